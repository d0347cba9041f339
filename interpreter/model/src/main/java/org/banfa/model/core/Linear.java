package org.banfa.model.core;

import java.math.BigInteger;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.model.vocabulary.Slot;

/** An exact linear expression over quantities: a constant and a coefficient per slot (never zero). */
public record Linear(SortedMap<Slot, BigFraction> coefficients, BigFraction constant) {
  public static final Linear ZERO = constant(BigFraction.ZERO);

  public Linear {
    TreeMap<Slot, BigFraction> kept = new TreeMap<>(coefficients);
    kept.values().removeIf(c -> c.signum() == 0);
    coefficients = java.util.Collections.unmodifiableSortedMap(kept);
  }

  public static Linear constant(BigFraction value) {
    return new Linear(new TreeMap<>(), value);
  }

  public static Linear constant(long value) {
    return constant(BigFraction.of(value));
  }

  public static Linear of(Slot quantity) {
    TreeMap<Slot, BigFraction> one = new TreeMap<>();
    one.put(quantity, BigFraction.ONE);
    return new Linear(one, BigFraction.ZERO);
  }

  public Linear plus(Linear other) {
    TreeMap<Slot, BigFraction> sum = new TreeMap<>(coefficients);
    other.coefficients.forEach((s, c) -> sum.merge(s, c, BigFraction::add));
    return new Linear(sum, constant.add(other.constant));
  }

  public Linear minus(Linear other) {
    return plus(other.times(BigFraction.of(-1)));
  }

  public Linear times(BigFraction factor) {
    TreeMap<Slot, BigFraction> scaled = new TreeMap<>();
    coefficients.forEach((s, c) -> scaled.put(s, c.multiply(factor)));
    return new Linear(scaled, constant.multiply(factor));
  }

  public boolean isConstant() {
    return coefficients.isEmpty();
  }

  /** The value under an assignment; throws IllegalArgumentException when a quantity has no value. */
  public BigFraction evaluate(Map<Slot, BigInteger> values) {
    BigFraction sum = constant;
    for (var entry : coefficients.entrySet()) {
      BigInteger value = values.get(entry.getKey());
      if (value == null) throw new IllegalArgumentException(entry.getKey().key());
      sum = sum.add(entry.getValue().multiply(BigFraction.of(value)));
    }
    return sum;
  }
}
