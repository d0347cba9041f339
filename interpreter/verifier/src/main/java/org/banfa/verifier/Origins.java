package org.banfa.verifier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Works out anew who stands, and who votes, by the results of earlier votes and what changed since. */
final class Origins {
  private static final Set<String> HOW = Set.of("named", "withdrawn", "moved-up", "appointed", "seated", "left", "barred", "barred-kin", "elsewhere");
  private static final Set<String> GONE = Set.of("withdrawn", "left");
  private static final String COURSE = "course";
  private static final String[] KINDS = {"from", "electorsFrom"};

  private final JsonNode root;
  private final Map<Integer, JsonNode> results = new TreeMap<>();
  private final Map<Integer, JsonNode> counts = new TreeMap<>();
  private final Map<String, SeatCourse> courses = new TreeMap<>();
  private final StatementBook statements;

  /** {@code sources} are those of {@link #numbers}, {@code course} those of {@link SeatCourse#moves}, in order. */
  Origins(JsonNode root, List<ResultVerifier.Earlier> sources, StatementBook statements, List<String> course, List<Problem> problems) throws JsonProcessingException, MalformedException {
    this.root = root;
    this.statements = statements;
    int at = root.path(COURSE).size();
    for (String kind : KINDS) {
      JsonNode own = root.path("field").path(kind).path(COURSE);
      if (own.isMissingNode() == root.path("rules").path("seats").has(kind)) throw new MalformedException(Problem.NOT_A_CERTIFICATE, COURSE);
      if (own.isMissingNode()) continue;
      courses.put(kind, new SeatCourse(own, course.subList(Math.min(at, course.size()), course.size()), problems));
      at += own.size();
    }
    List<Integer> numbers = numbers(root);
    for (int i = 0; i < numbers.size() && i < sources.size(); i++) {
      results.put(numbers.get(i), CertificateVerifier.MAPPER.readTree(sources.get(i).result()));
      counts.put(numbers.get(i), CertificateVerifier.MAPPER.readTree(sources.get(i).firstCount()));
    }
  }

  /** The numbers of the results a result rests on, each once. */
  static List<Integer> numbers(JsonNode root) {
    List<Integer> numbers = new ArrayList<>();
    for (String kind : KINDS) {
      for (JsonNode one : root.path("field").path(kind).path("results")) {
        int number = one.path("number").asInt();
        if (!numbers.contains(number)) numbers.add(number);
      }
    }
    return numbers;
  }

  /** Reports what does not agree. */
  void compare(List<Problem> problems) {
    JsonNode field = root.path("field");
    if (field.path("closed").asBoolean() != field.has("from")) problems.add(Problem.of(Problem.RESULT, "from", field.path("closed").asText()));
    if (field.has("from")) listed(field, problems);
    if (field.has("electorsFrom") && !field.has("electors")) problems.add(Problem.of(Problem.RESULT, "electors", "-"));
    if (field.has("from")) {
      TreeSet<String> now = new TreeSet<>();
      for (JsonNode one : field.path("contenders")) now.add(place(one.path("name").asText(), one.path("post").asText()));
      TreeSet<String> found = people("from", problems);
      if (!now.equals(found)) problems.add(Problem.of(Problem.RESULT, String.join("、", now), String.join("、", found)));
      movedUp(now, problems);
    }
    if (!field.path("electorsFrom").path("passed").isEmpty()) problems.add(Problem.of(Problem.RESULT, field.path("electorsFrom").path("passed"), "[]"));
    for (JsonNode one : field.path("electorsFrom").path("results")) if (one.path("posts").asBoolean(true)) problems.add(Problem.of(Problem.RESULT, "posts true", false));
    if (!field.has("electorsFrom")) return;
    int voters = people("electorsFrom", problems).size();
    if (field.path("electors").asInt() != voters) problems.add(Problem.of(Problem.RESULT, field.path("electors").asText(), voters));
  }

  /** Those who stand were chosen for this vote, each for a post, or they hold seats, here or by the election of another organ. */
  private void listed(JsonNode field, List<Problem> problems) {
    boolean seats = root.path("rules").path("taken").has("from") || root.path("rules").path("seats").has("from");
    boolean list = field.path("list").asBoolean();
    for (JsonNode one : field.path("from").path("results")) {
      seats |= !one.path("posts").asBoolean();
      if (one.path("posts").asBoolean() != list) problems.add(Problem.of(Problem.RESULT, "posts " + one.path("posts").asText(), list));
    }
    if (!root.has("kind") && list == seats) problems.add(Problem.of(Problem.RESULT, "list " + list, !seats));
  }

  private static String place(String name, String post) {
    return post.isEmpty() ? name : name + "（" + post + "）";
  }

  /** Those elected, without those removed, and with those added. */
  private TreeSet<String> people(String kind, List<Problem> problems) {
    JsonNode from = root.path("field").path(kind);
    TreeSet<String> people = new TreeSet<>(statements.taken(kind));
    if (courses.containsKey(kind)) {
      for (JsonNode word : root.path("rules").path("seats").path(kind)) people.addAll(courses.get(kind).people(word.asText()));
      if (!from.path("results").isEmpty()) problems.add(Problem.of(Problem.RESULT, from.path("results"), "[]"));
    }
    for (JsonNode one : from.path("results")) {
      JsonNode result = results.get(one.path("number").asInt());
      String seal = result == null ? "-" : result.path("seal").asText();
      if (!seal.equals(one.path("seal").asText())) problems.add(Problem.of(Problem.RESULT, one.path("seal").asText(), seal));
      if (result == null) continue;
      if (!result.path("valid").asBoolean()) problems.add(Problem.of(Problem.RESULT, one.path("number").asText(), "valid false"));
      result.path("elected").properties().forEach(e -> {
        String only = one.path("post").asText();
        if (only.isEmpty() || only.equals(e.getKey())) e.getValue().forEach(n -> people.add(place(n.asText(), one.path("posts").asBoolean() ? e.getKey() : "")));
      });
    }
    ordered(from.path("removed"), problems);
    ordered(from.path("added"), problems);
    for (JsonNode one : from.path("removed")) {
      String gone = place(one.path("name").asText(), one.path("post").asText());
      if (!people.remove(gone)) problems.add(Problem.of(Problem.RESULT, gone, "-"));
    }
    for (JsonNode one : from.path("added")) {
      String fresh = place(one.path("name").asText(), one.path("post").asText());
      if (!people.add(fresh)) problems.add(Problem.of(Problem.RESULT, fresh, fresh));
    }
    return people;
  }

  /** People stand in the order of names and posts, each with what happened to them. */
  private void ordered(JsonNode list, List<Problem> problems) {
    JsonNode before = null;
    for (JsonNode one : list) {
      int order = before == null ? -1 : before.path("name").asText().compareTo(one.path("name").asText());
      if (order == 0) order = before.path("post").asText().compareTo(one.path("post").asText());
      boolean barred = one.path("how").asText().equals("barred") && !root.path("field").path("barred").has(one.path("name").asText());
      if (order >= 0 || !HOW.contains(one.path("how").asText()) || barred) problems.add(Problem.of(Problem.RESULT, one, "-"));
      before = one;
    }
  }

  /**
   * Whoever moved up on a list had more votes for the post than anybody who neither stands nor stood; those who had as many or more
   * are named with why they could not: they withdrew or left, or an office elsewhere bars them.
   */
  private void movedUp(TreeSet<String> now, List<Problem> problems) {
    JsonNode from = root.path("field").path("from");
    TreeSet<String> here = new TreeSet<>(now);
    for (JsonNode gone : from.path("removed")) here.add(place(gone.path("name").asText(), gone.path("post").asText()));
    Map<String, Long> least = new TreeMap<>();
    for (JsonNode one : from.path("added")) {
      if (!one.path("how").asText().equals("moved-up")) continue;
      long votes = votes(one.path("post").asText()).getOrDefault(one.path("name").asText(), 0L);
      if (votes == 0) problems.add(Problem.of(Problem.RESULT, one.path("name").asText(), 0));
      least.merge(one.path("post").asText(), votes, Math::min);
    }
    TreeMap<String, String> expected = new TreeMap<>();
    least.forEach((post, number) -> votes(post).forEach((name, votes) -> {
      if (votes >= number && !here.contains(place(name, post))) expected.put(name + "/" + post, name + " " + post + " " + votes);
    }));
    List<String> said = new ArrayList<>();
    for (JsonNode one : from.path("passed")) {
      said.add(one.path("name").asText() + " " + one.path("post").asText() + " " + one.path("votes").asText());
      String how = one.path("how").asText();
      boolean kin = how.equals("barred-kin") && root.path("rules").has("bars");
      boolean fits = how.equals("barred") ? statements.bars(one.path("name").asText()) : kin || GONE.contains(how);
      if (!fits || one.size() != 4) problems.add(Problem.of(Problem.RESULT, one, "-"));
    }
    if (!said.equals(List.copyOf(expected.values()))) problems.add(Problem.of(Problem.RESULT, String.join("、", said), String.join("、", expected.values())));
  }

  /** The most votes of everybody for a post in the first counts of the earlier votes. */
  private Map<String, Long> votes(String post) {
    Map<String, Long> votes = new TreeMap<>();
    for (JsonNode result : root.path("field").path("from").path("results")) {
      JsonNode count = counts.get(result.path("number").asInt());
      if (count != null) count.path("votes").path(post).properties().forEach(e -> votes.merge(e.getKey(), e.getValue().asLong(), Math::max));
    }
    return votes;
  }
}
