package org.banfa.judgement.wording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.banfa.model.core.TimeValue;
import org.banfa.model.core.TimeValue.Anchor;
import org.banfa.model.core.TimeValue.Bound;
import org.banfa.model.core.TimeValue.Side;
import org.banfa.model.vocabulary.Unit;

/** Words times: dates, windows, and distances from a day. */
final class Times {
  private final Phrases phrases;

  Times(Phrases phrases) {
    this.phrases = phrases;
  }

  /** The words, and whether they begin with their own "not before" or "not after". */
  record Said(String text, boolean open) {}

  Said time(TimeValue time) {
    List<Bound> rest = new ArrayList<>(time.bounds());
    List<Said> said = new ArrayList<>();
    while (!rest.isEmpty()) {
      Bound first = rest.remove(0);
      Bound partner = partner(first, rest);
      rest.remove(partner);
      Said window = partner == null ? null : window(first, partner);
      if (window != null) said.add(window);
      else said.add(single(first));
      if (window == null && partner != null) said.add(single(partner));
    }
    if (said.isEmpty()) return new Said(phrases.text("phrase.time.any"), true);
    String text = said.get(0).text();
    for (Said next : said.subList(1, said.size())) text = phrases.text("phrase.both", text, next.text());
    return new Said(text, said.get(0).open());
  }

  private static Bound partner(Bound bound, List<Bound> rest) {
    for (Bound other : rest) if (other.side() != bound.side() && related(bound.anchor(), other.anchor())) return other;
    return null;
  }

  private static boolean related(Anchor a, Anchor b) {
    if (a instanceof Anchor.Date && b instanceof Anchor.Date) return true;
    if (a instanceof Anchor.Edge x && b instanceof Anchor.Edge y) return x.term().equals(y.term());
    return a.equals(b);
  }

  /** Two bounds as one window, or null when no idiom fits. */
  private Said window(Bound one, Bound two) {
    Bound low = one.side() == Side.NOT_EARLIER ? one : two;
    Bound high = low == one ? two : one;
    LocalDate from = date(low);
    LocalDate to = date(high);
    if (from != null && to != null) return from.isAfter(to) ? null : new Said(dates(from, to), false);
    if (low.anchor() instanceof Anchor.Edge a && high.anchor() instanceof Anchor.Edge b && !a.end() && b.end()
        && low.amount() == 0 && high.amount() == 0) {
      return new Said(phrases.text("phrase.time.inside", phrases.term(a.term())), false);
    }
    if (!low.anchor().equals(high.anchor())) return null;
    return around(low, high);
  }

  private Said around(Bound low, Bound high) {
    String anchor = anchor(low.anchor());
    long from = low.amount();
    long to = high.amount();
    boolean sameUnit = low.unit() == high.unit();
    if (from == 0 && to == 0) return new Said(phrases.text("phrase.time.on", anchor), false);
    if (from == to && sameUnit) {
      if (to == 1 && low.unit() == Unit.DAYS) return new Said(phrases.text("phrase.time.next", anchor), false);
      return exactly(anchor, to, low.unit());
    }
    if (from == 0 && to == 1 && high.unit() == Unit.DAYS) return new Said(phrases.text("phrase.time.onOrNext", anchor), false);
    if (from == 0 && to > 0) return new Said(phrases.text("phrase.time.within", anchor, span(to, high.unit())), false);
    if (from == 1 && to > 0 && low.unit() == Unit.DAYS) {
      return new Said(phrases.text("phrase.time.afterWithin", anchor, span(to, high.unit())), false);
    }
    if (to == -1 && from < 0 && high.unit() == Unit.DAYS) {
      return new Said(phrases.text("phrase.time.beforeWithin", anchor, span(-from, low.unit())), false);
    }
    return null;
  }

  private Said exactly(String anchor, long amount, Unit unit) {
    String key = amount < 0 ? "phrase.time.exactlyBefore" : "phrase.time.exactlyAfter";
    return new Said(phrases.text(key, anchor, span(Math.abs(amount), unit)), false);
  }

  private Said single(Bound bound) {
    LocalDate date = date(bound);
    String anchor = date != null ? date(date) : anchor(bound.anchor());
    long amount = date != null ? 0 : bound.amount();
    boolean days = bound.unit() == Unit.DAYS;
    String distance = span(Math.abs(amount), bound.unit());
    if (bound.side() == Side.NOT_LATER) {
      if (amount == 0) return new Said(phrases.text("phrase.time.notLater", anchor), true);
      if (amount > 0) return new Said(phrases.text("phrase.time.notLaterAfter", anchor, distance), true);
      if (amount == -1 && days) return new Said(phrases.text("phrase.time.before", anchor), false);
      return new Said(phrases.text("phrase.time.ahead", anchor, distance), false);
    }
    if (amount == 0) return new Said(phrases.text("phrase.time.notEarlier", anchor), true);
    if (amount < 0) return new Said(phrases.text("phrase.time.notEarlierBefore", anchor, distance), true);
    if (amount == 1 && days) return new Said(phrases.text("phrase.time.after", anchor), false);
    return new Said(phrases.text("phrase.time.notEarlierAfter", anchor, distance), true);
  }

  private String span(long amount, Unit unit) {
    return phrases.amount(java.math.BigInteger.valueOf(amount), unit);
  }

  private String anchor(Anchor anchor) {
    if (anchor instanceof Anchor.Date date) return date(date.date());
    if (anchor instanceof Anchor.Day day) return phrases.term(day.term());
    Anchor.Edge edge = (Anchor.Edge) anchor;
    return phrases.text(edge.end() ? "phrase.time.end" : "phrase.time.start", phrases.term(edge.term()));
  }

  /** The civil date a bound comes down to, or null when it does not rest on one. */
  private static LocalDate date(Bound bound) {
    if (!(bound.anchor() instanceof Anchor.Date date)) return null;
    return switch (bound.unit()) {
      case DAYS -> date.date().plusDays(bound.amount());
      case WEEKS -> date.date().plusWeeks(bound.amount());
      case MONTHS -> date.date().plusMonths(bound.amount());
      case YEARS -> date.date().plusYears(bound.amount());
      default -> bound.amount() == 0 ? date.date() : null;
    };
  }

  String date(LocalDate date) {
    return phrases.text("phrase.date", year(date), phrases.text("month." + date.getMonthValue()), day(date));
  }

  String dates(LocalDate from, LocalDate to) {
    if (from.equals(to)) return date(from);
    if (from.getYear() != to.getYear()) return phrases.text("phrase.time.window", date(from), date(to));
    String month = phrases.text("month." + to.getMonthValue());
    String fromMonth = phrases.text("month." + from.getMonthValue());
    return phrases.text("phrase.time.windowInYear", year(from), fromMonth, day(from), month, day(to));
  }

  private static String year(LocalDate date) {
    return Integer.toString(date.getYear());
  }

  private static String day(LocalDate date) {
    return Integer.toString(date.getDayOfMonth());
  }
}
