package org.banfa.cli;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
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
import org.banfa.model.core.Clause;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Modality;
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

  private final Library all;
  private final Map<LegalDocument, Map<String, CheckResult>> checks = new IdentityHashMap<>();

  CaseRun(Library all) {
    this.all = all;
  }

  /**
   * The outcome of one case.
   *
   * @throws org.banfa.executor.answers.AnswersProblem when the decisions of a practice cannot be read
   */
  Workbench.CaseOutcome outcome(CaseStudy study) {
    List<Argument> differences = new ArrayList<>();
    List<Argument> remarks = new ArrayList<>();
    Library library = all.from(study.locus().source());
    Optional<LegalDocument> document = library.find(study.checks());
    if (document.isEmpty()) {
      differences.add(sentence("case.no-document", study.checks()));
    } else {
      if (!study.verdicts().isEmpty()) verdicts(library, study, document.get(), differences);
      for (CaseStudy.Outcome outcome : study.outcomes()) outcome(study, document.get(), outcome, differences);
      if (study.counterexample() != null) CounterexampleRun.run(library, document.get(), study, differences, remarks);
      if (study.exercise() != null) ExerciseRun.run(library, study, differences);
      remarks.addAll(Fingerprints.changes(library, study));
    }
    return new Workbench.CaseOutcome(study.title(), study.locus(), List.copyOf(differences), List.copyOf(remarks));
  }

  private void verdicts(Library library, CaseStudy study, LegalDocument document, List<Argument> differences) {
    CheckResult result = checks.computeIfAbsent(document, d -> new HashMap<>()).computeIfAbsent(String.valueOf(study.lawAsOf()), k -> Check.of(library, document, study.lawAsOf(), Replay::holds));
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

  /** Whether the numbers given are as the document has them: as all its clauses demand, or as one of them allows besides. */
  private void outcome(CaseStudy study, LegalDocument document, CaseStudy.Outcome expected, List<Argument> differences) {
    List<Clause> clauses = formal(document, expected.condition());
    boolean holds = clauses.stream().anyMatch(c -> c.modality() == Modality.MAY && isMet(c, study.given()));
    try {
      holds |= clauses.stream().filter(c -> c.modality() != Modality.MAY).allMatch(c -> LinearArithmetic.holds(demand(c), study.given(), Set.of()));
    } catch (IllegalArgumentException unknown) {
      differences.add(sentence("case.unknown", expected.condition().term().id(), unknown.getMessage()));
      return;
    }
    if (clauses.isEmpty()) differences.add(sentence("case.unstated", expected.condition().key()));
    else if (holds != expected.holds()) differences.add(sentence(holds ? "case.holds" : "case.fails", expected.condition().term().id()));
  }

  /** Whether a permission applies and covers the numbers; one that turns on a number not given does not. */
  private static boolean isMet(Clause permission, Map<Slot, BigInteger> given) {
    try {
      return LinearArithmetic.holds(permission.guard(), given, Set.of())
          && LinearArithmetic.holds(((Value.Formal) permission.value()).formula(), given, Set.of());
    } catch (IllegalArgumentException unknown) {
      return false;
    }
  }

  private static Formula demand(Clause clause) {
    return Formula.implies(clause.guard(), ((Value.Formal) clause.value()).formula());
  }

  private static List<Clause> formal(LegalDocument document, Slot slot) {
    return document.rules().stream().flatMap(r -> r.clauses().stream())
        .filter(c -> c.subject().equals(slot) && c.value() instanceof Value.Formal)
        .toList();
  }

  private static Argument text(String text) {
    return new Argument.Text(text);
  }

  private static Argument sentence(String key, String... arguments) {
    return Sentences.of(key, arguments);
  }
}
