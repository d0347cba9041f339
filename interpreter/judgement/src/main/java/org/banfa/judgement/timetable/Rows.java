package org.banfa.judgement.timetable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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
import org.banfa.model.core.Value;
import org.banfa.model.order.Program;
import org.banfa.model.order.Statement;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Vocabulary;

/** Lays out a solved network act by act. */
final class Rows {
  private final Points points;
  private final Program program;
  private final Vocabulary vocabulary;
  private final List<Demand> actors;

  Rows(Points points, Program program, Vocabulary vocabulary, List<Demand> actors) {
    this.points = points;
    this.program = program;
    this.vocabulary = vocabulary;
    this.actors = actors;
  }

  /** The acts the documents speak of, and those that the law sets between two of their days. */
  List<Row> of(Network network) {
    List<Row> rows = new ArrayList<>();
    for (Map.Entry<String, Term> act : points.acts().entrySet()) {
      Window window = network.window(Points.ZERO, act.getKey());
      if (window.earliest() == null && window.latest() == null) continue;
      boolean said = program.mentions(act.getValue()) || program.all().stream().anyMatch(s -> mentions(s, act.getValue()));
      boolean follows = window.earliest() != null && window.latest() != null;
      if (said || follows) rows.add(row(act.getKey(), act.getValue(), window, network));
    }
    rows.sort(
        Comparator.comparing(Row::latest, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Row::earliest, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(r -> r.act().id()));
    return rows;
  }

  private static boolean mentions(Statement statement, Term act) {
    return act.equals(statement.clause().subject().owner());
  }

  private Row row(String point, Term act, Window window, Network network) {
    Integer slack = window.slack() == null ? null : Math.toIntExact(window.slack());
    Set<Origin> origins = origins(point, act, network);
    List<Place> clauses = new ArrayList<>();
    List<Basis> laws = new ArrayList<>();
    for (Origin origin : origins) {
      if (origin instanceof Origin.Asked asked) {
        Basis basis = Basis.of(asked.demand().source());
        if (laws.stream().noneMatch(l -> l.law().equals(basis.law()) && l.article().equals(basis.article()))) laws.add(basis);
      } else if (origin.locus() != null) {
        Place place = new Place(origin.document(), origin.locus());
        if (!clauses.contains(place)) clauses.add(place);
      }
    }
    return new Row(act, date(window.earliest()), date(window.latest()), slack, actors(act), clauses, laws);
  }

  /** What makes the window, then what else the documents and the law say of the day. */
  private Set<Origin> origins(String point, Term act, Network network) {
    Set<Origin> origins = new LinkedHashSet<>();
    if (network.solve() instanceof Solution.Feasible<Origin> solved) {
      last(solved.whyLatest(point)).ifPresent(origins::add);
      last(solved.whyEarliest(point)).ifPresent(origins::add);
    }
    for (Step<Origin> step : network.steps()) {
      if (step.origin().clause() == null || !(step.origin().clause().value() instanceof Value.When)) continue;
      if (points.of(step.origin().clause().subject()).equals(point)) origins.add(step.origin());
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
      for (Demand demand : actors)
        if (demand.subject().equals(subject) && demand.clause().value() instanceof Value.Members m) {
          found.addAll(m.members());
          break;
        }
    }
    return List.copyOf(found);
  }

  private static LocalDate date(Long day) {
    return day == null ? null : LocalDate.ofEpochDay(day);
  }
}
