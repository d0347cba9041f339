package org.banfa.judgement.timetable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banfa.model.calendar.Reach;
import org.banfa.model.calendar.Step;

/**
 * Divides distances into parts that have nothing to do with one another: no distance and no clause ties a day of one to a
 * day of another, except over days whose date is given, the joints. What joints have to do with each other belongs to all.
 */
final class Parts {
  private final Set<String> joints;
  private final Map<Object, Integer> numbers = new HashMap<>();
  private final List<Integer> parents = new ArrayList<>();

  private Parts(Set<String> joints) {
    this.joints = joints;
  }

  /** The parts of some distances; {@code days} are the points that become joints when one clause gives their date. */
  static Parts of(List<Step<Origin>> steps, Set<String> days) {
    Parts parts = new Parts(joints(steps, days));
    for (Step<Origin> step : steps) {
      if (parts.isCommon(step)) continue;
      parts.tie(step.origin(), step.from());
      parts.tie(step.origin(), step.to());
    }
    return parts;
  }

  private record Pin(String point, Origin origin, long date) {}

  private static Set<String> joints(List<Step<Origin>> steps, Set<String> days) {
    Set<String> joints = new HashSet<>();
    if (days.isEmpty()) return joints;
    Set<Pin> notLater = new HashSet<>();
    for (Step<Origin> step : steps)
      if (step.from().equals(Points.ZERO) && days.contains(step.to()) && step.reach() instanceof Reach.Days fixed)
        notLater.add(new Pin(step.to(), step.origin(), fixed.days()));
    for (Step<Origin> step : steps)
      if (step.to().equals(Points.ZERO) && days.contains(step.from()) && step.reach() instanceof Reach.Days fixed
          && notLater.contains(new Pin(step.from(), step.origin(), -fixed.days()))) joints.add(step.from());
    return joints;
  }

  Set<String> joints() {
    return joints;
  }

  private boolean isJoint(String point) {
    return point.equals(Points.ZERO) || joints.contains(point);
  }

  /** Whether a distance lies between joints only. */
  boolean isCommon(Step<Origin> step) {
    return isJoint(step.from()) && isJoint(step.to());
  }

  private void tie(Origin origin, String point) {
    if (isJoint(point)) return;
    int a = root(number(origin));
    int b = root(number(point));
    if (a != b) parents.set(Math.max(a, b), Math.min(a, b));
  }

  private int number(Object thing) {
    Integer known = numbers.get(thing);
    if (known != null) return known;
    int number = parents.size();
    parents.add(number);
    numbers.put(thing, number);
    return number;
  }

  private int root(int number) {
    int at = number;
    while (parents.get(at) != at) {
      parents.set(at, parents.get(parents.get(at)));
      at = parents.get(at);
    }
    return at;
  }

  /** Which part a point belongs to; null for joints and points that no distance bounds. */
  Integer of(String point) {
    Integer number = numbers.get(point);
    return number == null ? null : Integer.valueOf(root(number));
  }

  /** Which part a distance belongs to; null for one between joints. */
  Integer of(Step<Origin> step) {
    Integer part = of(step.from());
    return part == null ? of(step.to()) : part;
  }

  /** The distances of each part in their order, those between joints in every one. */
  List<List<Step<Origin>>> split(List<Step<Origin>> steps) {
    Map<Integer, List<Step<Origin>>> groups = new LinkedHashMap<>();
    for (Step<Origin> step : steps) if (!isCommon(step)) groups.computeIfAbsent(of(step), p -> new ArrayList<>());
    for (Step<Origin> step : telling(steps)) {
      if (isCommon(step)) groups.values().forEach(group -> group.add(step));
      else groups.get(of(step)).add(step);
    }
    return groups.isEmpty() ? List.of(steps) : List.copyOf(groups.values());
  }

  /** The distances without those between joints that only repeat what an earlier clause says of joints: nothing ever follows from them. */
  List<Step<Origin>> telling(List<Step<Origin>> steps) {
    Map<Origin, List<Step<Void>>> said = new LinkedHashMap<>();
    for (Step<Origin> step : steps)
      if (isCommon(step)) said.computeIfAbsent(step.origin(), o -> new ArrayList<>()).add(new Step<>(step.from(), step.to(), step.reach(), null));
    Set<List<Step<Void>>> told = new HashSet<>();
    Set<Origin> repeating = new HashSet<>();
    said.forEach((origin, distances) -> {
      if (!told.add(distances)) repeating.add(origin);
    });
    return repeating.isEmpty() ? steps : steps.stream().filter(s -> !isCommon(s) || !repeating.contains(s.origin())).toList();
  }
}
