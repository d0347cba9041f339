package org.banfa.simulator.hand;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.contest.Post;
import org.banfa.model.document.Scenario;
import org.banfa.simulator.chance.BallotModel;
import org.banfa.simulator.chance.Marginals;

/**
 * Who may be voted for on a paper, and the ballots that come of it. Where only some stand, the support of the others
 * goes to them in proportion to their own; somebody who stands for no post of the paper stands for its first.
 *
 * @param names by post of the paper, in the scenario's order
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
      for (int i = 0; i < scenario.contenders().size(); i++) {
        Scenario.Contender contender = scenario.contenders().get(i);
        boolean at = contender.post().equals(post.name());
        boolean named = limit.contains(contender.name());
        boolean moved = first && named && !posts.contains(contender.post());
        boolean in = !key.withdrawn().get(i) && (at && (limit.isEmpty() || named) || moved);
        if (in) {
          here.add(contender.name());
          shares.add(contender.support());
        } else if (at) {
          gone.add(contender.support());
        }
      }
      names.add(here);
      lines.add(new BallotModel.Line(Marginals.among(shares, gone, post.seats()), post.seats()));
      first = false;
    }
    return new Lineup(names, new BallotModel(lines, scenario.invalid()));
  }
}
