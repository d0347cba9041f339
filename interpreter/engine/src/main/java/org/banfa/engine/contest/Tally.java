package org.banfa.engine.contest;

import java.util.Collections;
import java.util.SortedMap;

/**
 * The result of one count: the account, and votes by post and person.
 *
 * @param against votes against by post and person, where each name is marked; empty otherwise
 * @param voidColumns how many of the valid ballots have a void column, by post; posts without one may be left out
 * @param scales the same count on further measures, by the word of the measure; such a tally has no scales of its own
 */
public record Tally(
    Account account, SortedMap<String, SortedMap<String, Long>> votes, SortedMap<String, SortedMap<String, Long>> against,
    SortedMap<String, Long> voidColumns, SortedMap<String, Tally> scales) {
  /** A count of names only. */
  public Tally(Account account, SortedMap<String, SortedMap<String, Long>> votes) {
    this(account, votes, Collections.emptySortedMap(), Collections.emptySortedMap(), Collections.emptySortedMap());
  }

  /** The votes for somebody at a post. */
  public long votes(String post, String name) {
    return votes.getOrDefault(post, Collections.emptySortedMap()).getOrDefault(name, 0L);
  }

  /** The votes against somebody at a post. */
  public long against(String post, String name) {
    return against.getOrDefault(post, Collections.emptySortedMap()).getOrDefault(name, 0L);
  }

  /** The ballots valid in the column of a post. */
  public long valid(String post) {
    return account.valid() - voidColumns.getOrDefault(post, 0L);
  }
}
