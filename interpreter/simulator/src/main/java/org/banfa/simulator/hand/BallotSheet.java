package org.banfa.simulator.hand;

import java.util.ArrayList;
import java.util.List;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.contest.Post;
import org.banfa.simulator.chance.BallotModel;

/** Writes the ballots of one count as a table of comma-separated values, one row per ballot, void ones without their marks. */
final class BallotSheet implements BallotModel.Onlooker {
  private static final String VOID_COLUMN = "作废";
  private static final String VOID = "是";

  private final List<List<String>> names;
  private final StringBuilder rows = new StringBuilder();

  BallotSheet(Paper paper, List<List<String>> names) {
    this.names = names;
    for (Post post : paper.posts()) rows.append(cell(post.name())).append(',');
    rows.append(VOID_COLUMN).append('\n');
  }

  @Override
  public void drawn(List<int[]> marks, boolean invalid) {
    List<List<String>> cells = new ArrayList<>();
    for (int p = 0; p < names.size(); p++) cells.add(new ArrayList<>());
    if (!invalid) {
      for (int[] part : marks) for (int k = 0; k < part.length; k += 2) cells.get(part[k]).add(names.get(part[k]).get(part[k + 1]));
    }
    for (List<String> cell : cells) rows.append(cell(String.join("；", cell))).append(',');
    rows.append(invalid ? VOID : "").append('\n');
  }

  String text() {
    return rows.toString();
  }

  private static String cell(String text) {
    return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n') ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
