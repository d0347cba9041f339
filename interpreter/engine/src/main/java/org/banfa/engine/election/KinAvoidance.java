package org.banfa.engine.election;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Question;
import org.banfa.engine.contest.KinPair;
import org.banfa.engine.contest.Post;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.model.vocabulary.Roles;

/**
 * Sets aside those of the elected whom kinship bars. The best by the rules' ranking stays first, and with everybody who
 * stays, all kin of theirs leave. Kin whom the ranking does not part are voted on again, where the rules say so; else the
 * conflict stays open and nobody leaves for it.
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
    Map<String, Set<String>> kin = CurrentRules.settled(this::kin);
    ledger.minutes().step("kin", Map.of("people", kin.size()));
    if (kin.isEmpty()) return List.of();
    if (!current.rules().keep().stated()) {
      ledger.kind("kin-open");
      ledger.minutes().step("kin-open", Map.of());
      return List.of();
    }
    List<Ledger.Seat> waiting = new ArrayList<>(ledger.seats());
    List<Ledger.Seat> free = new ArrayList<>();
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

  private void leave(List<Ledger.Seat> group, Ledger.Seat stays, Set<String> barred, List<Ledger.Seat> free) {
    for (Ledger.Seat seat : List.copyOf(group)) {
      if (!barred.contains(seat.name())) continue;
      group.remove(seat);
      free.add(seat);
      ledger.leave(seat);
      ledger.minutes().step("leave", Map.of("name", seat.name(), "stays", stays.name()));
      ledger.kind("kin");
      asker.tell("kin", List.of(seat.post().name(), seat.name(), stays.name(), stays.post().name()), current.rules().keep().sources());
    }
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

  /** The kin of each who has any among these. */
  private Map<String, Set<String>> kin() {
    ElectionRules rules = current.rules();
    if (rules.range().isEmpty() || ledger.seats().size() < 2) return Map.of();
    List<String> people = ledger.seats().stream().map(Ledger.Seat::name).sorted().toList();
    Asker.Place place = Asker.Place.of(rules.range(), "", ledger.nextRound() - 1, "kinship");
    List<KinPair> pairs = asker.ask(place, new Question.Kinship(people), Answer.Kin.class, a -> a.refusal(people, r -> rules.bars(r).isPresent())).pairs();
    ledger.minutes().kin(pairs, r -> rules.bars(r).orElse(false));
    Map<String, Set<String>> kin = new TreeMap<>();
    for (KinPair pair : pairs) {
      if (!rules.bars(pair.relation()).orElse(false)) continue;
      kin.computeIfAbsent(pair.first(), n -> new TreeSet<>()).add(pair.second());
      kin.computeIfAbsent(pair.second(), n -> new TreeSet<>()).add(pair.first());
    }
    return kin;
  }
}
