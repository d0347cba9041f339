package org.banfa.engine.procedure;

import java.util.Optional;
import org.banfa.model.core.TimeValue;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.order.LawDay;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Vocabulary;

/** Names the days of acts, organs and stages. */
final class Points {
  /** The first of January 1970. */
  static final String ZERO = "";

  private final Vocabulary vocabulary;
  private final LegalDocument method;

  Points(Vocabulary vocabulary, LegalDocument method) {
    this.vocabulary = vocabulary;
    this.method = method;
  }

  /** The day a time slot gives: that of its owner when it is the owner's first time slot. */
  String of(Slot slot) {
    Term owner = slot.owner();
    Term term = slot.term();
    if (owner == null) return term.id();
    if (term == null || owner.kind() == Kind.DAY) return owner.id();
    if (term.kind() == Kind.DAY) {
      boolean own = method.header().binds().size() <= 1 && LawDay.ofOrgan(slot, method);
      return own ? term.id() : slot.key();
    }
    return term.equals(firstTime(owner).orElse(term)) ? owner.id() : slot.key();
  }

  /** The first time slot of an act; acts without one have no day of their own. */
  Optional<Term> firstTime(Term owner) {
    return owner.slots().stream().map(vocabulary::find).flatMap(Optional::stream).filter(t -> t.kind() == Kind.TIME).findFirst();
  }

  String of(TimeValue.Anchor anchor) {
    if (anchor instanceof TimeValue.Anchor.Day day) return day.term().kind() == Kind.STAGE ? edge(day.term(), true) : day.term().id();
    if (anchor instanceof TimeValue.Anchor.Edge edge) {
      return edge.end() && edge.term().kind() == Kind.ACT ? edge.term().id() : edge(edge.term(), edge.end());
    }
    return ZERO;
  }

  String edge(Term term, boolean end) {
    return term.id() + (end ? "#end" : "#start");
  }
}
