package org.banfa.cli.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.banfa.judgement.wording.Wording;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Formula;
import org.banfa.model.core.TimeValue;
import org.banfa.model.core.Value;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Rule;
import org.banfa.model.library.Library;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.syntax.diagnostic.Catalogue;

/** Writes the reference of the language from the library: forms of sentences, every word by kind, every role, each with a sentence of the library. */
public final class ReferenceText {
  private final Library library;
  private final Catalogue catalogue;
  private final Wording wording;
  private final Map<Term, Example> byTerm = new LinkedHashMap<>();
  private final Map<String, Example> byForm = new TreeMap<>();
  private final StringBuilder out = new StringBuilder();

  private record Example(LegalDocument document, Rule rule, Clause clause) {}

  private ReferenceText(Library library, Catalogue catalogue) {
    this.library = library;
    this.catalogue = catalogue;
    this.wording = new Wording(catalogue);
  }

  /** The reference as Markdown. */
  public static String of(Library library, Catalogue catalogue) {
    ReferenceText text = new ReferenceText(library, catalogue);
    text.collect();
    text.write();
    return text.out.toString();
  }

  /** The first sentence of the library about each slot, each word, and in each form. */
  private void collect() {
    for (LegalDocument document : library.documents())
      for (Rule rule : document.rules())
        for (Clause clause : rule.clauses()) {
          if (clause.locus() == null) continue;
          Example example = new Example(document, rule, clause);
          Slot slot = clause.subject();
          if (slot.owner() != null) byTerm.putIfAbsent(slot.owner(), example);
          if (slot.term() != null) byTerm.putIfAbsent(slot.term(), example);
          byForm.putIfAbsent(form(clause), example);
          words(clause).forEach(t -> byTerm.putIfAbsent(t, example));
        }
  }

  /** The words a clause uses besides its subject. */
  private static List<Term> words(Clause clause) {
    List<Term> words = new ArrayList<>();
    if (clause.value() instanceof Value.Members members) words.addAll(members.members());
    if (clause.value() instanceof Value.Ranking ranking) ranking.groups().forEach(words::addAll);
    if (clause.value() instanceof Value.Formal formal) words(formal.formula(), words);
    if (clause.value() instanceof Value.When when) {
      for (TimeValue.Bound bound : when.time().bounds()) if (bound.anchor() instanceof TimeValue.Anchor.Day day) words.add(day.term());
    }
    words(clause.guard(), words);
    return words;
  }

  private static void words(Formula formula, List<Term> words) {
    if (formula instanceof Formula.And and) and.parts().forEach(p -> words(p, words));
    else if (formula instanceof Formula.Or or) or.parts().forEach(p -> words(p, words));
    else if (formula instanceof Formula.Not not) words(not.part(), words);
    else if (formula instanceof Formula.Situation situation) words.add(situation.word());
    else if (formula instanceof Formula.Comparison comparison) {
      for (Slot slot : comparison.left().coefficients().keySet()) if (slot.term() != null) words.add(slot.term());
      for (Slot slot : comparison.right().coefficients().keySet()) if (slot.term() != null) words.add(slot.term());
    }
  }

  private String form(Clause clause) {
    String value = clause.value().getClass().getSimpleName();
    String guard = clause.guard().equals(Formula.TRUE) ? "" : catalogue.text("reference.guarded");
    String exception = clause.exceptions().isEmpty() ? "" : catalogue.text("reference.excepted");
    String modal = catalogue.text("reference.modality." + clause.modality().name());
    return catalogue.text("reference.form", modal, catalogue.text("reference.op." + clause.op().name()), catalogue.text("reference.value." + value), guard + exception);
  }

  private void write() {
    out.append("# ").append(catalogue.text("reference.title")).append("\n\n").append(catalogue.text("reference.intro")).append("\n\n");
    section("forms", List.of("form", "example", "place"), byForm.entrySet().stream().map(e -> row(e.getKey(), e.getValue())).toList());
    for (Kind kind : Kind.values()) kind(kind);
    roles();
  }

  private void kind(Kind kind) {
    List<Term> terms = library.vocabulary().all().stream().filter(t -> t.kind() == kind).sorted(Comparator.comparing(Term::id)).toList();
    if (terms.isEmpty()) return;
    List<List<String>> rows = new ArrayList<>();
    for (Term term : terms) {
      List<String> row = new ArrayList<>(List.of(term.id(), term.english(), term.meaning() == null ? "" : term.meaning(), about(term)));
      row.addAll(example(Optional.ofNullable(byTerm.get(term))));
      rows.add(row);
    }
    section("kind." + kind.name(), List.of("word", "english", "meaning", "about", "example", "place"), rows);
  }

  /** Slots, unit, bases, broader words, synonyms: what the declaration says besides the meaning. */
  private String about(Term term) {
    List<String> parts = new ArrayList<>();
    if (!term.slots().isEmpty()) parts.add(catalogue.text("reference.slots", String.join("、", term.slots())));
    if (term.unit() != null) parts.add(catalogue.text("reference.unit", catalogue.text("amount." + term.unit().name(), "n")));
    if (!term.bases().isEmpty()) parts.add(catalogue.text("reference.bases", String.join("、", term.bases())));
    if (!term.broader().isEmpty()) parts.add(catalogue.text("reference.broader", String.join("、", term.broader())));
    if (!term.synonyms().isEmpty()) parts.add(catalogue.text("reference.synonyms", String.join("、", term.synonyms())));
    return String.join(catalogue.text("reference.next"), parts);
  }

  private void roles() {
    Map<String, List<Term>> roles = new TreeMap<>();
    for (Term term : library.vocabulary().all()) if (term.role() != null) roles.computeIfAbsent(term.role(), r -> new ArrayList<>()).add(term);
    List<List<String>> rows = new ArrayList<>();
    roles.forEach((role, terms) -> {
      List<String> row = new ArrayList<>(List.of(role, String.join("、", terms.stream().map(Term::id).toList())));
      row.addAll(example(terms.stream().map(byTerm::get).filter(e -> e != null).findFirst()));
      rows.add(row);
    });
    section("roles", List.of("role", "words", "example", "place"), rows);
  }

  private List<String> row(String first, Example example) {
    List<String> row = new ArrayList<>(List.of(first));
    row.addAll(example(Optional.of(example)));
    return row;
  }

  /** A sentence and where it stands; two empty cells when there is none. */
  private List<String> example(Optional<Example> example) {
    return example.map(e -> List.of(wording.says(e.clause()), catalogue.text("reference.place", wording.title(e.document()), e.rule().label()))).orElse(List.of("", ""));
  }

  private void section(String key, List<String> columns, List<List<String>> rows) {
    out.append("## ").append(catalogue.text("reference." + key)).append("\n\n");
    line(columns.stream().map(c -> catalogue.text("reference.column." + c)).toList());
    out.append("|").append(" --- |".repeat(columns.size())).append('\n');
    rows.forEach(this::line);
    out.append('\n');
  }

  private void line(List<String> cells) {
    out.append('|');
    for (String cell : cells) out.append(' ').append(cell.replaceAll("\\s+", " ").replace("|", "\\|").strip()).append(" |");
    out.append('\n');
  }
}
