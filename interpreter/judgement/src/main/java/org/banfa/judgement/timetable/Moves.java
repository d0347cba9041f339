package org.banfa.judgement.timetable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.banfa.judgement.finding.Argument;
import org.banfa.model.calendar.Solution;
import org.banfa.model.calendar.Step;
import org.banfa.model.core.Locus;
import org.banfa.model.core.Value;
import org.banfa.model.document.Header;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.order.Program;

/**
 * Finds which single dates of a circle would have to be moved, and how far, for all of it to fit: dates of the method, and of the
 * documents that the same authority issues. A date that a document above fixes stays.
 */
final class Moves {
  private final Program program;
  private final Translation translation;
  private final Points points;

  Moves(Program program, Translation translation) {
    this.program = program;
    this.translation = translation;
    this.points = translation.points;
  }

  /** Whether the dates of a circle lie in documents that whoever issues the method may change. */
  boolean mayMove(Solution.Infeasible<Origin> circle) {
    return Conflicts.origins(circle).stream().filter(o -> !(o instanceof Origin.Asked)).allMatch(o -> isOurs(o.document()));
  }

  /** Each date that would do when moved alone, one or the other; null when there is none. */
  Argument of(Solution.Infeasible<Origin> circle) {
    Argument all = null;
    for (Step<Origin> step : circle.conflict()) {
      Optional<Argument> one = move(circle, step);
      if (one.isPresent()) all = all == null ? one.get() : Narration.sentence("remedy.either", all, one.get());
    }
    return all;
  }

  private Optional<Argument> move(Solution.Infeasible<Origin> circle, Step<Origin> step) {
    Origin origin = step.origin();
    boolean dated = !step.isCounted() && (step.from().equals(Points.ZERO) || step.to().equals(Points.ZERO));
    if (!dated || origin instanceof Origin.Asked || origin.document() == null || !isOurs(origin.document())) return Optional.empty();
    boolean early = step.to().equals(Points.ZERO);
    if (circle.conflict().stream().anyMatch(s -> s != step && s.origin().equals(origin)) || isFixedAbove(origin, early ? step.from() : step.to())) return Optional.empty();
    if (!fits(circle, step)) return Optional.empty();
    long day = early ? step.reach().earliest(0) - circle.shortBy() : step.reach().latest(0) + circle.shortBy();
    String key = "remedy.move" + (origin instanceof Origin.Staged ? "-stage" : "") + (early ? "-earlier" : "-later");
    return Optional.of(Narration.sentence(key, name(origin), Narration.date(day), Argument.Title.of(origin.document())));
  }

  private static Argument name(Origin origin) {
    if (origin instanceof Origin.Staged staged) return new Argument.Word(staged.placed().stage().term());
    Locus locus = origin.locus();
    return locus.label().isEmpty() ? Narration.sentence("remedy.article", Narration.number(locus.article())) : Narration.sentence("remedy.label", new Argument.Text(locus.label()));
  }

  /** Whether the clauses of the circle can be kept with all they say when the date is moved as far as it is short. */
  private boolean fits(Solution.Infeasible<Origin> circle, Step<Origin> moved) {
    List<Step<Origin>> steps = new ArrayList<>();
    boolean early = moved.to().equals(Points.ZERO);
    for (Step<Origin> step : circle.conflict()) {
      if (step == moved && step.origin() instanceof Origin.Staged) steps.add(loosened(step, circle.shortBy()));
      else if (step.origin() instanceof Origin.Staged) steps.add(step);
      else for (Step<Origin> said : translation.said(step.origin())) steps.add(step != moved ? said : shifted(said, early ? -circle.shortBy() : circle.shortBy()));
    }
    return new Network(steps).solve() instanceof Solution.Feasible;
  }

  private static Step<Origin> loosened(Step<Origin> step, long by) {
    return new Step<>(step.from(), step.to(), step.days() + by, step.origin());
  }

  /** A date moved by some days; what is no date stays. */
  private static Step<Origin> shifted(Step<Origin> step, long by) {
    if (step.isCounted()) return step;
    if (step.from().equals(Points.ZERO)) return loosened(step, by);
    return step.to().equals(Points.ZERO) ? loosened(step, -by) : step;
  }

  /** Whether a document above fixes the same day. */
  private boolean isFixedAbove(Origin origin, String point) {
    if (!(origin instanceof Origin.Said)) return false;
    return Stream.concat(program.parents().stream(), program.all().stream())
        .filter(s -> s.document() != origin.document() && !s.clause().soft() && s.clause().value() instanceof Value.When)
        .anyMatch(s -> points.of(s.clause().subject()).equals(point) && translation.said(new Origin.Said(s)).stream().anyMatch(t -> t.from().equals(Points.ZERO) || t.to().equals(Points.ZERO)));
  }

  /** The method itself, or a document of its rank for the same territory. */
  private boolean isOurs(LegalDocument document) {
    if (document == null) return false;
    Header own = program.method().header();
    return document.title().equals(program.method().title())
        || own.rank() != null && own.rank() == document.header().rank() && own.territory().equals(document.header().territory());
  }
}
