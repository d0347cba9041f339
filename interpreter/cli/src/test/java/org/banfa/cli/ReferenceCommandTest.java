package org.banfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in the handbook is tested beside it; here, that the command writes it. */
class ReferenceCommandTest {
  @TempDir Path folder;

  private static String run(int expected, String... args) {
    Terminal done = Terminal.run(args);
    assertThat(done.code()).isEqualTo(expected);
    return done.all();
  }

  @Test
  void writesAPageAndMarkdownInEachLanguageTheSameEachTime() throws IOException {
    String said = run(0, "reference", "--out", folder.resolve("a").toString());
    run(0, "reference", "--out", folder.resolve("b").toString());
    for (String name : new String[] {"reference.zh.html", "reference.zh.md", "reference.en.html", "reference.en.md"}) {
      assertThat(said).contains(name);
      assertThat(Files.readString(folder.resolve("a").resolve(name))).isEqualTo(Files.readString(folder.resolve("b").resolve(name)));
    }
    assertThat(Files.readString(folder.resolve("a/reference.zh.html"))).contains("候选人应当多于应选人数", "lang=\"zh-CN\"");
    assertThat(Files.readString(folder.resolve("a/reference.en.html"))).contains("more candidates than seats", "lang=\"en\"");
  }

  @Test
  void aFileWhereTheFolderShouldBeIsACodedProblem() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThat(run(2, "reference", "--out", file.toString())).contains("B1016");
  }
}
