package org.banfa.judgement.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.banfa.judgement.compare.Demand;
import org.banfa.judgement.compare.Outcome;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.Basis;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.finding.FindingClass;
import org.banfa.judgement.finding.Speaker;
import org.banfa.judgement.finding.Verdict;
import org.banfa.judgement.timetable.CalendarFinding;
import org.banfa.model.core.Locus;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Mark;
import org.banfa.model.document.Rule;
import org.banfa.model.order.InForce;
import org.banfa.model.order.Statement;
import org.banfa.syntax.diagnostic.Severity;

/** Makes findings of outcomes: how grave, on what evidence, and where. */
final class Findings {
  /** The value of {@code 类别} for norms of a document's own consistency. */
  private static final Set<String> INTERNAL = Set.of("内部", "internal");

  private final LegalDocument method;

  /** Makes findings about a method. */
  Findings(LegalDocument method) {
    this.method = method;
  }

  /** The finding of an outcome, or null when it deserves none. */
  Finding of(Demand demand, Outcome outcome) {
    InForce source = demand.source();
    boolean drafting = source.isDraftingNorm();
    if (outcome.code().isEmpty() || (drafting && !countsForDrafting(outcome.verdict()))) return null;
    Statement first = outcome.statements().isEmpty() ? null : outcome.statements().get(0);
    Rule rule = source.rule();
    List<Argument> arguments = new ArrayList<>(List.of(new Argument.Subject(demand.subject()), new Argument.Says(demand.clause())));
    arguments.addAll(outcome.arguments());
    return new Finding(
        drafting ? draftingCode(outcome) : outcome.code(), drafting ? draftingClass(source) : outcome.findingClass(),
        severity(demand, outcome), outcome.verdict(), List.of(Basis.of(source)),
        outcome.verdict() == Verdict.CONFLICTS ? effect(rule) : null, first == null ? null : first.clause().locus(),
        first != null || outcome.nearest() == null ? null : outcome.nearest().clause().locus(), silent(outcome) ? Speaker.METHOD : speaker(first), arguments,
        outcome.reasoning(), related(outcome, first), outcome.counterexample(), broken(outcome) ? remedy(rule) : null, outcome.converse());
  }

  /** Only a rule that is not kept needs what its remedy mends. */
  private static boolean broken(Outcome outcome) {
    return outcome.verdict() == Verdict.CONFLICTS || outcome.verdict() == Verdict.MISSING;
  }

  /** Where nothing is said or asked, that is true of the method itself, whatever the documents above say of the act. */
  private static boolean silent(Outcome outcome) {
    return outcome.verdict() == Verdict.MISSING || outcome.verdict() == Verdict.BY_LAW || outcome.verdict() == Verdict.NOT_APPLICABLE;
  }

  private Speaker speaker(Statement statement) {
    if (statement == null || statement.document() == method) return Speaker.METHOD;
    return statement.inherited() ? Speaker.PARENT : Speaker.FRAME;
  }

  private Speaker speaker(Locus locus) {
    return locus == null || locus.source() == method.source() ? Speaker.METHOD : Speaker.FRAME;
  }

  /** The finding of the calendar. */
  Finding of(CalendarFinding found) {
    Demand demand = found.demand();
    InForce source = demand == null ? null : demand.source();
    Severity severity = source == null ? found.severity() : found.severity().atMost(cap(source));
    return new Finding(
        found.code(), found.findingClass(), severity, verdict(found),
        source == null ? List.of() : List.of(Basis.of(source)), null, found.locus(), null, speaker(found.locus()), found.arguments(),
        found.reasoning(), found.related(),
        new TreeMap<>(), source == null || verdict(found) == null ? found.remedy() : remedy(source.rule()));
  }

  /** What a calendar finding makes of its rule: it cannot be kept, or may not be when periods are used in full; null when it is kept. */
  private static Verdict verdict(CalendarFinding found) {
    if (found.demand() == null) return null;
    return switch (found.code()) {
      case "B2112", "B2301", "B2302" -> Verdict.CONFLICTS;
      case "B2308" -> Verdict.FOR_PERSON;
      default -> null;
    };
  }

  private static boolean countsForDrafting(Verdict verdict) {
    return verdict == Verdict.CONFLICTS || verdict == Verdict.MISSING || verdict == Verdict.FOR_PERSON;
  }

  private static String draftingCode(Outcome outcome) {
    return switch (outcome.verdict()) {
      case MISSING -> "B2401";
      case CONFLICTS -> "B2402";
      default -> "B2403";
    };
  }

  private static FindingClass draftingClass(InForce source) {
    String named = source.law().header().findingClass();
    return INTERNAL.contains(named) ? FindingClass.INTERNAL : FindingClass.DRAFTING;
  }

  private static Severity severity(Demand demand, Outcome outcome) {
    Severity base =
        switch (outcome.verdict()) {
          case CONFLICTS -> conflict(demand, outcome);
          case MISSING -> Severity.WARNING;
          default -> Severity.NOTE;
        };
    boolean soft = outcome.statements().stream().anyMatch(s -> s.clause().soft());
    boolean inherited = !outcome.statements().isEmpty() && outcome.statements().get(0).inherited();
    Severity own = soft ? Severity.WARNING : Severity.ERROR;
    return base.atMost(outcome.cap()).atMost(cap(demand.source())).atMost(inherited ? fromAbove(demand, base, soft) : own);
  }

  /** A clause taken over is mended above; but one against a law fully read is not to be carried out unseen. */
  private static Severity fromAbove(Demand demand, Severity base, boolean soft) {
    return base == Severity.ERROR && !soft && cap(demand.source()) == Severity.ERROR ? Severity.WARNING : Severity.NOTE;
  }

  private static Severity conflict(Demand demand, Outcome outcome) {
    return switch (demand.force()) {
      case MUST, MUST_NOT, STATED -> Severity.ERROR;
      case NORMALLY -> outcome.statements().stream().anyMatch(s -> !s.clause().reason().isEmpty()) ? Severity.NOTE : Severity.WARNING;
      case ENCOURAGED, MAY -> Severity.NOTE;
    };
  }

  private static Severity cap(InForce source) {
    if (source.evidence() == Mark.MEMORY) return Severity.NOTE;
    return source.evidence() == Mark.FULL && !source.isDraftingNorm() ? Severity.ERROR : Severity.WARNING;
  }

  private static Argument effect(Rule rule) {
    boolean certain = rule.evidence() == null || rule.evidence().effect() == Mark.FULL;
    return rule.effect() == null || !certain ? null : new Argument.Word(rule.effect());
  }

  private static Argument remedy(Rule rule) {
    return rule.remedy() == null || rule.remedy().isEmpty() ? null : new Argument.Text(rule.remedy());
  }

  private static List<Finding.Related> related(Outcome outcome, Statement first) {
    List<Finding.Related> related = new ArrayList<>(outcome.related());
    Set<Locus> told = new HashSet<>();
    related.forEach(r -> told.add(r.locus()));
    for (Statement statement : outcome.statements()) {
      if (statement == first) continue;
      Locus locus = statement.clause().locus();
      if (told.add(locus)) related.add(new Finding.Related("related.clause", locus));
    }
    return related;
  }
}
