package org.banfa.judgement.compare;

import java.util.EnumSet;
import java.util.Set;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Modality;
import org.banfa.model.core.Op;
import org.banfa.model.document.Binding;
import org.banfa.model.document.Interpretation;
import org.banfa.model.order.InForce;
import org.banfa.model.vocabulary.Slot;
import org.banfa.syntax.lex.Keys;

/**
 * What one higher sentence asks of one slot.
 *
 * @param parent whether it comes from a document the method carries out, not from a statute
 * @param reading name of the reading it comes from, empty when it stands in the rule itself
 * @param interpretation what the reading is one of, null when it stands in the rule itself
 */
public record Demand(InForce source, Clause clause, boolean parent, String reading, Interpretation interpretation) {
  public Demand(InForce source, Clause clause, boolean parent) {
    this(source, clause, parent, "", null);
  }

  /** Identity: two clauses may ask the same and are still two. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Demand that && that.clause == clause && that.source.rule() == source.rule();
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(clause);
  }

  public Slot subject() {
    return clause.subject();
  }

  /** How it binds; a parent binds from both sides. */
  public Set<Binding> bindings() {
    Set<Binding> own = source.rule().bindings();
    if (parent) return EnumSet.of(Binding.AT_LEAST, Binding.AT_MOST);
    return own == null || own.isEmpty() ? EnumSet.of(Binding.EXACTLY) : own;
  }

  /** Whether the rule names a binding itself. */
  public boolean states(Binding binding) {
    return source.rule().bindings() != null && source.rule().bindings().contains(binding);
  }

  public boolean byLaw() {
    return source.rule().byLaw();
  }

  /** The force that counts: softened sentences are read as normally, definitions as must. */
  public Modality force() {
    Modality modality = clause.modality() == null ? Modality.STATED : clause.modality();
    boolean hard = modality == Modality.MUST || modality == Modality.STATED || modality == Modality.MUST_NOT;
    if (hard && clause.soft()) return Modality.NORMALLY;
    return modality == Modality.STATED ? Modality.MUST : modality;
  }

  /** Whether breaking it breaks the law: the only demands other rules and the calendar are combined with. */
  public boolean hard() {
    return force() == Modality.MUST || force() == Modality.MUST_NOT;
  }

  /** Whether it calls for an act in certain circumstances, so that there must be such an act. */
  public boolean callsFor() {
    return force() == Modality.MUST && clause.op() == Op.INCLUDES && subject().term() != null && subject().term().id().equals(Keys.TRIGGER);
  }
}
