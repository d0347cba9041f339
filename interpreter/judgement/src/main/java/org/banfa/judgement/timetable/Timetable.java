package org.banfa.judgement.timetable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.banfa.model.calendar.Solution;
import org.banfa.model.calendar.Step;
import org.banfa.judgement.compare.Comparison;
import org.banfa.judgement.compare.Demand;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.Earliest.ByReading;
import org.banfa.judgement.finding.Schedule.Place;
import org.banfa.judgement.finding.Schedule.OtherReading;
import org.banfa.judgement.finding.Schedule.Row;
import org.banfa.model.calendar.Calendar;
import org.banfa.model.core.Formula;
import org.banfa.model.library.Library;
import org.banfa.model.order.Program;
import org.banfa.model.vocabulary.Vocabulary;

/** Solves the calendar of a method, alone and under the law, and says where it is impossible or tight. */
public final class Timetable {
  private final Points points;
  private final Translation translation;
  private final Narration narration;
  private final Program program;
  private final Vocabulary vocabulary;
  private final Network said;
  private final Conflicts told;
  private final Conflicts own;
  private final Together together;

  private Timetable(Library library, Program program, Predicate<Formula> possible) {
    this.program = program;
    this.together = new Together(possible);
    this.vocabulary = library.vocabulary();
    this.points = new Points(library.vocabulary(), program.method());
    this.translation = new Translation(points, library.calendar(program.method().header().territory()));
    this.narration = new Narration(points);
    this.said = translation.method(program, possible);
    this.told = Conflicts.resolve(said, this::last);
    this.own = told.dropped().isEmpty() ? told : Conflicts.resolve(said, this::weakestOwn);
  }

  /** The timetable of what a method itself says; {@code possible} tells which conditions some election can meet. */
  public static Timetable of(Library library, Program program, Predicate<Formula> possible) {
    return new Timetable(library, program, possible);
  }

  /** The comparison of single days with the law. */
  public Comparison comparison() {
    return new TimeCheck(translation, new DaysAbove(program), own.rest(), situation -> together.in(situation, said, this::weakestOwn));
  }

  /** What the whole calendar shows under the law; {@code above} is what documents above ask of days and was compared with nothing yet. */
  public Result under(LawfulDays law, List<Demand> above) {
    List<CalendarFinding> findings = new ArrayList<>();
    Circles circles = new Circles(program, translation, narration);
    findings.addAll(circles.own(together.told(told, said, this::last)));
    Conflicts whole = whole(law.deadlines());
    Network network = whole.rest();
    for (Solution.Infeasible<Origin> circle : together.told(whole, translation.under(own.rest(), law.deadlines()), this::weakest)) findings.add(circles.asked(circle, law.alternatives()));
    List<CalendarFinding> tight = new ZeroSlack(points, narration, program, network, law.wishes()).find();
    List<CalendarFinding> usable = new UsableDays(translation, narration, program, network, law.deadlines()).find();
    findings.addAll(UsableDays.merged(usable.stream().filter(u -> tight.stream().noneMatch(t -> samePeriod(t, u))).toList()));
    findings.addAll(tight);
    findings.addAll(new StageOverlaps(program).find());
    PastDeadline past = new PastDeadline(translation, narration, network);
    findings.addAll(past.find(law.norms()));
    findings.addAll(past.broken(above, program));
    findings.addAll(new UnknownDays(points, network).find());
    Rows rows = new Rows(points, program, vocabulary, law.actors());
    List<Row> applied = rows.of(network);
    Answers answers = new Answers(own.rest(), law.deadlines(), whole, rows, applied, translation, this::weakest);
    List<OtherReading> others = new OtherReadings(law.deadlines(), law.alternatives()).differences(answers::effect, narration);
    return new Result(findings, applied, others, gaveWay(whole));
  }

  /** What the documents say and the law is read to ask, without contradiction. */
  private Conflicts whole(List<Demand> demands) {
    return Conflicts.resolve(translation.under(own.rest(), demands), this::weakest);
  }

  /**
   * The earliest election day when nothing is done before {@code from} and the election is not held before {@code
   * notBefore}, with the days of every act.
   */
  public Outlook earliest(LawfulDays law, LocalDate from, LocalDate notBefore) {
    String election = points.election();
    EarliestDay.Found found = new EarliestDay(translation, law, said, election, from, notBefore).find(narration);
    List<Row> rows = new Rows(points, program, vocabulary, law.actors())
        .of(found.network()).stream().filter(r -> r.latest() != null || !r.clauses().isEmpty() || !r.laws().isEmpty()).toList();
    List<CalendarFinding> unknown = new UnknownDays(points, found.network()).find();
    return new Outlook(found.day(), found.byLawAlone(), found.steps(), found.leftOut(), rows, found.readings(), unknown);
  }

  /** What was found of the earliest election day, which is null when there is none. */
  public record Outlook(
      LocalDate day, LocalDate byLawAlone, List<Argument> steps, List<Place> leftOut, List<Row> rows, List<ByReading> readings,
      List<CalendarFinding> unknown) {}

  /** The calendar of the place. */
  public Calendar days() {
    return translation.calendar;
  }

  /** Whether a note on a stage only repeats what the finding on its slack says of the same act. */
  private static boolean samePeriod(CalendarFinding tight, CalendarFinding usable) {
    return usable.code().equals(UsableDays.STAGE_END) && tight.arguments().subList(0, 2).equals(usable.arguments().subList(0, 2));
  }

  /** What the calendar shows. */
  public record Result(List<CalendarFinding> findings, List<Row> rows, List<OtherReading> readings, List<Place> gaveWay) {}

  /** The clauses and stages that gave way to the others. */
  private List<Place> gaveWay(Conflicts whole) {
    return Stream.concat(own.dropped().stream(), whole.dropped().stream())
        .filter(o -> o.locus() != null && !(o instanceof Origin.Asked))
        .map(o -> new Place(o.document(), o.locus()))
        .distinct()
        .toList();
  }

  /** When the election is moved, the dates that stay behind give way. */
  private Optional<Origin> leftBehind(Solution.Infeasible<Origin> circle) {
    if (!program.isMoved()) return Optional.empty();
    String election = points.election();
    if (circle.conflict().stream().noneMatch(s -> s.from().equals(election) || s.to().equals(election))) return Optional.empty();
    Optional<Origin> stage = Conflicts.origins(circle).stream().filter(Origin.Staged.class::isInstance).findFirst();
    return stage.or(() -> circle.conflict().stream()
        .filter(s -> s.origin() instanceof Origin.Said && (s.from().equals(Points.ZERO) || s.to().equals(Points.ZERO)))
        .filter(s -> !s.from().equals(election) && !s.to().equals(election))
        .map(Step::origin)
        .findFirst());
  }

  /** Of what the documents say: where the method has part in it, a date of another document before a clause that ties days to one another. */
  private Origin weakestOwn(Solution.Infeasible<Origin> circle) {
    List<Origin> origins = Conflicts.origins(circle);
    boolean own = origins.stream().anyMatch(o -> o.document() == program.method());
    Optional<Origin> above = !own ? Optional.empty() : circle.conflict().stream()
        .filter(s -> !s.isCounted() && (s.from().equals(Points.ZERO) || s.to().equals(Points.ZERO)))
        .map(Step::origin)
        .filter(o -> o.document() != null && o.document() != program.method())
        .reduce((a, b) -> b);
    return leftBehind(circle).or(() -> above).orElse(origins.get(origins.size() - 1));
  }

  /** The clause that comes last gives way, so that each clause it clashes with is told. */
  private Origin last(Solution.Infeasible<Origin> circle) {
    List<Origin> origins = Conflicts.origins(circle);
    return leftBehind(circle).orElse(origins.get(origins.size() - 1));
  }

  /** Of a circle, the demand that gives way: a reading before a rule, the lowest law first. */
  private Origin weakest(Solution.Infeasible<Origin> circle) {
    if (leftBehind(circle).isPresent()) return leftBehind(circle).get();
    return Circles.demands(circle).stream()
        .map(o -> (Origin) o)
        .findFirst()
        .orElseGet(() -> Conflicts.origins(circle).get(Conflicts.origins(circle).size() - 1));
  }
}
