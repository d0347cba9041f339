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
import org.banfa.engine.BanfaEngine;
import org.banfa.engine.Invented;
import org.banfa.engine.MethodProgram;
import org.banfa.engine.ask.Unanswered;
import org.banfa.engine.contest.ElectionOutcome;
import org.banfa.engine.procedure.Procedure;
import org.banfa.engine.procedure.Progress;
import org.banfa.engine.rules.Regime;
import org.banfa.model.library.Library;
import org.junit.jupiter.api.Test;

/** Random rules take over methods of several votes and of units at random questions: each vote comes out as the slow evaluator says. */
class SeriesTakeoverTest {
  private static final int VARIANTS = 80;
  private static final int ELECTIONS = Integer.getInteger("banfa.takeovers", 30_000) / 5;

  @Test
  void eachVoteFollowsTheRulesInForceWhenItIsOpen() {
    List<Votes> first = new ArrayList<>();
    List<Votes> other = new ArrayList<>();
    List<String> texts = new ArrayList<>(List.of(Variant.TERMS));
    Random random = new Random(20170517);
    for (int i = 0; i < VARIANTS; i++) {
      first.add(Votes.random(i, random));
      other.add(first.get(i).other(VARIANTS + i, random));
      texts.add(first.get(i).text());
      texts.add(other.get(i).text());
    }
    Library library = Invented.alone(texts);
    ShapeTable table = new ShapeTable();
    try (BanfaEngine engine = BanfaEngine.open(library, null)) {
      List<MethodProgram> programs = first.stream().map(v -> engine.program(v.title())).toList();
      List<Regime> later = other.stream().map(v -> engine.program(v.title()).regime()).toList();
      for (int i = 0; i < ELECTIONS; i++) compare(first.get(i % VARIANTS), other.get(i % VARIANTS), programs.get(i % VARIANTS), later.get(i % VARIANTS), i, table);
    }
    table.check(SeriesTakeoverTest.class, ELECTIONS / 2_000);
  }

  private static SeriesHand run(Votes first, Votes other, MethodProgram program, Regime later, long seed, int at) {
    SeriesHand hand = new SeriesHand(new VotesWorld(seed, first), first, other, later, at);
    try {
      Procedure.run(program.regime(), hand, new Progress());
    } catch (Unanswered end) {
      // nothing is left to be done
    }
    return hand;
  }

  private static void compare(Votes first, Votes other, MethodProgram program, Regime later, long seed, ShapeTable table) {
    SeriesHand quiet = run(first, other, program, null, seed, 0);
    SeriesHand hand = run(first, other, program, later, seed, 1 + new Random(seed).nextInt(quiet.asks));
    PlainVotes plain = new PlainVotes(first, new VotesWorld(seed, first), hand);
    plain.hold();
    Map<String, PlainVotes.Held> expected = new TreeMap<>();
    for (PlainVotes.Held one : plain.held) {
      if (one.why().isEmpty() && one.units().isEmpty()) expected.put(one.act() + "/", one);
      for (PlainVotes.Held unit : one.units()) if (unit.why().isEmpty()) expected.put(unit.act() + "/" + unit.unit(), unit);
    }
    Map<String, ElectionOutcome> outcomes = hand.outcomes();
    String where = seed + " " + hand + "\n" + first.text() + "\n" + other.text();
    assertThat(outcomes.keySet()).as(where).isEqualTo(expected.keySet());
    expected.forEach((key, held) -> {
      assertThat(outcomes.get(key).kinds()).as(key + " " + where).isEqualTo(held.kinds());
      assertThat(outcomes.get(key).valid()).as(key + " " + where).isEqualTo(held.valid());
      assertThat(some(outcomes.get(key).elected())).as(key + " " + where).isEqualTo(some(held.elected()));
    });
    if (first.apart()) {
      List<String> together = plain.held.stream().filter(h -> h.act().equals(Votes.MAIN)).findFirst().orElseThrow().kinds();
      assertThat(ofWhole(hand.whole)).as(where).isEqualTo(ofWhole(together));
      if (!hand.where.isEmpty()) table.add("12 other rules take over a vote by units: composition in order", !together.contains("composition-open"));
    }
    if (!hand.where.isEmpty()) table.add("18 other rules take over " + hand.where + ": something changes", !outcomes.equals(quiet.outcomes()));
    if (!hand.where.isEmpty() && first.apart()) table.add("21 other rules take over " + hand.where + ", by units: something changes", !outcomes.equals(quiet.outcomes()));
  }

  private static List<String> ofWhole(List<String> kinds) {
    return kinds.stream().filter(k -> k.equals("whole-short") || k.equals("composition-open")).toList();
  }

  private static SortedMap<String, SortedSet<String>> some(SortedMap<String, ? extends java.util.Collection<String>> all) {
    SortedMap<String, SortedSet<String>> some = new TreeMap<>();
    all.forEach((post, names) -> {
      if (!names.isEmpty()) some.put(post, new TreeSet<>(names));
    });
    return some;
  }
}
