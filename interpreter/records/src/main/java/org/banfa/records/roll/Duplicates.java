package org.banfa.records.roll;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds people who stand on rolls more than once: by identity number for certain, by name and day of birth perhaps. */
public final class Duplicates {
  /**
   * Rows that are the same person.
   *
   * @param certain whether they share an identity number
   */
  public record Group(List<RollPerson> people, boolean certain) {}

  private Duplicates() {}

  /** Every group of two rows or more. */
  public static List<Group> of(List<RollPerson> people) {
    Map<String, List<RollPerson>> byNumber = new LinkedHashMap<>();
    Map<String, List<RollPerson>> byName = new LinkedHashMap<>();
    for (RollPerson person : people) {
      if (!person.identity().isEmpty()) byNumber.computeIfAbsent(person.identity(), n -> new ArrayList<>()).add(person);
      if (person.birth() != null) byName.computeIfAbsent(person.name() + " " + person.birth(), n -> new ArrayList<>()).add(person);
    }
    List<Group> groups = new ArrayList<>();
    byNumber.values().forEach(g -> add(g, true, groups));
    byName.values().forEach(g -> add(g.stream().filter(p -> other(p, g)).toList(), false, groups));
    return groups;
  }

  /** Whether some row may be the same person without sharing the identity number, or having another one. */
  private static boolean other(RollPerson person, List<RollPerson> group) {
    return group.stream().anyMatch(o -> o != person && (o.identity().isEmpty() || person.identity().isEmpty()));
  }

  private static void add(List<RollPerson> group, boolean certain, List<Group> groups) {
    if (group.size() > 1) groups.add(new Group(List.copyOf(group), certain));
  }
}
