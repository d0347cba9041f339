package org.banfa.judgement.linear;

import java.math.BigInteger;
import java.util.Map;
import java.util.Set;
import org.banfa.model.core.Formula;
import org.banfa.model.vocabulary.Slot;

/** Evaluates formulas by another way than this package, so that no counterexample is shown on the word of one reader. */
public interface SecondReader {
  /** Reads like this package itself. */
  SecondReader SAME = LinearArithmetic::holds;

  /** Whether the formula holds for these values when exactly the given free atoms are true. */
  boolean holds(Formula formula, Map<Slot, BigInteger> values, Set<Formula> trueAtoms);
}
