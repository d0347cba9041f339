package org.banfa.records.rollup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The numbers of many committees together, and per place those that tell nothing of a single person. */
public final class Rollup {
  /** The level of schooling that is counted as upper secondary. */
  private static final int SECONDARY = 3;

  private final List<Person> people;

  public Rollup(List<Person> people) {
    this.people = List.copyOf(people);
  }

  /** The numbers in the order in which they are reported; those that would tell what one or two people are are withheld. */
  public List<Figure> figures() {
    List<Figure> all = new ArrayList<>();
    Map<String, List<Person>> places = places();
    long schooled = count(p -> p.schooling() >= SECONDARY);
    long secretaries = count(Person::secretary);
    long schooledSecretaries = count(p -> p.secretary() && p.schooling() >= SECONDARY);
    all.add(Figure.count("places", places.size()));
    all.add(Figure.count("members", people.size()));
    all.add(meanAge());
    all.add(Figure.count("schooled", schooled).about(people.size()));
    all.add(Figure.share("schooled-share", schooled, people.size()).about(people.size()));
    all.add(Figure.count("women", count(Person::woman)).about(people.size()));
    all.add(Figure.share("women-share", count(Person::woman), people.size()).about(people.size()));
    all.add(Figure.count("secretaries", secretaries));
    all.add(meanAgeOfSecretaries());
    all.add(Figure.count("secretaries-schooled", schooledSecretaries).about(secretaries, others()));
    all.add(Figure.share("secretaries-schooled-share", schooledSecretaries, secretaries).about(secretaries, others()));
    long chaired = places.values().stream().filter(v -> v.stream().anyMatch(Person::chair)).count();
    long both = places.values().stream().filter(Rollup::isBoth).count();
    all.add(Figure.count("both", both));
    all.add(Figure.share("both-share", both, chaired));
    return List.copyOf(all);
  }

  /** How far the mean ages have fallen since the last term. */
  public List<Figure> changes(Rollup last) {
    return List.of(
        meanAge().fallFrom("age-fall", last.meanAge()),
        meanAgeOfSecretaries().fallFrom("secretary-age-fall", last.meanAgeOfSecretaries()));
  }

  /** Places of which nothing is told but how many sit there: those with one or two members, and a further one where the sums would give these away. */
  public Set<String> small() {
    Map<String, List<Person>> places = places();
    Set<String> small = new LinkedHashSet<>();
    places.forEach((place, all) -> {
      if (Figure.isFew(all.size())) small.add(place);
    });
    if (Figure.isFew(small.stream().mapToLong(p -> places.get(p).size()).sum()))
      places.keySet().stream().filter(p -> !small.contains(p)).min(Comparator.comparingInt(p -> places.get(p).size())).ifPresent(small::add);
    return small;
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

  /** Those who are no secretaries: the two means set against each other tell of them. */
  private long others() {
    return count(p -> !p.secretary());
  }

  private Figure meanAge() {
    return mean("age", p -> true).about(people.size());
  }

  private Figure meanAgeOfSecretaries() {
    return mean("secretary-age", Person::secretary).about(count(Person::secretary), others());
  }

  private Figure mean(String key, Predicate<Person> which) {
    return Figure.mean(key, people.stream().filter(which).mapToLong(Person::age).sum(), count(which));
  }
}
