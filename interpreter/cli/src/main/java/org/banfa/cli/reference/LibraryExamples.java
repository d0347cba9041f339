package org.banfa.cli.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.banfa.judgement.wording.Wording;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Formula;
import org.banfa.model.core.TimeValue;
import org.banfa.model.core.Value;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Rule;
import org.banfa.model.library.Library;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Language;
import org.banfa.syntax.lex.Lexicon;
import org.banfa.syntax.text.Source;

/** The first sentence of the library's rules about each word and in each form, gathered in one document that can be read again. */
public final class LibraryExamples {
  private final Library library;
  private final Wording wording = new Wording(Catalogue.of(Language.ZH));
  private final Map<Term, Example> byTerm = new LinkedHashMap<>();
  private final Map<List<String>, Example> byForm = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private SpecimenText text;

  /** A clause of a rule. */
  public record Example(LegalDocument document, Rule rule, Clause clause) {}

  private LibraryExamples(Library library) {
    this.library = library;
  }

  /** Gathers them. */
  public static LibraryExamples of(Library library, Lexicon lexicon) {
    LibraryExamples examples = new LibraryExamples(library);
    examples.collect();
    examples.text = new SpecimenText(examples.source(), lexicon);
    return examples;
  }

  /** The examples as a document, one sentence each. */
  public Source source() {
    StringBuilder document = new StringBuilder("办法「库中例句」\n");
    numbers.clear();
    List<Example> all = new ArrayList<>(byForm.values());
    all.addAll(byTerm.values());
    for (Example example : all) {
      String said = said(example);
      if (numbers.putIfAbsent(said, numbers.size()) == null) document.append("  〔例").append(numbers.size()).append('〕').append(said).append("。\n");
    }
    return new Source("library-examples.banfa", document.toString());
  }

  private String said(Example example) {
    return wording.says(example.clause()).strip().replaceAll("。$", "");
  }

  /** The sentence of an example in the document of all. */
  SpecimenText.Place place(Example example) {
    return text.sentences().get(numbers.get(said(example)));
  }

  /** The example for a word; null when no rule uses it. */
  Example of(Term term) {
    return byTerm.get(term);
  }

  /** Forms of sentences, each as modality, operator, kind of value, whether conditional and whether excepted. */
  Map<List<String>, Example> forms() {
    return byForm;
  }

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

  private static List<String> form(Clause clause) {
    return List.of(clause.modality().name(), clause.op().name(), clause.value().getClass().getSimpleName(),
        Boolean.toString(!clause.guard().equals(Formula.TRUE)), Boolean.toString(!clause.exceptions().isEmpty()));
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
}
