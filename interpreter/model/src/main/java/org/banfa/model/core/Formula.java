package org.banfa.model.core;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;

/** A condition over quantities and over what a document says. */
public sealed interface Formula {
  /** Always true, or always false. */
  record Constant(boolean value) implements Formula {}

  /** {@code left comparator right}. */
  record Comparison(Linear left, Comparator comparator, Linear right) implements Formula {}

  /** All of the parts. */
  record And(List<Formula> parts) implements Formula {}

  /** At least one of the parts. */
  record Or(List<Formula> parts) implements Formula {}

  /** Not the part. */
  record Not(Formula part) implements Formula {}

  /**
   * What the document says: that a flag is set ({@code member} null) or that a set has a member; or, with
   * {@code slot.term()} null, that an act exists.
   */
  record Says(Slot slot, Term member) implements Formula {}

  /** A situation of the election day that no document decides, such as 名额不足; free in every analysis. */
  record Situation(Term word) implements Formula {}

  /**
   * That another rule applies: that it is in force and its own condition is met.
   *
   * @param title document of the rule; empty for the one at hand, or the only one that has such a rule
   * @param label of the rule, or the row its parts share
   * @param when when that is, once the documents and the day are known; null before, and then free in every analysis
   */
  record Applies(String title, String label, Formula when) implements Formula {
    /** The same name, resolved. */
    public Applies as(Formula meaning) {
      return new Applies(title, label, meaning);
    }
  }

  Formula TRUE = new Constant(true);
  Formula FALSE = new Constant(false);

  static Formula and(List<Formula> parts) {
    List<Formula> kept = new ArrayList<>(parts.size());
    for (Formula part : parts) {
      if (part.equals(FALSE)) return FALSE;
      if (!part.equals(TRUE)) kept.add(part);
    }
    return kept.isEmpty() ? TRUE : kept.size() == 1 ? kept.get(0) : new And(Collections.unmodifiableList(kept));
  }

  static Formula or(List<Formula> parts) {
    List<Formula> kept = new ArrayList<>(parts.size());
    for (Formula part : parts) {
      if (part.equals(TRUE)) return TRUE;
      if (!part.equals(FALSE)) kept.add(part);
    }
    return kept.isEmpty() ? FALSE : kept.size() == 1 ? kept.get(0) : new Or(Collections.unmodifiableList(kept));
  }

  static Formula not(Formula part) {
    return part instanceof Constant c ? new Constant(!c.value()) : part instanceof Not n ? n.part() : new Not(part);
  }

  static Formula implies(Formula premise, Formula conclusion) {
    return or(List.of(not(premise), conclusion));
  }

  /** The formula with the name of every resolved rule replaced by what it stands for. */
  static Formula plain(Formula formula) {
    if (formula instanceof Applies applies) return applies.when() == null ? applies : plain(applies.when());
    if (formula instanceof Not not) return not(plain(not.part()));
    if (formula instanceof And and) return and(and.parts().stream().map(Formula::plain).toList());
    if (formula instanceof Or or) return or(or.parts().stream().map(Formula::plain).toList());
    return formula;
  }

  /** Whether a formula names a rule. */
  static boolean namesRule(Formula formula) {
    if (formula instanceof Applies) return true;
    if (formula instanceof Not not) return namesRule(not.part());
    if (formula instanceof And and) return and.parts().stream().anyMatch(Formula::namesRule);
    return formula instanceof Or or && or.parts().stream().anyMatch(Formula::namesRule);
  }
}
