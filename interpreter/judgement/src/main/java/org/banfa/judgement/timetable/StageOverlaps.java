package org.banfa.judgement.timetable;

import java.util.ArrayList;
import java.util.List;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.finding.FindingClass;
import org.banfa.model.core.Locus;
import org.banfa.model.document.Stage;
import org.banfa.model.order.PlacedStage;
import org.banfa.model.order.Program;
import org.banfa.syntax.diagnostic.Severity;

/** Finds stages of the method that run into one another, or past the stage that holds the others. */
final class StageOverlaps {
  private final List<Stage> stages;

  StageOverlaps(Program program) {
    this.stages =
        program.stages().stream()
            .filter(p -> p.document() == program.method())
            .map(PlacedStage::stage)
            .filter(s -> s.from() != null && s.to() != null && !s.from().isAfter(s.to()))
            .toList();
  }

  List<CalendarFinding> find() {
    List<CalendarFinding> found = new ArrayList<>();
    overlaps(found);
    for (Stage whole : stages)
      if (isWhole(whole)) for (Stage stage : stages) if (beginsWithin(whole, stage) && stage.to().isAfter(whole.to())) found.add(past(whole, stage));
    return found;
  }

  /** One note for all: it is usually meant, and only to be known. */
  private void overlaps(List<CalendarFinding> found) {
    List<Argument> pairs = new ArrayList<>();
    List<Finding.Related> related = new ArrayList<>();
    Locus first = null;
    for (Stage a : stages)
      for (Stage b : stages) {
        if (!beginsWithin(a, b) || isWhole(a)) continue;
        long last = Math.min(a.to().toEpochDay(), b.to().toEpochDay());
        pairs.add(
            Narration.sentence(
                b.to().isAfter(a.to()) ? "step.overlap" : "step.inside", new Argument.Word(a.term()), new Argument.Word(b.term()),
                Narration.date(b.from().toEpochDay()), Narration.date(last), Narration.number(last - b.from().toEpochDay() + 1)));
        if (first == null) first = b.locus();
        Finding.Related other = new Finding.Related("related.stage", b.locus());
        if (first != b.locus() && !related.contains(other)) related.add(other);
      }
    if (pairs.isEmpty()) return;
    found.add(
        new CalendarFinding(
            "B2309", FindingClass.CALENDAR, Severity.NOTE, null, first, List.of(Narration.number(pairs.size())), pairs, List.copyOf(related)));
  }

  private static CalendarFinding past(Stage whole, Stage stage) {
    return new CalendarFinding(
        "B2310", FindingClass.CALENDAR, Severity.WARNING, null, stage.locus(),
        List.of(new Argument.Word(stage.term()), Narration.date(stage.to().toEpochDay()), new Argument.Word(whole.term()),
            Narration.date(whole.to().toEpochDay()), Narration.number(stage.to().toEpochDay() - whole.to().toEpochDay())),
        List.of(), List.of(new Finding.Related("related.stage", whole.locus())));
  }

  /** Whether {@code b} begins within {@code a}, after its first day. */
  private static boolean beginsWithin(Stage a, Stage b) {
    return b.from().isAfter(a.from()) && !b.from().isAfter(a.to());
  }

  /** Whether a stage holds several others, and more than half of them: then it is the whole work. */
  private boolean isWhole(Stage stage) {
    long held = stages.stream().filter(s -> s != stage && !s.from().isBefore(stage.from()) && !s.to().isAfter(stage.to())).count();
    return held > 1 && 2 * held > stages.size() - 1;
  }
}
