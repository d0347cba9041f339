package org.banfa.engine.procedure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.contest.Incumbent;
import org.banfa.engine.contest.KinPair;
import org.banfa.engine.contest.Person;
import org.banfa.engine.rules.Incompatibilities;
import org.banfa.engine.rules.Incompatibilities.Bar;
import org.banfa.engine.series.Returns;

/** Keeps from lists and seats beside the votes whom an office in another organ, or a relative in one, bars; who is related is asked once. */
final class Screening {
  /** Why somebody is barred as a relative, and of whom. */
  private record Related(Bar bar, KinPair pair) {
    List<String> of(String name) {
      return List.of(name, bar.by().method(), bar.by().post(), bar.by().name(), pair.relation());
    }
  }

  private final Desk desk;
  private final Returns returns;

  Screening(Desk desk, Returns returns) {
    this.desk = desk;
    this.returns = returns;
  }

  /** Refuses somebody whose office in another organ bars them. */
  Optional<Refusal> refusal(Incompatibilities bars, List<Person> people) {
    for (Person person : people) {
      for (Incumbent one : desk.hand().incumbents()) {
        Optional<Bar> bar = one.name().equals(person.name()) ? bars.by(one) : Optional.empty();
        if (bar.isPresent()) return Optional.of(new Refusal("B5060", List.of(one.name(), one.method(), one.post()), bar.get().source()));
      }
    }
    return Optional.empty();
  }

  /** Refuses somebody whom a relative in another organ bars. */
  Optional<Refusal> related(Incompatibilities bars, List<Person> people) {
    SortedMap<String, Related> related = relatives(people.stream().map(Person::name).toList(), bars);
    if (related.isEmpty()) return Optional.empty();
    Related first = related.get(related.firstKey());
    return Optional.of(new Refusal("B5083", first.of(related.firstKey()), first.bar().source()));
  }

  /** Those whom no relative in another organ bars; the others are told, each once, and added to {@code told}. */
  List<Person> unrelated(Incompatibilities bars, List<Person> people, Set<String> told) {
    SortedMap<String, Related> related = relatives(people.stream().map(Person::name).toList(), bars);
    SortedMap<String, Related> news = new TreeMap<>(related);
    news.keySet().removeIf(n -> !told.add(n));
    struck("struck-kin", news, new TreeSet<>());
    return people.stream().filter(p -> !related.containsKey(p.name())).toList();
  }

  /** Those of a range whom nothing bars; the others are told. */
  SortedSet<String> filtered(SortedSet<String> range, Incompatibilities bars) {
    SortedSet<String> left = new TreeSet<>(range);
    for (Incumbent one : desk.hand().incumbents()) {
      Optional<Bar> bar = left.contains(one.name()) ? bars.by(one) : Optional.empty();
      if (bar.isEmpty()) continue;
      left.remove(one.name());
      desk.tell("struck", null, List.of(bar.get().source()), one.name(), one.method(), one.post());
    }
    struck("struck-kin", relatives(left, bars), left);
    return left;
  }

  /** Why each of these, who has been struck, is barred. */
  SortedMap<String, Bar> why(Collection<String> names, Incompatibilities bars) {
    SortedMap<String, Bar> why = new TreeMap<>();
    for (Incumbent one : desk.hand().incumbents()) if (names.contains(one.name())) bars.by(one).ifPresent(bar -> why.putIfAbsent(one.name(), bar));
    List<String> others = names.stream().filter(n -> !why.containsKey(n)).toList();
    if (!others.isEmpty()) relatives(others, bars).forEach((name, related) -> why.put(name, related.bar()));
    return why;
  }

  private void struck(String kind, SortedMap<String, Related> related, Collection<String> from) {
    related.forEach((name, why) -> {
      from.remove(name);
      desk.tell(kind, null, List.of(why.bar().source()), why.of(name).toArray(String[]::new));
    });
  }

  /** Everybody whom an office in another organ certainly bars. */
  SortedSet<String> barred(Incompatibilities bars) {
    SortedSet<String> names = new TreeSet<>();
    for (Incumbent one : desk.hand().incumbents()) if (bars.by(one).isPresent()) names.add(one.name());
    return names;
  }

  /** Those who come next when everybody in {@code passed} is passed over; relatives of people in office are passed over, too, and added. */
  SortedSet<String> next(Incompatibilities bars, SortedSet<String> passed, UnaryOperator<SortedSet<String>> best) {
    while (true) {
      SortedSet<String> next = new TreeSet<>(best.apply(passed));
      SortedMap<String, Related> related = relatives(next, bars);
      if (related.isEmpty()) return next;
      passed.addAll(related.keySet());
      struck("passed-kin", related, next);
    }
  }

  /** Who of these is barred as a relative; asks where that is not known. */
  private SortedMap<String, Related> relatives(Collection<String> names, Incompatibilities bars) {
    List<Incumbent> feared = desk.hand().incumbents().stream().filter(bars::ofRelatives).toList();
    SortedMap<String, Related> related = new TreeMap<>();
    if (feared.isEmpty()) return related;
    ask(names, feared, bars);
    for (String name : new TreeSet<>(names)) {
      for (KinPair pair : returns.kin().of(name)) {
        String relative = pair.first().equals(name) ? pair.second() : pair.first();
        for (Incumbent one : feared) {
          if (one.name().equals(relative)) bars.by(one, pair.relation()).ifPresent(bar -> related.putIfAbsent(name, new Related(bar, pair)));
        }
      }
    }
    return related;
  }

  private void ask(Collection<String> names, List<Incumbent> feared, Incompatibilities bars) {
    SortedSet<String> people = new TreeSet<>();
    for (String name : names) {
      if (feared.stream().anyMatch(i -> !i.name().equals(name) && !returns.kin().covers(i.name(), name))) people.add(name);
    }
    if (people.isEmpty()) return;
    feared.forEach(i -> people.add(i.name()));
    List<String> all = new ArrayList<>(people);
    while (true) {
      Ask ask = desk.ask(Question.Kinship.WITH_INCUMBENTS, bars.aboutRelatives().get(0), new Question.Kinship(all));
      Answer.Kin kin = desk.answer(ask, Answer.Kin.class);
      Refusal refusal = kin.refusal(all, bars::knows);
      if (refusal == null) {
        returns.kin().learn(all, kin.pairs());
        return;
      }
      desk.refuse(ask, kin, refusal.code(), null, refusal.arguments().toArray(String[]::new));
    }
  }
}
