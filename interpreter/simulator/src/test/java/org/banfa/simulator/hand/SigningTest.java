package org.banfa.simulator.hand;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.SignatureCap;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.Tally;
import org.banfa.model.document.Scenario;
import org.banfa.simulator.chance.Dice;
import org.junit.jupiter.api.Test;

/** Signatures drawn voter by voter: each name near its share, never more together than voters may give; and numbers that are withheld. */
class SigningTest {
  private static final int VOTERS = 2000;
  private static final int RUNS = 60;
  private static final List<String> NAMES = List.of("甲", "乙", "丙", "丁");

  private static Scenario scenario(Scenario.Signing signing, SortedMap<String, BigFraction> incidents) {
    return new Scenario("", "", VOTERS, 1, BigFraction.of(1, 2), 0, BigFraction.ZERO, "", BigFraction.ZERO, List.of(), BigFraction.ZERO, List.of(), List.of(), incidents,
        new TreeMap<>(), List.of(), 1, java.util.OptionalLong.empty(), new Scenario.Decision(null, null), signing, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), null, null, new TreeMap<>(), null);
  }

  @Test
  void eachNameHasItsShareAndNobodySignsForMoreThanAllowed() {
    Random random = new Random(3);
    for (int i = 0; i < RUNS; i++) {
      int cap = 1 + random.nextInt(4);
      TreeMap<String, BigFraction> shares = new TreeMap<>();
      for (String name : NAMES) shares.put(name, BigFraction.of(random.nextInt(25 * cap + 1), 100));
      BigFraction invalid = BigFraction.of(random.nextInt(20), 100);
      List<String> asked = new ArrayList<>(NAMES.subList(0, 1 + random.nextInt(4)));
      SignatureCap limit = random.nextInt(3) == 0 ? SignatureCap.NONE : new SignatureCap(cap, SignatureCap.Beyond.PERSON, List.of());
      SortedMap<String, BigInteger> drawn = new Signing().draw(new Question.Signatures(null, asked, limit), scenario(new Scenario.Signing(shares, invalid), new TreeMap<>()), Dice.of(9, i));
      assertThat(drawn.keySet()).containsExactlyInAnyOrderElementsOf(asked);
      long all = 0;
      for (String name : asked) {
        double share = shares.get(name).doubleValue() * (1 - invalid.doubleValue());
        double deviation = Math.sqrt(VOTERS * share * (1 - share));
        assertThat((double) drawn.get(name).longValue()).as(name + shares + invalid).isBetween(VOTERS * share - 5 * deviation, VOTERS * share + 5 * deviation);
        all += drawn.get(name).longValue();
      }
      if (limit.limits()) assertThat(all).isLessThanOrEqualTo((long) VOTERS * cap);
    }
  }

  @Test
  void nothingIsDrawnWhereTheScenarioSaysNothing() {
    Dice dice = Dice.of(1, 1);
    assertThat(new Signing().draw(new Question.Signatures(null, NAMES, SignatureCap.NONE), scenario(null, new TreeMap<>()), dice)).isEmpty();
    assertThat(dice.next()).isEqualTo(Dice.of(1, 1).next());
  }

  @Test
  void aNumberIsWithheldAndFound() {
    Tally tally = new Tally(new Account(90, 60, 61, 60, 58, 1, 1), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    Withheld withheld = new Withheld();
    assertThat(withheld.from(tally, new Chances(scenario(null, new TreeMap<>())), null)).isSameAs(tally);
    TreeMap<String, BigFraction> certain = new TreeMap<>();
    for (String incident : List.of(Scenario.REGISTERED_UNKNOWN, Scenario.ISSUED_UNKNOWN)) certain.put(incident, BigFraction.ONE);
    Account open = withheld.from(tally, new Chances(scenario(null, certain)), Dice.of(1, 1)).account();
    assertThat(open).isEqualTo(new Account(Account.UNKNOWN, 60, Account.UNKNOWN, 60, 58, 1, 1));
  }
}
