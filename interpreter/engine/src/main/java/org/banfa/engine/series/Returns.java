package org.banfa.engine.series;

import java.util.ArrayList;
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
import org.banfa.engine.contest.Person;
import org.banfa.engine.election.VoteFrame;
import org.banfa.engine.rules.Balloting;
import org.banfa.engine.rules.VoteScope;
import org.banfa.model.vocabulary.Term;

/** What the votes and other acts of a method have brought so far, and what that settles for the next. */
public final class Returns {
  private final Map<String, Map<String, ElectionOutcome>> outcomes = new LinkedHashMap<>();
  private final Map<String, Set<Person>> lists = new LinkedHashMap<>();
  private final Map<String, SortedSet<String>> holders = new LinkedHashMap<>();
  private final Set<String> carried = new LinkedHashSet<>();
  private final SortedMap<String, Boolean> women = new TreeMap<>();

  /** Records how a vote of a unit came out; a void one brings nothing. */
  public void held(VoteScope scope, String unit, ElectionOutcome outcome, Map<String, Boolean> known) {
    women.putAll(known);
    if (!outcome.valid()) return;
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

  /** A vote is to be held again: what it brought is gone. */
  public void undone(VoteScope scope) {
    Map<String, ElectionOutcome> gone = outcomes.remove(scope.name());
    carried.remove(scope.name());
    for (VoteScope later : scope.later()) lists.remove(later.name());
    if (gone == null || scope.isPreselection()) return;
    for (ElectionOutcome one : gone.values()) one.elected().keySet().forEach(holders::remove);
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

  /** Who was elected by an act, or to an office, body or people. */
  public SortedSet<String> people(Term word) {
    SortedSet<String> people = new TreeSet<>(holders.getOrDefault(word.id(), new TreeSet<>()));
    for (ElectionOutcome one : outcomes.getOrDefault(word.id(), Map.of()).values()) one.elected().values().forEach(people::addAll);
    return people;
  }

  /** What is settled for a vote before it begins. */
  public VoteFrame frame(Balloting vote, String unit, List<Balloting> votes) {
    Set<Term> from = vote.rules().electors();
    boolean settled = !from.isEmpty() && from.stream().allMatch(t -> isFilled(t, votes));
    SortedSet<String> electors = new TreeSet<>();
    if (settled) from.forEach(t -> electors.addAll(people(t)));
    return new VoteFrame(vote.scope().name(), unit, settled ? electors.size() : VoteFrame.UNKNOWN, isClosed(vote, votes), lists.containsKey(vote.scope().name()), field(vote, votes), new TreeMap<>(women));
  }

  /** Whether only those earlier acts brought may stand. */
  boolean isClosed(Balloting vote, List<Balloting> votes) {
    boolean listed = votes.stream().anyMatch(v -> v.scope().later().stream().anyMatch(l -> l.name().equals(vote.scope().name())));
    Set<Term> among = vote.rules().field();
    return listed || !among.isEmpty() && among.stream().allMatch(t -> isFilled(t, votes));
  }

  private List<Person> field(Balloting vote, List<Balloting> votes) {
    if (!isClosed(vote, votes)) return List.of();
    Set<Person> list = lists.get(vote.scope().name());
    if (list != null) return List.copyOf(list);
    List<Person> field = new ArrayList<>();
    for (Term word : vote.rules().field()) {
      for (String name : people(word)) field.add(new Person(name, Boolean.TRUE.equals(women.get(name)), ""));
    }
    return List.copyOf(field);
  }

  /** Why a vote cannot be held yet; empty when it can. */
  public String hindrance(Balloting vote, List<Balloting> votes) {
    for (Term gate : vote.rules().gates()) if (!isCarried(gate.id())) return "gate";
    VoteFrame frame = frame(vote, "", votes);
    if (frame.electors() == 0) return "no-electors";
    return frame.closed() && frame.field().isEmpty() ? "no-candidates" : "";
  }
}
