package org.banfa.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every shape of rule is named in the table of random tests, with tests that are there and look at its rows; a row that begins with # is a test method of another module with demands of its own. */
class RandomShapesTest {
  @Test
  void everyShapeIsNamed() {
    Set<Integer> named = RandomShapes.lines().stream().map(RandomShapes.Line::shape).collect(Collectors.toSet());
    assertThat(named).containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 36).boxed().toList());
    assertThat(RandomShapes.lines()).as("no shape is left without a random test").noneMatch(RandomShapes.Line::isOpen);
    assertThat(RandomShapes.lines()).doesNotHaveDuplicates();
    assertThat(RandomShapes.lines()).allSatisfy(l -> assertThat(l.what()).isNotBlank());
  }

  @Test
  void everyTestIsThereAndLooksAtItsRows() throws IOException {
    Map<String, String> tests = new TreeMap<>();
    try (Stream<Path> files = Files.find(Path.of(".."), 20, (f, a) -> f.toString().contains("src/test/java".replace('/', java.io.File.separatorChar)))) {
      for (Path file : files.filter(f -> f.toString().endsWith("Test.java")).toList()) tests.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
    }
    for (RandomShapes.Line line : RandomShapes.lines()) {
      boolean own = line.row().startsWith("#");
      assertThat(tests.getOrDefault(line.test(), "")).as(line.toString()).contains(own ? "void " + line.row().substring(1) + "(" : "able.check(" + line.test() + ".class");
    }
  }
}
