package org.banfa.engine.election;

import java.util.List;
import org.banfa.engine.contest.Post;
import org.banfa.engine.rules.Condition;
import org.banfa.engine.rules.ContestRules;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.engine.rules.Facts;
import org.banfa.engine.rules.Measure;

/** Tells whether a ballot, or one column of it, is valid from numbers only: how many names it marks at each post and how. */
public final class BallotRule {
  /**
   * What a ballot holds at one post, in numbers.
   *
   * @param marks names marked or written in
   * @param noes printed names marked no
   * @param writtenIn names marked that are not printed, where names are
   * @param misfits names marked of people for whom the post is not
   */
  public record Column(int marks, int noes, int writtenIn, int misfits) {}

  private final ElectionRules rules;
  private final Facts facts;
  private final List<Post> posts;

  public BallotRule(ElectionRules rules, Facts facts, List<Post> posts) {
    this.rules = rules;
    this.facts = facts;
    this.posts = posts;
  }

  /**
   * Whether such a ballot is valid.
   *
   * @param marks names marked at each post, in the order of the posts
   * @param most the most posts given to one person
   */
  public boolean holds(int[] marks, int most) {
    Column[] columns = new Column[marks.length];
    for (int p = 0; p < marks.length; p++) columns[p] = new Column(marks[p], 0, 0, 0);
    return holds(columns, most);
  }

  /** Whether such a ballot is valid. */
  public boolean holds(Column[] columns, int most) {
    for (int p = 0; p < columns.length; p++) {
      set(p, columns[p], most);
      if (!rules.ballot().holds(facts)) return false;
    }
    return true;
  }

  /** Whether the column of a post counts on a valid ballot: by the rule for all columns, and by that for the office. */
  public boolean columnHolds(int post, Column column, int most) {
    set(post, column, most);
    return rules.contest().column().holds(facts) && own(post).holds(facts);
  }

  /** Whether some rule is about columns. */
  public boolean aboutColumns() {
    if (rules.contest().column().stated()) return true;
    for (int p = 0; p < posts.size(); p++) if (own(p) != rules.contest().column()) return true;
    return false;
  }

  private Condition own(int post) {
    ContestRules.Office office = rules.contest().office(posts.get(post).name());
    return office != null && office.column().stated() ? office.column() : rules.contest().column();
  }

  private void set(int post, Column column, int most) {
    facts.set(Measure.POSTS_OF_ONE, most);
    facts.set(Measure.MARKS, column.marks());
    facts.set(Measure.NOES, column.noes());
    facts.set(Measure.WRITTEN_IN, column.writtenIn());
    facts.set(Measure.MISFITS, column.misfits());
    facts.set(Measure.SEATS, posts.get(post).seats());
  }
}
