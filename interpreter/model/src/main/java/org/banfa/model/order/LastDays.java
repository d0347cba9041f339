package org.banfa.model.order;

import java.util.HashSet;
import java.util.Set;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Modality;
import org.banfa.model.core.Value;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;

/** Knows of which acts the last day of a period moves past holidays, by the documents' own words or by the law. */
public final class LastDays {
  private final Set<Term> granted = new HashSet<>();
  private final Set<Term> asked = new HashSet<>();
  private final Set<Term> refused = new HashSet<>();
  private final Set<Term> forbidden = new HashSet<>();

  /** Nothing noted yet. */
  public LastDays() {}

  /** What others noted, to note more. */
  public LastDays(LastDays others) {
    granted.addAll(others.granted);
    asked.addAll(others.asked);
    refused.addAll(others.refused);
    forbidden.addAll(others.forbidden);
  }

  /** Whether a clause says if the last day of an act's period moves. */
  public static boolean isAbout(Clause clause) {
    Slot slot = clause.subject();
    return slot.owner() != null && slot.term() != null && Roles.LAST_DAY_MOVES.equals(slot.term().role()) && clause.value() instanceof Value.Flag;
  }

  /** Notes what a clause of the method, or of a document it belongs to, says; others are passed over. */
  public void said(Clause clause) {
    if (isAbout(clause)) (grants(clause) ? granted : refused).add(clause.subject().owner());
  }

  /** Notes what the law is read to ask; clauses about anything else are passed over. */
  public void asked(Clause clause) {
    if (isAbout(clause)) (grants(clause) ? asked : forbidden).add(clause.subject().owner());
  }

  private static boolean grants(Clause clause) {
    return ((Value.Flag) clause.value()).set() == (clause.modality() != Modality.MUST_NOT);
  }

  /** Whether a period that the documents give the act moves: by their own words, or by the law unless they refuse it. */
  public boolean moveSaid(Term act) {
    return granted.contains(act) && !refused.contains(act) || asked.contains(act) && !forbidden.contains(act) && !refused.contains(act);
  }

  /** Whether a period that the law gives the act moves. */
  public boolean moveAsked(Term act) {
    return asked.contains(act);
  }

  /** Whether none moves. */
  public boolean isEmpty() {
    return granted.isEmpty() && asked.isEmpty();
  }
}
