package org.banfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A last day of the renewal that a village puts off binds a run as it does the calendar: what is due by it stays due on the day given above. */
class DeadlineRunTest {
  private static final Path FOLDER = Path.of(System.getProperty("banfa.root", "../.."), "procedures", "changguo-2017");
  private static final String VILLAGE = "example-village.banfa";

  @TempDir Path folder;

  private Path village(String own) throws IOException {
    Path here = Files.createDirectories(folder.resolve("v" + own.hashCode()));
    for (String beside : List.of("scheme.banfa", "villagers-committee.banfa")) if (!Files.exists(here.resolve(beside))) Files.copy(FOLDER.resolve(beside), here.resolve(beside));
    return Files.writeString(here.resolve(VILLAGE), Files.readString(FOLDER.resolve(VILLAGE)) + own);
  }

  /** The window of the rerun once everything before it is recorded. */
  private String rerun(String own) throws IOException {
    Path method = village(own);
    String[] run = {"run", method.toString(), "--journal", folder.resolve(own.hashCode() + ".db").toString()};
    String answers = Files.readString(FOLDER.resolve("villagers-committee.answers.txt"));
    Path before = Files.writeString(folder.resolve("before.txt"), answers.substring(0, answers.indexOf("另行选举 =")));
    assertThat(Terminal.run(run[0], run[1], run[2], run[3], "--answers", before.toString()).code()).isZero();
    return lines(Terminal.run(run[0], run[1], run[2], run[3], "--status"));
  }

  private static String lines(Terminal done) {
    return String.join("\n", done.out().lines().filter(l -> l.strip().startsWith("另行选举 ")).map(String::strip).toList());
  }

  private static String article(String day) {
    return "\n第九条（完成）\n  〔完成〕换届完成日：" + day + "。\n";
  }

  @Test
  void theDayGivenAboveCounts() throws IOException {
    String plain = rerun("");
    assertThat(plain).contains("2017-05-20");
    assertThat(rerun(article("2017年6月20日"))).as("put off").isEqualTo(plain);
    assertThat(rerun(article("2017年5月12日") + "\n")).as("brought forward").contains("2017-05-12");
  }
}
