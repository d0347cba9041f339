package org.banfa.judgement.wording;

import org.banfa.model.core.Locus;

/** Words where a clause stands, as a lawyer cites it. */
final class Places {
  private final Phrases phrases;

  Places(Phrases phrases) {
    this.phrases = phrases;
  }

  String place(Locus locus) {
    StringBuilder out = new StringBuilder();
    if (locus.article() > 0) out.append(numbered("phrase.article", locus.article()));
    else out.append(phrases.text("phrase.preamble"));
    if (locus.paragraph() > 0) out.append(numbered("phrase.paragraph", locus.paragraph()));
    if (locus.item() > 0) out.append(numbered("phrase.item", locus.item()));
    if (!locus.label().isEmpty()) out.append(phrases.text("phrase.label", locus.label()));
    return out.toString();
  }

  private String numbered(String key, int number) {
    return phrases.text(key, phrases.numerals().spelled(number));
  }
}
