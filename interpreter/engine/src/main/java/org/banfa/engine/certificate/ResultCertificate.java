package org.banfa.engine.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banfa.engine.election.CountKind;
import org.banfa.engine.election.Settled;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.engine.rules.Ranked;
import org.banfa.model.vocabulary.BallotRoles;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Term;

/**
 * Certifies how a contest came out: by the seals of its counts, what people said on the way (lots, agreements, kinship, numbers),
 * and each step from the counts to the seats. Who has it and the certificates of the counts can take every step anew.
 */
final class ResultCertificate {
  static final String FORMAT = "banfa-result-certificate-1";

  private ResultCertificate() {}

  /** The certificate as JSON; {@code counts} are those of the contest, in order. */
  static String of(Settled settled, List<CertifiedCount> counts) {
    ElectionRules rules = settled.rules();
    Map<String, Object> laws = rules(rules);
    Map<String, Object> all = new TreeMap<>();
    all.put("format", FORMAT);
    all.put("method", rules.effective().method().title());
    all.put("lawAsOf", rules.effective().day().standard().map(Object::toString).orElse(""));
    if (!settled.act().isEmpty()) all.put("vote", settled.act());
    if (!settled.unit().isEmpty()) all.put("unit", settled.unit());
    all.put("rules", laws);
    all.put("rulesHash", Json.hash(laws));
    all.put("posts", settled.posts().stream().map(CountCertificate::post).toList());
    all.put("counts", counts.stream().map(ResultCertificate::count).toList());
    all.put("given", settled.minutes().given());
    Set<String> looked = looked(settled);
    all.put("women", looked.stream().anyMatch(rules.contest()::women) ? settled.women() : Map.of());
    Map<String, Object> kinds = new TreeMap<>();
    settled.kinds().forEach((kind, people) -> {
      if (looked.contains(kind)) kinds.put(kind, people);
    });
    all.put("kinds", kinds);
    all.put("steps", settled.minutes().steps());
    all.put("valid", settled.outcome().valid());
    all.put("elected", settled.outcome().elected());
    all.put("vacant", settled.outcome().vacant());
    all.put("seal", Json.hash(all));
    return Json.pretty(all);
  }

  /** The kinds of people that who is elected together depends on; nobody else's kind or sex is told. */
  private static Set<String> looked(Settled settled) {
    Set<String> kinds = new TreeSet<>();
    if (!settled.unit().isEmpty() || !settled.rules().contest().composition().stated()) return kinds;
    settled.rules().contest().ofKinds().forEach(k -> kinds.add(k.people()));
    settled.rules().contest().givesWayTo().words().forEach(w -> kinds.add(w.id()));
    return kinds;
  }

  private static Map<String, Object> count(CertifiedCount count) {
    return Map.of("number", count.number(), "seal", count.seal());
  }

  /** What leads from counts to seats. What is not said is left out. */
  static Map<String, Object> rules(ElectionRules rules) {
    Map<String, Object> all = new TreeMap<>();
    Map<String, Object> ties = new TreeMap<>();
    for (CountKind kind : List.of(CountKind.VOTE, CountKind.RERUN)) if (kind.rules(rules).ties().stated()) ties.put(kind.id(), ways(kind.rules(rules).ties()));
    all.put("ties", ties);
    all.put("again", !rules.againSources().isEmpty());
    all.put("rerun", !rules.rerunSources().isEmpty());
    all.put("list", rules.scope().isPreselection());
    all.put("kinship", !rules.range().isEmpty());
    if (rules.keep().stated()) {
      List<String> keep = new ArrayList<>();
      for (String role : rules.keep().roles()) {
        if (role.equals(Roles.HIGHEST_OFFICE)) keep.add("highest");
        if (role.equals(Roles.MOST_VOTES)) keep.add("most-votes");
        if (role.equals(Roles.WINNER_OF_VOTE_AGAIN)) keep.add("again");
      }
      all.put("keep", keep);
    }
    List<String> refill = new ArrayList<>();
    for (String role : rules.refill().roles()) {
      if (role.equals(Roles.QUALIFIED_NOT_ELECTED)) refill.add("vote");
      if (role.equals(Roles.RERUN_NOT_ELECTED)) refill.add("rerun");
    }
    all.put("refill", refill);
    RulesJson json = RulesJson.ofElected(rules);
    if (rules.contest().composition().stated()) all.put("composition", json.clauses(rules.contest().composition()));
    all.put("givesWayTo", rules.contest().givesWayTo().words().stream().map(Term::id).toList());
    all.put("womenKinds", rules.contest().givesWayTo().words().stream().map(Term::id).filter(rules.contest()::women).toList());
    if (rules.contest().reduced().stated()) all.put("reduced", json.clauses(rules.contest().reduced()));
    if (rules.mayStayEmpty().stated()) all.put("mayStayEmpty", json.clauses(rules.mayStayEmpty()));
    all.put("anew", !rules.contest().anew().isEmpty());
    if (rules.contest().anewNeeded().stated()) all.put("anewNeeded", json.clauses(rules.contest().anewNeeded()));
    return all;
  }

  private static List<String> ways(Ranked ties) {
    List<String> ways = new ArrayList<>();
    for (Term way : ties.words()) {
      if (way.role() == null) continue;
      switch (way.role()) {
        case Roles.WINNER_OF_VOTE_AGAIN -> ways.add("again");
        case BallotRoles.MORE_ON_SCALE -> ways.add(way.concerns().isEmpty() ? "none" : "scale:" + way.concerns().get(0));
        case BallotRoles.LOT -> ways.add("lot");
        case BallotRoles.AGREEMENT -> ways.add("agreement");
        default -> { }
      }
    }
    return ways;
  }
}
