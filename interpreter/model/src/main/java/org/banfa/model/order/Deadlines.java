package org.banfa.model.order;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.banfa.model.core.Clause;
import org.banfa.model.core.TimeValue.Anchor;
import org.banfa.model.core.TimeValue.Bound;
import org.banfa.model.core.TimeValue.Side;
import org.banfa.model.core.Value;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;

/**
 * Knows which days of their own, such as the last day of all the work, are deadlines: days from which nothing is counted. A method
 * may put one earlier than the documents above it do; where it puts one off, what has to be done by it stays due on the day given
 * above.
 */
public final class Deadlines {
  private final Program program;
  private final Set<Term> counted = new HashSet<>();

  public Deadlines(Program program) {
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
  public boolean areAbout(Clause clause) {
    Term day = LawDay.dayTerm(clause);
    return day != null && !day.id().equals(LawDay.ELECTION_DAY) && !counted.contains(day);
  }

  /** What counts of a clause of the method: its own words, or those above that it may not put off. */
  public Statement binding(Statement own) {
    if (own.inherited() || !areAbout(own.clause()) || latest(own.clause()).isEmpty()) return own;
    Slot slot = own.clause().subject();
    return program.parents().stream()
        .filter(s -> s.clause().subject().equals(slot) && !s.clause().soft() && latest(s.clause()).isPresent())
        .min(Comparator.comparing((Statement s) -> latest(s.clause()).orElseThrow()))
        .filter(s -> latest(s.clause()).orElseThrow() < latest(own.clause()).orElseThrow())
        .orElse(own);
  }

  /** The last date a clause gives, in days after 1970; empty when it gives none. */
  public static Optional<Long> latest(Clause clause) {
    if (!(clause.value() instanceof Value.When)) return Optional.empty();
    return clause.bounds().stream().filter(b -> b.side() == Side.NOT_LATER && isDate(b)).map(b -> ((Anchor.Date) b.anchor()).date().toEpochDay()).min(Comparator.naturalOrder());
  }

  private static boolean isDate(Bound bound) {
    return bound.amount() == 0 && bound.anchor() instanceof Anchor.Date;
  }
}
