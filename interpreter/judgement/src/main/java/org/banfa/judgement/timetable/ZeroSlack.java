package org.banfa.judgement.timetable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.banfa.model.calendar.Solution;
import org.banfa.model.calendar.Step;
import org.banfa.judgement.compare.Demand;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.FindingClass;
import org.banfa.model.core.TimeValue.Bound;
import org.banfa.model.core.TimeValue.Side;
import org.banfa.model.core.Value;
import org.banfa.model.document.Stage;
import org.banfa.model.order.PlacedStage;
import org.banfa.model.order.Program;
import org.banfa.model.vocabulary.Term;
import org.banfa.syntax.diagnostic.Severity;

/** Follows periods that begin with an act of a stage to their full length and compares their end with the stage's. */
final class ZeroSlack {
  private final Points points;
  private final Narration narration;
  private final Program program;
  private final Network network;
  private final List<Demand> norms;

  ZeroSlack(Points points, Narration narration, Program program, Network network, List<Demand> norms) {
    this.norms = norms;
    this.points = points;
    this.narration = narration;
    this.program = program;
    this.network = network;
  }

  List<CalendarFinding> find() {
    List<CalendarFinding> found = new ArrayList<>();
    Network free = network.without(step -> step.origin() instanceof Origin.Staged);
    if (!(free.solve() instanceof Solution.Feasible<Origin> solved)) return found;
    Map<String, Map<String, List<Step<Origin>>>> through = new HashMap<>();
    for (String point : solved.windows().keySet()) {
      List<Step<Origin>> chain = solved.whyLatest(point);
      if (chain.size() > 1 && solved.windows().get(point).latest() != null)
        for (Step<Origin> step : chain) through.computeIfAbsent(step.from(), p -> new TreeMap<>()).put(point, chain);
    }
    for (PlacedStage placed : program.stages()) if (placed.stage().to() != null) stage(placed, solved, through, found);
    return found;
  }

  /** Looks at the chains {@code through} the acts of a stage. */
  private void stage(
      PlacedStage placed, Solution.Feasible<Origin> solved, Map<String, Map<String, List<Step<Origin>>>> through, List<CalendarFinding> found) {
    Map<String, List<Step<Origin>>> tight = new TreeMap<>();
    for (Term act : placed.stage().acts())
      through.getOrDefault(points.day(act), Map.of()).forEach((point, chain) -> {
        if (endsAtOrAfter(placed.stage(), point, solved.windows().get(point).latest(), chain)) tight.put(point, chain);
      });
    tight.forEach(
        (point, chain) -> {
          boolean inner = tight.entrySet().stream().anyMatch(o -> !o.getKey().equals(point) && passes(o.getValue(), point));
          if (!inner) found.add(finding(placed, point, chain, solved.windows().get(point).latest()));
        });
  }

  private boolean endsAtOrAfter(Stage stage, String point, long latest, List<Step<Origin>> chain) {
    long end = stage.to().toEpochDay();
    boolean member = stage.acts().stream().anyMatch(a -> points.day(a).equals(point));
    boolean begins = stage.acts().stream().anyMatch(a -> !points.day(a).equals(point) && passes(chain, points.day(a)));
    boolean lasts = stage.acts().stream().anyMatch(a -> passes(chain, points.day(a)) && dayOf(chain, points.day(a)) < latest);
    return begins && lasts && (latest == end || (latest > end && member));
  }

  /** The latest day of a point on the way of a chain. */
  private static long dayOf(List<Step<Origin>> chain, String point) {
    long day = 0;
    for (Step<Origin> step : chain) {
      day = step.reach().latest(day);
      if (step.to().equals(point)) break;
    }
    return day;
  }

  private static boolean passes(List<Step<Origin>> chain, String point) {
    return chain.stream().anyMatch(s -> s.from().equals(point));
  }

  private CalendarFinding finding(PlacedStage placed, String point, List<Step<Origin>> chain, long latest) {
    Stage stage = placed.stage();
    long over = latest - stage.to().toEpochDay();
    Term first = stage.acts().stream().filter(a -> passes(chain, points.day(a))).findFirst().orElseThrow();
    long start = dayOf(chain, points.day(first));
    List<Origin> why = chain.stream().map(Step::origin).distinct().toList();
    Demand demand = why.stream().filter(Origin.Asked.class::isInstance).map(o -> ((Origin.Asked) o).demand()).findFirst().orElse(null);
    return new CalendarFinding(
        over > 0 ? "B2306" : "B2305", FindingClass.CALENDAR, over > 0 ? Severity.WARNING : Severity.NOTE, demand, stage.locus(),
        List.of(new Argument.Word(stage.term()), new Argument.Word(first), Narration.date(start), points.words(point), Narration.date(latest),
            Narration.number(over), Narration.date(start - over)),
        told(stage, chain, first, start), Narration.related(why, new Origin.Staged(placed)));
  }

  /** The chain, and what must come before its beginning, however long the stage lasts. */
  private List<Argument> told(Stage stage, List<Step<Origin>> chain, Term first, long start) {
    List<Argument> told = new ArrayList<>(narration.latest(chain));
    for (Demand norm : norms)
      if (norm.clause().value() instanceof Value.When && points.of(norm.subject()).equals(points.day(first)))
        for (Bound bound : Translation.bounds(norm.clause()))
          for (Term before : stage.acts())
            if (bound.side() == Side.NOT_EARLIER && bound.amount() == 0 && points.of(bound.anchor()).equals(points.day(before)))
              told.add(
                  Narration.sentence(
                      "step.done-before", new Argument.Word(before), new Argument.Word(first), Narration.date(stage.to().toEpochDay()),
                      Narration.date(start)));
    return told;
  }
}
