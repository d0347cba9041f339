package org.banfa.engine.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds which ballots of a box are alike, so that each kind is looked at once. */
public final class BallotKinds {
  /**
   * Ballots that are alike.
   *
   * @param names the names marked at each post
   * @param copies how many there are
   */
  public record Kind(List<SortedSet<String>> names, boolean voided, long copies) {
    /** No name at any post. */
    public List<SortedSet<String>> none() {
      return Collections.nCopies(names.size(), Collections.emptySortedSet());
    }
  }

  private BallotKinds() {}

  /** The marks of a ballot as a key. */
  private static final class Marks {
    private final long[] row;
    private final boolean voided;

    Marks(long[] row, boolean voided) {
      this.row = row;
      this.voided = voided;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Marks that && voided == that.voided && Arrays.equals(row, that.row);
    }

    @Override
    public int hashCode() {
      long hash = voided ? 1 : 0;
      for (long marks : row) hash = (hash ^ marks) * 0x9E3779B97F4A7C15L;
      return (int) (hash ^ hash >>> 32);
    }
  }

  /** The kinds of ballots in a box, in no order that says anything of the order in which they were put in. */
  public static List<Kind> of(BallotBox box) {
    Map<Marks, long[]> copies = new HashMap<>();
    for (int i = 0; i < box.size(); i++) {
      long[] row = new long[box.posts()];
      for (int p = 0; p < row.length; p++) row[p] = box.marks(p)[i];
      copies.computeIfAbsent(new Marks(row, box.isVoid(i)), k -> new long[1])[0]++;
    }
    List<Kind> kinds = new ArrayList<>();
    copies.forEach((marks, number) -> kinds.add(new Kind(names(box, marks.row), marks.voided, number[0])));
    return kinds;
  }

  private static List<SortedSet<String>> names(BallotBox box, long[] row) {
    List<SortedSet<String>> names = new ArrayList<>();
    for (int p = 0; p < row.length; p++) {
      SortedSet<String> own = new TreeSet<>();
      List<String> all = box.names(p);
      for (long rest = row[p]; rest != 0; rest &= rest - 1) own.add(all.get(Long.numberOfTrailingZeros(rest)));
      names.add(own);
    }
    return names;
  }
}
