package org.banfa.judgement.check;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banfa.judgement.compare.Clauses;
import org.banfa.judgement.compare.Demand;
import org.banfa.judgement.compare.Electorates;
import org.banfa.judgement.compare.Facts;
import org.banfa.judgement.compare.Setting;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.Basis;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.finding.Judgement;
import org.banfa.judgement.finding.Verdict;
import org.banfa.judgement.linear.Decision;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Formula;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Rank;
import org.banfa.model.order.Program;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.syntax.diagnostic.Severity;

/**
 * Joins what is found under rules that apply by a number the method does not give, such as that of the inhabitants, and of which
 * only one can apply: it is asked for that number once. A permission beside such rules, or beside a single one, weighs.
 */
final class Bands {
  private static final String SILENT = "B2102";
  private static final String LOOSE = "B2101";

  private final Setting setting;
  private final Program program;
  private final Facts facts;
  private final Electorates electorates;

  Bands(Setting setting, Electorates electorates) {
    this.setting = setting;
    this.program = setting.program();
    this.facts = setting.facts();
    this.electorates = electorates;
  }

  /** What the findings of several bands share. */
  private record Key(String code, Slot subject, Object place, Set<Slot> numbers) {}

  /** A finding under one band: the condition of the rule and what it asks. */
  private record Band(Finding finding, Formula when, Clause asked) {}

  /** Under which condition a clause breaks some rule. */
  private record Broken(Judgement judgement, Finding finding, Formula when) {
    boolean isOf(Key key) {
      return judgement.subject().equals(key.subject()) && key.place().equals(placeOf(finding));
    }
  }

  List<Judgement> join(List<Judgement> judgements) {
    Map<Key, List<Band>> groups = new LinkedHashMap<>();
    List<Broken> broken = new ArrayList<>();
    for (Judgement judgement : judgements)
      for (Finding finding : judgement.findings()) {
        add(judgement, finding, groups);
        if (finding.code().equals(LOOSE)) broken.add(new Broken(judgement, finding, when(finding)));
      }
    Map<Finding, Finding> joined = new IdentityHashMap<>();
    groups.forEach((key, bands) -> {
      Finding one = SILENT.equals(key.code()) ? silent(key, bands) : loose(key, bands, broken);
      if (one == null) return;
      for (Band band : bands) joined.put(band.finding(), one);
      if (!SILENT.equals(key.code())) for (Broken other : broken) if (other.isOf(key) && other.when().equals(Formula.TRUE)) joined.put(other.finding(), one);
    });
    for (Broken one : broken) if (!joined.containsKey(one.finding())) permitted(one).ifPresent(f -> joined.put(one.finding(), f));
    if (joined.isEmpty()) return judgements;
    return judgements.stream().map(j -> replaced(j, joined)).toList();
  }

  /** What breaks one rule only and keeps to a permission beside it: whether that applies is for a person to say. */
  private Optional<Finding> permitted(Broken one) {
    Finding loose = one.finding();
    if (!isVillage() || loose.arguments().size() < 3) return Optional.empty();
    return permissions(one.judgement().subject(), List.of(one)).stream().findFirst().map(p -> {
      List<Argument> arguments = new ArrayList<>(loose.arguments().subList(0, 3));
      arguments.add(new Argument.Says(p.clause()));
      return new Finding(
          "B2148", loose.findingClass(), loose.severity().atMost(Severity.WARNING), Verdict.FOR_PERSON, loose.bases(), null, loose.locus(), loose.nearest(),
          loose.speaker(), arguments, List.of(), loose.related(), new TreeMap<>(), null);
    });
  }

  private boolean isVillage() {
    LegalDocument method = program.method();
    return method.header().rank() == null || method.header().rank() == Rank.VILLAGE_METHOD;
  }

  private static Judgement replaced(Judgement judgement, Map<Finding, Finding> joined) {
    List<Finding> findings = judgement.findings().stream().map(f -> joined.getOrDefault(f, f)).toList();
    boolean asks = findings.stream().anyMatch(f -> f.verdict() == Verdict.FOR_PERSON && joined.containsValue(f));
    return judgement.with(asks ? Verdict.FOR_PERSON : judgement.verdict(), findings);
  }

  private void add(Judgement judgement, Finding finding, Map<Key, List<Band>> groups) {
    boolean known = finding.code().equals(SILENT) || finding.code().equals(LOOSE);
    if (!known || finding.arguments().size() < 2 || !(finding.arguments().get(1) instanceof Argument.Says says)) return;
    Formula when = when(says.clause());
    Set<Slot> numbers = new TreeSet<>(Clauses.quantities(when));
    numbers.remove(judgement.subject());
    if (numbers.isEmpty() || !numbers.stream().allMatch(this::isOpen) || !isOneOfSeveral(judgement.subject(), when)) return;
    List<Band> bands = groups.computeIfAbsent(
        new Key(finding.code(), judgement.subject(), placeOf(finding), numbers), k -> new ArrayList<>());
    if (bands.stream().noneMatch(b -> b.finding() == finding)) bands.add(new Band(finding, when, says.clause()));
  }

  /** Whether other rules ask something else of the slot for other numbers, and the method's own clauses do not tell them apart. */
  private boolean isOneOfSeveral(Slot subject, Formula when) {
    if (setting.statements(subject).stream().anyMatch(s -> !Clauses.quantities(Clauses.guard(s.clause())).isEmpty())) return false;
    return setting.demands(subject).stream().map(d -> when(d.clause()))
        .anyMatch(g -> Clauses.quantities(g).equals(Clauses.quantities(when)) && reachesBeyond(g, when) && reachesBeyond(when, g));
  }

  private Formula when(Finding finding) {
    return finding.arguments().size() > 1 && finding.arguments().get(1) instanceof Argument.Says says ? when(says.clause()) : Formula.TRUE;
  }

  /** The condition of a rule, without its exceptions: those make no bands. */
  private Formula when(Clause clause) {
    return clause.guard() == null ? Formula.TRUE : facts.settle(clause.guard());
  }

  private boolean reachesBeyond(Formula one, Formula other) {
    return electorates.satisfy(Formula.and(List.of(one, Formula.not(other)))) instanceof Decision.Possible;
  }

  private boolean excludes(Formula one, Formula other) {
    return electorates.satisfy(Formula.and(List.of(one, other))) instanceof Decision.Impossible;
  }

  /** Whether a number is one of the place, which neither the method gives nor a vote brings out. */
  private boolean isOpen(Slot number) {
    return number.term() != null && number.term().role() == null && program.about(number).isEmpty();
  }

  private Finding silent(Key key, List<Band> bands) {
    if (bands.size() < 2 || !exclusive(bands)) return null;
    return merged("B2144", Verdict.MISSING, key, bands, "step.band");
  }

  /** A village's method that would break a rule for some of these numbers only is asked for the number; one that breaks it for all is told so once. */
  private Finding loose(Key key, List<Band> bands, List<Broken> broken) {
    List<Broken> own = broken.stream().filter(b -> b.isOf(key)).toList();
    List<Demand> permissions = permissions(key.subject(), own);
    Formula permitted = Formula.or(permissions.stream().map(p -> when(p.clause())).toList());
    Formula none = Formula.or(List.of(permitted, Formula.and(own.stream().map(b -> Formula.not(b.when())).toList())));
    Decision kept = electorates.satisfy(none);
    if (kept instanceof Decision.Impossible) return bands.size() < 2 ? null : inAll(bands, own, key.subject());
    if (!isVillage() || !(kept instanceof Decision.Possible)) return null;
    Formula elsewhere = Formula.and(bands.stream().map(b -> Formula.not(b.when())).toList());
    if (!permissions.isEmpty() && electorates.satisfy(elsewhere) instanceof Decision.Impossible) return byPermission(bands, own, permissions);
    Finding one = merged("B2145", Verdict.FOR_PERSON, key, bands, "step.band-broken");
    if (permissions.isEmpty()) return one;
    List<Argument> steps = new ArrayList<>(one.reasoning());
    for (Demand permission : permissions) steps.add(new Argument.Sentence("step.band-permitted", List.of(new Argument.Says(permission.clause()))));
    return one.because(steps);
  }

  /** What is broken whatever the number, unless a permission applies. */
  private static Finding byPermission(List<Band> bands, List<Broken> own, List<Demand> permissions) {
    Finding first = bands.get(0).finding();
    List<Basis> bases = new ArrayList<>();
    List<Argument> steps = new ArrayList<>();
    for (Finding finding : all(bands, own)) {
      for (Basis basis : finding.bases()) if (!bases.contains(basis)) bases.add(basis);
      if (finding != first) steps.add(new Argument.Sentence("step.band-also", List.of(finding.arguments().get(1))));
    }
    for (Demand permission : permissions.subList(1, permissions.size()))
      steps.add(new Argument.Sentence("step.band-permitted", List.of(new Argument.Says(permission.clause()))));
    List<Argument> arguments = new ArrayList<>(first.arguments().subList(0, 3));
    arguments.add(new Argument.Says(permissions.get(0).clause()));
    return new Finding(
        "B2148", first.findingClass(), first.severity().atMost(Severity.WARNING), Verdict.FOR_PERSON, bases, null, first.locus(), first.nearest(), first.speaker(),
        arguments, steps, first.related(), new TreeMap<>(), null);
  }

  /** The findings under the bands and those under rules without condition. */
  private static List<Finding> all(List<Band> bands, List<Broken> own) {
    List<Finding> all = new ArrayList<>();
    bands.forEach(b -> all.add(b.finding()));
    for (Broken other : own) if (other.when().equals(Formula.TRUE)) all.add(other.finding());
    return all;
  }

  /** The permissions, in the documents whose rules are broken, that the method keeps to wherever they apply. */
  private List<Demand> permissions(Slot subject, List<Broken> broken) {
    return setting.permissions(subject).stream()
        .filter(p -> broken.stream().anyMatch(b -> b.judgement().law() == p.source().law()))
        .filter(p -> {
          Formula there = Formula.and(List.of(when(p.clause()), setting.formula(subject)));
          return electorates.satisfy(there) instanceof Decision.Possible && electorates.counterexample(there, Clauses.formula(p.clause())) instanceof Decision.Impossible;
        })
        .toList();
  }

  /** What is broken whatever the number is told once, the gravest first, with all that is asked. */
  private Finding inAll(List<Band> bands, List<Broken> own, Slot subject) {
    List<Finding> all = all(bands, own);
    Finding first = all.stream().min(Comparator.comparing(Finding::severity)).orElseThrow();
    List<Basis> bases = new ArrayList<>(first.bases());
    List<Argument> steps = new ArrayList<>(first.reasoning());
    Finding one = first;
    for (Finding other : all) {
      if (other == first) continue;
      for (Basis basis : other.bases()) if (!bases.contains(basis)) bases.add(basis);
      steps.add(new Argument.Sentence("step.band-also", List.of(other.arguments().get(1))));
      for (Finding.Related more : other.related()) if (!one.related().contains(more)) one = one.adding(more, null);
    }
    for (Demand permission : setting.permissions(subject))
      if (own.stream().anyMatch(b -> b.judgement().law() == permission.source().law()))
        steps.add(new Argument.Sentence("step.band-not-permitted", List.of(new Argument.Says(permission.clause()))));
    return one.with(bases, first.severity()).because(steps).shownBy(whatever(first, bands, subject));
  }

  /** The election that shows a finding without the numbers of the place: it is broken whatever they are. */
  private SortedMap<Slot, BigInteger> whatever(Finding finding, List<Band> bands, Slot subject) {
    Set<Slot> numbers = new TreeSet<>();
    for (Band band : bands) numbers.addAll(Clauses.quantities(band.when()));
    for (Demand permission : setting.permissions(subject)) numbers.addAll(Clauses.quantities(when(permission.clause())));
    numbers.remove(subject);
    SortedMap<Slot, BigInteger> election = new TreeMap<>(finding.counterexample());
    election.keySet().removeAll(numbers);
    return election;
  }

  private static Object placeOf(Finding finding) {
    return finding.locus() == null ? "" : finding.locus();
  }

  private boolean exclusive(List<Band> bands) {
    for (int i = 0; i < bands.size(); i++)
      for (int j = i + 1; j < bands.size(); j++)
        if (!excludes(bands.get(i).when(), bands.get(j).when())) return false;
    return true;
  }

  private static Finding merged(String code, Verdict verdict, Key key, List<Band> bands, String step) {
    Finding first = bands.get(0).finding();
    List<Basis> bases = new ArrayList<>();
    List<Argument> steps = new ArrayList<>();
    for (Band band : bands) {
      for (Basis basis : band.finding().bases()) if (!bases.contains(basis)) bases.add(basis);
      steps.add(new Argument.Sentence(step, List.of(new Argument.Says(band.asked()))));
    }
    List<Argument> arguments = new ArrayList<>(first.arguments());
    List<Term> numbers = key.numbers().stream().map(Slot::term).toList();
    if (arguments.size() < 3) arguments.add(new Argument.Words(numbers));
    else arguments.add(3, new Argument.Words(numbers));
    return new Finding(
        code, first.findingClass(), first.severity().atMost(Severity.WARNING), verdict, bases, null, first.locus(), first.nearest(), first.speaker(),
        arguments, steps, first.related(), new TreeMap<>(), null);
  }
}
