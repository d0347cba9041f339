package org.banfa.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/** The totals of a count, and the same on further measures. */
final class Totals {
  final Map<String, Long> account = new TreeMap<>();
  final Map<String, Map<String, Long>> votes = new TreeMap<>();
  final Map<String, Map<String, Long>> against = new TreeMap<>();
  final Map<String, Long> voidColumns = new TreeMap<>();
  final Map<String, Totals> scales = new TreeMap<>();

  static Totals of(JsonNode node) {
    Totals totals = new Totals();
    node.path("account").properties().forEach(e -> totals.account.put(e.getKey(), e.getValue().asLong()));
    people(node.path("votes"), totals.votes);
    people(node.path("against"), totals.against);
    node.path("voidColumns").properties().forEach(e -> totals.voidColumns.put(e.getKey(), e.getValue().asLong()));
    node.path("scales").properties().forEach(e -> totals.scales.put(e.getKey(), of(e.getValue())));
    return totals;
  }

  private static void people(JsonNode node, Map<String, Map<String, Long>> into) {
    node.properties().forEach(post -> {
      Map<String, Long> of = new TreeMap<>();
      post.getValue().properties().forEach(e -> of.put(e.getKey(), e.getValue().asLong()));
      into.put(post.getKey(), of);
    });
  }

  long get(String key) {
    return account.getOrDefault(key, 0L);
  }

  static long in(Map<String, Map<String, Long>> votes, String post, String name) {
    return votes.getOrDefault(post, Map.of()).getOrDefault(name, 0L);
  }

  long validAt(String post) {
    return get("valid") - voidColumns.getOrDefault(post, 0L);
  }

  long silent() {
    return Math.max(0, get("issued") - get("collected"));
  }

  /** Gives the votes under a name to who is meant; a name that means nobody keeps them. */
  void rename(JsonNode names) {
    if (names.isEmpty()) return;
    for (Map.Entry<String, Map<String, Long>> post : votes.entrySet()) {
      Map<String, Long> put = new TreeMap<>();
      post.getValue().forEach((name, number) -> {
        String meant = names.path(name).asText();
        put.merge(meant.isEmpty() ? name : meant, number, Long::sum);
      });
      post.setValue(put);
    }
    scales.values().forEach(s -> s.rename(names));
  }

  /** Lets silence have its effect; which way it goes, people say, not a further measure. */
  void speak(String mode, JsonNode certificate) {
    if (mode.isEmpty()) return;
    boolean marks = certificate.path("eachName").asBoolean();
    if (mode.equals("follow") && !marks) return;
    Map<String, Map<String, Long>> yes = copy(votes);
    Map<String, Map<String, Long>> no = copy(against);
    scales.values().forEach(s -> s.speak(mode, certificate, marks, yes, no));
    speak(mode, certificate, marks, yes, no);
  }

  private void speak(String mode, JsonNode certificate, boolean marks, Map<String, Map<String, Long>> yes, Map<String, Map<String, Long>> no) {
    long silent = silent();
    if (mode.equals("leave")) {
      account.put("registered", Math.max(0, get("registered") - silent));
      return;
    }
    for (String key : new String[] {"voters", "collected", "valid"}) account.put(key, get(key) + silent);
    if (!marks) return;
    certificate.path("printed").properties().forEach(post -> {
      for (JsonNode name : post.getValue()) {
        long lead = in(yes, post.getKey(), name.asText()) - in(no, post.getKey(), name.asText());
        Map<String, Map<String, Long>> side = mode.equals("against") || lead < 0 ? against : lead > 0 ? votes : null;
        if (side != null) side.computeIfAbsent(post.getKey(), p -> new TreeMap<>()).merge(name.asText(), silent, Long::sum);
      }
    });
  }

  private static Map<String, Map<String, Long>> copy(Map<String, Map<String, Long>> votes) {
    Map<String, Map<String, Long>> copy = new TreeMap<>();
    votes.forEach((post, of) -> copy.put(post, new TreeMap<>(of)));
    return copy;
  }
}
