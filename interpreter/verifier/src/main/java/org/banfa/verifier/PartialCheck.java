package org.banfa.verifier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Works out anew which seats are vacant when an election fills some only, and who stays in office beside those elected. */
final class PartialCheck {
  private static final String STAYING = "staying";
  private static final String POSTS = "posts";
  private static final String NAME = "name";
  private static final String RANK = "rank";

  private final ObjectNode all;
  private final List<Problem> problems;

  PartialCheck(ObjectNode all, List<Problem> problems) {
    this.all = all;
    this.problems = problems;
  }

  /**
   * Compares the seats and people with what follows from the certificates named.
   *
   * @param course the texts of these certificates, in order
   */
  void compare(List<String> course) throws MalformedException, JsonProcessingException {
    boolean partial = all.path("field").path("partial").asBoolean();
    if (partial != all.has(StatementVerifier.COURSE)) throw new MalformedException(Problem.NOT_A_CERTIFICATE, StatementVerifier.COURSE);
    if (!partial) return;
    SeatCourse seats = new SeatCourse(all.path(StatementVerifier.COURSE), course, problems);
    String vote = all.path("vote").asText();
    String unit = all.path("unit").asText();
    Map<String, Integer> vacant = seats.vacant(vote, unit);
    if (vacant.isEmpty()) return;
    vacant.values().removeIf(number -> number <= 0);
    Map<String, Integer> said = new TreeMap<>();
    for (JsonNode post : all.path(POSTS)) said.put(post.path(NAME).asText(), post.path("seats").asInt());
    if (!said.equals(vacant)) problems.add(Problem.of(Problem.RESULT, said, vacant));
    staying(seats.staying(vote, unit));
    ranks(seats.result(vote, unit));
  }

  /** Under rules on kinship everybody in office is named, each once, by posts; under others nobody is. */
  private void staying(Map<String, TreeSet<String>> staying) {
    Set<String> expected = new TreeSet<>();
    if (kinship()) staying.forEach((post, names) -> names.forEach(name -> expected.add(post + " " + name)));
    Set<String> said = new TreeSet<>();
    boolean twice = false;
    for (JsonNode one : all.path("field").path(STAYING)) twice |= !said.add(one.path("post").asText() + " " + one.path(NAME).asText());
    if (twice || !said.equals(expected)) problems.add(Problem.of(Problem.RESULT, said, expected));
  }

  private boolean kinship() {
    boolean kinship = all.path("rules").path("kinship").asBoolean();
    for (JsonNode amendment : all.path("amendments")) kinship |= amendment.path("rules").path("kinship").asBoolean();
    return kinship;
  }

  /** The posts have the ranks they had in the vote before, unless other rules came between. */
  private void ranks(JsonNode before) {
    for (String name : List.of("method", "lawAsOf")) if (!all.path(name).asText().equals(before.path(name).asText())) return;
    if (!all.path("amendments").isEmpty() || !before.path("amendments").isEmpty()) return;
    Map<String, Integer> ranks = new TreeMap<>();
    for (JsonNode post : before.path(POSTS)) ranks.put(post.path(NAME).asText(), post.path(RANK).asInt());
    for (JsonNode one : all.path("field").path(STAYING)) {
      Integer rank = ranks.get(one.path("post").asText());
      if (rank != null && rank != one.path(RANK).asInt()) problems.add(Problem.of(Problem.RESULT, one.path(RANK).asInt(), rank));
    }
  }
}
