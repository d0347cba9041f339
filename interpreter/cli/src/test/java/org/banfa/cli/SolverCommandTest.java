package org.banfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check by another solver, the questions written to files, and a solver that cannot be had. */
class SolverCommandTest {
  private static final String METHOD = "src/test/resources/exceptions/village.banfa";

  @TempDir Path folder;

  private static String run(String... args) {
    Terminal done = Terminal.run(args);
    return done.all();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @Test
  void anotherSolverFindsTheSame() {
    assertThat(run("check", METHOD, "--solver", "z3")).isEqualTo(run("check", METHOD)).contains("B2101").doesNotContain("B1031");
    assertThat(run("check", METHOD, "--solver", "z9")).contains("B1005").contains("pure, z3");
  }

  @Test
  void everyQuestionIsWrittenOnceWithItsAnswer() throws IOException {
    Path alone = folder.resolve("alone");
    Path besides = folder.resolve("besides");
    String plain = run("check", METHOD);
    assertThat(run("check", METHOD, "--smt-dump", alone.toString())).isEqualTo(plain);
    run("check", METHOD, "--smt-dump", besides.toString(), "--keep-drills", folder.resolve("drills").toString());
    List<String> texts = new ArrayList<>();
    for (Path file : files(alone)) texts.add(Files.readString(file));
    List<String> again = new ArrayList<>();
    for (Path file : files(besides)) again.add(Files.readString(file));
    // keeping the counterexamples asks nothing a second time
    assertThat(again).isEqualTo(texts);
    assertThat(files(folder.resolve("drills"))).isNotEmpty();
    assertThat(texts).isNotEmpty().allSatisfy(t -> assertThat(t).startsWith("; ").contains("(set-logic QF_LIA)", "(check-sat)"));
    assertThat(texts).anySatisfy(t -> assertThat(t).startsWith("; sat").contains("成年村民", "(assert "));
    assertThat(texts).anySatisfy(t -> assertThat(t).startsWith("; unsat"));
  }

  /** In a process of its own, for a library that failed to load stays so. */
  @Test
  void aSolverThatCannotBeHadIsReplacedAndToldOf() throws IOException, InterruptedException {
    Path blocked = Files.writeString(folder.resolve("cache"), "a file where a folder should be");
    String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process process =
        new ProcessBuilder(
                java.toString(), "-Dbanfa.cache=" + blocked, "-Dstdout.encoding=UTF-8", "-Dfile.encoding=UTF-8", "-cp", path, Main.class.getName(), "check",
                METHOD, "--solver", "z3", "--lang", "zh")
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isEqualTo(1);
    assertThat(printed).contains("B1031", "没有可用的求解程序", "成年村民100人，到会村民51人");
  }
}
