package org.banfa.engine.lowering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.judgement.linear.LinearArithmetic;
import org.banfa.model.core.Comparator;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Linear;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Unit;
import org.junit.jupiter.api.Test;

/** Nodes and formulas are two readers of one core: on random formulas and values they agree. */
class OneCoreTwoReadersTest {
  private static final List<Slot> QUANTITIES = List.of(quantity("甲数"), quantity("乙数"), quantity("丙数"));
  private static final List<Formula> ATOMS = List.of(
      new Formula.Situation(term("情形", Kind.WORD)),
      new Formula.Says(new Slot(term("行为", Kind.ACT), term("旗", Kind.FLAG)), null),
      new Formula.Says(new Slot(term("行为", Kind.ACT), term("集", Kind.SET)), term("词", Kind.WORD)),
      new Formula.Applies("某法", "乙规", null));

  @Test
  void agreeOnRandomFormulas() {
    Random random = new Random(20170506);
    int held = 0;
    for (int i = 0; i < 20_000; i++) {
      Formula formula = formula(random, 3);
      Map<Slot, BigInteger> values = values(random);
      Set<Formula> atoms = new HashSet<>();
      for (Formula atom : ATOMS) if (random.nextBoolean()) atoms.add(atom);
      boolean expected = LinearArithmetic.holds(formula, values, atoms);
      assertThat(Replay.holds(formula, values, atoms)).as("%s on %s, %s", formula, values, atoms).isEqualTo(expected);
      if (expected) held++;
    }
    assertThat(held).isBetween(5_000, 15_000);
  }

  @Test
  void eachComparatorAgreesAtItsBorder() {
    Linear half = Linear.of(QUANTITIES.get(0)).times(BigFraction.of(1, 2));
    for (Comparator comparator : Comparator.values()) {
      Formula formula = new Formula.Comparison(Linear.of(QUANTITIES.get(1)), comparator, half);
      for (long base : new long[] {600, 601, Long.MAX_VALUE, Long.MAX_VALUE - 1}) {
        for (long more = -1; more <= 1; more++) {
          BigInteger other = BigInteger.valueOf(base / 2 + more);
          Map<Slot, BigInteger> values = new TreeMap<>(Map.of(QUANTITIES.get(0), BigInteger.valueOf(base), QUANTITIES.get(1), other));
          assertThat(Replay.holds(formula, values, Set.of())).isEqualTo(LinearArithmetic.holds(formula, values, Set.of()));
        }
      }
    }
  }

  @Test
  void refusesAFormulaWithoutAllItsNumbers() {
    Formula formula = new Formula.Comparison(Linear.of(QUANTITIES.get(0)), Comparator.LESS, Linear.of(QUANTITIES.get(1)));
    assertThatThrownBy(() -> Replay.holds(formula, Map.of(QUANTITIES.get(0), BigInteger.ONE), Set.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("乙数");
  }

  private static Formula formula(Random random, int depth) {
    int choice = random.nextInt(depth == 0 ? 3 : 7);
    return switch (choice) {
      case 0, 1 -> new Formula.Comparison(linear(random), Comparator.values()[random.nextInt(5)], linear(random));
      case 2 -> random.nextInt(8) == 0 ? new Formula.Constant(random.nextBoolean()) : ATOMS.get(random.nextInt(ATOMS.size()));
      case 3 -> new Formula.And(parts(random, depth));
      case 4 -> new Formula.Or(parts(random, depth));
      case 5 -> new Formula.Applies("", "甲规", formula(random, depth - 1));
      default -> new Formula.Not(formula(random, depth - 1));
    };
  }

  private static List<Formula> parts(Random random, int depth) {
    List<Formula> parts = new ArrayList<>();
    for (int i = random.nextInt(3) + 1; i > 0; i--) parts.add(formula(random, depth - 1));
    return parts;
  }

  private static Linear linear(Random random) {
    Linear linear = Linear.constant(fraction(random));
    for (Slot quantity : QUANTITIES) if (random.nextBoolean()) linear = linear.plus(Linear.of(quantity).times(fraction(random)));
    return linear;
  }

  private static BigFraction fraction(Random random) {
    return BigFraction.of(random.nextInt(9) - 4, random.nextInt(5) + 1);
  }

  private static Map<Slot, BigInteger> values(Random random) {
    Map<Slot, BigInteger> values = new TreeMap<>();
    for (Slot quantity : QUANTITIES) {
      BigInteger value = switch (random.nextInt(8)) {
        case 0 -> BigInteger.valueOf(random.nextLong());
        case 1 -> new BigInteger(100, random);
        default -> BigInteger.valueOf(random.nextInt(12));
      };
      values.put(quantity, value);
    }
    return values;
  }

  private static Slot quantity(String name) {
    return new Slot(null, term(name, Kind.QUANTITY));
  }

  private static Term term(String name, Kind kind) {
    Unit unit = kind == Kind.QUANTITY ? Unit.PEOPLE : null;
    return new Term(name, "", kind, unit, false, List.of(), List.of(), List.of(), null, List.of(), "");
  }
}
