package org.banfa.judgement.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.banfa.model.calendar.DayConstraints;
import org.banfa.model.calendar.Solution;
import org.banfa.model.calendar.Step;
import org.banfa.model.calendar.Window;
import org.banfa.model.document.Stage;
import org.banfa.model.order.PlacedStage;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Term;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Networks solved part by part and walked through near a day, against the same networks solved as a whole. */
class PartsTest {
  private static final String DAY = "E";
  private static final Function<Solution.Infeasible<Origin>, Origin> YOUNGEST =
      circle -> Conflicts.origins(circle).stream().max(Comparator.comparing((Origin o) -> name(o).length()).thenComparing(PartsTest::name)).orElseThrow();

  private static String name(Origin origin) {
    return ((Origin.Staged) origin).placed().stage().term().id();
  }

  private static Origin origin(int number) {
    Term term = new Term("段" + number, "", Kind.STAGE, null, false, List.of(), List.of(), List.of(), null, List.of(), "");
    return new Origin.Staged(new PlacedStage(new Stage(term, null, null, List.of(), null), null));
  }

  /** A day with a date, and groups of points that mostly keep to themselves, the day and dates. */
  private static List<Step<Origin>> steps(Random random, boolean tame) {
    List<Step<Origin>> steps = new ArrayList<>();
    int number = 0;
    Origin dated = origin(number++);
    long date = 100 + random.nextInt(20);
    steps.add(new Step<>(Points.ZERO, DAY, date, dated));
    steps.add(new Step<>(DAY, Points.ZERO, -date, dated));
    int groups = 1 + random.nextInt(4);
    for (int i = 0; i < 4 + random.nextInt(30); i++) {
      Origin origin = origin(number++);
      int group = random.nextInt(groups);
      for (int k = random.nextInt(2); k >= 0; k--) {
        String from = point(random, random.nextInt(25) == 0 ? random.nextInt(groups) : group);
        String to = point(random, group);
        long days = random.nextInt(40) - (tame ? 3 : 12) + (from.equals(Points.ZERO) ? 95 : from.equals(DAY) ? -5 : 0) - (to.equals(Points.ZERO) ? 105 : 0);
        if (!from.equals(to)) steps.add(new Step<>(from, to, days, origin));
      }
    }
    return steps;
  }

  private static String point(Random random, int group) {
    int kind = random.nextInt(8);
    return kind == 0 ? Points.ZERO : kind == 1 ? DAY : "g" + group + "p" + random.nextInt(4);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void partsSolvedEachForItselfGiveTheSame(long seed) {
    Random random = new Random(seed);
    int several = 0;
    int circles = 0;
    for (int i = 0; i < 400; i++) {
      Network parts = new Network(steps(random, false), Set.of(DAY));
      Network whole = parts.over(Set.of());
      if (parts.parts().size() > 1) several++;
      Conflicts one = Conflicts.resolve(parts, YOUNGEST);
      Conflicts other = Conflicts.resolve(whole, YOUNGEST);
      circles += other.found().size();
      assertThat(one.found()).as("the same circles, those that begin alike in any order").containsExactlyInAnyOrderElementsOf(other.found());
      assertThat(one.found()).isSortedAccordingTo(Comparator.comparing(c -> c.conflict().size()));
      assertThat(one.dropped()).containsExactlyInAnyOrderElementsOf(other.dropped());
      assertThat(one.rest().steps()).isEqualTo(other.rest().steps());
      Solution.Feasible<Origin> a = (Solution.Feasible<Origin>) one.rest().solve();
      Solution.Feasible<Origin> b = (Solution.Feasible<Origin>) other.rest().solve();
      for (String point : b.windows().keySet()) {
        if (point.equals(Points.ZERO)) continue;
        assertThat(a.windows().get(point)).isEqualTo(b.windows().get(point));
        assertThat(a.whyLatest(point)).isEqualTo(b.whyLatest(point));
        assertThat(a.whyEarliest(point)).isEqualTo(b.whyEarliest(point));
      }
    }
    assertThat(several).isGreaterThan(150);
    assertThat(circles).isGreaterThan(300);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void distancesFoundNearADayAreThoseOfTheWholeNetwork(long seed) {
    Random random = new Random(seed);
    int bounded = 0;
    for (int i = 0; i < 200; i++) {
      Network network = Conflicts.resolve(new Network(steps(random, true), Set.of(DAY)), YOUNGEST).rest();
      Set<String> points = ((Solution.Feasible<Origin>) network.solve()).windows().keySet();
      for (String zero : points) {
        if (zero.equals(Points.ZERO)) continue;
        DayConstraints<Origin> slow = new DayConstraints<>();
        network.steps().forEach(slow::add);
        Solution.Feasible<Origin> solved = (Solution.Feasible<Origin>) slow.solve(zero);
        for (String point : points) {
          if (point.equals(Points.ZERO)) continue;
          Window expected = solved.windows().getOrDefault(point, new Window(null, null));
          assertThat(network.window(zero, point)).as("%s from %s", point, zero).isEqualTo(expected);
          if (expected.slack() != null && expected.slack() > 0) bounded++;
        }
      }
    }
    assertThat(bounded).isGreaterThan(500);
  }
}
