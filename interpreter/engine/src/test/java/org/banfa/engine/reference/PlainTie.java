package org.banfa.engine.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banfa.engine.contest.Post;
import org.banfa.engine.contest.Tally;

/** A tie on its way to be settled. */
final class PlainTie {
  private final World world;
  private final List<String> kinds;
  final Post post;
  final List<String> won = new ArrayList<>();
  List<String> among;
  int seats;

  PlainTie(World world, List<String> kinds, Post post, List<String> tied, int seats) {
    this.world = world;
    this.kinds = kinds;
    this.post = post;
    this.among = new ArrayList<>(tied);
    this.seats = seats;
  }

  void wins(String name) {
    won.add(name);
    among.remove(name);
    seats--;
  }

  void settle(String way, Tally in) {
    switch (way) {
      case "亩多在先" -> area(in.scales().get(World.AREA));
      case "抽中" -> {
        while (seats > 0) lot("tie-by-lot");
      }
      case "相商" -> {
        while (seats > 0 && world.agreed(post.name())) lot("tie-by-agreement");
      }
      default -> throw new AssertionError(way);
    }
  }

  private void lot(String kind) {
    kinds.add(kind);
    wins(world.lot(among.stream().sorted().toList()));
  }

  private void area(Tally tally) {
    SortedMap<String, Long> votes = tally.votes().getOrDefault(post.name(), new TreeMap<>());
    List<String> chosen = new ArrayList<>();
    List<String> tied = new ArrayList<>();
    PlainDecision.split(among, seats, votes, true, chosen, tied);
    chosen.forEach(this::wins);
    for (int i = 0; i < chosen.size(); i++) kinds.add("tie-by-scale");
    if (!tied.isEmpty()) among = tied;
  }
}
