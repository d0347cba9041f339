package org.banfa.judgement.linear;

import java.math.BigInteger;
import java.util.SortedMap;
import org.banfa.model.vocabulary.Slot;

/** The answer to "is there an election in which this formula holds?". */
public sealed interface Decision {
  /** There is none, proved for all values. */
  record Impossible() implements Decision {}

  /** The smallest one, quantity by quantity in the order asked for. */
  record Possible(SortedMap<Slot, BigInteger> model) implements Decision {}

  /** The bound on effort was reached; {@code why} is an ASCII reason for the log. */
  record Unknown(String why) implements Decision {}
}
