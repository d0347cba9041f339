package org.banfa.judgement.check;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.finding.FindingClass;
import org.banfa.judgement.finding.Judgement;
import org.banfa.judgement.finding.Speaker;
import org.banfa.judgement.finding.Verdict;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Rank;
import org.banfa.model.library.Library;
import org.banfa.model.order.HeaderLinks;
import org.banfa.model.order.Program;
import org.banfa.model.order.Unseen;
import org.banfa.syntax.diagnostic.Severity;

/** Says what cannot be decided because a higher document that is named was not seen, or is none because it leads back. */
final class UnseenTexts {
  private UnseenTexts() {}

  /**
   * One finding for each unseen document. Where one of them may hold what the method does not say, the gaps among the
   * judgements become undecided; what is against the law stays so, whatever the unseen document says.
   */
  static List<Finding> of(Library library, Program program, List<Judgement> judgements) {
    List<Unseen> unseen = Unseen.of(library, program);
    if (unseen.isEmpty()) return List.of();
    List<String> heirs = unseen.stream().filter(u -> u.relation().inherits()).map(Unseen::title).toList();
    int open = heirs.isEmpty() ? 0 : leaveOpen(heirs, judgements);
    List<Finding> findings = new ArrayList<>();
    for (Unseen one : unseen) findings.add(finding(one, open, program.method()));
    return findings;
  }

  /** One finding for each title in a header that leads back to the document it stands in and is left out for it. */
  static List<Finding> circles(Library library, Program program) {
    List<LegalDocument> documents = new ArrayList<>(List.of(program.method()));
    documents.addAll(program.documents());
    List<Finding> findings = new ArrayList<>();
    for (HeaderLinks.Circle circle : new HeaderLinks(library).circles(documents)) {
      Argument how = new Argument.Sentence(circle.partOf() ? "unseen.part_of" : "unseen.carries_out", List.of());
      findings.add(new Finding(
          circle.by() == circle.named() ? "B2149" : "B2150", FindingClass.INPUT, Severity.WARNING, null, List.of(), null,
          Unseen.named(circle.named().title(), circle.by()), null, Speaker.METHOD,
          List.of(Argument.Title.of(circle.by()), Argument.Title.of(circle.named()), how), List.of(), List.of(), new TreeMap<>(), null));
    }
    return findings;
  }

  private static int leaveOpen(List<String> titles, List<Judgement> judgements) {
    Argument named = new Argument.Text(titles.stream().map(t -> "《" + t + "》").collect(Collectors.joining("、")));
    Map<Finding, Finding> made = new IdentityHashMap<>();
    int open = 0;
    for (int i = 0; i < judgements.size(); i++) {
      Judgement judgement = judgements.get(i);
      if (judgement.verdict() != Verdict.MISSING || judgement.law().header().rank() == Rank.DRAFTING_NORM) continue;
      List<Finding> findings = judgement.findings().stream().map(f -> isGap(f) ? made.computeIfAbsent(f, g -> open(g, named)) : f).toList();
      judgements.set(
          i,
          new Judgement(
              judgement.rule(), judgement.law(), judgement.version(), judgement.subject(), Verdict.UNDECIDABLE, judgement.clauses(), findings));
      open++;
    }
    return open;
  }

  private static boolean isGap(Finding finding) {
    return finding.verdict() == Verdict.MISSING && finding.arguments().size() > 1;
  }

  private static Finding open(Finding gap, Argument named) {
    return new Finding(
        "B2134", gap.findingClass(), gap.severity().atMost(Severity.WARNING), Verdict.UNDECIDABLE, gap.bases(), null, gap.locus(), gap.nearest(),
        gap.speaker(), List.of(gap.arguments().get(0), gap.arguments().get(1), named), gap.reasoning(), gap.related(), new TreeMap<>(), null);
  }

  private static Finding finding(Unseen unseen, int open, LegalDocument method) {
    Argument how = new Argument.Sentence("unseen." + unseen.relation().name().toLowerCase(java.util.Locale.ROOT), List.of());
    Argument clauses = new Argument.Number(BigFraction.of(method.rules().size()));
    Argument depends =
        unseen.relation().inherits() && open > 0
            ? new Argument.Sentence("unseen.depends.silence", List.of(clauses, new Argument.Number(BigFraction.of(open))))
            : new Argument.Sentence("unseen.depends.clauses", List.of(clauses));
    return new Finding(
        "B2136", FindingClass.INPUT, Severity.WARNING, Verdict.UNDECIDABLE, List.of(), null, unseen.locus(), null, Speaker.METHOD,
        List.of(new Argument.Text(unseen.title()), Argument.Title.of(unseen.by()), how, depends), List.of(), List.of(), new TreeMap<>(), null);
  }
}
