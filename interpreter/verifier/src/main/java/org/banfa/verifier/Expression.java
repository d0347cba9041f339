package org.banfa.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Evaluates the core expressions of a certificate straight from their JSON. */
final class Expression {
  private Expression() {}

  /** Whether all clauses hold for these numbers and situations. */
  static boolean allHold(JsonNode clauses, Map<String, Long> numbers, Map<String, Boolean> truths) throws MalformedException {
    if (!clauses.isArray()) throw new MalformedException(Problem.NOT_A_CERTIFICATE, "rules");
    for (JsonNode clause : clauses) if (!holds(clause.path("holds"), numbers, truths)) return false;
    return true;
  }

  private static boolean holds(JsonNode formula, Map<String, Long> numbers, Map<String, Boolean> truths) throws MalformedException {
    if (formula.has("constant")) return formula.get("constant").asBoolean();
    if (formula.has("not")) return !holds(formula.get("not"), numbers, truths);
    if (formula.has("all")) {
      for (JsonNode part : formula.get("all")) if (!holds(part, numbers, truths)) return false;
      return true;
    }
    if (formula.has("any")) {
      for (JsonNode part : formula.get("any")) if (holds(part, numbers, truths)) return true;
      return false;
    }
    if (formula.has("situation")) {
      Boolean there = truths.get(formula.get("situation").asText());
      if (there == null) throw new MalformedException(Problem.NOT_A_CERTIFICATE, formula.get("situation").asText());
      return there;
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
      if (value == null) throw new MalformedException(Problem.UNDECIDABLE, term.path("word").asText(term.path("quantity").asText()));
      sum = sum.plus(Fraction.read(term.path("factor").asText()).times(Fraction.of(value)));
    }
    return sum;
  }
}
