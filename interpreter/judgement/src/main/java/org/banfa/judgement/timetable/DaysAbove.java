package org.banfa.judgement.timetable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.banfa.model.core.Clause;
import org.banfa.model.order.Deadlines;
import org.banfa.model.order.LawDay;
import org.banfa.model.order.Program;
import org.banfa.model.order.Statement;
import org.banfa.model.vocabulary.Term;

/** Knows the days that documents above the method give and the method gives anew: deadlines and election days. */
final class DaysAbove {
  private final Program program;
  private final Deadlines deadlines;

  DaysAbove(Program program) {
    this.program = program;
    this.deadlines = new Deadlines(program);
  }

  /** Whether a clause gives a day by which things are due and from which nothing is counted. */
  boolean isDeadline(Clause clause) {
    return deadlines.areAbout(clause);
  }

  /** What counts of a clause of the method: its own words, or those above that it may not put off. */
  Statement binding(Statement own) {
    return deadlines.binding(own);
  }

  private static Optional<Long> latest(Clause clause) {
    return Deadlines.latest(clause);
  }

  /** The election days that documents above give and the method gives anew: one cannot be held on both. */
  List<Statement> electionDays() {
    return program.parents().stream()
        .filter(s -> !s.clause().soft() && LawDay.dayTerm(s.clause()) != null && LawDay.dayTerm(s.clause()).id().equals(LawDay.ELECTION_DAY) && latest(s.clause()).isPresent())
        .filter(s -> program.about(s.clause().subject()).stream().anyMatch(own -> !own.inherited()))
        .toList();
  }

  /**
   * Of a scheme for several bodies, the clause that gives the last of their election days: whatever is due before an election is
   * due before that day. Empty where one day is given for all.
   */
  Optional<Statement> lastElection() {
    List<Statement> days = new ArrayList<>();
    for (Statement said : program.all()) {
      Term day = LawDay.dayTerm(said.clause());
      if (day == null || !day.id().equals(LawDay.ELECTION_DAY)) continue;
      boolean ofOrgan = said.clause().subject().owner() != null && program.method().header().binds().contains(said.clause().subject().owner());
      if (!ofOrgan || said.inherited() || latest(said.clause()).isEmpty()) return Optional.empty();
      days.add(said);
    }
    return program.method().header().binds().size() < 2 ? Optional.empty() : days.stream().max(Comparator.comparing(s -> latest(s.clause()).orElseThrow()));
  }

  /** The date of the last election, in days after 1970. */
  static long lastDate(Statement election) {
    return latest(election.clause()).orElseThrow();
  }
}
