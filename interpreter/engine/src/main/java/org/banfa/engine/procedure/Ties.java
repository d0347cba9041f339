package org.banfa.engine.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.banfa.engine.rules.Truths;
import org.banfa.model.calendar.Calendar;
import org.banfa.model.calendar.Counting;
import org.banfa.model.calendar.Reach;
import org.banfa.model.calendar.Step;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Modality;
import org.banfa.model.core.Op;
import org.banfa.model.core.TimeValue.Bound;
import org.banfa.model.core.Value;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Rank;
import org.banfa.model.library.Library;
import org.banfa.model.order.Deadlines;
import org.banfa.model.order.Effective;
import org.banfa.model.order.HigherDocuments;
import org.banfa.model.order.InForce;
import org.banfa.model.order.LastDays;
import org.banfa.model.order.LawDay;
import org.banfa.model.order.LawReadings;
import org.banfa.model.order.PlacedStage;
import org.banfa.model.order.Statement;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Term;

/** Collects what is in force about days: by law, by the method, by its stages. */
final class Ties {
  private final Effective effective;
  private final Points points;
  private final Truths truths;
  private final Calendar calendar;
  private final List<Effective.Provided> rules = new ArrayList<>();
  private final List<PlacedStage> stages;
  private final List<Clause> lastDaysAsked = new ArrayList<>();
  private final List<Clause> lastDaysSaid = new ArrayList<>();
  private final Set<Effective.Provided> lawful = new LinkedHashSet<>();
  private final Set<Effective.Provided> read = new LinkedHashSet<>();

  Ties(Library library, Effective effective, Points points, Truths truths) {
    this.effective = effective;
    this.points = points;
    this.truths = truths;
    LegalDocument method = effective.method();
    this.calendar = library.calendar(method.header().territory());
    HigherDocuments higher = new HigherDocuments(library);
    LawReadings readings = higher.readings(method, effective.day());
    for (InForce law : higher.rules(method, effective.day())) {
      if (law.law().header().rank() == Rank.DRAFTING_NORM) continue;
      for (Clause clause : readings.adopted(law.rule())) {
        if (isDemand(clause)) lastDaysAsked.add(clause);
        Effective.Provided provided = new Effective.Provided(clause, law.rule(), law.law(), law.version(), true);
        if (aboutDays(clause) && isDemand(clause)) {
          rules.add(provided);
          lawful.add(provided);
          if (LawReadings.isAdded(clause, law.rule())) read.add(provided);
        }
      }
    }
    Deadlines deadlines = new Deadlines(effective.day().program());
    for (var slot : effective.slots())
      for (Effective.Provided said : effective.about(slot)) {
        if (said.byLaw()) continue;
        Effective.Provided provided = binding(said, deadlines);
        if (aboutDays(provided.clause())) rules.add(provided);
        if (LastDays.isAbout(provided.clause())) lastDaysSaid.add(provided.clause());
      }
    stages = effective.day().program().stages();
  }

  /** A clause of the documents, or the one above it whose deadline it puts off. */
  private Effective.Provided binding(Effective.Provided said, Deadlines deadlines) {
    for (Statement own : effective.day().program().about(said.clause().subject())) {
      if (own.clause() != said.clause()) continue;
      Statement binding = deadlines.binding(own);
      return binding == own ? said : new Effective.Provided(binding.clause(), binding.rule(), binding.document(), null, false);
    }
    return said;
  }

  /** Of which acts the last day moves, as the documents say and the law is read. */
  private LastDays lastDays() {
    LastDays days = new LastDays();
    for (Clause clause : lastDaysAsked) if (LastDays.isAbout(clause) && truths.applies(clause)) days.asked(clause);
    for (Clause clause : lastDaysSaid) if (truths.applies(clause)) days.said(clause);
    return days;
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
    LastDays lastDays = lastDays();
    progress.days.forEach((act, day) -> pin(act, day, new Tie(null, null, Tie.RECORDED), steps));
    for (Effective.Provided rule : rules()) {
      Clause clause = rule.clause();
      boolean day = LawDay.dayTerm(clause) != null;
      // what a law is read to ask besides its own words may be left with a reason
      int weight = day ? Tie.ELECTION_DAY : read.contains(rule) ? Tie.READ : isDemand(clause) ? Tie.DEMANDED : Tie.STATED;
      if (day && points.of(clause.subject()).equals(dayWord) && progress.electionDay != null) {
        pin(dayWord, progress.electionDay, new Tie(rule, null, weight), steps);
      } else {
        add(clause, new Tie(rule, null, weight), lastDays, progress, steps);
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

  private void add(Clause clause, Tie tie, LastDays lastDays, Progress progress, List<Step<Tie>> steps) {
    if (clause.value() instanceof Value.When) {
      String point = points.of(clause.subject());
      for (Bound bound : clause.bounds()) {
        String anchor = points.of(bound.anchor());
        if (progress.omitted.contains(anchor)) continue;
        Step.of(point, bound, anchor, calendar, tie).map(s -> moved(s, clause, lastDays)).ifPresent(s -> steps.add(binding(s, anchor, progress)));
      }
    } else if (clause.value() instanceof Value.Ranking ranking) {
      for (int i = 0; i + 1 < ranking.groups().size(); i++)
        for (Term before : ranking.groups().get(i))
          for (Term after : ranking.groups().get(i + 1))
            if (before.kind() == Kind.ACT && after.kind() == Kind.ACT) steps.add(new Step<>(after.id(), before.id(), 0, tie));
    }
  }

  /** The period of an act whose last day moves past holidays, moved. */
  private Step<Tie> moved(Step<Tie> step, Clause clause, LastDays lastDays) {
    Term act = clause.subject().owner();
    boolean period = act != null && step.to().equals(points.of(clause.subject())) && !step.from().equals(Points.ZERO);
    if (!period || !(isLaw(step.origin().rule()) ? lastDays.moveAsked(act) : lastDays.moveSaid(act))) return step;
    return step.rolling(calendar);
  }

  /** A period that runs into days nobody has arranged yet binds the plan only. */
  private Step<Tie> binding(Step<Tie> step, String anchor, Progress progress) {
    LocalDate start = anchor.equals(LawDay.ELECTION_DAY) ? progress.electionDay : progress.days.get(anchor);
    Counting period = step.reach() instanceof Reach.Until until ? until.period() : step.reach() instanceof Reach.Since since ? since.period() : null;
    if (period == null || start == null && !anchor.equals(Points.ZERO)) return step;
    boolean exact = period.range(start == null ? 0 : start.toEpochDay()).isExact();
    Tie tie = step.origin();
    return exact ? step : new Step<>(step.from(), step.to(), step.reach(), new Tie(tie.rule(), null, Math.max(tie.weight(), Tie.STATED)));
  }

  static void pin(String point, LocalDate day, Tie tie, List<Step<Tie>> steps) {
    within(point, day, day, tie, steps);
  }

  private static void within(String point, LocalDate from, LocalDate to, Tie tie, List<Step<Tie>> steps) {
    if (from != null) steps.add(new Step<>(point, Points.ZERO, -from.toEpochDay(), tie));
    if (to != null) steps.add(new Step<>(Points.ZERO, point, to.toEpochDay(), tie));
  }
}
