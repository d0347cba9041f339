package org.banfa.engine.reference;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Event;
import org.banfa.engine.ask.Hand;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.ask.Unanswered;
import org.banfa.engine.contest.ElectionOutcome;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.contest.Person;
import org.banfa.engine.election.CountInput;
import org.banfa.engine.election.CountKind;
import org.banfa.engine.election.CountResult;
import org.banfa.engine.election.CountWitness;
import org.banfa.engine.election.Settled;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.engine.rules.Regime;
import org.banfa.engine.rules.RulesChanged;
import org.banfa.engine.series.SettledWhole;

/** Carries out a method of several votes act by act; other rules take over instead of the answer to one question, counted from 1. */
final class SeriesHand implements Hand, CountWitness, SettledWhole.Witness, PlainVotes.Regimes {
  private static final String RERUN = "补足投选";
  private static final List<String> ACTS = List.of(Votes.LIST, Votes.MAIN, Votes.MOTION, Votes.CHAIR);

  /** A vote, or one unit of it, on its way. */
  private static final class Open {
    private int entered;
    private int decided;
    private final Map<String, Integer> since = new TreeMap<>();
    private Moment moment = Moment.NEVER;
    private boolean castRerun = true;
    private ElectionOutcome outcome;
    private boolean settledBefore;
  }

  private final VotesWorld world;
  private final Votes first;
  private final Votes other;
  private final Regime later;
  private final int at;
  private final List<String> todo = new ArrayList<>(ACTS);
  private final Map<String, Open> votes = new LinkedHashMap<>();
  private String current = "";
  private boolean taken;
  private boolean motionBefore;
  private boolean motion;
  private boolean wholeBefore;
  private boolean wholeBegun;
  /** What happened to all units together; null when they were not looked at together. */
  List<String> whole;
  int asks;
  /** What was open when they took over, in a word. */
  String where = "";

  SeriesHand(VotesWorld world, Votes first, Votes other, Regime later, int at) {
    this.world = world;
    this.first = first;
    this.other = other;
    this.later = later;
    this.at = at;
  }

  /** How each vote, or each unit of it, came out, by {@code act/unit}. */
  Map<String, ElectionOutcome> outcomes() {
    Map<String, ElectionOutcome> outcomes = new TreeMap<>();
    votes.forEach((key, open) -> {
      if (open.outcome != null) outcomes.put(key, open.outcome);
    });
    return outcomes;
  }

  @Override
  public PlainRules of(String act, String unit, Function<Votes, Variant> what) {
    Open open = votes.get(act + "/" + unit);
    Variant before = what.apply(first);
    Variant after = what.apply(other);
    if (!taken || open != null && open.settledBefore) return new PlainRules(before, before, Moment.NEVER, true);
    if (open == null || open.moment.equals(Moment.NEVER)) return new PlainRules(after, after, Moment.NEVER, true);
    return new PlainRules(before, after, open.moment, open.castRerun);
  }

  @Override
  public Votes motion() {
    return taken && !motionBefore ? other : first;
  }

  @Override
  public Votes whole() {
    return taken && !wholeBefore ? other : first;
  }

  @Override
  public void settled(SettledWhole settled) {
    wholeBegun = true;
    whole = settled.outcome().kinds();
  }

  private static String key(Ask ask) {
    String contest = ask.key().contest();
    int cut = contest.indexOf('/');
    return (cut < 0 ? contest : contest.substring(0, cut)) + "/" + ask.key().district();
  }

  @Override
  public Answer answer(Ask ask) {
    Question question = ask.question();
    boolean inside = !key(ask).startsWith("/") && !ask.key().subject().startsWith("#");
    boolean whole = first.apart() && key(ask).equals(Votes.MAIN + "/");
    if ((whole || key(ask).equals("/")) && question instanceof Question.Decision && ask.key().subject().contains(":")) wholeBegun = true;
    if (inside && !whole) {
      current = key(ask);
      votes.computeIfAbsent(current, k -> new Open());
    }
    asks++;
    if (asks == at && later != null && !taken) {
      taken = true;
      record(ask, inside && !whole);
      throw new RulesChanged(later);
    }
    if (inside && !whole) seen(votes.get(current), ask);
    if (question instanceof Question.NextAct next) return act(ask, next);
    if (question instanceof Question.Decision && ask.key().subject().startsWith("#")) return new Answer.Yes(true);
    if (question instanceof Question.NextUnit next) {
      Question.UnitChoice choice = next.choices().stream().filter(c -> c.current() && !c.state().equals("void")).findFirst().orElse(next.choices().get(0));
      boolean off = choice.state().equals("open") ? world.absent(choice.unit()) : choice.state().equals("void");
      return new Answer.Unit(choice.unit(), null, !off);
    }
    if (question instanceof Question.Count count && ask.key().contest().isEmpty()) return new Answer.Number(BigInteger.valueOf(world.households(count.quantity().key())));
    if (inside) ready();
    return world.answer(ask);
  }

  private static void seen(Open open, Ask ask) {
    if (ask.question() instanceof Question.Result result) open.entered = result.round();
    else if (open.entered == open.decided) open.since.merge(open.entered + Overtaken.subject(ask), 1, Integer::sum);
  }

  private Answer act(Ask ask, Question.NextAct next) {
    Open open = votes.get(current);
    boolean rerun = open != null && open.outcome == null && next.choices().stream().anyMatch(c -> c.act().equals(RERUN));
    if (rerun) return new Answer.Act(RERUN, LocalDate.of(2020, 1, 1));
    while (!todo.isEmpty()) {
      String act = todo.remove(0);
      boolean may = next.choices().stream().anyMatch(c -> c.act().equals(act) && c.blockedBy().isEmpty());
      if (may) return new Answer.Act(act, LocalDate.of(2020, 1, 1));
    }
    throw new Unanswered(ask);
  }

  /** The people of a vote that earlier ones settle. */
  private void ready() {
    if (current.equals(Votes.MAIN + "/") && first.list() != null) {
      List<Person> people = new ArrayList<>();
      World list = world.of(Votes.LIST, "");
      votes.get(Votes.LIST + "/").outcome.elected().forEach((post, names) -> names.stream().sorted().forEach(n -> people.add(new Person(n, list.woman(n), post))));
      world.of(Votes.MAIN, people, -1);
    }
    if (current.equals(Votes.CHAIR + "/")) {
      java.util.TreeSet<String> winners = new java.util.TreeSet<>();
      votes.forEach((key, open) -> {
        if (key.startsWith(Votes.MAIN) && open.outcome != null && open.outcome.valid()) open.outcome.elected().values().forEach(winners::addAll);
      });
      world.of(Votes.CHAIR, winners.stream().map(n -> new Person(n, false, "")).toList(), winners.size());
    }
  }

  private void record(Ask ask, boolean inside) {
    motionBefore = motion;
    wholeBefore = wholeBegun;
    votes.values().forEach(o -> o.settledBefore = o.outcome != null);
    Open open = votes.get(current);
    boolean between = open == null || open.outcome != null;
    where = between ? "between the votes" : inside ? "in a vote" : "while a vote waits";
    if (between) return;
    open.moment = moment(ask, open, inside);
    if (open.moment.equals(Moment.NEVER)) throw new AssertionError(ask);
  }

  private Moment moment(Ask ask, Open open, boolean inside) {
    Moment entry = new Moment(Moment.Stage.ENTRY, open.entered + 1, "", 0);
    if (inside) {
      if (ask.question() instanceof Question.Contenders) return new Moment(Moment.Stage.PEOPLE, 0, "", 0);
      if (ask.question() instanceof Question.Result) return entry;
      if (open.entered > open.decided) return new Moment(Moment.Stage.DECISION, open.entered, ask.key().subject(), 0);
      return after(open, Overtaken.subject(ask));
    }
    if (ask.question() instanceof Question.NextUnit next) {
      String state = next.choices().stream().filter(Question.UnitChoice::current).map(Question.UnitChoice::state).findFirst().orElseThrow();
      if (state.equals("lot") || state.equals("agreement")) return after(open, Moment.TIE);
      open.castRerun = !state.equals("rerun");
      return entry;
    }
    if (open.entered > open.decided) return new Moment(Moment.Stage.ENTERED, open.entered, "", 0);
    open.castRerun = false;
    return entry;
  }

  private static Moment after(Open open, String subject) {
    return new Moment(Moment.Stage.AFTER, open.entered, subject, 1 + open.since.getOrDefault(open.entered + subject, 0));
  }

  @Override
  public void refused(Ask ask, Answer answer, Refusal refusal) {
    world.refused(ask, answer, refusal);
  }

  @Override
  public void told(Event event) {
    boolean about = !event.arguments().isEmpty() && event.arguments().get(0).equals(Votes.MOTION);
    if (about && (event.kind().equals("act-done") || event.kind().equals("condition-failed"))) motion = true;
  }

  @Override
  public void counted(ElectionRules cast, ElectionRules rules, CountInput input, CountResult result) {
    votes.get(current).decided++;
  }

  @Override
  public void awaited(ElectionRules cast, CountKind kind, int round, Paper paper) {}

  @Override
  public void settled(Settled settled) {
    votes.get(current).outcome = settled.outcome();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("taken over " + where + " at question " + at + " motion before " + motionBefore);
    votes.forEach((key, open) -> text.append("\n").append(key).append(' ').append(open.settledBefore).append(' ').append(open.moment).append(' ').append(open.castRerun).append(' ').append(open.outcome));
    return text.toString();
  }
}
