package org.banfa.engine.procedure;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.contest.Post;
import org.banfa.engine.contest.UnitShare;
import org.banfa.engine.rules.Balloting;
import org.banfa.engine.rules.Bounds;
import org.banfa.engine.series.KnownNumbers;
import org.banfa.engine.series.Series;
import org.banfa.engine.series.Whole;
import org.banfa.model.vocabulary.SeriesRoles;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;

/**
 * Makes the list of a vote that is held unit by unit where joint signatures are asked for: each unit puts up its own people for its own
 * seats, and its own electors sign. A unit that puts up nobody has an empty list.
 */
final class UnitLists {
  /** The state of a unit that has made its list. */
  static final String LISTED = "listed";

  private final Procedure procedure;
  private final Desk desk;
  private final Progress progress;
  private final SeatActs seats;

  UnitLists(Procedure procedure, Desk desk, Progress progress, SeatActs seats) {
    this.procedure = procedure;
    this.desk = desk;
    this.progress = progress;
    this.seats = seats;
  }

  /** Whether an act makes the list of a vote in each of its units. */
  static boolean takes(Term act, Balloting vote) {
    return SeriesRoles.LISTING.equals(act.role()) && vote.apart() && vote.rules().signed().contains(act);
  }

  /** Under what name the list of a unit of a vote is kept. */
  static String name(Balloting vote, String unit) {
    return vote.scope().name() + "/" + unit;
  }

  /** Makes the lists of every vote an act makes them for, in whatever order the units report. */
  void hold(Term act, LocalDate day) {
    List<Balloting> votes = seats.votes(act).stream().filter(v -> takes(act, v)).toList();
    if (votes.isEmpty()) return;
    progress.days.put(act.id(), day);
    desk.commit();
    votes.forEach(v -> hold(act, v));
    progress.begin(act.id());
  }

  private void hold(Term act, Balloting vote) {
    UnitVotes units = procedure.units(vote, act);
    units.prepare();
    Map<String, String> states = new LinkedHashMap<>();
    units.units.keySet().forEach(u -> states.put(u, Series.OPEN));
    String current = "";
    while (states.containsValue(Series.OPEN)) {
      String last = current;
      List<Question.UnitChoice> choices = states.entrySet().stream().filter(s -> s.getValue().equals(Series.OPEN)).map(s -> new Question.UnitChoice(s.getKey(), s.getValue(), s.getKey().equals(last))).toList();
      progress.begin(act.id());
      Function<Answer.Unit, Refusal> judge = a -> a.unit().equals(Series.OTHER) || Series.OPEN.equals(states.get(a.unit())) ? null : new Refusal("B5048", List.of(a.unit()), null);
      Answer.Unit answer = units.inquiry().ask(Whole.UNITS + "-next", new Question.NextUnit(vote.scope().name(), choices), Answer.Unit.class, judge);
      if (answer.unit().equals(Series.OTHER)) {
        procedure.once();
        continue;
      }
      current = answer.unit();
      states.put(current, LISTED);
      progress.returns.list(name(vote, current), List.of(), true);
      if (answer.takesPart()) list(act, vote, units, units.units.get(current).share);
      else nobody(current);
    }
  }

  private void nobody(String unit) {
    desk.tell("unit-nobody", null, List.of(), unit);
  }

  private void list(Term act, Balloting vote, UnitVotes units, UnitShare unit) {
    List<Post> posts = unit.posts(units.posts);
    progress.unit = unit.name();
    progress.contest = vote.scope().name();
    Function<Slot, Long> numbers = base -> KnownNumbers.isElectorate(base) && unit.registered() != UnitShare.UNKNOWN ? (Long) unit.registered() : (Long) units.inquiry().number(base, new Bounds(0, Bounds.OPEN));
    desk.piece(() -> {
      seats.listing(act, vote, posts, name(vote, unit.name())).take(procedure.regime().library(), numbers);
      return true;
    }, procedure::takeOver);
    progress.unit = "";
    progress.contest = "";
    if (progress.returns.onList(name(vote, unit.name())).isEmpty()) nobody(unit.name());
  }
}
