package org.banfa.engine.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.banfa.engine.contest.HeldVote;
import org.banfa.engine.contest.UnitShare;
import org.banfa.engine.election.Derived;
import org.banfa.engine.series.SettledWhole;
import org.banfa.model.vocabulary.Term;

/** Certifies a vote of units: who was elected in all of them by the seals of their results, and what the whole has to meet. */
final class WholeCertificate {
  static final String FORMAT = "banfa-whole-certificate-1";

  private WholeCertificate() {}

  /** The certificate as JSON; {@code results} are the last of each unit. */
  static String of(SettledWhole whole, Map<String, CertifiedResult> results) {
    Map<String, Object> laws = new TreeMap<>();
    laws.put("floors", whole.floors().entrySet().stream().map(f -> Map.of("post", f.getKey(), "least", f.getValue())).toList());
    if (whole.rules().contest().composition().stated()) laws.put("composition", RulesJson.ofContest(whole.rules(), Derived.WHOLE).clauses(whole.rules().contest().composition()));
    laws.put("list", whole.rules().scope().isPreselection());
    laws.put("by", whole.rules().actors().stream().map(Term::id).toList());
    boolean divided = whole.quota() != null && whole.quota().says();
    if (divided) laws.put("quota", QuotaJson.rules(whole));
    Map<String, Object> all = new TreeMap<>();
    all.put("format", FORMAT);
    all.put("method", whole.rules().effective().method().title());
    all.put("lawAsOf", whole.rules().effective().day().standard().map(Object::toString).orElse(""));
    all.put("vote", whole.rules().scope().name());
    all.put("rules", laws);
    all.put("rulesHash", Json.hash(laws));
    List<Object> units = new ArrayList<>();
    for (HeldVote unit : whole.units()) {
      UnitShare share = whole.division().stream().filter(u -> u.name().equals(unit.unit())).findFirst().orElseThrow();
      Map<String, Object> one = new TreeMap<>(Map.of("unit", unit.unit(), "seats", share.seats()));
      if (share.registered() != UnitShare.UNKNOWN) one.put("registered", share.registered());
      if (unit.outcome() != null) {
        one.put("number", results.get(unit.unit()).number());
        one.put("result", results.get(unit.unit()).seal());
      }
      units.add(one);
    }
    all.put("units", units);
    if (divided) all.put("quota", QuotaJson.shares(whole));
    all.put("given", whole.minutes().given());
    all.put("women", whole.women());
    all.put("kinds", whole.kinds());
    all.put("steps", whole.minutes().steps());
    all.put("valid", whole.outcome().valid());
    all.put("elected", whole.outcome().elected());
    all.put("vacant", whole.outcome().vacant());
    all.put("seal", Json.hash(all));
    return Json.pretty(all);
  }
}
