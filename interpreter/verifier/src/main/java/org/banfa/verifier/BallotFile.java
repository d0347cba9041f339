package org.banfa.verifier;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads ballots from a table of comma-separated values, UTF-8, one row per ballot. The first row names the posts, in any order;
 * one more column {@code 作废} or {@code void} may follow, and any text in it says that people found the ballot void. A cell holds
 * the names marked for the post, separated by {@code ;}, {@code ；} or {@code 、}; a row without names is an abstention.
 */
final class BallotFile {
  private BallotFile() {}

  static List<Ballot> read(String text, List<String> posts) throws MalformedException {
    List<List<String>> rows = Rows.of(text, Problem.BALLOTS);
    if (rows.isEmpty()) throw new MalformedException(Problem.BALLOTS, 1);
    List<String> head = rows.get(0).stream().map(String::strip).toList();
    int[] columns = new int[posts.size()];
    for (int p = 0; p < columns.length; p++) {
      columns[p] = head.indexOf(posts.get(p));
      if (columns[p] < 0) throw new MalformedException(Problem.BALLOTS, 1);
    }
    int voided = Math.max(head.indexOf("作废"), head.indexOf("void"));
    if (head.size() != posts.size() + (voided < 0 ? 0 : 1)) throw new MalformedException(Problem.BALLOTS, 1);
    List<Ballot> ballots = new ArrayList<>();
    for (int r = 1; r < rows.size(); r++) {
      List<String> row = rows.get(r);
      if (row.size() != head.size()) throw new MalformedException(Problem.BALLOTS, r + 1);
      List<Set<String>> marks = new ArrayList<>();
      for (int column : columns) marks.add(names(row.get(column)));
      ballots.add(new Ballot(marks, voided >= 0 && !row.get(voided).isBlank()));
    }
    return ballots;
  }

  private static Set<String> names(String cell) {
    Set<String> names = new LinkedHashSet<>();
    for (String name : cell.split("[;；、]")) if (!name.isBlank()) names.add(name.strip());
    return names;
  }
}
