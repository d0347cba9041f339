package org.banfa.engine.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.contest.Tally;
import org.banfa.engine.election.Tallying;

/** Random ballots, packed for the engine and as rows for the verifier. */
final class BallotBox {
  private final StringBuilder rows = new StringBuilder();
  private final long[] packed;
  private final Tallying tallying;

  BallotBox(Random random, int number, Paper paper, List<List<String>> names, Tallying tallying) {
    this.tallying = tallying;
    packed = new long[number];
    rows.append(String.join(",", paper.posts().stream().map(p -> p.name()).toList())).append(",作废\n");
    for (int i = 0; i < number; i++) {
      boolean blank = random.nextInt(20) == 0;
      List<String> cells = new ArrayList<>();
      for (int p = 0; p < names.size(); p++) {
        List<String> marked = new ArrayList<>();
        int most = paper.posts().get(p).seats() + (random.nextInt(15) == 0 ? 1 : 0);
        for (String name : names.get(p)) {
          boolean favourite = names.get(p).indexOf(name) < paper.posts().get(p).seats();
          if (!blank && marked.size() < most && random.nextInt(100) < (favourite ? 70 : 25)) marked.add(name);
        }
        for (String name : marked) packed[i] |= tallying.bit(p, name);
        cells.add(String.join("；", marked));
      }
      boolean voided = random.nextInt(30) == 0;
      if (voided) packed[i] |= Tallying.VOID;
      rows.append(String.join(",", cells)).append(voided ? ",是\n" : ",\n");
    }
  }

  String rows() {
    return rows.toString();
  }

  Tally tally(long registered) {
    return tallying.count(packed, registered, packed.length, packed.length);
  }
}
