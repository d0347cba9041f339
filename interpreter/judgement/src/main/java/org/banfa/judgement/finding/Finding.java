package org.banfa.judgement.finding;

import java.math.BigInteger;
import java.util.List;
import java.util.SortedMap;
import org.banfa.model.core.Locus;
import org.banfa.model.document.Mark;
import org.banfa.model.vocabulary.Slot;
import org.banfa.syntax.diagnostic.Severity;

/**
 * One finding, as data; rendered in one place only.
 *
 * @param code stable code, {@code B} and four digits; the catalogue holds title, message and help under it
 * @param verdict null for findings that are not about a rule
 * @param rule row id of the law library or label of the higher clause; empty when none
 * @param law title of the higher document, empty when none
 * @param lawArticle citation under the version in force, empty when none
 * @param evidence on what the rule rests; null when there is no rule
 * @param effect what a breach does, in the words of the law, null unless its evidence is FULL
 * @param locus where in the script; null when the script is silent and no clause is nearest
 * @param arguments of the message
 * @param reasoning steps of arithmetic or derivation, in order
 * @param related further clauses the message names, each with a catalogue key for its sentence
 * @param counterexample the smallest election in which script and law disagree; empty when none
 * @param remedy what would make it right; null when the catalogue's own text suffices
 */
public record Finding(
    String code,
    FindingClass findingClass,
    Severity severity,
    Verdict verdict,
    String rule,
    String law,
    String lawArticle,
    Mark evidence,
    Argument effect,
    Locus locus,
    List<Argument> arguments,
    List<Argument> reasoning,
    List<Related> related,
    SortedMap<Slot, BigInteger> counterexample,
    Argument remedy) {
  /** A further clause. */
  public record Related(String key, Locus locus) {}
}
