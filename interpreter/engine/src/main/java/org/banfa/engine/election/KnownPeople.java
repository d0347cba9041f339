package org.banfa.engine.election;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import org.banfa.engine.contest.Post;

/**
 * What is known of people before ballots are read.
 *
 * @param women whether a woman, by name
 * @param kinds by the word of the people and by name, whether one of them
 */
public record KnownPeople(Map<String, Boolean> women, SortedMap<String, SortedMap<String, Boolean>> kinds) {
  /** Nothing known. */
  public static final KnownPeople NOBODY = new KnownPeople(Map.of(), Collections.emptySortedMap());

  /** Whether a post is, as far as is known, not for somebody. */
  public boolean misfit(Post post, String name) {
    if (post.womenOnly() && Boolean.FALSE.equals(women.get(name))) return true;
    SortedMap<String, Boolean> kind = kinds.get(post.kind());
    return kind != null && Boolean.FALSE.equals(kind.get(name));
  }
}
