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
import org.junit.jupiter.api.Test;

/** Methods that leave much unsaid, under laws that fill some of it in: the election is that of a method which says all of it itself. */
class DefaultsReferenceTest {
  private static final int LAWS = 24;
  private static final int METHODS = 12;
  private static final int ELECTIONS = Integer.getInteger("banfa.elections", 100_000) / 10 / (LAWS * METHODS);

  private final ShapeTable table = new ShapeTable();

  @Test
  void agreeWhereTheLawFillsIn() {
    Random random = new Random(20190302);
    for (int l = 0; l < LAWS; l++) {
      SilentWords law = SilentWords.random(l, random);
      List<Variant> methods = new ArrayList<>();
      List<String> texts = new ArrayList<>(List.of(Variant.TERMS, SilentWords.TERMS, law.text()));
      for (int m = 0; m < METHODS; m++) {
        methods.add(SilentWords.silent(Variant.random(m, random), random));
        texts.add(SilentWords.text(methods.get(m)));
      }
      try (BanfaEngine engine = BanfaEngine.open(Invented.alone(texts), null)) {
        for (Variant method : methods) {
          MethodProgram program = engine.program(method.title());
          for (int i = 0; i < ELECTIONS; i++) compare(law, method, program, new World(random.nextInt(1_000_000)));
        }
      }
    }
    table.check(DefaultsReferenceTest.class, 20);
  }

  private void compare(SilentWords law, Variant method, MethodProgram program, World world) {
    Variant rules = law.over(method);
    ElectionOutcome outcome = program.hold(world);
    PlainElection plain = new PlainElection(rules, world);
    plain.hold();
    Supplier<String> where = () -> law.text() + "\n" + SilentWords.text(method) + "\n" + rules + "\n" + world.people + "\n" + world.kin + "\n" + outcome;
    assertThat(outcome.kinds()).as(where).isEqualTo(plain.kinds);
    assertThat(outcome.valid()).as(where).isEqualTo(plain.valid);
    assertThat(outcome.rounds()).as(where).hasSize(plain.rounds());
    assertThat(sets(outcome.elected())).as(where).isEqualTo(plain.elected());
    add(method, rules, outcome);
  }

  private void add(Variant method, Variant rules, ElectionOutcome outcome) {
    List<String> kinds = outcome.kinds();
    boolean counted = !kinds.contains("void-turnout") && !kinds.contains("void-account");
    boolean first = outcome.rounds().stream().filter(r -> r.kind().equals("vote")).anyMatch(r -> r.elected().values().stream().anyMatch(n -> !n.isEmpty()));
    if (kinds.contains("rerun") && rules.vacancyFrom() >= 0) {
      table.add(method.vacancyFrom() < 0 ? "15 seats may stay empty by the law alone: used" : "15 seats may stay empty by the method's own clause beside the law's: used", kinds.contains("vacant"));
    }
    if (method.turnout() == null && rules.turnout() != null) table.add("03 quorum by the law alone: vote valid", !kinds.contains("void-turnout"));
    if (method.wins() == null && rules.wins() != null && counted) table.add("04 majority by the law alone: somebody wins at once", first);
    if (!method.rerun() && rules.rerun() && kinds.contains("rerun")) table.add("14 rerun by the law alone: fills the seats", outcome.vacant().isEmpty());
  }

  private static SortedMap<String, SortedSet<String>> sets(Map<String, List<String>> lists) {
    SortedMap<String, SortedSet<String>> sets = new TreeMap<>();
    lists.forEach((post, names) -> sets.put(post, new TreeSet<>(names)));
    return sets;
  }
}
