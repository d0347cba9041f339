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

/** Every shape of rule is named in the table of random tests, with tests that are there and look at it. */
class RandomShapesTest {
  /** Shapes that no random test holds yet. */
  private static final Set<Integer> OPEN = Set.of(20, 29, 32);

  @Test
  void everyShapeIsNamed() {
    Set<Integer> named = RandomShapes.lines().stream().map(RandomShapes.Line::shape).collect(Collectors.toSet());
    assertThat(named).containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 36).boxed().toList());
    assertThat(RandomShapes.lines().stream().filter(RandomShapes.Line::isOpen).map(RandomShapes.Line::shape)).containsExactlyInAnyOrderElementsOf(OPEN);
    assertThat(RandomShapes.lines()).doesNotHaveDuplicates();
    assertThat(RandomShapes.lines()).filteredOn(l -> !l.isOpen()).allSatisfy(l -> assertThat(l.what()).isNotBlank());
  }

  @Test
  void everyTestIsThereAndLooksAtItsRows() throws IOException {
    Map<String, String> tests = new TreeMap<>();
    try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith("Test.java")).toList()) tests.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
    }
    for (RandomShapes.Line line : RandomShapes.lines()) {
      if (!line.isOpen()) assertThat(tests.getOrDefault(line.test(), "")).as(line.toString()).contains("able.check(" + line.test() + ".class");
    }
  }
}
