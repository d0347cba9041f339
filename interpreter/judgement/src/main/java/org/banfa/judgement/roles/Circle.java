package org.banfa.judgement.roles;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Offices of one person, posts and bodies that have to do with one another, and whether people can be found for all of them. */
final class Circle {
  private final Person person;
  private final Set<Integer> offices = new LinkedHashSet<>();
  private final Set<Integer> others = new LinkedHashSet<>();
  private final Map<Integer, Integer> places = new LinkedHashMap<>();

  Circle(Person person) {
    this.person = person;
  }

  /** Asks for somebody of whom {@code what} is true, and with it some of the facts it leads to; of an office there is only one holder. */
  void add(int what, Set<Integer> facts, boolean office) {
    (office ? offices : others).add(what);
    for (int fact : facts) places.putIfAbsent(fact, places.size() + 1);
  }

  /** What may be true of the people looked at. */
  Set<Integer> facts() {
    return places.keySet();
  }

  /** Whether the people can be found. */
  boolean isPossible() {
    Propositions all = new Propositions();
    int people = offices.size() + others.size();
    for (int what : offices) all.any(anybody(what, offices.size()));
    for (int what : others) all.any(anybody(what, people));
    for (int office : offices) oneHolder(office, people, all);
    for (int[] clause : person.about(facts()))
      for (int i = 0; i < people; i++) all.any(of(i, clause));
    return all.satisfiable();
  }

  /** The first people are the holders of the offices. */
  private void oneHolder(int office, int people, Propositions all) {
    for (int i = 0; i < people; i++)
      if (i >= offices.size()) all.any(-is(i, office));
      else for (int j = i + 1; j < offices.size(); j++) all.any(-is(i, office), -is(j, office));
  }

  private int[] anybody(int what, int people) {
    int[] literals = new int[people];
    for (int i = 0; i < people; i++) literals[i] = is(i, what);
    return literals;
  }

  private int is(int one, int fact) {
    return one * places.size() + places.get(fact);
  }

  private int[] of(int one, int[] clause) {
    int[] literals = new int[clause.length];
    for (int i = 0; i < clause.length; i++) literals[i] = clause[i] > 0 ? is(one, clause[i]) : -is(one, -clause[i]);
    return literals;
  }
}
