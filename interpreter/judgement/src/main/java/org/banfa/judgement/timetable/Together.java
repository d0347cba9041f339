package org.banfa.judgement.timetable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.banfa.judgement.compare.Clauses;
import org.banfa.judgement.compare.Situation;
import org.banfa.model.calendar.Solution;
import org.banfa.model.calendar.Step;
import org.banfa.model.core.Formula;

/** Knows which clauses about days can apply in one election, and what they say of days there. */
final class Together {
  private final Predicate<Formula> possible;
  private final Map<Formula, Network> known = new LinkedHashMap<>();

  Together(Predicate<Formula> possible) {
    this.possible = possible;
  }

  /** What of a network holds in a situation, without contradiction. */
  Network in(Situation situation, Network whole, Function<Solution.Infeasible<Origin>, Origin> weakest) {
    return known.computeIfAbsent(situation.holds(), holds -> Conflicts.resolve(within(holds, whole), weakest).rest());
  }

  private Network within(Formula holds, Network whole) {
    return whole.without(step -> !guard(step.origin()).equals(Formula.TRUE) && !possible.test(Formula.and(List.of(holds, guard(step.origin())))));
  }

  /** The circles whose clauses can apply together, and those that come to light where a clause of another circle applies. */
  List<Solution.Infeasible<Origin>> told(Conflicts solved, Network whole, Function<Solution.Infeasible<Origin>, Origin> weakest) {
    List<Solution.Infeasible<Origin>> told = new ArrayList<>(solved.told().stream().filter(this::isReal).toList());
    Set<Set<Origin>> known = new HashSet<>();
    told.forEach(c -> known.add(Set.copyOf(Conflicts.origins(c))));
    for (int i = 0; i < solved.found().size(); i++) {
      if (isReal(solved.found().get(i))) continue;
      for (Solution.Infeasible<Origin> circle : Conflicts.resolve(within(guard(solved.dropped().get(i)), whole), weakest).told())
        if (isReal(circle) && known.add(Set.copyOf(Conflicts.origins(circle)))) told.add(circle);
    }
    return told;
  }

  /** Whether the conditions of all clauses of a circle can be met in one election. */
  boolean isReal(Solution.Infeasible<Origin> circle) {
    List<Formula> guards = circle.conflict().stream().map(Step::origin).map(Together::guard).filter(g -> !g.equals(Formula.TRUE)).distinct().toList();
    return guards.isEmpty() || possible.test(Formula.and(guards));
  }

  private static Formula guard(Origin origin) {
    return origin.clause() == null ? Formula.TRUE : Clauses.guard(origin.clause());
  }
}
