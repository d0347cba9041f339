package org.banfa.simulator.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.TreeMap;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.Paper;
import org.banfa.model.document.Scenario;
import org.banfa.model.library.Library;
import org.banfa.simulator.Scenarios;
import org.banfa.simulator.StubProgram;
import org.banfa.simulator.hand.RecordingHand;
import org.banfa.simulator.statistics.Interval;
import org.banfa.syntax.diagnostic.Diagnostic;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulatorTest {
  private static final Library LIBRARY = Scenarios.library(Scenarios.HEAD + Scenarios.LINES, new Diagnostics());

  private static Simulator simulator(Scenario scenario) {
    return new Simulator(StubProgram.programs(LIBRARY, "试验办法", Scenarios.PAPER), scenario);
  }

  private static SimulationResult simulate(int threads) {
    return simulator(LIBRARY.scenarios().get(0)).simulate(20170506, 2000, threads, false, done -> {});
  }

  private static String text(SimulationResult result) {
    Totals totals = result.totals();
    return totals.runs() + " " + totals.kinds() + totals.rounds() + totals.elected() + java.util.Arrays.toString(totals.turnout())
        + totals.quorumFailed() + result.quorumProbability() + result.lines() + result.rerunDays();
  }

  @Test
  void theResultDoesNotDependOnThreadsLocaleOrZone() {
    String one = text(simulate(1));
    assertThat(text(simulate(2))).isEqualTo(one);
    assertThat(text(simulate(7))).isEqualTo(one);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(text(simulate(3))).isEqualTo(one);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    assertThat(text(simulator(LIBRARY.scenarios().get(0)).simulate(1, 2000, 1, false, done -> {}))).isNotEqualTo(one);
  }

  @Test
  void theExactProbabilityLiesInTheInterval() {
    SimulationResult result = simulate(2);
    double exact = result.quorumProbability().orElseThrow();
    assertThat(exact).isBetween(0.001, 0.999);
    assertThat(Interval.of(result.totals().quorumFailed(), 2000).holds(exact)).isTrue();
    assertThat(result.totals().quorumFailed()).isEqualTo(result.totals().kinds().get("void-turnout").runs());
    assertThat(result.rerunDays()).hasValue(30);
  }

  @Test
  void watchedOutcomesComeFirstAlsoWhenTheyNeverOccur() {
    assertThat(simulate(2).lines()).extracting(SimulationResult.Line::kind)
        .startsWith("void-turnout", "void-account", "shortfall", "tie", "tie-open", "women-seat-empty", "kin", "kin-open");
    SimulationResult.Line empty = simulate(1).lines().get(5);
    assertThat(empty.runs()).isZero();
    assertThat(empty.first()).isZero();
  }

  @Test
  void everyOutcomeCanBeReplayed() {
    Simulator simulator = simulator(LIBRARY.scenarios().get(0));
    for (SimulationResult.Line line : simulate(2).lines()) {
      if (line.first() == 0 || line.kind().equals(Totals.SMOOTH)) continue;
      Replay replay = simulator.replay(20170506, line.first());
      assertThat(replay.outcome().kinds()).contains(line.kind());
      assertThat(replay.stoppedAt()).isNull();
    }
  }

  @Test
  void accountsAddUp() {
    Simulator simulator = simulator(LIBRARY.scenarios().get(0));
    for (long run = 1; run <= 200; run++) {
      for (RecordingHand.Step step : simulator.replay(5, run).steps()) {
        if (!(step instanceof RecordingHand.Step.Answered answered && answered.answer() instanceof Answer.Counted counted)) continue;
        Account account = counted.tally().account();
        assertThat(account.valid() + account.invalid() + account.abstained()).isEqualTo(account.collected());
        assertThat(account.voters()).isLessThanOrEqualTo(account.registered());
        counted.tally().votes().values().forEach(v -> v.values().forEach(n -> assertThat(n).isBetween(0L, account.valid())));
      }
    }
  }

  @Test
  void aFurtherMeasureIsCountedGroupByGroup() {
    Paper paper = new Paper(Scenarios.PAPER.posts(), true, new TreeMap<>(), false, List.of("专有面积"));
    Scenario scenario = Scenarios.read(Scenarios.with("登记选民", "登记选民：1500人，分成3个村民小组。 专有面积：70平方米、100平方米。"));
    Simulator simulator = new Simulator(StubProgram.programs(LIBRARY, "试验办法", paper), scenario);
    int counts = 0;
    boolean uneven = false;
    for (long run = 1; run <= 100; run++) {
      for (RecordingHand.Step step : simulator.replay(5, run).steps()) {
        if (!(step instanceof RecordingHand.Step.Answered answered && answered.answer() instanceof Answer.Counted counted)) continue;
        if (counted.tally().scales().isEmpty()) continue; // the stub's rerun counts people alone
        Account people = counted.tally().account();
        Account area = counted.tally().scales().get("专有面积").account();
        assertThat(people.registered()).isEqualTo(1500);
        assertThat(area.registered()).isEqualTo(500 * (70 + 100 + 70));
        assertThat(area.voters()).isBetween(70 * people.voters(), 100 * people.voters());
        assertThat(area.valid() + area.invalid() + area.abstained()).isEqualTo(area.collected());
        counted.tally().votes().forEach((post, names) -> names.forEach(
            (name, votes) -> assertThat(counted.tally().scales().get("专有面积").votes(post, name)).isBetween(70 * votes, 100 * votes)));
        uneven |= area.voters() != 80 * people.voters();
        counts++;
      }
    }
    assertThat(counts).isGreaterThanOrEqualTo(100);
    assertThat(uneven).as("groups turn out differently").isTrue();
  }

  @Test
  void certainIncidentsAlwaysHappen() {
    Scenario surplus = Scenarios.read(Scenarios.with("意外", "意外：收回票多于发出票，100%。"));
    SimulationResult result = simulator(surplus).simulate(1, 100, 2, false, done -> {});
    assertThat(result.totals().kinds().get("void-account").runs()).isEqualTo(100);
    Scenario loss = Scenarios.read(Scenarios.with("意外", "意外：收回票少于发出票，100%。"));
    assertThat(simulator(loss).simulate(1, 100, 2, false, done -> {}).totals().kinds()).doesNotContainKey("void-account");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "自荐：甲、乙竞选主任，支持60%、41%。 | B3220", "自荐：甲竞选副主任，支持60%。 | B3221", "自荐：甲竞选主任，支持60%。 | B3222",
  })
  void aScenarioHasToFitTheMethod(String line, String code) {
    String text = Scenarios.HEAD + "  登记选民：900人。 参加投票：平均70%。 " + line;
    assertThat(simulator(Scenarios.read(text)).problems()).extracting(Diagnostic::code).contains(code);
    assertThat(simulator(LIBRARY.scenarios().get(0)).problems()).isEmpty();
  }

  @Test
  void onePostHasALimitOfContenders() {
    StringBuilder names = new StringBuilder("「选民001」");
    StringBuilder shares = new StringBuilder("1%");
    for (int i = 2; i <= 63; i++) {
      names.append("、「选民0").append(i).append('」');
      shares.append("、1%");
    }
    String text = Scenarios.HEAD + "  登记选民：900人。 参加投票：平均70%。 自荐：" + names + "竞选主任，支持" + shares + "。";
    assertThat(simulator(Scenarios.read(text)).problems()).extracting(Diagnostic::code).contains("B3224");
  }

  @Test
  void largeElectoratesHaveNoExactFigure() {
    Scenario large = Scenarios.read(Scenarios.with("登记选民", "登记选民：30000人。"));
    SimulationResult result = simulator(large).simulate(1, 3, 1, false, done -> {});
    assertThat(result.quorumProbability()).isEmpty();
    assertThat(result.totals().runs()).isEqualTo(3);
  }

  @Test
  void coverageTellsWhatWasNotSampled() {
    SimulationResult result = simulator(LIBRARY.scenarios().get(0)).simulate(1, 50, 1, true, done -> {});
    assertThat(result.coverage().reached()).isEmpty();
    assertThat(result.coverage().notSampled()).extracting(p -> p.rule().label()).contains("选举有效");
  }
}
