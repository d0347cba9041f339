package org.banfa.verifier;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads ballots from a table of comma-separated values, UTF-8, one row per ballot. The first row names the posts, in any order;
 * one more column {@code 作废} or {@code void} may follow, and any text in it says that people found the ballot void. A cell holds
 * the names marked for the post, separated by {@code ;}, {@code ；} or {@code 、}, a name marked no with {@code ×} before it; a row
 * without names is an abstention.
 */
final class BallotFile {
  private static final String NO = "×";

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
      List<Set<String>> noes = new ArrayList<>();
      for (int column : columns) {
        Set<String> no = new LinkedHashSet<>();
        marks.add(names(row.get(column), no));
        noes.add(no);
      }
      ballots.add(new Ballot(marks, noes, voided >= 0 && !row.get(voided).isBlank()));
    }
    return ballots;
  }

  private static Set<String> names(String cell, Set<String> noes) {
    Set<String> names = new LinkedHashSet<>();
    for (String part : cell.split("[;；、]")) {
      String name = part.strip();
      if (name.startsWith(NO)) noes.add(name.substring(NO.length()).strip());
      else if (!name.isEmpty()) names.add(name);
    }
    return names;
  }
}
