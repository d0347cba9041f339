package org.banfa.engine.election;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banfa.engine.lowering.Layout;
import org.banfa.engine.rules.Condition;
import org.banfa.model.core.Formula;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;

/** Says of numbers and situations that people decided who did so and which clauses rest on them. */
public final class Asked {
  private Asked() {}

  /** One clause as certificates name it: document, article and label. */
  public static SortedMap<String, Object> cited(Provided source) {
    String article = source.version() == null ? Integer.toString(source.clause().locus().article()) : source.rule().article(source.version());
    return new TreeMap<>(Map.of("document", source.document().title(), "article", article, "label", source.clause().label()));
  }

  /**
   * An entry for each word, in the order of words: the word, who decided, the clauses of these conditions that name it.
   *
   * @param words keys of quantities and words of situations
   * @param by who decides, empty when nothing is said
   */
  public static List<Object> of(Collection<String> words, Collection<Condition> conditions, Collection<Term> by) {
    List<Provided> sources = new ArrayList<>();
    List<Formula> formulas = new ArrayList<>();
    for (Condition condition : conditions) {
      sources.addAll(condition.sources());
      formulas.addAll(condition.formulas());
    }
    return of(words, sources, formulas, by);
  }

  /** The same of clauses and what they demand, one for one. */
  public static List<Object> of(Collection<String> words, List<Provided> sources, List<Formula> formulas, Collection<Term> by) {
    List<Object> all = new ArrayList<>();
    List<String> actors = by.stream().map(Term::id).toList();
    for (String word : words.stream().sorted().distinct().toList()) {
      List<Object> clauses = new ArrayList<>();
      for (int i = 0; i < sources.size(); i++) {
        if (names(formulas.get(i), word) && !clauses.contains(cited(sources.get(i)))) clauses.add(cited(sources.get(i)));
      }
      all.add(new TreeMap<>(Map.of("word", word, "by", actors, "clauses", clauses)));
    }
    return all;
  }

  private static boolean names(Formula formula, String word) {
    Layout layout = Layout.of(List.of(), List.of(formula));
    for (Slot slot : layout.quantities()) if (slot.key().equals(word)) return true;
    return layout.atoms().stream().anyMatch(a -> a instanceof Formula.Situation s && s.word().id().equals(word));
  }
}
