package org.banfa.simulator.hand;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.contest.Post;
import org.banfa.engine.contest.Tally;
import org.banfa.engine.election.Tallying;
import org.banfa.model.document.Scenario;
import org.banfa.simulator.chance.BallotModel;
import org.banfa.simulator.chance.Marginals;

/**
 * Who may be voted for on a paper, and the ballots that come of it. Where only some stand, the support of the others
 * goes to them in proportion to their own; somebody who stands for no post of the paper stands for its first.
 *
 * @param names by post of the paper, in the scenario's order; where each name is marked, then the same names marked no
 */
record Lineup(List<List<String>> names, BallotModel ballots) {
  /** Which paper, who is in and who has withdrawn. */
  record Key(Paper paper, List<String> standing, BitSet withdrawn) {}

  static Lineup of(Key key, Scenario scenario) {
    Set<String> limit = new HashSet<>(key.standing());
    Set<String> posts = new HashSet<>();
    key.paper().posts().forEach(p -> posts.add(p.name()));
    List<List<String>> names = new ArrayList<>();
    List<BallotModel.Line> lines = new ArrayList<>();
    boolean first = true;
    for (Post post : key.paper().posts()) {
      List<String> here = new ArrayList<>();
      List<BigFraction> shares = new ArrayList<>();
      List<BigFraction> gone = new ArrayList<>();
      List<BigFraction> against = new ArrayList<>();
      boolean onlyPrinted = !key.paper().writeIns() && !key.paper().printed().isEmpty();
      for (int i = 0; i < scenario.contenders().size(); i++) {
        Scenario.Contender contender = scenario.contenders().get(i);
        boolean at = contender.post().equals(post.name());
        boolean named = limit.contains(contender.name());
        boolean moved = first && named && !posts.contains(contender.post());
        boolean printed = key.paper().printed(post).contains(contender.name());
        boolean in = !key.withdrawn().get(i) && (!onlyPrinted || printed) && (at && (limit.isEmpty() || named) || moved);
        if (in) {
          against.add(printed ? contender.opposition() : BigFraction.ZERO);
          here.add(contender.name());
          shares.add(contender.support());
        } else if (at) {
          gone.add(contender.support());
        }
      }
      List<BigFraction> support = Marginals.among(shares, gone, post.seats());
      if (key.paper().eachName()) {
        for (int i = 0; i < support.size(); i++) against.set(i, least(against.get(i), BigFraction.ONE.subtract(support.get(i))));
        List.copyOf(here).forEach(name -> here.add(Tallying.NO + name));
      } else {
        against.clear();
      }
      names.add(here);
      lines.add(new BallotModel.Line(support, against, post.seats()));
      first = false;
    }
    return new Lineup(names, new BallotModel(lines, scenario.invalid()));
  }

  private static BigFraction least(BigFraction a, BigFraction b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  /** A tally of votes by post and name as they stand in a lineup: those of names marked no are votes against. */
  static Tally tally(Account account, SortedMap<String, SortedMap<String, Long>> marked, SortedMap<String, Tally> scales) {
    SortedMap<String, SortedMap<String, Long>> votes = new TreeMap<>();
    SortedMap<String, SortedMap<String, Long>> against = new TreeMap<>();
    marked.forEach((post, names) -> {
      votes.put(post, new TreeMap<>());
      names.forEach((name, number) -> {
        boolean no = name.startsWith(Tallying.NO);
        if (no) against.computeIfAbsent(post, p -> new TreeMap<>()).put(name.substring(Tallying.NO.length()), number);
        else votes.get(post).put(name, number);
      });
    });
    return new Tally(account, votes, against, new TreeMap<>(), scales);
  }
}
