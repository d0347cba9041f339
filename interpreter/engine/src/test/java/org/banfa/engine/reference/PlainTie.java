package org.banfa.engine.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
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
  /** Ways that did not part them. */
  final List<String> tried = new ArrayList<>();
  /** How often it was voted on again. */
  int votes;

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

  /** Settles what this way settles; {@code overtaken} is asked before each answer and stops it. */
  void settle(String way, Tally in, BooleanSupplier overtaken) {
    switch (way) {
      case "亩多在先" -> {
        if (in.scales().containsKey(World.AREA)) area(in.scales().get(World.AREA));
      }
      case "抽中" -> {
        while (seats > 0 && !overtaken.getAsBoolean()) lot("tie-by-lot");
      }
      case "相商" -> {
        boolean stopped = false;
        while (!stopped && seats > 0 && !overtaken.getAsBoolean() && world.agreed(post.name())) {
          stopped = overtaken.getAsBoolean();
          lot("tie-by-agreement");
        }
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
