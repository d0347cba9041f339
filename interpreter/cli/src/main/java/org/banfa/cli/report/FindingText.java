package org.banfa.cli.report;

import java.util.List;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.finding.Judgement;
import org.banfa.judgement.finding.Verdict;
import org.banfa.judgement.wording.Wording;
import org.banfa.model.core.Locus;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Language;

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

  /** Where a finding stands; where the document is silent, the clause nearest to what is missing. */
  String place(Finding finding, CheckResult result) {
    String where = where(finding.locus(), result);
    boolean silent = finding.verdict() == Verdict.MISSING || finding.verdict() == Verdict.BY_LAW;
    return silent ? catalogue.text("report.nearest", where) : where;
  }

  /** Document, place and file position of a clause. */
  String where(Locus locus, CheckResult result) {
    String position = position(locus);
    String title = title(locus, result);
    return title == null
        ? catalogue.text("report.whereElse", wording.place(locus), position)
        : catalogue.text("report.where", title, wording.place(locus), position);
  }

  /** The document a clause stands in: the one checked, or one of the laws applied; null when unknown. */
  private static String title(Locus locus, CheckResult result) {
    String file = locus.source().name();
    if (result.document().source().name().equals(file)) return result.document().title();
    for (Judgement judgement : result.judgements()) {
      if (judgement.law().source().name().equals(file)) return judgement.law().title();
    }
    return null;
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
    return catalogue.text(related.key(), where(related.locus(), result));
  }

  /** What would make it right: the rule's own words where it is not kept, else the catalogue's help. */
  String remedy(Finding finding) {
    boolean breach = finding.verdict() != Verdict.STRICTER && finding.verdict() != Verdict.BY_LAW;
    if (finding.remedy() != null && breach) return sentence(wording.argument(finding.remedy()));
    return catalogue.text(finding.code() + ".help", wording.arguments(finding.arguments()));
  }

  /** The text with a full stop, when it ends in a letter or figure. */
  private String sentence(String text) {
    int last = text.isEmpty() ? '.' : text.codePointBefore(text.length());
    boolean foreign = Character.isIdeographic(last) && catalogue.language() == Language.EN;
    return Character.isLetterOrDigit(last) && !foreign ? catalogue.text("report.sentence", text) : text;
  }
}
