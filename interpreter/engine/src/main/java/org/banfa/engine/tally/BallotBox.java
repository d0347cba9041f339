package org.banfa.engine.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Ballots packed into bits: for each post one {@code long} a ballot, a bit for each name met at the post in the order in which
 * it was met, and whether people found the ballot void. Holds up to {@link #MOST_NAMES} names a post.
 */
public final class BallotBox {
  /** Names that may be met at one post. */
  public static final int MOST_NAMES = Long.SIZE;

  private static final int FIRST_SIZE = 1024;

  private final List<List<String>> names = new ArrayList<>();
  private final long[][] marks;
  private long[] voided = new long[FIRST_SIZE / Long.SIZE];
  private int size;

  /** An empty box for so many posts. */
  public BallotBox(int posts) {
    marks = new long[posts][FIRST_SIZE];
    for (int p = 0; p < posts; p++) names.add(new ArrayList<>());
  }

  /** The bit of a name at a post, which is given one if it has none; -1 when the post has too many names. */
  public int bit(int post, String name) {
    List<String> known = names.get(post);
    int at = known.indexOf(name);
    if (at >= 0) return at;
    if (known.size() == MOST_NAMES) return -1;
    known.add(name);
    return known.size() - 1;
  }

  /** Puts a ballot in; {@code row} holds its marks at each post and may be used again. */
  public void add(long[] row, boolean isVoid) {
    if (size == marks[0].length) grow();
    for (int p = 0; p < marks.length; p++) marks[p][size] = row[p];
    if (isVoid) voided[size >> 6] |= 1L << size;
    size++;
  }

  private void grow() {
    int more = Math.toIntExact(2L * size);
    for (int p = 0; p < marks.length; p++) marks[p] = Arrays.copyOf(marks[p], more);
    voided = Arrays.copyOf(voided, more / Long.SIZE);
  }

  public int size() {
    return size;
  }

  public int posts() {
    return marks.length;
  }

  /** The names met at a post, in the order of their bits. */
  public List<String> names(int post) {
    return List.copyOf(names.get(post));
  }

  /** The marks of all ballots at a post; as many as there are ballots count. */
  long[] marks(int post) {
    return marks[post];
  }

  boolean isVoid(int ballot) {
    return (voided[ballot >> 6] >>> ballot & 1) != 0;
  }
}
