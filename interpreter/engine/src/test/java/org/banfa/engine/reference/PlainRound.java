package org.banfa.engine.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.contest.Person;
import org.banfa.engine.contest.Post;

/** Finds slowly who stands in the vote, after a preliminary round where there is one. */
final class PlainRound {
  private final PlainRules rules;
  private final World world;
  private final SortedMap<String, List<String>> standing = new TreeMap<>();
  private boolean held;
  private boolean isVoid;
  private final PlainCounts counts;

  PlainRound(PlainRules rules, World world, PlainCounts counts, List<Post> all) {
    this.rules = rules;
    this.world = world;
    this.counts = counts;
    SortedMap<String, List<String>> others = new TreeMap<>();
    List<Post> posts = new ArrayList<>();
    boolean known = rules.extras().preliminary();
    for (Post post : all) {
      Extras extras = rules.extras();
      List<String> names = world.people.stream().filter(p -> p.post().isEmpty() || p.post().equals(post.name())).map(Person::name).sorted().toList();
      standing.put(post.name(), names);
      if (!known || extras.startAbove() >= 0 && names.size() <= post.seats() + extras.startAbove()) continue;
      int places = extras.places().of(post.seats());
      List<String> free = names.stream().filter(this::exempt).toList();
      List<String> rest = names.stream().filter(n -> !free.contains(n)).toList();
      int left = Math.max(0, places - free.size());
      if (rest.size() <= left) continue;
      held = true;
      standing.put(post.name(), free);
      if (left == 0) continue;
      posts.add(new Post(post.name(), left, post.rank(), post.womenOnly(), post.kind()));
      others.put(post.name(), rest);
    }
    if (!posts.isEmpty()) round(posts, others);
  }

  private boolean exempt(String name) {
    if (!rules.extras().exempt()) return false;
    rules.after(counts.rounds, "kind:老社员:" + name);
    return world.of("老社员", name);
  }

  private void round(List<Post> posts, SortedMap<String, List<String>> others) {
    Extras extras = rules.extras();
    Paper paper = new Paper(posts, false, extras.printed() ? others : new TreeMap<>(), extras.eachName(), extras.scaled() ? List.of(World.AREA) : List.of());
    List<String> names = others.values().stream().flatMap(List::stream).distinct().sorted().toList();
    PlainDecision count = counts.count(paper, names);
    isVoid = !count.stands() || !count.accountStands();
    if (isVoid) return;
    for (PlainDecision.OfPost one : count.decide(paper, names, List.of(), new PlainDecision.Rules(null, false, true, false, false))) {
      List<String> on = new ArrayList<>(standing.get(one.post().name()));
      on.addAll(one.chosen());
      on.addAll(one.tied());
      standing.put(one.post().name(), on.stream().sorted().toList());
    }
  }

  SortedMap<String, List<String>> standing() {
    return standing;
  }

  boolean held() {
    return held;
  }

  boolean isVoid() {
    return isVoid;
  }
}
