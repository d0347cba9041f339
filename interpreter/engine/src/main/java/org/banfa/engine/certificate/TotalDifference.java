package org.banfa.engine.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banfa.engine.contest.Tally;

/**
 * A total that does not agree with the ballots.
 *
 * @param item {@code collected}, {@code valid}, {@code invalid}, {@code abstained}, or a post
 * @param name whose votes, empty for the account
 */
public record TotalDifference(String item, String name, long entered, long counted) {
  /** Every total in which what was entered differs from what the ballots give. */
  static List<TotalDifference> of(Tally entered, Tally counted) {
    List<TotalDifference> all = new ArrayList<>();
    add(all, "collected", "", entered.account().collected(), counted.account().collected());
    add(all, "valid", "", entered.account().valid(), counted.account().valid());
    add(all, "invalid", "", entered.account().invalid(), counted.account().invalid());
    add(all, "abstained", "", entered.account().abstained(), counted.account().abstained());
    TreeSet<String> posts = new TreeSet<>(entered.votes().keySet());
    posts.addAll(counted.votes().keySet());
    for (String post : posts) {
      SortedMap<String, Long> said = entered.votes().getOrDefault(post, new TreeMap<>());
      SortedMap<String, Long> found = counted.votes().getOrDefault(post, new TreeMap<>());
      TreeSet<String> names = new TreeSet<>(said.keySet());
      names.addAll(found.keySet());
      for (String name : names) add(all, post, name, said.getOrDefault(name, 0L), found.getOrDefault(name, 0L));
    }
    return all;
  }

  private static void add(List<TotalDifference> all, String item, String name, long entered, long counted) {
    if (entered != counted) all.add(new TotalDifference(item, name, entered, counted));
  }
}
