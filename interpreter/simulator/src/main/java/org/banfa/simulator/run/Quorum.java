package org.banfa.simulator.run;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banfa.judgement.linear.Decision;
import org.banfa.judgement.linear.LinearArithmetic;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Op;
import org.banfa.model.core.Value;
import org.banfa.model.order.Effective;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Slot;

/** Which numbers of voters fail the vote, by the program's own condition; {@code known} is false when it has none of that kind. */
public record Quorum(boolean[] fails, boolean known) {
  /** A quorum that is not worked out. */
  static final Quorum UNKNOWN = new Quorum(new boolean[0], false);

  /** The quorum of an electorate under a program. */
  public static Quorum of(Effective effective, int registered) {
    boolean[] fails = new boolean[registered + 1];
    List<Formula> conditions = conditions(effective);
    boolean known = false;
    for (Formula condition : conditions) known |= apply(condition, Map.of(), registered, fails);
    return new Quorum(fails, known);
  }

  /**
   * The quorum of one of several votes.
   *
   * @param given numbers that the method leaves open
   */
  static Quorum of(ElectionRules rules, Map<Slot, BigInteger> given, int registered) {
    boolean moved = !rules.contest().silence().isEmpty() || rules.contest().excusedLeave() || !rules.contest().preliminary().isEmpty();
    if (moved) return UNKNOWN;
    boolean[] fails = new boolean[registered + 1];
    boolean known = false;
    for (Formula condition : rules.vote().valid().formulas()) known |= apply(condition, given, registered, fails);
    return new Quorum(fails, known);
  }

  private static List<Formula> conditions(Effective effective) {
    List<Formula> conditions = new ArrayList<>();
    for (Slot slot : effective.slots()) {
      if (slot.owner() == null || slot.term() == null) continue;
      if (!Roles.VOTE.equals(slot.owner().role()) || !Roles.VALID_VOTE.equals(slot.term().role())) continue;
      for (Effective.Provided provided : effective.about(slot)) {
        boolean is = provided.clause().op() == Op.IS;
        if (is && provided.clause().value() instanceof Value.Formal f) conditions.add(Formula.implies(provided.clause().guard(), f.formula()));
      }
    }
    return conditions;
  }

  private static boolean apply(Formula condition, Map<Slot, BigInteger> given, int registered, boolean[] fails) {
    if (!(LinearArithmetic.satisfy(condition, List.of(), Map.of()) instanceof Decision.Possible possible)) return false;
    Map<Slot, BigInteger> values = new HashMap<>();
    Slot voters = null;
    for (Slot quantity : possible.model().keySet()) {
      String role = quantity.term() == null || quantity.owner() != null ? null : quantity.term().role();
      if (Roles.VOTERS.equals(role)) voters = quantity;
      else if (Roles.REGISTERED.equals(role)) values.put(quantity, BigInteger.valueOf(registered));
      else if (given.containsKey(quantity)) values.put(quantity, given.get(quantity));
      else return false;
    }
    if (voters == null) return false;
    for (int v = 0; v < fails.length; v++) {
      values.put(voters, BigInteger.valueOf(v));
      fails[v] |= !LinearArithmetic.holds(condition, values, Set.of());
    }
    return true;
  }

  public boolean fails(int voters) {
    return voters >= 0 && voters < fails.length && fails[voters];
  }
}
