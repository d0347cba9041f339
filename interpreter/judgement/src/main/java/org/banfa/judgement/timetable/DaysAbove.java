package org.banfa.judgement.timetable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.banfa.model.core.Clause;
import org.banfa.model.core.TimeValue.Anchor;
import org.banfa.model.core.TimeValue.Bound;
import org.banfa.model.core.TimeValue.Side;
import org.banfa.model.core.Value;
import org.banfa.model.order.LawDay;
import org.banfa.model.order.Program;
import org.banfa.model.order.Statement;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;

/**
 * Knows the days of their own, such as the last day of all the work, that a document above the method gives and the method gives
 * anew. A day from which nothing is counted is a deadline: it may come earlier, and where the method puts it off, what has to be
 * done by it stays due on the day given above.
 */
final class DaysAbove {
  private final Program program;
  private final Set<Term> counted = new HashSet<>();

  DaysAbove(Program program) {
    this.program = program;
    Stream.concat(program.all().stream(), program.parents().stream())
        .map(Statement::clause)
        .filter(c -> c.value() instanceof Value.When)
        .flatMap(c -> c.bounds().stream())
        .filter(b -> b.side() != Side.NOT_LATER || b.amount() != 0)
        .forEach(b -> {
          if (b.anchor() instanceof Anchor.Day day) counted.add(day.term());
          if (b.anchor() instanceof Anchor.Edge edge) counted.add(edge.term());
        });
  }

  /** Whether a clause gives a day by which things are due and from which nothing is counted. */
  boolean isDeadline(Clause clause) {
    Term day = LawDay.dayTerm(clause);
    return day != null && !day.id().equals(LawDay.ELECTION_DAY) && !counted.contains(day);
  }

  /** What counts of a clause of the method: its own words, or those above that it may not put off. */
  Statement binding(Statement own) {
    if (own.inherited() || !isDeadline(own.clause()) || latest(own.clause()).isEmpty()) return own;
    Slot slot = own.clause().subject();
    return program.parents().stream()
        .filter(s -> s.clause().subject().equals(slot) && !s.clause().soft() && latest(s.clause()).isPresent())
        .min(Comparator.comparing((Statement s) -> latest(s.clause()).orElseThrow()))
        .filter(s -> latest(s.clause()).orElseThrow() < latest(own.clause()).orElseThrow())
        .orElse(own);
  }

  /** The last date a clause gives, in days after 1970; empty when it gives none. */
  private static Optional<Long> latest(Clause clause) {
    if (!(clause.value() instanceof Value.When)) return Optional.empty();
    return clause.bounds().stream().filter(b -> b.side() == Side.NOT_LATER && isDate(b)).map(DaysAbove::date).min(Comparator.naturalOrder());
  }

  private static boolean isDate(Bound bound) {
    return bound.amount() == 0 && bound.anchor() instanceof Anchor.Date;
  }

  private static long date(Bound bound) {
    return ((Anchor.Date) bound.anchor()).date().toEpochDay();
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
