package org.banfa.executor.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.Tally;

/** Writes an account and its votes as JSON and reads them back. */
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
    ObjectNode votes = node.putObject("votes");
    tally.votes().forEach((post, people) -> {
      ObjectNode of = votes.putObject(post);
      people.forEach(of::put);
    });
  }

  static Tally read(JsonNode node) {
    JsonNode a = node.get("account");
    Account account = new Account(
        number(a, "registered"), number(a, "voters"), number(a, "issued"), number(a, "collected"), number(a, "valid"),
        number(a, "invalid"), number(a, "abstained"));
    SortedMap<String, SortedMap<String, Long>> votes = new TreeMap<>();
    node.get("votes").fields().forEachRemaining(post -> {
      SortedMap<String, Long> of = new TreeMap<>();
      post.getValue().fields().forEachRemaining(p -> of.put(p.getKey(), p.getValue().asLong()));
      votes.put(post.getKey(), of);
    });
    return new Tally(account, votes);
  }

  private static long number(JsonNode node, String name) {
    return node.get(name).asLong();
  }
}
