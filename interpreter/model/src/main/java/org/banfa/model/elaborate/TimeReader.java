package org.banfa.model.elaborate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.banfa.grammar.BanfaLexer;
import org.banfa.model.core.TimeValue.Anchor;
import org.banfa.model.core.TimeValue.Bound;
import org.banfa.model.core.TimeValue.Side;
import org.banfa.model.core.TimeValue;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Unit;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.text.Span;
import org.banfa.syntax.tree.ClauseTree;
import org.banfa.syntax.tree.Disjunction;
import org.banfa.syntax.tree.Element;
import org.banfa.syntax.tree.Item;
import org.banfa.syntax.tree.Operator;
import org.banfa.syntax.tree.Phrase;
import org.banfa.syntax.tree.Range;

/** Reads dates, windows and distances into bounds on the day of an act. */
final class TimeReader {
  private final Scope scope;
  private final TimePhrase phrases;

  TimeReader(Scope scope, PathResolver paths) {
    this.scope = scope;
    this.phrases = new TimePhrase(scope, paths, this::date);
  }

  /** Reads a time; null after a report. Alternatives must touch and become one window. */
  TimeValue read(Disjunction body) {
    List<TimeValue> alternatives = new ArrayList<>();
    Anchor inherited = null;
    for (var conjunction : body.alternatives()) {
      List<Bound> all = new ArrayList<>();
      for (ClauseTree clause : conjunction.clauses()) {
        TimeValue one = clause(clause, inherited);
        if (one == null) return null;
        all.addAll(one.bounds());
        inherited = one.bounds().get(0).anchor();
      }
      alternatives.add(new TimeValue(List.copyOf(all)));
    }
    return join(alternatives, body.span());
  }

  private TimeValue clause(ClauseTree clause, Anchor inherited) {
    List<Bound> all = new ArrayList<>();
    Side side = null;
    for (Element element : clause.elements()) {
      if (element instanceof Operator operator) {
        side = side(operator.word().type());
        if (side == null && operator.word().type() != BanfaLexer.AT && operator.word().type() != BanfaLexer.IS
            && operator.word().type() != BanfaLexer.MODAL) {
          return unreadable(clause.span());
        }
      } else if (element instanceof Phrase phrase) {
        TimeValue one = phrase(phrase, side, inherited);
        if (one == null) return null;
        all.addAll(one.bounds());
      }
    }
    return all.isEmpty() ? unreadable(clause.span()) : new TimeValue(List.copyOf(all));
  }

  private static Side side(int type) {
    return type == BanfaLexer.NOT_LATER ? Side.NOT_LATER : type == BanfaLexer.NOT_EARLIER ? Side.NOT_EARLIER : null;
  }

  private TimeValue phrase(Phrase phrase, Side side, Anchor inherited) {
    if (phrase.members().size() != 1 || phrase.members().get(0).terms().size() != 1) return unreadable(phrase.span());
    return range(phrase.members().get(0).terms().get(0), side, inherited, phrase.span());
  }

  /** Reads one stretch of time; null after a report. */
  TimeValue range(Range range) {
    return range(range, null, null, range.span());
  }

  private TimeValue range(Range range, Side side, Anchor inherited, Span whole) {
    if (range.to() == null && side == null && isBody(Phrases.items(range.from()))) {
      scope.error("B1345", range.span(), scope.text(range.span()));
      return null;
    }
    TimeValue from = phrases.read(Phrases.items(range.from()), inherited, range.span());
    if (from == null) return null;
    if (range.to() == null) return side == null ? from : cut(from, side, whole);
    TimeValue to = phrases.read(Phrases.items(range.to()), inherited, range.span());
    if (to == null) return null;
    TimeValue window = new TimeValue(List.of(only(from, Side.NOT_EARLIER), only(to, Side.NOT_LATER)));
    if (isBackwards(window)) {
      scope.error("B1331", range.span(), scope.text(range.span()));
      return null;
    }
    return window;
  }

  /** A body alone; before or after it one may count, for it comes into being on a day. */
  private boolean isBody(List<Item> items) {
    Word word = items.size() == 1 ? Phrases.atom(items.get(0), BanfaLexer.TERM) : null;
    return word != null && scope.term(word).filter(t -> t.kind() == Kind.BODY).isPresent();
  }

  private static boolean isBackwards(TimeValue window) {
    Anchor from = window.bounds().get(0).anchor();
    Anchor to = window.bounds().get(1).anchor();
    return from instanceof Anchor.Date a && to instanceof Anchor.Date b && a.date().isAfter(b.date());
  }

  /** "not later than X" keeps the end of X, "not earlier than X" its start. */
  private TimeValue cut(TimeValue point, Side side, Span span) {
    Bound bound = only(point, side);
    return bound == null ? unreadable(span) : new TimeValue(List.of(bound));
  }

  private static Bound only(TimeValue value, Side side) {
    return value.bounds().stream().filter(b -> b.side() == side).findFirst()
        .orElseGet(() -> new Bound(side, value.bounds().get(0).anchor(), value.bounds().get(0).amount(), value.bounds().get(0).unit()));
  }

  /** Windows that touch become one; anything else cannot be said as one window. */
  private TimeValue join(List<TimeValue> alternatives, Span span) {
    TimeValue joined = alternatives.get(0);
    for (TimeValue next : alternatives.subList(1, alternatives.size())) {
      Bound start = only(joined, Side.NOT_EARLIER);
      Bound end = only(joined, Side.NOT_LATER);
      Bound nextStart = only(next, Side.NOT_EARLIER);
      Bound nextEnd = only(next, Side.NOT_LATER);
      boolean same = end.anchor().equals(nextStart.anchor()) && end.unit() == nextStart.unit();
      if (!same || nextStart.amount() > end.amount() + 1) return unreadable(span);
      joined = new TimeValue(List.of(start, nextEnd.amount() >= end.amount() ? nextEnd : end));
    }
    return joined;
  }

  private TimeValue unreadable(Span span) {
    scope.error("B1330", span, scope.text(span));
    return null;
  }

  /** The first and last day a date literal means; null after a report. */
  private LocalDate[] date(Word word) {
    Word.DateLiteral d = (Word.DateLiteral) word.literal();
    int year = d.year() == 0 ? scope.year : d.year();
    if (year == 0) {
      scope.error("B1332", word.span(), word.text());
      return null;
    }
    scope.year = year;
    int month = d.month() == 0 && d.day() > 0 ? scope.month : d.month();
    if (month == 0 && d.day() > 0) {
      scope.error("B1333", word.span(), word.text());
      return null;
    }
    scope.month = month;
    try {
      if (month == 0) return new LocalDate[] {LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)};
      LocalDate first = LocalDate.of(year, month, 1);
      if (d.third() > 0) {
        LocalDate start = first.plusDays(10L * (d.third() - 1));
        return new LocalDate[] {start, d.third() == 3 ? first.plusMonths(1).minusDays(1) : start.plusDays(9)};
      }
      if (d.day() == 0) return new LocalDate[] {first, first.plusMonths(1).minusDays(1)};
      LocalDate day = LocalDate.of(year, month, d.day());
      return new LocalDate[] {day, day};
    } catch (DateTimeException impossible) {
      scope.error("B1333", word.span(), word.text());
      return null;
    }
  }
}
