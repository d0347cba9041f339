package org.banfa.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts the ballots anew by the certificate's rules for a ballot and its columns, and compares with what the certificate says. */
final class Recount {
  private final JsonNode certificate;
  private final JsonNode rules;
  private final List<String> posts = new ArrayList<>();
  private final Totals counted = new Totals();

  Recount(JsonNode certificate) {
    this.certificate = certificate;
    this.rules = certificate.path("rules");
    for (JsonNode post : certificate.path("posts")) posts.add(post.path("name").asText());
  }

  List<String> posts() {
    return posts;
  }

  void compare(List<Ballot> ballots, List<Problem> problems) throws MalformedException {
    for (String post : posts) counted.votes.put(post, new TreeMap<>());
    long valid = 0;
    long abstained = 0;
    for (Ballot ballot : ballots) {
      if (ballot.blank()) abstained++;
      else if (!ballot.voided() && valid(ballot)) valid++;
    }
    account("collected", ballots.size(), problems);
    account("valid", valid, problems);
    account("abstained", abstained, problems);
    account("invalid", ballots.size() - valid - abstained, problems);
    people("votes", "", counted.votes, problems);
    people("against", "×", counted.against, problems);
    Map<String, Long> said = Totals.of(certificate).voidColumns;
    for (String post : all(said.keySet(), counted.voidColumns.keySet())) {
      differ(post, "×", said.getOrDefault(post, 0L), counted.voidColumns.getOrDefault(post, 0L), problems);
    }
    certificate.path("votes").properties().forEach(e -> {
      if (!posts.contains(e.getKey())) problems.add(Problem.of(Problem.VOTES, e.getKey(), "", "", ""));
    });
  }

  /** Whether a ballot is valid; if so its columns are counted. */
  private boolean valid(Ballot ballot) throws MalformedException {
    long most = ballot.most();
    List<Map<String, Long>> numbers = new ArrayList<>();
    for (int p = 0; p < posts.size(); p++) numbers.add(numbers(ballot, p, most));
    for (Map<String, Long> here : numbers) if (!Expression.allHold(rules.path("ballot"), here, Map.of())) return false;
    boolean[] counts = new boolean[posts.size()];
    boolean some = false;
    for (int p = 0; p < counts.length; p++) {
      boolean empty = ballot.marks().get(p).isEmpty() && ballot.noes().get(p).isEmpty();
      counts[p] = empty || column(p, numbers.get(p));
      some |= !empty && counts[p];
    }
    if (!some) return false;
    for (int p = 0; p < counts.length; p++) {
      String post = posts.get(p);
      if (!counts[p]) {
        counted.voidColumns.merge(post, 1L, Long::sum);
        continue;
      }
      for (String name : ballot.marks().get(p)) if (!rules.has("columns") || home(name, ballot, counts) == p) counted.votes.get(post).merge(name, 1L, Long::sum);
      for (String name : ballot.noes().get(p)) counted.against.computeIfAbsent(post, n -> new TreeMap<>()).merge(name, 1L, Long::sum);
    }
    return true;
  }

  private boolean column(int post, Map<String, Long> numbers) throws MalformedException {
    if (rules.has("column") && !Expression.allHold(rules.path("column"), numbers, Map.of())) return false;
    JsonNode own = rules.path("offices").path(posts.get(post)).path("column");
    return own.isMissingNode() || Expression.allHold(own, numbers, Map.of());
  }

  private Map<String, Long> numbers(Ballot ballot, int post, long most) throws MalformedException {
    JsonNode own = certificate.path("posts").path(post);
    JsonNode printed = certificate.path("printed");
    Set<String> names = new TreeSet<>();
    for (JsonNode name : printed.path(posts.get(post))) names.add(name.asText());
    for (String name : ballot.noes().get(post)) {
      if (!names.contains(name) || !certificate.path("eachName").asBoolean()) throw new MalformedException(Problem.BALLOTS, "×" + name);
    }
    Map<String, Long> numbers = new HashMap<>();
    numbers.put("marks", (long) ballot.marks().get(post).size());
    numbers.put("noes", (long) ballot.noes().get(post).size());
    numbers.put("written-in", printed.isEmpty() ? 0L : ballot.marks().get(post).stream().filter(n -> !names.contains(n)).count());
    numbers.put("misfits", ballot.marks().get(post).stream().filter(n -> misfit(own, n)).count());
    numbers.put("seats", own.path("seats").asLong());
    numbers.put("posts-of-one", most);
    return numbers;
  }

  private boolean misfit(JsonNode post, String name) {
    JsonNode woman = certificate.path("women").path(name);
    if (post.path("womenOnly").asBoolean() && woman.isBoolean() && !woman.asBoolean()) return true;
    JsonNode of = certificate.path("kinds").path(post.path("kind").asText()).path(name);
    return of.isBoolean() && !of.asBoolean();
  }

  /** The column in which somebody counts: step by step those that are best by one criterion, then the first. */
  private int home(String name, Ballot ballot, boolean[] counts) {
    List<Integer> in = new ArrayList<>();
    for (int p = 0; p < counts.length; p++) if (counts[p] && ballot.marks().get(p).contains(name)) in.add(p);
    for (JsonNode criterion : rules.path("columns")) {
      long best = Long.MAX_VALUE;
      for (int p : in) best = Math.min(best, by(criterion.asText(), p));
      List<Integer> left = new ArrayList<>();
      for (int p : in) if (by(criterion.asText(), p) == best) left.add(p);
      in = left;
    }
    return in.get(0);
  }

  private long by(String criterion, int post) {
    JsonNode own = certificate.path("posts").path(post);
    if (criterion.equals("highest")) return own.path("rank").asLong();
    return own.path("womenOnly").asBoolean() || !own.path("kind").asText().isEmpty() ? 0 : 1;
  }

  private void account(String key, long number, List<Problem> problems) {
    JsonNode said = certificate.path("account").path(key);
    if (!said.isIntegralNumber() || said.asLong() != number) problems.add(Problem.of(Problem.ACCOUNT, key, said.asText(), number));
  }

  private void people(String key, String mark, Map<String, Map<String, Long>> found, List<Problem> problems) {
    Totals certified = Totals.of(certificate);
    Map<String, Map<String, Long>> said = key.equals("votes") ? certified.votes : certified.against;
    for (String post : all(said.keySet(), found.keySet())) {
      for (String name : all(said.getOrDefault(post, Map.of()).keySet(), found.getOrDefault(post, Map.of()).keySet())) {
        differ(post, mark + name, Totals.in(said, post, name), Totals.in(found, post, name), problems);
      }
    }
  }

  private static Set<String> all(Set<String> one, Set<String> other) {
    Set<String> all = new TreeSet<>(one);
    all.addAll(other);
    return all;
  }

  private static void differ(String post, String name, long said, long found, List<Problem> problems) {
    if (said != found) problems.add(Problem.of(Problem.VOTES, post, name, said, found));
  }
}
