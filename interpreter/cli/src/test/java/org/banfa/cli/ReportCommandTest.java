package org.banfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.banfa.cli.golden.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
  private static final String METHOD = "../../procedures/changguo-2017/villagers-committee.banfa";

  @TempDir Path folder;

  private String printed;

  private int run(String... args) {
    Terminal done = Terminal.run(args);
    printed = done.all();
    return done.code();
  }

  @Test
  void aRealMethodReadsAsTheGoldenFile() throws IOException {
    assertThat(run("report", METHOD, "--out", folder.resolve("a/b").toString())).as(() -> printed).isZero();
    Golden.check("commands/report-2017.md", Files.readString(folder.resolve("a/b/villagers-committee-report.md")).replace("../../procedures", "procedures"));
    try (Stream<Path> files = Files.list(folder.resolve("a/b"))) {
      assertThat(files.map(f -> f.getFileName().toString())).containsExactlyInAnyOrder("villagers-committee-report.docx",
          "villagers-committee-report.html", "villagers-committee-report.json", "villagers-committee-report.md");
    }
    String page = Files.readString(folder.resolve("a/b/villagers-committee-report.html"));
    assertThat(page).containsOnlyOnce("<figure class=\"chart\">").containsOnlyOnce("<svg ");
    String chart = page.substring(page.indexOf("<svg "), page.indexOf("</svg>"));
    assertThat(chart).contains("公布选民名单", "选举日").doesNotContain("http");
    // the same days stand in the table, which every format has
    assertThat(page.indexOf("</svg>")).isGreaterThan(page.indexOf("id=\"timetable\""));
  }

  @Test
  void countsAgreeWithTheCheck() throws IOException {
    assertThat(run("report", METHOD, "--out", folder.toString(), "--law-as-of", "2026-05-06")).isZero();
    JsonNode report = new ObjectMapper().readTree(folder.resolve("villagers-committee-report.json").toFile());
    assertThat(run("check", METHOD, "--law-as-of", "2026-05-06", "--format", "json")).isLessThan(2);
    JsonNode check = new ObjectMapper().readTree(printed).at("/documents/0");
    int decided = 0;
    for (JsonNode verdict : report.at("/verdicts")) {
      String id = verdict.at("/id").asText();
      if (id.equals("decided")) decided = verdict.at("/count").asInt();
      else if (!id.equals("for-person")) assertThat(verdict.at("/count").asInt()).as(id).isEqualTo(check.at("/verdicts/" + id).asInt());
    }
    int open = report.at("/verdicts/6/count").asInt();
    assertThat(open + decided).isEqualTo(check.at("/verdicts/for-person").asInt());
    assertThat(decided).isEqualTo(check.at("/settled").asInt());
    int lines = 0;
    for (JsonNode section : report.at("/comparison")) lines += section.at("/lines").size();
    assertThat(lines).isEqualTo(check.at("/judgements").size());
    for (JsonNode section : report.at("/comparison"))
      for (JsonNode line : section.at("/lines")) {
        boolean told = !line.at("/passages").isEmpty() || !line.at("/reason").asText().isEmpty();
        assertThat(told).as(line.toString()).isTrue();
        assertThat(line.at("/requirement").asText()).isNotEmpty();
      }
  }

  @Test
  void anOpenQuestionIsPutWhereItsClauseStands() throws IOException {
    assertThat(openQuestion(METHOD)).contains("本办法照较严的理解写").doesNotContain("上级文件");
    assertThat(openQuestion(METHOD.replace("villagers-committee", "example-village"))).contains("上级文件", "制定机关");
  }

  private String openQuestion(String method) throws IOException {
    run("check", method, "--law-as-of", "2026-05-06", "--format", "json");
    for (JsonNode finding : new ObjectMapper().readTree(printed).at("/documents/0/findings"))
      if (finding.at("/code").asText().equals("B2128")) return finding.at("/remedy").asText();
    throw new AssertionError("no question is open in " + method);
  }

  @Test
  void oneReportForEachMethodOfAFolder() throws IOException {
    assertThat(run("report", "../../procedures/changguo-2017", "--out", folder.toString(), "--lang", "en")).isZero();
    assertThat(folder.resolve("scheme-report.html")).exists();
    assertThat(folder.resolve("example-village-report.docx")).exists();
    assertThat(Files.readString(folder.resolve("villagers-committee-report.md"))).startsWith("# Conformity report on ");
  }

  @Test
  void whatCannotBeReadOrWrittenIsRefused() throws IOException {
    assertThat(run("report", folder.resolve("none.banfa").toString(), "--out", folder.toString())).isEqualTo(2);
    assertThat(printed).contains("B1010").doesNotContain("B1099");
    Path broken = Files.writeString(folder.resolve("broken.banfa"), "办法「甲」\n第一条\n  投票的当选：得票超过。\n");
    assertThat(run("report", broken.toString(), "--out", folder.toString())).isEqualTo(2);
    assertThat(printed).contains("错误").doesNotContain("B1099");
    Path words = Files.writeString(folder.resolve("words.banfa"), "术语「词」\n设「某词」：词。\n");
    assertThat(run("report", words.toString(), "--out", folder.toString())).isEqualTo(2);
    assertThat(printed).contains("B1017");
    Path file = Files.writeString(folder.resolve("file"), "x");
    assertThat(run("report", METHOD, "--out", file.resolve("sub").toString())).isEqualTo(2);
    assertThat(printed).contains("B1016");
    assertThat(run("report", METHOD)).isEqualTo(2);
    assertThat(printed).contains("B1002", "--out");
  }
}
