package org.banfa.engine.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banfa.engine.contest.Post;
import org.banfa.engine.contest.Tally;

/** Who holds which seat, who left one, and what happened. */
final class PlainSeats {
  /** Somebody in office. */
  record Holder(Post post, String name, long votes) {}

  /** A valid count that was decided. */
  record Past(boolean rerun, SortedMap<String, List<String>> qualified, SortedMap<String, SortedMap<String, Long>> votes, Tally tally) {}

  final List<Post> posts;
  final World world;
  final List<Holder> holders = new ArrayList<>();
  final SortedSet<String> left = new TreeSet<>();
  final SortedSet<String> gaveWay = new TreeSet<>();
  final List<Past> past = new ArrayList<>();
  final List<String> kinds = new ArrayList<>();

  PlainSeats(List<Post> posts, World world) {
    this.posts = posts;
    this.world = world;
  }

  int missing(Post post) {
    int seats = posts.stream().filter(p -> p.name().equals(post.name())).findFirst().orElseThrow().seats();
    return seats - (int) holders.stream().filter(h -> h.post().name().equals(post.name())).count();
  }

  int allMissing() {
    int all = 0;
    for (Post post : posts) all += missing(post);
    return all;
  }

  boolean anyWoman() {
    return holders.stream().anyMatch(h -> world.woman(h.name()));
  }

  boolean holdsOrLeft(String name) {
    return left.contains(name) || gaveWay.contains(name) || holders.stream().anyMatch(h -> h.name().equals(name));
  }

  List<String> barred() {
    List<String> barred = new ArrayList<>(left);
    barred.addAll(gaveWay);
    holders.forEach(h -> barred.add(h.name()));
    return barred;
  }

  SortedMap<String, SortedSet<String>> elected() {
    SortedMap<String, SortedSet<String>> elected = new TreeMap<>();
    for (Post post : posts) elected.put(post.name(), new TreeSet<>());
    for (Holder holder : holders) elected.get(holder.post().name()).add(holder.name());
    return elected;
  }
}
