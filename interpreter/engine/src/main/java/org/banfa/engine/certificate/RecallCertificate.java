package org.banfa.engine.certificate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banfa.engine.contest.Tally;
import org.banfa.engine.election.Asked;
import org.banfa.engine.election.RecallCount;

/**
 * Certifies a vote on recall, in the form of a count: its paper has one post with a seat for everybody named, and who is chosen
 * is recalled.
 */
final class RecallCertificate {
  private static final String KIND = "recall";

  private RecallCertificate() {}

  /** The certificate as JSON; {@code basis} says whether it rests on ballots or on totals alone. */
  static String of(RecallCount count, String basis) {
    Map<String, Object> all = new TreeMap<>();
    Map<String, Object> rules = RulesJson.ofRecall(count);
    all.put("format", CountCertificate.FORMAT);
    all.put("basis", basis);
    all.put("basisNote", CountCertificate.note(basis));
    all.put("method", count.effective().method().title());
    all.put("lawAsOf", count.effective().day().standard().map(Object::toString).orElse(""));
    all.put("kind", KIND);
    all.put("round", 1);
    all.put("vote", count.act());
    all.put("rules", rules);
    all.put("rulesHash", Json.hash(rules));
    all.put("posts", count.paper().posts().stream().map(org.banfa.engine.election.Minutes::post).toList());
    all.put("women", Map.of());
    all.put("barred", List.of());
    all.put("standing", count.paper().printed().get(count.act()));
    all.put("printed", count.paper().printed());
    all.put("writeIns", false);
    all.put("eachName", true);
    if (!count.given().isEmpty()) all.put("given", count.given());
    if (!count.situations().isEmpty()) all.put("situations", count.situations());
    List<Object> asked = asked(count);
    if (!asked.isEmpty()) all.put("asked", asked);
    all.put("account", CountCertificate.account(count.tally().account()));
    all.put("votes", full(count).votes());
    CountCertificate.votes(all, full(count));
    all.put("steps", steps(count));
    all.put("seal", Json.hash(all));
    return Json.pretty(all);
  }

  /** The totals with a number for everybody named, 0 too. */
  static Tally full(RecallCount count) {
    SortedMap<String, Long> yes = new TreeMap<>();
    SortedMap<String, Long> no = new TreeMap<>();
    for (String name : count.paper().printed().get(count.act())) {
      yes.put(name, count.tally().votes(count.act(), name));
      no.put(name, count.tally().against(count.act(), name));
    }
    return new Tally(count.tally().account(), new TreeMap<>(Map.of(count.act(), yes)), new TreeMap<>(Map.of(count.act(), no)), count.tally().voidColumns(), count.tally().scales());
  }

  private static List<Object> asked(RecallCount count) {
    List<String> words = new ArrayList<>(count.given().keySet());
    words.addAll(count.situations().keySet());
    List<RecallCount.Demand> demands = new ArrayList<>(count.account());
    demands.addAll(count.valid());
    demands.addAll(count.passes());
    return Asked.of(words, demands.stream().map(RecallCount.Demand::source).toList(), demands.stream().map(RecallCount.Demand::formula).toList(), count.by());
  }

  private static List<Object> steps(RecallCount count) {
    List<Object> steps = new ArrayList<>();
    steps.add(Map.of("step", "account", "holds", count.accountHolds()));
    steps.add(Map.of("step", "valid", "holds", count.voteHolds()));
    if (!count.accountHolds() || !count.voteHolds()) return steps;
    Comparator<String> most = Comparator.comparingLong((String n) -> count.tally().votes(count.act(), n)).reversed().thenComparing(n -> n);
    List<String> names = count.paper().printed().get(count.act()).stream().sorted(most).toList();
    for (String name : names) {
      steps.add(new TreeMap<>(Map.of("step", "judge", "post", count.act(), "name", name, "votes", count.tally().votes(count.act(), name),
          "against", count.tally().against(count.act(), name), "suffices", count.recalled().contains(name), "bar", "none")));
    }
    steps.add(new TreeMap<>(Map.of("step", "seats", "post", count.act(), "seats", count.paper().seats(), "open", 0,
        "chosen", names.stream().filter(count.recalled()::contains).toList(), "tied", List.of())));
    return steps;
  }
}
