package org.banfa.model.elaborate;

import java.util.ArrayList;
import java.util.List;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Locus;
import org.banfa.model.core.Modality;
import org.banfa.model.core.Op;
import org.banfa.model.core.Value;
import org.banfa.model.vocabulary.Slot;

/** Makes clauses and copies of clauses with one thing added. */
final class Clauses {
  private Clauses() {}

  static Clause of(Slot slot, Op op, Value value, Modality modality, boolean soft, Formula guard, Locus locus) {
    return new Clause(slot, op, value, modality, guard, List.of(), soft || modality == Modality.NORMALLY, "", locus);
  }

  static Clause except(Clause c, Formula exception) {
    List<Formula> all = new ArrayList<>(c.exceptions());
    all.add(exception);
    return c.excepting(all);
  }

  static Clause because(Clause c, String reason) {
    return new Clause(c.subject(), c.op(), c.value(), c.modality(), c.guard(), c.exceptions(), c.soft(), reason, c.locus());
  }
}
