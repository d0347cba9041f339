package org.banfa.judgement.order;

import java.util.List;
import java.util.Optional;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.vocabulary.Vocabulary;

/** Holds the vocabulary and every document that may bind another or be checked. */
public record Library(Vocabulary vocabulary, List<LegalDocument> documents) {
  public Optional<LegalDocument> find(String title) {
    return documents.stream().filter(d -> d.title().equals(title)).findFirst();
  }

  /** Whether other documents belong to this one, so that its silence is theirs to fill. */
  public boolean hasParts(LegalDocument frame) {
    return documents.stream().anyMatch(d -> d.header().partOf().equals(frame.title()));
  }
}
