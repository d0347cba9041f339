package org.banfa.model.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.banfa.model.vocabulary.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workdays and distances counted on a calendar, against counting day by day and trying every day. */
class CountedDistancesTest {
  private static final LocalDate FIRST = LocalDate.of(2017, 1, 1);

  /** Weekends and some random days off, some weekends worked; a stretch may be unknown. */
  private static Calendar random(Random random, boolean gaps) {
    Set<LocalDate> off = new HashSet<>();
    Set<LocalDate> worked = new HashSet<>();
    Set<LocalDate> unknown = new HashSet<>();
    for (int i = 0; i < 60; i++) {
      LocalDate day = FIRST.plusDays(random.nextInt(400) - 20);
      if (weekend(day)) worked.add(day);
      else for (int k = random.nextInt(7); k >= 0; k--) off.add(day.plusDays(k));
    }
    if (gaps) for (int i = 0; i < 40; i++) unknown.add(FIRST.plusDays(random.nextInt(400) - 20));
    return day -> unknown.contains(day) ? Optional.empty() : Optional.of(worked.contains(day) || !weekend(day) && !off.contains(day));
  }

  private static boolean weekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void countsTheWorkdaysBetween(long seed) {
    Random random = new Random(seed);
    Calendar calendar = random(random, false);
    for (int i = 0; i < 500; i++) {
      LocalDate start = FIRST.plusDays(random.nextInt(330));
      int amount = random.nextInt(25);
      LocalDate end = WorkingDays.count(start, amount, calendar).orElseThrow();
      assertThat(between(start, end, calendar)).isEqualTo(amount);
      if (amount > 0) assertThat(calendar.isWorkday(end)).contains(true);
      LocalDate back = WorkingDays.count(end, -amount, calendar).orElseThrow();
      if (amount == 0) assertThat(back).isEqualTo(start);
      else assertThat(between(back, end, calendar)).isEqualTo(amount);
      assertThat(back.isAfter(start) || back.equals(start) || calendar.isWorkday(start).equals(Optional.of(false))).isTrue();
      if (calendar.isWorkday(start).equals(Optional.of(true)) && amount > 0) assertThat(back).isEqualTo(start);
    }
  }

  /** The workdays after {@code start} up to {@code end}; day by day. */
  private static int between(LocalDate start, LocalDate end, Calendar calendar) {
    int count = 0;
    for (LocalDate day = start.plusDays(1); !day.isAfter(end); day = day.plusDays(1)) if (calendar.isWorkday(day).orElseThrow()) count++;
    return count;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void theRangeHoldsEveryWayTheUnknownDaysCanFall(long seed) {
    Random random = new Random(seed);
    Calendar calendar = random(random, true);
    for (int i = 0; i < 200; i++) {
      long start = FIRST.plusDays(random.nextInt(300)).toEpochDay();
      Counting period = new Counting(0, random.nextInt(21) - 8, Unit.WORKDAYS, random.nextBoolean(), calendar);
      DayRange range = period.range(start);
      LocalDate least = null;
      LocalDate most = null;
      for (int k = 0; k < 30; k++) {
        long guess = random.nextLong();
        Calendar settled = day -> Optional.of(calendar.isWorkday(day).orElse((guess >>> (day.toEpochDay() % 61) & 1) == 1));
        LocalDate end = LocalDate.ofEpochDay(new Counting(0, period.amount(), Unit.WORKDAYS, period.rolls(), settled).end(start));
        if (least == null || end.isBefore(least)) least = end;
        if (most == null || end.isAfter(most)) most = end;
      }
      assertThat(least).isAfterOrEqualTo(range.first());
      assertThat(most).isBeforeOrEqualTo(range.last());
      if (range.isExact()) assertThat(least).isEqualTo(most);
    }
  }

  @Test
  void anEndThatNoNoticeBoundsIsOpen() {
    Calendar until2026 = day -> day.getYear() > 2026 ? Optional.empty() : Optional.of(!weekend(day));
    long friday = LocalDate.of(2026, 12, 31).toEpochDay() - 3;
    assertThat(new Counting(0, 2, Unit.WORKDAYS, false, until2026).range(friday).isExact()).isTrue();
    DayRange open = new Counting(0, 5, Unit.WORKDAYS, false, until2026).range(friday);
    assertThat(open).isEqualTo(new DayRange(LocalDate.of(2027, 1, 2), null));
    assertThat(new Counting(0, 5, Unit.DAYS, true, until2026).range(friday)).isEqualTo(new DayRange(LocalDate.of(2027, 1, 2), null));
    assertThat(new Counting(0, 5, Unit.DAYS, false, until2026).range(friday).isExact()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void aLaterStartNeverEndsEarlierAndTheWayBackFits(long seed) {
    Random random = new Random(seed);
    Calendar calendar = random(random, true);
    Unit[] units = {Unit.DAYS, Unit.WORKDAYS, Unit.WEEKS, Unit.MONTHS, Unit.YEARS};
    for (int i = 0; i < 40; i++) {
      Counting period = new Counting(random.nextInt(3), random.nextInt(15) - 5, units[random.nextInt(units.length)], random.nextBoolean(), calendar);
      Reach until = new Reach.Until(period);
      Reach since = new Reach.Since(period);
      long before = Long.MIN_VALUE;
      for (long day = FIRST.toEpochDay(); day < FIRST.toEpochDay() + 120; day++) {
        long end = period.end(day);
        assertThat(end).isGreaterThanOrEqualTo(before);
        before = end;
        long earliest = until.earliest(day);
        assertThat(period.end(earliest)).isGreaterThanOrEqualTo(day);
        assertThat(period.end(earliest - 1)).isLessThan(day);
        long latest = since.latest(day);
        assertThat(period.end(latest)).isLessThanOrEqualTo(day);
        assertThat(period.end(latest + 1)).isGreaterThan(day);
        assertThat(until.latest(day)).isEqualTo(end);
        assertThat(since.earliest(day)).isEqualTo(end);
      }
    }
  }

  /** Three days after the epoch among distances of every kind: windows and contradictions, by trying every day. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void windowsAreWhatTryingEveryDayFinds(long seed) {
    Random random = new Random(seed);
    int conflicts = 0;
    for (int i = 0; i < 120; i++) {
      Calendar calendar = random(random, false);
      int zero = (int) FIRST.toEpochDay();
      int span = 26;
      List<Step<Integer>> steps = new ArrayList<>();
      for (int p = 1; p <= 3; p++) {
        steps.add(new Step<>("p" + p, "", -zero - random.nextInt(6), -p));
        steps.add(new Step<>("", "p" + p, zero + span - random.nextInt(6), -p));
      }
      for (int k = 0; k < 5; k++) steps.add(step(random, calendar, k));
      DayConstraints<Integer> days = new DayConstraints<>();
      steps.forEach(days::add);
      Solution<Integer> solution = days.solve("", true);
      long[][] found = tried(steps, zero, span);
      if (found == null) {
        conflicts++;
        check(steps, (Solution.Infeasible<Integer>) solution, zero, span);
      } else {
        Solution.Feasible<Integer> feasible = (Solution.Feasible<Integer>) solution;
        for (int p = 1; p <= 3; p++) {
          assertThat(feasible.windows().get("p" + p)).isEqualTo(new Window(found[p][0], found[p][1]));
          long day = 0;
          for (Step<Integer> step : feasible.whyLatest("p" + p)) day = step.reach().latest(day);
          assertThat(day).isEqualTo(found[p][1]);
          day = 0;
          for (Step<Integer> step : feasible.whyEarliest("p" + p)) day = step.reach().earliest(day);
          assertThat(day).isEqualTo(found[p][0]);
        }
      }
    }
    assertThat(conflicts).isBetween(5, 115);
  }

  private static void check(List<Step<Integer>> steps, Solution.Infeasible<Integer> solution, int zero, int span) {
    assertThat(solution.shortBy()).isPositive();
    List<Step<Integer>> conflict = solution.conflict();
    for (int i = 0; i < conflict.size(); i++) assertThat(conflict.get(i).to()).isEqualTo(conflict.get((i + 1) % conflict.size()).from());
    assertThat(steps).containsAll(conflict);
    assertThat(tried(conflict, zero - 60, span + 120)).isNull();
  }

  private static Step<Integer> step(Random random, Calendar calendar, int k) {
    String from = "p" + (1 + random.nextInt(3));
    String to = "p" + (1 + random.nextInt(3));
    Counting period = new Counting(0, random.nextInt(12) - 4, random.nextBoolean() ? Unit.WORKDAYS : Unit.DAYS, random.nextBoolean(), calendar);
    return switch (random.nextInt(3)) {
      case 0 -> new Step<>(from, to, random.nextInt(12) - 4, k);
      case 1 -> new Step<>(from, to, new Reach.Until(period), k);
      default -> new Step<>(from, to, new Reach.Since(period), k);
    };
  }

  /** The first and last day of each point over all days that keep every distance; null when there are none. */
  private static long[][] tried(List<Step<Integer>> steps, int zero, int span) {
    long[][] found = null;
    int[] day = new int[4];
    for (day[1] = zero; day[1] <= zero + span; day[1]++) {
      if (!kept(steps, day, 1)) continue;
      for (day[2] = zero; day[2] <= zero + span; day[2]++) {
        if (!kept(steps, day, 2)) continue;
        for (day[3] = zero; day[3] <= zero + span; day[3]++) {
          if (!kept(steps, day, 3)) continue;
          if (found == null) found = new long[][] {{0, 0}, {day[1], day[1]}, {day[2], day[2]}, {day[3], day[3]}};
          for (int p = 1; p <= 3; p++) {
            found[p][0] = Math.min(found[p][0], day[p]);
            found[p][1] = Math.max(found[p][1], day[p]);
          }
        }
      }
    }
    return found;
  }

  private static boolean kept(List<Step<Integer>> steps, int[] day, int points) {
    for (Step<Integer> step : steps) {
      int from = step.from().isEmpty() ? 0 : step.from().charAt(1) - '0';
      int to = step.to().isEmpty() ? 0 : step.to().charAt(1) - '0';
      if (from > points || to > points) continue;
      if (!holds(step.reach(), day[from], day[to])) return false;
    }
    return true;
  }

  /** What the distance means, said without {@link Reach}. */
  private static boolean holds(Reach reach, int from, int to) {
    if (reach instanceof Reach.Until until) return to <= until.period().end(from);
    if (reach instanceof Reach.Since since) return from >= since.period().end(to);
    return to - from <= ((Reach.Days) reach).days();
  }

  @Test
  void aCircleWithoutAnEndIsFound() {
    Calendar weekdays = day -> Optional.of(!weekend(day));
    DayConstraints<Integer> days = new DayConstraints<>();
    days.atLeast("", "b", FIRST.toEpochDay(), 0);
    days.add(new Step<>("b", "a", new Reach.Until(new Counting(0, 3, Unit.WORKDAYS, false, weekdays)), 1));
    days.atMost("a", "b", -30, 2);
    Solution.Infeasible<Integer> solution = (Solution.Infeasible<Integer>) days.solve("", true);
    assertThat(solution.conflict()).extracting(Step::origin).containsExactlyInAnyOrder(1, 2);
  }

  @Test
  void absurdPeriodsAreNotCounted() {
    assertThat(new Counting(0, Long.MIN_VALUE + 1, Unit.MONTHS, false, Calendar.UNKNOWN).isCounted()).isFalse();
    assertThat(new Counting(0, 50_000, Unit.WORKDAYS, false, Calendar.UNKNOWN).isCounted()).isFalse();
    assertThat(WorkingDays.count(FIRST, Long.MAX_VALUE, day -> Optional.of(true))).isEmpty();
    assertThat(new Counting(0, 5, Unit.WORKDAYS, true, day -> Optional.of(false)).end(17_000)).isEqualTo(17_005);
  }
}
