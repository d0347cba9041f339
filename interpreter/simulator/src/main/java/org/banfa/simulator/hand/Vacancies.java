package org.banfa.simulator.hand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.banfa.engine.ask.Event;
import org.banfa.engine.procedure.Progress;
import org.banfa.model.document.Scenario;
import org.banfa.model.document.VacancyLine;
import org.banfa.simulator.chance.Dice;
import org.banfa.simulator.chance.Threshold;

/** When seats are vacant in a run, when a by-election is held, and what came of it. */
final class Vacancies {
  /** How many by-elections a run has at most. */
  static final int MOST = 24;

  private final VacancyLine line;
  private final Scenario scenario;
  private final Threshold held;
  private final Threshold again;
  private final Departures departures;
  private final TreeSet<String> gone = new TreeSet<>();
  private final Happened happened;
  private Dice dice;
  private Progress progress;
  private LocalDate due;
  private int vacant;
  private boolean declined;
  private boolean isVoid;
  private String act = "";
  private int fillings;

  /** {@code line} may be null: then nobody leaves and nothing is filled. */
  Vacancies(Scenario scenario, Happened happened) {
    this.scenario = scenario;
    this.line = scenario.vacancy();
    this.happened = happened;
    this.departures = new Departures(scenario.vacancy(), happened);
    this.held = line == null ? null : Threshold.of(line.held());
    this.again = line == null ? null : Threshold.of(line.again());
  }

  void clear() {
    departures.clear();
    gone.clear();
    progress = null;
    due = null;
    vacant = 0;
    declined = false;
    isVoid = false;
    act = "";
    fillings = 0;
  }

  /** Draws who leaves and when; {@code from} is the day from which months are counted. */
  void begin(Progress current, Collection<String> people, LocalDate from, Dice thrown) {
    progress = current;
    dice = thrown;
    if (line == null) return;
    departures.begin(people, from, dice);
    plan(from);
  }

  /** Decides whether a by-election is held once more seats are vacant than were before. */
  private void plan(LocalDate today) {
    int now = progress.vacancies().values().stream().mapToInt(Integer::intValue).sum();
    if (now > vacant) declined = false;
    vacant = now;
    if (now == 0) due = null;
    boolean open = now > 0 && due == null && !declined && line != null && !line.filling().isEmpty() && fillings < MOST;
    if (!open) return;
    if (dice.happens(held)) due = Departures.later(today, line.delay(), dice);
    else declined = true;
  }

  /** The day on which something is due; null when nothing is. */
  LocalDate next() {
    departures.keep(n -> progress.seats().values().stream().anyMatch(h -> h.contains(n)));
    LocalDate first = departures.next();
    return first == null || due != null && due.isBefore(first) && !departures.isUnderWay() ? due : first;
  }

  /** The act that is due. */
  String act() {
    return fills() ? line.filling() : departures.act();
  }

  /** Who leaves next. */
  List<String> leaving() {
    return departures.names();
  }

  /** Who leaves when and for what. */
  Departures departures() {
    return departures;
  }

  /** Whether a by-election is due before anybody else leaves. */
  boolean fills() {
    return due != null && !departures.isUnderWay() && due.equals(next()) && (departures.next() == null || due.isBefore(departures.next()));
  }

  boolean isDeparture(String name) {
    return line != null && !name.isEmpty() && name.equals(line.departure());
  }

  boolean isFilling(String name) {
    return line != null && !name.isEmpty() && name.equals(line.filling());
  }

  VacancyLine line() {
    return line;
  }

  /** What the scenario says of those who stand for seats of a vote, or of a unit of it: what it says of by-elections, else of the vote. */
  Scenario standing(String vote, Set<String> posts) {
    Scenario own = scenario.of(line.filling());
    boolean here = vote.indexOf('/') < 0 && own.contenders().stream().anyMatch(c -> posts.contains(c.post()));
    return here ? own : scenario.of(vote);
  }

  /** Whether somebody may stand for a vacant seat: whoever holds none and has left none, or is named for another in so many words. */
  boolean mayStand(Scenario here, Scenario.Contender one, Set<String> out) {
    boolean named = here == scenario.of(line.filling()) && !here.contenders().equals(scenario.contenders());
    boolean holds = progress.seats().getOrDefault(one.post(), List.of()).contains(one.name());
    return !out.contains(one.name()) && !gone.contains(one.name()) && !holds && (named || !holds(one.name()));
  }

  /** Whether nobody stands for any vacant seat. */
  private boolean isNobody(Set<String> out) {
    Set<String> posts = progress.vacancies().keySet();
    List<Scenario> all = new ArrayList<>(scenario.votes().values());
    all.add(scenario);
    for (Scenario one : all) {
      Scenario here = one == scenario ? standing("", posts) : one;
      if (here.contenders().stream().anyMatch(c -> posts.contains(c.post()) && mayStand(here, c, out))) return false;
    }
    return true;
  }

  /** Leaves out by-elections in which nobody would stand. */
  void settle(Set<String> out) {
    if (!fills() || !isNobody(out)) return;
    happened.add(OfficeKinds.NOBODY);
    due = null;
    declined = true;
  }

  /** Whether somebody holds a seat now. */
  private boolean holds(String name) {
    return progress != null && progress.seats().values().stream().anyMatch(h -> h.contains(name));
  }

  /** Told what happens; {@code today} is the day of it. */
  void told(Event event, LocalDate today) {
    if (line == null || progress == null) return;
    List<String> said = event.arguments();
    String first = said.isEmpty() ? "" : said.get(0);
    departures.told(event, today);
    switch (event.kind()) {
      case Event.SEAT_LOST -> lost(first);
      case Event.FOLLOWS -> {
        if (isDeparture(act)) happened.to(OfficeKinds.SUCCEEDED, first);
      }
      case Event.SEATED -> {
        if (isFilling(act)) happened.only(OfficeKinds.BY_ELECTED, said.get(1));
      }
      case Event.BY_ELECTION_VOID -> isVoid = true;
      case Event.CONDITION_FAILED -> {
        if (isFilling(first)) held(true, today);
      }
      case Event.ACT_DONE -> done(first, today);
      default -> { }
    }
  }

  private void lost(String name) {
    departures.lost(name, isDeparture(act));
    if (isDeparture(act)) happened.to(OfficeKinds.LEFT, name);
    if (isFilling(act)) happened.only(OfficeKinds.MOVED, name);
    else gone.add(name);
  }

  private void done(String name, LocalDate today) {
    if (isFilling(name)) {
      held(isVoid, today);
    } else {
      plan(today);
    }
    act = "";
  }

  /** A by-election has been held, or did not come about. */
  private void held(boolean failed, LocalDate today) {
    fillings++;
    isVoid = false;
    due = null;
    happened.add(OfficeKinds.FILLING);
    vacant = progress.vacancies().values().stream().mapToInt(Integer::intValue).sum();
    if (failed) happened.add(OfficeKinds.FILLING_VOID);
    if (!failed) happened.add(vacant == 0 ? OfficeKinds.FILLED : OfficeKinds.UNFILLED);
    declined = true;
    if (vacant > 0 && fillings < MOST && dice.happens(again)) due = Departures.later(today, line.renewal(), dice);
  }

  /** The act begins. */
  void begins(String name) {
    act = name;
  }

  /** By-elections of the run so far. */
  int fillings() {
    return fillings;
  }

  /** Seats that nobody holds, by post. */
  Map<String, Integer> vacant() {
    return progress == null ? Map.of() : progress.vacancies();
  }
}
