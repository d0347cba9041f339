package org.banfa.engine.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banfa.engine.lowering.Layout;
import org.banfa.engine.lowering.Lowering;
import org.banfa.model.core.Formula;
import org.banfa.model.order.Effective;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.vocabulary.BallotRoles;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.SeriesRoles;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Vocabulary;

/** Everything the effective program says about an election, lowered and found by role. */
public final class ElectionRules {
  private final Effective effective;
  private final Vocabulary vocabulary;
  private final VoteScope scope;
  private final ActRules vote;
  private final ActRules rerun;
  private final ActRules again;
  private final ActRules preliminary;
  private final ContestRules contest;
  private final Condition ballot;
  private final Condition mayStayEmpty;
  private final Criteria candidates;
  private final Criteria keep;
  private final Criteria refill;
  private final Switch margin;
  private final Switch womenLine;
  private final Set<Term> range;
  private final List<Provided> rangeSources;
  private final List<Provided> rerunSources;
  private final List<Provided> againSources;
  private final Seats seats;
  private final UnitRules units;
  private final Set<Term> electors;
  private final Set<Term> actors;
  private final Set<Term> field;
  private final Set<Term> gates;
  private final List<Condition> motion;
  private final List<Provided> fieldSources;
  private final Incompatibilities incompatibilities;
  private final Places places;
  private final List<Term> signed;

  /** The rules of one vote of a method. */
  public ElectionRules(Effective effective, Vocabulary vocabulary, Lowering lowering, VoteScope scope) {
    this.effective = effective;
    this.vocabulary = vocabulary;
    this.scope = scope;
    Provisions provisions = new Provisions(effective, vocabulary, scope);
    vote = act(provisions, Roles.VOTE);
    rerun = act(provisions, Roles.RERUN).over(vote);
    ActRules own = act(provisions, Roles.VOTE_AGAIN);
    again = own.over(new ActRules(own.valid(), vote.account(), own.wins(), vote.order(), vote.ties()));
    ActRules round = act(provisions, BallotRoles.PRELIMINARY);
    Criteria best = new Criteria(List.of(Roles.MOST_VOTES), round.order().sources());
    preliminary = new ActRules(round.valid(), round.account(), round.wins(), best, round.ties())
        .over(new ActRules(vote.valid(), vote.account(), round.wins(), best, vote.ties()));
    contest = new ContestRules(provisions);
    ballot = provisions.condition(Roles.PAPER, Roles.VALID_BALLOT);
    mayStayEmpty = provisions.condition(Roles.VACANCY, Roles.MAY_STAY_EMPTY);
    candidates = provisions.criteria(Roles.RERUN, Roles.ORDER_OF_CANDIDATES);
    keep = provisions.criteria(Roles.KINSHIP, Roles.ORDER_OF_KEEPING);
    refill =
        provisions.criteria(Roles.KINSHIP, Roles.ORDER_OF_REFILL)
            .then(provisions.criteria(Roles.KINSHIP, Roles.ORDER_OF_REFILL_AFTER_RERUN));
    margin = new Switch(provisions, Roles.RERUN, Roles.MARGIN);
    womenLine = new Switch(provisions, Roles.RERUN, Roles.WOMEN_LINE);
    range = provisions.members(Roles.KINSHIP, Roles.RANGE);
    rangeSources = provisions.about(provisions.slots(Roles.KINSHIP, Roles.RANGE));
    rerunSources = provisions.mentions(Roles.RERUN);
    againSources = provisions.mentions(Roles.VOTE_AGAIN);
    seats = new Seats(provisions);
    units = new UnitRules(provisions, seats);
    electors = provisions.members(Roles.VOTE, SeriesRoles.ELECTORS);
    actors = provisions.members(Roles.VOTE, Roles.ACTOR);
    field = provisions.members(Roles.VOTE, SeriesRoles.FIELD);
    fieldSources = provisions.about(provisions.slots(Roles.VOTE, SeriesRoles.FIELD));
    gates = provisions.members(Roles.VOTE, SeriesRoles.GATES);
    motion = scope.isMotion() ? motion(provisions) : List.of();
    List<Formula> formulas = provisions.conditions().stream().flatMap(c -> c.formulas().stream()).toList();
    contest.find(provisions, formulas, List.of(vote.ties(), rerun.ties(), preliminary.ties()));
    incompatibilities = new Incompatibilities(provisions, Incompatibilities.bodies(provisions));
    Layout layout = Layout.of(measures(), formulas);
    for (Condition condition : provisions.conditions()) condition.lower(lowering, layout);
    places = new Places(layout);
    signed = new SignatureRules(effective, vocabulary).acts(scope);
  }

  private static ActRules act(Provisions provisions, String role) {
    return new ActRules(provisions.condition(role, Roles.VALID_VOTE), provisions.condition(role, Roles.VALID_ACCOUNT),
        provisions.condition(role, Roles.WINS), provisions.criteria(role, Roles.ORDER_OF_WINNING), provisions.ranked(role, BallotRoles.ORDER_OF_TIES));
  }

  private List<Slot> measures() {
    return java.util.Arrays.stream(Measure.values()).flatMap(m -> vocabulary.inRole(m.role()).stream()).map(t -> new Slot(null, t)).toList();
  }

  /** The acts of listing that ask for joint signatures for those who are to stand. */
  public List<Term> signed() {
    return signed;
  }

  /** Facts of one election; {@code source} gives what counts do not. */
  public Facts facts(Facts.Source source) {
    return new Facts(places, source);
  }

  public Effective effective() {
    return effective;
  }

  /** The vote they are the rules of. */
  public VoteScope scope() {
    return scope;
  }

  /** The rules of the first vote. */
  public ActRules vote() {
    return vote;
  }

  /** The rules of a rerun; what is not said for it is as for the vote. */
  public ActRules rerun() {
    return rerun;
  }

  /** The rules of a vote again among the tied. */
  public ActRules again() {
    return again;
  }

  /** The rules of a preliminary round. */
  public ActRules preliminary() {
    return preliminary;
  }

  /** What is said about papers, columns, rounds, ties and who is elected together. */
  public ContestRules contest() {
    return contest;
  }

  /** When a ballot is valid. */
  public Condition ballot() {
    return ballot;
  }

  /** When seats may stay empty after a rerun. */
  public Condition mayStayEmpty() {
    return mayStayEmpty;
  }

  /** Who stands in a rerun. */
  public Criteria candidates() {
    return candidates;
  }

  /** Who keeps office among kin. */
  public Criteria keep() {
    return keep;
  }

  /** Who follows those who leave for kinship. */
  public Criteria refill() {
    return refill;
  }

  /** Whether a rerun needs more candidates than seats. */
  public Switch margin() {
    return margin;
  }

  /** Whether a rerun keeps the women's line. */
  public Switch womenLine() {
    return womenLine;
  }

  /** Whether a relation is one that bars from serving together; empty when the vocabulary has no such word. */
  public Optional<Boolean> bars(String relation) {
    return vocabulary.find(relation).map(word -> range.stream().anyMatch(r -> vocabulary.fallsUnder(word, r)));
  }

  /** The clauses about kinship; empty when there is none. */
  public List<Provided> range() {
    return rangeSources;
  }

  /** What is in force about reruns; empty when the program knows none. */
  public List<Provided> rerunSources() {
    return rerunSources;
  }

  /** What is in force about votes again; empty when the program knows none. */
  public List<Provided> againSources() {
    return againSources;
  }

  /** Who may not serve because of an office elsewhere, or of a relative in one. */
  public Incompatibilities incompatibilities() {
    return incompatibilities;
  }

  /** The conditions on which a motion is carried: of its meeting and of its vote, its own and those of the body that decides. */
  public List<Condition> motion() {
    return motion;
  }

  private static List<Condition> motion(Provisions provisions) {
    List<Term> owners = new java.util.ArrayList<>(List.of(provisions.scope().act()));
    provisions.members(Roles.VOTE, Roles.ACTOR).stream().filter(t -> t.kind() == Kind.BODY).forEach(owners::add);
    List<Condition> conditions = new java.util.ArrayList<>();
    for (Term owner : owners) {
      for (String role : List.of(Roles.MEETING, Roles.MOTION)) {
        Condition condition = provisions.condition(owner, role);
        if (condition.stated()) conditions.add(condition);
      }
    }
    return List.copyOf(conditions);
  }

  /** The words of the documents. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** A word of the vocabulary. */
  public Optional<Term> word(String id) {
    return vocabulary.find(id);
  }

  /** Who holds the vote; empty when nothing is said. */
  public Set<Term> actors() {
    return actors;
  }

  /** Who votes; empty when nothing is said. */
  public Set<Term> electors() {
    return electors;
  }

  /** Among whom one stands; empty when nothing is said. */
  public Set<Term> field() {
    return field;
  }

  /** The clauses that say so. */
  public List<Provided> fieldSources() {
    return fieldSources;
  }

  /** What must have been carried before. */
  public Set<Term> gates() {
    return gates;
  }

  /** The posts and their seats. */
  public Seats seats() {
    return seats;
  }

  /** The units that vote apart. */
  public UnitRules units() {
    return units;
  }

  /** The organ that is elected; empty when the method names none. */
  public String organ() {
    List<Term> organs = effective.method().header().binds();
    return organs.isEmpty() ? "" : organs.get(0).id();
  }
}
