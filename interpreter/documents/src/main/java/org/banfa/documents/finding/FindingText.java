package org.banfa.documents.finding;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.Basis;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.finding.Judgement;
import org.banfa.judgement.finding.Speaker;
import org.banfa.judgement.finding.Verdict;
import org.banfa.judgement.wording.Wording;
import org.banfa.model.core.Locus;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Slot;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Language;

/** Words the parts of a finding, the same for every format. */
public final class FindingText {
  private static final Set<Verdict> SILENT = EnumSet.of(Verdict.MISSING, Verdict.BY_LAW);

  private final Catalogue catalogue;
  private final Wording wording;

  public FindingText(Wording wording) {
    this.catalogue = wording.catalogue();
    this.wording = wording;
  }

  public String severity(Finding finding) {
    return catalogue.text("severity." + finding.severity().id());
  }

  public String title(Finding finding) {
    return catalogue.text(finding.code() + ".title");
  }

  public String message(Finding finding) {
    return wording.message(finding);
  }

  /** Where a finding stands; where the document says nothing, that, and what it says of the same act. */
  public String place(Finding finding, CheckResult result) {
    Locus locus = finding.locus() == null ? finding.nearest() : finding.locus();
    if (locus == null) return silent(finding, result);
    String where = where(locus, result);
    boolean silent = finding.code().equals("B2102") || finding.code().equals("B2103");
    return silent ? catalogue.text("report.nearest", where) : where;
  }

  private String silent(Finding finding, CheckResult result) {
    boolean silent = SILENT.contains(finding.verdict()) && !finding.code().equals("B2130");
    String key = silent ? "report.silent" : "report.whole";
    return catalogue.text(key, wording.title(result.document()), result.document().source().name());
  }

  /** Document, place and file position of a clause; its place in the document it was taken from when that is noted. */
  public String where(Locus locus, CheckResult result) {
    String source = SourceNote.place(locus);
    String position = source.isEmpty() ? position(locus) : catalogue.text("report.source", source, position(locus));
    String place = wording.place(locus);
    LegalDocument document = document(locus, result);
    if (document == null) return catalogue.text("report.whereElse", place, position);
    return catalogue.text("report.where", wording.title(document), place, position);
  }

  /** The document a clause stands in: the one checked, one read with it, or one of the laws applied; null when unknown. */
  public static LegalDocument document(Locus locus, CheckResult result) {
    Set<LegalDocument> same = new LinkedHashSet<>();
    String file = locus.source().name();
    Stream<LegalDocument> laws = result.judgements().stream().map(Judgement::law);
    Stream.of(Stream.of(result.document()), result.beside().stream(), laws).flatMap(d -> d).filter(d -> d.source().name().equals(file)).forEach(same::add);
    if (same.size() == 1) return same.iterator().next();
    return same.stream().filter(d -> holds(d, locus)).findFirst().orElse(same.isEmpty() ? null : same.iterator().next());
  }

  /** One file may hold several documents. */
  private static boolean holds(LegalDocument document, Locus locus) {
    return document.rules().stream().anyMatch(r -> r.locus().span().start() <= locus.span().start() && locus.span().end() <= r.locus().span().end());
  }

  public static String position(Locus locus) {
    return locus.source().name() + " " + locus.line() + ":" + locus.column();
  }

  /** The higher documents with their articles, the rules' identities and what they rest on, one line for each rule. */
  public List<String> laws(Finding finding) {
    return finding.bases().stream().map(this::law).toList();
  }

  private String law(Basis basis) {
    String text = lawAndArticle(basis);
    if (!basis.label().isEmpty()) text = catalogue.text("report.rule", text, basis.label());
    return catalogue.text("report.evidence", text, catalogue.text("evidence." + (basis.support() == null ? "NONE" : basis.support().name())));
  }

  /** The title of a higher document. */
  public String title(Basis basis) {
    return wording.title(basis.law(), basis.lawEnglish());
  }

  /** The title of a higher document with the article, as far as there is one. */
  public String lawAndArticle(Basis basis) {
    String title = title(basis);
    return basis.article().isEmpty() ? title : catalogue.text("report.lawArticle", title, wording.article(basis.article()));
  }

  /** The article and the label of a rule, either of which may be empty. */
  public String cited(Basis basis) {
    String label = basis.label().isEmpty() ? "" : catalogue.text("report.label", basis.label());
    return catalogue.text("report.cited", wording.article(basis.article()), label).strip();
  }

  /** What the library says to a person about the rules; empty when nothing. */
  public String note(Finding finding) {
    List<String> notes = new ArrayList<>();
    Set<String> said = new HashSet<>();
    for (Basis basis : finding.bases()) {
      if (basis.note().isEmpty() || !said.add(basis.note())) continue;
      boolean own = basis == finding.bases().get(0) || title(basis).equals(title(finding.bases().get(0)));
      notes.add(own ? basis.note() : catalogue.text("report.note.of", title(basis), basis.note()));
    }
    return note(notes);
  }

  /** What the library says to a person, one sentence after the other; empty when nothing. */
  public String note(List<String> notes) {
    if (notes.isEmpty()) return "";
    return catalogue.text("report.note", library(String.join("", notes.stream().map(this::sentence).toList())));
  }

  public String effect(Finding finding) {
    return finding.effect() == null ? "" : wording.argument(finding.effect());
  }

  public List<String> reasoning(Finding finding) {
    return wording.arguments(finding.reasoning());
  }

  /** Whether the election shown is no breach, but one that the law would let pass. */
  public static boolean isStricter(Finding finding) {
    return finding.verdict() == Verdict.STRICTER;
  }

  /** The elections that show a finding, one after the other; empty when there is none. */
  public String counterexample(Finding finding) {
    return String.join(catalogue.text("report.election.next"), counterexamples(finding));
  }

  /** The elections that show a finding, each with who allows it and who does not; empty when there is none. */
  public List<String> counterexamples(Finding finding) {
    List<String> all = new ArrayList<>();
    boolean lawAllows = finding.code().equals("B2113") || isStricter(finding);
    boolean directed = lawAllows || finding.code().equals("B2101");
    if (!finding.counterexample().isEmpty()) all.add(directed ? directed(finding, finding.counterexample(), lawAllows) : wording.election(finding.counterexample()));
    if (!finding.converse().isEmpty()) all.add(directed(finding, finding.converse(), !lawAllows));
    return all;
  }

  private String directed(Finding finding, SortedMap<Slot, BigInteger> election, boolean lawAllows) {
    Slot subject = finding.arguments().get(0) instanceof Argument.Subject s ? s.slot() : null;
    boolean condition = subject != null && subject.term() != null && subject.term().kind() == Kind.CONDITION;
    String key = "report.election." + (lawAllows ? "law" : "method") + (condition ? ".finds" : ".allows");
    return catalogue.text(key, wording.election(election), catalogue.text("who." + finding.speaker().id()), condition ? wording.term(subject.term()) : "");
  }

  public String related(Finding.Related related, CheckResult result) {
    if (related.cited() != null) return catalogue.text(related.key(), wording.argument(related.cited()));
    return catalogue.text(related.key(), where(related.locus(), result));
  }

  /** What would make it right: the rule's own words where it is not kept, else the catalogue's help. */
  public String remedy(Finding finding) {
    if (finding.speaker() == Speaker.PARENT && finding.verdict() == Verdict.CONFLICTS) return catalogue.text("report.parentRemedy");
    if (finding.speaker() != Speaker.METHOD && finding.code().equals("B2128")) return catalogue.text("report.readingRemedy");
    boolean breach = finding.verdict() != Verdict.STRICTER && finding.verdict() != Verdict.BY_LAW;
    if (finding.remedy() != null && breach) return library(sentence(capital(wording.argument(finding.remedy()))));
    return catalogue.text(finding.code() + ".help", wording.arguments(finding.arguments()));
  }

  /** Words of the library, which are Chinese, with a remark that they are where the report is not. */
  public String library(String text) {
    boolean foreign = catalogue.language() == Language.EN && text.codePoints().anyMatch(Character::isIdeographic);
    return foreign ? catalogue.text("report.chinese", text) : text;
  }

  /** The text with a capital in front: remedies also stand within one another, where they have none. */
  private static String capital(String text) {
    return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** The text with a full stop, when it ends in a letter or figure. */
  private String sentence(String text) {
    int last = text.isEmpty() ? '.' : text.codePointBefore(text.length());
    if (!Character.isLetterOrDigit(last)) return text;
    boolean foreign = Character.isIdeographic(last) && catalogue.language() == Language.EN;
    return foreign ? text + "。" : catalogue.text("report.sentence", text);
  }
}
