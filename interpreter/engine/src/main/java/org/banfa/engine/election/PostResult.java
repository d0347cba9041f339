package org.banfa.engine.election;

import java.util.List;
import org.banfa.engine.contest.Post;

/**
 * What a count says about one post.
 *
 * @param judged everybody with votes, most first, with what was found
 * @param selection who has seats
 * @param ordered whether more qualified than seats, so that the order decided
 */
public record PostResult(Post post, List<Judged> judged, Selection selection, boolean ordered) {
  /** Why somebody cannot win at all; {@link #NONE} when they can. */
  public enum Bar { NONE, HOLDS_OR_LEFT, NOT_STANDING, NOT_A_WOMAN, HIGHER_POST, NOT_OF_KIND, UNIDENTIFIED }

  /**
   * One person's votes, whether barred, and whether the votes suffice.
   *
   * @param candidate with all votes that count for the post
   * @param own votes for the post itself, without those added from others
   * @param against votes against
   */
  public record Judged(Candidate candidate, Bar bar, boolean suffices, long own, long against) {}

  /** Those who could win, most votes first. */
  public List<Candidate> qualified() {
    return judged.stream().filter(j -> j.bar() == Bar.NONE && j.suffices()).map(Judged::candidate).toList();
  }
}
