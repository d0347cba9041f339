package org.banfa.engine.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.Post;
import org.banfa.engine.contest.Tally;

/** Counts ballots slowly, each cell by cell, as the definition sheets say. */
final class PlainBallots {
  /** A ballot: what stands in each cell. */
  record Ballot(List<Set<String>> yes, List<Set<String>> no, boolean voided) {}

  /** One column in numbers. */
  record Column(int seats, int marks, int noes, int writtenIn, int misfits) {}

  /** What became of a ballot: whether it counts, and which of its columns do. */
  record Seen(boolean blank, boolean valid, List<Boolean> columns) {}

  private final BallotWords words;
  private final Set<String> women;
  private final List<Post> posts = BallotWords.POSTS;

  PlainBallots(BallotWords words, Set<String> women) {
    this.words = words;
    this.women = women;
  }

  Column column(Ballot ballot, int p) {
    List<String> printed = words.paper().printed(posts.get(p));
    int writtenIn = 0;
    int misfits = 0;
    for (String name : ballot.yes().get(p)) {
      if (words.printed() && !printed.contains(name)) writtenIn++;
      if (posts.get(p).womenOnly() && !women.contains(name)) misfits++;
    }
    return new Column(posts.get(p).seats(), ballot.yes().get(p).size(), ballot.no().get(p).size(), writtenIn, misfits);
  }

  /** In how many columns the person stands who stands in most. */
  static int most(Ballot ballot) {
    int most = 0;
    for (Set<String> cell : ballot.yes()) for (String name : cell) most = Math.max(most, (int) ballot.yes().stream().filter(c -> c.contains(name)).count());
    return most;
  }

  Seen see(Ballot ballot) {
    if (ballot.voided()) return new Seen(false, false, List.of());
    int most = most(ballot);
    boolean blank = true;
    boolean valid = true;
    boolean some = false;
    List<Boolean> columns = new ArrayList<>();
    for (int p = 0; p < posts.size(); p++) {
      Column column = column(ballot, p);
      boolean empty = column.marks() == 0 && column.noes() == 0;
      boolean counts = true;
      for (BallotWords.Says one : words.ballot()) valid &= one.holds(column, most);
      for (BallotWords.Says one : words.column()) counts &= one.holds(column, most);
      if (posts.get(p).womenOnly()) for (BallotWords.Says one : words.women()) counts &= one.holds(column, most);
      blank &= empty;
      some |= !empty && counts;
      columns.add(empty || counts);
    }
    return new Seen(blank, !blank && valid && some, columns);
  }

  /** The column in which a name counts that stands in several; the first where nothing parts them. */
  int home(Ballot ballot, Seen seen, String name) {
    int best = -1;
    for (int p = 0; p < posts.size(); p++) {
      if (!seen.columns().get(p) || !ballot.yes().get(p).contains(name)) continue;
      if (best < 0 || before(posts.get(p), posts.get(best))) best = p;
    }
    return best;
  }

  private boolean before(Post one, Post other) {
    for (String word : words.ranking()) {
      if (word.equals("高职在先") && one.rank() != other.rank()) return one.rank() < other.rank();
      if (word.equals("限定在先") && one.womenOnly() != other.womenOnly()) return one.womenOnly();
    }
    return false;
  }

  Tally count(List<Ballot> ballots) {
    SortedMap<String, SortedMap<String, Long>> votes = new TreeMap<>();
    SortedMap<String, SortedMap<String, Long>> against = new TreeMap<>();
    SortedMap<String, Long> columns = new TreeMap<>();
    posts.forEach(p -> votes.put(p.name(), new TreeMap<>()));
    long valid = 0;
    long blank = 0;
    for (Ballot ballot : ballots) {
      Seen seen = see(ballot);
      if (seen.blank()) blank++;
      if (!seen.valid()) continue;
      valid++;
      for (int p = 0; p < posts.size(); p++) {
        String post = posts.get(p).name();
        if (!seen.columns().get(p)) {
          columns.merge(post, 1L, Long::sum);
          continue;
        }
        for (String name : ballot.yes().get(p)) {
          if (words.ranking().isEmpty() || home(ballot, seen, name) == p) votes.get(post).merge(name, 1L, Long::sum);
        }
        for (String name : ballot.no().get(p)) against.computeIfAbsent(post, n -> new TreeMap<>()).merge(name, 1L, Long::sum);
      }
    }
    long all = ballots.size();
    return new Tally(new Account(60, 50, 50, all, valid, all - valid - blank, blank), votes, against, columns, new TreeMap<>());
  }
}
