package org.banfa.cli;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banfa.cli.drill.CounterexampleRun;
import org.banfa.cli.drill.ExerciseRun;
import org.banfa.cli.drill.Fingerprints;
import org.banfa.cli.drill.Sentences;
import org.banfa.engine.lowering.Replay;
import org.banfa.judgement.check.Check;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.judgement.finding.Judgement;
import org.banfa.judgement.finding.Verdict;
import org.banfa.judgement.linear.LinearArithmetic;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Value;
import org.banfa.model.document.CaseStudy;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.library.Library;
import org.banfa.model.vocabulary.Slot;

/** Runs cases: compares the verdicts and outcomes a case expects with those that come. */
final class CaseRun {
  /** The words of a case; the longer ones are those of the reports. */
  private static final Map<String, Verdict> VERDICTS = Map.ofEntries(
      Map.entry("符合", Verdict.CONFORMS), Map.entry("严于", Verdict.STRICTER), Map.entry("严于法律", Verdict.STRICTER), Map.entry("抵触", Verdict.CONFLICTS),
      Map.entry("缺项", Verdict.MISSING), Map.entry("从法", Verdict.BY_LAW), Map.entry("不适用", Verdict.NOT_APPLICABLE),
      Map.entry("待判断", Verdict.FOR_PERSON), Map.entry("待人判断", Verdict.FOR_PERSON),
      Map.entry("不可判定", Verdict.UNDECIDABLE), Map.entry("未能判定", Verdict.UNDECIDABLE));

  private final Library library;
  private final Map<String, CheckResult> checks = new LinkedHashMap<>();

  CaseRun(Library library) {
    this.library = library;
  }

  /**
   * The outcome of one case.
   *
   * @throws org.banfa.executor.answers.AnswersProblem when the decisions of a practice cannot be read
   */
  Workbench.CaseOutcome outcome(CaseStudy study) {
    List<Argument> differences = new ArrayList<>();
    List<Argument> remarks = new ArrayList<>();
    Optional<LegalDocument> document = library.documents().stream().filter(d -> d.title().equals(study.checks())).findFirst();
    if (document.isEmpty()) {
      differences.add(sentence("case.no-document", study.checks()));
    } else {
      if (!study.verdicts().isEmpty()) verdicts(study, document.get(), differences);
      for (CaseStudy.Outcome outcome : study.outcomes()) outcome(study, document.get(), outcome, differences);
      if (study.counterexample() != null) CounterexampleRun.run(library, document.get(), study, differences, remarks);
      if (study.exercise() != null) ExerciseRun.run(library, study, differences);
      remarks.addAll(Fingerprints.changes(library, study));
    }
    return new Workbench.CaseOutcome(study.title(), study.locus(), List.copyOf(differences), List.copyOf(remarks));
  }

  private void verdicts(CaseStudy study, LegalDocument document, List<Argument> differences) {
    CheckResult result = checks.computeIfAbsent(document.title() + study.lawAsOf(), k -> Check.of(library, document, study.lawAsOf(), Replay::holds));
    for (CaseStudy.Expected expected : study.verdicts()) {
      Verdict wanted = VERDICTS.get(expected.verdict());
      for (String row : expected.rows()) {
        List<Verdict> came = result.judgements().stream().filter(j -> isOf(j, row)).map(Judgement::verdict).distinct().toList();
        if (!came.contains(wanted)) {
          Argument got = came.isEmpty() ? sentence("case.no-rule") : sentence("verdict." + came.get(0).id());
          differences.add(new Argument.Sentence("case.verdict", List.of(text(row), text(expected.verdict()), got)));
        }
      }
    }
  }

  private static boolean isOf(Judgement judgement, String row) {
    return judgement.rule().label().equals(row) || !row.contains("/") && judgement.rule().row().equals(row);
  }

  private void outcome(CaseStudy study, LegalDocument document, CaseStudy.Outcome expected, List<Argument> differences) {
    Map<Slot, BigInteger> given = study.given();
    boolean stated = false;
    boolean holds = true;
    try {
      for (Formula formula : conditions(document, expected.condition())) {
        stated = true;
        holds &= LinearArithmetic.holds(formula, given, Set.of());
      }
    } catch (IllegalArgumentException unknown) {
      differences.add(sentence("case.unknown", expected.condition().term().id(), unknown.getMessage()));
      return;
    }
    if (!stated) differences.add(sentence("case.unstated", expected.condition().key()));
    else if (holds != expected.holds()) differences.add(sentence(holds ? "case.holds" : "case.fails", expected.condition().term().id()));
  }

  private static List<Formula> conditions(LegalDocument document, Slot slot) {
    List<Formula> all = new ArrayList<>();
    for (var rule : document.rules()) {
      for (var clause : rule.clauses()) {
        if (clause.subject().equals(slot) && clause.value() instanceof Value.Formal f) all.add(Formula.implies(clause.guard(), f.formula()));
      }
    }
    return all;
  }

  private static Argument text(String text) {
    return new Argument.Text(text);
  }

  private static Argument sentence(String key, String... arguments) {
    return Sentences.of(key, arguments);
  }
}
