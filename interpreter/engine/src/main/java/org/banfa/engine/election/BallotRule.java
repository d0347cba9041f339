package org.banfa.engine.election;

import java.util.List;
import org.banfa.engine.contest.Post;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.engine.rules.Facts;
import org.banfa.engine.rules.Measure;

/** Tells whether a ballot is valid from how many names it marks at each post and how many posts it gives to one person. */
public final class BallotRule {
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
    facts.set(Measure.POSTS_OF_ONE, most);
    for (int p = 0; p < marks.length; p++) {
      facts.set(Measure.MARKS, marks[p]);
      facts.set(Measure.SEATS, posts.get(p).seats());
      if (!rules.ballot().holds(facts)) return false;
    }
    return true;
  }
}
