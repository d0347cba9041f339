package org.banfa.engine.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Event;
import org.banfa.engine.ask.Hand;
import org.banfa.engine.ask.Question;
import org.banfa.engine.contest.ElectionOutcome;
import org.banfa.engine.contest.HeldVote;
import org.banfa.engine.contest.Incumbent;
import org.banfa.engine.election.CountKind;
import org.banfa.engine.election.VoteFrame;
import org.banfa.engine.rules.Balloting;
import org.banfa.engine.rules.Regime;
import org.banfa.engine.series.Stage;
import org.banfa.model.library.Library;
import org.banfa.model.order.Effective;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.SeriesRoles;
import org.banfa.model.vocabulary.Term;

/**
 * Runs a whole procedure: asks which act comes next, checks its day, asks what it needs, holds the vote where the vote
 * comes, and ends with the closing act, or where no document has one when nothing is left to do.
 */
public final class Procedure {
  private final Progress progress;
  private final Desk desk;
  private Regime regime;
  private Course course;
  private Formalities formalities;
  private Amendments amendments;

  private Procedure(Regime regime, Hand hand, Progress progress) {
    this(regime, new Course(regime, progress), hand, progress);
  }

  private Procedure(Regime regime, Course course, Hand hand, Progress progress) {
    this.progress = progress;
    this.desk = new Desk(hand, regime.effective(), progress);
    follow(regime, course);
  }

  /** A procedure whose election is over, by rules known before. */
  static Procedure inOffice(Regime regime, Course course, Hand hand, Progress progress) {
    return new Procedure(regime, course, hand, progress);
  }

  private void follow(Regime next) {
    follow(next, new Course(next, progress));
  }

  private void follow(Regime next, Course known) {
    regime = next;
    desk.under(next.effective());
    course = known;
    formalities = new Formalities(next.library().vocabulary(), next.effective(), next::isVote, course.truths(), desk, progress);
    amendments = new Amendments(course, formalities, desk, progress, this);
  }

  /** Other rules take over: what is done stays, what is open follows them. */
  void takeOver(Regime next) {
    boolean otherDay = !regime.effective().day().electionDay().equals(next.effective().day().electionDay());
    if (otherDay) progress.electionDay = null;
    follow(next);
    Progress.Vote awaited = progress.awaited;
    if (awaited != null && awaited.cast()) desk.announce("already-cast", Integer.toString(awaited.round()), String.join("、", awaited.posts()));
  }

  Regime regime() {
    return regime;
  }

  Course course() {
    return course;
  }

  Formalities formalities() {
    return formalities;
  }

  /** Does one act. */
  void once() {
    String unit = progress.unit;
    progress.unit = "";
    progress.begin("");
    desk.attempt(this::next, this::takeOver);
    progress.unit = unit;
  }

  /**
   * Runs from where {@code progress} stands to the end.
   *
   * @param vote holds the election alone
   * @throws org.banfa.engine.ask.Unanswered when the hand has no answer
   */
  public static void run(Library library, Effective effective, Function<Hand, ElectionOutcome> vote, Hand hand, Progress progress) {
    run(new Regime(library, effective, null, vote), hand, progress);
  }

  /**
   * Runs from where {@code progress} stands to the end, and with a hand that goes on through the term of office until that
   * has no answer. A hand may throw {@link org.banfa.engine.rules.RulesChanged} in place
   * of an answer; everything open then follows the rules it brings.
   *
   * @throws org.banfa.engine.ask.Unanswered when the hand has no answer
   */
  public static void run(Regime regime, Hand hand, Progress progress) {
    Procedure procedure = new Procedure(regime, hand, progress);
    procedure.until(() -> {
      new Closing(procedure.course, procedure.desk, progress).closeIfDone(procedure.regime);
      return progress.ended && (!hand.goesOn() || procedure.course.tenure().acts().isEmpty() && !progress.rests);
    });
  }

  /** Does acts until something is the case. */
  void until(BooleanSupplier reached) {
    while (!reached.getAsBoolean()) once();
  }

  private void next() {
    List<Question.Choice> choices = course.choices();
    Ask ask = desk.ask("#next", "", new Question.NextAct(choices));
    Answer.Act answer = desk.answer(ask, Answer.Act.class);
    if (choices.stream().noneMatch(c -> c.act().equals(answer.act()))) {
      boolean done = !progress.isOpen(answer.act());
      desk.refuse(ask, answer, done ? "B4011" : "B4010", null, answer.act());
      return;
    }
    if (Special.is(answer.act())) progress.begin(answer.act());
    switch (answer.act()) {
      case Special.CORRECT -> {
        progress.ended = false;
        amendments.correct();
      }
      case Special.POSTPONE -> amendments.postpone();
      case Special.OMIT -> {
        if (progress.ended) amendments.drop();
        else amendments.omit();
      }
      default -> act(course.find(answer.act()), ask, answer);
    }
  }

  private void act(Term act, Ask ask, Answer.Act answer) {
    Agenda agenda = progress.ended ? course.tenure().agenda(course, act) : course.agenda();
    List<String> holdups = progress.ended ? course.tenure().holdups(act, agenda, progress) : course.holdups(act, agenda);
    if (!holdups.isEmpty()) {
      desk.refuse(ask, answer, "B4012", course.holdupRule(act, agenda), act.id(), String.join("、", holdups));
      return;
    }
    LocalDate day = answer.day();
    Limits limits = agenda.limits(act.id());
    if (day == null) {
      Ask when = desk.ask(act.id() + "#day", limits.endRule(), new Question.Day(act.id(), limits.first(), limits.last()));
      day = desk.answer(when, Answer.OnDay.class).day();
      ask = when;
    }
    if (refused(act.id(), day, limits, ask, answer)) return;
    progress.begin(act.id());
    if (limits.offPlan(day)) offPlan(act, day, limits);
    SeatActs seats = new SeatActs(regime, desk, progress);
    RecallVote recall = new RecallVote(regime, desk, progress, course.truths(), seats);
    List<String> named = RecallVote.isPetition(act) ? recall.petition(act, day) : List.of();
    if (RecallVote.isPetition(act) && named.isEmpty()) return;
    boolean carried = formalities.complete(act, day);
    if (!carried) {
      formalities.report(act, "", day, false);
      return;
    }
    if (ByElection.is(act)) {
      formalities.report(act, "", day, true);
      new ByElection(this, desk, progress, seats).hold(act, day);
      done(act, day);
    } else if (regime.isVote(act) && !progress.ended) {
      hold(act, day, limits);
    } else if (performed(act, day, seats)) {
      if (RecallVote.isPetition(act)) recall.petitioned(act, day, named);
      if (RecallVote.isVote(act)) recall.hold(act, day);
      done(act, day);
    }
  }

  boolean refused(String point, LocalDate day, Limits limits, Ask ask, Answer answer) {
    if (limits.tooEarly(day)) {
      desk.refuse(ask, answer, "B4013", limits.startRule(), point, day.toString(), limits.firstAllowed().toString());
      return true;
    }
    if (limits.tooLate(day)) {
      desk.refuse(ask, answer, "B4014", limits.endRule(), point, day.toString(), limits.lastAllowed().toString());
      return true;
    }
    return false;
  }

  private void offPlan(Term act, LocalDate day, Limits limits) {
    boolean early = limits.first() != null && day.isBefore(limits.first());
    Tie tie = early ? limits.firstRule() : limits.lastRule();
    String planned = (early ? limits.first() : limits.last()).toString();
    String reason = desk.reason(act.id() + "#off-plan");
    desk.tell("off-plan", day, tie == null || tie.rule() == null ? List.of() : List.of(tie.rule()), act.id(), planned, reason);
  }

  private void done(Term act, LocalDate day) {
    if (progress.ended) {
      progress.rests = false;
      progress.days.remove(act.id());
      course.tenure().begun(act, progress);
    }
    progress.days.put(act.id(), day);
    formalities.report(act, "", day, true);
    desk.tell("act-done", day, regime.effective().about(formalities.actorSlot(act)), act.id(), actors(act));
    if (Roles.COUNT.equals(act.role())) progress.counted = true;
    if (Roles.CLOSING.equals(act.role())) new Closing(course, desk, progress).close(day);
  }

  private String actors(Term act) {
    return formalities.actors(act).stream().map(Term::id).collect(java.util.stream.Collectors.joining("、"));
  }

  private void hold(Term act, LocalDate day, Limits limits) {
    Balloting vote = regime.vote(act).orElseThrow();
    Progress.Vote waiting = progress.awaited;
    boolean voting = progress.voting;
    progress.votes++;
    progress.voting = true;
    progress.days.put(act.id(), day);
    desk.tell("act-done", day, regime.effective().about(formalities.actorSlot(act)), act.id(), actors(act));
    desk.commit();
    formalities.report(act, "", day, true);
    progress.held.clear();
    progress.awaited = new Progress.Vote(CountKind.VOTE.id(), 1, List.of(), true);
    HeldVote held = vote.apart() ? units(vote, act).hold(day, limits) : held(vote, act);
    progress.counted = true;
    progress.voting = voting;
    progress.awaited = waiting;
    came(act, vote, day, held);
  }

  /** Has the units of a vote that is over go on, because a correction has opened one again or changed the whole. */
  void goOn(UnitVotes units) {
    boolean voting = progress.voting;
    progress.voting = true;
    desk.commit();
    HeldVote held = units.goOn();
    progress.voting = voting;
    came(units.act, units.vote, units.day, held);
  }

  private void came(Term act, Balloting vote, LocalDate day, HeldVote held) {
    ElectionOutcome outcome = held.outcome();
    progress.settled(regime, vote, held);
    desk.tell(outcome.valid() ? "election-settled" : "election-void", day, List.of(), String.join("、", outcome.kinds()));
    if (outcome.valid()) {
      outcome.elected().forEach((post, names) -> {
        if (!names.isEmpty()) desk.tell(vote.scope().isPreselection() ? "on-list" : "seated", day, List.of(), post, String.join("、", names));
      });
      if (!vote.scope().isPreselection()) outcome.vacant().forEach((post, seats) -> desk.tell("left-vacant", day, List.of(), post, Integer.toString(seats)));
    } else {
      progress.days.remove(act.id());
      for (Term count : course.serving(vote, Roles.COUNT)) progress.days.remove(count.id());
      progress.counted = false;
    }
  }

  /** Does what an act beside the votes does; false when it undid itself. */
  private boolean performed(Term act, LocalDate day, SeatActs seats) {
    new UnitLists(this, desk, progress, seats).hold(act, day);
    return seats.perform(act, day);
  }

  /** The units of a vote that has not begun, to be named for an act that comes before it. */
  UnitVotes units(Balloting vote, Term act) {
    UnitVotes known = progress.apart.get(vote.scope().name());
    if (known == null || known.isBegun()) progress.apart.put(vote.scope().name(), new UnitVotes(this, desk, progress, vote, vote.scope().act()));
    return progress.apart.get(vote.scope().name());
  }

  private HeldVote held(Balloting vote, Term act) {
    return new HeldVote(vote.scope().name(), "", vote.scope().isPreselection(), outcome(vote, act), "");
  }

  private ElectionOutcome outcome(Balloting vote, Term act) {
    VoteHand hand = new VoteHand(this, regime, desk, progress, act);
    progress.returns.knowing(desk.hand().incumbents(), regime.library().vocabulary());
    boolean among = vote.rules() != null && !vote.rules().field().isEmpty() && vote.rules().field().stream().noneMatch(w -> progress.returns.elsewhere(w).isEmpty());
    if (among) for (Term word : vote.rules().field()) takenOver(word, vote);
    boolean listed = !progress.returns.listed(vote.scope().name()).isEmpty();
    VoteFrame frame = vote.rules() == null ? VoteFrame.OPEN : progress.returns.frames(regime.votes()).frame(vote, "");
    if (!regime.isSeries() && !listed && !among && frame.organ().isEmpty()) {
      ElectionOutcome alone = vote.hold().apply(hand);
      progress.returns.held(vote.scope(), "", alone, java.util.Map.of());
      return alone;
    }
    Stage stage = frame.organ().isEmpty() ? new Stage(frame, hand, progress.returns.numbers()) : new Stage(frame, hand, progress.returns.numbers(), () -> frameNow(vote));
    if (vote.rules() != null && !vote.rules().electors().isEmpty()) stage.ofOthers();
    ElectionOutcome outcome = vote.hold().apply(stage);
    progress.returns.held(vote.scope(), "", outcome, stage.women());
    return outcome;
  }

  /** Who may vote by what the journals of other organs say by now. */
  private VoteFrame frameNow(Balloting vote) {
    progress.returns.knowing(desk.hand().incumbents(), regime.library().vocabulary());
    return progress.returns.frames(regime.votes()).frame(vote, "");
  }

  /** Tells of those who stand because another organ elected them. */
  private void takenOver(Term word, Balloting vote) {
    List<Incumbent> all = progress.returns.elsewhere(word);
    desk.announce("taken-over", vote.rules().fieldSources(), word.id(), joined(all.stream().map(Incumbent::method).distinct().toList()), joined(all.stream().map(Incumbent::name).distinct().toList()));
  }

  private static String joined(List<String> names) {
    return String.join("、", names);
  }
}
