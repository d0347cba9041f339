package org.banfa.judgement.check;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.Basis;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.finding.FindingClass;
import org.banfa.judgement.finding.Judgement;
import org.banfa.judgement.finding.Speaker;
import org.banfa.judgement.finding.Verdict;
import org.banfa.model.core.Clause;
import org.banfa.model.order.Displaced;
import org.banfa.model.order.InForce;
import org.banfa.model.vocabulary.Slot;
import org.banfa.syntax.diagnostic.Severity;

/** Says once, of every rule that a higher law displaces, that the two laws do not agree. */
final class Tensions {
  private Tensions() {}

  /** The judgements on the displaced rules: they do not apply; with a note when the method itself is to hear of it. */
  static List<Judgement> of(List<InForce> rules, Displaced displaced, boolean noted) {
    List<Judgement> judgements = new ArrayList<>();
    for (InForce rule : rules)
      displaced.superior(rule.rule()).ifPresent(high -> {
        Clause clause = rule.rule().clauses().get(0);
        List<Finding> findings = noted ? List.of(note(rule, high, clause)) : List.of();
        judgements.add(new Judgement(rule.rule(), rule.law(), rule.version(), clause.subject(), Verdict.NOT_APPLICABLE, List.of(), findings));
      });
    return judgements;
  }

  /** What two laws of one rank contradict each other in; the author of the method can only ask. */
  static List<Finding> rivals(Displaced displaced) {
    List<Finding> findings = new ArrayList<>();
    for (Displaced.Rivals two : displaced.rivals()) {
      if (displaced.superior(two.first().rule()).isPresent() || displaced.superior(two.second().rule()).isPresent()) continue;
      Clause first = about(two.first(), two);
      Clause second = about(two.second(), two);
      findings.add(
          new Finding(
              "B2135", FindingClass.LAW, Severity.WARNING, Verdict.FOR_PERSON, List.of(Basis.of(two.first()), Basis.of(two.second())), null, null,
              null, Speaker.METHOD,
              List.of(new Argument.Subject(two.subject()), new Argument.Says(first), new Argument.Says(second), Argument.Title.of(two.first().law()),
                  Argument.Title.of(two.second().law())),
              List.of(), List.of(), new TreeMap<>(), null));
    }
    return findings;
  }

  /** A method that keeps one of two such rules cannot be said to break the other: which of them applies is for a person. */
  static void leaveOpen(Displaced displaced, List<Judgement> judgements) {
    for (Displaced.Rivals two : displaced.rivals()) {
      leaveOpen(two.first(), two.second(), two.subject(), judgements);
      leaveOpen(two.second(), two.first(), two.subject(), judgements);
    }
  }

  private static void leaveOpen(InForce broken, InForce kept, Slot subject, List<Judgement> judgements) {
    boolean isKept = judgements.stream().anyMatch(j -> isOf(j, kept, subject) && (j.verdict() == Verdict.CONFORMS || j.verdict() == Verdict.STRICTER));
    if (!isKept) return;
    judgements.replaceAll(j -> j.verdict() != Verdict.CONFLICTS || !isOf(j, broken, subject)
        ? j
        : new Judgement(j.rule(), j.law(), j.version(), j.subject(), Verdict.FOR_PERSON, j.clauses(), List.of()));
  }

  private static boolean isOf(Judgement judgement, InForce rule, Slot subject) {
    return judgement.rule() == rule.rule() && subject.equals(judgement.subject());
  }

  private static Clause about(InForce rule, Displaced.Rivals two) {
    return rule.rule().clauses().stream().filter(c -> c.subject().equals(two.subject())).findFirst().orElseThrow();
  }

  private static Finding note(InForce low, InForce high, Clause clause) {
    Clause above =
        high.rule().clauses().stream().filter(c -> c.subject().equals(clause.subject())).findFirst().orElse(high.rule().clauses().get(0));
    return new Finding(
        "B2131", FindingClass.LAW, Severity.NOTE, Verdict.NOT_APPLICABLE, List.of(Basis.of(low), Basis.of(high)), null, null, null,
        Speaker.METHOD,
        List.of(new Argument.Subject(clause.subject()), new Argument.Says(clause), new Argument.Says(above), Argument.Title.of(low.law()),
            Argument.Title.of(high.law())),
        List.of(), List.of(), new TreeMap<>(), null);
  }
}
