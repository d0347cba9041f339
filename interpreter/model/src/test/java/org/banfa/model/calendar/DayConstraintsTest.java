package org.banfa.model.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayConstraintsTest {
  private static final long FAR = 1_000_000;

  @Test
  void windowsAndTheirReasons() {
    DayConstraints<String> days = new DayConstraints<>();
    days.atMost("E", "list", -20, "list at least 20 days before");
    days.atMost("E", "list", -10, "list at least 10 days before");
    days.atMost("list", "appeal", 5, "appeal within 5 days");
    days.atLeast("list", "appeal", 0, "appeal not before the list");
    days.atLeast("E", "start", -60, "not before the start");
    days.atLeast("start", "list", 1, "list after the start");
    days.point("free");
    Solution.Feasible<String> solution = (Solution.Feasible<String>) days.solve("E");
    assertThat(solution.windows().keySet()).containsExactly("E", "appeal", "free", "list", "start");
    assertThat(solution.windows().get("E")).isEqualTo(new Window(0L, 0L));
    assertThat(solution.windows().get("list")).isEqualTo(new Window(-59L, -20L));
    assertThat(solution.windows().get("appeal")).isEqualTo(new Window(-59L, -15L));
    assertThat(solution.windows().get("appeal").slack()).isEqualTo(44L);
    assertThat(solution.windows().get("free")).isEqualTo(new Window(null, null));
    assertThat(solution.windows().get("free").slack()).isNull();
    assertThat(solution.whyLatest("appeal")).extracting(Step::origin)
        .containsExactly("list at least 20 days before", "appeal within 5 days");
    assertThat(solution.whyEarliest("appeal")).extracting(Step::origin)
        .containsExactly("not before the start", "list after the start", "appeal not before the list");
    assertThat(solution.whyLatest("free")).isEmpty();
    assertThat(solution.whyLatest("E")).isEmpty();
  }

  @Test
  void theSmallestConflictIsFound() {
    DayConstraints<Integer> days = new DayConstraints<>();
    days.atMost("E", "a", -10, 1);
    days.atMost("a", "b", -10, 2);
    days.atMost("b", "E", 15, 3);
    days.atMost("E", "c", -20, 4);
    days.atMost("c", "E", 17, 5);
    days.atMost("c", "E", 18, 6);
    Solution.Infeasible<Integer> solution = (Solution.Infeasible<Integer>) days.solve("E");
    assertThat(solution.conflict()).extracting(Step::origin).containsExactly(4, 5);
    assertThat(solution.shortBy()).isEqualTo(3);
  }

  @Test
  void aConflictAwayFromTheZeroPointAndOnOnePoint() {
    DayConstraints<Integer> days = new DayConstraints<>();
    days.atMost("a", "b", -1, 1);
    days.atMost("b", "a", 0, 2);
    assertThat(((Solution.Infeasible<Integer>) days.solve("E")).conflict()).hasSize(2);
    days.atMost("c", "c", -1, 3);
    assertThat(((Solution.Infeasible<Integer>) days.solve("E")).conflict()).containsExactly(new Step<>("c", "c", -1, 3));
  }

  @Test
  void theEarlierDemandBreaksTies() {
    DayConstraints<Integer> days = new DayConstraints<>();
    days.atMost("E", "a", -1, 1);
    days.atMost("a", "E", 0, 2);
    days.atMost("a", "E", 0, 3);
    days.atMost("E", "b", -9, 4);
    days.atMost("b", "E", 0, 5);
    assertThat(((Solution.Infeasible<Integer>) days.solve("E")).conflict()).extracting(Step::origin).containsExactly(1, 2);
  }

  @Test
  void aLongCircleAmongHundredsOfPoints() {
    DayConstraints<Integer> days = new DayConstraints<>();
    for (int i = 0; i < 200; i++) {
      days.atMost("p" + i, "p" + (i + 1), 1, i);
      days.atLeast("p" + i, "p" + (i + 1), 0, 1000 + i);
    }
    assertThat(days.solve("p0")).isInstanceOf(Solution.Feasible.class);
    days.atLeast("p0", "p200", 203, 5000);
    Solution.Infeasible<Integer> solution = (Solution.Infeasible<Integer>) days.solve("p0");
    assertThat(solution.conflict()).hasSize(201);
    assertThat(solution.shortBy()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void agreesWithAllPairs(long seed) {
    Random random = new Random(seed);
    int conflicts = 0;
    for (int i = 0; i < 300; i++) {
      int points = 2 + random.nextInt(6);
      List<Step<Integer>> steps = steps(random, points, 2 + random.nextInt(3 * points));
      long[][] all = allPairs(points, steps);
      boolean negative = false;
      for (int p = 0; p < points; p++) negative |= all[p][p] < 0;
      Solution<Integer> solution = constraints(points, steps).solve("p0");
      if (negative) {
        conflicts++;
        checkConflict(points, steps, (Solution.Infeasible<Integer>) solution);
      } else {
        checkWindows(points, all, (Solution.Feasible<Integer>) solution);
      }
    }
    assertThat(conflicts).isBetween(30, 270);
  }

  private static void checkWindows(int points, long[][] all, Solution.Feasible<Integer> solution) {
    assertThat(solution.windows()).hasSize(points);
    for (int p = 0; p < points; p++) {
      Long latest = all[0][p] >= FAR / 2 ? null : Long.valueOf(all[0][p]);
      Long earliest = all[p][0] >= FAR / 2 ? null : Long.valueOf(-all[p][0]);
      assertThat(solution.windows().get("p" + p)).isEqualTo(new Window(earliest, latest));
      List<Step<Integer>> late = solution.whyLatest("p" + p);
      List<Step<Integer>> early = solution.whyEarliest("p" + p);
      if (latest != null) assertThat(sum(late)).isEqualTo(latest);
      if (earliest != null) assertThat(-sum(early)).isEqualTo(earliest);
      String at = "p0";
      for (Step<Integer> step : late) {
        assertThat(step.from()).isEqualTo(at);
        at = step.to();
      }
      if (latest != null) assertThat(at).isEqualTo("p" + p);
      at = "p0";
      for (Step<Integer> step : early) {
        assertThat(step.to()).isEqualTo(at);
        at = step.from();
      }
      if (earliest != null) assertThat(at).isEqualTo("p" + p);
    }
  }

  private static void checkConflict(int points, List<Step<Integer>> steps, Solution.Infeasible<Integer> solution) {
    List<Step<Integer>> conflict = solution.conflict();
    assertThat(solution.shortBy()).isPositive().isEqualTo(-sum(conflict));
    for (int i = 0; i < conflict.size(); i++) {
      assertThat(conflict.get(i).to()).isEqualTo(conflict.get((i + 1) % conflict.size()).from());
      List<Step<Integer>> fewer = new ArrayList<>(conflict);
      fewer.remove(i);
      assertThat(constraints(points, fewer).solve("p0")).isInstanceOf(Solution.Feasible.class);
    }
    assertThat(conflict).hasSize(fewestEdges(points, steps));
    assertThat(constraints(points, steps).solve("p0")).isEqualTo(solution);
  }

  private static int fewestEdges(int points, List<Step<Integer>> steps) {
    for (int length = 1; length <= points; length++) {
      for (int start = 0; start < points; start++) {
        if (canReturn(steps, "p" + start, "p" + start, length, 0)) return length;
      }
    }
    throw new AssertionError("no negative circle");
  }

  private static boolean canReturn(List<Step<Integer>> steps, String at, String start, int left, long days) {
    if (left == 0) return at.equals(start) && days < 0;
    for (Step<Integer> step : steps) {
      if (step.from().equals(at) && canReturn(steps, step.to(), start, left - 1, days + step.days())) return true;
    }
    return false;
  }

  private static long sum(List<Step<Integer>> steps) {
    return steps.stream().mapToLong(Step::days).sum();
  }

  private static DayConstraints<Integer> constraints(int points, List<Step<Integer>> steps) {
    DayConstraints<Integer> days = new DayConstraints<>();
    for (int p = 0; p < points; p++) days.point("p" + p);
    for (Step<Integer> step : steps) days.atMost(step.from(), step.to(), step.days(), step.origin());
    return days;
  }

  private static List<Step<Integer>> steps(Random random, int points, int count) {
    List<Step<Integer>> steps = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      steps.add(new Step<>("p" + random.nextInt(points), "p" + random.nextInt(points), random.nextInt(30) - 7, i));
    }
    return steps;
  }

  private static long[][] allPairs(int points, List<Step<Integer>> steps) {
    long[][] days = new long[points][points];
    for (long[] row : days) Arrays.fill(row, FAR);
    for (int p = 0; p < points; p++) days[p][p] = 0;
    for (Step<Integer> step : steps) {
      int from = Integer.parseInt(step.from().substring(1));
      int to = Integer.parseInt(step.to().substring(1));
      days[from][to] = Math.min(days[from][to], step.days());
    }
    for (int k = 0; k < points; k++) {
      for (int i = 0; i < points; i++) {
        for (int j = 0; j < points; j++) days[i][j] = Math.min(days[i][j], days[i][k] + days[k][j]);
      }
    }
    return days;
  }
}
