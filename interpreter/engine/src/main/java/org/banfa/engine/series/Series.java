package org.banfa.engine.series;

import java.util.ArrayList;
import java.util.List;
import org.banfa.engine.ask.Event;
import org.banfa.engine.ask.Hand;
import org.banfa.engine.contest.ElectionOutcome;
import org.banfa.engine.contest.HeldVote;
import org.banfa.engine.election.VoteFrame;
import org.banfa.engine.rules.Balloting;

/** Holds the votes of a method one after the other, without the calendar around them. */
public final class Series {
  private final List<Balloting> votes;
  private final Hand hand;
  private final Returns returns = new Returns();

  private Series(List<Balloting> votes, Hand hand) {
    this.votes = votes;
    this.hand = hand;
  }

  /** Holds them in their order; one that cannot be held for want of an earlier one is left out. */
  public static List<HeldVote> hold(List<Balloting> votes, Hand hand) {
    if (votes.size() == 1) return List.of(new HeldVote("", "", false, votes.get(0).hold().apply(hand), ""));
    Series series = new Series(votes, hand);
    List<HeldVote> held = new ArrayList<>();
    for (Balloting vote : votes) held.add(series.one(vote));
    return List.copyOf(held);
  }

  private HeldVote one(Balloting vote) {
    String name = vote.scope().name();
    boolean list = vote.scope().isPreselection();
    String why = returns.hindrance(vote, votes);
    if (!why.isEmpty()) {
      hand.told(new Event("vote-" + why, null, List.of(name), List.of()));
      return new HeldVote(name, "", list, null, why);
    }
    VoteFrame frame = returns.frame(vote, "", votes);
    hand.told(new Event("vote-opened", null, List.of(name), List.of()));
    Stage stage = new Stage(frame, hand);
    ElectionOutcome outcome = vote.hold().apply(stage);
    returns.held(vote.scope(), "", outcome, stage.women());
    return new HeldVote(name, "", list, outcome, "");
  }
}
