package org.banfa.engine.series;

import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.SeriesRoles;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;

/** Numbers that hold for more than one act: those that sizes depend on, those fixed on a day, and how many are registered. */
public final class KnownNumbers {
  private final Map<String, Long> numbers = new TreeMap<>();
  private String electorate = "";

  /** Numbers that sizes depend on, once asked. */
  public Long number(String key) {
    return numbers.get(key);
  }

  /** Fixes a number that holds for the whole election, where its role says so. */
  public void fix(Term quantity, BigInteger number) {
    if (SeriesRoles.FIXED.equals(quantity.role()) && number.bitLength() < Long.SIZE) learn(new Slot(null, quantity), number.longValueExact());
  }

  /** A number that was fixed; null before, and where its role does not say so. */
  public Long fixed(Term quantity) {
    return SeriesRoles.FIXED.equals(quantity.role()) ? number(new Slot(null, quantity).key()) : null;
  }

  /** A number is known from now on. */
  public void learn(Slot slot, long number) {
    numbers.put(slot.key(), number);
    if (isElectorate(slot)) electorate = slot.key();
  }

  /** Whether a number is that of all who are registered. */
  public static boolean isElectorate(Slot slot) {
    return slot.owner() == null && slot.term() != null && Roles.REGISTERED.equals(slot.term().role());
  }

  /** What the number of all who are registered is called, once somebody has given it; empty before. */
  String electorate() {
    return electorate;
  }

  /** That number is another one now. */
  void registered(long number) {
    numbers.put(electorate, number);
  }
}
