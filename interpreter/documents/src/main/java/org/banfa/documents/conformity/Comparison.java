package org.banfa.documents.conformity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banfa.documents.conformity.ConformityReport.Line;
import org.banfa.documents.conformity.ConformityReport.Passage;
import org.banfa.documents.conformity.ConformityReport.Section;
import org.banfa.documents.finding.FindingText;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.finding.Judgement;
import org.banfa.judgement.finding.Verdict;
import org.banfa.judgement.review.Reviewed;
import org.banfa.judgement.wording.Wording;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Locus;
import org.banfa.model.core.Modality;
import org.banfa.model.core.Value;
import org.banfa.model.document.Interpretation;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Version;
import org.banfa.model.order.InForce;
import org.banfa.syntax.diagnostic.Catalogue;

/** Sets every rule in force beside the clauses of the method, document by document and in the order of each. */
final class Comparison {
  private final CheckResult result;
  private final Wording wording;
  private final Catalogue catalogue;
  private final Passages passages;
  private final Entries entries;
  private final Reviewed reviewed;

  Comparison(CheckResult result, Wording wording, Passages passages, Entries entries, Reviewed reviewed) {
    this.result = result;
    this.wording = wording;
    this.catalogue = wording.catalogue();
    this.passages = passages;
    this.entries = entries;
    this.reviewed = reviewed;
  }

  List<Section> sections() {
    Map<LegalDocument, List<Judgement>> byLaw = new LinkedHashMap<>();
    for (Judgement judgement : result.judgements()) byLaw.computeIfAbsent(judgement.law(), l -> new ArrayList<>()).add(judgement);
    List<Section> sections = new ArrayList<>();
    byLaw.forEach((law, judgements) -> sections.add(new Section(wording.name(law), version(judgements), lines(law, judgements))));
    return List.copyOf(sections);
  }

  private String version(List<Judgement> judgements) {
    List<String> names = judgements.stream().map(Judgement::version).filter(v -> v != null).distinct().map(this::version).toList();
    return String.join(catalogue.text("report.enum"), names);
  }

  private String version(Version version) {
    return catalogue.text("conformity.version", version.name(), wording.date(version.from()));
  }

  /** In the order in which the law's document has its rules. */
  private List<Line> lines(LegalDocument law, List<Judgement> judgements) {
    List<Judgement> ordered = new ArrayList<>(judgements);
    ordered.sort(java.util.Comparator.comparingInt(j -> law.rules().indexOf(j.rule())));
    return ordered.stream().map(this::line).toList();
  }

  private Line line(Judgement judgement) {
    InForce source = new InForce(judgement.law(), judgement.version(), judgement.rule());
    List<Passage> clauses = judgement.clauses().stream().distinct().map(passages::of).toList();
    String article = source.article().isEmpty() && judgement.rule().articles().isEmpty() ? place(judgement.rule().locus()) : wording.article(source.article());
    String verdict = reviewed.settled(judgement) ? Reporting.DECIDED : judgement.verdict().id();
    return new Line(
        article, judgement.rule().label(), judgement.subject() == null ? "" : wording.slot(judgement.subject()),
        Entries.requirement(judgement, wording), verdict, catalogue.text("verdict." + verdict), clauses,
        reason(judgement), entries.refers(judgement.findings()),
        Entries.evidence(source, wording));
  }

  /** Where a rule stands in a document that cites no articles; its label is shown beside it. */
  private String place(Locus locus) {
    return wording.place(new Locus(locus.article(), locus.paragraph(), locus.item(), "", locus.source(), locus.span()));
  }

  private String reason(Judgement judgement) {
    if (reviewed.settled(judgement)) return catalogue.text("conformity.why.decided");
    return switch (judgement.verdict()) {
      case CONFORMS -> judgement.clauses().isEmpty() ? catalogue.text("conformity.why.conforms") : "";
      case STRICTER -> catalogue.text("conformity.why.stricter");
      case BY_LAW -> catalogue.text(judgement.clauses().isEmpty() ? "conformity.why.by-law" : "conformity.why.by-law.part");
      case NOT_APPLICABLE -> notApplicable(judgement);
      case CONFLICTS, MISSING -> message(judgement);
      case FOR_PERSON -> judgement.findings().isEmpty() || isWords(judgement) ? catalogue.text("conformity.why.for-person") : message(judgement);
      case UNDECIDABLE -> message(judgement);
    };
  }

  /** Whether the rule asks for something in free words, rather than leaving a day or a reading to people. */
  private static boolean isWords(Judgement judgement) {
    return judgement.rule().clauses().stream().anyMatch(c -> c.subject().equals(judgement.subject()) && c.value() instanceof Value.Words);
  }

  private String message(Judgement judgement) {
    return judgement.findings().isEmpty() ? "" : wording.catalogue().text(judgement.findings().get(0).code() + ".title");
  }

  /** The rule's clauses about the subject as they are read: what an adopted reading says goes before the rule's own words. */
  private static List<Clause> adopted(Judgement judgement) {
    List<Clause> clauses = new ArrayList<>();
    for (Interpretation read : judgement.law().interpretations()) {
      boolean about = read.about().contains(judgement.rule().label()) || read.about().contains(judgement.rule().row());
      if (!about) continue;
      for (Interpretation.Reading reading : read.readings()) if (reading.name().equals(read.adopted())) clauses.addAll(reading.clauses());
    }
    clauses.addAll(judgement.rule().clauses());
    clauses.removeIf(c -> !c.subject().equals(judgement.subject()));
    return clauses;
  }

  private String notApplicable(Judgement judgement) {
    for (Finding finding : judgement.findings()) return new FindingText(wording).message(finding);
    for (Clause clause : adopted(judgement)) {
      if (!clause.guard().equals(Formula.TRUE)) {
        String condition = wording.formula(clause.guard());
        boolean grounds = !judgement.clauses().isEmpty();
        return catalogue.text(grounds ? "conformity.why.condition" : "conformity.why.condition.absent", condition);
      }
      for (Formula exception : clause.exceptions()) return catalogue.text("conformity.why.exception", wording.formula(exception));
    }
    boolean permits = judgement.rule().clauses().stream().allMatch(c -> c.modality() == Modality.MAY || c.modality() == Modality.ENCOURAGED);
    return catalogue.text(permits ? "conformity.why.permission" : "conformity.why.not-applicable");
  }
}
