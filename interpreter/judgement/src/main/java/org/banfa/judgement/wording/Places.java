package org.banfa.judgement.wording;

import org.banfa.model.core.Locus;
import org.banfa.syntax.diagnostic.Language;
import org.banfa.syntax.lex.Citations;

/** Words where a clause stands, as a lawyer cites it. */
final class Places {
  private static final String READINGS = "甲乙丙丁戊己庚辛壬癸";

  private final Phrases phrases;

  Places(Phrases phrases) {
    this.phrases = phrases;
  }

  String place(Locus locus) {
    StringBuilder out = new StringBuilder();
    if (locus.article() > 0) out.append(numbered("phrase.article", locus.article()));
    else out.append(phrases.text("phrase.preamble"));
    if (locus.paragraph() > 0) out.append(numbered("phrase.paragraph", locus.paragraph()));
    if (locus.item() > 0) out.append(english() ? phrases.text("phrase.item", Citations.roman(locus.item())) : numbered("phrase.item", locus.item()));
    if (!locus.label().isEmpty()) out.append(phrases.text("phrase.label", locus.label()));
    return out.toString();
  }

  /** A title between its marks. */
  String title(String title, String second) {
    return phrases.text("phrase.title", name(title, second));
  }

  /** In English the second title; the first when there is no other. */
  String name(String title, String second) {
    return english() && !second.isEmpty() ? second : title;
  }

  /** The citation of an article of the library in this language; one that has no article number is said to be unsettled. */
  String article(String citation) {
    if (citation.isEmpty()) return "";
    if (!citation.startsWith("第")) return phrases.text("phrase.article.unsettled");
    String english = english() ? Citations.english(citation) : null;
    return english != null ? english : citation.replace('(', '（').replace(')', '）');
  }

  /** The letter of a reading. */
  String reading(String name) {
    int index = name.length() == 1 ? READINGS.indexOf(name) : -1;
    return english() && index >= 0 ? String.valueOf((char) ('A' + index)) : name;
  }

  private boolean english() {
    return phrases.catalogue().language() == Language.EN;
  }

  private String numbered(String key, int number) {
    return phrases.text(key, phrases.numerals().spelled(number));
  }
}
