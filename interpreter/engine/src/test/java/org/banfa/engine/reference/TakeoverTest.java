package org.banfa.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.banfa.engine.BanfaEngine;
import org.banfa.engine.MethodProgram;
import org.banfa.engine.contest.ElectionOutcome;
import org.banfa.model.library.Library;
import org.banfa.model.library.LibraryLoader;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.text.Source;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Random rules take over random elections at random questions; the reference evaluator comes to the same. */
class TakeoverTest {
  private static final int ELECTIONS = Integer.getInteger("banfa.takeovers", 30_000);
  private static final int VARIANTS = 80;
  private static Library library;
  private static BanfaEngine engine;
  private static final List<Variant> FIRST = new ArrayList<>();
  private static final List<Variant> LATER = new ArrayList<>();
  private static List<MethodProgram> first;
  private static List<MethodProgram> later;

  @BeforeAll
  static void open() {
    List<Source> sources = new ArrayList<>();
    sources.add(new Source("terms.banfa", Variant.TERMS));
    Random random = new Random(20170507);
    for (int i = 0; i < VARIANTS; i++) {
      boolean plain = i % 4 == 0;
      Variant one = plain ? Variant.random(i, random) : Variant.full(i, random);
      Variant other = plain ? Variant.random(VARIANTS + i, random).withPosts(one) : Variant.full(VARIANTS + i, random, one);
      FIRST.add(one);
      LATER.add(other);
      for (Variant variant : List.of(one, other)) sources.add(new Source("variant" + variant.number() + ".banfa", variant.text()));
    }
    Diagnostics diagnostics = new Diagnostics();
    library = new LibraryLoader(diagnostics).load(sources);
    assertThat(diagnostics.sorted()).isEmpty();
    engine = BanfaEngine.open(library, null);
    first = FIRST.stream().map(v -> engine.program(v.title())).toList();
    later = LATER.stream().map(v -> engine.program(v.title())).toList();
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  private static World world(int variant, long seed) {
    return variant % 4 == 0 ? new World(seed) : new World(seed, FIRST.get(variant).posts());
  }

  private static int asks(int variant, long seed) {
    Overtaken counting = new Overtaken(world(variant, seed), null, 0, true);
    first.get(variant).hold(counting);
    return counting.asks;
  }

  @Test
  void whatIsDecidedStaysAndTheRestFollowsTheNewRules() {
    Map<String, Integer> kinds = new TreeMap<>();
    int changed = 0;
    ShapeTable table = new ShapeTable();
    for (int i = 0; i < ELECTIONS; i++) {
      int v = i % VARIANTS;
      int at = 1 + new Random(i).nextInt(asks(v, i));
      boolean cast = i % 2 == 0;
      World world = world(v, i);
      Overtaken hand = new Overtaken(world, later.get(v).regime(), at, cast);
      ElectionOutcome outcome = first.get(v).hold(hand);
      PlainElection plain = new PlainElection(new PlainRules(FIRST.get(v), LATER.get(v), hand.moment, cast), world);
      plain.hold();
      Supplier<String> where = () -> FIRST.get(v) + "\n" + LATER.get(v) + "\nat " + hand.moment + "\n" + world.people + "\n" + world.kin + "\n" + outcome;
      assertThat(outcome.kinds()).as(where).isEqualTo(plain.kinds);
      assertThat(outcome.valid()).as(where).isEqualTo(plain.valid);
      assertThat(outcome.rounds()).as(where).hasSize(plain.rounds());
      Map<String, TreeSet<String>> elected = new TreeMap<>();
      outcome.elected().forEach((post, names) -> elected.put(post, new TreeSet<>(names)));
      assertThat(elected).as(where).isEqualTo(plain.elected());
      assertThat(new TreeSet<>(outcome.leftBecauseOfKin())).as(where).isEqualTo(plain.left());
      outcome.kinds().forEach(k -> kinds.merge(k, 1, Integer::sum));
      boolean other = !outcome.equals(first.get(v).hold(world(v, i)));
      table.add(hand.row() + " open: outcome changes", other);
      Share before = FIRST.get(v).wins();
      Share after = LATER.get(v).wins();
      if (before != null && after != null && before.strict() != after.strict()) table.add("02 comparator of the other kind takes over: outcome changes", other);
      if (other) changed++;
    }
    table.check(TakeoverTest.class, ELECTIONS / 30_000);
    assertThat(kinds.keySet()).contains("void-turnout", "void-account", "tie", "tie-open", "kin", "kin-open", "refilled", "shortfall", "rerun",
        "rerun-void", "vacant", "unfilled", "women-seat-empty", "preliminary", "preliminary-void", "tie-by-scale", "tie-by-lot", "tie-by-agreement", "reduced", "gives-way",
        "composition-tie", "composition-open", "anew");
    assertThat(changed).as("take-overs that changed an outcome").isGreaterThan(ELECTIONS / 10);
  }

  @Test
  void roundsDecidedBeforeAreAsWithoutATakeOver() {
    int compared = 0;
    for (int i = 0; i < ELECTIONS / 10; i++) {
      int v = i % VARIANTS;
      int at = 1 + new Random(i).nextInt(asks(v, i));
      Overtaken hand = new Overtaken(world(v, i), later.get(v).regime(), at, true);
      ElectionOutcome outcome = first.get(v).hold(hand);
      ElectionOutcome undisturbed = first.get(v).hold(world(v, i));
      for (int round = 0; round < hand.decidedBefore; round++, compared++) {
        assertThat(outcome.rounds().get(round)).isEqualTo(undisturbed.rounds().get(round));
      }
    }
    assertThat(compared).isGreaterThan(ELECTIONS / 20);
  }

  /** Consent to fewer seats is asked for anew whenever a rerun is gone into again, so only the number of questions may be greater there. */
  @Test
  void rulesThatSayTheSameChangeNothing() {
    for (int v = 0; v < VARIANTS; v++) {
      MethodProgram same = first.get(v).beside(library, FIRST.get(v).title());
      for (int seed = v; seed < ELECTIONS / 3; seed += VARIANTS) {
        int asks = asks(v, seed);
        int at = 1 + new Random(seed).nextInt(asks);
        Overtaken hand = new Overtaken(world(v, seed), same.regime(), at, seed % 3 == 0);
        assertThat(first.get(v).hold(hand)).isEqualTo(first.get(v).hold(world(v, seed)));
        if (FIRST.get(v).extras().consent() == null) assertThat(hand.asks).isEqualTo(asks);
      }
    }
  }
}
