package org.banfa.documents.conformity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.banfa.documents.conformity.ConformityReport.Basis;
import org.banfa.documents.conformity.ConformityReport.Question;
import org.banfa.documents.finding.FindingText;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.finding.Judgement;
import org.banfa.judgement.finding.Verdict;
import org.banfa.judgement.wording.Wording;
import org.banfa.model.core.Locus;
import org.banfa.model.order.InForce;

/** Puts what the program leaves to people as questions. */
final class Questions {
  /** The finding that a rule is read in several ways, one of which the method does not meet. */
  private static final String OTHER_READING = "B2129";

  private final CheckResult result;
  private final Wording wording;
  private final FindingText words;
  private final Passages passages;
  private final Entries entries;

  Questions(CheckResult result, Wording wording, Passages passages, Entries entries) {
    this.result = result;
    this.wording = wording;
    this.words = new FindingText(wording);
    this.passages = passages;
    this.entries = entries;
  }

  List<Question> all() {
    List<Question> questions = new ArrayList<>();
    Set<Finding> asked = new HashSet<>();
    for (Judgement judgement : result.judgements()) {
      boolean person = judgement.verdict() == Verdict.FOR_PERSON;
      if (!person && judgement.verdict() != Verdict.UNDECIDABLE) continue;
      if (judgement.findings().isEmpty()) questions.add(quiet(questions.size() + 1, judgement));
      for (Finding finding : judgement.findings()) if (asked.add(finding)) add(finding, questions);
    }
    for (Finding finding : result.findings()) if (isQuestion(finding) && asked.add(finding)) add(finding, questions);
    return List.copyOf(questions);
  }

  private static boolean isQuestion(Finding finding) {
    return finding.code().equals(OTHER_READING) || finding.verdict() == Verdict.FOR_PERSON || finding.verdict() == Verdict.UNDECIDABLE;
  }

  private void add(Finding finding, List<Question> questions) {
    int number = questions.size() + 1;
    entries.note(finding, "questions-" + number);
    Locus locus = finding.locus() == null ? finding.nearest() : finding.locus();
    List<String> ways = new ArrayList<>(words.reasoning(finding));
    for (Finding.Related related : finding.related())
      if (related.cited() != null) ways.add(wording.catalogue().text(related.key(), wording.argument(related.cited())));
    questions.add(new Question(
        number, kind(finding), finding.code(), entries.name(finding), words.message(finding), passages.of(locus), entries.bases(finding), words.note(finding),
        List.copyOf(ways), entries.review(finding), entries.standing(finding).decided()));
  }

  private static String kind(Finding finding) {
    if (finding.code().equals(OTHER_READING) || finding.code().equals("B2128")) return "reading";
    if (finding.verdict() == Verdict.UNDECIDABLE) return "undecided";
    return finding.findingClass().isOfCalendar() ? "calendar" : "requirement";
  }

  /** A requirement about acts the method does not touch: nothing was said of it so far. */
  private Question quiet(int number, Judgement judgement) {
    String requirement = Entries.requirement(judgement, wording);
    InForce source = new InForce(judgement.law(), judgement.version(), judgement.rule());
    Basis basis = new Basis(
        wording.name(judgement.law()), wording.article(source.article()), judgement.rule().label(),
        Entries.evidence(source, wording), requirement);
    boolean person = judgement.verdict() == Verdict.FOR_PERSON;
    Locus locus = judgement.clauses().isEmpty() ? null : judgement.clauses().get(0);
    String note = words.note(judgement.rule().note().isEmpty() ? List.of() : List.of(judgement.rule().note()));
    return new Question(
        number, person ? "requirement" : "undecided", "", entries.name(judgement), wording.catalogue().text("conformity.quietQuestion", requirement), passages.of(locus),
        List.of(basis), note, List.of(), entries.review(judgement), entries.standing(judgement).decided());
  }
}
