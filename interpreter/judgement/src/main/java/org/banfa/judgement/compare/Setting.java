package org.banfa.judgement.compare;

import java.util.List;
import org.banfa.model.core.Formula;
import org.banfa.model.library.Library;
import org.banfa.model.order.Program;
import org.banfa.model.order.Statement;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Vocabulary;

/**
 * What every comparison reads.
 *
 * @param demands all demands in force whose condition is not refuted, so that laws about one slot can be joined
 */
public record Setting(Library library, Program program, Facts facts, List<Demand> demands) {
  public Vocabulary vocabulary() {
    return library.vocabulary();
  }

  /** The statements about a slot whose own condition the method does not refute. */
  public List<Statement> statements(Slot slot) {
    return program.about(slot).stream().filter(s -> !facts.settle(Clauses.guard(s.clause())).equals(Formula.FALSE)).toList();
  }
}
