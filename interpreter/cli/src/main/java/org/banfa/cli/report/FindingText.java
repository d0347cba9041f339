package org.banfa.cli.report;

import java.util.List;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.wording.Wording;
import org.banfa.model.core.Locus;
import org.banfa.model.document.LegalDocument;
import org.banfa.syntax.diagnostic.Catalogue;

/** Words the parts of a finding, the same for every format. */
final class FindingText {
  private final Catalogue catalogue;
  private final Wording wording;

  FindingText(Wording wording) {
    this.catalogue = wording.catalogue();
    this.wording = wording;
  }

  String severity(Finding finding) {
    return catalogue.text("severity." + finding.severity().id());
  }

  String title(Finding finding) {
    return catalogue.text(finding.code() + ".title");
  }

  String message(Finding finding) {
    return catalogue.text(finding.code() + ".message", wording.arguments(finding.arguments()));
  }

  /** Document, place and file position of a clause. */
  String where(Locus locus, LegalDocument document) {
    String position = position(locus);
    boolean own = locus.source().name().equals(document.source().name());
    return own
        ? catalogue.text("report.where", document.title(), wording.place(locus), position)
        : catalogue.text("report.whereElse", wording.place(locus), position);
  }

  static String position(Locus locus) {
    return locus.source().name() + " " + locus.line() + ":" + locus.column();
  }

  /** The higher document, its article, the rule's identity and what it rests on; empty when there is no rule. */
  String law(Finding finding) {
    if (finding.law().isEmpty()) return "";
    String text = finding.law();
    if (!finding.lawArticle().isEmpty()) text = catalogue.text("report.lawArticle", text, finding.lawArticle());
    if (!finding.rule().isEmpty()) text = catalogue.text("report.rule", text, finding.rule());
    if (finding.evidence() != null) text = catalogue.text("report.evidence", text, evidence(finding));
    return text;
  }

  String evidence(Finding finding) {
    return catalogue.text("evidence." + finding.evidence().name());
  }

  String effect(Finding finding) {
    return finding.effect() == null ? "" : wording.argument(finding.effect());
  }

  List<String> reasoning(Finding finding) {
    return wording.arguments(finding.reasoning());
  }

  String counterexample(Finding finding) {
    return finding.counterexample().isEmpty() ? "" : wording.election(finding.counterexample());
  }

  String related(Finding.Related related, CheckResult result) {
    return catalogue.text(related.key(), where(related.locus(), result.document()));
  }

  /** What would make it right: the rule's own words, else the catalogue's help. */
  String remedy(Finding finding) {
    return finding.remedy() != null ? wording.argument(finding.remedy()) : catalogue.text(finding.code() + ".help");
  }
}
