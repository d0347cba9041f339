package org.banfa.judgement.timetable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.banfa.model.calendar.Solution;
import org.banfa.model.calendar.Step;
import org.banfa.model.calendar.Window;
import org.banfa.judgement.compare.Demand;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.finding.FindingClass;
import org.banfa.model.core.TimeValue.Bound;
import org.banfa.model.core.TimeValue.Side;
import org.banfa.model.core.Value;
import org.banfa.model.document.Stage;
import org.banfa.model.order.PlacedStage;
import org.banfa.model.order.Program;
import org.banfa.model.order.Statement;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.syntax.diagnostic.Severity;

/** Counts how many days of a window or stage can really be used when other clauses cut it short. */
final class UsableDays {
  /** The code of what is told of the end of a stage. */
  static final String STAGE_END = "B2304";

  private final Translation translation;
  private final Points points;
  private final Narration narration;
  private final Program program;
  private final Network network;
  private final Map<Slot, Demand> lowest = new HashMap<>();
  private final List<Demand> demands;

  UsableDays(Translation translation, Narration narration, Program program, Network network, List<Demand> demands) {
    for (Demand demand : demands) if (demand.clause().value() instanceof Value.When) lowest.put(demand.subject(), demand);
    this.demands = demands;
    this.translation = translation;
    this.points = translation.points;
    this.narration = narration;
    this.program = program;
    this.network = network;
  }

  List<CalendarFinding> find() {
    List<CalendarFinding> found = new ArrayList<>();
    if (!(network.solve() instanceof Solution.Feasible<Origin> solved)) return found;
    for (Statement statement : program.all())
      if (!statement.inherited() && statement.clause().value() instanceof Value.When) window(statement, solved, found);
    for (PlacedStage placed : program.stages())
      for (Term act : placed.stage().acts()) stage(placed, act, solved, found);
    for (PlacedStage placed : program.stages()) head(placed, solved, found);
    return found;
  }

  /** The days at the beginning of a stage that the start of a later stage takes from the act that comes first of those concerned. */
  private void head(PlacedStage placed, Solution.Feasible<Origin> solved, List<CalendarFinding> found) {
    Stage stage = placed.stage();
    if (stage.from() == null) return;
    long from = stage.from().toEpochDay();
    Term first = null;
    long start = Long.MAX_VALUE;
    for (Term act : stage.acts()) {
      Window real = solved.windows().get(points.day(act));
      if (real == null || real.earliest() == null || real.earliest() <= from || real.earliest() >= start) continue;
      if (!isHeldBack(solved.whyEarliest(points.day(act)), act, stage)) continue;
      first = act;
      start = real.earliest();
    }
    if (first == null) return;
    List<Step<Origin>> chain = solved.whyEarliest(points.day(first));
    List<Origin> why = chain.stream().map(Step::origin).distinct().toList();
    Step<Origin> later = chain.stream().filter(s -> s.origin() instanceof Origin.Staged).findFirst().orElse(chain.get(0));
    long begins = ((Origin.Staged) later.origin()).placed().stage().from().toEpochDay();
    Origin self = new Origin.Staged(placed);
    found.add(
        new CalendarFinding(
            "B2312", FindingClass.INTERNAL, Severity.NOTE, null, stage.locus(),
            List.of(new Argument.Word(stage.term()), new Argument.Word(first), points.words(later.from()), Narration.date(from), Narration.date(start),
                Narration.date(begins)),
            narration.earliest(chain), Narration.related(why, self)));
  }

  /** Whether the day of an act is pushed back by a stage of other acts that begins after its own. */
  private static boolean isHeldBack(List<Step<Origin>> why, Term act, Stage own) {
    if (why.stream().anyMatch(s -> s.origin() instanceof Origin.Asked asked && asked.demand().source().isDraftingNorm())) return false;
    if (why.stream().noneMatch(s -> !s.isCounted() && s.days() < 0)) return false;
    return why.stream().anyMatch(s -> s.origin() instanceof Origin.Staged other && other.placed().stage() != own && other.placed().stage().from() != null
        && other.placed().stage().from().isAfter(own.from()) && !other.placed().stage().acts().contains(act));
  }

  private void window(Statement statement, Solution.Feasible<Origin> solved, List<CalendarFinding> found) {
    Bound low = bound(statement, Side.NOT_EARLIER);
    Bound high = bound(statement, Side.NOT_LATER);
    if (low == null || high == null) return;
    Long from = day(low);
    Long to = day(high);
    String point = points.of(statement.clause().subject());
    Window real = solved.windows().get(point);
    if (from == null || to == null || from >= to || real == null || real.latest() == null || real.earliest() == null) return;
    long start = Math.max(from, real.earliest());
    long end = Math.min(to, real.latest());
    if (start == end && own(statement, solved, point)) return;
    if (end < start || end == to && start == from) return;
    List<Step<Origin>> chain = end < to ? solved.whyLatest(point) : List.of();
    List<Origin> why = (end < to ? chain : solved.whyEarliest(point)).stream().map(Step::origin).distinct().toList();
    Origin self = new Origin.Said(statement);
    if (why.stream().anyMatch(o -> o instanceof Origin.Asked a && a.demand().subject().equals(statement.clause().subject()))) return;
    if (why.stream().allMatch(o -> o.equals(self))) return;
    long uncounted = low.anchor().equals(high.anchor()) && low.amount() == 0 && start == from ? 1 : 0;
    List<Argument> reasoning = new ArrayList<>(narration.latest(chain));
    if (uncounted == 1) reasoning.add(Narration.sentence("step.first-day", Narration.date(start), points.words(point)));
    Demand law = asked(why) == null ? about(statement) : asked(why);
    found.add(
        new CalendarFinding(
            "B2303", FindingClass.CALENDAR, Severity.WARNING, law, statement.clause().locus(),
            List.of(points.words(point), Narration.number(end - start + 1 - uncounted), Narration.number(to - from + 1 - uncounted),
                Narration.date(start + uncounted), Narration.date(end), Narration.date(to)),
            reasoning, Narration.related(why, self)));
  }

  /** The rule that grants the period, when a law does; the lowest, which is the nearest to the method. */
  private Demand about(Statement statement) {
    return lowest.get(statement.clause().subject());
  }

  /** Whether another clause of the method fixes the day itself, so that the window is no promise. */
  private boolean own(Statement statement, Solution.Feasible<Origin> solved, String point) {
    return program.about(statement.clause().subject()).size() > 1 && solved.windows().get(point).slack() == 0;
  }

  /** Only deadlines of the law: what the method itself sets within a stage is its author's choice. */
  private void stage(PlacedStage placed, Term act, Solution.Feasible<Origin> solved, List<CalendarFinding> found) {
    Stage stage = placed.stage();
    Window real = solved.windows().get(points.day(act));
    if (stage.from() == null || stage.to() == null || real == null || real.latest() == null) return;
    long to = stage.to().toEpochDay();
    List<Step<Origin>> chain = solved.whyLatest(points.day(act));
    if (real.latest() >= to || real.slack() != null && real.slack() == 0 || chain.isEmpty()) return;
    Origin last = chain.get(chain.size() - 1).origin();
    if (!(last instanceof Origin.Asked)) return;
    List<Origin> why = chain.stream().map(Step::origin).distinct().toList();
    Origin self = new Origin.Staged(placed);
    found.add(
        new CalendarFinding(
            STAGE_END, FindingClass.CALENDAR, Severity.NOTE, asked(why), stage.locus(),
            List.of(new Argument.Word(stage.term()), new Argument.Word(act), Narration.number(to - real.latest()), Narration.date(to),
                Narration.date(real.latest())),
            narration.latest(chain), related(why, self)));
  }

  /** The clauses and rules that lead to a day, and the rules of other laws that ask the same. */
  private List<Finding.Related> related(List<Origin> why, Origin self) {
    List<Origin> all = new ArrayList<>(why);
    for (Origin origin : why)
      if (origin instanceof Origin.Asked asked)
        for (Demand other : demands)
          if (other != asked.demand() && other.source().law() != asked.demand().source().law() && asksTheSame(other, asked.demand())) all.add(new Origin.Asked(other));
    return Narration.related(all, self);
  }

  private static boolean asksTheSame(Demand one, Demand other) {
    return one.subject().equals(other.subject()) && one.clause().value().equals(other.clause().value()) && one.reading().isEmpty() == other.reading().isEmpty();
  }

  /**
   * The findings, those about acts of one stage that end on one day for one reason as one: the reason of the one is the beginning of
   * that of the other.
   */
  static List<CalendarFinding> merged(List<CalendarFinding> found) {
    List<CalendarFinding> merged = new ArrayList<>();
    for (CalendarFinding one : found) {
      int twin = -1;
      for (int i = 0; i < merged.size() && twin < 0; i++) if (isOneCause(merged.get(i), one)) twin = i;
      if (twin < 0) merged.add(one);
      else merged.set(twin, both(merged.get(twin), one));
    }
    return merged;
  }

  private static boolean isOneCause(CalendarFinding a, CalendarFinding b) {
    if (!a.code().equals(STAGE_END) || !b.code().equals(STAGE_END) || !a.locus().equals(b.locus()) || !when(a).equals(when(b))) return false;
    List<Argument> longer = a.reasoning().size() > b.reasoning().size() ? a.reasoning() : b.reasoning();
    List<Argument> shorter = longer == a.reasoning() ? b.reasoning() : a.reasoning();
    return longer.subList(0, shorter.size()).equals(shorter);
  }

  private static List<Argument> when(CalendarFinding finding) {
    return finding.arguments().subList(2, finding.arguments().size());
  }

  private static CalendarFinding both(CalendarFinding a, CalendarFinding b) {
    CalendarFinding longer = b.reasoning().size() > a.reasoning().size() ? b : a;
    List<Argument> arguments = new ArrayList<>(longer.arguments());
    List<Term> acts = new ArrayList<>(acts(a));
    acts.addAll(acts(b));
    arguments.set(1, new Argument.Words(acts));
    return new CalendarFinding(
        longer.code(), longer.findingClass(), longer.severity(), longer.demand(), longer.locus(), arguments, longer.reasoning(), longer.related(), longer.remedy());
  }

  private static List<Term> acts(CalendarFinding finding) {
    return finding.arguments().get(1) instanceof Argument.Words words ? words.terms() : List.of(((Argument.Word) finding.arguments().get(1)).term());
  }

  private static Demand asked(List<Origin> origins) {
    return origins.stream().filter(Origin.Asked.class::isInstance).map(o -> ((Origin.Asked) o).demand()).findFirst().orElse(null);
  }

  private static Bound bound(Statement statement, Side side) {
    List<Bound> bounds = Translation.bounds(statement.clause()).stream().filter(b -> b.side() == side).toList();
    return bounds.size() == 1 ? bounds.get(0) : null;
  }

  private Long day(Bound bound) {
    Long anchor = network.fixed(points.of(bound.anchor()));
    return anchor == null ? null : translation.days(bound).map(d -> anchor + d).orElse(null);
  }
}
