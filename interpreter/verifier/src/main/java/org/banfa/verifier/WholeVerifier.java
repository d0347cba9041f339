package org.banfa.verifier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Recomputes who was elected in all units of a vote, and what the whole has to meet, from the certificates of the units' results. */
public final class WholeVerifier {
  private static final String FORMAT = "banfa-whole-certificate-1";

  private WholeVerifier() {}

  /** Whether a text claims to be a certificate of a vote of units. */
  public static boolean isWhole(String certificate) {
    return certificate.contains(FORMAT);
  }

  /** The numbers of the results a certificate rests on; empty when it cannot be read. */
  public static List<Integer> results(String certificate) {
    List<Integer> numbers = new ArrayList<>();
    try {
      for (JsonNode unit : CertificateVerifier.MAPPER.readTree(certificate).path("units")) if (unit.has("number")) numbers.add(unit.path("number").asInt());
    } catch (JsonProcessingException unreadable) {
      return List.of();
    }
    return numbers;
  }

  /**
   * Verifies a certificate of a vote of units.
   *
   * @param results certificates of the units' results, in the order of {@link #results}; they are verified apart
   */
  public static Verification verify(String certificate, List<String> results) {
    List<Problem> problems = new ArrayList<>();
    int steps = 0;
    try {
      JsonNode root = CertificateVerifier.MAPPER.readTree(certificate);
      if (!(root instanceof ObjectNode all) || !root.path("format").asText().equals(FORMAT)) throw new MalformedException(Problem.NOT_A_CERTIFICATE, root.path("format").asText());
      Shape.whole(all);
      steps = verify(all, results, problems);
    } catch (MalformedException malformed) {
      problems.add(malformed.problem());
    } catch (JsonProcessingException unreadable) {
      problems.add(Problem.of(Problem.NOT_A_CERTIFICATE, "JSON"));
    }
    return new Verification(List.copyOf(problems), false, results.size(), steps, "");
  }

  private static int verify(ObjectNode all, List<String> results, List<Problem> problems) throws MalformedException, JsonProcessingException {
    ObjectNode unsealed = all.deepCopy();
    unsealed.remove("seal");
    if (!Canonical.hash(unsealed).equals(all.path("seal").asText())) problems.add(Problem.of(Problem.SEAL));
    if (!Canonical.hash(all.path("rules")).equals(all.path("rulesHash").asText())) problems.add(Problem.of(Problem.RULES_HASH));
    steps(all, problems);
    Map<String, List<String>> elected = new TreeMap<>();
    Map<String, Integer> vacant = new TreeMap<>();
    boolean valid = false;
    int next = 0;
    PartSeats parts = new PartSeats(all);
    for (JsonNode unit : all.path("units")) {
      JsonNode result = null;
      if (unit.has("result")) {
        if (next == results.size()) throw new MalformedException(Problem.RESULT, unit.path("unit").asText(), "-");
        result = CertificateVerifier.MAPPER.readTree(results.get(next++));
        same(unit.path("result"), result.path("seal"), problems);
        same(unit.path("unit"), result.path("unit"), problems);
        same(all.path("vote"), result.path("vote"), problems);
        boolean law = result.path("lawAsOf").equals(all.path("lawAsOf"));
        boolean method = result.path("method").equals(all.path("method"));
        for (JsonNode amendment : result.path("amendments")) {
          law |= amendment.path("lawAsOf").equals(all.path("lawAsOf"));
          method |= amendment.path("method").equals(all.path("method"));
        }
        if (!law || !method) same(all.path(law ? "method" : "lawAsOf"), result.path(law ? "method" : "lawAsOf"), problems);
        same(unit.path("registered"), result.path("field").path("electors"), problems);
        for (JsonNode post : result.path("posts")) same(unit.path("seats").path(post.path("name").asText()), post.path("seats"), problems);
      }
      boolean stands = result != null && result.path("valid").asBoolean();
      valid |= stands;
      if (!stands) unit.path("seats").properties().forEach(e -> vacant.merge(e.getKey(), e.getValue().asInt(), Integer::sum));
      if (!stands) continue;
      parts.held(unit.path("unit").asText(), result);
      result.path("vacant").properties().forEach(e -> vacant.merge(e.getKey(), e.getValue().asInt(), Integer::sum));
    }
    parts.check(problems);
    parts.elected(elected, vacant);
    if (next < results.size()) problems.add(Problem.of(Problem.RESULT, next, results.size()));
    ArrayNode taken = valid && !all.path("rules").path("list").asBoolean() ? steps(all, elected) : JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < Math.max(taken.size(), all.path("steps").size()); i++) {
      boolean same = i < taken.size() && i < all.path("steps").size() && Canonical.hash(taken.get(i)).equals(Canonical.hash(all.path("steps").get(i)));
      if (!same) problems.add(Problem.of(Problem.STEP, i + 1, String.valueOf(all.path("steps").get(i)), String.valueOf(taken.get(i))));
    }
    same(all.path("valid"), JsonNodeFactory.instance.booleanNode(valid), problems);
    same(all.path("elected"), CertificateVerifier.MAPPER.valueToTree(elected), problems);
    same(all.path("vacant"), CertificateVerifier.MAPPER.valueToTree(vacant), problems);
    return taken.size();
  }

  /** How the seats were divided, and that each unit has those it got, with what came up to it. */
  private static void steps(ObjectNode all, List<Problem> problems) throws MalformedException {
    if (!all.path("rules").has("quota")) return;
    QuotaCheck quota = new QuotaCheck(all, problems);
    quota.check();
    Map<String, Map<String, Long>> seats = quota.afterwards(all);
    Map<String, JsonNode> held = new TreeMap<>();
    for (JsonNode unit : all.path("units")) held.put(unit.path("unit").asText(), unit.path("seats"));
    seats.forEach((unit, own) -> {
      if (!own.isEmpty() || held.containsKey(unit)) same(held.getOrDefault(unit, JsonNodeFactory.instance.nullNode()), CertificateVerifier.MAPPER.valueToTree(own), problems);
    });
    for (String unit : held.keySet()) if (!seats.containsKey(unit)) problems.add(Problem.of(Problem.RESULT, unit, "-"));
  }

  private static void same(JsonNode said, JsonNode found, List<Problem> problems) {
    if (!Canonical.hash(said).equals(Canonical.hash(found))) problems.add(Problem.of(Problem.RESULT, said.toString(), found.toString()));
  }

  /** The least number of each post, then the composition. */
  private static ArrayNode steps(ObjectNode all, Map<String, List<String>> elected) throws MalformedException {
    ArrayNode steps = JsonNodeFactory.instance.arrayNode();
    for (JsonNode floor : all.path("rules").path("floors")) {
      String post = floor.path("post").asText();
      int number = elected.getOrDefault(post, List.of()).size();
      for (Map.Entry<String, JsonNode> within : all.path("rules").path("quota").path("within").properties()) {
        if (within.getValue().asText().equals(post)) number += elected.getOrDefault(within.getKey(), List.of()).size();
      }
      steps.addObject().put("step", "floor").put("post", post).put("elected", number).put("holds", number >= floor.path("least").asLong());
    }
    JsonNode clauses = all.path("rules").path("composition");
    SeatBook book = new SeatBook(all, List.of());
    elected.forEach((post, names) -> names.forEach(n -> book.seats.put(n, new SeatBook.Seat(post, n, 0))));
    if (!clauses.isMissingNode()) {
      new Conditions(book).holds("composition", all.path("rules"), clauses);
      steps.addAll(book.steps);
    }
    book.close();
    return steps;
  }
}
