package org.banfa.executor.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.Tally;

/** Writes an account and its votes as JSON and reads them back. What there is none of is left out. */
final class TallyJson {
  private TallyJson() {}

  static void write(Tally tally, ObjectNode node) {
    Account a = tally.account();
    node.putObject("account")
        .put("registered", a.registered())
        .put("voters", a.voters())
        .put("issued", a.issued())
        .put("collected", a.collected())
        .put("valid", a.valid())
        .put("invalid", a.invalid())
        .put("abstained", a.abstained());
    people(tally.votes(), node.putObject("votes"));
    if (!tally.against().isEmpty()) people(tally.against(), node.putObject("against"));
    if (!tally.voidColumns().isEmpty()) tally.voidColumns().forEach(node.putObject("voidColumns")::put);
    if (tally.scales().isEmpty()) return;
    ObjectNode scales = node.putObject("scales");
    tally.scales().forEach((scale, own) -> write(own, scales.putObject(scale)));
  }

  private static void people(SortedMap<String, SortedMap<String, Long>> votes, ObjectNode node) {
    votes.forEach((post, people) -> {
      ObjectNode of = node.putObject(post);
      people.forEach(of::put);
    });
  }

  static Tally read(JsonNode node) {
    JsonNode a = node.get("account");
    Account account = new Account(
        number(a, "registered"), number(a, "voters"), number(a, "issued"), number(a, "collected"), number(a, "valid"),
        number(a, "invalid"), number(a, "abstained"));
    SortedMap<String, Long> voidColumns = new TreeMap<>();
    node.path("voidColumns").fields().forEachRemaining(c -> voidColumns.put(c.getKey(), c.getValue().asLong()));
    SortedMap<String, Tally> scales = new TreeMap<>();
    node.path("scales").fields().forEachRemaining(s -> scales.put(s.getKey(), read(s.getValue())));
    return new Tally(account, people(node.get("votes")), people(node.path("against")), voidColumns, scales);
  }

  private static SortedMap<String, SortedMap<String, Long>> people(JsonNode node) {
    SortedMap<String, SortedMap<String, Long>> votes = new TreeMap<>();
    node.fields().forEachRemaining(post -> {
      SortedMap<String, Long> of = new TreeMap<>();
      post.getValue().fields().forEachRemaining(p -> of.put(p.getKey(), p.getValue().asLong()));
      votes.put(post.getKey(), of);
    });
    return votes;
  }

  private static long number(JsonNode node, String name) {
    return node.get(name).asLong();
  }
}
