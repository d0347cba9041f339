package org.banfa.model.calendar;

import java.util.function.LongPredicate;

/** How late one day may be when another is known, in days after the point counted from; a later start never allows less. */
public sealed interface Reach {
  /** The latest the one day may be when the other is {@code from}. */
  long latest(long from);

  /** The earliest the other day may be for the one to be {@code to}. */
  long earliest(long to);

  /** So many days, whatever the date. */
  record Days(long days) implements Reach {
    @Override
    public long latest(long from) {
      return Math.addExact(from, days);
    }

    @Override
    public long earliest(long to) {
      return Math.subtractExact(to, days);
    }
  }

  /** The one day is not later than the end of a period that begins on the other. */
  record Until(Counting period) implements Reach {
    @Override
    public long latest(long from) {
      return period.end(from);
    }

    @Override
    public long earliest(long to) {
      long guess = Math.subtractExact(2 * to, period.end(to));
      return Search.first(guess, day -> period.end(day) >= to);
    }
  }

  /** The other day is not earlier than the end of a period that begins on the one. */
  record Since(Counting period) implements Reach {
    @Override
    public long latest(long from) {
      long guess = Math.subtractExact(2 * from, period.end(from));
      return Search.first(guess, day -> period.end(day) > from) - 1;
    }

    @Override
    public long earliest(long to) {
      return period.end(to);
    }
  }

  /** Finds where a condition begins that holds from some day on. */
  final class Search {
    private Search() {}

    static long first(long guess, LongPredicate holds) {
      long step = 1;
      long no = guess;
      while (holds.test(no)) {
        no -= step;
        step *= 2;
      }
      long yes = no + 1;
      step = 1;
      while (!holds.test(yes)) {
        no = yes;
        yes += step;
        step *= 2;
      }
      while (yes - no > 1) {
        long middle = no + (yes - no) / 2;
        if (holds.test(middle)) yes = middle;
        else no = middle;
      }
      return yes;
    }
  }
}
