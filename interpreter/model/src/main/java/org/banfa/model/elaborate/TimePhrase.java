package org.banfa.model.elaborate;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.banfa.grammar.BanfaLexer;
import org.banfa.model.core.TimeValue;
import org.banfa.model.core.TimeValue.Anchor;
import org.banfa.model.core.TimeValue.Bound;
import org.banfa.model.core.TimeValue.Side;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Unit;
import org.banfa.syntax.lex.Keys;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.text.Span;
import org.banfa.syntax.tree.Item;

/** Reads one phrase of time, a day or act with a distance before or after it, in Chinese or English word order. */
final class TimePhrase {
  private final Scope scope;
  private final PathResolver paths;
  private final Function<Word, LocalDate[]> dates;

  TimePhrase(Scope scope, PathResolver paths, Function<Word, LocalDate[]> dates) {
    this.scope = scope;
    this.paths = paths;
    this.dates = dates;
  }

  /** A run of items sorted into what the rules below look at. */
  private static final class Shape {
    Anchor anchor;
    LocalDate[] dates;
    Item.Amount amount;
    boolean before;
    boolean after;
    boolean within;
    boolean from;
    boolean same;
    boolean next;
    boolean amountAfterParticle;
  }

  /** The bounds; {@code inherited} is the anchor of the phrase before 或者, or null. Null after a report. */
  TimeValue read(List<Item> items, Anchor inherited, Span span) {
    Shape shape = shape(items, span);
    if (shape == null) return null;
    if (shape.anchor == null && shape.dates == null) shape.anchor = inherited;
    if (shape.dates != null && shape.anchor == null) return dated(shape, span);
    if (shape.anchor == null) return unreadable(shape.amount == null ? "B1330" : "B1334", span);
    if (shape.amount == null) return undistanced(shape, span);
    return distanced(shape, span);
  }

  private Shape shape(List<Item> items, Span span) {
    Shape shape = new Shape();
    List<Item> named = new ArrayList<>();
    for (Item item : items) {
      if (item instanceof Item.Amount amount) {
        if (shape.amount != null) return unreadableShape(span);
        shape.amount = amount;
        shape.amountAfterParticle = shape.before || shape.after;
      } else if (!(item instanceof Item.Atom atom)) {
        return unreadableShape(span);
      } else if (!particle(shape, atom.word(), named, item)) {
        return atom.word().type() == BanfaLexer.DATE ? null : unreadableShape(span);
      }
    }
    if (!named.isEmpty() && !anchor(shape, named)) return unreadableShape(span);
    return shape;
  }

  private boolean particle(Shape shape, Word word, List<Item> named, Item item) {
    switch (word.type()) {
      case BanfaLexer.BEFORE -> shape.before = true;
      case BanfaLexer.AFTER -> shape.after = true;
      case BanfaLexer.WITHIN -> shape.within = true;
      case BanfaLexer.FROM -> shape.from = true;
      case BanfaLexer.DATE -> {
        shape.dates = dates.apply(word);
        return shape.dates != null;
      }
      case BanfaLexer.TERM -> {
        String key = word.entry() == null ? "" : word.entry().key();
        if (key.equals(Keys.SAME_DAY)) shape.same = true;
        else if (key.equals(Keys.NEXT_DAY)) shape.next = true;
        else named.add(item);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean anchor(Shape shape, List<Item> named) {
    List<Term> terms = paths.terms(named);
    for (int i = terms.size() - 1; i >= 0; i--) {
      Term term = terms.get(i);
      if (term.kind() == Kind.DAY || term.kind() == Kind.ACT || term.kind() == Kind.BODY) {
        shape.anchor = new Anchor.Day(term);
        return true;
      }
      if (term.kind() == Kind.STAGE) {
        shape.anchor = new Anchor.Edge(term, true);
        return true;
      }
      if (term.kind() != Kind.TIME) return false;
    }
    return false;
  }

  private TimeValue dated(Shape shape, Span span) {
    Anchor first = new Anchor.Date(shape.dates[0]);
    Anchor last = new Anchor.Date(shape.dates[1]);
    if (shape.amount != null) {
      shape.anchor = last;
      return distanced(shape, span);
    }
    if (shape.before) return bounds(later(last, 0));
    if (shape.after || shape.from) return bounds(earlier(first, 0));
    return bounds(earlier(first, 0), later(last, 0));
  }

  /** X前, X后, X起, X当日, X次日, X阶段内, or X alone. */
  private TimeValue undistanced(Shape shape, Span span) {
    if (shape.same && shape.next) return window(shape.anchor, 0, 1, Unit.DAYS);
    if (shape.same) return window(shape.anchor, 0, 0, Unit.DAYS);
    if (shape.next) return window(shape.anchor, 1, 1, Unit.DAYS);
    if (shape.before) return bounds(later(edge(shape.anchor, false), -1));
    if (shape.after) return bounds(earlier(edge(shape.anchor, true), 1));
    if (shape.within && shape.anchor instanceof Anchor.Edge edge) {
      return bounds(earlier(new Anchor.Edge(edge.term(), false), 0), later(new Anchor.Edge(edge.term(), true), 0));
    }
    if (shape.from) return bounds(earlier(shape.anchor, 0));
    return shape.within ? unreadable("B1330", span) : window(shape.anchor, 0, 0, Unit.DAYS);
  }

  private static Anchor edge(Anchor anchor, boolean end) {
    return anchor instanceof Anchor.Edge edge ? new Anchor.Edge(edge.term(), end) : anchor;
  }

  private TimeValue distanced(Shape shape, Span span) {
    Unit unit = LinearReader.unit(shape.amount);
    boolean usable = unit == Unit.DAYS || unit == Unit.WORKDAYS || unit == Unit.WEEKS || unit == Unit.MONTHS || unit == Unit.YEARS;
    if (!usable || shape.amount.number().type() != BanfaLexer.INT) return unreadable("B1335", span);
    BigInteger big = (BigInteger) shape.amount.number().literal();
    if (big.bitLength() > 20) return unreadable("B1336", span);
    long n = big.longValue();
    if (shape.before) {
      if (!shape.amountAfterParticle && !shape.within) return bounds(later(shape.anchor, -n, unit));
      return shape.within ? bounds(earlier(shape.anchor, -n, unit), later(shape.anchor, -1)) : window(shape.anchor, -n, -n, unit);
    }
    if (shape.within && shape.after) {
      return bounds(earlier(shape.anchor, 1), later(shape.anchor, n, unit));
    }
    if (shape.within) return bounds(earlier(shape.anchor, 0), later(shape.anchor, n, unit));
    if (shape.after && shape.amountAfterParticle) return window(shape.anchor, n, n, unit);
    if (shape.after) return bounds(earlier(shape.anchor, n, unit));
    return unreadable("B1330", span);
  }

  private static Bound later(Anchor anchor, long amount) {
    return later(anchor, amount, Unit.DAYS);
  }

  private static Bound later(Anchor anchor, long amount, Unit unit) {
    return new Bound(Side.NOT_LATER, anchor, amount, unit);
  }

  private static Bound earlier(Anchor anchor, long amount) {
    return earlier(anchor, amount, Unit.DAYS);
  }

  private static Bound earlier(Anchor anchor, long amount, Unit unit) {
    return new Bound(Side.NOT_EARLIER, anchor, amount, unit);
  }

  private static TimeValue window(Anchor anchor, long from, long to, Unit unit) {
    return bounds(earlier(anchor, from, unit), later(anchor, to, unit));
  }

  private static TimeValue bounds(Bound... all) {
    return new TimeValue(List.of(all));
  }

  private TimeValue unreadable(String code, Span span) {
    scope.error(code, span, scope.text(span));
    return null;
  }

  private Shape unreadableShape(Span span) {
    unreadable("B1330", span);
    return null;
  }
}
