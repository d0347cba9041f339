package org.banfa.engine.reference;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banfa.engine.contest.Tally;

/** Finds slowly who is meant by names nobody stands under, where rules have somebody say it. */
final class PlainNames {
  private PlainNames() {}

  /** Adds those before {@code end} to those known; a meaning that would give somebody more votes than there are ballots is not taken. */
  static Map<String, String> of(Variant rules, World world, Tally raw, List<String> standing, String end, Map<String, String> known) {
    Map<String, String> names = new TreeMap<>(known);
    if (!rules.extras().naming()) return names;
    TreeSet<String> written = new TreeSet<>();
    raw.votes().values().forEach(of -> of.forEach((n, v) -> {
      if (v > 0 && !world.known(n) && !standing.contains(n) && !known.containsKey(n)) written.add(n);
    }));
    for (String name : written.headSet(end)) {
      String meant = world.meant(name);
      if (!meant.equals(name) && !meant.equals(World.NOBODY)) {
        for (Map.Entry<String, SortedMap<String, Long>> post : raw.votes().entrySet()) {
          long all = 0;
          for (Map.Entry<String, Long> vote : post.getValue().entrySet()) {
            String to = vote.getKey().equals(name) ? meant : names.getOrDefault(vote.getKey(), vote.getKey());
            if (to.equals(meant)) all += vote.getValue();
          }
          if (all > raw.account().valid() - raw.voidColumns().getOrDefault(post.getKey(), 0L)) meant = name;
        }
      }
      names.put(name, meant);
    }
    return names;
  }
}
