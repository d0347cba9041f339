package org.banfa.judgement.change;

import java.util.List;
import org.banfa.judgement.refine.DraftComparison;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.vocabulary.Term;

/**
 * What a newer draft changes in an older one, sentence by sentence.
 *
 * @param comparison how the drafts are related as they would be carried out
 * @param sentences in the order of the newer draft; those that are gone stand where they stood
 * @param head keys at the head of the document that differ, by the language's words for them
 * @param newWords words only the newer draft declares
 * @param goneWords words only the older draft declares
 */
public record Revision(
    DraftComparison comparison, List<Revised> sentences, List<HeadChange> head, List<Term> newWords, List<Term> goneWords) {
  /** A key at the head of the document with what it was and is; empty when it was or is not there. */
  public record HeadChange(String key, String before, String after) {}

  public LegalDocument older() {
    return comparison.older();
  }

  public LegalDocument newer() {
    return comparison.newer();
  }

  /** How many sentences have become so. */
  public long count(Revised.Kind kind) {
    return sentences.stream().filter(s -> s.kind() == kind).count();
  }
}
