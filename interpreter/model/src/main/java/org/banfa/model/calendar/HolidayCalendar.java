package org.banfa.model.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.banfa.model.document.HolidayNotice;
import org.banfa.model.document.HolidayNotice.Stretch;

/** The calendar that notices make together; the days of a year without a notice are unknown, unless a notice names them. */
public final class HolidayCalendar implements Calendar {
  private static final DayMark UNKNOWN_DAY = new DayMark(DayMark.Kind.UNKNOWN, "");
  private static final DayMark PLAIN = new DayMark(DayMark.Kind.WORKDAY, "");
  private static final DayMark WEEKLY = new DayMark(DayMark.Kind.REST, "");

  private final Map<LocalDate, DayMark> named = new HashMap<>();
  private final Map<DayOfWeek, LocalDate> rest = new EnumMap<>(DayOfWeek.class);
  private final TreeSet<Integer> years = new TreeSet<>();

  private HolidayCalendar() {}

  /** The calendar of some notices; where they differ on a day, the one issued last counts. */
  public static HolidayCalendar of(Collection<HolidayNotice> notices) {
    HolidayCalendar calendar = new HolidayCalendar();
    List<HolidayNotice> ordered =
        notices.stream()
            .sorted(
                Comparator.comparing(HolidayNotice::issued, Comparator.nullsFirst(Comparator.naturalOrder()))
                    .thenComparing(HolidayNotice::code))
            .toList();
    for (HolidayNotice notice : ordered) calendar.add(notice);
    return calendar;
  }

  private void add(HolidayNotice notice) {
    if (notice.year() != 0) years.add(notice.year());
    for (DayOfWeek day : notice.weeklyRest()) rest.put(day, notice.since() == null ? LocalDate.MIN : notice.since());
    name(notice.open(), DayMark.Kind.UNKNOWN);
    name(notice.off(), DayMark.Kind.HOLIDAY);
    name(notice.worked(), DayMark.Kind.MADE_UP);
  }

  private void name(List<Stretch> stretches, DayMark.Kind kind) {
    for (Stretch stretch : stretches) {
      DayMark mark = new DayMark(kind, stretch.occasion());
      for (LocalDate day = stretch.from(); !day.isAfter(stretch.to()); day = day.plusDays(1)) named.put(day, mark);
    }
  }

  /** The years that are known. */
  public Set<Integer> years() {
    return new TreeSet<>(years);
  }

  @Override
  public DayMark mark(LocalDate day) {
    DayMark mark = named.get(day);
    if (mark != null) return mark;
    if (!years.contains(day.getYear())) return UNKNOWN_DAY;
    LocalDate since = rest.get(day.getDayOfWeek());
    return since != null && !day.isBefore(since) ? WEEKLY : PLAIN;
  }

  @Override
  public Optional<Boolean> isWorkday(LocalDate day) {
    return switch (mark(day).kind()) {
      case WORKDAY, MADE_UP -> Optional.of(true);
      case REST, HOLIDAY -> Optional.of(false);
      case UNKNOWN -> Optional.empty();
    };
  }
}
