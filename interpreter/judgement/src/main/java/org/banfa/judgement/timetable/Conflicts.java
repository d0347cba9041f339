package org.banfa.judgement.timetable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.banfa.model.calendar.Solution;
import org.banfa.model.calendar.Step;

/**
 * Takes impossible circles out of a network one by one.
 *
 * @param dropped what was dropped, one for each circle
 * @param rest what remains, without contradiction
 */
record Conflicts(List<Solution.Infeasible<Origin>> found, List<Origin> dropped, Network rest) {
  private static final int LIMIT = 20;

  /** Drops, for every circle, what {@code weakest} names in it, until none is left. */
  static Conflicts resolve(Network network, Function<Solution.Infeasible<Origin>, Origin> weakest) {
    List<Solution.Infeasible<Origin>> found = new ArrayList<>();
    List<Origin> all = new ArrayList<>();
    Network rest = network;
    while (rest.solve() instanceof Solution.Infeasible<Origin> circle) {
      if (found.size() < LIMIT) found.add(circle);
      Origin dropped = weakest.apply(circle);
      all.add(dropped);
      rest = rest.without(step -> step.origin().equals(dropped));
    }
    return new Conflicts(found, all, rest);
  }

  /** The origins of a circle, each once, in order. */
  static List<Origin> origins(Solution.Infeasible<Origin> circle) {
    return circle.conflict().stream().map(Step::origin).distinct().toList();
  }
}
