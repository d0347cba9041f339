package org.banfa.engine.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banfa.model.calendar.Calendar;
import org.banfa.model.calendar.DayCount;
import org.banfa.model.calendar.Step;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Modality;
import org.banfa.model.core.Op;
import org.banfa.model.core.TimeValue;
import org.banfa.model.core.TimeValue.Bound;
import org.banfa.model.core.TimeValue.Side;
import org.banfa.model.core.Value;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Rank;
import org.banfa.model.library.Library;
import org.banfa.model.order.Effective;
import org.banfa.model.order.HigherDocuments;
import org.banfa.model.order.InForce;
import org.banfa.model.order.LawDay;
import org.banfa.model.order.PlacedStage;
import org.banfa.model.order.Program;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Unit;

/** Collects what is in force about days: by law, by the method, by its stages. */
final class Ties {
  private final Effective effective;
  private final Points points;
  private final Truths truths;
  private final Calendar calendar;
  private final List<Effective.Provided> rules = new ArrayList<>();
  private final List<PlacedStage> stages;
  private final Set<Effective.Provided> lawful = new LinkedHashSet<>();

  Ties(Library library, Effective effective, Points points, Truths truths) {
    this.effective = effective;
    this.points = points;
    this.truths = truths;
    LegalDocument method = effective.method();
    this.calendar = library.calendar(method.header().territory());
    for (InForce law : new HigherDocuments(library).rules(method, effective.day())) {
      if (law.law().header().rank() == Rank.DRAFTING_NORM) continue;
      for (Clause clause : law.rule().clauses()) {
        Effective.Provided provided = new Effective.Provided(clause, law.rule(), law.law(), law.version(), true);
        if (aboutDays(clause) && isDemand(clause)) {
          rules.add(provided);
          lawful.add(provided);
        }
      }
    }
    for (var slot : effective.slots())
      for (Effective.Provided provided : effective.about(slot)) if (!provided.byLaw() && aboutDays(provided.clause())) rules.add(provided);
    stages = Program.of(library, method).stages();
  }

  private static boolean aboutDays(Clause clause) {
    return clause.value() instanceof Value.When || clause.op() == Op.ORDER;
  }

  private static boolean isDemand(Clause clause) {
    return !clause.soft() && (clause.modality() == Modality.MUST || clause.modality() == Modality.MUST_NOT);
  }

  List<PlacedStage> stages() {
    return stages;
  }

  /** The rules about days that apply. */
  List<Effective.Provided> rules() {
    return rules.stream().filter(r -> truths.applies(r.clause())).toList();
  }

  /** Whether a law above the method says it. */
  boolean isLaw(Effective.Provided rule) {
    return lawful.contains(rule);
  }

  /** Everything that ties days together, as distances; {@code known} are days already fixed. */
  List<Step<Tie>> steps(Progress progress, String dayWord) {
    List<Step<Tie>> steps = new ArrayList<>();
    progress.days.forEach((act, day) -> pin(act, day, new Tie(null, null, Tie.RECORDED), steps));
    for (Effective.Provided rule : rules()) {
      Clause clause = rule.clause();
      boolean day = LawDay.dayTerm(clause) != null;
      int weight = day ? Tie.ELECTION_DAY : isDemand(clause) ? Tie.DEMANDED : Tie.STATED;
      if (day && points.of(clause.subject()).equals(dayWord) && progress.electionDay != null) {
        pin(dayWord, progress.electionDay, new Tie(rule, null, weight), steps);
      } else {
        add(clause, new Tie(rule, null, weight), progress, steps);
      }
    }
    for (PlacedStage placed : stages) {
      Tie tie = new Tie(null, placed.stage(), Tie.STAGED);
      LocalDate from = placed.stage().from();
      LocalDate to = placed.stage().to();
      Term term = placed.stage().term();
      within(points.edge(term, false), from, from, tie, steps);
      within(points.edge(term, true), to, to, tie, steps);
      for (Term act : placed.stage().acts()) within(act.id(), from, to, tie, steps);
    }
    return steps;
  }

  private void add(Clause clause, Tie tie, Progress progress, List<Step<Tie>> steps) {
    if (clause.value() instanceof Value.When) {
      String point = points.of(clause.subject());
      for (Bound bound : bounds(clause)) {
        String anchor = points.of(bound.anchor());
        if (progress.omitted.contains(anchor)) continue;
        days(bound, anchor, progress).ifPresent(days -> steps.add(
            bound.side() == Side.NOT_LATER ? new Step<>(anchor, point, days, tie) : new Step<>(point, anchor, -days, tie)));
      }
    } else if (clause.value() instanceof Value.Ranking ranking) {
      for (int i = 0; i + 1 < ranking.groups().size(); i++)
        for (Term before : ranking.groups().get(i))
          for (Term after : ranking.groups().get(i + 1))
            if (before.kind() == Kind.ACT && after.kind() == Kind.ACT) steps.add(new Step<>(after.id(), before.id(), 0, tie));
    }
  }

  /** The bounds of a time clause; the ban of a single bound is its contrary, the ban of several says nothing usable. */
  static List<Bound> bounds(Clause clause) {
    List<Bound> bounds = ((Value.When) clause.value()).time().bounds();
    if (clause.modality() != Modality.MUST_NOT) return bounds;
    if (bounds.size() != 1) return List.of();
    Bound bound = bounds.get(0);
    boolean late = bound.side() == Side.NOT_LATER;
    return List.of(new Bound(late ? Side.NOT_EARLIER : Side.NOT_LATER, bound.anchor(), bound.amount() + (late ? 1 : -1), bound.unit()));
  }

  private Optional<Long> days(Bound bound, String anchor, Progress progress) {
    long base = bound.anchor() instanceof TimeValue.Anchor.Date date ? date.date().toEpochDay() : 0;
    if (bound.amount() == 0 || bound.unit() == Unit.DAYS) return Optional.of(base + bound.amount());
    if (bound.unit() == Unit.WEEKS) return Optional.of(base + 7 * bound.amount());
    LocalDate fixed = anchor.equals(Points.ZERO) ? LocalDate.ofEpochDay(base) : progress.days.get(anchor);
    if (fixed == null || !DayCount.counts(bound.unit())) return Optional.empty();
    return DayCount.from(fixed, bound.amount(), bound.unit(), calendar).map(d -> d.toEpochDay() - fixed.toEpochDay() + base);
  }

  static void pin(String point, LocalDate day, Tie tie, List<Step<Tie>> steps) {
    within(point, day, day, tie, steps);
  }

  private static void within(String point, LocalDate from, LocalDate to, Tie tie, List<Step<Tie>> steps) {
    if (from != null) steps.add(new Step<>(point, Points.ZERO, -from.toEpochDay(), tie));
    if (to != null) steps.add(new Step<>(Points.ZERO, point, to.toEpochDay(), tie));
  }
}
