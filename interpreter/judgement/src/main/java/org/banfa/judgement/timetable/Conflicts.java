package org.banfa.judgement.timetable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  /** From this many circles of one part on, what clashes in the same way as the last one is dropped along with it. */
  private static final int ONE_BY_ONE = 24;

  /** One circle and what gave way. */
  private record Taken(Solution.Infeasible<Origin> circle, Origin dropped) {}

  /** Drops, for every circle, what {@code weakest} names in it, until none is left; smaller circles come first. */
  static Conflicts resolve(Network network, Function<Solution.Infeasible<Origin>, Origin> weakest) {
    List<Network> rest = new ArrayList<>();
    List<Deque<Taken>> taken = new ArrayList<>();
    for (Network part : network.parts()) {
      Deque<Taken> own = new ArrayDeque<>();
      Network left = part;
      while (left.solve() instanceof Solution.Infeasible<Origin> circle) {
        Origin dropped = weakest.apply(circle);
        own.add(new Taken(circle, dropped));
        Set<Origin> gone = new HashSet<>(List.of(dropped));
        if (own.size() >= ONE_BY_ONE) for (Taken like : likewise(circle, dropped, left, weakest)) if (gone.add(like.dropped())) own.add(like);
        left = left.without(step -> gone.contains(step.origin()));
      }
      rest.add(left);
      if (!own.isEmpty()) taken.add(own);
    }
    List<Taken> all = ordered(taken, network);
    Set<Origin> dropped = new HashSet<>();
    all.forEach(t -> dropped.add(t.dropped()));
    Set<String> loose = loose(network, dropped);
    if (!loose.isEmpty()) {
      Set<String> remaining = new HashSet<>(network.days());
      remaining.removeAll(loose);
      return resolve(network.over(remaining), weakest);
    }
    return new Conflicts(all.stream().map(Taken::circle).toList(), all.stream().map(Taken::dropped).toList(), dropped.isEmpty() ? network : network.left(dropped, rest));
  }

  /** The circles that differ from one only in a later distance between the two points of the one that gives way, and give way there too. */
  private static List<Taken> likewise(
      Solution.Infeasible<Origin> circle, Origin dropped, Network network, Function<Solution.Infeasible<Origin>, Origin> weakest) {
    List<Step<Origin>> conflict = circle.conflict();
    List<Step<Origin>> given = conflict.stream().filter(s -> s.origin().equals(dropped)).toList();
    if (given.size() != 1 || conflict.stream().anyMatch(Step::isCounted)) return List.of();
    Step<Origin> way = given.get(0);
    int at = conflict.indexOf(way);
    long others = conflict.stream().mapToLong(Step::days).sum() - way.days();
    List<Taken> found = new ArrayList<>();
    boolean later = false;
    for (Step<Origin> step : network.steps()) {
      if (step == way) later = true;
      if (!later || step.isCounted() || !step.from().equals(way.from()) || !step.to().equals(way.to()) || step.days() + others >= 0) continue;
      List<Step<Origin>> same = new ArrayList<>(conflict);
      same.set(at, step);
      Solution.Infeasible<Origin> next = new Solution.Infeasible<>(same);
      if (step.origin().equals(weakest.apply(next))) found.add(new Taken(next, step.origin()));
    }
    return found;
  }

  /** The circles of all parts, smaller ones and those of earlier clauses first. */
  private static List<Taken> ordered(List<Deque<Taken>> taken, Network network) {
    List<Taken> all = new ArrayList<>();
    if (taken.isEmpty()) return all;
    Map<Step<Origin>, Integer> places = new IdentityHashMap<>();
    for (Step<Origin> step : network.steps()) places.putIfAbsent(step, places.size());
    List<Deque<Taken>> open = new ArrayList<>(taken);
    while (!open.isEmpty()) {
      Deque<Taken> next = open.stream()
          .min((a, b) -> {
            List<Step<Origin>> x = a.peek().circle().conflict();
            List<Step<Origin>> y = b.peek().circle().conflict();
            return x.size() != y.size() ? x.size() - y.size() : places.get(x.get(0)) - places.get(y.get(0));
          })
          .orElseThrow();
      all.add(next.poll());
      if (next.isEmpty()) open.remove(next);
    }
    return all;
  }

  /** The days at which a network falls into parts that have lost their date, or a distance to another such day. */
  private static Set<String> loose(Network network, Set<Origin> dropped) {
    Set<String> loose = new HashSet<>();
    if (dropped.isEmpty() || network.days().isEmpty()) return loose;
    Parts parts = Parts.of(network.steps(), network.days());
    for (Step<Origin> step : network.steps()) {
      if (!dropped.contains(step.origin()) || !parts.isCommon(step)) continue;
      loose.add(step.from());
      loose.add(step.to());
    }
    loose.retainAll(parts.joints());
    return loose;
  }

  /** As many as are worth telling. */
  List<Solution.Infeasible<Origin>> told() {
    return found.subList(0, Math.min(LIMIT, found.size()));
  }

  /** The origins of a circle, each once, in order. */
  static List<Origin> origins(Solution.Infeasible<Origin> circle) {
    return circle.conflict().stream().map(Step::origin).distinct().toList();
  }
}
