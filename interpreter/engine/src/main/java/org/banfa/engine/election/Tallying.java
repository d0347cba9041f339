package org.banfa.engine.election;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.contest.Post;
import org.banfa.engine.contest.Tally;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.engine.rules.Facts;

/**
 * Counts packed ballots. A ballot is a {@code long}: one bit for each name that may be marked at each post, in the order of
 * the posts and of the names given for them; the highest bit says that people found the ballot void. Whether a ballot is
 * valid depends only on how many names it marks at each post and on how many posts it gives to one person, so the rules are
 * asked once for each such shape. A name that begins with {@link #NO} is that name marked no. Papers with printed names, and
 * rules about columns, are counted ballot by ballot instead.
 */
public final class Tallying {
  /** Marks a ballot that people found void, for instance because it cannot be read. */
  public static final long VOID = Long.MIN_VALUE;
  /** Stands before a name that is marked no. */
  public static final String NO = "×";
  /** Names over all posts that a ballot can hold. */
  public static final int MOST_CELLS = 63;

  private static final byte VALID = 1;
  private static final byte INVALID = 2;
  private static final int MOST_SHAPES = 1 << 22;

  private final BallotRule rule;
  private final List<Post> posts;
  private final List<List<String>> names;
  private final int[] firstCell;
  private final long[] postMasks;
  private final long[] personMasks;
  private final int[] strides;
  private final byte[] shapes;
  private final int cells;
  private final ElectionRules rules;
  private final Facts facts;
  private final Paper paper;
  private final boolean plain;

  /** Counts ballots of a paper; {@code names} holds for each post the names that may be marked, in the order of their bits. */
  public Tallying(ElectionRules rules, Facts facts, Paper paper, List<List<String>> names) {
    this.posts = paper.posts();
    this.rules = rules;
    this.facts = facts;
    this.paper = paper;
    this.rule = new BallotRule(rules, facts, posts);
    this.names = List.copyOf(names);
    this.firstCell = new int[posts.size()];
    this.postMasks = new long[posts.size()];
    this.strides = new int[posts.size() + 1];
    int at = 0;
    long size = 1;
    TreeMap<String, Long> persons = new TreeMap<>();
    for (int p = 0; p < posts.size(); p++) {
      firstCell[p] = at;
      strides[p] = (int) size;
      size = Math.min(size * (names.get(p).size() + 1), Integer.MAX_VALUE);
      for (String name : names.get(p)) {
        if (at >= MOST_CELLS) throw new IllegalArgumentException("more than " + MOST_CELLS + " names on a ballot");
        long bit = 1L << at++;
        postMasks[p] |= bit;
        persons.merge(name, bit, (a, b) -> a | b);
      }
    }
    cells = at;
    personMasks = persons.values().stream().filter(m -> Long.bitCount(m) > 1).mapToLong(Long::longValue).toArray();
    strides[posts.size()] = (int) size;
    size *= posts.size() + 1L;
    plain = paper.plain() && !rule.aboutColumns() && !rules.contest().columns().stated();
    shapes = size <= MOST_SHAPES ? new byte[(int) size] : null;
  }

  /** The bit of a name at a post. */
  public long bit(int post, String name) {
    return 1L << (firstCell[post] + names.get(post).indexOf(name));
  }

  /** Whether a ballot that marks something is valid. */
  public boolean valid(long ballot) {
    if (ballot < 0) return false;
    if (shapes == null) return judge(ballot, overlap(ballot));
    int overlap = overlap(ballot);
    int shape = overlap * strides[posts.size()];
    for (int p = 0; p < postMasks.length; p++) shape += Long.bitCount(ballot & postMasks[p]) * strides[p];
    byte known = shapes[shape];
    if (known == 0) shapes[shape] = known = judge(ballot, overlap) ? VALID : INVALID;
    return known == VALID;
  }

  private int overlap(long ballot) {
    int most = ballot == 0 ? 0 : 1;
    for (long mask : personMasks) most = Math.max(most, Long.bitCount(ballot & mask));
    return most;
  }

  private boolean judge(long ballot, int overlap) {
    int[] marks = new int[postMasks.length];
    for (int p = 0; p < marks.length; p++) marks[p] = Long.bitCount(ballot & postMasks[p]);
    return rule.holds(marks, overlap);
  }

  /** Counts the first {@code number} ballots; blank ones are abstentions. */
  public Tally count(long[] ballots, int number, long registered, long voters, long issued) {
    if (!plain) return oneByOne(ballots, number).tally(registered, voters, issued);
    long[] votes = new long[cells];
    long valid = 0;
    long abstained = 0;
    for (int i = 0; i < number; i++) {
      long ballot = ballots[i];
      if (ballot == 0) {
        abstained++;
      } else if (valid(ballot)) {
        valid++;
        for (long rest = ballot; rest != 0; rest &= rest - 1) votes[Long.numberOfTrailingZeros(rest)]++;
      }
    }
    Account account = new Account(registered, voters, issued, number, valid, number - valid - abstained, abstained);
    return new Tally(account, named(votes));
  }

  private BallotCount oneByOne(long[] ballots, int number) {
    BallotCount count = new BallotCount(rules, facts, paper, KnownPeople.NOBODY);
    for (int i = 0; i < number; i++) {
      List<Set<String>> yes = new ArrayList<>();
      List<Set<String>> no = new ArrayList<>();
      for (int p = 0; p < posts.size(); p++) {
        Set<String> marked = new TreeSet<>();
        Set<String> against = new TreeSet<>();
        for (int n = 0; n < names.get(p).size(); n++) {
          if ((ballots[i] >>> (firstCell[p] + n) & 1) == 0) continue;
          String name = names.get(p).get(n);
          if (name.startsWith(NO)) against.add(name.substring(NO.length()));
          else marked.add(name);
        }
        yes.add(marked);
        no.add(against);
      }
      count.add(yes, no, ballots[i] < 0);
    }
    return count;
  }

  /** The votes by post and name. */
  private SortedMap<String, SortedMap<String, Long>> named(long[] votes) {
    SortedMap<String, SortedMap<String, Long>> named = new TreeMap<>();
    for (int p = 0; p < posts.size(); p++) {
      SortedMap<String, Long> post = new TreeMap<>();
      for (int n = 0; n < names.get(p).size(); n++) post.put(names.get(p).get(n), votes[firstCell[p] + n]);
      named.put(posts.get(p).name(), post);
    }
    return named;
  }

  /** Counts all ballots. */
  public Tally count(long[] ballots, long registered, long voters, long issued) {
    return count(ballots, ballots.length, registered, voters, issued);
  }
}
