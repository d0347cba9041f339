package org.banfa.cli.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the manual shows of exceptions by name is what the scripts of the tests say, line by line. */
class ManualTest {
  @Test
  void theExceptionsItShowsAreChecked() throws IOException {
    String manual = Files.readString(Path.of("..", "LANGUAGE.md"));
    int heading = manual.indexOf("An exception may name a rule");
    String block = manual.substring(manual.indexOf("```banfa\n", heading) + 9, manual.indexOf("\n```", manual.indexOf("```banfa\n", heading) + 9));
    List<String> scripts;
    try (Stream<Path> files = Files.list(Path.of("src", "test", "resources", "exceptions"))) {
      scripts = files.sorted().map(ManualTest::read).toList();
    }
    assertThat(block.lines()).hasSize(3).allSatisfy(line -> assertThat(scripts).anyMatch(s -> s.contains(line)));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
