package org.banfa.smt;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.model.core.Comparator;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Linear;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Unit;

/** Makes formulas at random: some like those of rules, thresholds of shares and of bands, some of no sense at all. */
final class RandomFormulas {
  static final List<Slot> QUANTITIES = List.of(quantity("N"), quantity("P"), quantity("V"), quantity("S"), quantity("K"));
  private static final List<Formula> ATOMS = List.of(situation("甲"), situation("乙"), situation("丙"));
  private final Random random;

  RandomFormulas(long seed) {
    random = new Random(seed);
  }

  private static Slot quantity(String id) {
    return new Slot(null, new Term(id, "", Kind.QUANTITY, Unit.PEOPLE, false, List.of(), List.of(), List.of(), null, List.of(), ""));
  }

  private static Formula situation(String id) {
    return new Formula.Situation(new Term(id, "", Kind.WORD, null, false, List.of(), List.of(), List.of(), null, List.of(), ""));
  }

  /** A method's rule that must follow from a law's, in nested electorates, or anything. */
  Formula next() {
    if (random.nextInt(3) == 0) return anything(2 + random.nextInt(3), 3);
    List<Formula> parts = new ArrayList<>();
    for (int i = 1; i < 3; i++) parts.add(compare(of(i), Comparator.AT_MOST, of(i - 1)));
    parts.add(compare(of(0), Comparator.AT_LEAST, Linear.constant(1)));
    Formula rule = rule();
    parts.add(rule);
    parts.add(Formula.not(random.nextInt(4) == 0 ? Formula.or(List.of(rule(), rule)) : rule()));
    return Formula.and(parts);
  }

  private Formula rule() {
    return switch (random.nextInt(5)) {
      case 0 -> Formula.and(List.of(threshold(), threshold()));
      case 1 -> Formula.or(List.of(threshold(), threshold()));
      case 2 -> Formula.implies(band(), threshold());
      case 3 -> Formula.implies(ATOMS.get(random.nextInt(3)), threshold());
      default -> threshold();
    };
  }

  private Formula threshold() {
    int base = random.nextInt(2);
    int below = 2 + random.nextInt(11);
    BigFraction share = BigFraction.of(1 + random.nextInt(below - 1), below);
    return compare(of(base + 1), Comparator.values()[random.nextInt(4)], of(base).times(share));
  }

  private Formula band() {
    return compare(of(0), Comparator.values()[random.nextInt(4)], Linear.constant(1 + random.nextInt(2000)));
  }

  private Formula anything(int quantities, int depth) {
    int kind = depth == 0 ? 3 + random.nextInt(5) : random.nextInt(8);
    if (kind == 0) return Formula.not(anything(quantities, depth - 1));
    if (kind > 2) return kind == 7 ? ATOMS.get(random.nextInt(3)) : comparison(quantities);
    List<Formula> parts = new ArrayList<>();
    int count = 2 + random.nextInt(2);
    for (int i = 0; i < count; i++) parts.add(anything(quantities, depth - 1));
    return kind == 1 ? Formula.and(parts) : Formula.or(parts);
  }

  private Formula comparison(int quantities) {
    return compare(linear(quantities), Comparator.values()[random.nextInt(Comparator.values().length)], linear(quantities));
  }

  private Linear linear(int quantities) {
    Linear sum = Linear.constant(BigFraction.of(random.nextInt(61) - 30, 1 + random.nextInt(4)));
    for (int i = 0; i < quantities; i++)
      if (random.nextInt(3) > 0) sum = sum.plus(of(i).times(BigFraction.of(random.nextInt(23) - 11, 1 + random.nextInt(4))));
    return sum;
  }

  private static Linear of(int quantity) {
    return Linear.of(QUANTITIES.get(quantity));
  }

  private static Formula compare(Linear left, Comparator comparator, Linear right) {
    return new Formula.Comparison(left, comparator, right);
  }
}
