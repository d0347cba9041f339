package org.banfa.records.rollup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who was elected to what, by the results of many elections, and what the roll says of them; a name ties the two and goes no further. */
public final class Winners {
  private final Map<List<String>, Map<String, Set<String>>> places = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  /**
   * Adds the result of one election. Whoever is elected twice in one place is one person with two offices.
   *
   * @param territory from the province down to the village or community
   * @param elected names by post
   */
  public void add(List<String> territory, Map<String, List<String>> elected) {
    Map<String, Set<String>> names = places.computeIfAbsent(List.copyOf(territory), t -> new LinkedHashMap<>());
    elected.forEach((post, all) -> all.forEach(name -> names.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(post)));
  }

  /** Those elected, without their names, as members; whoever is not on the roll once is told by place and post. */
  public List<Person> members(Roster roll) {
    List<Person> members = new ArrayList<>();
    places.forEach((territory, names) -> names.forEach((name, posts) -> {
      List<Person> rows = roll.of(full(territory), name);
      if (rows.isEmpty() && isAlone(territory)) rows = roll.of(last(territory), name);
      if (rows.size() == 1) members.add(member(roll.words(), shown(territory), rows.get(0), posts));
      else problems.add(Problem.of(rows.isEmpty() ? "B6209" : "B6210", shown(territory), String.join("、", posts)));
    }));
    return List.copyOf(members);
  }

  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  private static Person member(Words words, String place, Person row, Set<String> posts) {
    boolean secretary = posts.stream().anyMatch(p -> words.means(p, "secretary"));
    boolean chair = posts.stream().anyMatch(p -> words.means(p, "chair"));
    return new Person(place, row.age(), row.schooling(), secretary, chair, row.woman());
  }

  /** The name of a place; with the place above it where two places share the name. */
  private String shown(List<String> territory) {
    return isAlone(territory) ? last(territory) : full(territory);
  }

  private boolean isAlone(List<String> territory) {
    return places.keySet().stream().filter(t -> last(t).equals(last(territory))).count() == 1;
  }

  private static String last(List<String> territory) {
    return territory.isEmpty() ? "" : territory.get(territory.size() - 1);
  }

  private static String full(List<String> territory) {
    return territory.size() < 2 ? last(territory) : territory.get(territory.size() - 2) + last(territory);
  }
}
