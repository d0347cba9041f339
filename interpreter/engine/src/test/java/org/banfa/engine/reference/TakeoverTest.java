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
  private static final int VARIANTS = 40;
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
      Variant one = Variant.random(i, random);
      Variant other = Variant.random(VARIANTS + i, random).withPosts(one);
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

  private static int asks(MethodProgram program, long seed) {
    Overtaken counting = new Overtaken(new World(seed), null, 0, true);
    program.hold(counting);
    return counting.asks;
  }

  @Test
  void whatIsDecidedStaysAndTheRestFollowsTheNewRules() {
    Map<String, Integer> kinds = new TreeMap<>();
    int changed = 0;
    for (int i = 0; i < ELECTIONS; i++) {
      int v = i % VARIANTS;
      int at = 1 + new Random(i).nextInt(asks(first.get(v), i));
      boolean cast = i % 2 == 0;
      World world = new World(i);
      ElectionOutcome outcome = first.get(v).hold(new Overtaken(world, later.get(v).regime(), at, cast));
      PlainElection plain = new PlainElection(FIRST.get(v), world).takenOver(LATER.get(v), at, cast);
      plain.hold();
      Supplier<String> where = () -> FIRST.get(v) + "\n" + LATER.get(v) + "\nat " + at + "\n" + world.people + "\n" + world.kin + "\n" + outcome;
      assertThat(outcome.kinds()).as(where).isEqualTo(plain.kinds);
      assertThat(outcome.valid()).as(where).isEqualTo(plain.valid);
      assertThat(outcome.rounds()).as(where).hasSize(plain.rounds);
      Map<String, TreeSet<String>> elected = new TreeMap<>();
      outcome.elected().forEach((post, names) -> elected.put(post, new TreeSet<>(names)));
      assertThat(elected).as(where).isEqualTo(plain.elected());
      assertThat(new TreeSet<>(outcome.leftBecauseOfKin())).as(where).isEqualTo(plain.left());
      outcome.kinds().forEach(k -> kinds.merge(k, 1, Integer::sum));
      if (!outcome.equals(first.get(v).hold(new World(i)))) changed++;
    }
    assertThat(kinds.keySet()).contains("void-turnout", "void-account", "tie", "tie-open", "kin", "kin-open", "refilled", "shortfall", "rerun",
        "rerun-void", "vacant", "unfilled");
    assertThat(changed).as("take-overs that changed an outcome").isGreaterThan(ELECTIONS / 10);
  }

  @Test
  void roundsDecidedBeforeAreAsWithoutATakeOver() {
    int compared = 0;
    for (int i = 0; i < ELECTIONS / 10; i++) {
      int v = i % VARIANTS;
      int at = 1 + new Random(i).nextInt(asks(first.get(v), i));
      Overtaken hand = new Overtaken(new World(i), later.get(v).regime(), at, true);
      ElectionOutcome outcome = first.get(v).hold(hand);
      ElectionOutcome undisturbed = first.get(v).hold(new World(i));
      for (int round = 0; round < hand.decidedBefore; round++, compared++) {
        assertThat(outcome.rounds().get(round)).isEqualTo(undisturbed.rounds().get(round));
      }
    }
    assertThat(compared).isGreaterThan(ELECTIONS / 20);
  }

  @Test
  void rulesThatSayTheSameChangeNothing() {
    for (int v = 0; v < VARIANTS; v++) {
      MethodProgram same = first.get(v).beside(library, FIRST.get(v).title());
      for (int seed = v; seed < ELECTIONS / 3; seed += VARIANTS) {
        int asks = asks(first.get(v), seed);
        int at = 1 + new Random(seed).nextInt(asks);
        Overtaken hand = new Overtaken(new World(seed), same.regime(), at, seed % 3 == 0);
        assertThat(first.get(v).hold(hand)).isEqualTo(first.get(v).hold(new World(seed)));
        assertThat(hand.asks).isEqualTo(asks);
      }
    }
  }

  /** Consent to fewer seats is asked for anew whenever a rerun is gone into again, so only the number of questions may be greater there. */
  @Test
  void rulesOfAllShapesThatSayTheSameChangeNothing() {
    List<Variant> full = new ArrayList<>();
    List<Source> sources = new ArrayList<>(List.of(new Source("terms.banfa", Variant.TERMS)));
    Random random = new Random(20170509);
    for (int i = 0; i < 2 * VARIANTS; i++) {
      full.add(Variant.full(i, random));
      sources.add(new Source("variant" + i + ".banfa", full.get(i).text()));
    }
    Diagnostics diagnostics = new Diagnostics();
    Library shapes = new LibraryLoader(diagnostics).load(sources);
    assertThat(diagnostics.sorted()).isEmpty();
    Map<String, Integer> kinds = new TreeMap<>();
    int alike = 0;
    try (BanfaEngine other = BanfaEngine.open(shapes, null)) {
      for (int v = 0; v < full.size(); v++) {
        Variant variant = full.get(v);
        MethodProgram program = other.program(variant.title());
        MethodProgram same = program.beside(shapes, variant.title());
        for (int seed = v; seed < ELECTIONS / 6; seed += full.size()) {
          Overtaken quiet = new Overtaken(new World(seed, variant.posts()), null, 0, seed % 3 == 0);
          ElectionOutcome undisturbed = program.hold(quiet);
          int at = 1 + new Random(seed).nextInt(quiet.asks);
          Overtaken hand = new Overtaken(new World(seed, variant.posts()), same.regime(), at, seed % 3 == 0);
          assertThat(program.hold(hand)).as("%s at %d", variant, at).isEqualTo(undisturbed);
          if (variant.extras().consent() == null) {
            assertThat(hand.asks).as("%s at %d", variant, at).isEqualTo(quiet.asks);
            alike++;
          }
          undisturbed.kinds().forEach(k -> kinds.merge(k, 1, Integer::sum));
        }
      }
    }
    assertThat(alike).isGreaterThan(ELECTIONS / 20);
    assertThat(kinds.keySet()).as(kinds.toString()).contains("anew", "preliminary", "reduced", "rerun", "tie", "kin", "vacant");
  }
}
