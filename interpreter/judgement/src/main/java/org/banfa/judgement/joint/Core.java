package org.banfa.judgement.joint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Finds what of several clauses already cannot be kept together. */
public final class Core {
  private Core() {}

  /**
   * A set of norms none of which can be left out: with all of them {@code possible} is false, without any one it is true.
   * Laws are left out before clauses of the script, and later clauses before earlier ones.
   */
  public static List<Norm> of(List<Norm> norms, Predicate<List<Norm>> possible) {
    List<Norm> kept = new ArrayList<>(norms);
    List<Norm> order = new ArrayList<>(norms);
    java.util.Collections.reverse(order);
    order.sort(Comparator.comparing((Norm n) -> n.isOwn() ? 2 : n.isLaw() ? 0 : 1));
    for (Norm norm : order) {
      List<Norm> without = new ArrayList<>(kept);
      without.remove(norm);
      if (!possible.test(without)) kept = without;
    }
    return List.copyOf(kept);
  }
}
