package org.banfa.cli.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.ElectionOutcome;
import org.banfa.engine.contest.HeldVote;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.contest.Person;
import org.banfa.engine.contest.Post;
import org.banfa.engine.contest.Tally;
import org.banfa.engine.election.CountInput;
import org.banfa.engine.election.CountKind;
import org.banfa.engine.election.CountResult;
import org.banfa.engine.election.Seated;
import org.banfa.engine.procedure.UnitStand;
import org.banfa.engine.rules.ElectionRules;

/** One vote of an election, as far as it is known: what it fills, who stands, and each time ballots were cast or are to be cast. */
final class VoteFacts {
  /**
   * Ballots cast once, or to be cast.
   *
   * @param anew whether it is held because the vote before it was void
   * @param names who stands, by post; posts without anybody known are left out
   * @param paper null while nobody has asked for its count
   * @param tally null before it was counted
   * @param valid whether its count stands; false before it was counted
   */
  record Casting(CountKind kind, boolean anew, List<Post> posts, Map<String, List<String>> names, Paper paper, Tally tally, boolean valid) {
    boolean counted() {
      return tally != null;
    }
  }

  private final ElectionRules rules;
  private final String act;
  private final String unit;
  private final List<Casting> castings = new ArrayList<>();
  private final Map<String, Integer> shortfall = new LinkedHashMap<>();
  private List<Post> posts;
  private final Map<String, List<Person>> put = new LinkedHashMap<>();
  private List<Person> people = List.of();
  private Paper awaited;
  private CountKind awaitedKind;
  private ElectionOutcome outcome;
  private Seated seated;
  private boolean settled;
  private boolean absent;
  private LocalDate day;
  private final Map<String, List<String>> tied = new LinkedHashMap<>();
  private final Map<String, Integer> tiedSeats = new LinkedHashMap<>();

  /** A vote of which nothing is known but its rules; {@code unit} is empty where all vote together. */
  VoteFacts(ElectionRules rules, String act, String unit) {
    this.rules = rules;
    this.act = act;
    this.unit = unit;
    this.posts = rules.seats().posts((slot, bounds) -> bounds.least());
  }

  ElectionRules rules() {
    return rules;
  }

  /** The act that holds it. */
  String act() {
    return act;
  }

  /** The unit that votes; empty where all vote together. */
  String unit() {
    return unit;
  }

  /** Whether its winners are only a list for another vote. */
  boolean isList() {
    return rules.scope().isPreselection();
  }

  /** Takes over posts that its rules do not give. */
  void fills(List<Post> others) {
    posts = others;
  }

  /** Told who stands; those put forward by several acts stand beside each other. */
  void stand(String by, List<Person> standing) {
    put.put(by, standing);
    people = put.values().stream().flatMap(List::stream).distinct().toList();
  }

  void await(CountKind kind, Paper paper) {
    awaited = paper;
    awaitedKind = kind;
    if (kind == CountKind.VOTE) posts = paper.posts();
  }

  void count(CountInput input, CountResult result) {
    if (input.kind() == CountKind.VOTE) posts = input.paper().posts();
    castings.add(new Casting(input.kind(), anew(input.kind()), input.paper().posts(), names(input.kind(), input.paper(), input.standing()), input.paper(), input.tally(), result.valid()));
    awaited = null;
    tied.clear();
    shortfall.clear();
    seated = null;
  }

  /** Told who holds a seat while a rerun is due. */
  void sits(Seated now) {
    seated = now;
  }

  /** Whether its result waits for a rerun alone. */
  boolean awaitsRerun() {
    return !settled && seated != null;
  }

  /** Whether it is known who holds a seat, be it after the vote or while a rerun is due. */
  boolean knowsElected() {
    return outcome != null || awaitsRerun();
  }

  /** Those who hold a seat at a post, as far as that is known. */
  List<String> elected(Post post) {
    Map<String, List<String>> all = outcome != null ? outcome.elected() : awaitsRerun() ? seated.elected() : Map.of();
    return all.getOrDefault(post.name(), List.of());
  }

  /** Seats at a post that a rerun is to fill. */
  int awaited(Post post) {
    return awaitsRerun() ? seated.missing().getOrDefault(post.name(), 0) : 0;
  }

  /** Takes over the count of a vote on recall. */
  void recall(Paper paper, Tally tally) {
    posts = paper.posts();
    castings.add(new Casting(CountKind.VOTE, false, posts, new LinkedHashMap<>(paper.printed()), paper, tally, true));
  }

  /** Told that seats at a post are left open by the last count. */
  void lacks(String post, int seats) {
    shortfall.put(post, seats);
  }

  /** Told whom votes may be for in the count that is waited for. */
  void waitsFor(Paper paper, List<String> standing) {
    if (awaited == null) await(castings.isEmpty() ? CountKind.VOTE : shortfall.isEmpty() ? CountKind.AGAIN : CountKind.RERUN, paper);
    castings.add(new Casting(awaitedKind, anew(awaitedKind), awaited.posts(), names(awaitedKind, awaited, standing), awaited, null, false));
    awaited = null;
  }

  /** Told that votes are equal and are to be held again among these. */
  void ties(String post, List<String> among, int seats) {
    tied.put(post, among);
    tiedSeats.put(post, seats);
  }

  /** Where a unit stands: whether it waits for a vote again, and how it came out; its seats stay empty where it took no part. */
  void stands(UnitStand stand) {
    if (!stand.share().seats().isEmpty()) posts = stand.share().posts(posts);
    boolean raised = stand.state().equals(HeldVote.RAISED);
    absent = raised || stand.state().equals(HeldVote.ABSENT);
    outcome = absent ? new ElectionOutcome(false, List.of(), new TreeMap<>(), raised ? new TreeMap<>() : new TreeMap<>(stand.share().seats()), List.of(), List.of()) : stand.outcome();
    settled = outcome != null;
    if (!settled && stand.state().equals("again") && !tied.isEmpty()) {
      List<Post> again = posts.stream().filter(p -> tied.containsKey(p.name())).map(p -> p.withSeats(tiedSeats.get(p.name()))).toList();
      castings.add(new Casting(CountKind.AGAIN, false, again, new LinkedHashMap<>(tied), null, null, false));
    }
  }

  /** Whether it is a unit that took no part. */
  boolean isAbsent() {
    return absent;
  }

  void held(LocalDate on) {
    day = on;
  }

  /** The day a unit voted, where it was recorded. */
  Optional<LocalDate> day() {
    return Optional.ofNullable(day);
  }

  void settle(ElectionOutcome how) {
    outcome = how;
    settled = how != null;
  }

  private boolean anew(CountKind kind) {
    return kind == CountKind.VOTE && castings.stream().anyMatch(c -> c.kind() == CountKind.VOTE);
  }

  /** Who stands by post: as printed, or else those limited to, at the posts where they had votes before, or else those who stood. */
  private Map<String, List<String>> names(CountKind kind, Paper paper, List<String> standing) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (Post post : paper.posts()) {
      List<String> at = paper.printed(post);
      if (at.isEmpty() && !standing.isEmpty()) at = standing.stream().filter(n -> paper.posts().size() == 1 || stoodAt(n, post)).toList();
      if (at.isEmpty() && kind != CountKind.RERUN && kind != CountKind.AGAIN) at = contenders(post);
      if (!at.isEmpty()) names.put(post.name(), at);
    }
    return names;
  }

  private boolean stoodAt(String name, Post post) {
    boolean voted = castings.stream().anyMatch(c -> c.counted() && c.tally().votes().getOrDefault(post.name(), java.util.Collections.emptySortedMap()).containsKey(name));
    return voted || castings.isEmpty() && (contenders(post).contains(name) || people.stream().noneMatch(p -> p.name().equals(name)));
  }

  /** Those who stand at a post, as they were recorded; who named no post stands at each. */
  List<String> contenders(Post post) {
    return people.stream().filter(p -> p.post().isEmpty() || p.post().equals(post.name())).map(Person::name).toList();
  }

  boolean knowsContenders() {
    return !people.isEmpty();
  }

  /** The posts with their seats. */
  List<Post> posts() {
    return posts;
  }

  /** Every time ballots were cast, or are waited for. */
  List<Casting> castings() {
    return castings;
  }

  /** The counts alone. */
  List<Casting> counts() {
    return castings.stream().filter(Casting::counted).toList();
  }

  /** Seats the last count left open and that wait for a rerun, by post; empty when none do. */
  Map<String, Integer> shortfall() {
    boolean waits = !settled && castings.stream().noneMatch(c -> c.kind() == CountKind.RERUN && !c.counted());
    return waits ? shortfall : Map.of();
  }

  /** Whether the last count was void, so that the vote is to be held anew. */
  boolean isVoid() {
    List<Casting> counts = counts();
    return !settled && castings.size() == counts.size() && !counts.isEmpty() && counts.get(counts.size() - 1).kind() == CountKind.VOTE && !counts.get(counts.size() - 1).valid();
  }

  /** How it came out; empty while that is open. */
  Optional<ElectionOutcome> outcome() {
    return Optional.ofNullable(outcome);
  }

  /** The ballot account of the vote itself: of the last count that stands, or else the last. */
  Optional<Account> account() {
    List<Casting> votes = counts().stream().filter(c -> c.kind() == CountKind.VOTE).toList();
    Optional<Casting> valid = votes.stream().filter(Casting::valid).reduce((a, b) -> b);
    return valid.or(() -> votes.stream().reduce((a, b) -> b)).map(c -> c.tally().account());
  }
}
