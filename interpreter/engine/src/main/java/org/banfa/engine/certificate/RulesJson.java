package org.banfa.engine.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.contest.Post;
import org.banfa.engine.election.Asked;
import org.banfa.engine.election.CountKind;
import org.banfa.engine.election.Deciding;
import org.banfa.engine.election.Derived;
import org.banfa.engine.election.RecallCount;
import org.banfa.engine.election.Resolution;
import org.banfa.engine.rules.ActRules;
import org.banfa.engine.rules.Condition;
import org.banfa.engine.rules.ContestRules;
import org.banfa.engine.rules.Criteria;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.engine.rules.Measure;
import org.banfa.engine.rules.Sizes;
import org.banfa.engine.rules.Switch;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Linear;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.vocabulary.BallotRoles;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.SeriesRoles;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;

/** Lays out the rules of one count as core expressions. What is not said is left out. */
final class RulesJson {
  private static final Map<String, String> SCALED = Map.of(BallotRoles.SCALED_REGISTERED, "registered", BallotRoles.SCALED_VOTERS, "voters",
      BallotRoles.SCALED_COLLECTED, "collected", BallotRoles.SCALED_VALID, "valid", BallotRoles.SCALED_VOTES, "votes", BallotRoles.SCALED_AGAINST, "against");
  private static final Map<String, String> SILENCE =
      Map.of(BallotRoles.SILENT_FOLLOW, "follow", BallotRoles.SILENT_AGAINST, "against", BallotRoles.SILENT_LEAVE, "leave");

  private final ContestRules contest;
  private final Derived derived;
  private final Function<Slot, String> names;

  private RulesJson(ContestRules contest, Derived derived) {
    this(contest, derived, null);
  }

  private RulesJson(ContestRules contest, Derived derived, Function<Slot, String> names) {
    this.contest = contest;
    this.derived = derived;
    this.names = names;
  }

  /** Lays out clauses on numbers that {@code names} gives stable names. */
  static List<Object> ofNumbers(List<Sizes.Bounding> clauses, Function<Slot, String> names) {
    RulesJson json = new RulesJson(null, null, names);
    return clauses.stream().map(b -> (Object) json.clause(b.source(), Formula.implies(b.when(), b.holds()))).toList();
  }

  /** Lays out clauses whose numbers people gave. */
  static List<Object> ofGiven(List<Resolution.Held> clauses) {
    RulesJson json = new RulesJson(null, null, slot -> "given:" + slot.key());
    return clauses.stream().map(c -> (Object) json.clause(c.source(), c.formula())).toList();
  }

  /** Lays out conditions on a contest; what follows from the contest itself has a stable name. */
  static RulesJson ofContest(ElectionRules rules, Derived derived) {
    return new RulesJson(rules.contest(), derived);
  }

  static Map<String, Object> of(ElectionRules cast, ElectionRules rules, CountKind kind, Paper paper) {
    RulesJson json = new RulesJson(rules.contest(), null);
    ActRules act = kind.rules(rules);
    Map<String, Object> all = new TreeMap<>();
    all.put("account", json.clauses(act.account()));
    all.put("valid", json.clauses(act.valid()));
    all.put("wins", json.clauses(act.wins()));
    all.put("ballot", json.clauses(cast.ballot()));
    all.put("order", order(act.order()));
    all.put("by", rules.actors().stream().map(Term::id).toList());
    ContestRules ballots = cast.contest();
    if (ballots.column().stated()) all.put("column", json.clauses(ballots.column()));
    List<String> columns = new ArrayList<>();
    for (String role : ballots.columns().roles()) {
      if (role.equals(Roles.HIGHEST_OFFICE)) columns.add("highest");
      if (role.equals(BallotRoles.RESERVED_COLUMN)) columns.add("reserved");
    }
    if (ballots.columns().stated()) all.put("columns", columns);
    if (rules.contest().adding().stated()) all.put("adding", rules.contest().adding().names());
    if (!Deciding.order(rules.contest()).isEmpty()) all.put("turn", Deciding.order(rules.contest()));
    if (SILENCE.containsKey(rules.contest().silence())) all.put("silence", SILENCE.get(rules.contest().silence()));
    if (rules.contest().excusedLeave()) all.put("excusedLeave", true);
    Map<String, Object> offices = new TreeMap<>();
    for (Post post : paper.posts()) {
      Map<String, Object> office = json.office(cast, rules, kind, post);
      if (!office.isEmpty()) offices.put(post.name(), office);
    }
    if (!offices.isEmpty()) all.put("offices", offices);
    return all;
  }

  private Map<String, Object> office(ElectionRules cast, ElectionRules rules, CountKind kind, Post post) {
    Map<String, Object> office = new TreeMap<>();
    ContestRules.Office own = rules.contest().office(post.name());
    if (Deciding.ownWins(rules, kind, post)) office.put("wins", clauses(own.wins()));
    if (Deciding.ownOrder(rules, kind, post)) office.put("order", order(own.order()));
    ContestRules.Office ofPaper = cast.contest().office(post.name());
    if (ofPaper != null && ofPaper.column().stated()) office.put("column", clauses(ofPaper.column()));
    return office;
  }

  private static List<String> order(Criteria order) {
    return order.has(Roles.MOST_VOTES) ? List.of("most-votes") : List.of();
  }

  List<Object> clauses(Condition condition) {
    List<Object> all = new ArrayList<>();
    for (int i = 0; i < condition.sources().size(); i++) all.add(clause(condition.sources().get(i), condition.formulas().get(i)));
    return all;
  }

  private Map<String, Object> clause(Provided source, Formula holds) {
    Map<String, Object> clause = Asked.cited(source);
    clause.put("byLaw", source.byLaw());
    clause.put("holds", formula(holds));
    return clause;
  }

  /** Lays out the rules of a vote on recall: nobody outdoes anybody else, so there is no order. */
  static Map<String, Object> ofRecall(RecallCount count) {
    RulesJson json = new RulesJson(null, null);
    return new TreeMap<>(Map.of("account", json.demands(count.account()), "valid", json.demands(count.valid()), "wins", json.demands(count.passes()),
        "ballot", List.of(), "order", List.of(), "by", count.by().stream().map(Term::id).toList()));
  }

  private List<Object> demands(List<RecallCount.Demand> demands) {
    List<Object> all = new ArrayList<>();
    for (RecallCount.Demand demand : demands) all.add(clause(demand.source(), demand.formula()));
    return all;
  }

  private static String ofRecall(Slot slot) {
    String role = slot.owner() == null && slot.term() != null ? slot.term().role() : null;
    if (SeriesRoles.RECALL_VOTES.equals(role)) return id(Measure.VOTES);
    for (Measure measure : OF_RECALL) if (measure.role().equals(role)) return id(measure);
    return "given:" + slot.key();
  }

  private Object formula(Formula formula) {
    if (formula instanceof Formula.Constant constant) return Map.of("constant", constant.value());
    if (formula instanceof Formula.And and) return Map.of("all", and.parts().stream().map(this::formula).toList());
    if (formula instanceof Formula.Or or) return Map.of("any", or.parts().stream().map(this::formula).toList());
    if (formula instanceof Formula.Not not) return Map.of("not", formula(not.part()));
    if (formula instanceof Formula.Situation situation) return situation(situation.word());
    if (formula instanceof Formula.Comparison c) {
      String compare = c.comparator().name().toLowerCase(Locale.ROOT).replace('_', '-');
      return Map.of("compare", compare, "left", linear(c.left()), "right", linear(c.right()));
    }
    if (names != null && formula instanceof Formula.Applies applies) return Map.of("situation", applies.label());
    throw new IllegalArgumentException("a count is not certified by what it does not hold: " + formula);
  }

  private Object linear(Linear linear) {
    List<Object> terms = new ArrayList<>();
    for (Map.Entry<Slot, BigFraction> entry : linear.coefficients().entrySet()) {
      Map<String, Object> term = new TreeMap<>(Map.of("quantity", quantity(entry.getKey()), "word", entry.getKey().key(), "factor", fraction(entry.getValue())));
      if (derived == null) Derived.CONTEST.measure(entry.getKey()).ifPresent(m -> term.put("follows", id(m)));
      terms.add(term);
    }
    return Map.of("terms", terms, "constant", fraction(linear.constant()));
  }

  /** A situation; {@code follows} says that it follows from who holds a seat, in a count once there has been one before it. */
  private static Map<String, Object> situation(Term word, Derived derived) {
    Map<String, Object> all = new TreeMap<>(Map.of("situation", word.id()));
    derived.situation(word).ifPresent(s -> all.put("follows", s));
    return all;
  }

  private Map<String, Object> situation(Term word) {
    return situation(word, derived == null ? Derived.CONTEST : derived);
  }

  /** The clauses about a flag in their order: when each applies, and whether it sets the flag. */
  List<Object> settings(Switch flag) {
    List<Object> all = new ArrayList<>();
    for (Switch.Setting setting : flag.settings()) all.add(Map.of("when", clauses(setting.when()), "set", setting.set()));
    return all;
  }

  /** What a count gives has a stable name; all else is given, under the name of its quantity. */
  private String quantity(Slot slot) {
    if (names != null) return names.apply(slot);
    if (contest == null) return ofRecall(slot);
    if (derived != null) return ofContest(slot);
    for (ContestRules.Scaled scaled : contest.scaled()) {
      if (scaled.quantity().equals(slot)) return "scale:" + scaled.scale() + ":" + SCALED.get(scaled.role());
    }
    Term term = slot.term();
    for (Measure measure : Measure.values()) {
      boolean plain = slot.owner() == null && term != null && measure.role().equals(term.role());
      if (plain && (OF_BALLOT.contains(measure) || Deciding.counted(contest, slot))) return id(measure);
    }
    return "given:" + slot.key();
  }

  private String ofContest(Slot slot) {
    if (!derived.number(slot, contest)) return "given:" + slot.key();
    for (ContestRules.OfKind kind : contest.ofKinds()) if (kind.quantity().equals(slot)) return (kind.women() ? "women" : "kind:" + kind.people());
    return id(derived.measure(slot).orElseThrow());
  }

  /** The numbers a vote on recall gives. */
  private static final List<Measure> OF_RECALL = List.of(Measure.REGISTERED, Measure.VOTERS, Measure.ISSUED, Measure.COLLECTED, Measure.CAST, Measure.VALID,
      Measure.INVALID, Measure.ABSTAINED, Measure.VOTES, Measure.AGAINST, Measure.NEITHER, Measure.VALID_HERE);

  private static final List<Measure> OF_BALLOT = List.of(Measure.MARKS, Measure.POSTS_OF_ONE, Measure.NOES, Measure.WRITTEN_IN, Measure.MISFITS);

  /** The stable name of a measure. */
  static String id(Measure measure) {
    return measure.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String fraction(BigFraction value) {
    return value.getDenominator().equals(java.math.BigInteger.ONE) ? value.getNumerator().toString() : value.getNumerator() + "/" + value.getDenominator();
  }
}
