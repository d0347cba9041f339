package org.banfa.simulator.chance;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Draws ballots one by one and counts them by what they mark. Several posts are drawn together as long as the sets are
 * few, so that mostly one draw makes one ballot; void ballots are an outcome of the first draw.
 */
public final class BallotModel {
  /** The most names one post can have where each is marked yes or no. */
  public static final int MOST_MARKED = Stances.MOST_NAMES;
  private static final int MOST_TOGETHER = 4096;

  /**
   * One post.
   *
   * @param shares of ballots that mark each name
   * @param against where each name is marked yes or no: of those that mark it no; else empty
   * @param marks allowed
   */
  public record Line(List<BigFraction> shares, List<BigFraction> against, int marks) {
    /** A post where names are marked or not. */
    public Line(List<BigFraction> shares, int marks) {
      this(shares, List.of(), marks);
    }

    private SortedMap<Long, BigInteger> masks() {
      return against.isEmpty() ? Masks.of(Marginals.of(shares), marks) : Stances.of(shares, against, marks);
    }

    private int columns() {
      return shares.size() + against.size();
    }
  }

  /** Looks at each ballot as it is drawn. */
  public interface Onlooker {
    /**
     * Sees one ballot.
     *
     * @param marks line and name by turns; a name marked no has the place of its votes against
     */
    void drawn(List<int[]> marks, boolean invalid);
  }

  /** What came of a box of ballots: void, blank, and votes by line and name; votes against stand behind those for all names of the line. */
  public record Count(int invalid, int blank, int[][] votes) {}

  private final List<Block> blocks = new ArrayList<>();
  private final List<Line> lines;

  /** A model of these lines, names in order; {@code invalid} is the share of void ballots. */
  public BallotModel(List<Line> lines, BigFraction invalid) {
    this.lines = List.copyOf(lines);
    Block open = new Block();
    for (int line = 0; line < lines.size(); line++) {
      SortedMap<Long, BigInteger> masks = lines.get(line).masks();
      if (open.sets.size() * (long) masks.size() > MOST_TOGETHER) {
        blocks.add(open);
        open = new Block();
      }
      open.cross(line, masks);
    }
    blocks.add(open);
    for (Block block : blocks) block.close(block == blocks.get(0) ? invalid : BigFraction.ZERO);
  }

  /** Draws {@code ballots} and counts them. */
  public Count draw(int ballots, Dice dice) {
    return draw(ballots, dice, null);
  }

  /** The same draws, shown one by one to an onlooker; null when there is none. */
  public Count draw(int ballots, Dice dice, Onlooker onlooker) {
    int[][] seen = new int[blocks.size()][];
    for (int b = 0; b < seen.length; b++) seen[b] = new int[blocks.get(b).sets.size() + 1];
    int blank = onlooker == null && blocks.size() == 1 ? single(ballots, dice, seen[0]) : several(ballots, dice, seen, onlooker);
    int[][] votes = new int[lines.size()][];
    for (int line = 0; line < votes.length; line++) votes[line] = new int[lines.get(line).columns()];
    for (int b = 0; b < seen.length; b++) blocks.get(b).tally(seen[b], votes);
    return new Count(seen[0][seen[0].length - 1], blank, votes);
  }

  private int single(int ballots, Dice dice, int[] seen) {
    Block block = blocks.get(0);
    AliasTable table = block.table;
    for (int i = 0; i < ballots; i++) seen[table.pick(dice.next())]++;
    return block.blank < 0 ? 0 : seen[block.blank];
  }

  private int several(int ballots, Dice dice, int[][] seen, Onlooker onlooker) {
    int blank = 0;
    for (int i = 0; i < ballots; i++) {
      boolean empty = true;
      boolean invalid = false;
      List<int[]> marks = onlooker == null ? null : new ArrayList<>();
      for (int b = 0; b < seen.length && !invalid; b++) {
        Block block = blocks.get(b);
        int outcome = block.table.pick(dice.next());
        seen[b][outcome]++;
        empty &= outcome == block.blank;
        invalid = outcome == block.sets.size();
        if (marks != null && !invalid) marks.add(block.sets.get(outcome));
      }
      if (empty) blank++;
      if (onlooker != null) onlooker.drawn(marks, invalid);
    }
    return blank;
  }

  /** Lines drawn together: their joint sets, each a list of line and name. */
  private static final class Block {
    private List<int[]> sets = new ArrayList<>(List.of(new int[0]));
    private List<BigInteger> weights = new ArrayList<>(List.of(BigInteger.ONE));
    private AliasTable table;
    private int blank = -1;

    void cross(int line, Map<Long, BigInteger> masks) {
      List<int[]> crossed = new ArrayList<>();
      List<BigInteger> crossedWeights = new ArrayList<>();
      for (int i = 0; i < sets.size(); i++) {
        for (Map.Entry<Long, BigInteger> mask : masks.entrySet()) {
          crossed.add(joined(sets.get(i), line, mask.getKey()));
          crossedWeights.add(weights.get(i).multiply(mask.getValue()));
        }
      }
      sets = crossed;
      weights = crossedWeights;
    }

    private static int[] joined(int[] set, int line, long mask) {
      int[] all = java.util.Arrays.copyOf(set, set.length + 2 * Long.bitCount(mask));
      int at = set.length;
      for (long rest = mask; rest != 0; rest &= rest - 1) {
        all[at++] = line;
        all[at++] = Long.numberOfTrailingZeros(rest);
      }
      return all;
    }

    /** The last outcome is a void ballot. */
    void close(BigFraction invalid) {
      BigInteger total = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
      BigInteger sound = invalid.getDenominator().subtract(invalid.getNumerator());
      BigInteger[] all = new BigInteger[weights.size() + 1];
      for (int i = 0; i < weights.size(); i++) {
        all[i] = weights.get(i).multiply(sound);
        if (sets.get(i).length == 0) blank = i;
      }
      all[weights.size()] = total.multiply(invalid.getNumerator());
      table = AliasTable.of(all);
      weights = List.of();
    }

    void tally(int[] seen, int[][] votes) {
      for (int i = 0; i < sets.size(); i++) {
        int count = seen[i];
        if (count == 0) continue;
        int[] set = sets.get(i);
        for (int k = 0; k < set.length; k += 2) votes[set[k]][set[k + 1]] += count;
      }
    }
  }
}
