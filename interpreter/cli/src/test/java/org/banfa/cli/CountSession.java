package org.banfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An election carried out as far as its count, at a terminal of its own; what was printed last stands in {@code out} and {@code err}. */
abstract class CountSession {
  @TempDir Path folder;
  String out;
  String err;
  private final String method;
  private final Path answers;
  private final String count;
  private final String village;

  /** For a method and the answers that carry it out, up to the line that begins with the words of the count. */
  CountSession(String method, Path answers, String count, String village) {
    this.method = method;
    this.answers = answers;
    this.count = count;
    this.village = village;
  }

  @BeforeEach
  void untilTheCount() throws IOException {
    String all = Files.readString(answers);
    Path before = file("前.txt", all.substring(0, all.indexOf(count)));
    assertThat(run("run", method, "--journal", journal(), "--answers", before.toString())).isZero();
  }

  final int run(String... args) {
    Terminal done = Terminal.run(args);
    out = done.out().replaceAll("[0-9a-f]{64}", "…").replace(folder.toString(), "…");
    err = done.err().replace(folder.toString(), "…");
    assertThat(err).doesNotContain("Exception", "\tat ", "B1099");
    return done.code();
  }

  final int count(String... more) {
    List<String> args = new ArrayList<>(List.of("count", method, "--journal", journal()));
    for (String one : more) args.add(one.startsWith("--") || !args.contains(one) ? one : again(one));
    return run(args.toArray(String[]::new));
  }

  /** What a second person enters who enters the same. */
  private String again(String entry) {
    Path file = Path.of(entry);
    if (!Files.isRegularFile(file)) return entry;
    try {
      return Files.write(Files.createDirectories(file.resolveSibling("另")).resolve(file.getFileName()), Files.readAllBytes(file)).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  final String journal() {
    return folder.resolve(village + ".db").toString();
  }

  final Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
