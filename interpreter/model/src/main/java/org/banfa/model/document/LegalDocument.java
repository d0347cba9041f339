package org.banfa.model.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.banfa.model.vocabulary.Term;
import org.banfa.syntax.text.Source;

/**
 * A document resolved into the core: the only thing later stages read.
 *
 * @param english second title, empty when none was given
 */
public record LegalDocument(
    DocumentKind kind,
    String title,
    String english,
    Header header,
    List<Rule> rules,
    List<Interpretation> interpretations,
    List<Stage> stages,
    List<Term> declared,
    Source source) {
  /** A document without a second title. */
  public LegalDocument(
      DocumentKind kind, String title, Header header, List<Rule> rules, List<Interpretation> interpretations, List<Stage> stages,
      List<Term> declared, Source source) {
    this(kind, title, "", header, rules, interpretations, stages, declared, source);
  }

  /** The version in force on a day; empty when none is. A document without versions has none. */
  public Optional<Version> versionOn(LocalDate day) {
    return header.versions().stream().filter(v -> v.inForceOn(day)).findFirst();
  }

  /** Identity: two documents may say the same and are still two. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
