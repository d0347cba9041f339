package org.banfa.model.elaborate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.banfa.grammar.BanfaLexer;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.text.Span;
import org.banfa.syntax.tree.Item;
import org.banfa.syntax.tree.Nominal;

/** Finds the slot a phrase names: 甲的时间, or 时间 alone inside the act 甲. */
final class PathResolver {
  private final Scope scope;

  PathResolver(Scope scope) {
    this.scope = scope;
  }

  /** The terms of a nominal in order, without 每 and nested phrases; reports words that are not terms. */
  List<Term> terms(List<Item> items) {
    List<Term> terms = new ArrayList<>();
    for (Item item : items) {
      Word word = Phrases.atom(item, BanfaLexer.TERM);
      if (word != null) scope.term(word).ifPresent(terms::add);
    }
    return terms;
  }

  /** The slot a nominal names in a context, or null after a report. */
  Slot resolve(Nominal nominal, Context context) {
    return resolve(Phrases.items(nominal), context, nominal.span());
  }

  Slot resolve(List<Item> items, Context context, Span span) {
    List<Term> terms = terms(items);
    if (terms.isEmpty()) {
      scope.error("B1301", span, scope.text(span));
      return null;
    }
    Term last = terms.get(terms.size() - 1);
    if (last.kind().isSlot()) return slot(last, terms.subList(0, terms.size() - 1), context, span);
    if (last.kind() == Kind.DAY) return new Slot(bodyAmong(terms), last);
    return new Slot(last, null);
  }

  private static Term bodyAmong(List<Term> terms) {
    for (Term term : terms) if (term.kind() == Kind.BODY) return term;
    return null;
  }

  private Slot slot(Term slot, List<Term> before, Context context, Span span) {
    for (int i = before.size() - 1; i >= 0; i--) {
      if (scope.vocabulary.hasSlot(before.get(i), slot)) return new Slot(before.get(i), slot);
    }
    List<Term> owners = scope.vocabulary.ownersOf(slot);
    if (!before.isEmpty() && before.stream().anyMatch(t -> t.kind().ownsSlots()) && !owners.isEmpty()) {
      scope.error("B1302", span, before.get(before.size() - 1).id(), slot.id(), names(owners));
      return null;
    }
    for (Term owner : context.owners()) if (scope.vocabulary.hasSlot(owner, slot)) return new Slot(owner, slot);
    if (owners.isEmpty()) return new Slot(null, slot);
    if (owners.size() == 1) return new Slot(owners.get(0), slot);
    scope.error("B1303", span, slot.id(), names(owners));
    return null;
  }

  private static String names(List<Term> owners) {
    return owners.stream().limit(6).map(Term::id).collect(Collectors.joining("、"));
  }

  /** The first slot of a kind an owner declares; null when it has none. */
  Slot firstOfKind(Term owner, Kind kind) {
    for (String id : owner.slots()) {
      Term slot = scope.vocabulary.find(id).orElse(null);
      if (slot != null && slot.kind() == kind) return new Slot(owner, slot);
    }
    return null;
  }
}
