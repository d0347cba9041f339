package org.banfa.simulator.hand;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.contest.Tally;
import org.banfa.simulator.chance.BallotModel;

/** Adds up the counts of the groups of an electorate, each with what a voter of it counts for; 1 for people. */
final class Weighed {
  private final Paper paper;
  private final List<List<String>> names;
  private final long[] account = new long[7];
  private final SortedMap<String, SortedMap<String, Long>> votes = new TreeMap<>();

  Weighed(Paper paper, List<List<String>> names) {
    this.paper = paper;
    this.names = names;
    for (int p = 0; p < names.size(); p++) {
      SortedMap<String, Long> here = new TreeMap<>();
      names.get(p).forEach(n -> here.put(n, 0L));
      votes.put(paper.posts().get(p).name(), here);
    }
  }

  /** Adds a group of {@code registered} of whom {@code voters} vote. */
  void add(long each, int registered, int voters, int collected, BallotModel.Count count) {
    int valid = collected - count.invalid() - count.blank();
    int[] parts = {registered, voters, voters, collected, valid, count.invalid(), count.blank()};
    for (int i = 0; i < parts.length; i++) account[i] += each * parts[i];
    for (int p = 0; p < names.size(); p++)
      for (int i = 0; i < names.get(p).size(); i++) votes.get(paper.posts().get(p).name()).merge(names.get(p).get(i), each * count.votes()[p][i], Long::sum);
  }

  /** The count so far. */
  Tally tally(SortedMap<String, Tally> scales) {
    Account all = new Account(account[0], account[1], account[2], account[3], account[4], account[5], account[6]);
    return Lineup.tally(all, votes, scales);
  }
}
