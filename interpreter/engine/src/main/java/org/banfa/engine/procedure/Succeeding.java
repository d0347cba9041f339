package org.banfa.engine.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.banfa.engine.ask.Event;
import org.banfa.engine.contest.Incumbent;
import org.banfa.engine.election.Succession;
import org.banfa.engine.rules.Balloting;
import org.banfa.engine.rules.Incompatibilities;
import org.banfa.engine.rules.Regime;
import org.banfa.engine.rules.SeatRules;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Term;

/** Takes seats from people who leave or are recalled, and gives each to whoever comes next by votes, where the act says that somebody does. */
final class Succeeding {
  private final Regime regime;
  private final Desk desk;
  private final Progress progress;
  private final SeatRules rules;
  private final Screening screening;
  private final BiFunction<Term, SortedSet<String>, List<String>> named;

  /** {@code named} asks whom somebody names of those whose votes are equal. */
  Succeeding(Regime regime, Desk desk, Progress progress, SeatRules rules, Screening screening, BiFunction<Term, SortedSet<String>, List<String>> named) {
    this.regime = regime;
    this.desk = desk;
    this.progress = progress;
    this.rules = rules;
    this.screening = screening;
    this.named = named;
  }

  /** Somebody loses a seat of a vote by an act; the next by votes of the same unit follows. */
  void leave(Term act, Balloting vote, LocalDate day, String gone) {
    String name = vote.scope().name();
    String unit = progress.returns.unitOf(name, gone);
    String post = progress.returns.leave(gone, name);
    progress.returns.moved();
    if (progress.ended) progress.petitioned.remove(gone);
    desk.tell(Event.SEAT_LOST, null, rules.about(act), gone, post);
    desk.proceeded(follow(act, day, Map.of(name, unit), gone, post, false));
  }

  /** Takes the seats of somebody who was recalled; nothing when there are none. */
  Optional<Succession> depart(Term act, LocalDate day, String gone, List<Balloting> votes) {
    Map<String, String> units = new LinkedHashMap<>();
    for (Balloting vote : votes) units.put(vote.scope().name(), progress.returns.unitOf(vote.scope().name(), gone));
    String post = progress.returns.leave(gone, "");
    if (post.isEmpty()) return Optional.empty();
    progress.returns.moved();
    desk.tell(Event.SEAT_LOST, null, rules.about(act), gone, post);
    return Optional.of(follow(act, day, units, gone, post, true));
  }

  /** Who follows on a seat by the first of these votes that has anybody in its unit, where the act says so. */
  private Succession follow(Term act, LocalDate day, Map<String, String> units, String gone, String post, boolean recalled) {
    boolean follows = rules.refill(act).has(Roles.NOT_ELECTED);
    SortedSet<String> holding = progress.returns.holders();
    SortedSet<String> related = new TreeSet<>();
    SortedSet<String> best = new TreeSet<>();
    String unit = "";
    if (follows) for (Map.Entry<String, String> vote : units.entrySet()) {
      if (!best.isEmpty()) continue;
      best = following(vote.getKey(), vote.getValue(), post, related);
      unit = vote.getValue();
    }
    List<String> next = best.size() > 1 ? named.apply(act, best) : List.copyOf(best);
    if (follows && next.isEmpty()) desk.tell("nobody-follows", null, rules.refill(act).sources(), post);
    for (String name : next) {
      progress.returns.seat(post, name, unit);
      desk.tell(Event.FOLLOWS, null, rules.refill(act).sources(), name, post);
    }
    List<Incompatibilities.Bar> bars = new ArrayList<>();
    List<Incumbent> incumbents = desk.hand().incumbents();
    if (follows) regime.library().vocabulary().find(post).map(rules::incompatibilities).ifPresent(all -> incumbents.forEach(i -> bars.addAll(all.all(i))));
    return new Succession(regime.effective(), rules.actors(act), follows ? rules.refill(act).sources() : rules.about(act), act.id(), day, recalled, follows, units, post, gone, holding,
        progress.returns.left(), progress.returns.withdrawn(), related, bars, List.copyOf(incumbents), best, next);
  }

  /** Who follows by one vote; relatives of people in office elsewhere who are passed over are added to {@code related}. */
  private SortedSet<String> following(String vote, String unit, String post, SortedSet<String> related) {
    Optional<Incompatibilities> bars = regime.library().vocabulary().find(post).map(rules::incompatibilities);
    if (bars.isEmpty()) return progress.returns.next(vote, unit, post, new TreeSet<>());
    SortedSet<String> passed = screening.barred(bars.get());
    SortedSet<String> own = new TreeSet<>(passed);
    SortedSet<String> next = screening.next(bars.get(), passed, out -> progress.returns.next(vote, unit, post, out));
    passed.removeAll(own);
    related.addAll(passed);
    return next;
  }
}
