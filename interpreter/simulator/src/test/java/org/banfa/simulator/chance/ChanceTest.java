package org.banfa.simulator.chance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChanceTest {
  @Test
  void theSameSeedAndRunGiveTheSameNumbersOnEveryJdk() {
    Dice dice = Dice.of(20170506, 1);
    long first = 2245394083745815120L;
    assertThat(List.of(dice.next(), dice.next(), dice.below(10))).isEqualTo(List.of(first, -3263976893328956450L, 0L));
    assertThat(Dice.of(20170506, 2).next()).isNotEqualTo(first);
    assertThat(Dice.of(20170507, 1).next()).isNotEqualTo(first);
  }

  @Test
  void numbersBelowABoundAreEven() {
    Dice dice = Dice.of(1, 1);
    long[] seen = new long[7];
    for (int i = 0; i < 70_000; i++) seen[(int) dice.below(7)]++;
    double[] expected = new double[7];
    java.util.Arrays.fill(expected, 10_000);
    assertThat(chiSquare(seen, expected)).isLessThan(22.5);
  }

  @Test
  void thresholdsAreExactAtTheEnds() {
    Dice dice = Dice.of(1, 2);
    Threshold never = Threshold.of(BigFraction.ZERO);
    Threshold always = Threshold.of(BigFraction.ONE);
    for (int i = 0; i < 1000; i++) assertThat(dice.happens(never)).isFalse();
    for (int i = 0; i < 1000; i++) assertThat(dice.happens(always)).isTrue();
    assertThat(Threshold.of(BigFraction.of(1, 2)).bits()).isEqualTo(1L << 62);
  }

  @Test
  void anAliasTableKeepsItsWeights() {
    int[] weights = {5, 0, 1, 30, 14};
    BigInteger[] whole = new BigInteger[weights.length];
    double[] expected = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      whole[i] = BigInteger.valueOf(weights[i]);
      expected[i] = weights[i] * 2000;
    }
    AliasTable table = AliasTable.of(whole);
    Dice dice = Dice.of(3, 1);
    long[] seen = new long[weights.length];
    for (int i = 0; i < 100_000; i++) seen[table.pick(dice.next())]++;
    assertThat(seen[1]).isZero();
    assertThat(chiSquare(seen, expected)).isLessThan(18.5);
    assertThat(AliasTable.of(new BigInteger[] {BigInteger.TEN}).pick(dice.next())).isZero();
  }

  @Test
  void turnoutWeightsAreTheBinomialAndBetaBinomialOnes() {
    BigInteger[] binomial = new Turnout(4, BigFraction.of(1, 3), 0).weights();
    assertRatios(binomial, 16, 32, 24, 8, 1);
    BigInteger[] uniform = new Turnout(5, BigFraction.of(1, 2), 2).weights();
    assertRatios(uniform, 1, 1, 1, 1, 1, 1);
  }

  private static void assertRatios(BigInteger[] weights, long... ratios) {
    assertThat(weights).hasSize(ratios.length);
    double scale = weights[0].doubleValue() / ratios[0];
    for (int i = 0; i < ratios.length; i++) assertThat(weights[i].doubleValue() / scale).isCloseTo(ratios[i], org.assertj.core.data.Offset.offset(1e-9));
  }

  @Test
  void largeElectoratesAreDrawnVoterByVoter() {
    Dice dice = Dice.of(4, 1);
    for (int dispersion : new int[] {0, 1000}) {
      Turnout turnout = new Turnout(30_000, BigFraction.of(7, 10), dispersion);
      long sum = 0;
      for (int i = 0; i < 50; i++) sum += turnout.draw(dice);
      assertThat(sum / 50).isBetween(20_000L, 22_000L);
    }
    assertThat(new Turnout(10, BigFraction.ONE, 5).draw(dice)).isEqualTo(10);
    assertThat(new Turnout(10, BigFraction.ZERO, 0).draw(dice)).isZero();
  }

  @Test
  void everyNameIsMarkedWithExactlyItsShareAndNeverTooManyTogether() {
    Random random = new Random(7);
    for (int trial = 0; trial < 300; trial++) {
      int names = 1 + random.nextInt(9);
      int marks = 1 + random.nextInt(5);
      List<BigFraction> shares = new ArrayList<>();
      int left = marks * 100;
      for (int i = 0; i < names; i++) {
        int percent = random.nextInt(Math.min(left, 100) + 1);
        left -= percent;
        shares.add(BigFraction.of(percent, 100));
      }
      SortedMap<Long, BigInteger> masks = Masks.of(Marginals.of(shares), marks);
      BigInteger total = masks.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
      for (Long mask : masks.keySet()) assertThat(Long.bitCount(mask)).isLessThanOrEqualTo(marks);
      for (int i = 0; i < names; i++) {
        BigInteger marked = BigInteger.ZERO;
        for (Map.Entry<Long, BigInteger> one : masks.entrySet()) if ((one.getKey() >> i & 1) == 1) marked = marked.add(one.getValue());
        assertThat(BigFraction.of(marked, total)).isEqualTo(shares.get(i));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"3, 1", "3, 3", "6, 2", "6, 6", "9, 4", "12, 12"})
  void eachNameIsMarkedYesAndNoWithItsShare(int names, int marks) {
    Random random = new Random(31L * names + marks);
    for (int round = 0; round < 20; round++) {
      List<BigFraction> yes = new ArrayList<>();
      List<BigFraction> no = new ArrayList<>();
      for (int i = 0; i < names; i++) {
        int percent = random.nextInt(1 + 100 * marks / names);
        yes.add(BigFraction.of(Math.min(100, percent), 100));
        no.add(BigFraction.of(random.nextInt(101 - Math.min(100, percent)), 100));
      }
      SortedMap<Long, BigInteger> stances = Stances.of(yes, no, marks);
      BigInteger total = stances.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
      for (Long mask : stances.keySet()) {
        long marked = mask & (1L << names) - 1;
        assertThat(Long.bitCount(marked)).isLessThanOrEqualTo(marks);
        assertThat(marked & mask >>> names).as("nobody is marked yes and no").isZero();
      }
      for (int i = 0; i < 2 * names; i++) {
        BigInteger with = BigInteger.ZERO;
        for (Map.Entry<Long, BigInteger> one : stances.entrySet()) if ((one.getKey() >> i & 1) == 1) with = with.add(one.getValue());
        BigFraction expected = i < names ? yes.get(i) : no.get(i - names);
        BigFraction off = BigFraction.of(with, total).subtract(expected).abs();
        if (names <= 6 || i < names) assertThat(off).isEqualTo(BigFraction.ZERO);
        else assertThat(off).isLessThan(BigFraction.of(1, 1L << 38));
      }
    }
  }

  @Test
  void supportOfThoseWhoLeftGoesToThoseWhoStand() {
    List<BigFraction> among = Marginals.among(List.of(percent(20), percent(10)), List.of(percent(30)), 1);
    assertThat(among).containsExactly(percent(40), percent(20));
    assertThat(Marginals.among(List.of(percent(60)), List.of(percent(60)), 3)).containsExactly(BigFraction.ONE);
    assertThat(Marginals.among(List.of(percent(80), percent(80)), List.of(), 1)).containsExactly(percent(50), percent(50));
    assertThat(Marginals.among(List.of(percent(0)), List.of(percent(50)), 1)).containsExactly(percent(0));
  }

  private static BigFraction percent(int n) {
    return BigFraction.of(n, 100);
  }

  @Test
  void drawnBallotsKeepTheirMarginals() {
    List<BigFraction> chair = List.of(percent(58), percent(39));
    List<BigFraction> members = List.of(percent(61), percent(55), percent(48), percent(40), percent(35), percent(30));
    BallotModel model = new BallotModel(List.of(new BallotModel.Line(chair, 1), new BallotModel.Line(members, 3)), percent(2));
    int ballots = 1_000_000;
    BallotModel.Count count = model.draw(ballots, Dice.of(5, 1));
    double sound = ballots * 0.98;
    assertThat(near(count.invalid(), ballots * 0.02)).isLessThan(4);
    for (int i = 0; i < 2; i++) assertThat(near(count.votes()[0][i], sound * chair.get(i).doubleValue())).isLessThan(4);
    for (int i = 0; i < 6; i++) assertThat(near(count.votes()[1][i], sound * members.get(i).doubleValue())).isLessThan(4);
  }

  @Test
  void manyPostsAreDrawnInSeveralBlocks() {
    List<BallotModel.Line> lines = new ArrayList<>();
    for (int i = 0; i < 6; i++) lines.add(new BallotModel.Line(List.of(percent(10), percent(20), percent(30)), 3));
    BallotModel.Count count = new BallotModel(lines, percent(10)).draw(100_000, Dice.of(6, 1));
    for (int[] votes : count.votes()) for (int i = 0; i < 3; i++) assertThat(near(votes[i], 90_000 * (i + 1) * 0.1)).isLessThan(4.5);
    assertThat(near(count.invalid(), 10_000)).isLessThan(4);
    assertThat(near(count.blank(), 90_000 * Math.pow(0.9 * 0.8 * 0.7, 6))).isLessThan(4);
  }

  /** How many standard deviations, roughly. */
  private static double near(double seen, double expected) {
    return Math.abs(seen - expected) / Math.sqrt(expected);
  }

  private static double chiSquare(long[] seen, double[] expected) {
    double sum = 0;
    for (int i = 0; i < seen.length; i++) if (expected[i] > 0) sum += (seen[i] - expected[i]) * (seen[i] - expected[i]) / expected[i];
    return sum;
  }
}
