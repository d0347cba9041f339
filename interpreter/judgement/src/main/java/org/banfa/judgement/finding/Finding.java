package org.banfa.judgement.finding;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banfa.model.core.Locus;
import org.banfa.model.document.Mark;
import org.banfa.model.document.Support;
import org.banfa.model.vocabulary.Slot;
import org.banfa.syntax.diagnostic.Severity;

/**
 * One finding, as data; rendered in one place only.
 *
 * @param code stable code, {@code B} and four digits; the catalogue holds title, message and help under it
 * @param verdict null for findings that are not about a rule
 * @param bases the rules it rests on, the one that makes it as grave as it is first, then the highest; several when laws ask the same; empty when none
 * @param effect what a breach does, in the words of the law, null unless its evidence is FULL
 * @param locus the clause in the script that the finding is about; null when the script is silent
 * @param nearest where the script is silent, a clause about the same act, to find the place by; null when none
 * @param speaker whose clause it is
 * @param arguments of the message
 * @param reasoning steps of arithmetic or derivation, in order
 * @param related further clauses the message names, each with a catalogue key for its sentence
 * @param counterexample the smallest election in which script and law disagree; empty when none
 * @param remedy what would make it right; null when the catalogue's own text suffices
 * @param converse where a rule binds exactly and both are broken: the smallest election the other way round; else empty
 */
public record Finding(
    String code,
    FindingClass findingClass,
    Severity severity,
    Verdict verdict,
    List<Basis> bases,
    Argument effect,
    Locus locus,
    Locus nearest,
    Speaker speaker,
    List<Argument> arguments,
    List<Argument> reasoning,
    List<Related> related,
    SortedMap<Slot, BigInteger> counterexample,
    Argument remedy,
    SortedMap<Slot, BigInteger> converse) {
  /** A finding that goes one way only. */
  public Finding(
      String code, FindingClass findingClass, Severity severity, Verdict verdict, List<Basis> bases, Argument effect, Locus locus,
      Locus nearest, Speaker speaker, List<Argument> arguments, List<Argument> reasoning, List<Related> related,
      SortedMap<Slot, BigInteger> counterexample, Argument remedy) {
    this(
        code, findingClass, severity, verdict, bases, effect, locus, nearest, speaker, arguments, reasoning, related, counterexample,
        remedy, new TreeMap<>());
  }

  /** A finding of the checked document itself that rests on one rule, or, when {@code law} is empty, on none. */
  public Finding(
      String code, FindingClass findingClass, Severity severity, Verdict verdict, String rule, String law, String lawArticle,
      Support support, Argument effect, Locus locus, List<Argument> arguments, List<Argument> reasoning, List<Related> related,
      SortedMap<Slot, BigInteger> counterexample, Argument remedy) {
    this(
        code, findingClass, severity, verdict, law.isEmpty() ? List.of() : List.of(new Basis(rule, rule, law, "", lawArticle, support, "")),
        effect, locus, null, Speaker.METHOD, arguments, reasoning, related, counterexample, remedy);
  }

  /** A further clause, or a rule of a law with its citation; {@code cited} is null for clauses of a script. */
  public record Related(String key, Locus locus, Argument cited) {
    public Related(String key, Locus locus) {
      this(key, locus, null);
    }
  }

  /** Row id of the law library or label of the higher clause; empty when none. */
  public String rule() {
    return bases.isEmpty() ? "" : bases.get(0).rule();
  }

  /** The rule's full label with its part; empty when none. */
  public String label() {
    return bases.isEmpty() ? "" : bases.get(0).label();
  }

  /** Title of the higher document, empty when none. */
  public String law() {
    return bases.isEmpty() ? "" : bases.get(0).law();
  }

  /** Citation under the version in force, empty when none. */
  public String lawArticle() {
    return bases.isEmpty() ? "" : bases.get(0).article();
  }

  /** On what the rule rests; null when there is no law. */
  public Mark evidence() {
    return bases.isEmpty() ? null : bases.get(0).evidence();
  }

  /** The same finding resting on further rules too, as grave as the graver. */
  public Finding with(List<Basis> all, Severity graver) {
    return new Finding(
        code, findingClass, graver, verdict, List.copyOf(all), effect, locus, nearest, speaker, arguments, reasoning, related,
        counterexample, remedy, converse);
  }

  /** The same finding with other steps of reasoning. */
  public Finding because(List<Argument> steps) {
    return new Finding(
        code, findingClass, severity, verdict, bases, effect, locus, nearest, speaker, arguments, List.copyOf(steps), related, counterexample, remedy,
        converse);
  }

  /** The same finding shown by another election. */
  public Finding shownBy(SortedMap<Slot, BigInteger> election) {
    return new Finding(
        code, findingClass, severity, verdict, bases, effect, locus, nearest, speaker, arguments, reasoning, related, new TreeMap<>(election), remedy,
        converse);
  }

  /** The same finding with another remedy; null leaves it to the catalogue. */
  public Finding advising(Argument better) {
    return new Finding(
        code, findingClass, severity, verdict, bases, effect, locus, nearest, speaker, arguments, reasoning, related, counterexample, better, converse);
  }

  /** The same finding with a further rule to look at and another remedy, when there is one. */
  public Finding adding(Related more, Argument better) {
    List<Related> all = new ArrayList<>(related);
    all.add(more);
    return new Finding(
        code, findingClass, severity, verdict, bases, effect, locus, nearest, speaker, arguments, reasoning, List.copyOf(all),
        counterexample, better == null ? remedy : better, converse);
  }
}
