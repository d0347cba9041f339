package org.banfa.engine.procedure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Does the acts of a procedure slowly: who is on the list, who is elected, appointed, leaves and follows. */
final class PlainActs {
  private final ActsWorld world;
  private final ActWords words;
  final List<String> list = new ArrayList<>();
  final List<String> movedUp = new ArrayList<>();
  final List<String> withdrawn = new ArrayList<>();
  final SortedSet<String> members = new TreeSet<>();
  final SortedSet<String> conveners = new TreeSet<>();
  final List<String> lost = new ArrayList<>();
  final List<String> followed = new ArrayList<>();
  /** Relatives of people in office elsewhere who would have been next on the list. */
  final List<String> notListed = new ArrayList<>();
  /** The same for a seat. */
  final List<String> notSeated = new ArrayList<>();
  int lostPosts;
  boolean valid;
  boolean setAside;
  private List<String> order;

  PlainActs(ActsWorld world) {
    this.world = world;
    this.words = world.words;
  }

  void hold() {
    if (words.shortlist()) {
      List<String> ranked = world.shortlist.stream().filter(n -> ActsWorld.of(world.shortlist, n) > 0 && !world.barred(n) && !world.related(n)).toList();
      int places = words.margin() > 0 ? world.seats + words.margin() : ranked.size();
      list.addAll(ranked.subList(0, Math.min(places, ranked.size())));
    } else if (words.open()) {
      list.addAll(ActsWorld.NAMES);
    } else {
      list.addAll(world.standing.stream().filter(n -> !world.barred(n) && !world.related(n)).toList());
    }
    if (!world.withdrawalLate && !words.open()) withdraw();
    vote(0);
    if (!valid) return;
    if (words.confirmed() && !world.confirmed) {
      setAside = true;
      members.clear();
      vote(1);
      if (!valid) return;
    }
    if (world.leaveFirst) leave();
    appoint();
    if (!world.leaveFirst) leave();
  }

  private void withdraw() {
    for (String name : world.withdrawing) {
      if (!list.contains(name) || movedUp.contains(name)) continue;
      withdrawn.add(name);
    }
    for (String name : withdrawn) {
      list.remove(name);
      if (!words.shortlist()) continue;
      for (String next : world.shortlist) {
        if (list.contains(next) || withdrawn.subList(0, withdrawn.indexOf(name) + 1).contains(next) || ActsWorld.of(world.shortlist, next) <= 0) continue;
        if (world.barred(next)) continue;
        if (world.related(next)) {
          notListed.add(next);
          continue;
        }
        list.add(next);
        movedUp.add(next);
        break;
      }
    }
  }

  private void vote(int number) {
    valid = world.voters.get(number) * 2 > world.registered;
    order = world.votes.get(number);
    if (!valid) return;
    List<String> ranked = list.stream().filter(n -> ActsWorld.of(order, n) > 0 && !world.barred(n) && !world.related(n)).sorted(Comparator.comparingInt(order::indexOf)).toList();
    members.addAll(ranked.subList(0, Math.min(world.seats, ranked.size())));
  }

  private void leave() {
    for (String name : world.leaving) {
      if (!members.contains(name)) continue;
      lost.add(name);
    }
    for (String name : lost) {
      members.remove(name);
      if (conveners.remove(name)) lostPosts++;
      if (!words.follows()) continue;
      for (String next : order) {
        boolean gone = world.barred(next) || withdrawn.contains(next) || lost.subList(0, lost.indexOf(name) + 1).contains(next);
        if (!list.contains(next) || gone || members.contains(next) || conveners.contains(next) || ActsWorld.of(order, next) <= 0) continue;
        if (!words.open() && world.related(next)) continue;
        if (world.related(next)) {
          notSeated.add(next);
          continue;
        }
        members.add(next);
        followed.add(next);
        break;
      }
    }
  }

  /** Everybody one of whom may be appointed; null where anybody may. */
  static List<String> range(ActsWorld world, SortedSet<String> members) {
    if (!world.words.elsewhere()) return new ArrayList<>(members);
    if (world.townOffice.isEmpty()) return null;
    return world.townOffice.stream().sorted().toList();
  }

  private void appoint() {
    List<String> range = range(world, members);
    List<String> may = range == null ? null : range.stream().filter(n -> !world.barred(n) && !world.related(n)).toList();
    if (may != null && !may.isEmpty() && may.size() <= words.conveners()) {
      conveners.addAll(may);
      return;
    }
    List<String> first = may == null || !words.byVotes() ? List.of() : first(may);
    conveners.addAll(first);
    if (!first.isEmpty()) return;
    for (String name : world.named) {
      if (conveners.size() < words.conveners() && !world.barred(name) && !world.related(name) && (may == null || may.contains(name))) conveners.add(name);
    }
  }

  /** The first of them by the most votes they had in any count; nobody where two are equal at the end. */
  private List<String> first(List<String> may) {
    SortedMap<String, Long> best = new TreeMap<>();
    for (String name : may) {
      long most = -1;
      if (list.contains(name) && !world.related(name)) most = Math.max(most, ActsWorld.of(order, name));
      if (words.shortlist()) most = Math.max(most, ActsWorld.of(world.shortlist, name));
      if (most >= 0) best.put(name, most);
    }
    List<String> ranked = new ArrayList<>(best.keySet());
    ranked.sort(Comparator.comparing((String n) -> -best.get(n)).thenComparing(n -> n));
    int seats = words.conveners();
    if (ranked.size() > seats && best.get(ranked.get(seats - 1)).equals(best.get(ranked.get(seats)))) return List.of();
    return ranked.subList(0, Math.min(seats, ranked.size()));
  }
}
