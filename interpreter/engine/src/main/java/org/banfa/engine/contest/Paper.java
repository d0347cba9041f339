package org.banfa.engine.contest;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The form of a ballot: posts in order, at most {@code seats} marks each, names free or limited.
 *
 * @param writeIns whether anybody may be written in
 * @param printed the names printed at each post; empty where none are
 * @param eachName whether each printed name is marked yes, no or not at all
 * @param scales the measures beside people on which votes are counted too, by their words
 */
public record Paper(List<Post> posts, boolean writeIns, SortedMap<String, List<String>> printed, boolean eachName, List<String> scales) {
  /** A paper without names on it. */
  public Paper(List<Post> posts, boolean writeIns) {
    this(posts, writeIns, Collections.emptySortedMap(), false, List.of());
  }

  public int seats() {
    return posts.stream().mapToInt(Post::seats).sum();
  }

  /** The names printed at a post. */
  public List<String> printed(Post post) {
    return printed.getOrDefault(post.name(), List.of());
  }

  /** Whether anything but names may be on it, or beside it. */
  public boolean plain() {
    return printed.isEmpty() && !eachName && scales.isEmpty();
  }

  /** The same with other names printed. */
  public Paper with(SortedMap<String, List<String>> names, boolean free) {
    return new Paper(posts, free, Collections.unmodifiableSortedMap(new TreeMap<>(names)), eachName, scales);
  }
}
