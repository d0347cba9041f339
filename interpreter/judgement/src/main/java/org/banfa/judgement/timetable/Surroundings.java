package org.banfa.judgement.timetable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banfa.judgement.compare.Demand;
import org.banfa.model.calendar.Solution;
import org.banfa.model.calendar.Step;
import org.banfa.model.order.LastDays;
import org.banfa.model.vocabulary.Term;

/** Finds what of a calendar has to do with some demands, so that only that is solved again when they change. */
final class Surroundings {
  private final Translation translation;
  private final Set<String> days;
  private final Parts parts;
  private final Map<Integer, List<Integer>> said = new HashMap<>();
  private final Map<Integer, List<Integer>> asked = new HashMap<>();
  private final Map<Integer, Set<String>> members = new HashMap<>();
  private final Map<String, List<Demand>> lastDays = new HashMap<>();
  private final List<Step<Origin>> steps;
  private final List<Demand> demands;

  /** The surroundings in what the documents say and {@code demands} ask, when dates give the {@code days}. */
  Surroundings(Network own, List<Demand> demands, Set<String> days, Translation translation) {
    this.translation = translation;
    this.days = days;
    this.demands = demands;
    List<List<Step<Origin>>> translated = new ArrayList<>();
    List<Step<Origin>> all = new ArrayList<>(own.steps());
    for (Demand demand : demands) {
      List<Step<Origin>> one = translation.demand(demand);
      translated.add(one);
      all.addAll(one);
      if (LastDays.isAbout(demand.clause())) lastDays.computeIfAbsent(act(demand), p -> new ArrayList<>()).add(demand);
    }
    this.parts = Parts.of(all, days);
    this.steps = parts.telling(own.steps());
    for (int i = 0; i < steps.size(); i++) said.computeIfAbsent(parts.of(steps.get(i)), p -> new ArrayList<>()).add(i);
    for (int i = 0; i < translated.size(); i++)
      for (Integer part : partsOf(translated.get(i))) asked.computeIfAbsent(part, p -> new ArrayList<>()).add(i);
    for (Step<Origin> step : all) {
      enter(step.from());
      enter(step.to());
    }
  }

  private void enter(String point) {
    if (parts.of(point) != null) members.computeIfAbsent(parts.of(point), p -> new HashSet<>()).add(point);
  }

  private Set<Integer> partsOf(List<Step<Origin>> some) {
    Set<Integer> found = new HashSet<>();
    for (Step<Origin> step : some) found.add(parts.of(step));
    return found;
  }

  private String act(Demand demand) {
    return translation.points.day(demand.subject().owner());
  }

  /**
   * What changes with some demands.
   *
   * @param network everything that has to do with them, the changed demands included
   * @param acts the acts in it, by point
   * @param parts which parts of the whole it is made of
   */
  record Region(Network network, Map<String, Term> acts, Set<Integer> parts) {}

  /** The surroundings of the demands that fall away and of those that come in. */
  Region around(Set<Demand> removed, List<Demand> added) {
    Set<String> touched = new HashSet<>();
    for (Demand demand : removed) touch(demand, touched);
    for (Demand demand : added) touch(demand, touched);
    Set<Integer> region = new HashSet<>();
    for (String point : touched) if (parts.of(point) != null) region.add(parts.of(point));
    Set<String> inside = new HashSet<>(touched);
    for (Integer part : region) inside.addAll(members.getOrDefault(part, Set.of()));
    List<Step<Origin>> own = new ArrayList<>();
    for (int i : places(said, region)) own.add(steps.get(i));
    List<Demand> now = new ArrayList<>();
    for (int i : places(asked, region)) if (!removed.contains(demands.get(i))) now.add(demands.get(i));
    for (String point : new TreeSet<>(inside)) for (Demand demand : lastDays.getOrDefault(point, List.of())) if (!removed.contains(demand)) now.add(demand);
    now.addAll(added);
    Map<String, Term> acts = new TreeMap<>();
    for (String point : inside) if (translation.points.acts().containsKey(point)) acts.put(point, translation.points.acts().get(point));
    return new Region(translation.under(new Network(own, days), now), acts, region);
  }

  private void touch(Demand demand, Set<String> touched) {
    if (LastDays.isAbout(demand.clause())) touched.add(act(demand));
    for (Step<Origin> step : translation.demand(demand)) {
      touched.add(step.from());
      touched.add(step.to());
    }
  }

  /** The places of what lies in the parts, or between their joints, in order. */
  private static Set<Integer> places(Map<Integer, List<Integer>> from, Set<Integer> region) {
    Set<Integer> places = new TreeSet<>(from.getOrDefault(null, List.of()));
    for (Integer part : region) places.addAll(from.getOrDefault(part, List.of()));
    return places;
  }

  /** How many of these circles lie in a region. */
  int within(Region region, List<Solution.Infeasible<Origin>> circles) {
    int count = 0;
    for (Solution.Infeasible<Origin> circle : circles)
      if (circle.conflict().stream().anyMatch(s -> region.parts().contains(parts.of(s)) || parts.of(s) == null)) count++;
    return count;
  }
}
