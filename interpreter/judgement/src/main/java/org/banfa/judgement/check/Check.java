package org.banfa.judgement.check;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.TreeSet;
import org.banfa.judgement.compare.Clauses;
import org.banfa.judgement.compare.Comparison;
import org.banfa.judgement.compare.Demand;
import org.banfa.judgement.compare.Electorates;
import org.banfa.judgement.compare.Facts;
import org.banfa.judgement.compare.FlagCheck;
import org.banfa.judgement.compare.OrderCheck;
import org.banfa.judgement.compare.PresenceCheck;
import org.banfa.judgement.compare.QuantityCheck;
import org.banfa.judgement.compare.RankingCheck;
import org.banfa.judgement.compare.SetCheck;
import org.banfa.judgement.compare.Setting;
import org.banfa.judgement.compare.WordsCheck;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.judgement.finding.Earliest;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.finding.FindingClass;
import org.banfa.judgement.finding.Judgement;
import org.banfa.judgement.finding.Verdict;
import org.banfa.judgement.finding.Schedule;
import org.banfa.judgement.linear.Decision;
import org.banfa.judgement.linear.SecondReader;
import org.banfa.judgement.linear.Solver;
import org.banfa.judgement.roles.RoleCheck;
import org.banfa.judgement.roles.TogetherCheck;
import org.banfa.judgement.seats.HouseholdCheck;
import org.banfa.judgement.seats.UnitSumCheck;
import org.banfa.judgement.seats.UnionCheck;
import org.banfa.judgement.timetable.CalendarFinding;
import org.banfa.judgement.timetable.LawfulDays;
import org.banfa.judgement.timetable.Timetable;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Value;
import org.banfa.model.document.CaseStudy;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.library.Library;
import org.banfa.model.order.Displaced;
import org.banfa.model.order.HeaderLinks;
import org.banfa.model.order.HigherDocuments;
import org.banfa.model.order.InForce;
import org.banfa.model.order.LawDay;
import org.banfa.model.order.PlacedStage;
import org.banfa.model.order.Program;
import org.banfa.model.order.Statement;
import org.banfa.model.vocabulary.Slot;
import org.banfa.syntax.diagnostic.Severity;

/** Checks one method against everything above it, against itself, and against the calendar. */
public final class Check {
  private final Library library;
  private final LegalDocument method;
  private final LawDay day;
  private final Program program;
  private final Facts facts;
  private final Electorates electorates;
  private final Timetable timetable;

  private Check(Library library, Program program, LocalDate lawAsOf, SecondReader reader, Solver solver) {
    this.library = library;
    this.method = program.method();
    this.program = program;
    this.day = new LawDay(program, lawAsOf);
    this.facts = new Facts(program, library.vocabulary());
    this.electorates = new Electorates(library.vocabulary(), reader, solver);
    this.timetable = Timetable.of(library, program, this::possible);
  }

  /** Whether something can hold in some election, everything put in that the documents settle. */
  private boolean possible(Formula formula) {
    return !(electorates.satisfy(facts.settle(formula)) instanceof Decision.Impossible);
  }

  /** The check of {@code method}; {@code lawAsOf} asks for the law of another day than the election's, or is null. */
  public static CheckResult of(Library library, LegalDocument method, LocalDate lawAsOf) {
    return of(library, method, lawAsOf, SecondReader.SAME);
  }

  /** The same check; each counterexample is read by {@code reader}, too, before it counts. */
  public static CheckResult of(Library library, LegalDocument method, LocalDate lawAsOf, SecondReader reader) {
    return of(library, method, lawAsOf, reader, Solver.PURE);
  }

  /** The same check, decided by {@code solver}. */
  public static CheckResult of(Library library, LegalDocument method, LocalDate lawAsOf, SecondReader reader, Solver solver) {
    return of(library, Program.of(library, method, lawAsOf), lawAsOf, reader, solver);
  }

  /** The check of a program that differs from what its documents say, such as one held on another day. */
  public static CheckResult of(Library library, Program program, LocalDate lawAsOf, SecondReader reader, Solver solver) {
    return new Check(library, program, lawAsOf, reader, solver).run();
  }

  /** The earliest lawful election day when nothing is done before {@code from}, by the law in force on that day. */
  public static Earliest earliest(Library library, LegalDocument method, LocalDate from, SecondReader reader) {
    TreeSet<LocalDate> changes = new TreeSet<>();
    for (LegalDocument law : new HigherDocuments(library).statutes(method)) law.header().versions().forEach(v -> changes.add(v.from()));
    LocalDate since = from;
    while (true) {
      Check check = new Check(library, Program.of(library, method, since), since, reader, Solver.PURE);
      Timetable.Outlook found = check.timetable.earliest(check.judged().days(), from, since);
      LocalDate change = changes.higher(since);
      if (found.day() == null || change == null || found.day().isBefore(change)) return check.earliest(found, from, since);
      since = change;
    }
  }

  private Earliest earliest(Timetable.Outlook found, LocalDate from, LocalDate lawAsOf) {
    Findings made = new Findings(method);
    return new Earliest(
        from, found.day(), found.byLawAlone(), lawAsOf, found.steps(), found.leftOut(), found.rows(), found.readings(),
        found.unknown().stream().map(made::of).toList());
  }

  /** What applies to the method: the rules in force with their readings, those that give way, and what its parents ask. */
  private record Applied(List<InForce> inForce, Displaced displaced, List<List<Readings.Variant>> rules, List<Demand> parents, Setting setting) {}

  private Applied applied() {
    HigherDocuments higher = new HigherDocuments(library);
    Readings readings = new Readings(higher.readings(method, day));
    List<List<Readings.Variant>> rules = new ArrayList<>();
    List<InForce> inForce = higher.rules(method, day);
    Displaced displaced = Displaced.among(inForce);
    for (InForce rule : inForce) if (displaced.superior(rule.rule()).isEmpty()) rules.add(readings.of(rule));
    List<Demand> parents = ParentDemands.of(program);
    return new Applied(inForce, displaced, rules, parents, setting(rules.stream().flatMap(r -> r.get(0).demands().stream()).toList(), parents));
  }

  /** How the method and one rule above it treat an election; {@code subject} is the slot that both speak of. */
  static Retrial.Result retried(
      Library library, LegalDocument method, LocalDate lawAsOf, SecondReader reader, CaseStudy.Counterexample asked, SortedMap<Slot, BigInteger> given) {
    Check check = new Check(library, Program.of(library, method, lawAsOf), lawAsOf, reader, Solver.PURE);
    Applied applied = check.applied();
    List<Demand> demands = new ArrayList<>();
    for (List<Readings.Variant> variants : applied.rules()) demands.addAll(variants.get(0).demands());
    for (Statement parent : check.program.parents()) demands.add(new Demand(new InForce(parent.document(), null, parent.rule()), parent.clause(), true));
    demands.removeIf(d -> !isOf(d, asked));
    return Retrial.of(demands, asked.subject(), given, applied.setting(), check.electorates);
  }

  private static boolean isOf(Demand demand, CaseStudy.Counterexample asked) {
    InForce source = demand.source();
    return source.law().title().equals(asked.law()) && source.rule().label().equals(asked.rule()) && demand.subject().equals(asked.subject())
        && demand.clause().value() instanceof Value.Formal;
  }

  /** What the rules in force lead to, and what they ask of days. */
  private record Judged(Setting setting, List<Judgement> judgements, List<Finding> above, LawfulDays days, List<Demand> unheard, boolean anyRule) {}

  private Judged judged() {
    Applied applied = applied();
    List<List<Readings.Variant>> rules = applied.rules();
    boolean partsFollow = method.header().guides() || new HeaderLinks(library).hasParts(method);
    RuleJudge judge = new RuleJudge(comparisons(), applied.setting(), partsFollow, this::possible);
    List<Judgement> single = new ArrayList<>();
    rules.forEach(r -> single.addAll(judge.judge(r)));
    single.addAll(judge.parents(applied.parents()));
    List<Judgement> kindred = new Kindred(facts, electorates).join(Twins.join(single));
    List<Judgement> judgements = new ArrayList<>(new Bands(applied.setting(), electorates).join(kindred));
    settled(judgements);
    judgements.addAll(Tensions.of(applied.inForce(), applied.displaced(), !partsFollow));
    Tensions.leaveOpen(applied.displaced(), judgements);
    List<Finding> above = new ArrayList<>(Tensions.rivals(applied.displaced()));
    above.addAll(new BrokenLaws(library, program).find(new HigherDocuments(library).statutes(method)));
    if (!partsFollow) above.addAll(new LawHealth(library.vocabulary(), facts, electorates).find(applied.inForce(), applied.displaced()));
    above.addAll(UnseenTexts.of(library, program, judgements));
    above.addAll(UnseenTexts.circles(library, program));
    return new Judged(applied.setting(), judgements, above, judge.days(rules), judge.unheard(), !rules.isEmpty());
  }

  private CheckResult run() {
    Judged judged = judged();
    List<Judgement> judgements = judged.judgements();
    Timetable.Result calendar = timetable.under(judged.days(), judged.unheard());
    List<Finding> findings = new ArrayList<>();
    Findings made = new Findings(method);
    for (CalendarFinding found : calendar.findings()) {
      Finding finding = made.of(found);
      findings.add(finding);
      if (finding.verdict() == null) continue;
      if (judged.unheard().contains(found.demand())) judgements.add(RuleJudge.told(found.demand(), finding));
      else judgements.replaceAll(j -> RuleJudge.spoiled(j, found.demand(), finding));
    }
    for (Judgement judgement : judgements) findings.addAll(judgement.findings());
    findings.addAll(judged.above());
    findings.addAll(new InternalCheck(program, library.vocabulary(), facts, electorates).find(judgements));
    findings.addAll(new BasesCheck(program, library.vocabulary()).find());
    findings.addAll(new AgesCheck(program, day).find());
    findings.addAll(new SurplusCheck(program, facts, electorates).find());
    findings.addAll(new RoleCheck(judged.setting(), electorates).find());
    findings.addAll(new TogetherCheck(judged.setting()).find());
    findings.addAll(new HouseholdCheck(judged.setting(), electorates).find());
    findings.addAll(new UnitSumCheck(judged.setting(), electorates).find());
    findings.addAll(new UnionCheck(judged.setting(), electorates).find());
    if (day.standard().isEmpty() && judged.anyRule()) findings.add(undated());
    return new CheckResult(
        method, day.standard().orElse(null), SemanticHash.of(method), sorted(findings), judgements,
        new Schedule(day.electionDay().orElse(null), calendar.rows(), phases(), calendar.readings(), calendar.gaveWay(), timetable.days()), program.above());
  }

  private List<Schedule.Phase> phases() {
    return program.stages().stream()
        .map(PlacedStage::stage)
        .filter(s -> s.from() != null && s.to() != null && !s.from().isAfter(s.to()))
        .map(s -> new Schedule.Phase(s.term(), s.from(), s.to()))
        .sorted(Comparator.comparing(Schedule.Phase::from).thenComparing(Schedule.Phase::to))
        .toList();
  }

  /** What a reading that is not adopted would ask need not be said where another law asks it anyway. */
  private static void settled(List<Judgement> judgements) {
    Set<Slot> asked = judgements.stream().filter(j -> j.verdict() == Verdict.MISSING).map(Judgement::subject).collect(Collectors.toSet());
    judgements.replaceAll(
        j -> j.verdict() != Verdict.NOT_APPLICABLE || !asked.contains(j.subject())
            ? j
            : new Judgement(
                j.rule(), j.law(), j.version(), j.subject(), j.verdict(), j.clauses(),
                j.findings().stream().filter(f -> !f.code().equals("B2129")).toList()));
  }

  private Setting setting(List<Demand> laws, List<Demand> parents) {
    List<Demand> all = new ArrayList<>(laws);
    all.addAll(parents);
    all.removeIf(d -> facts.settle(Clauses.guard(d.clause())).equals(Formula.FALSE));
    return new Setting(library, program, facts, all);
  }

  private List<Comparison> comparisons() {
    return List.of(
        new PresenceCheck(), new QuantityCheck(electorates), new SetCheck(), new OrderCheck(), new RankingCheck(), new FlagCheck(),
        timetable.comparison(), new WordsCheck());
  }

  private static Finding undated() {
    return new Finding(
        "B2127", FindingClass.INPUT, Severity.NOTE, null, "", "", "", null, null, null, List.of(), List.of(), List.of(),
        new TreeMap<>(), null);
  }

  private List<Finding> sorted(List<Finding> findings) {
    Set<Finding> once = Collections.newSetFromMap(new IdentityHashMap<>());
    return findings.stream()
        .filter(once::add)
        .sorted(
            Comparator.comparing(Finding::severity)
                .thenComparing(f -> f.locus() == null)
                .thenComparing(f -> f.locus() == null ? "" : f.locus().source() == method.source() ? "" : f.locus().source().name())
                .thenComparing(f -> Optional.ofNullable(f.locus()).map(l -> l.span().start()).orElse(0))
                .thenComparing(Finding::code)
                .thenComparing(Finding::rule))
        .toList();
  }
}
