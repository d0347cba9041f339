package org.banfa.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.Map;

/** Evaluates expressions of a certificate over what is on record: yes, no, or open where what is missing decides. */
final class Kleene {
  static final String YES = "yes";
  static final String NO = "no";
  static final String OPEN = "open";

  private final Map<String, BigInteger> numbers;
  private final Map<String, Boolean> situations;

  /** {@code numbers} by the names that quantities have in expressions. */
  Kleene(Map<String, BigInteger> numbers, Map<String, Boolean> situations) {
    this.numbers = numbers;
    this.situations = situations;
  }

  String of(JsonNode formula) throws MalformedException {
    if (formula.has("constant")) return said(formula.get("constant").asBoolean());
    if (formula.has("not")) return negated(of(formula.get("not")));
    if (formula.has("all")) return joined(formula.get("all"), NO, YES);
    if (formula.has("any")) return joined(formula.get("any"), YES, NO);
    if (formula.has("situation")) {
      Boolean is = situations.get(formula.get("situation").asText());
      return is == null ? OPEN : said(is);
    }
    Fraction left = number(formula.path("left"));
    Fraction right = number(formula.path("right"));
    if (left == null || right == null) return OPEN;
    int sign = left.against(right);
    String compare = formula.path("compare").asText();
    return said(switch (compare) {
      case "greater" -> sign > 0;
      case "at-least" -> sign >= 0;
      case "less" -> sign < 0;
      case "at-most" -> sign <= 0;
      case "equal" -> sign == 0;
      default -> throw new MalformedException(Problem.NOT_A_CERTIFICATE, "compare " + compare);
    });
  }

  private static String said(boolean is) {
    return is ? YES : NO;
  }

  private static String negated(String is) {
    return is.equals(OPEN) ? OPEN : said(is.equals(NO));
  }

  /** One part that is {@code decides} decides it; all that are {@code otherwise} do together. */
  private String joined(JsonNode parts, String decides, String otherwise) throws MalformedException {
    boolean open = false;
    for (JsonNode part : parts) {
      String is = of(part);
      if (is.equals(decides)) return decides;
      open |= is.equals(OPEN);
    }
    return open ? OPEN : otherwise;
  }

  /** Null when a number is not on record. */
  private Fraction number(JsonNode linear) throws MalformedException {
    Fraction sum = Fraction.read(linear.path("constant").asText());
    for (JsonNode term : linear.path("terms")) {
      BigInteger value = numbers.get(term.path("quantity").asText());
      if (value == null) return null;
      sum = sum.plus(Fraction.read(term.path("factor").asText()).times(new Fraction(value, BigInteger.ONE)));
    }
    return sum;
  }
}
