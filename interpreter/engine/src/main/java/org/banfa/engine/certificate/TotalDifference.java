package org.banfa.engine.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banfa.engine.contest.Tally;
import org.banfa.engine.election.Tallying;

/**
 * A total that does not agree with the ballots.
 *
 * @param item {@code collected}, {@code valid}, {@code invalid}, {@code abstained}, or a post
 * @param name whose votes, empty for the account; with {@code ×} before it votes against, {@code ×} alone void columns of the post
 */
public record TotalDifference(String item, String name, long entered, long counted) {
  /** Every total in which what was entered differs from what the ballots give. */
  static List<TotalDifference> of(Tally entered, Tally counted) {
    List<TotalDifference> all = new ArrayList<>();
    add(all, "collected", "", entered.account().collected(), counted.account().collected());
    add(all, "valid", "", entered.account().valid(), counted.account().valid());
    add(all, "invalid", "", entered.account().invalid(), counted.account().invalid());
    add(all, "abstained", "", entered.account().abstained(), counted.account().abstained());
    people(all, entered.votes(), counted.votes(), "");
    people(all, entered.against(), counted.against(), Tallying.NO);
    TreeSet<String> columns = new TreeSet<>(entered.voidColumns().keySet());
    columns.addAll(counted.voidColumns().keySet());
    for (String post : columns) add(all, post, Tallying.NO, entered.voidColumns().getOrDefault(post, 0L), counted.voidColumns().getOrDefault(post, 0L));
    return all;
  }

  private static void people(List<TotalDifference> all, SortedMap<String, SortedMap<String, Long>> entered, SortedMap<String, SortedMap<String, Long>> counted, String mark) {
    TreeSet<String> posts = new TreeSet<>(entered.keySet());
    posts.addAll(counted.keySet());
    for (String post : posts) {
      SortedMap<String, Long> said = entered.getOrDefault(post, new TreeMap<>());
      SortedMap<String, Long> found = counted.getOrDefault(post, new TreeMap<>());
      TreeSet<String> names = new TreeSet<>(said.keySet());
      names.addAll(found.keySet());
      for (String name : names) add(all, post, mark + name, said.getOrDefault(name, 0L), found.getOrDefault(name, 0L));
    }
  }

  private static void add(List<TotalDifference> all, String item, String name, long entered, long counted) {
    if (entered != counted) all.add(new TotalDifference(item, name, entered, counted));
  }
}
