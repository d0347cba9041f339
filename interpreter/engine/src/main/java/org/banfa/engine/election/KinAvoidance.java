package org.banfa.engine.election;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Question;
import org.banfa.engine.contest.KinPair;
import org.banfa.engine.contest.Post;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.model.vocabulary.Roles;

/**
 * Sets aside those of the elected whom kinship bars. Whoever stays in office goes before those elected beside them, but where the
 * rules rank by office and the elected one has the higher, the conflict stays open. Of those elected, the best by the rules' ranking
 * stays first, and with everybody who stays, all kin of theirs leave. Kin whom the ranking does not part are voted on again, where the
 * rules say so; else the conflict stays open and nobody leaves for it.
 */
final class KinAvoidance {
  private final CurrentRules current;
  private final Asker asker;
  private final Ledger ledger;
  private final TieBreak ties;
  /** Groups whose conflict among themselves nothing settles; it is not raised again. */
  private final List<Set<String>> unsettled = new ArrayList<>();

  KinAvoidance(CurrentRules current, Asker asker, Ledger ledger, TieBreak ties) {
    this.current = current;
    this.asker = asker;
    this.ledger = ledger;
    this.ties = ties;
  }

  /** Resolves the kinship among all who hold a seat; gives the seats that became free. */
  List<Ledger.Seat> resolve() {
    List<VoteFrame.Staying> staying = staying();
    Map<String, Set<String>> kin = CurrentRules.settled(() -> kin(staying));
    ledger.minutes().step("kin", Map.of("people", kin.size()));
    if (kin.isEmpty()) return List.of();
    if (!current.rules().keep().stated()) {
      ledger.kind("kin-open");
      ledger.minutes().step("kin-open", Map.of());
      return List.of();
    }
    List<Ledger.Seat> waiting = new ArrayList<>(ledger.seats());
    List<Ledger.Seat> free = new ArrayList<>();
    for (VoteFrame.Staying one : staying) leave(waiting, one, kin.getOrDefault(one.name(), Set.of()), free);
    while (!waiting.isEmpty()) {
      waiting.sort(ranking());
      List<Ledger.Seat> equal = new ArrayList<>(waiting.stream().filter(s -> ranking().compare(s, waiting.get(0)) == 0).toList());
      waiting.removeAll(equal);
      while (!equal.isEmpty()) {
        Ledger.Seat stays = next(equal, kin);
        equal.remove(stays);
        Set<String> barred = conflicts(stays.name(), kin);
        for (List<Ledger.Seat> group : List.of(equal, waiting)) leave(group, stays, barred, free);
      }
    }
    return free;
  }

  /** Those in office who neither were elected here nor left a seat for kin. */
  private List<VoteFrame.Staying> staying() {
    return current.setting().frame().staying().stream().filter(s -> !ledger.barred().contains(s.name())).toList();
  }

  /** Elected kin of somebody in office leave, unless their office is higher and the rules look at that. */
  private void leave(List<Ledger.Seat> waiting, VoteFrame.Staying one, Set<String> kin, List<Ledger.Seat> free) {
    for (Ledger.Seat seat : List.copyOf(waiting)) {
      if (!kin.contains(seat.name())) continue;
      if (!current.rules().keep().has(Roles.HIGHEST_OFFICE) || seat.post().rank() >= one.post().rank()) {
        leave(waiting, seat, one.name(), one.post(), free);
      } else if (!unsettled.contains(Set.of(one.name(), seat.name()))) {
        ledger.kind("kin-open");
        ledger.minutes().step("kin-open", Map.of());
        unsettled.add(Set.of(one.name(), seat.name()));
      }
    }
  }

  private void leave(List<Ledger.Seat> group, Ledger.Seat stays, Set<String> barred, List<Ledger.Seat> free) {
    for (Ledger.Seat seat : List.copyOf(group)) if (barred.contains(seat.name())) leave(group, seat, stays.name(), stays.post(), free);
  }

  private void leave(List<Ledger.Seat> group, Ledger.Seat seat, String stays, Post of, List<Ledger.Seat> free) {
    group.remove(seat);
    free.add(seat);
    ledger.leave(seat);
    ledger.minutes().step("leave", Map.of("name", seat.name(), "stays", stays));
    ledger.kind("kin");
    asker.tell("kin", List.of(seat.post().name(), seat.name(), stays, of.name()), current.rules().keep().sources());
  }

  /** The kin of somebody, without those with whom the conflict stays open. */
  private Set<String> conflicts(String name, Map<String, Set<String>> kin) {
    Set<String> all = new TreeSet<>(kin.getOrDefault(name, Set.of()));
    for (Set<String> group : unsettled) if (group.contains(name)) all.removeAll(group);
    return all;
  }

  /**
   * Who of equals stays next: the first without kin among them; else the winner of a vote again among the first and all who
   * are joined to them by kinship. Where nothing settles it, their conflict stays open.
   */
  private Ledger.Seat next(List<Ledger.Seat> equal, Map<String, Set<String>> kin) {
    equal.sort(Comparator.comparing(Ledger.Seat::name));
    List<String> names = equal.stream().map(Ledger.Seat::name).toList();
    for (Ledger.Seat seat : equal) if (Collections.disjoint(conflicts(seat.name(), kin), names)) return seat;
    Set<String> group = joined(names, kin);
    List<Candidate> winner = List.of();
    if (ties.appliesToKin()) {
      List<Candidate> tied = equal.stream().filter(s -> group.contains(s.name())).map(s -> new Candidate(s.name(), s.votes())).toList();
      Post first = equal.get(0).post();
      winner = ties.settleKin(new Post(first.name(), 1, first.rank(), false), tied, 1);
    }
    if (winner.isEmpty()) {
      ledger.kind("kin-open");
      ledger.minutes().step("kin-open", Map.of());
      unsettled.add(group);
      return equal.get(0);
    }
    String name = winner.get(0).name();
    return equal.stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
  }

  /** The first and all who are joined to them by conflicts. */
  private Set<String> joined(List<String> names, Map<String, Set<String>> kin) {
    Set<String> group = new TreeSet<>(Set.of(names.get(0)));
    boolean grown = true;
    while (grown) {
      List<String> more = names.stream().filter(n -> !Collections.disjoint(conflicts(n, kin), group)).toList();
      grown = group.addAll(more);
    }
    return group;
  }

  private Comparator<Ledger.Seat> ranking() {
    Comparator<Ledger.Seat> ranking = (one, other) -> 0;
    for (String role : current.rules().keep().roles()) {
      if (role.equals(Roles.HIGHEST_OFFICE)) ranking = ranking.thenComparingInt(s -> s.post().rank());
      if (role.equals(Roles.MOST_VOTES)) ranking = ranking.thenComparing(Comparator.comparingLong(Ledger.Seat::votes).reversed());
    }
    return ranking;
  }

  /** The kin of each who has any among those elected and those in office; of these among themselves nothing is said. */
  private Map<String, Set<String>> kin(List<VoteFrame.Staying> staying) {
    ElectionRules rules = current.rules();
    SortedSet<String> elected = new TreeSet<>();
    ledger.seats().forEach(s -> elected.add(s.name()));
    SortedSet<String> all = new TreeSet<>(elected);
    staying.forEach(s -> all.add(s.name()));
    if (rules.range().isEmpty() || elected.isEmpty() || all.size() < 2) return Map.of();
    List<String> people = List.copyOf(all);
    Asker.Place place = Asker.Place.of(rules.range(), "", ledger.nextRound() - 1, "kinship");
    List<KinPair> pairs = asker.ask(place, new Question.Kinship(people), Answer.Kin.class, a -> a.refusal(people, r -> rules.bars(r).isPresent())).pairs();
    ledger.minutes().kin(pairs, r -> rules.bars(r).orElse(false));
    Map<String, Set<String>> kin = new TreeMap<>();
    for (KinPair pair : pairs) {
      boolean one = elected.contains(pair.first()) || elected.contains(pair.second());
      if (!one || !rules.bars(pair.relation()).orElse(false)) continue;
      kin.computeIfAbsent(pair.first(), n -> new TreeSet<>()).add(pair.second());
      kin.computeIfAbsent(pair.second(), n -> new TreeSet<>()).add(pair.first());
    }
    return kin;
  }
}
