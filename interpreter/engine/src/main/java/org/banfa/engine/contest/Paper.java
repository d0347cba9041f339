package org.banfa.engine.contest;

import java.util.List;

/**
 * The form of a ballot: posts in order, at most {@code seats} marks each, names free or limited.
 *
 * @param writeIns whether anybody may be written in
 */
public record Paper(List<Post> posts, boolean writeIns) {
  public int seats() {
    return posts.stream().mapToInt(Post::seats).sum();
  }
}
