package org.banfa.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.banfa.cli.Assembly;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.judgement.finding.Finding;
import org.junit.jupiter.api.Test;

/** A statute nobody ever made, with words of its own, works from end to end: nothing of any real law is in the program. */
class InventedTest {
  private static final List<Path> FOLDER = List.of(Path.of("src/test/resources/invented"));

  private static List<Finding> findings(LocalDate day) {
    var report = new Assembly().check(FOLDER, Optional.ofNullable(day));
    assertThat(report.diagnostics()).isEmpty();
    assertThat(report.results()).hasSize(1);
    CheckResult result = report.results().get(0);
    return result.findings();
  }

  @Test
  void aShareADeadlineAndAnActorAreFoundWrong() {
    assertThat(findings(null)).extracting(Finding::rule).containsExactly("lantern-quorum", "lantern-roll", "lantern-hands");
  }

  @Test
  void theSmallestElectionIsShown() {
    var found = new TreeMap<String, BigInteger>();
    findings(null).get(0).counterexample().forEach((slot, n) -> found.put(slot.key(), n));
    assertThat(found).containsOnly(java.util.Map.entry("在册灯户", BigInteger.valueOf(7)), java.util.Map.entry("到场灯户", BigInteger.valueOf(3)));
  }

  @Test
  void aLaterVersionDropsTheRuleItDoesNotName() {
    assertThat(findings(LocalDate.of(2032, 1, 1))).extracting(Finding::rule).containsExactly("lantern-quorum", "lantern-hands");
  }
}
