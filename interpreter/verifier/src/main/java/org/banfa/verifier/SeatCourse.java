package org.banfa.verifier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Works out anew who holds which seat, and who has lost one, from the certificates of the results and acts by which that came about, in order. */
final class SeatCourse {
  private static final String RESULT = "result";
  private static final String ACT = "act";
  private static final String POST = "post";
  private static final String COURSE = "course";
  private static final String ELECTED = "elected";

  final Map<String, TreeSet<String>> holders = new TreeMap<>();
  final TreeSet<String> left = new TreeSet<>();
  /** The methods under which somebody gained or lost a seat. */
  final TreeSet<String> methods = new TreeSet<>();
  private final Map<String, Map<String, Integer>> last = new TreeMap<>();
  private final Map<String, Map<String, JsonNode>> results = new TreeMap<>();
  private final Map<String, TreeSet<String>> followed = new TreeMap<>();
  private final Map<String, String> homes = new TreeMap<>();
  private final List<Problem> problems;

  /**
   * Goes through a course.
   *
   * @param course each certificate by its kind, number and seal
   * @param texts the certificates, in order; empty where one cannot be read
   */
  SeatCourse(JsonNode course, List<String> texts, List<Problem> problems) throws MalformedException, JsonProcessingException {
    this.problems = problems;
    if (!course.isArray()) throw new MalformedException(Problem.NOT_A_CERTIFICATE, COURSE);
    Map<String, Integer> before = new TreeMap<>(Map.of(RESULT, 0, ACT, 0));
    for (int i = 0; i < course.size(); i++) {
      JsonNode move = course.get(i);
      Shape.exactly(move, Set.of("kind", "number", "seal"));
      String kind = move.path("kind").asText();
      int number = move.path("number").asInt();
      if (!before.containsKey(kind) || !move.path("number").isIntegralNumber() || number <= before.get(kind)) throw new MalformedException(Problem.NOT_A_CERTIFICATE, COURSE + " " + kind);
      before.put(kind, number);
      ObjectNode one = read(i < texts.size() ? texts.get(i) : "", kind, move.path("seal").asText());
      if (one == null) continue;
      if ((kind.equals(ACT) || one.path("field").path("partial").asBoolean()) && !Canonical.hash(one.path(COURSE)).equals(hash(course, i))) problems.add(Problem.of(Problem.RESULT, kind + " " + number, COURSE));
      methods.add(one.path("method").asText());
      one.path("amendments").forEach(a -> methods.add(a.path("method").asText()));
      if (kind.equals(RESULT)) elected(one, number);
      else acted(one);
    }
  }

  /** The certificates one names: those before the act itself or the end, those before people stood, and those before people voted; empty when it cannot be read. */
  static List<ActVerifier.Move> moves(String certificate) {
    List<ActVerifier.Move> moves = new ArrayList<>();
    try {
      JsonNode root = CertificateVerifier.MAPPER.readTree(certificate);
      for (JsonNode course : List.of(root.path(COURSE), root.path("field").path("from").path(COURSE), root.path("field").path("electorsFrom").path(COURSE))) {
        for (JsonNode move : course) moves.add(new ActVerifier.Move(move.path("kind").asText().equals(RESULT), move.path("number").asInt()));
      }
    } catch (JsonProcessingException unreadable) {
      return List.of();
    }
    return moves;
  }

  private static String hash(JsonNode course, int size) {
    var first = CertificateVerifier.MAPPER.createArrayNode();
    for (int i = 0; i < size; i++) first.add(course.get(i));
    return Canonical.hash(first);
  }

  /** A certificate of the course under the seal it has by its content; null where it is not that. */
  private ObjectNode read(String text, String kind, String seal) throws JsonProcessingException {
    JsonNode root = text.isEmpty() ? null : CertificateVerifier.MAPPER.readTree(text);
    String found = Canonical.seal(root);
    boolean right = kind.equals(RESULT) ? ResultVerifier.isResult(text) : ActVerifier.isAct(text);
    if (root instanceof ObjectNode all && right && found.equals(seal)) return all;
    problems.add(Problem.of(Problem.RESULT, seal, found));
    return null;
  }

  /** Whether a result is that of a valid vote on seats. */
  static boolean fills(JsonNode result) {
    return result.path("valid").asBoolean() && !result.path("rules").path("list").asBoolean();
  }

  /** Those elected have seats; in an election that fills some seats only, whoever holds another one leaves that. */
  private void elected(JsonNode result, int number) {
    String unit = result.path("unit").asText();
    if (!fills(result)) problems.add(Problem.of(Problem.RESULT, number, "-"));
    boolean partial = result.path("field").path("partial").asBoolean();
    if (!partial) {
      String vote = result.path("vote").asText();
      last.computeIfAbsent(vote, v -> new TreeMap<>()).put(unit, number);
      results.computeIfAbsent(vote, v -> new TreeMap<>()).put(unit, result);
    }
    result.path(ELECTED).properties().forEach(e -> e.getValue().forEach(name -> {
      if (partial && holders.entrySet().stream().anyMatch(h -> !h.getKey().equals(e.getKey()) && h.getValue().contains(name.asText()))) leave(name.asText());
      if (partial) seat(e.getKey(), name.asText(), unit);
      else holders.computeIfAbsent(e.getKey(), p -> new TreeSet<>()).add(name.asText());
    }));
  }

  private void acted(JsonNode act) {
    String post = act.path(POST).asText();
    switch (act.path("kind").asText()) {
      case ActVerifier.APPOINTMENT -> {
        TreeSet<String> names = new TreeSet<>();
        act.path(ELECTED).path(post).forEach(n -> names.add(n.asText()));
        holders.put(post, names);
      }
      case ActVerifier.SUCCESSION -> {
        leave(act.path("gone").asText());
        act.path(ELECTED).path(post).forEach(n -> seat(post, n.asText(), act.path("unit").asText()));
      }
      case ActVerifier.CONFIRMATION -> {
        if (act.path("carried").asBoolean()) problems.add(Problem.of(Problem.RESULT, act.path("act").asText(), "-"));
        for (JsonNode one : act.path("results")) undone(one.path("number").asInt());
      }
      default -> problems.add(Problem.of(Problem.RESULT, act.path("kind").asText(), "-"));
    }
  }

  /** A result is set aside: nobody holds what it filled. */
  private void undone(int number) {
    for (Map.Entry<String, Map<String, Integer>> vote : last.entrySet()) {
      for (Map.Entry<String, Integer> unit : vote.getValue().entrySet()) {
        if (unit.getValue() != number) continue;
        results.get(vote.getKey()).get(unit.getKey()).path(ELECTED).fieldNames().forEachRemaining(post -> {
          holders.remove(post);
          followed.remove(post);
        });
        results.get(vote.getKey()).remove(unit.getKey());
      }
      vote.getValue().values().removeIf(n -> n == number);
    }
  }

  private void leave(String name) {
    left.add(name);
    holders.values().forEach(names -> names.remove(name));
  }

  private void seat(String post, String name, String unit) {
    if (!unit.isEmpty()) homes.put(name, unit);
    holders.computeIfAbsent(post, p -> new TreeSet<>()).add(name);
    followed.computeIfAbsent(post, p -> new TreeSet<>()).add(name);
  }

  boolean holds(String post, String name) {
    return holders.getOrDefault(post, new TreeSet<>()).contains(name);
  }

  /** Everybody who holds a seat. */
  TreeSet<String> everybody() {
    TreeSet<String> all = new TreeSet<>();
    holders.values().forEach(all::addAll);
    return all;
  }

  /** Who was elected by a vote, or to a post, or follows somebody who was, or was appointed; those who have lost a seat are not among them. */
  TreeSet<String> people(String word) {
    TreeSet<String> people = new TreeSet<>(holders.getOrDefault(word, new TreeSet<>()));
    for (JsonNode result : results.getOrDefault(word, Map.of()).values()) {
      result.path(ELECTED).properties().forEach(e -> {
        e.getValue().forEach(n -> people.add(n.asText()));
        people.addAll(followed.getOrDefault(e.getKey(), new TreeSet<>()));
      });
    }
    people.removeAll(left);
    return people;
  }

  /** How many seats of a post that a vote filled in a unit nobody holds, by post; empty where that vote brought nobody a seat. */
  Map<String, Integer> vacant(String vote, String unit) {
    Map<String, Integer> vacant = new TreeMap<>();
    staying(vote, unit).forEach((post, names) -> {
      JsonNode result = result(vote, unit);
      vacant.put(post, result.path(ELECTED).path(post).size() + result.path("vacant").path(post).asInt() - names.size());
    });
    return vacant;
  }

  /** Who holds the seats that a vote filled in a unit, by post; empty where that vote brought nobody a seat. */
  Map<String, TreeSet<String>> staying(String vote, String unit) {
    Map<String, TreeSet<String>> staying = new TreeMap<>();
    JsonNode result = result(vote, unit);
    for (String place : List.of(ELECTED, "vacant")) result.path(place).fieldNames().forEachRemaining(post -> staying.put(post, new TreeSet<>(holders.getOrDefault(post, new TreeSet<>()))));
    if (!unit.isEmpty()) staying.values().forEach(names -> names.removeIf(name -> !unitOf(named(vote), name).equals(unit)));
    return staying;
  }

  /** The last result of a vote in a unit; missing where there is none. */
  JsonNode result(String vote, String unit) {
    JsonNode result = results.getOrDefault(named(vote), Map.of()).get(unit);
    return result == null ? MissingNode.getInstance() : result;
  }

  private String named(String vote) {
    return results.containsKey(vote) || !results.containsKey("") ? vote : "";
  }

  /** In which unit of a vote somebody was elected or followed; empty when all voted together. */
  String unitOf(String vote, String name) {
    if (homes.containsKey(name)) return homes.get(name);
    for (Map.Entry<String, JsonNode> unit : results.getOrDefault(vote, Map.of()).entrySet()) {
      for (JsonNode names : unit.getValue().path(ELECTED)) for (JsonNode one : names) if (one.asText().equals(name)) return unit.getKey();
    }
    return "";
  }

  /** The number of the last result of a vote in a unit; 0 when there is none. */
  int number(String vote, String unit) {
    return last.getOrDefault(vote, Map.of()).getOrDefault(unit, 0);
  }

  /** The numbers of the last results of a vote. */
  Set<Integer> numbers(String vote) {
    return new TreeSet<>(last.getOrDefault(vote, Map.of()).values());
  }
}
