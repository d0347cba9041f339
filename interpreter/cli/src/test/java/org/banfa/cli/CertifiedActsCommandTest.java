package org.banfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.banfa.cli.golden.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates of what is decided beside the counts: meetings, appointments, and what is taken over from another election. */
class CertifiedActsCommandTest {
  private static final Path RESOURCES = Path.of(System.getProperty("banfa.root", "../.."), "interpreter", "cli", "src", "test", "resources");

  @TempDir Path folder;
  private String out;
  private String err;

  private int run(Object... args) {
    Terminal done = Terminal.run(args);
    out = Golden.unhashed(done.out()).replace(folder.toString(), "…");
    err = done.err().replace(folder.toString(), "…");
    assertThat(err).doesNotContain("Exception", "B1099");
    return done.code();
  }

  private static Path example(String name) {
    return RESOURCES.resolve(name);
  }

  /** The lines that tell of certificates. */
  private static String certificates(String out) {
    return String.join("\n", out.lines().dropWhile(l -> !l.startsWith("已写入")).toList()) + "\n";
  }

  private String verified(Path certificate, Path beside) {
    assertThat(run("verify-count", certificate, beside)).as(err + out).isZero();
    return certificate.getFileName() + " " + beside.getFileName() + "\n" + out;
  }

  @Test
  void whatAMeetingDecidedIsCertifiedWithItsNumbersCarriedOrNot() throws IOException {
    Path own = folder.resolve("证书");
    assertThat(run("run", example("votes/community.banfa"), "--journal", folder.resolve("社区.db"), "--answers", example("votes/community.answers.txt"), "--certificates", own)).as(err).isZero();
    Golden.check("acts/community_certificates_zh.txt", certificates(out));
    StringBuilder told = new StringBuilder();
    for (int n = 1; Files.exists(own.resolve("act-" + n + ".json")); n++) told.append(verified(own.resolve("act-" + n + ".json"), own.resolve("act-" + n + ".csv")));
    Golden.check("acts/community_verified_zh.txt", told.toString());
    assertThat(told.toString()).contains("授权表决，2017-04-20”", "没有通过", "授权表决，2017-04-21”", "：都符合");
    Path first = own.resolve("act-1.json");
    Golden.check("acts/community_act_1.json", Files.readString(first));
    Golden.check("acts/community_act_1.csv", Files.readString(own.resolve("act-1.csv")));
    Path table = Files.writeString(folder.resolve("改.csv"), Files.readString(own.resolve("act-1.csv")).replace(",150", ",250"));
    assertThat(run("verify-count", first, table)).isEqualTo(1);
    assertThat(err).contains("B5316", "证书写“150”，复核得“250”");
    Files.writeString(first, Files.readString(first).replace("\"carried\": false", "\"carried\": true"));
    assertThat(run("verify-count", first, own.resolve("act-1.csv"))).isEqualTo(1);
    assertThat(err).contains("B5302", "B5316", "“结果”：证书写“通过”，复核得“没有通过”");
  }

  @Test
  void whatWasTakenOverIsHeldAgainstTheOtherElectionAndWhoIsAppointedFromItIsWorkedOut() throws IOException {
    Path council = folder.resolve("理事会.db");
    Path theirs = folder.resolve("理事会证书");
    Path method = example("votes/association.banfa");
    assertThat(run("run", method, "--journal", council, "--answers", example("votes/association.answers.txt"), "--certificates", theirs)).as(err).isZero();
    assertThat(out).contains("现在谁任什么职：seats.json");
    Path own = folder.resolve("监事证书");
    assertThat(run("run", example("known/auditors.banfa"), "--journal", folder.resolve("监事.db"), "--known-from", council, "--answers", example("known/auditors.answers.txt"), "--certificates", own)).as(err).isZero();
    Golden.check("acts/auditors_certificates_zh.txt", certificates(out));
    Path known = own.resolve("known-1.json");
    StringBuilder told = new StringBuilder(verified(known, theirs)).append(verified(known, council)).append(verified(own.resolve("result-1.json"), own)).append(verified(own.resolve("act-1.json"), own.resolve("act-1.csv")));
    Golden.check("acts/auditors_verified_zh.txt", told.toString());
    assertThat(told.toString()).contains("列席监事由");
    String said = Files.readString(known);
    Files.writeString(known, said.replace("\"丙\"", "\"丙丙\""));
    for (List<Object> line : List.<List<Object>>of(List.of("verify-count", known, theirs), List.of("verify-count", known, council), List.of("verify-count", own.resolve("result-1.json"), own), List.of("verify-count", own.resolve("act-1.json"), own.resolve("act-1.csv")))) {
      assertThat(run(line.toArray())).as("%s", line).isNotZero();
      assertThat(err).contains("B5302");
    }
    Files.writeString(known, said);
    Files.delete(theirs.resolve("seats.json"));
    assertThat(run("verify-count", known, theirs)).isEqualTo(2);
    assertThat(err).contains("B1010");
  }

  @Test
  void whatAScenarioSaysOfOtherOrgansIsCertifiedToo() {
    Path own = folder.resolve("证书");
    assertThat(run("simulate", example("known/auditors.banfa"), "--scenario", example("known/auditors.scenario.banfa"), "--replay", "1", "--certificates", own)).as(err).isZero();
    assertThat(out).contains("known-1.json");
    assertThat(verified(own.resolve("result-1.json"), own)).contains("一致");
  }
}
