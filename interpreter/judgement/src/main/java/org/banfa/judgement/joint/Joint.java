package org.banfa.judgement.joint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.Basis;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.finding.FindingClass;
import org.banfa.judgement.finding.Speaker;
import org.banfa.model.core.Locus;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Mark;
import org.banfa.model.order.InForce;
import org.banfa.syntax.diagnostic.Severity;

/** Makes one finding of several clauses that cannot be kept together. */
public final class Joint {
  private Joint() {}

  /** Whether the checked document has a part in it; what only others wrote is theirs to hear of. */
  public static boolean concerns(List<Norm> core) {
    return core.stream().anyMatch(Norm::isOwn);
  }

  /** The finding on a core; it stands at the first clause of the document checked. */
  public static Finding finding(
      String code, LegalDocument method, List<Norm> core, List<Argument> arguments, List<Argument> reasoning, Argument remedy) {
    Norm first =
        core.stream()
            .filter(Norm::isOwn)
            .min(Comparator.comparing((Norm n) -> n.document() != method).thenComparing(n -> n.clause().locus().span().start()))
            .orElseThrow();
    Set<Basis> bases = new LinkedHashSet<>();
    Severity severity = Severity.ERROR;
    List<Finding.Related> related = new ArrayList<>();
    for (Norm norm : core) {
      if (norm.isUsual()) severity = severity.atMost(Severity.WARNING);
      Locus locus = norm.clause().locus();
      if (norm.isLaw()) {
        bases.add(Basis.of(norm.law()));
        severity = severity.atMost(cap(norm.law()));
      } else if (norm != first && related.stream().noneMatch(r -> r.locus().equals(locus))) {
        related.add(new Finding.Related(norm.inherited() ? "related.parent" : "related.clause", locus));
      }
    }
    return new Finding(
        code, bases.isEmpty() ? FindingClass.INTERNAL : FindingClass.LAW, severity, null, List.copyOf(bases), null, first.clause().locus(), null,
        first.document() == method ? Speaker.METHOD : Speaker.FRAME, arguments, reasoning, List.copyOf(related), new TreeMap<>(), remedy);
  }

  private static Severity cap(InForce law) {
    if (law.evidence() == Mark.MEMORY) return Severity.NOTE;
    return law.evidence() == Mark.FULL ? Severity.ERROR : Severity.WARNING;
  }

  /** Where a norm stands: document and label or article, or the law's article. */
  public static Argument place(Norm norm) {
    Argument title = norm.isLaw() ? Argument.Title.of(norm.law()) : Argument.Title.of(norm.document());
    if (norm.isLaw())
      return new Argument.Sentence("source.law", List.of(title, new Argument.Article(norm.law().article()), new Argument.Text(norm.law().rule().label())));
    Locus locus = norm.clause().locus();
    if (!locus.label().isEmpty()) return new Argument.Sentence("source.clause", List.of(title, new Argument.Text(locus.label())));
    return new Argument.Sentence("source.clause-number", List.of(title, new Argument.Number(BigFraction.of(locus.article()))));
  }
}
