package org.banfa.model.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Locus;
import org.banfa.model.vocabulary.Term;

/**
 * A labelled sentence of a document with its annotations. In a method the annotations are absent.
 *
 * @param label identity in its document; the row id of the law library is the part before {@code /}
 * @param clauses what it says, one per slot
 * @param articles citation per version name, such as 第十四条第一款; in a document without versions the key is ""
 * @param bindings how it binds below; empty means EXACTLY
 * @param byLaw whether the rule itself is executed when the method is silent (缺省：从法)
 * @param effect what a breach does, null when the text names nothing
 * @param note words for a person, empty when none
 * @param remedy what would make it right, empty when none
 */
public record Rule(
    String label,
    List<Clause> clauses,
    Map<String, String> articles,
    Set<Binding> bindings,
    Evidence evidence,
    LocalDate verified,
    boolean byLaw,
    Moment moment,
    Term effect,
    String note,
    String remedy,
    Locus locus) {
  /** The row id of the law library. */
  public String row() {
    int slash = label.indexOf('/');
    return slash < 0 ? label : label.substring(0, slash);
  }

  /** The same rule saying other things. */
  public Rule saying(List<Clause> others) {
    return new Rule(label, List.copyOf(others), articles, bindings, evidence, verified, byLaw, moment, effect, note, remedy, locus);
  }

  public boolean inVersion(Version version) {
    return articles.isEmpty() || articles.containsKey("") || articles.containsKey(version.name());
  }

  /** The citation under a version, empty when the document gives none. */
  public String article(Version version) {
    return articles.getOrDefault(version == null ? "" : version.name(), articles.getOrDefault("", ""));
  }

  /** Identity: two rules may say the same and are still two. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
