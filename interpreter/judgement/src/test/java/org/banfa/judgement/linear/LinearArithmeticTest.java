package org.banfa.judgement.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banfa.judgement.linear.Quantities.N;
import static org.banfa.judgement.linear.Quantities.P;
import static org.banfa.judgement.linear.Quantities.V;
import static org.banfa.judgement.linear.Quantities.atLeast;
import static org.banfa.judgement.linear.Quantities.equal;
import static org.banfa.judgement.linear.Quantities.more;
import static org.banfa.judgement.linear.Quantities.number;
import static org.banfa.judgement.linear.Quantities.situation;
import static org.banfa.judgement.linear.Quantities.slot;
import static org.banfa.judgement.linear.Quantities.times;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Linear;
import org.banfa.model.vocabulary.Slot;
import org.junit.jupiter.api.Test;

class LinearArithmeticTest {
  private static final List<Slot> ORDER = List.of(N, P, V);
  /** Votes are not more than voters, voters not more than the registered. */
  private static final Formula NESTED =
      Formula.and(List.of(atLeast(times(1, P), times(1, V)), atLeast(times(1, N), times(1, P))));

  private static Decision satisfy(Formula... parts) {
    return LinearArithmetic.satisfy(Formula.and(List.of(parts)), ORDER, Map.of());
  }

  private static Decision possible(Object... pairs) {
    TreeMap<Slot, BigInteger> model = new TreeMap<>();
    for (int i = 0; i < pairs.length; i += 2) model.put((Slot) pairs[i], BigInteger.valueOf((int) pairs[i + 1]));
    return new Decision.Possible(model);
  }

  private static final Decision IMPOSSIBLE = new Decision.Impossible();

  @Test
  void exactlyHalfIsTheSmallestElectionBetweenAtLeastHalfAndMoreThanHalf() {
    Formula half = atLeast(times(2, V), times(1, P));
    Formula overHalf = more(times(2, V), times(1, P));
    Formula someone = atLeast(times(1, P), number(1));
    assertThat(satisfy(NESTED, half, Formula.not(overHalf), someone)).isEqualTo(possible(N, 2, P, 2, V, 1));
    assertThat(satisfy(overHalf, Formula.not(half))).isEqualTo(IMPOSSIBLE);
    assertThat(satisfy(Formula.not(Formula.implies(overHalf, half)))).isEqualTo(IMPOSSIBLE);
  }

  @Test
  void aQuarterOfTheRegisteredIsWeakerThanHalfOfHalf() {
    Formula quarter = more(times(4, V), times(1, N));
    Formula doubleHalf = Formula.and(List.of(more(times(2, P), times(1, N)), more(times(2, V), times(1, P))));
    assertThat(satisfy(NESTED, doubleHalf, Formula.not(quarter))).isEqualTo(IMPOSSIBLE);
    assertThat(satisfy(NESTED, quarter, Formula.not(doubleHalf))).isEqualTo(possible(N, 2, P, 1, V, 1));
    Formula present = more(times(2, P), times(1, N));
    assertThat(satisfy(NESTED, quarter, present, Formula.not(doubleHalf))).isEqualTo(possible(N, 2, P, 2, V, 1));
  }

  @Test
  void halfOfTheVotersNeverDecidesAThresholdOfTheRegistered() {
    Formula halfOfVoters = more(times(2, V), times(1, P));
    Formula thirdOfRegistered = atLeast(times(3, V), times(1, N));
    Formula someone = atLeast(times(1, P), number(1));
    assertThat(satisfy(NESTED, someone, halfOfVoters, Formula.not(thirdOfRegistered)))
        .isEqualTo(possible(N, 4, P, 1, V, 1));
  }

  @Test
  void threeSevenths() {
    Formula atLeastThreeSevenths = atLeast(times(1, V), times(3, 7, P));
    Formula overTwoFifths = more(times(1, V), times(2, 5, P));
    Formula someone = atLeast(times(1, P), number(1));
    assertThat(satisfy(someone, atLeastThreeSevenths, Formula.not(overTwoFifths))).isEqualTo(IMPOSSIBLE);
    assertThat(satisfy(NESTED, overTwoFifths, Formula.not(atLeastThreeSevenths)))
        .isEqualTo(possible(N, 12, P, 12, V, 5));
    assertThat(satisfy(someone, equal(times(1, V), times(3, 7, P)))).isEqualTo(possible(P, 7, V, 3));
  }

  @Test
  void parityIsImpossibleAndNotSearchedForever() {
    assertThat(satisfy(equal(times(2, P), times(2, V).plus(number(1))))).isEqualTo(IMPOSSIBLE);
    Formula between = Formula.and(List.of(
        atLeast(times(6, P), times(6, V).plus(number(1))), atLeast(times(6, V).plus(number(5)), times(6, P))));
    assertThat(satisfy(between)).isEqualTo(IMPOSSIBLE);
  }

  @Test
  void onlySplintersDecide() {
    // Pugh's example: 27 <= 11x + 13y <= 45 and -10 <= 7x - 9y <= 4 has real solutions and no integer one
    Linear sum = times(11, P).plus(times(13, V));
    Linear difference = times(7, P).minus(times(9, V));
    assertThat(satisfy(atLeast(sum, number(27)), atLeast(number(45), sum),
            atLeast(difference, number(-10)), atLeast(number(4), difference)))
        .isEqualTo(IMPOSSIBLE);
  }

  @Test
  void equalitiesWithoutUnitCoefficients() {
    assertThat(satisfy(equal(times(7, P).plus(times(12, V)).plus(times(31, N)), number(17)))).isEqualTo(IMPOSSIBLE);
    Decision coins = satisfy(equal(times(6, N).plus(times(10, P)).plus(times(15, V)), number(31)));
    assertThat(coins).isEqualTo(possible(N, 1, P, 1, V, 1));
    assertThat(satisfy(equal(times(6, N).plus(times(10, P)).plus(times(15, V)), number(29)))).isEqualTo(IMPOSSIBLE);
  }

  @Test
  void holesAboveTheRealMinimumAreSkipped() {
    // 1000 N = 999 + 1001 P has no solution before P = 999
    Decision far = satisfy(equal(times(1000, N), times(1001, P).plus(number(1))));
    assertThat(far).isEqualTo(possible(N, 1000, P, 999));
  }

  @Test
  void lowerBoundsShiftTheSearch() {
    Formula even = equal(times(1, N), times(2, P));
    Map<Slot, BigInteger> lower = Map.of(N, BigInteger.valueOf(7), P, BigInteger.valueOf(-3), V, BigInteger.ONE);
    assertThat(LinearArithmetic.satisfy(even, ORDER, lower)).isEqualTo(possible(N, 8, P, 4));
    Formula negative = atLeast(number(-1), times(1, P));
    assertThat(LinearArithmetic.satisfy(negative, ORDER, lower)).isEqualTo(possible(P, -3));
    assertThat(LinearArithmetic.satisfy(negative, ORDER, Map.of())).isEqualTo(IMPOSSIBLE);
  }

  @Test
  void theOrderComesBeforeTheKeys() {
    Formula ten = equal(times(1, N).plus(times(1, P)), number(10));
    assertThat(LinearArithmetic.satisfy(ten, List.of(P), Map.of())).isEqualTo(possible(N, 10, P, 0));
    assertThat(LinearArithmetic.satisfy(ten, List.of(), Map.of())).isEqualTo(possible(N, 0, P, 10));
  }

  @Test
  void constantsAndEmptyJunctions() {
    assertThat(satisfy(Formula.TRUE)).isEqualTo(possible());
    assertThat(satisfy(Formula.FALSE)).isEqualTo(IMPOSSIBLE);
    assertThat(satisfy(new Formula.And(List.of()))).isEqualTo(possible());
    assertThat(satisfy(new Formula.Or(List.of()))).isEqualTo(IMPOSSIBLE);
    assertThat(satisfy(atLeast(number(1), number(2)))).isEqualTo(IMPOSSIBLE);
    assertThat(satisfy(atLeast(Linear.constant(BigFraction.of(1, 2)), Linear.constant(BigFraction.of(1, 3)))))
        .isEqualTo(possible());
  }

  @Test
  void situationsAreFreeButNotContradictory() {
    Formula a = situation("甲");
    Formula b = situation("乙");
    assertThat(satisfy(a, Formula.not(a))).isEqualTo(IMPOSSIBLE);
    Formula needs = Formula.and(List.of(
        Formula.implies(a, more(times(1, N), number(3))), Formula.or(List.of(a, more(times(1, N), number(5))))));
    assertThat(satisfy(needs)).isEqualTo(possible(N, 4));
    assertThat(LinearArithmetic.situations(needs, Map.of(N, BigInteger.valueOf(4)))).contains(Set.of(a));
    assertThat(LinearArithmetic.situations(needs, Map.of(N, BigInteger.valueOf(6)))).contains(Set.of());
    assertThat(LinearArithmetic.situations(needs, Map.of(N, BigInteger.ZERO))).isEmpty();
    assertThat(LinearArithmetic.situations(Formula.or(List.of(Formula.and(List.of(a, b)), b)), Map.of()))
        .contains(Set.of(b));
  }

  @Test
  void evaluates() {
    Formula a = situation("甲");
    Formula rule = Formula.or(List.of(a, Formula.not(equal(times(1, 2, N), times(1, P)))));
    Map<Slot, BigInteger> half = Map.of(N, BigInteger.TEN, P, BigInteger.valueOf(5));
    assertThat(LinearArithmetic.holds(rule, half, Set.of())).isFalse();
    assertThat(LinearArithmetic.holds(rule, half, Set.of(a))).isTrue();
    assertThat(LinearArithmetic.holds(rule, Map.of(N, BigInteger.ONE, P, BigInteger.ZERO), Set.of())).isTrue();
  }

  @Test
  void effortIsBounded() {
    List<Formula> parts = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Formula odd = equal(times(1, slot("q" + i)), number(1));
      parts.add(Formula.or(List.of(odd, equal(times(1, slot("q" + i)), number(3)))));
    }
    Linear sum = Linear.ZERO;
    for (int i = 0; i < 40; i++) sum = sum.plus(times(2 + i % 2, slot("q" + i)));
    parts.add(equal(sum, number(171)));
    Decision decision = LinearArithmetic.satisfy(Formula.and(parts), List.of(), Map.of(), 20_000);
    assertThat(decision).isInstanceOf(Decision.Unknown.class);
  }
}
