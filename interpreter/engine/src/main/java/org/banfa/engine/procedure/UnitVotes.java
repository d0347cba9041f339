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
  final Balloting vote;
  final Term act;
  LocalDate day;
  private Limits limits;
  private final DeskInquiry inquiry;
  Whole whole;
  final Map<String, UnitInTurn> units = new LinkedHashMap<>();
  Districts districts;
  /** Units that are through, in the order in which they were. */
  final List<UnitInTurn> through = new ArrayList<>();
  private boolean over;
  List<Post> posts = List.of();
  private UnitInTurn current;
  /** Whether the unit last looked at was left for something else. */
  private boolean isLeft;

  UnitVotes(Procedure procedure, Desk desk, Progress progress, Balloting vote, Term act) {
    this.procedure = procedure;
    this.desk = desk;
    this.progress = progress;
    this.vote = vote;
    this.act = act;
    this.inquiry = new DeskInquiry(desk, procedure::takeOver);
    this.whole = new Whole(vote.rules(), inquiry, desk.hand());
  }

  /** Asks for the units, unless an act before the vote has done so. */
  void prepare() {
    if (districts != null) return;
    districts = new Districts(whole.division(), vote.rules().units().upward());
    posts = vote.rules().units().posts();
    for (UnitShare share : districts.voting()) units.put(share.name(), new UnitInTurn(share));
  }

  /** Holds them all; {@code allowed} are the limits of the act, which the day of each unit keeps to. */
  HeldVote hold(LocalDate on, Limits allowed) {
    day = on;
    limits = allowed;
    prepare();
    for (String unit : List.copyOf(units.keySet())) if (isListEmpty(unit)) listShort(units.get(unit));
    return goOn();
  }

  /** Whether a unit has made its list, and nobody is on it. */
  private boolean isListEmpty(String unit) {
    String list = UnitLists.name(vote, unit);
    return progress.returns.isListed(list) && progress.returns.onList(list).isEmpty();
  }

  /** A unit in which nobody stands does not vote. */
  private void listShort(UnitInTurn unit) {
    unit.state = HeldVote.UNLISTED;
    unit.held = new HeldVote(vote.scope().name(), unit.share.name(), vote.scope().isPreselection(), null, unit.state);
    progress.unit = unit.share.name();
    desk.tell("unit-" + unit.state, null, List.of(), unit.share.name());
    Whole.empty(unit.share, "", vote.rules(), (kind, rules, said) -> desk.tell("left-vacant", null, List.of(), said.toArray(String[]::new)));
    progress.unit = "";
    through(unit.share.name(), false);
  }

  /** Whether the vote has begun. */
  boolean isBegun() {
    return day != null;
  }

  DeskInquiry inquiry() {
    return inquiry;
  }

  /** Whether every unit is through. */
  boolean isOver() {
    return over;
  }

  /** Goes on with the units that are not through. */
  HeldVote goOn() {
    if (over) whole = whole.again();
    over = false;
    show();
    while (units.values().stream().anyMatch(u -> u.held == null)) next();
    over = true;
    List<HeldVote> held = units.values().stream().map(u -> u.held).toList();
    Balloting now = procedure.regime().vote(act).filter(Balloting::apart).orElse(vote);
    Whole all = now.rules() == vote.rules() ? whole : whole.under(now.rules());
    ElectionOutcome outcome = now.within().apply(() -> all.outcome(held, districts.division(), progress.returns.women())).get();
    return new HeldVote(vote.scope().name(), "", vote.scope().isPreselection(), outcome, "", held, districts.division());
  }

  /** Shows where each unit stands. */
  void show() {
    progress.units.put(act.id(), units.values().stream().map(UnitInTurn::stand).toList());
  }

  private void next() {
    progress.begin(act.id());
    List<Question.UnitChoice> choices = new ArrayList<>();
    for (UnitInTurn unit : units.values()) if (unit.held == null) choices.add(new Question.UnitChoice(unit.share.name(), unit.state, unit == current));
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
    if (isLeft) procedure.once();
    isLeft = false;
  }

  private Refusal refusal(Answer.Unit answer) {
    if (answer.unit().equals(Series.OTHER)) return null;
    UnitInTurn unit = units.get(answer.unit());
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
    through.add(units.get(name));
    for (UnitShare share : districts.through(name, absent)) units.put(share.name(), new UnitInTurn(share));
  }

  private void begin(LocalDate on) {
    String name = current.share.name();
    desk.tell("unit-opened", on, List.of(), name);
    boolean met = desk.piece(() -> procedure.formalities().meets(act, name, on), procedure::takeOver);
    procedure.formalities().report(act, name, on, met);
    if (!met) return;
    progress.votes++;
    current.vote = procedure.regime().vote(act).orElse(vote);
    String list = UnitLists.name(vote, name);
    VoteFrame frame = progress.returns.frames(procedure.regime().votes()).frame(current.vote, "");
    VoteFrame own = progress.returns.isListed(list) ? frame.listed(progress.returns.onList(list)) : frame;
    current.frame = own.in(current.share, posts, seated(name));
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
      isLeft = stopped.state().equals(UnitHand.LATER);
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
