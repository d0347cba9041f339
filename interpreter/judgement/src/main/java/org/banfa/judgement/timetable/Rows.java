package org.banfa.judgement.timetable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banfa.judgement.compare.Demand;
import org.banfa.judgement.finding.Basis;
import org.banfa.judgement.finding.Schedule.Place;
import org.banfa.judgement.finding.Schedule.Row;
import org.banfa.model.calendar.Solution;
import org.banfa.model.calendar.Step;
import org.banfa.model.calendar.Window;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Value;
import org.banfa.model.library.ActOrder;
import org.banfa.model.order.Program;
import org.banfa.model.order.Statement;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Vocabulary;

/** Lays out a solved network act by act, acts of one day in the order they are done. */
final class Rows {
  private final Points points;
  private final Program program;
  private final Vocabulary vocabulary;
  private final Map<Slot, List<Term>> actors = new HashMap<>();

  Rows(Points points, Program program, Vocabulary vocabulary, List<Demand> actors) {
    this.points = points;
    this.program = program;
    this.vocabulary = vocabulary;
    for (Demand demand : actors) if (demand.clause().value() instanceof Value.Members m) this.actors.putIfAbsent(demand.subject(), m.members());
  }

  /** The acts the documents speak of, and those that the law sets between two of their days. */
  List<Row> of(Network network) {
    return of(network, points.acts());
  }

  /** Those of some acts, given by their points. */
  List<Row> of(Network network, Map<String, Term> acts) {
    List<Row> rows = new ArrayList<>();
    Map<String, List<Origin>> sayings = sayings(network);
    for (Map.Entry<String, Term> act : acts.entrySet()) {
      Window window = network.window(Points.ZERO, act.getKey());
      if (window.earliest() == null && window.latest() == null) continue;
      boolean follows = window.earliest() != null && window.latest() != null;
      if (follows || program.mentions(act.getValue())) rows.add(row(act.getKey(), act.getValue(), window, network, sayings));
    }
    ActOrder order = ActOrder.of(program.method().header().binds(), vocabulary);
    rows.sort(
        Comparator.comparing(Row::latest, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(r -> r.act().id(), order.comparator())
            .thenComparing(Row::earliest, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(r -> r.act().id()));
    return rows;
  }

  /** What the documents and the law say of each day itself. */
  private Map<String, List<Origin>> sayings(Network network) {
    Map<String, List<Origin>> sayings = new HashMap<>();
    for (Step<Origin> step : network.steps()) {
      Clause clause = step.origin().clause();
      if (clause != null && clause.value() instanceof Value.When) sayings.computeIfAbsent(points.of(clause.subject()), p -> new ArrayList<>()).add(step.origin());
    }
    return sayings;
  }

  private Row row(String point, Term act, Window window, Network network, Map<String, List<Origin>> sayings) {
    Integer slack = window.slack() == null ? null : Math.toIntExact(window.slack());
    Set<Origin> origins = origins(point, network);
    origins.addAll(sayings.getOrDefault(point, List.of()));
    Set<Place> clauses = new LinkedHashSet<>();
    List<Basis> laws = new ArrayList<>();
    for (Origin origin : origins) {
      if (origin instanceof Origin.Asked asked) {
        Basis basis = Basis.of(asked.demand().source());
        if (laws.stream().noneMatch(l -> l.law().equals(basis.law()) && l.article().equals(basis.article()))) laws.add(basis);
      } else if (origin.locus() != null) {
        clauses.add(new Place(origin.document(), origin.locus()));
      }
    }
    return new Row(act, date(window.earliest()), date(window.latest()), slack, actors(act), List.copyOf(clauses), laws);
  }

  /** What makes the window. */
  private Set<Origin> origins(String point, Network network) {
    Set<Origin> origins = new LinkedHashSet<>();
    if (network.solve() instanceof Solution.Feasible<Origin> solved) {
      last(solved.whyLatest(point)).ifPresent(origins::add);
      last(solved.whyEarliest(point)).ifPresent(origins::add);
    }
    return origins;
  }

  private static Optional<Origin> last(List<Step<Origin>> chain) {
    return chain.isEmpty() ? Optional.empty() : Optional.of(chain.get(chain.size() - 1).origin());
  }

  /** Who acts by the documents, else by the law. */
  private List<Term> actors(Term act) {
    Set<Term> found = new LinkedHashSet<>();
    for (String name : act.slots()) {
      Term slot = vocabulary.find(name).orElse(null);
      if (slot == null || !Roles.ACTOR.equals(slot.role())) continue;
      Slot subject = new Slot(act, slot);
      for (Statement statement : program.about(subject)) if (statement.clause().value() instanceof Value.Members m) found.addAll(m.members());
      if (!found.isEmpty()) continue;
      found.addAll(actors.getOrDefault(subject, List.of()));
    }
    return List.copyOf(found);
  }

  private static LocalDate date(Long day) {
    return day == null ? null : LocalDate.ofEpochDay(day);
  }
}
