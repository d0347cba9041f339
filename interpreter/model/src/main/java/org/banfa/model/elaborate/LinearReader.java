package org.banfa.model.elaborate;

import java.math.BigInteger;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.grammar.BanfaLexer;
import org.banfa.model.core.Comparator;
import org.banfa.model.core.Linear;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Unit;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.text.Span;
import org.banfa.syntax.tree.Item;
import org.banfa.syntax.tree.Nominal;
import org.banfa.syntax.tree.Phrase;
import org.banfa.syntax.tree.Range;
import org.banfa.syntax.tree.Sum;

/** Reads quantities: numbers with units, ranges, quantities, shares of a named base, sums and differences. */
final class LinearReader {
  private final Scope scope;
  private final PathResolver paths;

  LinearReader(Scope scope, PathResolver paths) {
    this.scope = scope;
    this.paths = paths;
  }

  /** Reads a quantity, or several with 之和 behind them (A、B、C之和); null after a report. */
  Measured read(Phrase phrase, Context context) {
    List<Sum> members = phrase.members();
    if (members.size() == 1) return read(members.get(0), context);
    if (!endsInSum(members.get(members.size() - 1))) {
      scope.error("B1315", phrase.span(), scope.text(phrase.span()));
      return null;
    }
    Measured total = null;
    for (Sum member : members) {
      Measured next = read(member, context);
      if (next == null) return null;
      total = total == null ? next : added(total, next, true, phrase.span());
      if (total == null) return null;
    }
    return total;
  }

  private static boolean endsInSum(Sum sum) {
    Nominal nominal = Phrases.single(sum);
    List<Item> items = nominal == null ? List.of() : Phrases.items(nominal);
    return !items.isEmpty() && isSum(items.get(items.size() - 1));
  }

  private static boolean isSum(Item item) {
    return Phrases.atom(item, BanfaLexer.SUM) != null;
  }

  /** Reads a sum; null after a report. */
  Measured read(Sum sum, Context context) {
    Measured total = read(sum.terms().get(0), context);
    for (int i = 0; i < sum.signs().size() && total != null; i++) {
      Measured next = read(sum.terms().get(i + 1), context);
      if (next == null) return null;
      total = added(total, next, sum.signs().get(i).type() == BanfaLexer.PLUS, sum.span());
    }
    return total;
  }

  private Measured added(Measured total, Measured next, boolean plus, Span span) {
    Linear linear = plus ? total.linear().plus(next.linear()) : total.linear().minus(next.linear());
    Unit unit = total.unit() == null ? next.unit() : total.unit();
    if (next.unit() != null && unit != next.unit()) {
      scope.error("B1313", span, scope.text(span));
      return null;
    }
    return new Measured(linear, null, unit, total.quantity(), false, total.comparator());
  }

  private Measured read(Range range, Context context) {
    Measured from = read(range.from(), context);
    if (range.to() == null || from == null) return from;
    Measured to = read(range.to(), context);
    if (to == null) return null;
    if (!from.linear().isConstant() || !to.linear().isConstant()) {
      scope.error("B1311", range.span(), scope.text(range.span()));
      return null;
    }
    if (from.linear().constant().compareTo(to.linear().constant()) > 0) {
      scope.error("B1312", range.span(), scope.text(range.span()));
      return null;
    }
    return new Measured(from.linear(), to.linear(), to.unit() == null ? from.unit() : to.unit(), null, false, null);
  }

  private Measured read(Nominal nominal, Context context) {
    List<List<Item>> groups = Phrases.groups(nominal);
    if (groups.isEmpty()) return quantity(List.of(), context, nominal.span());
    List<Item> last = groups.get(groups.size() - 1);
    List<Item> before = groups.subList(0, groups.size() - 1).stream().flatMap(List::stream).toList();
    if (last.get(0) instanceof Item.Amount amount) return amount(amount, last, before, context, nominal.span());
    List<Item> all = Phrases.items(nominal);
    for (Item item : all) {
      if (item instanceof Item.Amount amount && amount.number().type() != BanfaLexer.INT) {
        scope.error("B1314", nominal.span(), scope.text(nominal.span()));
        return null;
      }
    }
    return quantity(all.stream().filter(i -> !isSum(i)).toList(), context, nominal.span());
  }

  private Measured quantity(List<Item> items, Context context, Span span) {
    Slot slot = paths.resolve(items, context, span);
    if (slot == null) return null;
    if (slot.term() == null || slot.term().kind() != Kind.QUANTITY) {
      scope.error("B1315", span, scope.text(span));
      return null;
    }
    return new Measured(Linear.of(slot), null, slot.term().unit(), slot.term(), false, null);
  }

  private Measured amount(Item.Amount amount, List<Item> items, List<Item> before, Context context, Span span) {
    Comparator comparator = comparator(items);
    Word number = amount.number();
    if (number.type() == BanfaLexer.INT) {
      if (!before.isEmpty()) {
        scope.error("B1316", span, scope.text(span));
        return null;
      }
      return Measured.number(Linear.constant(BigFraction.of((BigInteger) number.literal())), unit(amount), comparator);
    }
    if (before.isEmpty()) {
      scope.error("B1317", span, scope.text(span));
      return null;
    }
    Measured base = quantity(before, context, span);
    if (base == null) return null;
    boolean majority = number.type() == BanfaLexer.MAJORITY;
    BigFraction share = majority ? BigFraction.of(1, 2) : share(number);
    Comparator own = majority ? Comparator.GREATER : comparator;
    return new Measured(base.linear().times(share), null, base.unit(), base.quantity(), true, own);
  }

  static BigFraction share(Word word) {
    Word.Share share = (Word.Share) word.literal();
    return BigFraction.of(share.numerator(), share.denominator());
  }

  static Unit unit(Item.Amount amount) {
    return amount.unit() == null ? null : Unit.valueOf(amount.unit().entry().key());
  }

  private static Comparator comparator(List<Item> items) {
    for (Item item : items) {
      Word word = Phrases.atom(item, BanfaLexer.CMP_POST);
      if (word != null) return Comparators.of(word);
    }
    return null;
  }

  /** Whether shares of {@code base} may be compared with {@code quantity}: the bases it declares, else any of its unit. */
  private boolean isBase(Term base, Term quantity, Span span) {
    if (base.equals(quantity) || quantity.bases().contains(base.id())) return true;
    if (quantity.bases().isEmpty() && quantity.unit() == base.unit()) return true;
    scope.error(quantity.bases().isEmpty() ? "B1319" : "B1318", span, quantity.id(), base.id(), String.join("、", quantity.bases()));
    return false;
  }

  /** Whether {@code left} may be compared with {@code right}; reports when not. */
  boolean comparable(Measured left, Measured right, Span span) {
    Term a = left.quantity();
    Term b = right.quantity();
    if (a != null && b != null) {
      if (right.share()) return isBase(b, a, span);
      if (left.share()) return isBase(a, b, span);
      boolean declared = a.bases().contains(b.id()) || b.bases().contains(a.id());
      if (a.equals(b) || a.unit() == b.unit() || declared) return true;
      scope.error("B1319", span, a.id(), b.id());
      return false;
    }
    if (left.unit() == null || right.unit() == null || left.unit() == right.unit()) return true;
    if (left.unit() == Unit.COUNT || right.unit() == Unit.COUNT) return true;
    scope.error("B1320", span, scope.text(span));
    return false;
  }
}
