package org.banfa.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Works out which clauses rest on numbers and situations that people decided, and who decides by the rules. */
final class Asked {
  private Asked() {}

  /** An entry for each word, in the order of words. */
  static ArrayNode of(Set<String> words, List<JsonNode> clauses, JsonNode by) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    for (String word : new TreeSet<>(words)) {
      ObjectNode one = all.addObject().put("word", word);
      one.set("by", by);
      ArrayNode named = one.putArray("clauses");
      List<String> seen = new ArrayList<>();
      for (JsonNode clause : clauses) {
        ObjectNode cited = JsonNodeFactory.instance.objectNode();
        for (String key : new String[] {"document", "article", "label"}) cited.set(key, clause.path(key));
        if (!names(clause.path("holds"), word) || seen.contains(cited.toString())) continue;
        seen.add(cited.toString());
        named.add(cited);
      }
    }
    return all;
  }

  private static boolean names(JsonNode node, String word) {
    if (node.path("word").asText().equals(word) || node.path("situation").asText().equals(word)) return true;
    for (JsonNode part : node) if (names(part, word)) return true;
    return false;
  }

  /** What a count asks people for, against what its certificate says of that. */
  static void compare(JsonNode certificate, List<Problem> problems) {
    List<JsonNode> clauses = new ArrayList<>();
    JsonNode rules = certificate.path("rules");
    for (String of : new String[] {"account", "valid", "wins"}) rules.path(of).forEach(clauses::add);
    for (JsonNode post : certificate.path("posts")) rules.path("offices").path(post.path("name").asText()).path("wins").forEach(clauses::add);
    Set<String> known = new TreeSet<>();
    certificate.path("given").fieldNames().forEachRemaining(known::add);
    if (rules.path("excusedLeave").asBoolean()) known.remove("excused");
    certificate.path("situations").fieldNames().forEachRemaining(known::add);
    Set<String> follow = new TreeSet<>();
    Set<String> named = new TreeSet<>();
    for (JsonNode clause : clauses) gather(clause.path("holds"), named, follow);
    if (!named.containsAll(known)) problems.add(Problem.of(Problem.RESULT, known, named));
    if (certificate.path("kind").asText().equals("rerun")) known.removeAll(follow);
    ArrayNode expected = of(known, clauses, rules.path("by"));
    JsonNode said = certificate.path("asked");
    boolean same = expected.isEmpty() ? said.isMissingNode() : Canonical.hash(expected).equals(Canonical.hash(said));
    if (!same) problems.add(Problem.of(Problem.RESULT, said.isMissingNode() ? "-" : said, expected));
  }

  /** The words that people are asked for, and those that follow once seats are taken. */
  static void gather(JsonNode node, Set<String> named, Set<String> follow) {
    String word = node.has("situation") ? node.path("situation").asText() : node.path("quantity").asText().startsWith("given:") ? node.path("word").asText() : "";
    if (!word.isEmpty()) named.add(word);
    if (!word.isEmpty() && node.has("follows")) follow.add(word);
    for (JsonNode part : node) gather(part, named, follow);
  }
}
