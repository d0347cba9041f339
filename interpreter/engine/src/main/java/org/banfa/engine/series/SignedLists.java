package org.banfa.engine.series;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Hand;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.contest.ElectionOutcome;
import org.banfa.engine.contest.HeldVote;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.contest.Person;
import org.banfa.engine.contest.Post;
import org.banfa.engine.contest.UnitShare;
import org.banfa.engine.election.VoteFrame;
import org.banfa.engine.rules.Balloting;
import org.banfa.engine.rules.Bounds;
import org.banfa.engine.rules.SeatRules;
import org.banfa.engine.rules.SignatureRules;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;

/** Has those who are to stand show their joint signatures before a vote is held without the calendar around it. */
final class SignedLists {
  /** Kind of event and reason: too few of them have enough signatures. */
  static final String SHORT = HeldVote.UNLISTED;

  private final Balloting vote;
  private final HandInquiry inquiry;
  private final SignatureRules rules;
  private final SeatRules seats;

  private final UnitShare unit;

  private SignedLists(Balloting vote, Hand hand, UnitShare unit) {
    this.vote = vote;
    this.unit = unit;
    this.inquiry = new HandInquiry(hand, vote.rules(), unit == null ? "" : unit.name());
    this.rules = new SignatureRules(vote.rules().effective(), vote.rules().vocabulary());
    this.seats = new SeatRules(vote.rules().effective(), vote.rules().vocabulary());
  }

  /** The only vote of a method, of those who have the signatures its rules ask for. */
  static HeldVote alone(Balloting vote, Hand hand) {
    Optional<List<Person>> listed = of(vote, hand);
    if (listed.isEmpty()) return new HeldVote("", "", false, vote.hold().apply(hand), "");
    if (listed.get().isEmpty()) {
      return new HeldVote("", "", false, new ElectionOutcome(false, List.of(), new TreeMap<>(), new TreeMap<>(), List.of(), List.of()), "");
    }
    Map<String, Boolean> women = new TreeMap<>();
    listed.get().forEach(p -> women.put(p.name(), p.woman()));
    VoteFrame frame = new VoteFrame("", "", VoteFrame.UNKNOWN, true, true, listed.get(), List.of(), women);
    return new HeldVote("", "", false, vote.hold().apply(new Stage(frame, hand)), "");
  }

  /** Those who may stand in a vote by their signatures, nobody when they are too few; empty when nothing asks for signatures, or nobody knows them. */
  static Optional<List<Person>> of(Balloting vote, Hand hand) {
    if (vote.rules() == null || vote.scope().isMotion() || vote.apart()) return Optional.empty();
    List<Term> acts = vote.rules().signed();
    if (acts.isEmpty()) return Optional.empty();
    SignedLists lists = new SignedLists(vote, hand, null);
    return lists.listed(acts, vote.rules().seats().posts(lists.inquiry::number));
  }

  /** The same of those who are to stand in one unit of a vote for these posts; its own electors sign. */
  static Optional<List<Person>> of(Balloting vote, UnitShare unit, List<Post> posts, Hand hand) {
    List<Term> acts = vote.rules().signed();
    return acts.isEmpty() ? Optional.empty() : new SignedLists(vote, hand, unit).listed(acts, posts);
  }

  private Optional<List<Person>> listed(List<Term> acts, List<Post> posts) {
    List<Person> left = new ArrayList<>(inquiry.ask("#signed", new Question.Contenders(new Paper(posts, false)), Answer.People.class, a -> null).people());
    for (Term act : acts) {
      for (Slot slot : rules.clauses(act).keySet()) {
        Map<Slot, BigInteger> bases = new LinkedHashMap<>();
        for (Slot base : rules.bases(act, slot)) {
          bases.put(base, SignatureRules.seats(base, posts).orElseGet(() -> base(base)));
        }
        List<Provided> applied = rules.applied(act, slot, bases);
        if (applied.isEmpty() || left.isEmpty()) continue;
        Map<String, BigInteger> signed = signed(act, slot, left, bases);
        if (signed.isEmpty()) return Optional.empty();
        left.removeIf(p -> refused(slot, applied, bases, p.name(), signed.get(p.name())));
      }
      if (isShort(act, posts, left)) return Optional.of(List.of());
    }
    return Optional.of(List.copyOf(left));
  }

  /** A number that clauses take as base; how many a unit may have sign is known from its share. */
  private BigInteger base(Slot slot) {
    boolean own = unit != null && unit.registered() != UnitShare.UNKNOWN && KnownNumbers.isElectorate(slot);
    return BigInteger.valueOf(own ? unit.registered() : inquiry.number(slot, new Bounds(0, Bounds.OPEN)));
  }

  /** The signatures of each; empty when nobody knows them. */
  private Map<String, BigInteger> signed(Term act, Slot slot, List<Person> people, Map<Slot, BigInteger> bases) {
    List<String> names = people.stream().map(Person::name).toList();
    var cap = rules.cap(act, bases);
    return inquiry.ask(act.id() + "/" + slot.key() + "#signatures", new Question.Signatures(slot, names, cap), Answer.Numbers.class, a -> {
      if (a.numbers().isEmpty()) return null;
      boolean each = a.numbers().keySet().equals(new TreeSet<>(names));
      return each ? rules.impossible(a.numbers(), bases, cap).orElse(null) : new Refusal("B5063", List.of(String.join("、", names)), null);
    }).numbers();
  }

  private boolean refused(Slot slot, List<Provided> applied, Map<Slot, BigInteger> bases, String name, BigInteger signed) {
    Optional<SignatureRules.Against> against = rules.against(slot, applied, bases, name, signed);
    against.ifPresent(a -> inquiry.tell(a.kind(), List.of(a.clause()), a.arguments().toArray(String[]::new)));
    return against.isPresent();
  }

  /** Whether some post has fewer people left than its margin asks for, or nobody; the margin is for those a pre-selection finds. */
  private boolean isShort(Term act, List<Post> posts, List<Person> left) {
    if (vote.scope().isPreselection()) return left.isEmpty();
    for (Post post : posts) {
      long number = left.stream().filter(p -> p.post().equals(post.name())).count();
      List<Term> acts = vote.scope().act() == null ? List.of(act) : List.of(act, vote.scope().act());
      long needed = seats.numbers(post, acts, inquiry::number).map(Bounds::least).orElse(0L);
      if (number >= needed) continue;
      inquiry.tell(SHORT, seats.margin(post, acts), post.name(), Long.toString(number), Long.toString(needed));
      return true;
    }
    return left.isEmpty();
  }
}
