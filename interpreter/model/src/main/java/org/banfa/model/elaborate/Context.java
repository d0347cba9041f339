package org.banfa.model.elaborate;

import java.util.ArrayList;
import java.util.List;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Modality;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;

/**
 * Where a phrase stands.
 *
 * @param owners acts, bodies and offices named by the heads so far, innermost first
 * @param slot the slot the innermost head names, null when it names none
 * @param modality the modal word in the head, {@link Modality#STATED} when there is none
 * @param soft whether 一般 or 原则上 stands before the value
 * @param condition conditions that are not bare situations
 * @param triggers situations any of which is a condition (甲的，…)
 */
record Context(List<Term> owners, Slot slot, Modality modality, boolean soft, Formula condition, List<Term> triggers) {
  static final Context TOP = new Context(List.of(), null, Modality.STATED, false, Formula.TRUE, List.of());

  Term owner() {
    return owners.isEmpty() ? null : owners.get(0);
  }

  /** All conditions in one formula. */
  Formula guard() {
    List<Formula> situations = new ArrayList<>();
    triggers.forEach(t -> situations.add(new Formula.Situation(t)));
    Formula any = situations.isEmpty() ? Formula.TRUE : Formula.or(situations);
    return Formula.and(List.of(condition, any));
  }

  Context inside(Slot named) {
    List<Term> inner = new ArrayList<>(owners);
    if (named.owner() != null) {
      inner.remove(named.owner());
      inner.add(0, named.owner());
    }
    return new Context(List.copyOf(inner), named.term() == null ? null : named, modality, soft, condition, triggers);
  }

  Context withModality(Modality word) {
    if (word == Modality.STATED) return this;
    return new Context(owners, slot, word, soft || word == Modality.NORMALLY, condition, triggers);
  }

  Context withCondition(Formula more) {
    return new Context(owners, slot, modality, soft, Formula.and(List.of(condition, more)), triggers);
  }

  Context withTriggers(List<Term> words) {
    List<Term> all = new ArrayList<>(triggers);
    all.addAll(words);
    return new Context(owners, slot, modality, soft, condition, List.copyOf(all));
  }

  /** The same acts at hand, nothing else: where the next part of the sentence starts. */
  Context nextPart() {
    return new Context(owners, null, Modality.STATED, false, Formula.TRUE, List.of());
  }
}
