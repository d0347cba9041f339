package org.banfa.judgement.wording;

import java.math.BigInteger;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Unit;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Language;

/** Takes words, lists and amounts from the catalogue; the smallest pieces all wording is made of. */
final class Phrases {
  private final Catalogue catalogue;
  private final Numerals numerals;

  Phrases(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.numerals = new Numerals(catalogue);
  }

  String text(String key, String... arguments) {
    return catalogue.text(key, arguments);
  }

  Catalogue catalogue() {
    return catalogue;
  }

  Numerals numerals() {
    return numerals;
  }

  String term(Term term) {
    boolean english = catalogue.language() == Language.EN && !term.english().isEmpty();
    return english ? term.english() : term.id();
  }

  List<String> terms(List<Term> terms) {
    return terms.stream().map(this::term).toList();
  }

  String slot(Slot slot) {
    if (slot.owner() == null) return term(slot.term());
    if (slot.term() == null) return term(slot.owner());
    String key =
        switch (slot.owner().kind()) {
          case ACT, STAGE -> "phrase.slot.act";
          default -> "phrase.slot";
        };
    return text(key, term(slot.owner()), term(slot.term()));
  }

  /** Joins a list, the last item with its own word: {@code phrase.list.and} or {@code phrase.list.or}. */
  String list(List<String> items, String lastKey) {
    if (items.isEmpty()) return text("phrase.list.none");
    String joined = items.get(0);
    for (int i = 1; i < items.size(); i++) {
      joined = text(i == items.size() - 1 ? lastKey : "phrase.list.next", joined, items.get(i));
    }
    return joined;
  }

  String all(List<String> items) {
    return list(items, "phrase.list.and");
  }

  String any(List<String> items) {
    return list(items, "phrase.list.or");
  }

  /** A number with its unit's word; a null unit has none. */
  String amount(BigFraction number, Unit unit) {
    return amount("amount.", number, unit);
  }

  /** The same, as the size of the thing just named. */
  String size(BigFraction number, Unit unit) {
    return amount("size.", number, unit);
  }

  private String amount(String family, BigFraction number, Unit unit) {
    String key = family + (unit == null ? Unit.COUNT : unit).name();
    boolean one = number.equals(BigFraction.ONE) && catalogue.has(key + ".one");
    return one ? text(key + ".one") : text(key, numerals.number(number));
  }

  String amount(BigInteger number, Unit unit) {
    return amount(BigFraction.of(number), unit);
  }
}
