package org.banfa.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Evaluates the core expressions of a certificate straight from their JSON. */
final class Expression {
  private Expression() {}

  /** Whether all clauses hold for these numbers. */
  static boolean allHold(JsonNode clauses, Map<String, Long> numbers) throws MalformedException {
    if (!clauses.isArray()) throw new MalformedException(Problem.NOT_A_CERTIFICATE, "rules");
    for (JsonNode clause : clauses) if (!holds(clause.path("holds"), numbers)) return false;
    return true;
  }

  private static boolean holds(JsonNode formula, Map<String, Long> numbers) throws MalformedException {
    if (formula.has("constant")) return formula.get("constant").asBoolean();
    if (formula.has("not")) return !holds(formula.get("not"), numbers);
    if (formula.has("all")) {
      for (JsonNode part : formula.get("all")) if (!holds(part, numbers)) return false;
      return true;
    }
    if (formula.has("any")) {
      for (JsonNode part : formula.get("any")) if (holds(part, numbers)) return true;
      return false;
    }
    int sign = number(formula.path("left"), numbers).against(number(formula.path("right"), numbers));
    String compare = formula.path("compare").asText();
    return switch (compare) {
      case "greater" -> sign > 0;
      case "at-least" -> sign >= 0;
      case "less" -> sign < 0;
      case "at-most" -> sign <= 0;
      case "equal" -> sign == 0;
      default -> throw new MalformedException(Problem.NOT_A_CERTIFICATE, "compare " + compare);
    };
  }

  private static Fraction number(JsonNode linear, Map<String, Long> numbers) throws MalformedException {
    Fraction sum = Fraction.read(linear.path("constant").asText());
    for (JsonNode term : linear.path("terms")) {
      Long value = numbers.get(term.path("quantity").asText());
      if (value == null) throw new MalformedException(Problem.NOT_A_CERTIFICATE, term.path("quantity").asText());
      sum = sum.plus(Fraction.read(term.path("factor").asText()).times(Fraction.of(value)));
    }
    return sum;
  }
}
