package org.banfa.engine.reference;

import java.util.List;
import java.util.Map;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.contest.Tally;

/** Holds the counts one after the other, each decided by the rules in force when it is. */
final class PlainCounts {
  private final PlainRules rules;
  private final World world;
  int rounds;
  Tally last;

  PlainCounts(PlainRules rules, World world) {
    this.rules = rules;
    this.world = world;
  }

  /** Called before a count is entered whose ballots are not cast: true when it is not held by these rules. */
  boolean overtaken() {
    return rules.entered(rounds + 1);
  }

  PlainDecision count(Paper paper, List<String> standing) {
    rounds++;
    rules.entered(rounds);
    Tally raw = world.tally(rounds, paper, standing);
    rules.looked(rounds);
    String name = rules.decided(rounds);
    Map<String, String> names = PlainNames.of(rules.now(), world, raw, standing, name == null || name.isEmpty() ? "\uffff" : name, Map.of());
    if (name != null) {
      rules.change();
      if (!name.isEmpty()) names = PlainNames.of(rules.now(), world, raw, standing, "\uffff", names);
    }
    boolean measured = !rules.extras().scaled() || paper.scales().contains(World.AREA);
    Tally full = measured ? raw : world.tally(rounds, new Paper(paper.posts(), paper.writeIns(), paper.printed(), paper.eachName(), List.of(World.AREA)), standing);
    PlainDecision count = new PlainDecision(rules.now(), world, full, paper, names);
    last = count.tally;
    return count;
  }
}
