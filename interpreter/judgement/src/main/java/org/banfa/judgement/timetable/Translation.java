package org.banfa.judgement.timetable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.banfa.model.calendar.Calendar;
import org.banfa.model.calendar.DayCount;
import org.banfa.model.calendar.Step;
import org.banfa.judgement.compare.Clauses;
import org.banfa.judgement.compare.Demand;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Op;
import org.banfa.model.core.TimeValue.Bound;
import org.banfa.model.core.Value;
import org.banfa.model.order.PlacedStage;
import org.banfa.model.order.Program;
import org.banfa.model.order.Statement;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Unit;

/** Turns time clauses, stages and orders of acts into distances between days. */
final class Translation {
  final Points points;
  final Calendar calendar;
  private Network known = new Network(List.of());
  private MovedPeriods moved;

  Translation(Points points, Calendar calendar) {
    this.points = points;
    this.calendar = calendar;
  }

  /** Everything a method says about days, its own words first. */
  Network method(Program program, Predicate<Formula> possible) {
    List<Step<Origin>> steps = new ArrayList<>();
    List<Statement> said = program.all().stream().filter(s -> Clauses.guard(s.clause()).equals(Formula.TRUE) || possible.test(Clauses.guard(s.clause()))).toList();
    DaysAbove above = new DaysAbove(program);
    for (Statement statement : said)
      if (!statement.inherited()) steps.addAll(said(new Origin.Said(above.binding(statement))));
    for (Statement day : above.electionDays()) steps.addAll(said(new Origin.Said(day)));
    above.lastElection().ifPresent(last -> steps.add(new Step<>(Points.ZERO, points.election(), DaysAbove.lastDate(last), new Origin.Said(last))));
    for (PlacedStage placed : program.stages()) stage(placed, steps);
    for (Statement statement : said)
      if (statement.inherited()) steps.addAll(clause(statement.clause(), new Origin.Said(statement)));
    moved = MovedPeriods.said(program, this);
    known = moved.in(new Network(steps, points.days()));
    return known;
  }

  /** What the documents say, with the periods moved whose last day the law moves. */
  Network under(Network said, List<Demand> demands) {
    List<Step<Origin>> asked = new ArrayList<>();
    for (Demand demand : demands) asked.addAll(demand(demand));
    return moved.asked(demands).in(said.with(asked));
  }

  List<Step<Origin>> demand(Demand demand) {
    return clause(demand.clause(), new Origin.Asked(demand));
  }

  /** What a clause or a stage of the documents says of days. */
  List<Step<Origin>> said(Origin origin) {
    if (!(origin instanceof Origin.Staged staged)) return clause(origin.clause(), origin);
    List<Step<Origin>> steps = new ArrayList<>();
    stage(staged.placed(), steps);
    return steps;
  }

  private List<Step<Origin>> clause(Clause clause, Origin origin) {
    List<Step<Origin>> steps = new ArrayList<>();
    if (clause.value() instanceof Value.When) {
      String point = points.of(clause.subject());
      for (Bound bound : bounds(clause)) Step.of(point, bound, points.of(bound.anchor()), calendar, origin).ifPresent(steps::add);
    } else if (clause.op() == Op.ORDER && clause.value() instanceof Value.Ranking ranking) {
      order(ranking.groups(), origin, steps);
    }
    return steps;
  }

  static List<Bound> bounds(Clause clause) {
    return clause.bounds();
  }

  private void order(List<List<Term>> groups, Origin origin, List<Step<Origin>> steps) {
    for (int i = 0; i + 1 < groups.size(); i++)
      for (Term before : groups.get(i))
        for (Term after : groups.get(i + 1))
          if (before.kind() == Kind.ACT && after.kind() == Kind.ACT)
            steps.add(new Step<>(points.day(after), points.day(before), 0, origin));
  }

  private void stage(PlacedStage placed, List<Step<Origin>> steps) {
    Origin origin = new Origin.Staged(placed);
    LocalDate from = placed.stage().from();
    LocalDate to = placed.stage().to();
    Term term = placed.stage().term();
    if (from != null) within(points.edge(term, false), from, from, origin, steps);
    if (to != null) within(points.edge(term, true), to, to, origin, steps);
    for (Term act : placed.stage().acts()) within(points.day(act), from, to, origin, steps);
  }

  private static void within(String point, LocalDate from, LocalDate to, Origin origin, List<Step<Origin>> steps) {
    if (from != null) steps.add(new Step<>(point, Points.ZERO, -from.toEpochDay(), origin));
    if (to != null) steps.add(new Step<>(Points.ZERO, point, to.toEpochDay(), origin));
  }

  /** The signed days of a bound after its anchor, a date counting from 1970; empty when they cannot be told. */
  Optional<Long> days(Bound bound) {
    String anchor = points.of(bound.anchor());
    long base = Step.base(bound);
    if (bound.amount() == 0 || bound.unit() == Unit.DAYS) return Optional.of(base + bound.amount());
    if (bound.unit() == Unit.WEEKS) return Optional.of(base + 7 * bound.amount());
    if (!DayCount.counts(bound.unit())) return Optional.empty();
    Long fixed = anchor.equals(Points.ZERO) ? Long.valueOf(base) : known.fixed(anchor);
    if (fixed == null) return Optional.empty();
    return DayCount.from(LocalDate.ofEpochDay(fixed), bound.amount(), bound.unit(), calendar)
        .map(day -> day.toEpochDay() - fixed + base);
  }
}
