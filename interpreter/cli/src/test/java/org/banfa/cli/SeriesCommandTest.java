package org.banfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.banfa.cli.golden.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Methods with several votes, as their user sees them. */
class SeriesCommandTest {
  private static final Path FOLDER = Path.of(System.getProperty("banfa.root", "../.."), "interpreter", "cli", "src", "test", "resources", "votes");

  private String output(String... args) {
    Terminal done = Terminal.run(args);
    assertThat(done.code()).as(done.err() + done.out()).isZero();
    return Golden.unhashed(done.out());
  }

  private static String file(String name) {
    return FOLDER.resolve(name).toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cooperative", "community", "party", "association"})
  void simulatedVoteByVote(String name) {
    String[] line = {"simulate", file(name + ".banfa"), "--scenario", file(name + ".scenario.banfa"), "--runs", "300"};
    Golden.check("votes/" + name + "_simulation_zh.txt", output(line));
    String one = output(with(line, "--threads", "1", "--format", "json"));
    assertThat(output(with(line, "--threads", "3", "--format", "json"))).isEqualTo(one);
    Golden.check("votes/" + name + "_simulation_en.json", output(with(line, "--format", "json", "--lang", "en")));
    Golden.check("votes/" + name + "_replay_zh.txt", output("simulate", file(name + ".banfa"), "--scenario", file(name + ".scenario.banfa"), "--replay", "1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cooperative", "community", "party", "association", "signatures"})
  void runFromAnswersAndRunAgain(String name, @TempDir Path temp) {
    String journal = temp.resolve("j.db").toString();
    String[] run = {"run", file(name + ".banfa"), "--journal", journal};
    Golden.check("votes/" + name + "_run_zh.txt", output(with(run, "--answers", file(name + ".answers.txt"))));
    Golden.check("votes/" + name + "_status_zh.txt", output(with(run, "--status")));
    assertThat(output(with(run, "--verify"))).contains("没有被改动");
    assertThat(output(with(run, "--status"))).isEqualTo(output(with(run, "--status")));
  }

  @Test
  void aPageHasATableForEachVote() {
    String[] line = {"simulate", file("association.banfa"), "--scenario", file("association.scenario.banfa"), "--runs", "300", "--format", "html"};
    String page = output(line);
    Golden.check("votes/association_simulation_zh.html", page);
    assertThat(page.split("<section>")).hasSize(3);
    Golden.check("votes/association_simulation_en.html", output(with(line, "--lang", "en")));
  }

  @Test
  void ballotsThatMarkEachNameAreCertified(@TempDir Path temp) {
    Path certificates = temp.resolve("certificates");
    output("simulate", file("association.banfa"), "--scenario", file("association.scenario.banfa"), "--replay", "1", "--certificates", certificates.toString());
    for (int i = 1; i <= 2; i++) {
      assertThat(output("verify-count", certificates.resolve("count-" + i + ".json").toString(), certificates.resolve("ballots-" + i + ".csv").toString())).startsWith("一致");
    }
    assertThat(certificates.resolve("ballots-1.csv")).content().contains("×");
  }

  @Test
  void everyCountOfEveryVoteIsCertified(@TempDir Path temp) {
    Path certificates = temp.resolve("certificates");
    output("simulate", file("cooperative.banfa"), "--scenario", file("cooperative.scenario.banfa"), "--replay", "3", "--certificates", certificates.toString());
    for (int i = 1; i <= 4; i++) {
      assertThat(certificates.resolve("count-" + i + ".json")).exists();
      assertThat(output("verify-count", certificates.resolve("count-" + i + ".json").toString(), certificates.resolve("ballots-" + i + ".csv").toString())).startsWith("一致");
    }
    assertThat(Files.exists(certificates.resolve("count-5.json"))).isFalse();
  }

  private static String[] with(String[] line, String... more) {
    String[] all = java.util.Arrays.copyOf(line, line.length + more.length);
    System.arraycopy(more, 0, all, line.length, more.length);
    return all;
  }
}
