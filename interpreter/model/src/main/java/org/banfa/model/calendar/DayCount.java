package org.banfa.model.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.banfa.model.vocabulary.Unit;

/** Counts a distance in days, workdays, weeks, months or years from a date. */
public final class DayCount {
  private DayCount() {}

  /** Whether the unit is one of time that {@link #from} can count. */
  public static boolean counts(Unit unit) {
    return switch (unit) {
      case DAYS, WORKDAYS, WEEKS, MONTHS, YEARS -> true;
      default -> false;
    };
  }

  /**
   * The date a signed distance away, the day of the start not counted; a month or year that lacks the day ends on its
   * last day. Empty when the calendar does not know the workdays or the date is out of range.
   */
  public static Optional<LocalDate> from(LocalDate start, long amount, Unit unit, Calendar calendar) {
    try {
      return switch (unit) {
        case DAYS -> Optional.of(start.plusDays(amount));
        case WORKDAYS -> WorkingDays.count(start, amount, calendar);
        case WEEKS -> Optional.of(start.plusWeeks(amount));
        case MONTHS -> Optional.of(start.plusMonths(amount));
        case YEARS -> Optional.of(start.plusYears(amount));
        default -> throw new IllegalArgumentException(unit.name());
      };
    } catch (DateTimeException | ArithmeticException outOfRange) {
      return Optional.empty();
    }
  }
}
