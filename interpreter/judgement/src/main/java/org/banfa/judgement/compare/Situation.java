package org.banfa.judgement.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.banfa.model.core.Formula;

/**
 * A situation in which clauses are compared: what holds there, and which formulas can hold at all.
 *
 * @param holds what holds; {@link Formula#TRUE} of all situations together
 */
public record Situation(Formula holds, Predicate<Formula> possible) {
  /** All situations together: only what is refuted cannot hold. */
  static final Situation ANY = new Situation(Formula.TRUE, f -> true);

  /** Clauses may distinguish so many conditions; beyond that they are compared all together. */
  private static final int MOST = 5;

  /** Whether a condition, everything put in that the documents settle, can be met here. */
  public boolean admits(Formula condition) {
    if (condition.equals(Formula.FALSE)) return false;
    return condition.equals(Formula.TRUE) || holds.equals(Formula.TRUE) || possible.test(Formula.and(List.of(holds, condition)));
  }

  /** The situations within {@code when} that these conditions tell apart; one where there is nothing to tell apart. */
  public static List<Situation> within(Formula when, Stream<Formula> conditions, Predicate<Formula> possible) {
    List<Formula> apart = conditions.filter(c -> !c.equals(Formula.TRUE) && !c.equals(when)).distinct().toList();
    List<Formula> found = new ArrayList<>(List.of(when));
    for (Formula condition : apart.size() > MOST ? List.<Formula>of() : apart) {
      List<Formula> split = new ArrayList<>();
      for (Formula each : found)
        for (Formula side : List.of(condition, Formula.not(condition))) {
          Formula both = Formula.and(List.of(each, side));
          if (possible.test(both)) split.add(both);
        }
      found = split;
    }
    return found.stream().map(f -> new Situation(f, possible)).toList();
  }
}
