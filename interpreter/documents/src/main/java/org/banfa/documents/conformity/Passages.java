package org.banfa.documents.conformity;

import java.util.Optional;
import org.banfa.documents.finding.FindingText;
import org.banfa.documents.finding.SourceNote;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.judgement.review.ClauseIndex;
import org.banfa.judgement.wording.Wording;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Locus;
import org.banfa.model.document.LegalDocument;

/** Quotes the clauses that a check speaks of. */
final class Passages {
  private static final int LONGEST = 120;

  private final CheckResult result;
  private final Wording wording;
  private final ClauseIndex clauses;

  Passages(CheckResult result, Wording wording) {
    this.result = result;
    this.wording = wording;
    this.clauses = new ClauseIndex(result);
  }

  /** A clause with its place; null for no locus. */
  ConformityReport.Passage of(Locus locus) {
    if (locus == null) return null;
    LegalDocument document = FindingText.document(locus, result);
    return new ConformityReport.Passage(
        document == null ? "" : wording.name(document), wording.place(locus), SourceNote.place(locus), words(locus), FindingText.position(locus));
  }

  /** Place of a clause, with its document where that is not the method. */
  String cited(Locus locus) {
    LegalDocument document = FindingText.document(locus, result);
    boolean own = document == null || document == result.document();
    return own ? wording.place(locus) : wording.catalogue().text("conformity.cited", wording.name(document), wording.place(locus));
  }

  /** A sentence without its identity, its stop and the second spelling of what it declares. */
  private static String plain(String sentence) {
    String text = sentence.replaceAll("\\s*\\R\\s*", "").strip().replaceFirst("^(〔[^〕]*〕|\\[[^\\]]*\\])\\s*", "");
    return text.replaceFirst("^(设|declare)?\\s*(「[^」]*」)\\s*/\\s*\"[^\"]*\"", "$2").replaceFirst("[。.]$", "");
  }

  private String words(Locus locus) {
    Optional<Clause> clause = clauses.clause(locus);
    if (clause.isPresent()) return wording.says(clause.get());
    if (locus.source().text().isEmpty()) return "";
    String text = plain(locus.source().slice(locus.span()));
    return text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST))) + "…";
  }
}
