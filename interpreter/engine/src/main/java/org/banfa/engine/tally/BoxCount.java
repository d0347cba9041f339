package org.banfa.engine.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.contest.Post;
import org.banfa.engine.contest.Tally;
import org.banfa.engine.election.BallotCount;
import org.banfa.engine.election.BallotRule;
import org.banfa.engine.election.KnownPeople;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.engine.rules.Facts;

/**
 * Counts packed ballots by the rules they were cast under. Where a ballot's validity depends on nothing but how many names it
 * marks at each post and how many posts it gives to one person, the rules are asked once for each such shape and the rest is
 * bits; else every kind of ballot that occurs goes through {@link BallotCount} once, with the number of its copies.
 */
public final class BoxCount {
  private static final int MOST_SHAPES = 1 << 22;
  private static final byte VALID = 1;
  private static final byte INVALID = 2;

  private final ElectionRules cast;
  private final Facts facts;
  private final Paper paper;
  private final KnownPeople people;
  private final BallotRule rule;

  public BoxCount(ElectionRules cast, Facts facts, Paper paper, KnownPeople people) {
    this.cast = cast;
    this.facts = facts;
    this.paper = paper;
    this.people = people;
    this.rule = new BallotRule(cast, facts, paper.posts());
  }

  /**
   * Counts a box whose posts are those of the paper, in its order.
   *
   * @param entered gives what ballots do not say: who was registered, who voted, how many ballots were given out
   */
  public Tally tally(BallotBox box, Account entered) {
    Shapes shapes = shapesDecide() ? Shapes.of(box) : null;
    return shapes == null ? byKinds(box, entered) : byShapes(box, shapes, entered);
  }

  private boolean shapesDecide() {
    boolean anyone = people.equals(KnownPeople.NOBODY) || paper.posts().stream().noneMatch(Post::reserved);
    return anyone && paper.plain() && !rule.aboutColumns() && !cast.contest().columns().stated();
  }

  private Tally byKinds(BallotBox box, Account entered) {
    BallotCount count = new BallotCount(cast, facts, paper, people);
    for (BallotKinds.Kind kind : BallotKinds.of(box)) count.add(kind.names(), kind.none(), kind.voided(), kind.copies());
    return count.tally(entered.registered(), entered.voters(), entered.issued());
  }

  /** How ballots are told apart by what the rules can ask of them, and what the rules said of each shape so far. */
  private record Shapes(int[] strides, byte[] known, long[] shared, long[][] persons) {
    /** Null when there are too many to keep. */
    static Shapes of(BallotBox box) {
      int posts = box.posts();
      int[] strides = new int[posts + 1];
      long size = 1;
      Map<String, long[]> bits = new TreeMap<>();
      for (int p = 0; p < posts; p++) {
        strides[p] = (int) size;
        List<String> names = box.names(p);
        size *= names.size() + 1;
        if (size > MOST_SHAPES) return null;
        for (int n = 0; n < names.size(); n++) bits.computeIfAbsent(names.get(n), k -> new long[posts])[p] = 1L << n;
      }
      if (size * (posts + 1) > MOST_SHAPES) return null;
      strides[posts] = (int) size;
      long[][] persons = bits.values().stream().filter(BoxCount::isShared).toArray(long[][]::new);
      long[] shared = new long[posts];
      for (long[] person : persons) for (int p = 0; p < posts; p++) shared[p] |= person[p];
      return new Shapes(strides, new byte[(int) size * (posts + 1)], shared, persons);
    }
  }

  private static boolean isShared(long[] bits) {
    int posts = 0;
    for (long bit : bits) if (bit != 0) posts++;
    return posts > 1;
  }

  private Tally byShapes(BallotBox box, Shapes shapes, Account entered) {
    int posts = box.posts();
    long[][] marks = new long[posts][];
    long[][] votes = new long[posts][BallotBox.MOST_NAMES];
    for (int p = 0; p < posts; p++) marks[p] = box.marks(p);
    long valid = 0;
    long abstained = 0;
    byte[] known = shapes.known;
    for (int i = 0; i < box.size(); i++) {
      int shape = 0;
      int twice = 0;
      for (int p = 0; p < posts; p++) {
        long mask = marks[p][i];
        shape += Long.bitCount(mask) * shapes.strides[p];
        twice += Long.bitCount(mask & shapes.shared[p]);
      }
      if (box.isVoid(i)) continue;
      if (shape == 0) {
        abstained++;
        continue;
      }
      int most = twice > 1 ? most(marks, i, shapes.persons) : 1;
      int place = shape + most * shapes.strides[posts];
      byte verdict = known[place];
      if (verdict == 0) known[place] = verdict = judge(marks, i, most);
      if (verdict != VALID) continue;
      valid++;
      for (int p = 0; p < posts; p++) {
        long[] own = votes[p];
        for (long rest = marks[p][i]; rest != 0; rest &= rest - 1) own[Long.numberOfTrailingZeros(rest)]++;
      }
    }
    Account account = new Account(entered.registered(), entered.voters(), entered.issued(), box.size(), valid, box.size() - valid - abstained, abstained);
    return new Tally(account, named(box, votes));
  }

  /** The most posts the ballot gives to one person. */
  private static int most(long[][] marks, int ballot, long[][] persons) {
    int most = 1;
    for (long[] person : persons) {
      int posts = 0;
      for (int p = 0; p < marks.length; p++) if ((marks[p][ballot] & person[p]) != 0) posts++;
      most = Math.max(most, posts);
    }
    return most;
  }

  private byte judge(long[][] marks, int ballot, int most) {
    int[] numbers = new int[marks.length];
    for (int p = 0; p < numbers.length; p++) numbers[p] = Long.bitCount(marks[p][ballot]);
    return rule.holds(numbers, most) ? VALID : INVALID;
  }

  private SortedMap<String, SortedMap<String, Long>> named(BallotBox box, long[][] votes) {
    SortedMap<String, SortedMap<String, Long>> named = new TreeMap<>();
    List<Post> posts = new ArrayList<>(paper.posts());
    for (int p = 0; p < posts.size(); p++) {
      SortedMap<String, Long> own = new TreeMap<>();
      List<String> names = box.names(p);
      for (int n = 0; n < names.size(); n++) if (votes[p][n] > 0) own.put(names.get(n), votes[p][n]);
      named.put(posts.get(p).name(), own);
    }
    return named;
  }
}
