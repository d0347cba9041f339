package org.banfa.engine.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.banfa.engine.contest.Post;
import org.banfa.engine.contest.Quota;
import org.banfa.engine.contest.UnitShare;
import org.banfa.engine.rules.Fractions;
import org.banfa.engine.rules.UnitDemand;
import org.banfa.engine.rules.UnitRules;
import org.banfa.engine.series.SettledWhole;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Slot;

/** Lays out how the seats of a vote were divided among districts and units: by which rules, of what numbers, and each share. */
final class QuotaJson {
  private QuotaJson() {}

  /** The rules: by what is divided, how fractions become whole, which numbers clauses set. */
  static Map<String, Object> rules(SettledWhole whole) {
    Quota quota = whole.quota();
    UnitRules rules = whole.dividing().units();
    Map<String, Object> all = new TreeMap<>();
    all.put("weighing", quota.weighing());
    all.put("rounding", quota.rounding());
    all.put("upward", quota.upward());
    all.put("again", rules.standingAgain());
    all.put("within", quota.within());
    List<Object> sizes = new ArrayList<>();
    for (Post post : rules.posts()) {
      Optional<Slot> slot = rules.sizeSlot(post).filter(s -> rules.whole(post, (other, bounds) -> 1L).isPresent());
      if (slot.isEmpty()) continue;
      Function<Slot, String> names = other -> other.equals(slot.get()) ? "own" : total(rules, other).orElseGet(() -> given(other));
      sizes.add(Map.of("post", post.name(), "clauses", RulesJson.ofNumbers(rules.bounding(slot.get()), names)));
    }
    all.put("sizes", sizes);
    List<Object> demands = new ArrayList<>();
    for (UnitDemand demand : rules.demands()) {
      Function<Slot, String> names = other -> other.equals(demand.slot()) ? "own" : ofUnit(other);
      demands.add(Map.of("level", demand.level(), "post", demand.post(), "perSeat", demand.perSeat(), "clauses", RulesJson.ofNumbers(rules.bounding(demand.slot()), names)));
    }
    all.put("demands", demands);
    return all;
  }

  private static Optional<String> total(UnitRules rules, Slot slot) {
    return rules.posts().stream().filter(p -> rules.sizeSlot(p).filter(slot::equals).isPresent()).findFirst().map(p -> "total:" + p.name());
  }

  private static String given(Slot slot) {
    boolean registered = slot.owner() == null && slot.term() != null && Roles.REGISTERED.equals(slot.term().role());
    return registered ? "registered" : "given:" + slot.key();
  }

  private static String ofUnit(Slot slot) {
    String role = slot.term() == null ? null : slot.term().role();
    return Roles.SEATS.equals(role) ? "seats" : Roles.REGISTERED.equals(role) ? "registered" : "households";
  }

  /** The numbers and shares. */
  static Map<String, Object> shares(SettledWhole whole) {
    Quota quota = whole.quota();
    Map<String, Object> all = new TreeMap<>();
    all.put("totals", quota.totals());
    all.put("given", whole.numbers());
    List<Object> units = new ArrayList<>();
    for (UnitShare unit : quota.units()) {
      Map<String, Object> one = new TreeMap<>(Map.of("unit", unit.name(), "of", unit.parent(), "written", unit.seats()));
      if (unit.registered() != UnitShare.UNKNOWN) one.put("registered", unit.registered());
      if (unit.households() != UnitShare.UNKNOWN) one.put("households", unit.households());
      units.add(one);
    }
    all.put("units", units);
    List<Object> lines = new ArrayList<>();
    for (Quota.Line line : quota.lines()) {
      Map<String, Object> one = new TreeMap<>(Map.of("unit", line.unit(), "of", line.of(), "post", line.post(), "least", line.least(), "seats", line.seats()));
      if (line.most() != Long.MAX_VALUE) one.put("most", line.most());
      if (line.exact() != null) {
        one.put("weight", line.weight());
        one.put("share", Fractions.plain(line.exact()));
      }
      lines.add(one);
    }
    all.put("lines", lines);
    return all;
  }
}
