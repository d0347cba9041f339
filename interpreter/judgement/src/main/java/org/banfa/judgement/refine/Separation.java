package org.banfa.judgement.refine;

import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.banfa.model.core.Formula;
import org.banfa.model.core.TimeValue;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;

/** Something that one draft allows and the other does not. */
public sealed interface Separation {
  /** The smallest such election, with the situations that are given in it; never empty of both. */
  record Election(SortedMap<Slot, BigInteger> values, Set<Formula> situations) implements Separation {}

  /** Words that only one of them names. */
  record Words(List<Term> words) implements Separation {}

  /** The nearest such day. */
  record Day(TimeValue day) implements Separation {}
}
