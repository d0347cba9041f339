package org.banfa.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Holds the conditions and flags of a contest against who holds a seat and what people said. */
final class Conditions {
  private static final int MOST_PER_SEAT = 100;

  private final SeatBook book;

  Conditions(SeatBook book) {
    this.book = book;
  }

  /** What a condition is held against. */
  private record Facts(Map<String, Long> numbers, Map<String, Boolean> truths) {}

  /** Whether a condition of the contest holds; one that is not stated does. A step says so. */
  boolean holds(String of, JsonNode rules) throws MalformedException {
    return holds(of, rules, rules.path("conditions").path(of));
  }

  /** The same of these clauses. */
  boolean holds(String of, JsonNode rules, JsonNode clauses) throws MalformedException {
    if (clauses.isMissingNode()) return true;
    Facts facts = facts(of, rules, flat(clauses), Map.of());
    boolean holds = Expression.allHold(clauses, facts.numbers, facts.truths);
    book.step("condition").put("of", of).put("holds", holds);
    return holds;
  }

  /** Whether a condition that is stated holds. */
  boolean met(String of, JsonNode rules) throws MalformedException {
    return rules.path("conditions").has(of) && holds(of, rules);
  }

  /** Whether a round is needed at a post for which so many stand; what is not stated holds. */
  boolean needed(JsonNode rules, long seats, long standing) throws MalformedException {
    JsonNode clauses = rules.path("conditions").path("round-needed");
    if (clauses.isMissingNode()) return true;
    Facts facts = facts("round-needed", rules, flat(clauses), Map.of("seats", seats, "standing", standing));
    return Expression.allHold(clauses, facts.numbers, facts.truths);
  }

  /** The least number of candidates for so many seats; −1 when nothing is stated, or none fits. */
  long least(String of, JsonNode rules, long seats, long standing) throws MalformedException {
    JsonNode clauses = rules.path("conditions").path(of);
    if (clauses.isMissingNode()) return -1;
    Facts facts = facts(of, rules, flat(clauses), Map.of("seats", seats, "missing", seats, "standing", standing));
    for (long number = seats; number <= seats * MOST_PER_SEAT; number++) {
      facts.numbers.put("candidates", number);
      if (Expression.allHold(clauses, facts.numbers, facts.truths)) return number;
    }
    return -1;
  }

  /** Whether a flag is set by the first of its clauses that applies; {@code silent} where none does. A step says so where clauses are about it. */
  boolean flag(String of, JsonNode rules, boolean silent) throws MalformedException {
    JsonNode settings = rules.path("flags").path(of);
    if (settings.isMissingNode()) return silent;
    List<JsonNode> clauses = new ArrayList<>();
    for (JsonNode setting : settings) clauses.addAll(flat(setting.path("when")));
    Facts facts = facts(of, rules, clauses, Map.of());
    boolean on = silent;
    for (JsonNode setting : settings) {
      if (!Expression.allHold(setting.path("when"), facts.numbers, facts.truths)) continue;
      on = setting.path("set").asBoolean();
      break;
    }
    book.step("flag").put("of", of).put("on", on);
    return on;
  }

  private static List<JsonNode> flat(JsonNode clauses) {
    List<JsonNode> all = new ArrayList<>();
    clauses.forEach(all::add);
    return all;
  }

  /** Numbers and situations: those that follow are worked out, those that do not are as they were said. */
  private Facts facts(String of, JsonNode rules, List<JsonNode> clauses, Map<String, Long> own) throws MalformedException {
    Map<String, Long> numbers = new TreeMap<>();
    Map<String, Boolean> truths = new TreeMap<>();
    Set<String> asked = new TreeSet<>();
    for (JsonNode clause : clauses) gather(clause, numbers, truths, asked);
    numbers.put("in-office", (long) book.seats.size());
    numbers.put("elected", (long) book.seats.size());
    numbers.put("missing", (long) book.missing());
    numbers.putAll(own);
    if (asked.isEmpty()) return new Facts(numbers, truths);
    JsonNode said = book.said("facts");
    if (!said.path("of").asText().equals(of)) throw new MalformedException(Problem.RESULT, of, said.path("of").asText());
    Set<String> words = new TreeSet<>();
    said.path("numbers").properties().forEach(e -> numbers.put("given:" + e.getKey(), e.getValue().asLong()));
    said.path("situations").properties().forEach(e -> truths.put(e.getKey(), e.getValue().asBoolean()));
    said.path("numbers").fieldNames().forEachRemaining(words::add);
    said.path("situations").fieldNames().forEachRemaining(words::add);
    if (!asked.containsAll(words)) throw new MalformedException(Problem.RESULT, asked, words);
    ArrayNode expected = Asked.of(words, clauses, rules.path("by"));
    if (!Canonical.hash(expected).equals(Canonical.hash(said.path("asked")))) throw new MalformedException(Problem.RESULT, said.path("asked"), expected);
    return new Facts(numbers, truths);
  }

  /** Works out what follows, and adds the words that people had to be asked for. */
  private void gather(JsonNode node, Map<String, Long> numbers, Map<String, Boolean> truths, Set<String> asked) throws MalformedException {
    if (node.has("situation")) {
      String follows = node.path("follows").asText();
      if (follows.isEmpty()) asked.add(node.path("situation").asText());
      else truths.put(node.path("situation").asText(), follows(follows, book));
    }
    String quantity = node.path("quantity").asText();
    if (quantity.startsWith("given:")) asked.add(quantity.substring("given:".length()));
    if (quantity.equals("women") || quantity.startsWith("kind:")) {
      long number = 0;
      for (String name : book.seats.keySet()) if (book.is(quantity.equals("women") ? "" : quantity.substring("kind:".length()), quantity.equals("women"), name)) number++;
      numbers.put(quantity, number);
    }
    for (JsonNode part : node) gather(part, numbers, truths, asked);
  }

  /** Whether a situation is there that follows from who holds a seat. */
  static boolean follows(String situation, SeatBook book) throws MalformedException {
    return switch (situation) {
      case "short" -> book.missing() > 0;
      case "no-woman" -> !book.womanElected();
      default -> throw new MalformedException(Problem.NOT_A_CERTIFICATE, situation);
    };
  }
}
