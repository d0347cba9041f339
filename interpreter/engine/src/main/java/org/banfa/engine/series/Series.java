package org.banfa.engine.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Event;
import org.banfa.engine.ask.Hand;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.contest.ElectionOutcome;
import org.banfa.engine.contest.HeldVote;
import org.banfa.engine.contest.Person;
import org.banfa.engine.contest.Post;
import org.banfa.engine.contest.UnitShare;
import org.banfa.engine.election.VoteFrame;
import org.banfa.engine.rules.Balloting;

/** Holds the votes of a method one after the other, without the calendar around them. */
public final class Series {
  /** The state of a unit that has not voted. */
  public static final String OPEN = "open";
  /** The name of a choice to look at something else than the units. */
  public static final String OTHER = "#other";

  private final List<Balloting> votes;
  private final Hand hand;
  private final Returns returns = new Returns();

  private Series(List<Balloting> votes, Hand hand) {
    this.votes = votes;
    this.hand = hand;
  }

  /** Holds them in their order; one that cannot be held for want of an earlier one is left out. */
  public static List<HeldVote> hold(List<Balloting> votes, Hand hand) {
    boolean apart = votes.get(0).apart();
    if (votes.size() == 1 && !apart) return List.of(SignedLists.alone(votes.get(0), hand));
    Series series = new Series(votes, hand);
    series.returns.knowing(hand.incumbents(), votes.get(0).rules().vocabulary());
    List<HeldVote> held = new ArrayList<>();
    for (Balloting vote : votes) held.add(series.one(vote));
    return List.copyOf(held);
  }

  private HeldVote one(Balloting vote) {
    String name = vote.scope().name();
    boolean list = vote.scope().isPreselection();
    Optional<List<Person>> signed = returns.frames(votes).hindrance(vote).isEmpty() ? SignedLists.of(vote, hand) : Optional.empty();
    if (signed.isPresent() && signed.get().isEmpty()) return new HeldVote(name, "", list, null, SignedLists.SHORT);
    signed.ifPresent(people -> returns.list(name, people, true));
    String why = returns.frames(votes).hindrance(vote);
    if (!why.isEmpty()) {
      hand.told(new Event("vote-" + why, null, List.of(name), List.of()));
      return new HeldVote(name, "", list, null, why);
    }
    VoteFrame frame = returns.frames(votes).frame(vote, "");
    hand.told(new Event("vote-opened", null, List.of(name), List.of()));
    if (vote.apart()) return apart(vote, frame);
    ElectionOutcome outcome = held(vote, "", frame);
    return new HeldVote(name, "", list, outcome, "");
  }

  private ElectionOutcome held(Balloting vote, String unit, VoteFrame frame) {
    Stage stage = new Stage(frame, hand);
    ElectionOutcome outcome = vote.hold().apply(stage);
    returns.held(vote.scope(), unit, outcome, stage.women());
    return outcome;
  }

  /** Holds a vote unit by unit, each once. */
  private HeldVote apart(Balloting vote, VoteFrame frame) {
    HandInquiry inquiry = new HandInquiry(hand, vote.rules());
    Whole whole = new Whole(vote.rules(), inquiry, hand);
    Districts districts = new Districts(whole.division(), vote.rules().units().upward());
    List<Post> posts = vote.rules().units().posts();
    List<UnitShare> open = new ArrayList<>(districts.voting());
    List<HeldVote> units = new ArrayList<>();
    String name = vote.scope().name();
    boolean list = vote.scope().isPreselection();
    while (!open.isEmpty()) {
      List<Question.UnitChoice> choices = open.stream().map(u -> new Question.UnitChoice(u.name(), OPEN, false)).toList();
      Answer.Unit next = inquiry.ask(Whole.UNITS + "-next", new Question.NextUnit(name, choices), Answer.Unit.class,
          a -> choices.stream().anyMatch(c -> c.unit().equals(a.unit())) ? null : new Refusal("B5048", List.of(a.unit()), null));
      UnitShare share = open.stream().filter(u -> u.name().equals(next.unit())).findFirst().orElseThrow();
      open.remove(share);
      String above = districts.above(share.name());
      String off = above.isEmpty() ? HeldVote.ABSENT : HeldVote.RAISED;
      if (!next.takesPart()) Whole.empty(share, above, vote.rules(), (kind, rules, said) -> hand.told(new Event(kind, null, said, rules, share.name())));
      hand.told(new Event(next.takesPart() ? "unit-opened" : "unit-" + off, null, List.of(share.name(), above), List.of(), share.name()));
      Optional<List<Person>> signed = next.takesPart() ? SignedLists.of(vote, share, share.posts(posts), hand) : Optional.empty();
      boolean isShort = signed.isPresent() && signed.get().isEmpty();
      VoteFrame own = signed.isPresent() ? frame.listed(signed.get()) : frame;
      ElectionOutcome outcome = next.takesPart() && !isShort ? held(vote, share.name(), own.in(share, posts, vote.rules().units().standingAgain() ? new TreeMap<>() : districts.seatedBelow(share.name(), units))) : null;
      units.add(new HeldVote(name, share.name(), list, outcome, isShort ? SignedLists.SHORT : outcome == null ? off : ""));
      open.addAll(districts.through(share.name(), !next.takesPart()));
    }
    return new HeldVote(name, "", list, whole.outcome(units, districts.division(), returns.women()), "", List.copyOf(units), districts.division());
  }
}
