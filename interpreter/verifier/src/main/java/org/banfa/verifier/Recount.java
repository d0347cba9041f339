package org.banfa.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts the ballots anew by the certificate's rule for a ballot, and compares with what the certificate says. */
final class Recount {
  private final JsonNode certificate;
  private final List<String> posts = new ArrayList<>();

  Recount(JsonNode certificate) {
    this.certificate = certificate;
    for (JsonNode post : certificate.path("posts")) posts.add(post.path("name").asText());
  }

  List<String> posts() {
    return posts;
  }

  void compare(List<Ballot> ballots, List<Problem> problems) throws MalformedException {
    List<Map<String, Long>> votes = new ArrayList<>();
    for (int p = 0; p < posts.size(); p++) votes.add(new TreeMap<>());
    long valid = 0;
    long abstained = 0;
    for (Ballot ballot : ballots) {
      if (ballot.blank()) {
        abstained++;
      } else if (valid(ballot)) {
        valid++;
        for (int p = 0; p < posts.size(); p++) for (String name : ballot.marks().get(p)) votes.get(p).merge(name, 1L, Long::sum);
      }
    }
    account("collected", ballots.size(), problems);
    account("valid", valid, problems);
    account("abstained", abstained, problems);
    account("invalid", ballots.size() - valid - abstained, problems);
    for (int p = 0; p < posts.size(); p++) votes(posts.get(p), votes.get(p), problems);
    certificate.path("votes").properties().forEach(e -> {
      if (!posts.contains(e.getKey())) problems.add(Problem.of(Problem.VOTES, e.getKey(), "", "", ""));
    });
  }

  private boolean valid(Ballot ballot) throws MalformedException {
    if (ballot.voided()) return false;
    Map<String, Integer> postsOf = new HashMap<>();
    for (Set<String> names : ballot.marks()) for (String name : names) postsOf.merge(name, 1, Integer::sum);
    long most = postsOf.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    for (int p = 0; p < posts.size(); p++) {
      Map<String, Long> numbers = Map.of("marks", (long) ballot.marks().get(p).size(), "seats",
          certificate.path("posts").get(p).path("seats").asLong(), "posts-of-one", most);
      if (!Expression.allHold(certificate.path("rules").path("ballot"), numbers)) return false;
    }
    return true;
  }

  private void account(String key, long counted, List<Problem> problems) {
    JsonNode said = certificate.path("account").path(key);
    if (!said.isIntegralNumber() || said.asLong() != counted) problems.add(Problem.of(Problem.ACCOUNT, key, said.asText(), counted));
  }

  private void votes(String post, Map<String, Long> counted, List<Problem> problems) {
    Map<String, Long> said = new TreeMap<>();
    certificate.path("votes").path(post).properties().forEach(e -> {
      if (e.getValue().asLong() != 0) said.put(e.getKey(), e.getValue().asLong());
    });
    Set<String> names = new java.util.TreeSet<>(counted.keySet());
    names.addAll(said.keySet());
    for (String name : names) {
      long one = said.getOrDefault(name, 0L);
      long other = counted.getOrDefault(name, 0L);
      if (one != other) problems.add(Problem.of(Problem.VOTES, post, name, one, other));
    }
  }
}
