package org.banfa.judgement.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.banfa.judgement.compare.Clauses;
import org.banfa.judgement.compare.Comparison;
import org.banfa.judgement.compare.Demand;
import org.banfa.judgement.compare.Facts;
import org.banfa.judgement.compare.Outcome;
import org.banfa.judgement.compare.Setting;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.finding.Judgement;
import org.banfa.judgement.finding.Verdict;
import org.banfa.judgement.timetable.Alternative;
import org.banfa.judgement.timetable.LawfulDays;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Locus;
import org.banfa.model.core.Modality;
import org.banfa.model.core.Op;
import org.banfa.model.core.Value;
import org.banfa.model.document.Interpretation;
import org.banfa.model.document.Rule;
import org.banfa.model.order.InForce;
import org.banfa.model.order.LastDays;
import org.banfa.model.order.Statement;
import org.banfa.model.vocabulary.Slot;

/** Judges whole rules: one verdict per slot, under the applied reading and beside the others. */
final class RuleJudge {
  /** Gravest first: the verdict of a rule with several clauses about one slot. */
  private static final List<Verdict> GRAVITY =
      List.of(
          Verdict.CONFLICTS, Verdict.MISSING, Verdict.UNDECIDABLE, Verdict.FOR_PERSON, Verdict.BY_LAW, Verdict.STRICTER,
          Verdict.CONFORMS, Verdict.NOT_APPLICABLE);

  /** Verdicts that ask nothing of the author. */
  private static final Set<Verdict> CONTENT =
      EnumSet.of(Verdict.CONFORMS, Verdict.STRICTER, Verdict.BY_LAW, Verdict.NOT_APPLICABLE);

  private final Setting setting;
  private final Judge judge;
  private final boolean partsFollow;
  private final Reach reach;
  private final Findings findings;
  private final Amending amending;
  private final Map<Demand, Outcome> outcomes = new LinkedHashMap<>();
  private final List<Demand> unheard = new ArrayList<>();

  /** Judges in a setting; when {@code partsFollow}, silence is left to the documents that belong to the method. */
  RuleJudge(List<Comparison> comparisons, Setting setting, boolean partsFollow, Predicate<Formula> possible) {
    this.setting = setting;
    this.partsFollow = partsFollow;
    this.reach = new Reach(setting.program(), setting.demands());
    this.judge = new Judge(comparisons, setting, reach, possible);
    this.amending = new Amending(comparisons, setting, possible);
    this.findings = new Findings(setting.program().method());
  }

  List<Judgement> judge(List<Readings.Variant> variants) {
    Readings.Variant applied = variants.get(0);
    Map<Slot, Outcome> bySlot = new LinkedHashMap<>();
    Map<Slot, List<Finding>> found = new LinkedHashMap<>();
    List<Readings.Variant> others = variants.subList(1, variants.size());
    List<Judged> judged = others.stream().map(o -> new Judged(o, worst(o))).toList();
    Verdict own = worst(applied);
    List<Judged> different = judged.stream().filter(j -> !alike(j.verdict(), own)).toList();
    for (Demand demand : applied.demands()) {
      Outcome outcome = outcomes.get(demand);
      if (partsFollow && (isSilence(outcome) || isLeftToParts(outcome))) continue;
      boolean decides = outcome.verdict() == own;
      if (decides && applied.open() && !different.isEmpty()) outcome = openQuestion(new Judged(applied, own), different, outcome);
      else if (decides) for (Judged other : different) outcome = partsFollow && isSilence(other) ? outcome : mention(outcome, other);
      if (outcome.verdict() == Verdict.CONFLICTS) outcome = introduced(outcome);
      Finding finding = isWorthSaying(demand, outcome) ? findings.of(applied.open() || outcome.code().equals("B2129") ? asWritten(demand) : demand, outcome) : null;
      bySlot.merge(demand.subject(), outcome, RuleJudge::graver);
      List<Finding> list = found.computeIfAbsent(demand.subject(), s -> new ArrayList<>());
      if (finding != null) list.add(finding);
    }
    List<Judgement> judgements = new ArrayList<>();
    bySlot.forEach((slot, outcome) -> judgements.add(judgement(applied.source(), slot, outcome, found.get(slot))));
    return judgements;
  }

  /** Names the highest document that says the same already, where the method repeats what it took from above. */
  private Outcome introduced(Outcome outcome) {
    if (outcome.statements().isEmpty() || outcome.statements().get(0).inherited()) return outcome;
    Statement own = outcome.statements().get(0);
    Statement highest = null;
    for (Statement above : setting.program().parents()) if (above.document() != own.document() && says(above.clause(), own.clause())) highest = above;
    return highest == null ? outcome : outcome.naming(List.of(new Finding.Related("related.introduced", highest.clause().locus())));
  }

  private static boolean says(Clause above, Clause own) {
    return above.subject().equals(own.subject()) && above.op() == own.op() && Objects.equals(above.value(), own.value())
        && Objects.equals(above.guard(), own.guard()) && (above.modality() == Modality.MUST_NOT) == (own.modality() == Modality.MUST_NOT);
  }

  /** The judgements on what the documents say that the method carries out. */
  List<Judgement> parents(List<Demand> demands) {
    List<Judgement> judgements = new ArrayList<>();
    for (Demand demand : demands) {
      Outcome outcome = judge.judge(demand);
      outcomes.put(demand, outcome);
      if (isSilence(outcome) && demand.clause().value() instanceof Value.When) unheard.add(demand);
      if (isSilence(outcome) || outcome.verdict() == Verdict.NOT_APPLICABLE) continue;
      Demand law = outcome.verdict() == Verdict.CONFLICTS ? amending.lawBehind(demand, outcomes) : null;
      if (law != null) outcome = amended(demand, outcome, amending.ofWhole(demand, law));
      else if (outcome.verdict() == Verdict.CONFLICTS && amending.isUnlawful(demand, outcomes)) continue;
      boolean within = outcome.verdict() == Verdict.STRICTER || outcome.verdict() == Verdict.CONFORMS;
      Outcome named = outcome.naming(List.of(new Finding.Related("related.parent", demand.clause().locus())));
      Finding finding = within ? null : findings.of(law == null ? demand : law, named);
      if (law != null && finding != null && amending.isBroken(outcome.statements(), outcomes))
        finding = finding.advising(new Argument.Sentence("remedy.only-towards", List.of(Argument.Title.of(demand.source().law()))));
      judgements.add(judgement(demand.source(), demand.subject(), outcome, finding == null ? List.of() : List.of(finding)));
    }
    return judgements;
  }

  /** The parent's clause gives way to the law that the method keeps. */
  private static Outcome amended(Demand parent, Outcome outcome, List<Statement> whole) {
    Argument title = new Argument.Text(parent.source().law().title());
    Outcome amended = Outcome.of(Verdict.NOT_APPLICABLE, "B2132", outcome.statements(), title, new Argument.Says(parent.clause()));
    for (Statement together : whole) amended = amended.because("step.posts-together", title, new Argument.Says(together.clause()));
    return amended;
  }

  private static Judgement judgement(InForce source, Slot slot, Outcome outcome, List<Finding> findings) {
    List<Locus> loci = outcome.statements().stream().map(Statement::clause).map(c -> c.locus()).distinct().toList();
    return new Judgement(source.rule(), source.law(), source.version(), slot, outcome.verdict(), loci, List.copyOf(findings));
  }

  private Verdict worst(Readings.Variant variant) {
    Verdict worst = Verdict.NOT_APPLICABLE;
    for (Demand demand : variant.demands()) {
      Outcome outcome = outcomes.computeIfAbsent(demand, judge::judge);
      if (GRAVITY.indexOf(outcome.verdict()) < GRAVITY.indexOf(worst)) worst = outcome.verdict();
    }
    return worst;
  }

  static Outcome graver(Outcome a, Outcome b) {
    return GRAVITY.indexOf(a.verdict()) <= GRAVITY.indexOf(b.verdict()) ? a : b;
  }

  private static boolean isSilence(Judged judged) {
    return judged.verdict() == Verdict.MISSING || judged.verdict() == Verdict.BY_LAW;
  }

  private static boolean isSilence(Outcome outcome) {
    return outcome.verdict() == Verdict.MISSING || outcome.verdict() == Verdict.BY_LAW;
  }

  /** What the law settles about acts the method has nothing to do with is listed among the verdicts only. */
  private boolean isWorthSaying(Demand demand, Outcome outcome) {
    boolean quiet = outcome.verdict() == Verdict.BY_LAW || outcome.verdict() == Verdict.FOR_PERSON;
    return !quiet || !outcome.statements().isEmpty() || reach.touches(demand.subject().owner());
  }

  private static boolean isLeftToParts(Outcome outcome) {
    return outcome.statements().isEmpty() && (outcome.verdict() == Verdict.FOR_PERSON || outcome.verdict() == Verdict.UNDECIDABLE);
  }

  /** Whether two verdicts ask the same of the author: nothing, or the same thing. */
  private static boolean alike(Verdict a, Verdict b) {
    return a == b || CONTENT.contains(a) && CONTENT.contains(b);
  }

  /** A reading and what it leads to. */
  private record Judged(Readings.Variant variant, Verdict verdict) {
    Argument[] told() {
      Argument name = new Argument.Sentence("judged." + (verdict == Verdict.STRICTER ? Verdict.CONFORMS : verdict).id(), List.of());
      return new Argument[] {new Argument.Choice(variant.reading()), new Argument.Text(variant.words()), name};
    }
  }

  private static Outcome mention(Outcome outcome, Judged other) {
    boolean broken = other.verdict() == Verdict.CONFLICTS || other.verdict() == Verdict.MISSING;
    if (!outcome.code().isEmpty() || !broken) return outcome.because("step.other-reading", other.told());
    Argument words = new Argument.Text(other.variant().words());
    Argument means = new Argument.Sentence("consequence." + other.verdict().id(), List.of());
    Argument kept = new Argument.Sentence("consequence." + outcome.verdict().id(), List.of());
    Outcome said = Outcome.of(outcome.verdict(), "B2129", outcome.statements(), words, means, kept);
    Interpretation read = other.variant().of();
    return said.naming(List.of(new Finding.Related("related.why-read", read.locus(), new Argument.Text(read.grounds()))));
  }

  /** The rule's own words, when a reading that is not adopted stands in for them. */
  private static Demand asWritten(Demand demand) {
    return demand.source().rule().clauses().stream()
        .filter(c -> c.subject().equals(demand.subject()))
        .findFirst()
        .map(c -> new Demand(demand.source(), c, demand.parent()))
        .orElse(demand);
  }

  private static Outcome openQuestion(Judged applied, List<Judged> others, Outcome outcome) {
    Outcome open = Outcome.of(Verdict.FOR_PERSON, "B2128", outcome.statements()).naming(outcome.related()).because("step.reading", applied.told());
    Interpretation asked = applied.variant().of();
    if (!asked.grounds().isEmpty()) open = open.naming(List.of(new Finding.Related("related.grounds", asked.locus(), new Argument.Text(asked.grounds()))));
    for (Judged other : others) open = open.because("step.reading", other.told());
    return open;
  }

  /** What documents above the method ask of days and its clauses could not be compared with. */
  List<Demand> unheard() {
    return List.copyOf(unheard);
  }

  /** All that the calendar must keep besides what the method says. */
  LawfulDays days(List<List<Readings.Variant>> rules) {
    List<Demand> asked = distances(rules);
    return new LawfulDays(
        asked.stream().filter(this::holds).toList(), asked, norms(rules), wishes(rules), alternatives(rules),
        rules.stream().flatMap(variants -> variants.get(0).demands().stream()).filter(d -> d.clause().value() instanceof Value.Members).toList());
  }

  /** The deadlines and orders in force. */
  private List<Demand> distances(List<List<Readings.Variant>> rules) {
    List<Demand> all = new ArrayList<>();
    for (List<Readings.Variant> variants : rules) {
      Readings.Variant applied = variants.get(0);
      if (!applied.open()) distances(applied).filter(d -> !d.source().isDraftingNorm() && inForce(d)).forEach(all::add);
    }
    return all;
  }

  private static Stream<Demand> distances(Readings.Variant variant) {
    return Stream.concat(variant.demands().stream(), variant.distances().stream()).filter(RuleJudge::isDistance);
  }

  /** What the readings that are not applied ask of the calendar; of an open question, none is. */
  private List<Alternative> alternatives(List<List<Readings.Variant>> rules) {
    List<Alternative> alternatives = new ArrayList<>();
    for (List<Readings.Variant> variants : rules)
      for (Readings.Variant other : variants.subList(variants.get(0).open() ? 0 : 1, variants.size())) {
        Rule rule = other.source().rule();
        List<Demand> asked = distances(other).filter(d -> inForce(d) && (holds(d) || !d.reading().isEmpty())).toList();
        alternatives.add(new Alternative(rule, other.of(), other.reading(), other.words(), asked));
      }
    return alternatives;
  }

  private static boolean isDistance(Demand demand) {
    return demand.clause().value() instanceof Value.When || demand.clause().op() == Op.ORDER || LastDays.isAbout(demand.clause());
  }

  /** What the drafting norms want of days, or recommend; they bind nobody. */
  private List<Demand> norms(List<List<Readings.Variant>> rules) {
    return rules.stream()
        .flatMap(variants -> variants.get(0).demands().stream())
        .filter(d -> d.source().isDraftingNorm() && isDistance(d) && (d.force() == Modality.ENCOURAGED || d.hard()) && applies(d))
        .toList();
  }

  /** The same, with those that only say what is normal. */
  private List<Demand> wishes(List<List<Readings.Variant>> rules) {
    return rules.stream()
        .flatMap(variants -> variants.get(0).demands().stream())
        .filter(d -> d.source().isDraftingNorm() && isDistance(d))
        .toList();
  }

  private boolean applies(Demand demand) {
    return isMet(demand) && holds(demand);
  }

  /** Whether the demand binds this method. */
  private boolean inForce(Demand demand) {
    return demand.hard() && isMet(demand);
  }

  /** Whether what the demand depends on is there. */
  private boolean isMet(Demand demand) {
    Formula settled = setting.facts().settle(Clauses.guard(demand.clause()));
    if (settled.equals(Formula.FALSE)) return false;
    List<Formula.Says> open = Facts.open(settled);
    if (!open.isEmpty() && demand.source().isDraftingNorm()) return false;
    boolean absent = open.stream().map(s -> s.slot().owner()).filter(Objects::nonNull).anyMatch(o -> !setting.program().mentions(o));
    return !absent || demand.byLaw();
  }

  /** Whether the method's days do not already break the demand. */
  private boolean holds(Demand demand) {
    Outcome outcome = outcomes.get(demand);
    return outcome == null || outcome.verdict() != Verdict.CONFLICTS;
  }

  /** The judgement on a demand of a document above that only the calendar has something to say of. */
  static Judgement told(Demand demand, Finding finding) {
    return new Judgement(
        demand.source().rule(), demand.source().law(), demand.source().version(), demand.subject(), finding.verdict(), List.of(finding.locus()),
        List.of(finding));
  }

  /** The judgement with what the calendar finds laid over it, when it is about the rule that gives way. */
  static Judgement spoiled(Judgement judgement, Demand demand, Finding finding) {
    if (judgement.rule() != demand.source().rule()) return judgement;
    return new Judgement(
        judgement.rule(), judgement.law(), judgement.version(), judgement.subject(), finding.verdict(), judgement.clauses(),
        List.of(finding));
  }
}
