package org.banfa.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who holds which seat, the steps taken anew, and what was said and not yet used. */
final class SeatBook {
  /** A seat taken, with how many votes. */
  record Seat(String post, String name, long votes) {}

  final JsonNode root;
  final JsonNode rules;
  final ArrayNode steps = JsonNodeFactory.instance.arrayNode();
  final Map<String, Seat> seats = new LinkedHashMap<>();
  final Set<String> left = new TreeSet<>();
  private final Iterator<CountView> counts;
  private final Iterator<JsonNode> given;
  private CountView next;
  boolean valid;

  SeatBook(JsonNode root, List<CountView> counts) {
    this.root = root;
    this.rules = root.path("rules");
    this.counts = counts.iterator();
    this.given = root.path("given").iterator();
    advance();
  }

  private void advance() {
    next = counts.hasNext() ? counts.next() : null;
  }

  /** Whether the next count is of this kind. */
  boolean comes(String kind) {
    return next != null && next.kind().equals(kind);
  }

  /** Takes the next count, which has to be of this kind. */
  CountView take(String kind) throws MalformedException {
    if (!comes(kind)) throw new MalformedException(Problem.RESULT, "count " + kind, next == null ? "-" : next.kind());
    CountView taken = next;
    step("count").put("kind", kind).put("valid", taken.valid());
    advance();
    return taken;
  }

  /** What was said next, which has to be of this sort. */
  JsonNode said(String what) throws MalformedException {
    JsonNode one = given.hasNext() ? given.next() : null;
    if (one == null || !one.path("given").asText().equals(what)) throw new MalformedException(Problem.RESULT, "given " + what, one == null ? "-" : one.path("given").asText());
    return one;
  }

  /** Reports what is left over at the end. */
  void close() throws MalformedException {
    if (next != null) throw new MalformedException(Problem.RESULT, "-", "count " + next.kind());
    if (given.hasNext()) throw new MalformedException(Problem.RESULT, "-", "given " + given.next().path("given").asText());
  }

  ObjectNode step(String name) {
    return steps.addObject().put("step", name);
  }

  void elect(String post, String name, long votes) {
    step("elect").put("post", post).put("name", name).put("votes", votes);
    seats.put(name, new Seat(post, name, votes));
  }

  List<JsonNode> posts() {
    List<JsonNode> posts = new ArrayList<>();
    root.path("posts").forEach(posts::add);
    return posts;
  }

  long taken(String post) {
    return seats.values().stream().filter(s -> s.post().equals(post)).count();
  }

  int missing(JsonNode post) {
    return (int) Math.max(0, post.path("seats").asInt() - taken(post.path("name").asText()));
  }

  int missing() {
    return posts().stream().mapToInt(this::missing).sum();
  }

  int rank(String post) {
    for (JsonNode one : posts()) if (one.path("name").asText().equals(post)) return one.path("rank").asInt();
    return 0;
  }

  /** People who hold a seat or left one. */
  Set<String> barred() {
    Set<String> barred = new TreeSet<>(seats.keySet());
    barred.addAll(left);
    return barred;
  }

  /** Whether somebody is one of these people; it has to be known. */
  boolean is(String kind, boolean women, String name) throws MalformedException {
    JsonNode known = women ? root.path("women").path(name) : root.path("kinds").path(kind).path(name);
    if (!known.isBoolean()) throw new MalformedException(Problem.RESULT, kind, name);
    return known.asBoolean();
  }

  /** Whether a condition on the elected holds; numbers that do not follow from them are as they were said. */
  boolean holds(String of, JsonNode clauses) throws MalformedException {
    Map<String, Long> numbers = new TreeMap<>();
    Map<String, Boolean> truths = new TreeMap<>();
    Set<String> wanted = new TreeSet<>();
    boolean asks = quantities(clauses, wanted);
    for (String quantity : wanted) {
      if (quantity.equals("women") || quantity.startsWith("kind:")) {
        long number = 0;
        for (String name : seats.keySet()) if (is(quantity.equals("women") ? "" : quantity.substring(5), quantity.equals("women"), name)) number++;
        numbers.put(quantity, number);
      }
    }
    numbers.put("in-office", (long) seats.size());
    numbers.put("elected", (long) seats.size());
    numbers.put("missing", (long) missing());
    if (asks) {
      JsonNode facts = said("facts");
      if (!facts.path("of").asText().equals(of)) throw new MalformedException(Problem.RESULT, of, facts.path("of").asText());
      facts.path("numbers").properties().forEach(e -> numbers.put("given:" + e.getKey(), e.getValue().asLong()));
      facts.path("situations").properties().forEach(e -> truths.put(e.getKey(), e.getValue().asBoolean()));
    }
    boolean holds = Expression.allHold(clauses, numbers, truths);
    step("condition").put("of", of).put("holds", holds);
    return holds;
  }

  /** Adds the quantities of clauses; gives whether any of them, or a situation, was asked for. */
  private static boolean quantities(JsonNode node, Set<String> found) {
    boolean asks = node.has("situation");
    if (node.has("quantity")) {
      found.add(node.path("quantity").asText());
      asks |= node.path("quantity").asText().startsWith("given:");
    }
    for (JsonNode part : node) asks |= quantities(part, found);
    return asks;
  }
}
