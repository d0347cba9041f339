package org.banfa.records.rollup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The numbers of many committees together, and per place those that tell nothing of a single person. */
public final class Rollup {
  /** The level of schooling that is counted as upper secondary. */
  private static final int SECONDARY = 3;

  private final List<Person> people;

  public Rollup(List<Person> people) {
    this.people = List.copyOf(people);
  }

  /** The numbers in the order in which they are reported. */
  public List<Figure> figures() {
    List<Figure> all = new ArrayList<>();
    Map<String, List<Person>> places = places();
    all.add(Figure.count("places", places.size()));
    all.add(Figure.count("members", people.size()));
    all.add(mean("age", p -> true));
    all.add(Figure.count("schooled", count(p -> p.schooling() >= SECONDARY)));
    all.add(Figure.share("schooled-share", count(p -> p.schooling() >= SECONDARY), people.size()));
    all.add(Figure.count("women", count(Person::woman)));
    all.add(Figure.share("women-share", count(Person::woman), people.size()));
    all.add(Figure.count("secretaries", count(Person::secretary)));
    all.add(mean("secretary-age", Person::secretary));
    all.add(Figure.count("secretaries-schooled", count(p -> p.secretary() && p.schooling() >= SECONDARY)));
    all.add(Figure.share("secretaries-schooled-share", count(p -> p.secretary() && p.schooling() >= SECONDARY), count(Person::secretary)));
    long chaired = places.values().stream().filter(v -> v.stream().anyMatch(Person::chair)).count();
    long both = places.values().stream().filter(Rollup::isBoth).count();
    all.add(Figure.count("both", both));
    all.add(Figure.share("both-share", both, chaired));
    return List.copyOf(all);
  }

  /** How far the mean ages have fallen since the last term. */
  public List<Figure> changes(Rollup last) {
    return List.of(
        mean("age", p -> true).fallFrom("age-fall", last.mean("age", p -> true)),
        mean("secretary-age", Person::secretary).fallFrom("secretary-age-fall", last.mean("secretary-age", Person::secretary)));
  }

  /** People by place, in the order in which the places first stand in the tables. */
  public Map<String, List<Person>> places() {
    Map<String, List<Person>> places = new LinkedHashMap<>();
    for (Person person : people) places.computeIfAbsent(person.place(), p -> new ArrayList<>()).add(person);
    return places;
  }

  /** Whether one person is both secretary and chair there. */
  public static boolean isBoth(List<Person> place) {
    return place.stream().anyMatch(p -> p.secretary() && p.chair());
  }

  /** Places with more than one secretary, which one place cannot have. */
  public List<Problem> doubtful() {
    List<Problem> found = new ArrayList<>();
    places().forEach((place, all) -> {
      long secretaries = all.stream().filter(Person::secretary).count();
      if (secretaries > 1) found.add(Problem.of("B6207", place, secretaries));
    });
    return found;
  }

  private long count(Predicate<Person> which) {
    return people.stream().filter(which).count();
  }

  private Figure mean(String key, Predicate<Person> which) {
    return Figure.mean(key, people.stream().filter(which).mapToLong(Person::age).sum(), count(which));
  }
}
