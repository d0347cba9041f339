package org.banfa.judgement.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banfa.judgement.linear.Quantities.N;
import static org.banfa.judgement.linear.Quantities.P;
import static org.banfa.judgement.linear.Quantities.V;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.model.core.Comparator;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Linear;
import org.banfa.model.vocabulary.Slot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares decisions with the enumeration of small boxes. */
class BruteForceTest {
  private static final int SIDE = 7;
  private static final List<Slot> ORDER = List.of(N, P, V);
  private static final Formula A = Quantities.situation("甲");
  private static final Formula B = Quantities.situation("乙");
  private static final List<Set<Formula>> WORLDS = List.of(Set.of(), Set.of(A), Set.of(B), Set.of(A, B));

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void conjunctionsInABox(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      int quantities = 1 + random.nextInt(3);
      List<Formula> parts = box(quantities);
      int rows = 1 + random.nextInt(4);
      for (int k = 0; k < rows; k++) parts.add(comparison(random, quantities, 9));
      check(Formula.and(parts), quantities, true);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12})
  void formulasInABox(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 400; i++) {
      int quantities = 1 + random.nextInt(3);
      List<Formula> parts = box(quantities);
      parts.add(formula(random, quantities, 3));
      parts.add(formula(random, quantities, 2));
      check(Formula.and(parts), quantities, true);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22})
  void formulasWithoutABox(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 400; i++) {
      int quantities = 1 + random.nextInt(3);
      Formula formula = Formula.and(List.of(formula(random, quantities, 2), formula(random, quantities, 2)));
      check(formula, quantities, false);
    }
  }

  @Test
  void theSameFormulaHasTheSameModel() {
    for (int i = 0; i < 50; i++) {
      Decision one = LinearArithmetic.satisfy(formula(new Random(i), 3, 3), ORDER, Map.of());
      assertThat(LinearArithmetic.satisfy(formula(new Random(i), 3, 3), ORDER, Map.of())).isEqualTo(one);
    }
  }

  private static void check(Formula formula, int quantities, boolean complete) {
    Decision decision = LinearArithmetic.satisfy(formula, ORDER, Map.of());
    List<Integer> first = first(formula, quantities);
    assertThat(decision).as("%s", formula).isNotInstanceOf(Decision.Unknown.class);
    if (decision instanceof Decision.Possible possible) {
      TreeMap<Slot, BigInteger> model = new TreeMap<>(possible.model());
      assertThat(WORLDS).as("%s", formula).anyMatch(w -> LinearArithmetic.holds(formula, model, w));
      Set<Formula> atoms = LinearArithmetic.situations(formula, model).orElseThrow();
      assertThat(LinearArithmetic.holds(formula, model, atoms)).isTrue();
      List<Integer> values = new ArrayList<>();
      for (Slot slot : ORDER.subList(0, quantities)) values.add(model.getOrDefault(slot, BigInteger.ZERO).intValueExact());
      if (values.stream().allMatch(v -> v < SIDE)) {
        assertThat(first).as("%s", formula).isEqualTo(values);
      } else {
        assertThat(complete).as("outside the box: %s", formula).isFalse();
        if (first != null) assertThat(compare(first, values)).as("%s", formula).isPositive();
      }
    } else {
      assertThat(first).as("%s", formula).isNull();
    }
  }

  private static int compare(List<Integer> a, List<Integer> b) {
    for (int i = 0; i < a.size(); i++) if (!a.get(i).equals(b.get(i))) return a.get(i) - b.get(i);
    return 0;
  }

  /** The first point of the box, in lexicographic order, where the formula holds; null when there is none. */
  private static List<Integer> first(Formula formula, int quantities) {
    int points = (int) Math.round(Math.pow(SIDE, quantities));
    List<Set<Formula>> worlds = mentions(formula) ? WORLDS : WORLDS.subList(0, 1);
    for (int point = 0; point < points; point++) {
      List<Integer> values = new ArrayList<>();
      for (int i = quantities - 1, rest = point; i >= 0; i--, rest /= SIDE) values.add(0, rest % SIDE);
      Map<Slot, BigInteger> model = new TreeMap<>();
      for (int i = 0; i < quantities; i++) model.put(ORDER.get(i), BigInteger.valueOf(values.get(i)));
      if (worlds.stream().anyMatch(w -> LinearArithmetic.holds(formula, model, w))) return values;
    }
    return null;
  }

  private static boolean mentions(Formula formula) {
    if (formula instanceof Formula.Not not) return mentions(not.part());
    if (formula instanceof Formula.And and) return and.parts().stream().anyMatch(BruteForceTest::mentions);
    if (formula instanceof Formula.Or or) return or.parts().stream().anyMatch(BruteForceTest::mentions);
    return formula instanceof Formula.Situation;
  }

  private static List<Formula> box(int quantities) {
    List<Formula> parts = new ArrayList<>();
    for (int i = 0; i < quantities; i++) {
      parts.add(new Formula.Comparison(Linear.of(ORDER.get(i)), Comparator.LESS, Linear.constant(SIDE)));
    }
    return parts;
  }

  private static Formula formula(Random random, int quantities, int depth) {
    int kind = depth == 0 ? 3 + random.nextInt(5) : random.nextInt(8);
    if (kind == 0) return new Formula.Not(formula(random, quantities, depth - 1));
    if (kind > 2) return kind == 7 ? (random.nextBoolean() ? A : B) : comparison(random, quantities, 5);
    List<Formula> parts = new ArrayList<>();
    int count = 2 + random.nextInt(2);
    for (int i = 0; i < count; i++) parts.add(formula(random, quantities, depth - 1));
    return kind == 1 ? new Formula.And(parts) : new Formula.Or(parts);
  }

  private static Formula comparison(Random random, int quantities, int size) {
    return new Formula.Comparison(
        linear(random, quantities, size),
        Comparator.values()[random.nextInt(Comparator.values().length)],
        linear(random, quantities, size));
  }

  private static Linear linear(Random random, int quantities, int size) {
    Linear sum = Linear.constant(fraction(random, 3 * size));
    for (int i = 0; i < quantities; i++) {
      if (random.nextInt(3) > 0) sum = sum.plus(Linear.of(ORDER.get(i)).times(fraction(random, size)));
    }
    return sum;
  }

  private static BigFraction fraction(Random random, int size) {
    return BigFraction.of(random.nextInt(2 * size + 1) - size, 1 + random.nextInt(3));
  }
}
