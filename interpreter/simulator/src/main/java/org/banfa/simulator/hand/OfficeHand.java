package org.banfa.simulator.hand;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Event;
import org.banfa.engine.ask.Hand;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.ask.Unanswered;
import org.banfa.engine.contest.Incumbent;
import org.banfa.engine.contest.Person;
import org.banfa.engine.procedure.Progress;
import org.banfa.model.document.RecallLine;
import org.banfa.model.document.Scenario;
import org.banfa.model.vocabulary.Slot;
import org.banfa.simulator.chance.Dice;
import org.banfa.simulator.chance.Turnout;

/**
 * Answers what a vote asks like the sampling hand, and from then on what comes up in office by drawing from the scenario: whom petitions name, who signs, who votes how, and whether a petition
 * that came to nothing is made once more. One per thread, dealt anew for each run.
 */
public final class OfficeHand implements Hand {
  private static final LocalDate UNDATED = LocalDate.of(2000, 1, 1);

  private final SamplerHand world;
  private final RecallLine line;
  private final LocalDate first;
  private Dice dice;
  private final Map<String, Long> numbers = new HashMap<>();
  private final Set<String> refused = new TreeSet<>();
  private final Happened happened = new Happened();
  private final Petitions petitions;
  private final Vacancies vacancies;
  private Progress progress;
  private final Fillings fillings;
  private LocalDate today;
  private boolean inOffice;

  /** Draws by the recalls of {@code world}'s scenario; {@code from} is the day from which time is counted, null when none is known. */
  public OfficeHand(SamplerHand world, LocalDate from) {
    this.world = world;
    this.line = world.scenario().recall();
    this.vacancies = new Vacancies(world.scenario(), happened);
    this.fillings = new Fillings(world, vacancies);
    this.first = (from == null ? UNDATED : from).plusYears(1);
    this.petitions = new Petitions(line, happened, first);
  }

  /** {@code following} tells by which acts an act in office is followed up by the documents. */
  public OfficeHand by(Function<String, List<String>> following) {
    vacancies.departures().following(following);
    return this;
  }

  /** Begins run {@code run} under {@code seed}. */
  public void deal(long seed, long run) {
    world.deal(seed, run);
    inOffice = false;
    clear();
  }

  /** Begins with those in office by what was done so far; draws whom a petition names, and who leaves when. */
  public void takeOffice(Progress so) {
    progress = so;
    dice = world.dice();
    inOffice = true;
    SortedSet<String> names = new TreeSet<>();
    so.seated().values().forEach(names::addAll);
    petitions.begin(names, dice);
    vacancies.begin(so, names, first.minusYears(1), dice);
  }

  private void clear() {
    refused.clear();
    happened.clear();
    petitions.clear();
    vacancies.clear();
    progress = null;
    fillings.over();
    today = first.minusYears(1);
  }

  /** What happened in this run, by stable ASCII kinds, each once. */
  public List<String> kinds() {
    List<String> all = happened.kinds();
    if (petitions.isVacant()) all.add(OfficeKinds.VACANT);
    if (world.scenario().vacancy() != null && !vacancies.vacant().isEmpty()) all.add(OfficeKinds.EMPTY);
    return all;
  }

  /** To whom it happened, by kind: those named, refused as too early, recalled, not recalled, who followed, left, and were elected to vacant seats. */
  public SortedMap<String, Set<String>> people() {
    return happened.people();
  }

  /** By-elections of this run so far. */
  public int fillings() {
    return vacancies.fillings();
  }

  /** Who holds what now, by post; empty before anybody took office. */
  public SortedMap<String, List<String>> seats() {
    return progress == null ? new TreeMap<>() : progress.seats();
  }

  /**
   * What is due in office beside recalls.
   *
   * @param fills whether it is a by-election; else somebody leaves
   * @param about the posts that are vacant, or who leaves
   */
  public record Coming(String act, boolean fills, List<String> about, LocalDate day) {}

  /** What comes next beside recalls; null when nothing does. */
  public Coming coming() {
    LocalDate next = vacancies.next();
    if (next == null) return null;
    return new Coming(vacancies.act(), vacancies.fills(), vacancies.fills() ? List.copyOf(vacancies.vacant().keySet()) : vacancies.leaving(), next);
  }

  /** Whom a petition is going to name next. */
  public List<String> wanted() {
    return petitions.wanted();
  }

  /** Goes on while somebody is to be named, or voted on. */
  @Override
  public boolean goesOn() {
    boolean recalls = petitions.goesOn();
    if (inOffice && vacancies.line() != null) vacancies.settle(world.withdrawn());
    return recalls || inOffice && vacancies.next() != null;
  }

  @Override
  public Answer answer(Ask ask) {
    Question question = ask.question();
    if (!inOffice) return world.answer(ask);
    if (question instanceof Question.Result result) return new Answer.Counted(petitions.isVote(result.paper().posts().get(0).name()) ? world.recall(ask, result, line) : fillings.counted(ask, result));
    if (question instanceof Question.Contenders contenders) return fillings.standing(ask, contenders);
    if (question instanceof Question.NextAct next) return act(ask, next);
    if (question instanceof Question.Names names) return names(ask, names);
    if (question instanceof Question.Decision decision) return new Answer.Yes(!refused.contains(decision.subject()));
    if (question instanceof Question.Pick pick && !pick.choices().isEmpty()) return new Answer.Word(fillings.body(pick.choices()));
    if (question instanceof Question.Reason) return new Answer.Word(world.scenario().title());
    if (question instanceof Question.Count count) return new Answer.Number(BigInteger.valueOf(number(ask, count.quantity())));
    return world.answer(ask);
  }

  /** What comes first in time; a vote on recall that was asked for comes before anything else. */
  private Answer act(Ask ask, Question.NextAct next) {
    boolean pending = petitions.isPending();
    LocalDate other = pending ? null : vacancies.next();
    boolean recalls = petitions.comesBefore(other);
    String act = recalls ? petitions.act() : vacancies.act();
    while (!recalls && !vacancies.fills() && next.choices().stream().noneMatch(isOpen(act)) && vacancies.departures().skip()) act = vacancies.act();
    Question.Choice choice = next.choices().stream().filter(isOpen(act)).findFirst().orElseThrow(() -> new Unanswered(ask));
    LocalDate on = recalls ? petitions.due() : other.isBefore(today) ? today : other;
    if (pending || !recalls) {
      if (choice.latest() != null && on.isAfter(choice.latest())) on = choice.latest();
      if (choice.earliest() != null && on.isBefore(choice.earliest())) on = choice.earliest();
    }
    petitions.on(on, recalls);
    today = on;
    if (!pending) numbers.clear();
    return new Answer.Act(act, on);
  }

  private static Predicate<Question.Choice> isOpen(String act) {
    return c -> c.act().equals(act);
  }

  private Answer names(Ask ask, Question.Names names) {
    if (vacancies.isDeparture(names.about())) {
      List<String> leaving = vacancies.leaving().stream().filter(names.among()::contains).toList();
      vacancies.begins(names.about());
      if (!leaving.isEmpty()) return new Answer.People(leaving.stream().map(n -> new Person(n, false, "")).toList());
    }
    if (petitions.isPetition(names.about())) return petitions.named(ask, names);
    return new Answer.People(List.of(new Person(names.among().get((int) dice.below(names.among().size())), false, "")));
  }

  /** A number that is given, or else drawn from the one that bounds it. */
  private long number(Ask ask, Slot quantity) {
    BigInteger given = world.scenario().given().get(quantity);
    String name = quantity.term().id();
    if (given != null) return kept(name, given.longValueExact());
    String bound = quantity.term().atMost().isEmpty() ? null : quantity.term().atMost().get(0);
    Long most = bound == null ? null : numbers.get(bound);
    if (fillings.asks(ask)) return kept(name, fillings.number(ask, quantity, bound, most));
    if (most != null && isStep(ask)) return kept(name, decided(ask, bound, most));
    if (most == null || line == null) throw new Unanswered(ask);
    return kept(name, petitions.signing(most));
  }

  /** Whether a number is asked for by a step of somebody who gives up an office. */
  private boolean isStep(Ask ask) {
    int cut = ask.key().subject().indexOf('/');
    return cut > 0 && vacancies.departures().isStep(ask.key().subject().substring(0, cut));
  }

  /** Of a body that decides on somebody's giving up an office: who attends of those due, and who of these is for it. */
  private long decided(Ask ask, String bound, long most) {
    Scenario here = world.chances(ask.key().subject().substring(0, ask.key().subject().indexOf('/'))).scenario();
    boolean due = world.scenario().given().keySet().stream().anyMatch(s -> s.term() != null && s.term().id().equals(bound));
    BigFraction attending = here.decision().attending() == null ? here.turnout() : here.decision().attending();
    BigFraction share = due ? attending : here.decision().inFavour();
    if (share == null) throw new Unanswered(ask);
    return new Turnout(Math.toIntExact(most), share, 0).draw(dice);
  }

  private long kept(String name, long number) {
    numbers.put(name, number);
    return number;
  }

  @Override
  public void refused(Ask ask, Answer answer, Refusal refusal) {
    if (!inOffice) {
      world.refused(ask, answer, refusal);
      return;
    }
    if (ask.question() instanceof Question.Decision decision && refused.add(decision.subject())) return;
    boolean named = ask.question() instanceof Question.Names names && petitions.isPetition(names.about());
    if (!named || !petitions.isStruck(refusal.arguments().get(0))) throw new Unanswered(ask);
  }

  @Override
  public void told(Event event) {
    world.told(event);
    if (inOffice) follow(event);
  }

  private void follow(Event event) {
    if (event.day() != null) today = event.day();
    vacancies.told(event, today);
    String name = event.arguments().isEmpty() ? "" : event.arguments().get(0);
    if (event.kind().equals(Event.ACT_DONE) || event.kind().equals(Event.CONDITION_FAILED)) fillings.over();
    petitions.told(event, name);
  }

  @Override
  public List<Incumbent> incumbents() {
    return world.incumbents();
  }
}
