package org.banfa.judgement.linear;

import java.util.List;
import org.banfa.model.core.Formula;

/** Holds a formula in negation normal form over integer rows. */
sealed interface Node {
  Node TRUE = new All(List.of());
  Node FALSE = new Any(List.of());

  /** The row is zero or more; the row is tightened. */
  record AtLeastZero(Row row) implements Node {}

  /** The row is zero; the row is reduced. */
  record Zero(Row row) implements Node {}

  /** The atom, a free boolean, has the value. */
  record Free(Formula atom, boolean value) implements Node {}

  /** All of the parts. */
  record All(List<Node> parts) implements Node {}

  /** At least one of the parts. */
  record Any(List<Node> parts) implements Node {}

  static Node all(List<Node> parts) {
    if (parts.contains(FALSE)) return FALSE;
    List<Node> kept = parts.stream().filter(p -> !p.equals(TRUE)).distinct().toList();
    return kept.size() == 1 ? kept.get(0) : new All(kept);
  }

  static Node any(List<Node> parts) {
    if (parts.contains(TRUE)) return TRUE;
    List<Node> kept = parts.stream().filter(p -> !p.equals(FALSE)).distinct().toList();
    return kept.size() == 1 ? kept.get(0) : new Any(kept);
  }

  /** The negation of a single inequality or boolean, null for anything else. */
  default Node opposite() {
    if (this instanceof Free free) return new Free(free.atom(), !free.value());
    if (this instanceof AtLeastZero at) {
      return new AtLeastZero(at.row().negated().plus(java.math.BigInteger.ONE.negate()).tightened());
    }
    return null;
  }
}
