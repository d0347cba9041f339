package org.banfa.judgement.compare;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Modality;
import org.banfa.model.core.Op;
import org.banfa.model.core.Value;
import org.banfa.model.order.Statement;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Vocabulary;

/**
 * Gathers what a method says about one set.
 *
 * @param closed whether silence about a member denies it
 */
record Members(List<Term> named, List<Term> excluded, boolean closed) {
  static boolean excludes(Clause clause) {
    boolean banned = clause.modality() == Modality.MUST_NOT;
    return clause.op() == Op.EXCLUDES ? !banned : banned;
  }

  static Members of(Slot slot, List<Statement> statements) {
    Set<Term> named = new LinkedHashSet<>();
    Set<Term> excluded = new LinkedHashSet<>();
    boolean closed = false;
    for (Statement statement : statements) {
      if (!(statement.clause().value() instanceof Value.Members members)) continue;
      if (excludes(statement.clause())) {
        excluded.addAll(members.members());
      } else {
        named.addAll(members.members());
        closed |= statement.clause().op() == Op.IS;
      }
    }
    return new Members(List.copyOf(named), List.copyOf(excluded), closed && !slot.term().open());
  }

  /** Whether the method names a word, or one it falls under: then it names whatever falls under the word. */
  boolean covers(Vocabulary vocabulary, Term word) {
    return named.stream().anyMatch(m -> vocabulary.fallsUnder(word, m));
  }

  boolean denies(Vocabulary vocabulary, Term leaf) {
    return excluded.stream().anyMatch(m -> vocabulary.fallsUnder(leaf, m));
  }

  /** Whether everybody whom some words mean is meant by the others. */
  static boolean within(Vocabulary vocabulary, Collection<Term> words, Collection<Term> others) {
    List<Term> left = words.stream().filter(w -> others.stream().noneMatch(o -> vocabulary.isAmong(w, o))).toList();
    if (left.isEmpty()) return true;
    Set<Term> leaves = leaves(vocabulary, others);
    return left.stream().allMatch(w -> leaves.containsAll(vocabulary.leaves(w)));
  }

  /** The narrowest words under these. */
  static Set<Term> leaves(Vocabulary vocabulary, Collection<Term> words) {
    Set<Term> leaves = new LinkedHashSet<>();
    for (Term word : words) leaves.addAll(vocabulary.leaves(word));
    return leaves;
  }
}
