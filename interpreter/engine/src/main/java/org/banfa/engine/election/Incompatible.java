package org.banfa.engine.election;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.contest.Incumbent;
import org.banfa.engine.contest.KinPair;
import org.banfa.engine.contest.Person;
import org.banfa.engine.rules.Incompatibilities;
import org.banfa.engine.rules.Incompatibilities.Bar;

/**
 * Keeps from standing and winning whom an office in another organ, or a relative in one, bars. Votes for them count in the base.
 * What only a person can decide is told and bars nobody.
 */
final class Incompatible {
  private final CurrentRules current;
  private final Asker asker;
  private final SortedMap<String, Bar> related = new TreeMap<>();
  private final SortedMap<String, KinPair> pairs = new TreeMap<>();
  private final SortedSet<String> asked = new TreeSet<>();
  private final SortedSet<String> told = new TreeSet<>();
  private final SortedMap<String, Bar> found = new TreeMap<>();

  Incompatible(CurrentRules current, Asker asker) {
    this.current = current;
    this.asker = asker;
  }

  private Incompatibilities rules() {
    return current.rules().incompatibilities();
  }

  private List<Incumbent> incumbents() {
    return rules().isEmpty() ? List.of() : asker.hand().incumbents();
  }

  /** Who holds a seat of this vote already, with the unit. */
  private SortedMap<String, String> seated() {
    return current.setting().frame().seated();
  }

  /** Why somebody may not serve; empty when nothing known bars them. */
  Optional<Bar> bar(String name) {
    String unit = seated().get(name);
    if (unit != null) return Optional.of(new Bar(new Incumbent(name, current.rules().scope().name(), "", unit), current.rules().units().upwardSources().get(0)));
    for (Incumbent one : incumbents()) {
      Optional<Bar> bar = one.name().equals(name) ? rules().by(one) : Optional.empty();
      if (bar.isPresent()) return bar;
    }
    return Optional.ofNullable(related.get(name));
  }

  /** Everybody who was kept from standing or winning so far, and why. */
  SortedMap<String, Bar> found() {
    return found;
  }

  /** Refuses a list with somebody on it whose office elsewhere bars them; null when there is nobody. */
  Refusal refusal(List<Person> people) {
    for (Person person : people) {
      Optional<Bar> bar = bar(person.name());
      if (bar.isPresent() && seated().containsKey(person.name())) return new Refusal("B5091", List.of(person.name(), bar.get().by().method()), bar.get().source());
      if (bar.isPresent()) return refusal(person.name(), bar.get());
    }
    return null;
  }

  static Refusal refusal(String name, Bar bar) {
    return new Refusal("B5060", List.of(name, bar.by().method(), bar.by().post(), bar.by().name()), bar.source());
  }

  /** Asks who is related to those in the other organs, and strikes off whoever is barred; gives those who still stand. */
  List<Person> screened(List<Person> people) {
    if (incumbents().isEmpty() && seated().isEmpty()) return people;
    relatives(people.stream().map(Person::name).toList());
    List<Person> left = new ArrayList<>();
    for (Person person : people) {
      Optional<Bar> bar = bar(person.name());
      if (bar.isEmpty()) left.add(person);
      else tell("struck", person.name(), bar.get());
      bar.ifPresent(b -> found.put(person.name(), b));
      if (bar.isEmpty()) open(person.name());
    }
    return List.copyOf(left);
  }

  /** Tells of clauses of which a person has to say whether they bar somebody. */
  private void open(String name) {
    for (Incumbent one : incumbents()) {
      if (!one.name().equals(name) || rules().open(one).isEmpty() || !told.add("open " + name + one.post())) continue;
      asker.tell("incompatible-open", List.of(name, one.method(), one.post()), rules().open(one));
    }
  }

  /** Everybody of these who cannot win; whether somebody is related to those in other organs is asked once. */
  SortedSet<String> barred(Collection<String> names, Collection<String> winners) {
    if (incumbents().isEmpty() && seated().isEmpty()) return new TreeSet<>();
    relatives(winners);
    SortedSet<String> barred = new TreeSet<>();
    for (String name : names) {
      bar(name).ifPresent(b -> {
        found.put(name, b);
        barred.add(name);
      });
    }
    return barred;
  }

  /** Tells that votes did not elect somebody. */
  void tell(String kind, String name, Bar bar) {
    if (!told.add(kind + " " + name)) return;
    if (seated().containsKey(name)) {
      asker.tell("elected-in-part", List.of(name, bar.by().method()), List.of(bar.source()));
      return;
    }
    KinPair pair = pairs.get(name);
    List<String> who = new ArrayList<>(List.of(name, bar.by().method(), bar.by().post()));
    if (pair != null && !bar.by().name().equals(name)) who.addAll(List.of(bar.by().name(), pair.relation()));
    asker.tell(who.size() == 3 ? kind : kind + "-kin", who, List.of(bar.source()));
  }

  private void relatives(Collection<String> names) {
    List<Incumbent> feared = incumbents().stream().filter(i -> rules().ofRelatives(i)).toList();
    SortedSet<String> fresh = new TreeSet<>(names);
    fresh.removeAll(asked);
    if (feared.isEmpty() || fresh.isEmpty()) return;
    CurrentRules.settled(() -> asked(fresh, feared));
  }

  private boolean asked(SortedSet<String> fresh, List<Incumbent> feared) {
    SortedSet<String> all = new TreeSet<>(fresh);
    feared.forEach(i -> all.add(i.name()));
    if (all.size() < 2) return asked.addAll(fresh);
    List<String> people = List.copyOf(all);
    Asker.Place place = Asker.Place.of(rules().aboutRelatives(), "", 0, Question.Kinship.WITH_INCUMBENTS);
    List<KinPair> kin = asker.ask(place, new Question.Kinship(people), Answer.Kin.class, a -> a.refusal(people, rules()::knows)).pairs();
    for (KinPair pair : kin) {
      relate(pair, pair.first(), pair.second(), feared);
      relate(pair, pair.second(), pair.first(), feared);
    }
    return asked.addAll(fresh);
  }

  private void relate(KinPair pair, String name, String relative, List<Incumbent> feared) {
    for (Incumbent one : feared) {
      if (!one.name().equals(relative)) continue;
      rules().by(one, pair.relation()).ifPresent(bar -> {
        related.putIfAbsent(name, bar);
        pairs.putIfAbsent(name, pair);
      });
    }
  }
}
