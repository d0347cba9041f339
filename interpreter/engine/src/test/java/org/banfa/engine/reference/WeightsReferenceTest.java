package org.banfa.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.banfa.engine.BanfaEngine;
import org.banfa.engine.Invented;
import org.banfa.engine.MethodProgram;
import org.banfa.engine.contest.ElectionOutcome;
import org.banfa.model.library.Library;
import org.junit.jupiter.api.Test;

/** Votes in which some speak for others: what the engine makes of heads and weights is what going from ballot to ballot finds. */
class WeightsReferenceTest {
  private static final int ELECTIONS = Integer.getInteger("banfa.elections", 100_000) / 10;
  private static final int METHODS = 60;
  private static final String POST = "值理";

  /** Thresholds of heads and of weights, and whether weights part those with equal votes. */
  private record Rules(int number, int seats, Share heads, Share weights, Share votes, Share weightOfVotes, boolean parted) {
    static Rules random(int number, Random random) {
      return new Rules(number, 1 + random.nextInt(2), Share.random(random, Share.Base.REGISTERED), Share.random(random, Share.Base.REGISTERED), Share.random(random, Share.Base.VOTERS),
          Share.random(random, Share.Base.REGISTERED, Share.Base.VOTERS), random.nextInt(3) > 0);
    }

    String title() {
      return "代投之法" + number;
    }

    String text() {
      String base = weightOfVotes.base() == Share.Base.VOTERS ? "到场亩数" : "社员亩数";
      return "办法「" + title() + "」\n层级：村级办法。 地域：全国。 组织：值理会。\n第一条（投选）\n值理的席数：" + seats + "名。\n社员投选的投选成立：投选人数" + Variant.share(heads)
          + "且到场亩数" + Variant.share(weights, "社员亩数") + "。\n社员投选的入选：赞成数" + Variant.share(votes) + "且赞成亩数" + Variant.share(weightOfVotes, base)
          + "。\n社员投选的入选先后：票多在先。\n" + (parted ? "社员投选的同票先后：依次亩多在先。\n" : "");
    }
  }

  @Test
  void agreeBallotByBallot() {
    Random random = new Random(20170519);
    List<Rules> methods = new ArrayList<>();
    List<String> texts = new ArrayList<>(List.of(Variant.TERMS));
    for (int i = 0; i < METHODS; i++) {
      methods.add(Rules.random(i, random));
      texts.add(methods.get(i).text());
    }
    Library library = Invented.alone(texts);
    ShapeTable table = new ShapeTable();
    try (BanfaEngine engine = BanfaEngine.open(library, null)) {
      List<MethodProgram> programs = methods.stream().map(m -> engine.program(m.title())).toList();
      for (int i = 0; i < ELECTIONS; i++) compare(methods.get(i % METHODS), programs.get(i % METHODS), new Delegates(i, POST), table);
    }
    table.check(WeightsReferenceTest.class, ELECTIONS / 500);
  }

  private static void compare(Rules rules, MethodProgram program, Delegates world, ShapeTable table) {
    ElectionOutcome outcome = program.hold(world);
    String where = rules.text() + world + outcome;
    boolean heads = rules.heads().met(world.present(), world.electors.size());
    boolean valid = heads && rules.weights().met(world.weightPresent(), world.weight());
    assertThat(outcome.valid()).as(where).isEqualTo(valid);
    if (heads && world.delegations() > 0) table.add("23 delegated weights in the quorum: enough", valid);
    if (!valid) return;
    List<String> winners = winners(rules, world, true);
    assertThat(new TreeSet<>(outcome.elected().getOrDefault(POST, List.of()))).as(where).isEqualTo(new TreeSet<>(winners));
    Share all = rules.weightOfVotes();
    boolean half = all.base() == Share.Base.REGISTERED && all.strict() && all.denominator() == 2;
    if (half) table.add("04 more than half of all the weight: somebody wins at once", !winners.isEmpty());
    if (world.delegations() == 0) return;
    table.add("23 delegated weights in the majority: somebody wins at once", !winners.isEmpty());
    table.add("23 delegated weights: the same win as by heads alone", new TreeSet<>(winners).equals(new TreeSet<>(winners(rules, world, false))));
    if (outcome.kinds().contains("tie")) table.add("16 equal votes: delegated weights part them", !outcome.kinds().contains("tie-open"));
  }

  /** Who wins; {@code weighed} false asks what heads alone would say. */
  private static List<String> winners(Rules rules, Delegates world, boolean weighed) {
    long base = rules.weightOfVotes().base() == Share.Base.VOTERS ? world.weightPresent() : world.weight();
    List<String> enough = new ArrayList<>();
    for (String name : Delegates.NAMES) {
      boolean byWeight = !weighed || rules.weightOfVotes().met(world.weightFor(name), base);
      if (rules.votes().met(world.votes(name), world.present()) && byWeight) enough.add(name);
    }
    enough.sort(Comparator.comparingLong(world::votes).reversed());
    if (enough.size() <= rules.seats()) return enough;
    long last = world.votes(enough.get(rules.seats() - 1));
    List<String> chosen = new ArrayList<>(enough.stream().filter(n -> world.votes(n) > last).toList());
    List<String> equal = enough.stream().filter(n -> world.votes(n) == last).sorted(Comparator.comparingLong(world::weightFor).reversed()).toList();
    int free = rules.seats() - chosen.size();
    if (equal.size() == free) chosen.addAll(equal);
    else if (rules.parted() && weighed) {
      long least = world.weightFor(equal.get(free - 1));
      boolean clear = world.weightFor(equal.get(free)) < least;
      equal.stream().filter(n -> world.weightFor(n) > least || clear && world.weightFor(n) == least).forEach(chosen::add);
    }
    return chosen;
  }
}
