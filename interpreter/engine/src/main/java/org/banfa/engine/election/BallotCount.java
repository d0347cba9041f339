package org.banfa.engine.election;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.contest.Post;
import org.banfa.engine.contest.Tally;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.engine.rules.Facts;
import org.banfa.model.vocabulary.BallotRoles;
import org.banfa.model.vocabulary.Roles;

/**
 * Counts ballots one by one, each at its three levels: the ballot, its columns, and the column in which a person counts who
 * stands in several.
 */
public final class BallotCount {
  private final ElectionRules rules;
  private final Paper paper;
  private final KnownPeople people;
  private final BallotRule rule;
  private final boolean[] reserved;
  private final SortedMap<String, SortedMap<String, Long>> votes = new TreeMap<>();
  private final SortedMap<String, SortedMap<String, Long>> against = new TreeMap<>();
  private final SortedMap<String, Long> voidColumns = new TreeMap<>();
  private long collected;
  private long valid;
  private long abstained;

  /** Counts ballots of a paper by the rules they are cast under. */
  public BallotCount(ElectionRules cast, Facts facts, Paper paper, KnownPeople people) {
    this.rules = cast;
    this.paper = paper;
    this.people = people;
    this.rule = new BallotRule(cast, facts, paper.posts());
    this.reserved = new boolean[paper.posts().size()];
    for (int p = 0; p < reserved.length; p++) reserved[p] = paper.posts().get(p).reserved();
    for (Post post : paper.posts()) votes.put(post.name(), new TreeMap<>());
  }

  /**
   * Adds a ballot.
   *
   * @param yes names marked or written in at each post, in the order of the paper
   * @param no printed names marked no at each post
   * @param voided whether people found it void
   */
  public void add(List<? extends Set<String>> yes, List<? extends Set<String>> no, boolean voided) {
    add(yes, no, voided, 1);
  }

  /** Adds so many copies of a ballot. */
  public void add(List<? extends Set<String>> yes, List<? extends Set<String>> no, boolean voided, long copies) {
    collected += copies;
    if (voided) return;
    if (yes.stream().allMatch(Set::isEmpty) && no.stream().allMatch(Set::isEmpty)) {
      abstained += copies;
      return;
    }
    int most = most(yes);
    BallotRule.Column[] columns = new BallotRule.Column[yes.size()];
    for (int p = 0; p < columns.length; p++) columns[p] = column(paper.posts().get(p), yes.get(p), no.get(p));
    if (!rule.holds(columns, most)) return;
    boolean[] counts = new boolean[columns.length];
    boolean some = false;
    for (int p = 0; p < columns.length; p++) {
      boolean marked = columns[p].marks() + columns[p].noes() > 0;
      counts[p] = !marked || rule.columnHolds(p, columns[p], most);
      some |= marked && counts[p];
    }
    if (!some) return;
    valid += copies;
    for (int p = 0; p < columns.length; p++) {
      String post = paper.posts().get(p).name();
      if (!counts[p]) voidColumns.merge(post, copies, Long::sum);
      else column(p, yes, no, counts, copies);
    }
  }

  private void column(int p, List<? extends Set<String>> yes, List<? extends Set<String>> no, boolean[] counts, long copies) {
    String post = paper.posts().get(p).name();
    for (String name : yes.get(p)) if (home(name, yes, counts) == p || !rules.contest().columns().stated()) votes.get(post).merge(name, copies, Long::sum);
    for (String name : no.get(p)) against.computeIfAbsent(post, n -> new TreeMap<>()).merge(name, copies, Long::sum);
  }

  private BallotRule.Column column(Post post, Set<String> yes, Set<String> no) {
    List<String> printed = paper.printed(post);
    boolean anyPrinted = !paper.printed().isEmpty();
    int writtenIn = anyPrinted ? (int) yes.stream().filter(n -> !printed.contains(n)).count() : 0;
    int misfits = (int) yes.stream().filter(n -> people.misfit(post, n)).count();
    return new BallotRule.Column(yes.size(), no.size(), writtenIn, misfits);
  }

  /** The column in which a person counts: of those that count, by the ranking of the rules, then in the order of the paper. */
  private int home(String name, List<? extends Set<String>> yes, boolean[] counts) {
    List<Integer> in = new ArrayList<>();
    for (int p = 0; p < counts.length; p++) if (counts[p] && yes.get(p).contains(name)) in.add(p);
    Comparator<Integer> order = (a, b) -> 0;
    for (String role : rules.contest().columns().roles()) {
      if (role.equals(Roles.HIGHEST_OFFICE)) order = order.thenComparingInt(p -> paper.posts().get(p).rank());
      if (role.equals(BallotRoles.RESERVED_COLUMN)) order = order.thenComparing(p -> !reserved[p]);
    }
    return in.stream().min(order).orElse(-1);
  }

  private static int most(List<? extends Set<String>> yes) {
    Map<String, Integer> posts = new HashMap<>();
    for (Set<String> names : yes) for (String name : names) posts.merge(name, 1, Integer::sum);
    return posts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  /** The totals so far; what ballots do not say is given. */
  public Tally tally(long registered, long voters, long issued) {
    Account account = new Account(registered, voters, issued, collected, valid, collected - valid - abstained, abstained);
    return new Tally(account, votes, against, voidColumns, new TreeMap<>());
  }
}
