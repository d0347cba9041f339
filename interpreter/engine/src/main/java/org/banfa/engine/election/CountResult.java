package org.banfa.engine.election;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/**
 * What a count says: whether the vote and its account stand and, when they do, who wins at each post.
 *
 * @param posts in the order they were decided; empty when the vote or the account is void
 * @param given numbers the rules name that no count gives, as they were asked, by the name of the quantity
 * @param situations situations the rules name, as they were asked, by their word
 */
public record CountResult(boolean accountValid, boolean voteValid, List<PostResult> posts, SortedMap<String, Long> given, SortedMap<String, Boolean> situations) {
  /** A result for which nothing was asked. */
  public CountResult(boolean accountValid, boolean voteValid, List<PostResult> posts) {
    this(accountValid, voteValid, posts, Collections.emptySortedMap(), Collections.emptySortedMap());
  }

  public boolean valid() {
    return accountValid && voteValid;
  }
}
