package org.banfa.engine.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.contest.ElectionOutcome;
import org.banfa.engine.contest.HeldVote;
import org.banfa.engine.contest.Post;
import org.banfa.engine.contest.UnitShare;
import org.banfa.engine.election.VoteFrame;
import org.banfa.engine.rules.Balloting;
import org.banfa.engine.series.Districts;
import org.banfa.engine.series.Series;
import org.banfa.engine.series.Stage;
import org.banfa.engine.series.Whole;
import org.banfa.model.vocabulary.Term;

/** Holds a vote unit by unit, in whatever order they report; each has its own count, ties, reruns and empty seats. */
final class UnitVotes {
  private final Procedure procedure;
  private final Desk desk;
  private final Progress progress;
  private final Balloting vote;
  private final Term act;
  private final LocalDate day;
  private final Limits limits;
  private final DeskInquiry inquiry;
  private final Whole whole;
  private final Map<String, Unit> units = new LinkedHashMap<>();
  private Districts districts;
  private List<Post> posts = List.of();
  private Unit current;

  /** {@code limits} are those of the act, which the day of each unit keeps to. */
  UnitVotes(Procedure procedure, Desk desk, Progress progress, Balloting vote, Term act, LocalDate day, Limits limits) {
    this.procedure = procedure;
    this.desk = desk;
    this.progress = progress;
    this.vote = vote;
    this.act = act;
    this.day = day;
    this.limits = limits;
    this.inquiry = new DeskInquiry(desk, procedure::takeOver);
    this.whole = new Whole(vote.rules(), inquiry, desk.hand());
  }

  /** One unit on its way. */
  private static final class Unit {
    final UnitShare share;
    String state = Series.OPEN;
    UnitHand hand;
    Balloting vote;
    VoteFrame frame;
    HeldVote held;

    Unit(UnitShare share) {
      this.share = share;
    }

    boolean begun() {
      return hand != null;
    }

    UnitStand stand() {
      return new UnitStand(share, state, held == null ? null : held.outcome());
    }
  }

  /** Holds them all. */
  HeldVote hold() {
    districts = new Districts(whole.division(), vote.rules().units().upward());
    posts = vote.rules().units().posts();
    for (UnitShare share : districts.voting()) units.put(share.name(), new Unit(share));
    show();
    while (units.values().stream().anyMatch(u -> u.held == null)) next();
    List<HeldVote> held = units.values().stream().map(u -> u.held).toList();
    Balloting now = procedure.regime().vote(act).filter(Balloting::apart).orElse(vote);
    Whole all = now.rules() == vote.rules() ? whole : whole.under(now.rules());
    ElectionOutcome outcome = now.within().apply(() -> all.outcome(held, districts.division(), progress.returns.women())).get();
    return new HeldVote(vote.scope().name(), "", vote.scope().isPreselection(), outcome, "", held);
  }

  private void show() {
    progress.units.put(act.id(), units.values().stream().map(Unit::stand).toList());
  }

  private void next() {
    progress.begin(act.id());
    List<Question.UnitChoice> choices = new ArrayList<>();
    for (Unit unit : units.values()) if (unit.held == null) choices.add(new Question.UnitChoice(unit.share.name(), unit.state, unit == current));
    Answer.Unit answer = inquiry.ask(Whole.UNITS + "-next", new Question.NextUnit(vote.scope().name(), choices), Answer.Unit.class, this::refusal);
    if (answer.unit().equals(Series.OTHER)) {
      procedure.once();
      return;
    }
    current = units.get(answer.unit());
    progress.unit = answer.unit();
    if (!answer.takesPart()) absent();
    else if (current.begun()) run();
    else begin(answer.day() == null ? day : answer.day());
    progress.unit = "";
    show();
  }

  private Refusal refusal(Answer.Unit answer) {
    if (answer.unit().equals(Series.OTHER)) return null;
    Unit unit = units.get(answer.unit());
    if (unit == null || unit.held != null) return new Refusal("B5048", List.of(answer.unit()), null);
    if (!answer.takesPart()) return unit.begun() ? new Refusal("B5049", List.of(answer.unit()), null) : null;
    LocalDate on = answer.day();
    if (on == null || unit.begun()) return null;
    String name = act.id();
    if (limits.tooEarly(on)) return new Refusal("B4013", List.of(name, on.toString(), limits.firstAllowed().toString()), limits.startRule());
    if (limits.tooLate(on)) return new Refusal("B4014", List.of(name, on.toString(), limits.lastAllowed().toString()), limits.endRule());
    return null;
  }

  private void absent() {
    String name = current.share.name();
    String above = districts.above(name);
    current.state = above.isEmpty() ? HeldVote.ABSENT : HeldVote.RAISED;
    current.held = new HeldVote(vote.scope().name(), name, vote.scope().isPreselection(), null, current.state);
    desk.tell("unit-" + current.state, null, above.isEmpty() ? List.of() : vote.rules().units().upwardSources(), name, above);
    Whole.empty(current.share, above, vote.rules(), (kind, rules, said) -> desk.tell(kind, null, rules, said.toArray(String[]::new)));
    desk.commit();
    through(name, true);
  }

  /** A district whose units are through votes now for the seats that came up to it. */
  private void through(String name, boolean absent) {
    for (UnitShare share : districts.through(name, absent)) units.put(share.name(), new Unit(share));
  }

  private void begin(LocalDate on) {
    String name = current.share.name();
    desk.tell("unit-opened", on, List.of(), name);
    boolean met = desk.piece(() -> procedure.formalities().meets(act, name, on), procedure::takeOver);
    procedure.formalities().report(act, name, on, met);
    if (!met) return;
    progress.votes++;
    current.vote = procedure.regime().vote(act).orElse(vote);
    current.frame = progress.returns.frame(current.vote, "", procedure.regime().votes()).in(current.share, posts, seated(name));
    current.hand = new UnitHand(new VoteHand(procedure, procedure.regime(), desk, progress, act), procedure::regime);
    run();
  }

  /** Who holds a seat of a part and cannot win another. */
  private SortedMap<String, String> seated(String name) {
    if (current.vote.rules().units().standingAgain()) return new TreeMap<>();
    return districts.seatedBelow(name, units.values().stream().map(u -> u.held).filter(Objects::nonNull).toList());
  }

  private void run() {
    Progress.Vote waiting = progress.awaited;
    Stage stage = new Stage(current.frame, current.hand);
    try {
      finished(current.vote.hold().apply(stage), stage);
    } catch (UnitHand.Waits stopped) {
      current.state = stopped.state();
      current.hand.resume();
    } finally {
      progress.awaited = waiting;
    }
  }

  private void finished(ElectionOutcome outcome, Stage stage) {
    String name = current.share.name();
    progress.returns.held(current.vote.scope(), name, outcome, stage.women());
    current.hand = null;
    current.state = outcome.valid() ? "settled" : "void";
    desk.tell(outcome.valid() ? "unit-settled" : "unit-void", null, List.of(), name);
    if (!outcome.valid()) return;
    current.held = new HeldVote(vote.scope().name(), name, vote.scope().isPreselection(), outcome, "");
    outcome.elected().forEach((post, names) -> {
      if (!names.isEmpty()) desk.tell(vote.scope().isPreselection() ? "on-list" : "seated", null, List.of(), post, String.join("、", names));
    });
    outcome.vacant().forEach((post, seats) -> desk.tell("left-vacant", null, List.of(), post, Integer.toString(seats)));
    through(name, false);
  }
}
