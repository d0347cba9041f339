package org.banfa.engine.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.banfa.engine.election.CountKind;
import org.banfa.engine.election.Derived;
import org.banfa.engine.rules.Condition;
import org.banfa.engine.rules.ContestRules;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.engine.rules.Ranked;
import org.banfa.engine.rules.Switch;
import org.banfa.model.vocabulary.BallotRoles;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Term;

/** Lays out the rules that lead from those who stand and the counts to the seats. What is not said is left out. */
final class ContestJson {
  private final ElectionRules rules;
  private final ContestRules contest;

  private ContestJson(ElectionRules rules) {
    this.rules = rules;
    this.contest = rules.contest();
  }

  static Map<String, Object> of(ElectionRules rules) {
    return new ContestJson(rules).all();
  }

  private Map<String, Object> all() {
    Map<String, Object> all = new TreeMap<>();
    Map<String, Object> ties = new TreeMap<>();
    for (CountKind kind : List.of(CountKind.VOTE, CountKind.RERUN)) if (kind.rules(rules).ties().stated()) ties.put(kind.id(), ways(kind.rules(rules).ties()));
    all.put("ties", ties);
    all.put("by", ids(List.copyOf(rules.actors())));
    all.put("again", !rules.againSources().isEmpty());
    all.put("rerun", !rules.rerunSources().isEmpty());
    all.put("list", rules.scope().isPreselection());
    all.put("kinship", !rules.range().isEmpty());
    if (!rules.range().isEmpty()) all.put("relations", rules.vocabulary().all().stream().filter(t -> t.kind() == Kind.WORD && rules.bars(t.id()).orElse(false)).map(Term::id).sorted().toList());
    if (rules.keep().stated()) all.put("keep", keep());
    all.put("refill", refill());
    all.put("anew", !contest.anew().isEmpty());
    all.put("round", !contest.preliminary().isEmpty());
    all.put("exempt", ids(contest.exempt().words()));
    all.put("givesWayTo", ids(contest.givesWayTo().words()));
    List<Term> looked = new ArrayList<>(contest.givesWayTo().words());
    looked.addAll(contest.exempt().words());
    all.put("womenKinds", looked.stream().map(Term::id).filter(contest::women).distinct().toList());
    all.put("notElected", rules.candidates().has(Roles.NOT_ELECTED));
    all.put("conditions", conditions());
    all.put("flags", flags());
    return all;
  }

  private Map<String, Object> conditions() {
    Map<String, Object> all = new TreeMap<>();
    put(all, "composition", contest.composition(), Derived.CONTEST);
    put(all, "reduced", contest.reduced(), Derived.CONTEST);
    put(all, "may-stay-empty", rules.mayStayEmpty(), Derived.CONTEST);
    put(all, "anew", contest.anewNeeded(), Derived.CONTEST);
    put(all, "round-needed", contest.roundNeeded(), Derived.NEED);
    put(all, "round-candidates", contest.roundCandidates(), Derived.ROUND);
    put(all, "rerun-candidates", contest.rerunCandidates(), Derived.RERUN);
    return all;
  }

  private void put(Map<String, Object> all, String of, Condition condition, Derived derived) {
    if (condition.stated()) all.put(of, RulesJson.ofContest(rules, derived).clauses(condition));
  }

  private Map<String, Object> flags() {
    Map<String, Object> all = new TreeMap<>();
    put(all, "printed", contest.printing(), Derived.NOTHING);
    put(all, "each-name", contest.marking(), Derived.NOTHING);
    put(all, "write-ins", contest.writing(), Derived.NOTHING);
    put(all, "margin", rules.margin(), Derived.CONTEST);
    put(all, "women-line", rules.womenLine(), Derived.CONTEST);
    return all;
  }

  private void put(Map<String, Object> all, String of, Switch flag, Derived derived) {
    if (flag.stated()) all.put(of, RulesJson.ofContest(rules, derived).settings(flag));
  }

  private List<String> keep() {
    List<String> keep = new ArrayList<>();
    for (String role : rules.keep().roles()) {
      if (role.equals(Roles.HIGHEST_OFFICE)) keep.add("highest");
      if (role.equals(Roles.MOST_VOTES)) keep.add("most-votes");
      if (role.equals(Roles.WINNER_OF_VOTE_AGAIN)) keep.add("again");
    }
    return keep;
  }

  private List<String> refill() {
    List<String> refill = new ArrayList<>();
    for (String role : rules.refill().roles()) {
      if (role.equals(Roles.QUALIFIED_NOT_ELECTED)) refill.add("vote");
      if (role.equals(Roles.RERUN_NOT_ELECTED)) refill.add("rerun");
    }
    return refill;
  }

  private static List<String> ids(List<Term> words) {
    return words.stream().map(Term::id).toList();
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
