package org.banfa.judgement.linear;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.banfa.model.core.Formula;
import org.banfa.model.vocabulary.Slot;

/** Decides formulas over whole numbers; every solver gives the same answer wherever it gives one. */
public interface Solver {
  /** The Omega test of this package: needs nothing but Java; gives up at a fixed bound on its effort. */
  Solver PURE = LinearArithmetic::satisfy;

  /**
   * Whether whole numbers, each at least its lower bound (zero when none is given), satisfy the formula; what a document
   * says and the situations are free. A model has exactly the quantities of the formula and is the smallest one, first by
   * {@code order}, then by the other quantities' keys. What cannot be settled is {@link Decision.Unknown}, never guessed.
   */
  Decision satisfy(Formula formula, List<Slot> order, Map<Slot, BigInteger> lowerBounds);

  /** This solver, and where it gives up, another one. */
  default Solver or(Solver other) {
    return (formula, order, lowerBounds) -> {
      Decision own = satisfy(formula, order, lowerBounds);
      return own instanceof Decision.Unknown ? other.satisfy(formula, order, lowerBounds) : own;
    };
  }
}
