package org.banfa.engine.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banfa.engine.ask.Event;
import org.banfa.engine.contest.ElectionOutcome;
import org.banfa.engine.contest.HeldVote;
import org.banfa.engine.contest.Post;
import org.banfa.engine.election.CountKind;
import org.banfa.engine.election.PassingHand;
import org.banfa.engine.election.VoteFrame;
import org.banfa.engine.rules.Balloting;
import org.banfa.engine.series.Stage;
import org.banfa.model.vocabulary.SeriesRoles;
import org.banfa.model.vocabulary.Term;

/**
 * Fills seats that fell vacant in office by the rules of the vote they come from. Whoever is in office stays there; a seat that
 * nobody wins stays vacant until the next such election. Where a vote is held unit by unit, only the unit votes whose seat it is.
 */
final class ByElection {
  private final Procedure procedure;
  private final Desk desk;
  private final Progress progress;
  private final SeatActs seats;

  ByElection(Procedure procedure, Desk desk, Progress progress, SeatActs seats) {
    this.procedure = procedure;
    this.desk = desk;
    this.progress = progress;
    this.seats = seats;
  }

  static boolean is(Term act) {
    return SeriesRoles.BY_ELECTION.equals(act.role());
  }

  /** Holds it for every vote that has vacant seats and that the act is about; of one held unit by unit, in each unit whose seats are vacant. */
  void hold(Term act, LocalDate day) {
    List<Balloting> all = procedure.regime().votes().stream().filter(v -> v.rules() != null && !v.scope().isPreselection()).toList();
    List<Balloting> named = all.stream().filter(v -> act.concerns().contains(v.scope().name())).toList();
    LeftVacant left = new LeftVacant(procedure, desk, progress, act, day);
    Balloting last = null;
    boolean together = false;
    for (Balloting vote : named.isEmpty() ? all : named) {
      if (!vote.apart()) {
        if (hold(vote, act, day, "", progress.vacancies())) {
          last = vote;
          together = true;
        }
        continue;
      }
      for (UnitStand unit : progress.units.getOrDefault(vote.scope().name(), List.of())) {
        if (unit.state().equals(HeldVote.RAISED)) continue;
        String before = progress.unit;
        progress.unit = unit.share().name();
        boolean held = hold(vote, act, day, progress.unit, vacant(vote, unit));
        if (held) left.tell(vacant(vote, unit));
        if (held) last = vote;
        progress.unit = before;
      }
    }
    if (together) left.tell(together(all));
    if (last != null) left.conclude(last);
  }

  /** What is vacant in a unit. */
  private SortedMap<String, Integer> vacant(Balloting vote, UnitStand unit) {
    return progress.returns.vacant(vote.scope().name(), unit.share().name(), unit.share().seats());
  }

  /** What is vacant of the votes in which all vote together. */
  private SortedMap<String, Integer> together(List<Balloting> votes) {
    SortedMap<String, Integer> vacant = progress.vacancies();
    votes.stream().filter(Balloting::apart).forEach(v -> seats.posts(v).forEach(p -> vacant.remove(p.name())));
    return vacant;
  }

  /** Holds one vote; false when nothing it fills is vacant. */
  private boolean hold(Balloting vote, Term act, LocalDate day, String unit, SortedMap<String, Integer> vacant) {
    List<Post> posts = new ArrayList<>();
    for (Post post : seats.posts(vote)) if (vacant.containsKey(post.name())) posts.add(post.withSeats(vacant.get(post.name())));
    if (posts.isEmpty()) return false;
    if (!unit.isEmpty()) desk.tell("unit-opened", day, List.of(), unit);
    progress.votes++;
    VoteFrame whole = progress.returns.frames(procedure.regime().votes()).frame(vote, "");
    VoteFrame frame = new VoteFrame(whole.act(), unit, unit.isEmpty() ? whole.electors() : VoteFrame.UNKNOWN, whole.closed() && !whole.list(), false, whole.list() ? List.of() : whole.field(), posts, whole.women(), whole.origin(), whole.voters(), whole.organ(), new TreeMap<>(), staying(vote, unit));
    Term holder = vote.scope().act() == null ? act : vote.scope().act();
    Partial hand = new Partial(new VoteHand(procedure, procedure.regime(), desk, progress, holder));
    ElectionOutcome outcome = vote.hold().apply(new Stage(frame, hand, progress.returns.numbers()));
    progress.begin(act.id());
    progress.awaited = null;
    progress.returns.moved(outcome);
    desk.tell(outcome.valid() ? Event.BY_ELECTION_SETTLED : Event.BY_ELECTION_VOID, day, List.of(), String.join("、", outcome.kinds()));
    if (outcome.valid()) outcome.elected().forEach((post, names) -> names.forEach(name -> seat(post, name, unit, day)));
    return true;
  }

  /** Who is in office by this vote, in the unit that votes. */
  private List<VoteFrame.Staying> staying(Balloting vote, String unit) {
    List<VoteFrame.Staying> staying = new ArrayList<>();
    for (Post post : seats.posts(vote)) {
      for (String name : progress.returns.holders(post.name())) {
        if (unit.isEmpty() || progress.returns.unitOf(vote.scope().name(), name).equals(unit)) staying.add(new VoteFrame.Staying(post, name));
      }
    }
    return List.copyOf(staying);
  }

  /** Gives a seat to somebody; whoever holds another one leaves that vacant. */
  private void seat(String post, String name, String unit, LocalDate day) {
    for (Map.Entry<String, List<String>> held : progress.returns.seats().entrySet()) {
      if (!held.getValue().contains(name) || held.getKey().equals(post)) continue;
      progress.returns.leave(name, "");
      desk.tell(Event.SEAT_LOST, day, List.of(), name, held.getKey());
    }
    progress.returns.seat(post, name, unit);
    desk.tell(Event.SEATED, day, List.of(), post, name);
  }

  /** The hand of a vote that fills some seats beside people who stay in office. */
  private static final class Partial extends PassingHand {
    Partial(VoteHand vote) {
      super(vote);
    }

    @Override
    public boolean isPartial() {
      return true;
    }

    @Override
    public boolean prepare(CountKind kind) {
      return true;
    }

    @Override
    public boolean isCast(CountKind kind) {
      return true;
    }
  }
}
