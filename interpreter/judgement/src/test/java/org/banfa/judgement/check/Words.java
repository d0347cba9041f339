package org.banfa.judgement.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Unit;
import org.banfa.model.vocabulary.Vocabulary;

/** Declares the words of tests by hand. */
final class Words {
  private final Map<String, Term> terms = new LinkedHashMap<>();

  Term term(String id) {
    if (!terms.containsKey(id)) throw new IllegalArgumentException(id);
    return terms.get(id);
  }

  Words word(String id, String... broader) {
    return put(id, Kind.WORD, null, false, List.of(broader), List.of(), List.of());
  }

  Words body(String id, String... slots) {
    return put(id, Kind.BODY, null, false, List.of(), List.of(slots), List.of());
  }

  Words act(String id, String... slots) {
    return put(id, Kind.ACT, null, false, List.of(), List.of(slots), List.of());
  }

  Words kind(String id, Kind kind) {
    return put(id, kind, null, false, List.of(), List.of(), List.of());
  }

  Words set(String id, boolean open) {
    return put(id, Kind.SET, null, open, List.of(), List.of(), List.of());
  }

  Words quantity(String id, Unit unit, String... atMost) {
    return put(id, Kind.QUANTITY, unit, false, List.of(), List.of(), List.of(atMost));
  }

  private Words put(String id, Kind kind, Unit unit, boolean open, List<String> broader, List<String> slots, List<String> atMost) {
    terms.put(id, new Term(id, "", kind, unit, open, broader, List.of(), slots, null, atMost, ""));
    return this;
  }

  /** Gives a word that is there a role and what its role is about. */
  Words role(String id, String role, String... concerns) {
    Term t = term(id);
    terms.put(id, new Term(id, "", t.kind(), t.unit(), t.open(), t.broader(), t.bases(), t.slots(), null, t.atMost(), "", role, List.of(), List.of(concerns)));
    return this;
  }

  Words office(String id) {
    return kind(id, Kind.OFFICE);
  }

  Words people(String id, String... slots) {
    return put(id, Kind.PEOPLE, null, false, List.of(), List.of(slots), List.of());
  }

  /** {@code act.slot}, {@code .quantity} or {@code act}. */
  Slot slot(String path) {
    int dot = path.indexOf('.');
    if (dot < 0) return new Slot(term(path), null);
    return new Slot(dot == 0 ? null : term(path.substring(0, dot)), term(path.substring(dot + 1)));
  }

  Vocabulary vocabulary() {
    return Vocabulary.of(new ArrayList<>(terms.values()));
  }

  List<Term> all(String... ids) {
    return List.of(ids).stream().map(this::term).toList();
  }
}
