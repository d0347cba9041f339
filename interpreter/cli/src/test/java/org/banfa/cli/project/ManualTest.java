package org.banfa.cli.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the manual shows of exceptions by name and of the proofs is what the scripts of the tests say and the commands print, line by line. */
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

  @Test
  void theProofsItShowsAreThoseOfTheCommands() throws IOException {
    String manual = Files.readString(Path.of("..", "LANGUAGE.md"));
    String part = manual.substring(manual.indexOf("\n## 14. Proofs"), manual.indexOf("\n### 14.1"));
    StringBuilder printed = new StringBuilder();
    try (Stream<Path> files = Files.list(Path.of("src", "test", "resources", "golden", "proofs"))) {
      for (Path file : files.sorted().toList()) printed.append(read(file).replace("src/test/resources/", "").replace("proofs/", ""));
    }
    Set<String> lines = printed.toString().lines().collect(Collectors.toSet());
    String[] pieces = part.split("```");
    assertThat(pieces).hasSizeGreaterThan(10);
    for (int i = 1; i < pieces.length; i += 2) assertThat(lines).containsAll(pieces[i].lines().filter(l -> !l.isEmpty()).toList());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
