package org.banfa.engine.series;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banfa.engine.contest.ElectionOutcome;
import org.banfa.engine.contest.Incumbent;
import org.banfa.engine.contest.Person;
import org.banfa.engine.rules.Balloting;
import org.banfa.engine.rules.Offices;
import org.banfa.engine.rules.VoteScope;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Vocabulary;

/** What the votes and other acts of a method have brought so far, and what that settles for the next. */
public final class Returns {
  private final Map<String, Map<String, ElectionOutcome>> outcomes = new LinkedHashMap<>();
  private final Map<String, Set<Person>> lists = new LinkedHashMap<>();
  private final Map<String, SortedSet<String>> holders = new LinkedHashMap<>();
  private final KnownNumbers numbers = new KnownNumbers();
  /** Those who took a seat without a vote of their own, by post. */
  private final Map<String, SortedSet<String>> followed = new TreeMap<>();
  private final Set<String> gone = new TreeSet<>();
  private final SortedSet<String> withdrawn = new TreeSet<>();
  private final SortedSet<String> left = new TreeSet<>();
  /** Posts filled by acts, without a vote. */
  private final Set<String> appointed = new TreeSet<>();
  private int turn;
  /** The unit whose seat somebody took without being elected with it. */
  private final Map<String, String> homes = new TreeMap<>();
  /** By name, what last happened to somebody beside a vote. */
  private final Map<String, String> changes = new TreeMap<>();
  private final Set<String> carried = new LinkedHashSet<>();
  private final SortedMap<String, Boolean> women = new TreeMap<>();
  private final KnownKin kin = new KnownKin();
  private List<Incumbent> incumbents = List.of();
  private Offices offices;

  /** Knows from now on who holds offices by the elections of other organs. */
  public void knowing(List<Incumbent> known, Vocabulary vocabulary) {
    incumbents = List.copyOf(known);
    offices = new Offices(vocabulary);
  }

  /** Those of the people a word means whom elections of other organs give. */
  public List<Incumbent> elsewhere(Term word) {
    return incumbents.isEmpty() ? List.of() : incumbents.stream().filter(i -> offices.is(i, word)).toList();
  }

  /** Records how a vote of a unit came out; a void one brings nothing. */
  public void held(VoteScope scope, String unit, ElectionOutcome outcome, Map<String, Boolean> known) {
    women.putAll(known);
    if (!outcome.valid()) return;
    if (!scope.isPreselection()) moved(outcome);
    outcomes.computeIfAbsent(scope.name(), a -> new LinkedHashMap<>()).put(unit, outcome);
    carried.add(scope.name());
    outcome.elected().forEach((post, names) -> {
      if (!scope.isPreselection()) holders.computeIfAbsent(post, p -> new TreeSet<>()).addAll(names);
      for (VoteScope later : scope.later()) {
        Set<Person> list = lists.computeIfAbsent(later.name(), l -> new LinkedHashSet<>());
        for (String name : names) list.add(new Person(name, Boolean.TRUE.equals(women.get(name)), post));
      }
    });
  }

  /** Somebody has gained or lost a seat by one result or act. */
  public void moved() {
    turn++;
  }

  /** The same by a vote on seats; nothing where it was void. */
  public void moved(ElectionOutcome outcome) {
    if (outcome.valid()) moved();
  }

  /** A vote is to be held again: what it brought is gone. */
  public void undone(VoteScope scope) {
    moved();
    Map<String, ElectionOutcome> gone = outcomes.remove(scope.name());
    carried.remove(scope.name());
    for (VoteScope later : scope.later()) lists.remove(later.name());
    if (gone == null || scope.isPreselection()) return;
    for (ElectionOutcome one : gone.values()) one.elected().keySet().forEach(post -> {
      holders.remove(post);
      followed.remove(post);
    });
  }

  /** An act was carried, or it was not. */
  public void decided(String act, boolean yes) {
    if (yes) carried.add(act);
    else carried.remove(act);
  }

  /** Whether an act was carried, or a vote was valid. */
  public boolean isCarried(String act) {
    return carried.contains(act);
  }

  /** Whether people of this word come from a vote or act of the method, {@code votes}. */
  static boolean isFilled(Term word, List<Balloting> votes) {
    return votes.stream().anyMatch(v -> word.equals(v.scope().act()) || v.scope().filled().contains(word));
  }

  /** Who is known to be related to whom. */
  public KnownKin kin() {
    return kin;
  }

  /** The numbers given so far. */
  public KnownNumbers numbers() {
    return numbers;
  }

  /** What follows from all this for the next vote, of all {@code votes} of the method. */
  public Frames frames(List<Balloting> votes) {
    return new Frames(this, votes);
  }

  /** Adds people to the list of a vote; {@code anew} when they take the place of everybody on it. */
  public void list(String vote, List<Person> people, boolean anew) {
    Set<Person> list = lists.computeIfAbsent(vote, l -> new LinkedHashSet<>());
    if (anew) list.clear();
    for (Person person : people) {
      women.putIfAbsent(person.name(), person.woman());
      list.removeIf(p -> p.name().equals(person.name()) && p.post().equals(person.post()));
      list.add(person);
      changes.put(person.name(), "named");
    }
  }

  /** Who is on the list of a vote for a post. */
  public List<String> listed(String vote, String post) {
    return lists.getOrDefault(vote, Set.of()).stream().filter(p -> p.post().equals(post)).map(Person::name).toList();
  }

  /** Whether a list of this name has been made, of however many. */
  public boolean isListed(String vote) {
    return lists.containsKey(vote);
  }

  /** The people on a list, in the order in which they were named. */
  public List<Person> onList(String vote) {
    return List.copyOf(lists.getOrDefault(vote, Set.of()));
  }

  /** Everybody on the list of a vote. */
  public SortedSet<String> listed(String vote) {
    SortedSet<String> all = new TreeSet<>();
    lists.getOrDefault(vote, Set.of()).forEach(p -> all.add(p.name()));
    return all;
  }

  /** Takes somebody off a list; gives the post. */
  public String withdraw(String vote, String name) {
    Set<Person> list = lists.getOrDefault(vote, new LinkedHashSet<>());
    String post = list.stream().filter(p -> p.name().equals(name)).map(Person::post).findFirst().orElse("");
    list.removeIf(p -> p.name().equals(name));
    gone.add(name);
    withdrawn.add(name);
    changes.put(name, "withdrawn");
    return post;
  }

  /** Who is next on the shortlists of a vote: whoever has the most votes of those not on its list; those of equal votes together, {@code passed} passed over. */
  public SortedSet<String> nextListed(String vote, String post, List<Balloting> votes, SortedSet<String> passed) {
    SortedSet<String> next = new TreeSet<>();
    for (Balloting one : votes) {
      if (one.scope().later().stream().noneMatch(l -> l.name().equals(vote))) continue;
      SortedSet<String> out = listed(vote);
      out.addAll(passed);
      next.addAll(best(outcomes.getOrDefault(one.scope().name(), Map.of()).values(), post, out));
    }
    return next;
  }

  /** Puts those who are next on the list of a vote; {@code passed} could not move up. */
  public void moveUp(String vote, String post, SortedSet<String> next, SortedSet<String> passed, SortedSet<String> related) {
    passed.forEach(n -> changes.putIfAbsent(n, "barred"));
    related.forEach(n -> changes.putIfAbsent(n, "barred-kin"));
    for (String name : next) {
      lists.get(vote).add(new Person(name, Boolean.TRUE.equals(women.get(name)), post));
      changes.put(name, "moved-up");
    }
  }

  /** Who follows at a post by the votes of its vote in a unit, {@code passed} passed over; several when their votes are equal. */
  public SortedSet<String> next(String vote, String unit, String post, SortedSet<String> passed) {
    SortedSet<String> taken = holders();
    taken.addAll(passed);
    ElectionOutcome outcome = outcomes.getOrDefault(vote, Map.of()).get(unit);
    return outcome == null ? new TreeSet<>() : best(List.of(outcome), post, taken);
  }

  /** Everybody who holds a seat. */
  public SortedSet<String> holders() {
    SortedSet<String> all = new TreeSet<>();
    holders.values().forEach(all::addAll);
    return all;
  }

  /** Everybody who has lost a seat. */
  public SortedSet<String> left() {
    return new TreeSet<>(left);
  }

  /** Everybody who has withdrawn from a list. */
  public SortedSet<String> withdrawn() {
    return new TreeSet<>(withdrawn);
  }

  /** In which unit of a vote somebody was elected or followed; empty when all voted together, and for everybody else. */
  public String unitOf(String vote, String name) {
    if (homes.containsKey(name)) return homes.get(name);
    for (Map.Entry<String, ElectionOutcome> unit : outcomes.getOrDefault(vote, Map.of()).entrySet()) {
      if (unit.getValue().elected().values().stream().anyMatch(names -> names.contains(name))) return unit.getKey();
    }
    return "";
  }

  /** The seats of a unit that nobody holds, by post; {@code seats} are those it fills. */
  public SortedMap<String, Integer> vacant(String vote, String unit, Map<String, Integer> seats) {
    SortedMap<String, Integer> vacant = new TreeMap<>();
    seats.forEach((post, number) -> {
      long held = holders(post).stream().filter(n -> unitOf(vote, n).equals(unit)).count();
      if (held < number) vacant.put(post, (int) (number - held));
    });
    return vacant;
  }

  /** Those with the most votes for a post in the first count, of all but {@code out} and those who have left. */
  private SortedSet<String> best(Collection<ElectionOutcome> held, String post, SortedSet<String> out) {
    SortedSet<String> best = new TreeSet<>();
    long most = 0;
    for (ElectionOutcome outcome : held) {
      if (outcome.rounds().isEmpty()) continue;
      for (Map.Entry<String, Long> one : outcome.rounds().get(0).tally().votes().getOrDefault(post, new TreeMap<>()).entrySet()) {
        if (out.contains(one.getKey()) || gone.contains(one.getKey()) || one.getValue() < Math.max(1, most)) continue;
        if (one.getValue() > most) best.clear();
        most = one.getValue();
        best.add(one.getKey());
      }
    }
    return best;
  }

  /** The first of a range by the votes they were elected with; nobody when votes are equal at the end. */
  public List<String> first(SortedSet<String> range, int seats) {
    Map<String, Long> votes = new TreeMap<>();
    for (Map<String, ElectionOutcome> units : outcomes.values()) {
      for (ElectionOutcome outcome : units.values()) {
        outcome.rounds().forEach(r -> r.tally().votes().values().forEach(p -> p.forEach((name, n) -> {
          if (range.contains(name)) votes.merge(name, n, Math::max);
        })));
      }
    }
    List<String> ranked = new ArrayList<>(votes.keySet());
    ranked.sort(java.util.Comparator.comparing((String n) -> -votes.get(n)).thenComparing(n -> n));
    boolean tied = ranked.size() > seats && votes.get(ranked.get(seats - 1)).equals(votes.get(ranked.get(seats)));
    return tied ? List.of() : ranked.subList(0, Math.min(seats, ranked.size()));
  }

  /** Whether people of this word come from the votes of the method or were appointed. */
  public boolean knows(Term word, List<Balloting> votes) {
    return isFilled(word, votes) || holders.containsKey(word.id()) || !elsewhere(word).isEmpty();
  }

  /** Who holds a post. */
  public SortedSet<String> holders(String post) {
    return new TreeSet<>(holders.getOrDefault(post, new TreeSet<>()));
  }

  /** Fills a post without a vote. */
  public void appoint(String post, List<String> names) {
    moved();
    appointed.add(post);
    holders.put(post, new TreeSet<>(names));
    names.forEach(n -> changes.put(n, "appointed"));
  }

  /** Gives somebody a seat of a unit; empty where all vote together. */
  public void seat(String post, String name, String unit) {
    if (!unit.isEmpty()) homes.put(name, unit);
    holders.computeIfAbsent(post, p -> new TreeSet<>()).add(name);
    followed.computeIfAbsent(post, p -> new TreeSet<>()).add(name);
    changes.put(name, "seated");
  }

  /** Takes somebody's seat away; gives the post. */
  public String leave(String name, String vote) {
    gone.add(name);
    left.add(name);
    changes.put(name, "left");
    String from = "";
    for (Map.Entry<String, SortedSet<String>> post : holders.entrySet()) if (post.getValue().remove(name) && from.isEmpty()) from = post.getKey();
    return from;
  }

  /** Of everybody known: whether a woman. */
  public SortedMap<String, Boolean> women() {
    return women;
  }

  /** Who holds what, by post. */
  public SortedMap<String, List<String>> seats() {
    SortedMap<String, List<String>> seats = new TreeMap<>();
    holders.forEach((post, names) -> seats.put(post, List.copyOf(names)));
    return seats;
  }

  /** Who was elected by an act, or to an office, body or people. */
  public SortedSet<String> people(Term word) {
    SortedSet<String> people = seated(word);
    people.removeAll(gone);
    if (!isOwn(word)) elsewhere(word).forEach(i -> people.add(i.name()));
    return people;
  }

  /** Whether votes or acts here say who the people of a word are, so that nothing is taken from other organs. */
  private boolean isOwn(Term word) {
    boolean elected = outcomes.getOrDefault(word.id(), Map.of()).values().stream().anyMatch(o -> o.elected().values().stream().anyMatch(n -> !n.isEmpty()));
    return elected || !holders.getOrDefault(word.id(), new TreeSet<>()).isEmpty();
  }

  /** Those of the people of some words whom elections of other organs give. */
  public List<Incumbent> taken(Set<Term> words) {
    return words.stream().filter(w -> !isOwn(w)).flatMap(w -> elsewhere(w).stream()).distinct().toList();
  }

  /** Who was elected by an act, or to an office, or follows somebody who was. */
  SortedSet<String> seated(Term word) {
    SortedSet<String> people = new TreeSet<>(holders.getOrDefault(word.id(), new TreeSet<>()));
    for (ElectionOutcome one : outcomes.getOrDefault(word.id(), Map.of()).values()) {
      one.elected().values().forEach(people::addAll);
      for (String post : one.elected().keySet()) people.addAll(followed.getOrDefault(post, new TreeSet<>()));
    }
    return people;
  }

  /** Whether an act filled a post without a vote. */
  boolean isAppointed(Term word) {
    return appointed.contains(word.id());
  }

  /** Whether a valid vote of this name was held. */
  boolean isHeld(String vote) {
    return outcomes.containsKey(vote);
  }

  /** How a vote came out, by unit. */
  Map<String, ElectionOutcome> outcomes(String vote) {
    return Map.copyOf(outcomes.getOrDefault(vote, Map.of()));
  }

  /** By name, what last happened to somebody beside a vote. */
  Map<String, String> changes() {
    return Map.copyOf(changes);
  }

  /** How many results and acts have moved seats so far. */
  int turn() {
    return turn;
  }
}
