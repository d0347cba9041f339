package org.banfa.judgement.compare;

import java.util.ArrayList;
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
    List<Term> named = new ArrayList<>();
    List<Term> excluded = new ArrayList<>();
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
    return new Members(named, excluded, closed && !slot.term().open());
  }

  boolean covers(Vocabulary vocabulary, Term leaf) {
    return named.stream().anyMatch(m -> vocabulary.fallsUnder(leaf, m));
  }

  boolean denies(Vocabulary vocabulary, Term leaf) {
    return excluded.stream().anyMatch(m -> vocabulary.fallsUnder(leaf, m));
  }

  /** The narrowest words under these. */
  static Set<Term> leaves(Vocabulary vocabulary, Collection<Term> words) {
    Set<Term> leaves = new LinkedHashSet<>();
    for (Term word : words) leaves.addAll(vocabulary.leaves(word));
    return leaves;
  }
}
