package org.banfa.judgement.linear;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.model.core.Comparator;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Linear;
import org.banfa.model.vocabulary.Slot;

/**
 * Writes a question in the SMT-LIB 2 language, so that any solver of linear integer arithmetic can be asked it.
 *
 * @param assertions declarations and assertions
 * @param quantities in the order in which they are to be smallest
 * @param names of the quantities in the text, one each
 * @param lowest the least value of each quantity
 */
public record SmtLib(String assertions, List<Slot> quantities, List<String> names, List<BigInteger> lowest) {
  /** The question of {@link Solver#satisfy}. */
  public static SmtLib of(Formula formula, List<Slot> order, Map<Slot, BigInteger> lowerBounds) {
    return new Writer(LinearArithmetic.ordered(Evaluation.quantities(formula), order), lowerBounds).write(formula);
  }

  /** A whole script: the question, then the command to answer it; comments name the quantities. */
  public String script() {
    StringBuilder script = new StringBuilder("(set-logic QF_LIA)\n").append(assertions).append("(check-sat)\n");
    if (!names.isEmpty()) script.append("(get-value (").append(String.join(" ", names)).append("))\n");
    return script.toString();
  }

  private static final class Writer {
    private final StringBuilder out = new StringBuilder();
    private final List<Slot> quantities;
    private final List<String> names = new ArrayList<>();
    private final List<BigInteger> lowest = new ArrayList<>();
    private final Map<Slot, String> byQuantity = new TreeMap<>();
    private final Map<Formula, String> byAtom = new LinkedHashMap<>();

    Writer(List<Slot> quantities, Map<Slot, BigInteger> lowerBounds) {
      this.quantities = quantities;
      for (Slot quantity : quantities) {
        String name = "q" + names.size();
        names.add(name);
        byQuantity.put(quantity, name);
        lowest.add(lowerBounds.getOrDefault(quantity, BigInteger.ZERO));
      }
    }

    SmtLib write(Formula formula) {
      String asserted = text(formula);
      for (int i = 0; i < names.size(); i++) {
        out.append("(declare-const ").append(names.get(i)).append(" Int) ; ").append(quantities.get(i).key()).append('\n');
        out.append("(assert (>= ").append(names.get(i)).append(' ').append(number(lowest.get(i))).append("))\n");
      }
      byAtom.forEach((atom, name) -> out.append("(declare-const ").append(name).append(" Bool) ; ").append(words(atom)).append('\n'));
      out.append("(assert ").append(asserted).append(")\n");
      return new SmtLib(out.toString(), List.copyOf(quantities), List.copyOf(names), List.copyOf(lowest));
    }

    private static String words(Formula atom) {
      if (atom instanceof Formula.Situation situation) return situation.word().id();
      if (atom instanceof Formula.Applies applies) return applies.title() + " " + applies.label();
      Formula.Says says = (Formula.Says) atom;
      return says.slot().key() + (says.member() == null ? "" : " " + says.member().id());
    }

    private String text(Formula formula) {
      if (formula instanceof Formula.Constant constant) return Boolean.toString(constant.value());
      if (formula instanceof Formula.Not not) return "(not " + text(not.part()) + ")";
      if (formula instanceof Formula.And and) return join("and", and.parts(), "true");
      if (formula instanceof Formula.Or or) return join("or", or.parts(), "false");
      if (formula instanceof Formula.Comparison comparison) return comparison(comparison);
      if (formula instanceof Formula.Applies applies && applies.when() != null) return text(applies.when());
      return byAtom.computeIfAbsent(formula, a -> "b" + byAtom.size());
    }

    private String join(String operator, List<Formula> parts, String empty) {
      if (parts.isEmpty()) return empty;
      StringBuilder joined = new StringBuilder("(").append(operator);
      for (Formula part : parts) joined.append(' ').append(text(part));
      return joined.append(')').toString();
    }

    /** Both sides on the left, multiplied until every number is whole. */
    private String comparison(Formula.Comparison comparison) {
      Linear difference = comparison.left().minus(comparison.right());
      BigInteger scale = difference.constant().getDenominator();
      for (BigFraction c : difference.coefficients().values()) scale = multiple(scale, c.getDenominator());
      StringBuilder sum = new StringBuilder("(+ ").append(number(whole(difference.constant(), scale)));
      for (Map.Entry<Slot, BigFraction> entry : difference.coefficients().entrySet())
        sum.append(" (* ").append(number(whole(entry.getValue(), scale))).append(' ').append(byQuantity.get(entry.getKey())).append(')');
      if (difference.coefficients().isEmpty()) sum.append(" 0");
      return "(" + operator(comparison.comparator()) + " " + sum.append(')') + " 0)";
    }

    private static String operator(Comparator comparator) {
      return switch (comparator) {
        case GREATER -> ">";
        case AT_LEAST -> ">=";
        case LESS -> "<";
        case AT_MOST -> "<=";
        case EQUAL -> "=";
      };
    }

    private static String number(BigInteger value) {
      return value.signum() < 0 ? "(- " + value.negate() + ")" : value.toString();
    }

    private static BigInteger whole(BigFraction value, BigInteger scale) {
      return value.getNumerator().multiply(scale.divide(value.getDenominator()));
    }

    private static BigInteger multiple(BigInteger a, BigInteger b) {
      return a.divide(a.gcd(b)).multiply(b).abs();
    }
  }
}
