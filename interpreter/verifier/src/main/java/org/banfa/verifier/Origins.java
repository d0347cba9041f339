package org.banfa.verifier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Works out anew who stands, and who votes, by the results of earlier votes and what changed since. */
final class Origins {
  private static final String[] KINDS = {"from", "electorsFrom"};

  private final JsonNode root;
  private final Map<Integer, JsonNode> results = new TreeMap<>();
  private final Map<Integer, JsonNode> counts = new TreeMap<>();

  /** {@code sources} are those of {@link #numbers}, in order. */
  Origins(JsonNode root, List<ResultVerifier.Earlier> sources) throws JsonProcessingException {
    this.root = root;
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
    if (field.has("electorsFrom") && !field.has("electors")) problems.add(Problem.of(Problem.RESULT, "electors", "-"));
    if (field.has("from")) {
      TreeSet<String> now = new TreeSet<>();
      for (JsonNode one : field.path("contenders")) now.add(place(one.path("name").asText(), one.path("post").asText()));
      TreeSet<String> found = people(field.path("from"), problems);
      if (!now.equals(found)) problems.add(Problem.of(Problem.RESULT, String.join("、", now), String.join("、", found)));
      for (JsonNode one : field.path("from").path("added")) if (one.path("how").asText().equals("moved-up")) movedUp(one, now, problems);
    }
    if (!field.has("electorsFrom")) return;
    int voters = people(field.path("electorsFrom"), problems).size();
    if (field.path("electors").asInt() != voters) problems.add(Problem.of(Problem.RESULT, field.path("electors").asText(), voters));
  }

  private static String place(String name, String post) {
    return post.isEmpty() ? name : name + "（" + post + "）";
  }

  /** Those elected, without those removed, and with those added. */
  private TreeSet<String> people(JsonNode from, List<Problem> problems) {
    TreeSet<String> people = new TreeSet<>();
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

  /** Whoever moved up on a list had more votes for the post than anybody who neither stands nor left. */
  private void movedUp(JsonNode one, TreeSet<String> now, List<Problem> problems) {
    String post = one.path("post").asText();
    TreeSet<String> here = new TreeSet<>(now);
    for (JsonNode gone : root.path("field").path("from").path("removed")) here.add(place(gone.path("name").asText(), gone.path("post").asText()));
    for (JsonNode passed : root.path("field").path("from").path("passed")) here.add(place(passed.asText(), post));
    long own = 0;
    long most = 0;
    for (JsonNode result : root.path("field").path("from").path("results")) {
      JsonNode count = counts.get(result.path("number").asInt());
      if (count == null) continue;
      for (Map.Entry<String, JsonNode> vote : count.path("votes").path(post).properties()) {
        if (vote.getKey().equals(one.path("name").asText())) own = Math.max(own, vote.getValue().asLong());
        else if (!here.contains(place(vote.getKey(), post))) most = Math.max(most, vote.getValue().asLong());
      }
    }
    if (own <= most) problems.add(Problem.of(Problem.RESULT, one.path("name").asText() + " " + own, most));
  }
}
