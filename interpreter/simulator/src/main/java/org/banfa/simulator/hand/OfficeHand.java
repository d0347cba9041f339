package org.banfa.simulator.hand;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Event;
import org.banfa.engine.ask.Hand;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.ask.Unanswered;
import org.banfa.engine.contest.HeldVote;
import org.banfa.engine.contest.Incumbent;
import org.banfa.engine.contest.Person;
import org.banfa.model.document.RecallLine;
import org.banfa.model.vocabulary.Slot;
import org.banfa.simulator.chance.Dice;
import org.banfa.simulator.chance.Threshold;
import org.banfa.simulator.chance.Turnout;

/**
 * Answers what a vote asks like the sampling hand, and from then on what comes up in office by drawing from the scenario: whom petitions name, who signs, who votes how, and whether a petition
 * that came to nothing is made once more. One per thread, dealt anew for each run.
 */
public final class OfficeHand implements Hand {
  /** Kind of a run in which a petition was made. */
  public static final String ASKED = "recall-asked";
  /** Kind of a run in which too few signed. */
  public static final String SHORT = "recall-short";
  /** Kind of a run in which somebody was named again too early. */
  public static final String BARRED = "recall-barred";
  /** Kind of a run in which somebody followed on a seat. */
  public static final String FOLLOWED = "recall-followed";
  /** Kind of a run in which a seat stayed empty after a recall. */
  public static final String VACANT = "recall-vacant";

  private static final LocalDate UNDATED = LocalDate.of(2000, 1, 1);
  private static final int DAYS_TO_VOTE = 20;

  private final SamplerHand world;
  private final RecallLine line;
  private final Map<String, Threshold> thresholds = new HashMap<>();
  private final Map<Long, Turnout> signers = new HashMap<>();
  private final LocalDate first;
  private Dice dice;
  private final TreeSet<String> wanted = new TreeSet<>();
  private final TreeSet<String> left = new TreeSet<>();
  private final Map<String, Long> numbers = new HashMap<>();
  private final Set<String> refused = new TreeSet<>();
  private final SortedMap<String, Set<String>> people = new TreeMap<>();
  private final Set<String> kinds = new LinkedHashSet<>();
  private LocalDate day;
  private boolean pending;
  private boolean tried;
  private int vacated;
  private boolean inOffice;

  /** Draws by the recalls of {@code world}'s scenario; {@code from} is the day from which time is counted, null when none is known. */
  public OfficeHand(SamplerHand world, LocalDate from) {
    this.world = world;
    this.line = world.scenario().recall();
    this.first = (from == null ? UNDATED : from).plusYears(1);
  }

  /** Begins run {@code run} under {@code seed}. */
  public void deal(long seed, long run) {
    world.deal(seed, run);
    inOffice = false;
    clear();
  }

  /** Begins with those in office once the votes have come out; draws whom a petition names. */
  public void takeOffice(List<HeldVote> held) {
    SortedSet<String> names = new TreeSet<>();
    for (HeldVote vote : held) if (!vote.list() && vote.outcome() != null && vote.outcome().valid()) vote.outcome().elected().values().forEach(names::addAll);
    takeOffice(names);
  }

  /** Begins with these people in office. */
  public void takeOffice(Collection<String> people) {
    dice = world.dice();
    inOffice = true;
    SortedSet<String> names = new TreeSet<>(people);
    for (String name : names) if (dice.happens(threshold(line.chance().of(name)))) wanted.add(name);
  }

  private void clear() {
    wanted.clear();
    left.clear();
    refused.clear();
    people.clear();
    kinds.clear();
    day = first;
    pending = false;
    tried = false;
    vacated = 0;
  }

  private Threshold threshold(BigFraction share) {
    return thresholds.computeIfAbsent(share.toString(), s -> Threshold.of(share));
  }

  /** What happened in this run, by stable ASCII kinds, each once. */
  public List<String> kinds() {
    List<String> all = new ArrayList<>(kinds);
    if (vacated > 0) all.add(VACANT);
    return all;
  }

  /** To whom it happened, by kind: those named, refused as too early, recalled, not recalled, and those who followed. */
  public SortedMap<String, Set<String>> people() {
    return people;
  }

  private void happened(String kind, String name) {
    kinds.add(kind);
    people.computeIfAbsent(kind, k -> new TreeSet<>()).add(name);
  }

  /** Whom a petition is going to name next. */
  public List<String> wanted() {
    return List.copyOf(wanted);
  }

  /** Goes on while somebody is to be named, or voted on. */
  @Override
  public boolean goesOn() {
    if (!pending && wanted.isEmpty() && tried && !left.isEmpty()) again();
    return pending || !wanted.isEmpty();
  }

  /** Whether those of whom a petition came to nothing are named once more, and when. */
  private void again() {
    if (dice.happens(threshold(line.again()))) {
      wanted.addAll(left);
      day = day.plusMonths(line.fewestMonths() + dice.below(line.mostMonths() - line.fewestMonths() + 1L));
    }
    left.clear();
    tried = false;
  }

  @Override
  public Answer answer(Ask ask) {
    Question question = ask.question();
    if (!inOffice) return world.answer(ask);
    if (question instanceof Question.Result result) return new Answer.Counted(world.recall(ask, result, line));
    if (question instanceof Question.NextAct next) return act(ask, next);
    if (question instanceof Question.Names names) return names(ask, names);
    if (question instanceof Question.Decision decision) return new Answer.Yes(!refused.contains(decision.subject()));
    if (question instanceof Question.Pick pick && !pick.choices().isEmpty()) return new Answer.Word(pick.choices().get(0));
    if (question instanceof Question.Reason) return new Answer.Word(world.scenario().title());
    if (question instanceof Question.Count count) return new Answer.Number(BigInteger.valueOf(number(ask, count.quantity())));
    return world.answer(ask);
  }

  private Answer act(Ask ask, Question.NextAct next) {
    String act = pending ? line.vote() : line.petition();
    Question.Choice choice = next.choices().stream().filter(c -> c.act().equals(act)).findFirst().orElseThrow(() -> new Unanswered(ask));
    if (pending) {
      LocalDate held = day.plusDays(DAYS_TO_VOTE);
      if (choice.latest() != null && held.isAfter(choice.latest())) held = choice.latest();
      if (choice.earliest() != null && held.isBefore(choice.earliest())) held = choice.earliest();
      day = held;
    } else {
      numbers.clear();
    }
    return new Answer.Act(act, day);
  }

  private Answer names(Ask ask, Question.Names names) {
    if (!names.about().equals(line.petition())) {
      return new Answer.People(List.of(new Person(names.among().get((int) dice.below(names.among().size())), false, "")));
    }
    if (ask.key().ordinal() > 1 && wanted.isEmpty()) return new Answer.People(List.of());
    wanted.retainAll(names.among());
    wanted.forEach(name -> happened(ASKED, name));
    return new Answer.People(wanted.stream().map(name -> new Person(name, false, "")).toList());
  }

  /** A number that is given, or else drawn from the one that bounds it. */
  private long number(Ask ask, Slot quantity) {
    BigInteger given = world.scenario().given().get(quantity);
    String name = quantity.term().id();
    if (given != null) return kept(name, given.longValueExact());
    String bound = quantity.term().atMost().isEmpty() ? null : quantity.term().atMost().get(0);
    Long due = bound == null ? null : numbers.get(bound);
    if (due == null) throw new Unanswered(ask);
    Turnout signing = signers.computeIfAbsent(due, n -> new Turnout(Math.toIntExact(n), line.signing(), line.dispersion()));
    return kept(name, signing.draw(dice));
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
    boolean named = ask.question() instanceof Question.Names names && names.about().equals(line.petition());
    if (!named || wanted.isEmpty() || !wanted.remove(refusal.arguments().get(0))) throw new Unanswered(ask);
    happened(BARRED, refusal.arguments().get(0));
  }

  @Override
  public void told(Event event) {
    world.told(event);
    if (inOffice) follow(event);
  }

  private void follow(Event event) {
    String name = event.arguments().isEmpty() ? "" : event.arguments().get(0);
    switch (event.kind()) {
      case Event.CONDITION_FAILED -> {
        wanted.forEach(one -> happened(SHORT, one));
        over(wanted);
      }
      case Event.PETITIONED -> pending = true;
      case Event.RECALLED -> happened(Event.RECALLED, name);
      case Event.RECALL_LOST -> {
        happened(Event.RECALL_LOST, name);
        left.add(name);
      }
      case Event.SEAT_LOST -> vacated++;
      case Event.FOLLOWS -> {
        vacated--;
        happened(FOLLOWED, name);
      }
      case Event.ACT_DONE -> {
        if (name.equals(line.vote())) {
          pending = false;
          over(Set.of());
        }
      }
      default -> { }
    }
  }

  private void over(Set<String> failed) {
    left.addAll(failed);
    wanted.clear();
    tried = true;
  }

  @Override
  public List<Incumbent> incumbents() {
    return world.incumbents();
  }
}
