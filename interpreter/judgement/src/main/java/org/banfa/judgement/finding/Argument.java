package org.banfa.judgement.finding;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Value;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.order.InForce;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.apache.commons.numbers.fraction.BigFraction;

/** A value in a message, still in the core's words, so that it can be shown in either language. */
public sealed interface Argument {
  /** Fixed text, such as a title or a label. */
  record Text(String text) implements Argument {}

  /** The title of a document, with its second title, which may be empty. */
  record Title(String title, String english) implements Argument {
    public static Title of(LegalDocument document) {
      return new Title(document.title(), document.english());
    }

    /** The title under the version that counts. */
    public static Title of(InForce rule) {
      return new Title(rule.title(), rule.english());
    }
  }

  /** The citation of an article as the library has it. */
  record Article(String article) implements Argument {}

  /** Which of several readings: 甲, 乙 and so on, or A, B. */
  record Choice(String reading) implements Argument {}

  /** A word of the vocabulary. */
  record Word(Term term) implements Argument {}

  /** Several words. */
  record Words(List<Term> terms) implements Argument {}

  /** A slot. */
  record Subject(Slot slot) implements Argument {}

  /** A value. */
  record Of(Value value) implements Argument {}

  /** A formula. */
  record Condition(Formula formula) implements Argument {}

  /** A whole clause, in words. */
  record Says(Clause clause) implements Argument {}

  /** An exact number. */
  record Number(BigFraction value) implements Argument {}

  /** A civil date. */
  record Date(LocalDate date) implements Argument {}

  /** An election in figures. */
  record Election(SortedMap<Slot, BigInteger> values) implements Argument {}

  /** A text of the catalogue with its own arguments. */
  record Sentence(String key, List<Argument> arguments) implements Argument {}
}
