package org.banfa.simulator.hand;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Event;
import org.banfa.engine.ask.Question;
import org.banfa.engine.contest.Person;
import org.banfa.model.document.RecallLine;
import org.banfa.simulator.chance.Dice;
import org.banfa.simulator.chance.Threshold;
import org.banfa.simulator.chance.Turnout;

/** Draws whom petitions for a recall name, who signs, and whether one that came to nothing is made once more; follows what becomes of them. */
final class Petitions {
  private static final int DAYS_TO_VOTE = 20;

  private final RecallLine line;
  private final Happened happened;
  private final LocalDate first;
  private final Map<String, Threshold> thresholds = new HashMap<>();
  private final Map<Long, Turnout> signers = new HashMap<>();
  private final TreeSet<String> wanted = new TreeSet<>();
  private final TreeSet<String> left = new TreeSet<>();
  private Dice dice;
  private LocalDate day;
  private boolean pending;
  private boolean tried;
  private int vacated;

  /** By what a scenario says of recalls, null when it says nothing; none is made before {@code first}. */
  Petitions(RecallLine line, Happened happened, LocalDate first) {
    this.line = line;
    this.happened = happened;
    this.first = first;
  }

  void clear() {
    wanted.clear();
    left.clear();
    day = first;
    pending = false;
    tried = false;
    vacated = 0;
  }

  /** Draws whom of those in office a petition names. */
  void begin(SortedSet<String> names, Dice drawing) {
    dice = drawing;
    if (line != null) for (String name : names) if (dice.happens(threshold(line.chance().of(name)))) wanted.add(name);
  }

  private Threshold threshold(BigFraction share) {
    return thresholds.computeIfAbsent(share.toString(), s -> Threshold.of(share));
  }

  /** Whether a seat is empty after a recall. */
  boolean isVacant() {
    return vacated > 0;
  }

  /** Whether a vote on recall was asked for and not held yet. */
  boolean isPending() {
    return pending;
  }

  /** Whom a petition is going to name next. */
  List<String> wanted() {
    return List.copyOf(wanted);
  }

  /** Goes on while somebody is to be named, or voted on. */
  boolean goesOn() {
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

  /** Whether a recall is next; {@code other} is when something else is due, null when nothing is. */
  boolean comesBefore(LocalDate other) {
    return pending || !wanted.isEmpty() && (other == null || day.isBefore(other));
  }

  /** The act that is next. */
  String act() {
    return pending ? line.vote() : line.petition();
  }

  /** When it is due. */
  LocalDate due() {
    return pending ? day.plusDays(DAYS_TO_VOTE) : day;
  }

  /** Something in office was done that day; a recall itself may have been done earlier than it was due. */
  void on(LocalDate today, boolean recall) {
    if (recall || day.isBefore(today)) day = today;
  }

  /** Whether this is the vote on recall. */
  boolean isVote(String post) {
    return line != null && post.equals(line.vote());
  }

  /** Whether this is the petition. */
  boolean isPetition(String act) {
    return line != null && act.equals(line.petition());
  }

  /** Whom the petition names. */
  Answer named(Ask ask, Question.Names names) {
    if (ask.key().ordinal() > 1 && wanted.isEmpty()) return new Answer.People(List.of());
    wanted.retainAll(names.among());
    wanted.forEach(name -> happened.to(OfficeKinds.ASKED, name));
    return new Answer.People(wanted.stream().map(name -> new Person(name, false, "")).toList());
  }

  /** How many sign, of so many who may. */
  long signing(long most) {
    return signers.computeIfAbsent(most, n -> new Turnout(Math.toIntExact(n), line.signing(), line.dispersion())).draw(dice);
  }

  /** It is too early to name somebody again; false where nobody of that name is named. */
  boolean isStruck(String name) {
    if (!wanted.remove(name)) return false;
    happened.to(OfficeKinds.BARRED, name);
    return true;
  }

  void told(Event event, String name) {
    if (line == null) return;
    switch (event.kind()) {
      case Event.CONDITION_FAILED -> {
        if (!name.equals(line.petition())) return;
        wanted.forEach(one -> happened.to(OfficeKinds.SHORT, one));
        over(wanted);
      }
      case Event.PETITIONED -> pending = true;
      case Event.RECALLED -> happened.to(Event.RECALLED, name);
      case Event.RECALL_LOST -> {
        happened.to(Event.RECALL_LOST, name);
        left.add(name);
      }
      case Event.SEAT_LOST -> vacated += pending ? 1 : 0;
      case Event.FOLLOWS -> {
        if (!pending) return;
        vacated--;
        happened.to(OfficeKinds.FOLLOWED, name);
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
}
