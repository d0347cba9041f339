package org.banfa.engine.election;

import java.util.List;

/**
 * What a count says: whether the vote and its account stand and, when they do, who wins at each post.
 *
 * @param posts in the order of rank; empty when the vote or the account is void
 */
public record CountResult(boolean accountValid, boolean voteValid, List<PostResult> posts) {
  public boolean valid() {
    return accountValid && voteValid;
  }
}
