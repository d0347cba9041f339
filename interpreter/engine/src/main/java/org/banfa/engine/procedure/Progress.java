package org.banfa.engine.procedure;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banfa.engine.contest.ElectionOutcome;
import org.banfa.engine.contest.HeldVote;
import org.banfa.engine.rules.Balloting;
import org.banfa.engine.rules.Regime;
import org.banfa.engine.series.Returns;
import org.banfa.model.vocabulary.Slot;

/** Remembers what has been done so far: days, numbers, what did not take place, and how the election came out. */
public final class Progress {
  final Map<String, LocalDate> days = new LinkedHashMap<>();
  final Set<String> omitted = new LinkedHashSet<>();
  final Map<String, SortedMap<Slot, BigInteger>> numbers = new LinkedHashMap<>();
  /** On whom a vote on recall has been asked for and not yet held. */
  final Set<String> petitioned = new LinkedHashSet<>();
  /** When a vote on somebody's recall was lost last. */
  final Map<String, LocalDate> lost = new TreeMap<>();
  final Set<String> wanted = new LinkedHashSet<>();
  private final Map<String, Integer> asked = new TreeMap<>();
  LocalDate electionDay;
  ElectionOutcome outcome;
  final Returns returns = new Returns();
  private final Map<String, HeldVote> outcomes = new LinkedHashMap<>();
  boolean counted;
  boolean voting;
  boolean ended;
  /** Whether it ended because nothing was left to do, and nothing has been recorded since: then what is wrong may still be corrected. */
  boolean rests;
  int votes;
  final List<Vote> held = new ArrayList<>();
  Vote awaited;
  final Map<String, List<UnitStand>> units = new LinkedHashMap<>();
  /** The votes held unit by unit, by their acts. */
  final Map<String, UnitVotes> apart = new LinkedHashMap<>();
  String unit = "";
  /** The vote that questions of a unit are about where its vote is not under way. */
  String contest = "";
  private String busy = "";

  /**
   * One vote of the election.
   *
   * @param kind {@code vote}, {@code again} or {@code rerun}
   * @param round from 1
   * @param posts what it is about
   * @param cast whether its ballots were cast when rules last took over; always true of a vote that was counted
   */
  public record Vote(String kind, int round, List<String> posts, boolean cast) {}


  /** The days of the acts done, in the order they were recorded. */
  public Map<String, LocalDate> done() {
    return java.util.Collections.unmodifiableMap(days);
  }

  /** Who holds what by now, by post: elected, appointed or moved up, those who left not among them. */
  public SortedMap<String, List<String>> seats() {
    return returns.seats();
  }

  /** The acts that did not take place. */
  public Set<String> omitted() {
    return java.util.Collections.unmodifiableSet(omitted);
  }

  /** The act under way, empty between acts. */
  public String busy() {
    return busy;
  }

  /** Whether a vote is under way: held, and its outcome still open. */
  public boolean voting() {
    return voting;
  }

  /** The votes of the election now held whose count is decided. */
  public List<Vote> held() {
    return List.copyOf(held);
  }

  /** The vote whose count is waited for; null when none is. */
  public Vote awaited() {
    return awaited;
  }

  /** Where the units of each vote that is held unit by unit stand, by its act. */
  public Map<String, List<UnitStand>> units() {
    return java.util.Collections.unmodifiableMap(units);
  }

  /** How each vote of a method with several came out, by its act; votes still open are not among them. */
  public Map<String, HeldVote> outcomes() {
    return java.util.Collections.unmodifiableMap(outcomes);
  }

  /** A vote has come out. The election has when every vote that fills seats has. */
  void settled(Regime regime, Balloting vote, HeldVote came) {
    ElectionOutcome result = came.outcome();
    if (!regime.isSeries()) {
      outcome = result.valid() ? result : null;
      return;
    }
    String name = vote.scope().name();
    if (result.valid()) outcomes.put(name, came);
    else outcomes.remove(name);
    boolean all = regime.votes().stream().allMatch(v -> outcomes.containsKey(v.scope().name()) || omitted.contains(v.scope().name()));
    outcome = all ? HeldVote.together(List.copyOf(outcomes.values())) : null;
  }

  /** A vote is void after all and open again. */
  void reopen(Balloting vote) {
    String act = vote.scope().name();
    outcome = null;
    outcomes.remove(act);
    returns.undone(vote.scope());
    days.remove(act);
    counted = false;
  }

  /** How the election came out; null while that is open. */
  public ElectionOutcome outcome() {
    return outcome;
  }

  /** Who holds what now, by post: those elected, less those who have left, with those who followed or were appointed; nobody while no vote is decided. */
  public SortedMap<String, List<String>> seated() {
    SortedMap<String, List<String>> seated = new TreeMap<>();
    if (outcome != null) seated.putAll(outcome.elected());
    returns.seats().forEach((post, names) -> {
      List<String> now = new ArrayList<>(seated.getOrDefault(post, List.of()));
      now.retainAll(names);
      for (String name : names) if (!now.contains(name)) now.add(name);
      seated.put(post, List.copyOf(now));
    });
    return seated;
  }

  /** Seats that nobody holds, by post: left empty by the votes that are decided, or fallen vacant since. */
  public SortedMap<String, Integer> vacancies() {
    SortedMap<String, Integer> vacant = new TreeMap<>();
    if (outcome == null) return vacant;
    Set<String> posts = new java.util.TreeSet<>(outcome.elected().keySet());
    posts.addAll(outcome.vacant().keySet());
    units.forEach((act, stands) -> apart(act, stands, posts, vacant));
    for (String post : posts) {
      int seats = outcome.elected().getOrDefault(post, List.of()).size() + outcome.vacant().getOrDefault(post, 0);
      int missing = seats - returns.holders(post).size();
      if (missing > 0) vacant.put(post, missing);
    }
    return vacant;
  }

  /** What is vacant of a vote held unit by unit, each unit for itself. */
  private void apart(String act, List<UnitStand> stands, Set<String> posts, SortedMap<String, Integer> vacant) {
    if (outcomes.containsKey(act) && outcomes.get(act).list()) return;
    for (UnitStand unit : stands) {
      posts.removeAll(unit.share().seats().keySet());
      if (unit.state().equals(HeldVote.RAISED)) continue;
      returns.vacant(act, unit.share().name(), unit.share().seats()).forEach((post, number) -> vacant.merge(post, number, Integer::sum));
    }
  }

  /** Whether the last act is done. */
  public boolean ended() {
    return ended;
  }

  /** Whether an act that is not always needed has become necessary. */
  boolean wanted(String act) {
    return wanted.contains(act);
  }

  void begin(String act) {
    busy = act;
  }

  boolean isOpen(String act) {
    return !days.containsKey(act) && !omitted.contains(act);
  }

  /** Counts how often a question was asked, from 1. */
  int ordinal(String subject) {
    return asked.merge(subject, 1, Integer::sum);
  }

  /** Takes back one count of a question that was not put after all. */
  void unasked(String subject) {
    asked.merge(subject, -1, Integer::sum);
  }

  SortedMap<Slot, BigInteger> numbersOf(String act) {
    return numbers.computeIfAbsent(act, a -> new TreeMap<>());
  }
}
