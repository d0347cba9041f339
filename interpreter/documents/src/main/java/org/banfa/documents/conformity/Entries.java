package org.banfa.documents.conformity;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.banfa.documents.conformity.ConformityReport.Basis;
import org.banfa.documents.conformity.ConformityReport.Entry;
import org.banfa.documents.finding.FindingText;
import org.banfa.documents.finding.ReviewText;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.finding.FindingClass;
import org.banfa.judgement.finding.Judgement;
import org.banfa.judgement.finding.Verdict;
import org.banfa.judgement.review.ReviewItem;
import org.banfa.judgement.review.Reviewed;
import org.banfa.judgement.review.Standing;
import org.banfa.judgement.wording.Wording;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Locus;
import org.banfa.model.document.Support;
import org.banfa.model.order.InForce;

/** Tells findings in full, part by part, and remembers under which number each stands. */
final class Entries {
  private final CheckResult result;
  private final Wording wording;
  private final FindingText words;
  private final Passages passages;
  private final Reviewed reviewed;
  private final ReviewText opinions;
  private final Map<Finding, String> numbers = new IdentityHashMap<>();

  Entries(CheckResult result, Wording wording, Passages passages, Reviewed reviewed) {
    this.result = result;
    this.wording = wording;
    this.words = new FindingText(wording);
    this.passages = passages;
    this.reviewed = reviewed;
    this.opinions = new ReviewText(wording);
  }

  /** A finding that the method is against a higher document. */
  static boolean isConflict(Finding finding) {
    return finding.verdict() == Verdict.CONFLICTS && isLawOrCalendar(finding);
  }

  /** A finding that the method leaves out what a higher document demands. */
  static boolean isGap(Finding finding) {
    return finding.verdict() == Verdict.MISSING && isLawOrCalendar(finding);
  }

  /** A finding of the document's own consistency and drafting. */
  static boolean isFlaw(Finding finding) {
    boolean own = finding.findingClass() == FindingClass.INTERNAL || finding.findingClass() == FindingClass.DRAFTING;
    return own && finding.verdict() != Verdict.FOR_PERSON && finding.verdict() != Verdict.UNDECIDABLE || finding.findingClass() == FindingClass.INPUT;
  }

  /** A finding of the calendar that breaks no rule by itself. */
  static boolean isCalendar(Finding finding) {
    return finding.findingClass().isOfCalendar() && !isConflict(finding) && !isGap(finding);
  }

  private static boolean isLawOrCalendar(Finding finding) {
    return finding.findingClass() == FindingClass.LAW || finding.findingClass().isOfCalendar();
  }

  /** The findings of one part, numbered from 1; {@code part} is the name by which they are referred to. */
  List<Entry> of(String part, java.util.function.Predicate<Finding> belongs) {
    List<Entry> entries = new ArrayList<>();
    for (Finding finding : result.findings()) {
      if (!belongs.test(finding)) continue;
      int number = entries.size() + 1;
      numbers.put(finding, part + "-" + number);
      entries.add(entry(number, finding));
    }
    return List.copyOf(entries);
  }

  /** Remembers a finding that is told elsewhere. */
  void note(Finding finding, String place) {
    numbers.put(finding, place);
  }

  /** Where the first of some findings is told; empty when none is. */
  String refers(List<Finding> findings) {
    return findings.stream().map(numbers::get).filter(n -> n != null).findFirst().orElse("");
  }

  private Entry entry(int number, Finding finding) {
    return new Entry(
        number, finding.code(), name(finding), finding.severity().id(), words.severity(finding), finding.verdict() == null ? "" : finding.verdict().id(),
        title(finding), passages.of(finding.locus()), silence(finding), bases(finding), words.message(finding), words.note(finding),
        words.reasoning(finding), words.counterexample(finding), words.effect(finding),
        finding.related().stream().map(this::related).toList(), words.remedy(finding), review(finding));
  }

  /** The name by which reviews call a finding, or a judgement without one. */
  String name(Object origin) {
    ReviewItem item = reviewed.item(origin);
    return item == null ? "" : item.name();
  }

  /** What people said of a finding, or of a judgement without one; empty when nothing. */
  String review(Object origin) {
    return opinions.of(standing(origin));
  }

  /** How a finding, or a judgement without one, stands. */
  Standing standing(Object origin) {
    ReviewItem item = reviewed.item(origin);
    return item == null ? new Standing(null, false) : reviewed.standing(item);
  }

  private String title(Finding finding) {
    boolean subject = !finding.arguments().isEmpty() && finding.arguments().get(0) instanceof Argument.Subject;
    if (!subject) return words.title(finding);
    return wording.catalogue().text("conformity.about", wording.argument(finding.arguments().get(0)), words.title(finding));
  }

  private String silence(Finding finding) {
    if (finding.locus() != null) return "";
    Locus near = finding.nearest();
    return near == null
        ? wording.catalogue().text("conformity.silent")
        : wording.catalogue().text("conformity.silentNear", passages.cited(near));
  }

  private String related(Finding.Related related) {
    if (related.cited() != null) return wording.catalogue().text(related.key(), wording.argument(related.cited()));
    ConformityReport.Passage passage = passages.of(related.locus());
    String place = passages.cited(related.locus());
    String quoted = passage.words().isEmpty() ? place : wording.catalogue().text("conformity.quoted", place, passage.words());
    return wording.catalogue().text(related.key(), quoted);
  }

  /** On what a rule rests, in words; null for norms that are no law. */
  static String evidence(Support support, Wording wording) {
    return wording.catalogue().text("evidence." + (support == null ? "NONE" : support.name()));
  }

  /** On what a rule in force rests, in words. */
  static String evidence(InForce source, Wording wording) {
    return evidence(source.isDraftingNorm() ? null : source.support(), wording);
  }

  /** The rules a finding rests on, each with what it asks. */
  List<Basis> bases(Finding finding) {
    return finding.bases().stream()
        .map(b -> new Basis(
            wording.name(b.law(), b.lawEnglish()), wording.article(b.article()), b.label(), evidence(b.support(), wording),
            requirement(finding, b)))
        .toList();
  }

  private String requirement(Finding finding, org.banfa.judgement.finding.Basis basis) {
    for (Judgement judgement : result.judgements()) {
      if (!judgement.inForce().title().equals(basis.law()) || !judgement.rule().label().equals(basis.label())) continue;
      if (judgement.findings().isEmpty() || judgement.findings().contains(finding)) return requirement(judgement, wording);
    }
    return "";
  }

  /** What a rule asks of the subject of a judgement, in words. */
  static String requirement(Judgement judgement, Wording wording) {
    List<Clause> about = judgement.rule().clauses().stream().filter(c -> c.subject().equals(judgement.subject())).toList();
    List<Clause> shown = about.isEmpty() ? judgement.rule().clauses() : about;
    return String.join(wording.catalogue().text("conformity.next"), shown.stream().map(wording::says).distinct().toList());
  }
}
