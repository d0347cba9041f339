package org.banfa.judgement.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.banfa.judgement.compare.Comparison;
import org.banfa.judgement.compare.Demand;
import org.banfa.judgement.compare.Facts;
import org.banfa.judgement.compare.Outcome;
import org.banfa.judgement.compare.Setting;
import org.banfa.judgement.finding.Verdict;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Value;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.order.Program;

/** Finds where a method departs from a document above it only to keep a law that the document does not keep. */
final class Amending {
  private final List<Comparison> comparisons;
  private final Setting setting;
  private final Map<LegalDocument, Judge> judges = new HashMap<>();
  private final Predicate<Formula> possible;

  Amending(List<Comparison> comparisons, Setting setting, Predicate<Formula> possible) {
    this.possible = possible;
    this.comparisons = comparisons;
    this.setting = setting;
  }

  /** The law that the method keeps and the parent does not; null when the departure is the method's own. */
  Demand lawBehind(Demand parent, Map<Demand, Outcome> outcomes) {
    return outcomes.entrySet().stream()
        .filter(e -> !e.getKey().parent() && !e.getKey().source().isDraftingNorm() && e.getKey().hard())
        .filter(e -> e.getKey().subject().equals(parent.subject()) && isKept(e.getValue()))
        .map(Map.Entry::getKey)
        .filter(law -> !isKept(judge(parent.source().law()).judge(law)))
        .findFirst()
        .orElse(null);
  }

  /** Whether the parent's clause is itself against a law that the method does not keep either: only the law is owed then. Days are compared as a whole timetable. */
  boolean isUnlawful(Demand parent, Map<Demand, Outcome> outcomes) {
    if (parent.clause().value() instanceof Value.When) return false;
    return outcomes.entrySet().stream()
        .filter(e -> !e.getKey().parent() && !e.getKey().source().isDraftingNorm() && e.getKey().hard())
        .filter(e -> e.getKey().subject().equals(parent.subject()) && e.getValue().verdict() == Verdict.CONFLICTS)
        .map(e -> judge(parent.source().law()).judge(e.getKey()))
        .anyMatch(o -> o.verdict() == Verdict.CONFLICTS && o.statements().stream().anyMatch(s -> s.clause().locus().equals(parent.clause().locus())));
  }

  private static boolean isKept(Outcome outcome) {
    return outcome.verdict() == Verdict.CONFORMS || outcome.verdict() == Verdict.STRICTER;
  }

  /** Judges the parent by itself. */
  private Judge judge(LegalDocument parent) {
    return judges.computeIfAbsent(parent, p -> {
      Program program = Program.of(setting.library(), p);
      Setting alone = new Setting(setting.library(), program, new Facts(program, setting.vocabulary()), setting.demands());
      return new Judge(comparisons, alone, new Reach(program, setting.demands()), possible);
    });
  }
}
