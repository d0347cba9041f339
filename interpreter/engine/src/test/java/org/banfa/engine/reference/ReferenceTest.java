package org.banfa.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.banfa.engine.BanfaEngine;
import org.banfa.engine.Invented;
import org.banfa.engine.MethodProgram;
import org.banfa.engine.contest.ElectionOutcome;
import org.banfa.model.library.Library;
import org.junit.jupiter.api.Test;

/** The engine and the reference evaluator agree on random elections under random rules in invented words. */
class ReferenceTest {
  private static final int ELECTIONS = Integer.getInteger("banfa.elections", 100_000);
  private static final int VARIANTS = 240;

  @Test
  void agreeOnRandomElections() {
    List<Variant> variants = new ArrayList<>();
    List<String> texts = new ArrayList<>(List.of(Variant.TERMS));
    Random random = new Random(20170506);
    for (int i = 0; i < VARIANTS; i++) {
      Variant variant = i % 4 == 0 ? Variant.random(i, random) : Variant.full(i, random);
      variants.add(i % 24 == 5 || i % 24 == 8 ? variant.winning(new Share(1, 2, true, Share.Base.REGISTERED)) : variant);
      texts.add(variants.get(i).text());
    }
    Library library = Invented.alone(texts);
    Map<String, Integer> kinds = new TreeMap<>();
    ContestTable table = new ContestTable();
    try (BanfaEngine engine = BanfaEngine.open(library, null)) {
      List<MethodProgram> programs = variants.stream().map(v -> engine.program(v.title())).toList();
      for (int i = 0; i < ELECTIONS; i++) {
        Variant variant = variants.get(i % VARIANTS);
        compare(variant, programs.get(i % VARIANTS), i % VARIANTS % 4 == 0 ? new World(i) : new World(i, variant.posts()), kinds, table);
      }
    }
    assertThat(kinds.keySet()).contains("void-turnout", "void-account", "tie", "tie-open", "kin", "kin-open", "refilled", "shortfall", "rerun",
        "rerun-void", "vacant", "unfilled", "women-seat-empty", "preliminary", "preliminary-void", "tie-by-scale", "tie-by-lot", "tie-by-agreement", "reduced", "gives-way",
        "composition-tie", "composition-open", "anew");
    table.check(ReferenceTest.class, ELECTIONS / 5_000);
  }

  private static void compare(Variant variant, MethodProgram program, World world, Map<String, Integer> kinds, ContestTable table) {
    ElectionOutcome outcome = program.hold(world);
    PlainElection plain = new PlainElection(variant, world);
    plain.hold();
    Supplier<String> where = () -> variant + "\n" + world.people + "\n" + world.kin + "\n" + outcome;
    assertThat(outcome.kinds()).as(where).isEqualTo(plain.kinds);
    assertThat(outcome.valid()).as(where).isEqualTo(plain.valid);
    assertThat(outcome.rounds()).as(where).hasSize(plain.rounds());
    assertThat(sets(outcome.elected())).as(where).isEqualTo(plain.elected());
    assertThat(new TreeSet<>(outcome.leftBecauseOfKin())).as(where).isEqualTo(plain.left());
    assertThat(outcome.rounds()).as(where).extracting(ElectionOutcome.Round::tally).as("votes that are added stay beside those that were counted").isEqualTo(world.given);
    outcome.kinds().forEach(k -> kinds.merge(k, 1, Integer::sum));
    table.add(variant, world, outcome);
  }

  private static SortedMap<String, SortedSet<String>> sets(SortedMap<String, List<String>> lists) {
    SortedMap<String, SortedSet<String>> sets = new TreeMap<>();
    lists.forEach((post, names) -> sets.put(post, new TreeSet<>(names)));
    return sets;
  }
}
