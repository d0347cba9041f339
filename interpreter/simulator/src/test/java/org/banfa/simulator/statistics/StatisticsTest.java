package org.banfa.simulator.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.simulator.chance.Turnout;
import org.junit.jupiter.api.Test;

class StatisticsTest {
  @Test
  void intervalsAreWilsons() {
    Interval ten = Interval.of(10, 100);
    assertThat(ten.low()).isCloseTo(0.05522914, offset(1e-7));
    assertThat(ten.high()).isCloseTo(0.17436566, offset(1e-7));
    assertThat(Interval.of(0, 100).low()).isZero();
    assertThat(Interval.of(0, 100).high()).isCloseTo(0.0369935, offset(1e-6));
    assertThat(Interval.of(100, 100).high()).isEqualTo(1);
    assertThat(Interval.of(0, 0)).isEqualTo(new Interval(0, 1));
    assertThat(ten.holds(0.1)).isTrue();
    assertThat(ten.holds(0.2)).isFalse();
  }

  @Test
  void theDistributionOfVotersIsExact() {
    Turnout three = new Turnout(3, BigFraction.of(1, 2), 0);
    assertThat(VoterDistribution.probability(List.of(three), 0, v -> v <= 1)).isCloseTo(0.5, offset(1e-12));
    assertThat(VoterDistribution.probability(List.of(three, three), 0, v -> v == 6)).isCloseTo(1.0 / 64, offset(1e-12));
    double both = VoterDistribution.probability(List.of(three), 0.5, v -> v == 3);
    assertThat(both).isCloseTo(Math.pow(0.75, 3), offset(1e-12));
    Turnout uniform = new Turnout(9, BigFraction.of(1, 2), 2);
    assertThat(VoterDistribution.probability(List.of(uniform), 0, v -> v < 5)).isCloseTo(0.5, offset(1e-12));
    assertThat(VoterDistribution.probability(List.of(uniform), 0.3, v -> true)).isCloseTo(1, offset(1e-9));
    assertThat(VoterDistribution.probability(List.of(uniform), 1, v -> v == 9)).isCloseTo(1, offset(1e-9));
  }

  @Test
  void percentagesAreRoundedTheSameEverywhere() {
    assertThat(Percent.of(1, 3)).isEqualTo("33.33%");
    assertThat(Percent.of(0, 3)).isEqualTo("0.00%");
    assertThat(Percent.of(1, 0)).isEqualTo("–");
    assertThat(Percent.of(0.123456)).isEqualTo("12.35%");
    assertThat(Percent.of(0.0000123456)).isEqualTo("<0.01%");
    assertThat(Percent.exact(BigFraction.of(41, 40))).isEqualTo("102.5%");
  }
}
