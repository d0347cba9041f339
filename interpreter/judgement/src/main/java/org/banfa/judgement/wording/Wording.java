package org.banfa.judgement.wording;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.Finding;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Locus;
import org.banfa.model.core.TimeValue;
import org.banfa.model.core.Value;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.order.InForce;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.syntax.diagnostic.Catalogue;

/** Turns values of the core into sentences of one language. */
public final class Wording {
  /** The place in a message of whose clause it is about. */
  private static final int SPEAKER = 9;

  private final Phrases phrases;
  private final Conditions conditions;
  private final Times times;
  private final Clauses clauses;
  private final Places places;
  private final Quotes quotes;

  public Wording(Catalogue catalogue) {
    this.phrases = new Phrases(catalogue);
    Quantities quantities = new Quantities(phrases);
    this.conditions = new Conditions(phrases, quantities);
    this.times = new Times(phrases);
    this.clauses = new Clauses(phrases, quantities, conditions, times);
    this.places = new Places(phrases);
    this.quotes = new Quotes(phrases);
  }

  public Catalogue catalogue() {
    return phrases.catalogue();
  }

  public String term(Term term) {
    return phrases.term(term);
  }

  public String terms(List<Term> terms) {
    return phrases.all(phrases.terms(terms));
  }

  public String slot(Slot slot) {
    return phrases.slot(slot);
  }

  public String formula(Formula formula) {
    return conditions.formula(formula);
  }

  public String value(Value value) {
    return clauses.value(value);
  }

  public String time(TimeValue time) {
    return times.time(time).text();
  }

  public String date(LocalDate date) {
    return times.date(date);
  }

  public String number(BigFraction number) {
    return phrases.numerals().number(number);
  }

  public String clause(Clause clause) {
    return clauses.clause(clause);
  }

  /** A clause as its document has it, where the document is in this language, else in generated words. */
  public String says(Clause clause) {
    return quotes.of(clause).orElseGet(() -> clause(clause));
  }

  /** The sentence of a finding; the number after its arguments, {@link #SPEAKER}, is who says it. */
  public String message(Finding finding) {
    List<String> filled = new ArrayList<>(arguments(finding.arguments()));
    while (filled.size() < SPEAKER) filled.add("");
    filled.add(catalogue().text("who." + finding.speaker().id()));
    return capital(catalogue().text(finding.code() + ".message", filled));
  }

  /** A sentence begins with a capital, where the language has them. */
  private static String capital(String sentence) {
    return sentence.isEmpty() ? sentence : sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
  }

  /** The title of a document as this language writes titles. */
  public String title(LegalDocument document) {
    return title(document.title(), document.english());
  }

  /** What the document of a rule is called under the version that counts. */
  public String title(InForce rule) {
    return title(rule.title(), rule.english());
  }

  /** A title, in English the second one where there is one. */
  public String title(String title, String english) {
    return places.title(title, english);
  }

  /** The title of a document without marks. */
  public String name(LegalDocument document) {
    return name(document.title(), document.english());
  }

  /** A title without marks, in English the second one where there is one. */
  public String name(String title, String english) {
    return places.name(title, english);
  }

  /** The citation of an article, empty when the library has none. */
  public String article(String article) {
    return places.article(article);
  }

  /** Where a clause stands: article, paragraph, item and label. */
  public String place(Locus locus) {
    return places.place(locus);
  }

  /** An election in figures: each quantity with its number, those that bound others first. */
  public String election(SortedMap<Slot, BigInteger> values) {
    List<String> parts = new ArrayList<>();
    for (Slot slot : Bounding.first(values.keySet())) {
      String amount = phrases.amount(values.get(slot), slot.term() == null ? null : slot.term().unit());
      parts.add(phrases.text("phrase.figure", phrases.slot(slot), amount));
    }
    return String.join(phrases.text("phrase.figure.next"), parts);
  }

  public List<String> arguments(List<Argument> arguments) {
    return arguments.stream().map(this::argument).toList();
  }

  public String argument(Argument argument) {
    if (argument instanceof Argument.Text text) return text.text();
    if (argument instanceof Argument.Title title) return title(title.title(), title.english());
    if (argument instanceof Argument.Article article) return article(article.article());
    if (argument instanceof Argument.Choice choice) return places.reading(choice.reading());
    if (argument instanceof Argument.Word word) return term(word.term());
    if (argument instanceof Argument.Words words) return terms(words.terms());
    if (argument instanceof Argument.Subject subject) return slot(subject.slot());
    if (argument instanceof Argument.Of of) return value(of.value());
    if (argument instanceof Argument.Condition condition) return formula(condition.formula());
    if (argument instanceof Argument.Says says) return says(says.clause());
    if (argument instanceof Argument.Number number) return number(number.value());
    if (argument instanceof Argument.Date date) return date(date.date());
    if (argument instanceof Argument.Election election) return election(election.values());
    Argument.Sentence sentence = (Argument.Sentence) argument;
    return catalogue().text(sentence.key(), arguments(sentence.arguments()));
  }
}
