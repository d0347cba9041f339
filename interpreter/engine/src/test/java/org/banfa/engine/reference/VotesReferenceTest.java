package org.banfa.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.banfa.engine.BanfaEngine;
import org.banfa.engine.Invented;
import org.banfa.engine.MethodProgram;
import org.banfa.engine.contest.HeldVote;
import org.banfa.model.library.Library;
import org.junit.jupiter.api.Test;

/** The engine and the reference evaluator agree on random methods of several votes, gates, lists and units. */
class VotesReferenceTest {
  private static final int ELECTIONS = Integer.getInteger("banfa.elections", 100_000) / 4;
  private static final int VARIANTS = 160;
  private static final int LEAST = ELECTIONS / 1_000;

  @Test
  void agreeOnRandomVotes() {
    List<Votes> methods = new ArrayList<>();
    List<String> texts = new ArrayList<>(List.of(Variant.TERMS));
    Random random = new Random(20170509);
    for (int i = 0; i < VARIANTS; i++) {
      methods.add(Votes.random(i, random));
      texts.add(methods.get(i).text());
    }
    Library library = Invented.alone(texts);
    ShapeTable table = new ShapeTable();
    try (BanfaEngine engine = BanfaEngine.open(library, null)) {
      List<MethodProgram> programs = methods.stream().map(v -> engine.program(v.title())).toList();
      for (int i = 0; i < ELECTIONS; i++) compare(methods.get(i % VARIANTS), programs.get(i % VARIANTS), i, table);
    }
    table.check(VotesReferenceTest.class, LEAST);
  }

  private static void compare(Votes method, MethodProgram program, long seed, ShapeTable table) {
    VotesWorld world = new VotesWorld(seed, method);
    PlainVotes plain = new PlainVotes(method, world);
    plain.hold();
    List<HeldVote> held = program.votes(world);
    Supplier<String> where = () -> method + "\n" + method.text() + "\n" + world.division + "\n" + held + "\n" + plain.held;
    for (PlainVotes.Held one : plain.held) {
      HeldVote same = held.stream().filter(h -> h.act().equals(one.act()) || held.size() == 1).findFirst().orElseThrow(() -> new AssertionError(one + " is not held\n" + where.get()));
      compare(same, one, where);
      add(one, method, table);
      assertThat(same.units()).as(where).hasSameSizeAs(one.units());
      for (int u = 0; u < one.units().size(); u++) {
        PlainVotes.Held unit = one.units().get(u);
        compare(same.units().get(u), unit, where);
        assertThat(same.units().get(u).unit()).isEqualTo(unit.unit());
        unit(unit, same.units().get(u), table);
      }
    }
  }

  /** How the shapes of one vote came out. */
  private static void add(PlainVotes.Held one, Votes method, ShapeTable table) {
    boolean held = one.why().isEmpty();
    switch (one.act()) {
      case Votes.CHAIR -> {
        if (method.gate() != null) table.add("18 motion before the vote: carried", !one.why().equals("gate"));
        boolean thirds = method.gate() != null && method.gate().numerator() == 2 && method.gate().denominator() == 3;
        if (thirds) table.add("04 two thirds of those present: carried", !one.why().equals("gate"));
        if (!one.why().equals("gate")) table.add("18 electors from an earlier vote: there are some", held);
        if (held) table.add("17 those elected choose one of them: valid", one.valid());
        if (held && one.valid()) table.add("17 those elected choose one of them: seat filled", !one.kinds().contains("unfilled"));
      }
      case Votes.LIST -> table.add("18 list: valid", one.valid());
      default -> {
        if (method.list() != null) table.add("19 only those on the list stand: there are some", held);
        if (method.list() != null && held) table.add("19 vote on a list: valid", one.valid());
        boolean composed = method.main().extras().composed();
        if (method.apart() && one.valid()) table.add("21 all units: enough elected", !one.kinds().contains("whole-short"));
        if (method.apart() && one.valid() && composed) table.add("21 all units: composition in order", !one.kinds().contains("composition-open"));
      }
    }
  }

  private static void unit(PlainVotes.Held unit, HeldVote same, ShapeTable table) {
    table.add("21 unit takes part", unit.why().isEmpty());
    if (!unit.why().isEmpty()) return;
    table.add("21 unit: valid", unit.valid());
    boolean full = same.outcome().vacant().isEmpty();
    if (unit.valid()) table.add("21 unit: seats full", full);
    if (unit.kinds().contains("tie")) table.add("21 unit has a tie: settled", !unit.kinds().contains("tie-open"));
    if (unit.kinds().contains("rerun")) table.add("21 unit has a rerun: seats full", full);
    if (unit.kinds().contains("kin") || unit.kinds().contains("kin-open")) table.add("21 unit has kin: all settled", !unit.kinds().contains("kin-open"));
  }

  private static void compare(HeldVote engine, PlainVotes.Held plain, Supplier<String> where) {
    assertThat(engine.why()).as(where).isEqualTo(plain.why());
    if (!plain.why().isEmpty()) return;
    assertThat(engine.outcome().kinds()).as(where).isEqualTo(plain.kinds());
    assertThat(engine.outcome().valid()).as(where).isEqualTo(plain.valid());
    assertThat(sets(engine.outcome().elected())).as(where).isEqualTo(nonEmpty(plain.elected()));
  }

  private static SortedMap<String, SortedSet<String>> sets(SortedMap<String, List<String>> lists) {
    SortedMap<String, SortedSet<String>> sets = new TreeMap<>();
    lists.forEach((post, names) -> {
      if (!names.isEmpty()) sets.put(post, new TreeSet<>(names));
    });
    return sets;
  }

  private static SortedMap<String, SortedSet<String>> nonEmpty(SortedMap<String, SortedSet<String>> sets) {
    SortedMap<String, SortedSet<String>> some = new TreeMap<>();
    sets.forEach((post, names) -> {
      if (!names.isEmpty()) some.put(post, names);
    });
    return some;
  }
}
