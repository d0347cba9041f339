package org.banfa.simulator.hand;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.banfa.engine.ask.Event;
import org.banfa.model.document.VacancyLine;
import org.banfa.simulator.chance.Dice;
import org.banfa.simulator.chance.Threshold;

/**
 * Who leaves office when and for what in a run. Somebody who gives an office up does so step by step: the act of giving it up, what the
 * documents have follow it, and then the seat falls vacant; where a body decides on it and is not for it, nobody leaves.
 */
final class Departures {
  /** Days from one step to the next, unless its window says otherwise. */
  private static final int STEP_DAYS = 10;

  private final VacancyLine line;
  private final Happened happened;
  private final SortedMap<LocalDate, TreeMap<String, Optional<VacancyLine.Cause>>> leaving = new TreeMap<>();
  private final Deque<String> steps = new ArrayDeque<>();
  private final TreeSet<String> resigning = new TreeSet<>();
  private Function<String, List<String>> following = act -> List.of();
  private LocalDate day;

  /** {@code line} may be null: then nobody leaves. */
  Departures(VacancyLine line, Happened happened) {
    this.line = line;
    this.happened = happened;
  }

  /** {@code acts} are those that follow an act in office, by the documents. */
  void following(Function<String, List<String>> acts) {
    following = acts;
  }

  void clear() {
    leaving.clear();
    steps.clear();
    resigning.clear();
    day = null;
  }

  /** Draws who leaves, when and for what; {@code from} is the day from which months are counted. */
  void begin(Collection<String> people, LocalDate from, Dice dice) {
    if (line == null || line.departure().isEmpty()) return;
    for (String name : new TreeSet<>(people)) {
      if (dice.happens(Threshold.of(line.chance().of(name)))) put(later(from, line.leaving(), dice), name, null);
      for (VacancyLine.Cause cause : line.causes()) {
        if (dice.happens(Threshold.of(cause.chance().of(name)))) put(later(from, cause.when(), dice), name, cause);
      }
    }
  }

  static LocalDate later(LocalDate from, VacancyLine.Months months, Dice dice) {
    return from.plusMonths(months.fewest() + dice.below(months.most() - months.fewest() + 1L));
  }

  private void put(LocalDate on, String name, VacancyLine.Cause cause) {
    leaving.computeIfAbsent(on, d -> new TreeMap<>()).putIfAbsent(name, Optional.ofNullable(cause));
  }

  /** Keeps those who are in office. */
  void keep(Predicate<String> inOffice) {
    leaving.values().forEach(names -> names.keySet().removeIf(inOffice.negate()));
    tidy();
  }

  private void tidy() {
    leaving.values().removeIf(TreeMap::isEmpty);
    resigning.removeIf(name -> leaving.values().stream().noneMatch(l -> l.containsKey(name)));
    if (resigning.isEmpty()) steps.clear();
  }

  /** The day on which the next step is due; null when nobody leaves. */
  LocalDate next() {
    if (!steps.isEmpty()) return day;
    return leaving.isEmpty() ? null : leaving.firstKey();
  }

  /** Whether somebody has begun to give up an office. */
  boolean isUnderWay() {
    return !steps.isEmpty();
  }

  /** Who leaves next: all of the first day who do so for the same cause. */
  List<String> names() {
    if (!steps.isEmpty()) return List.copyOf(resigning);
    if (leaving.isEmpty()) return List.of();
    Optional<VacancyLine.Cause> first = cause();
    return leaving.get(leaving.firstKey()).entrySet().stream().filter(e -> e.getValue().equals(first)).map(Map.Entry::getKey).toList();
  }

  private Optional<VacancyLine.Cause> cause() {
    return leaving.get(leaving.firstKey()).firstEntry().getValue();
  }

  /** The act that comes next; where the cause is an act of its own, that is begun, and those who leave for it are kept until the seat falls vacant or a body is against it. */
  String act() {
    if (steps.isEmpty() && !leaving.isEmpty() && cause().filter(VacancyLine.Cause::act).isPresent()) {
      List<String> names = names();
      day = leaving.firstKey();
      String first = cause().orElseThrow().word();
      steps.add(first);
      steps.addAll(following.apply(first));
      steps.add(line.departure());
      resigning.addAll(names);
    }
    return steps.isEmpty() ? line.departure() : steps.peek();
  }

  /** Passes over a step that cannot be taken; false when there is none before the seat falls vacant. */
  boolean skip() {
    if (steps.size() < 2) return false;
    steps.poll();
    return true;
  }

  /** Whether an act is the step that is taken now. */
  boolean isStep(String act) {
    return act.equals(steps.peek()) && steps.size() > 1;
  }

  /** An act has been done. */
  void done(String act, LocalDate today) {
    if (!act.equals(steps.peek())) return;
    steps.poll();
    day = today.plusDays(STEP_DAYS);
    if (steps.size() == 1) day = today;
  }

  /** A body was not for it: those who wanted to leave stay. */
  void failed(String act) {
    if (!isStep(act)) return;
    resigning.forEach(name -> {
      happened.only(OfficeKinds.KEPT, name);
      leaving.values().forEach(names -> names.remove(name));
    });
    tidy();
  }

  /** Somebody has lost a seat; {@code leaves} tells whether by leaving office. */
  void lost(String name, boolean leaves) {
    Optional<VacancyLine.Cause> cause = leaving.values().stream().filter(l -> l.containsKey(name)).findFirst().flatMap(l -> l.get(name));
    if (leaves) cause.ifPresent(c -> happened.only(OfficeKinds.LEFT + ":" + c.word(), name));
    leaving.values().forEach(names -> names.remove(name));
    tidy();
  }

  /** Told what happens. */
  void told(Event event, LocalDate today) {
    String first = event.arguments().isEmpty() ? "" : event.arguments().get(0);
    if (event.kind().equals(Event.ACT_DONE)) done(first, today);
    if (event.kind().equals(Event.CONDITION_FAILED)) failed(first);
  }
}
