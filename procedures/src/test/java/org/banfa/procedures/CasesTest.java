package org.banfa.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.banfa.cli.Assembly;
import org.banfa.cli.Workbench;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Language;
import org.banfa.judgement.wording.Wording;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the cases of every folder of procedures, each as a test of its own. */
class CasesTest {
  @TestFactory
  Stream<DynamicTest> everyCasePasses() throws IOException {
    List<Path> folders = new ArrayList<>();
    try (Stream<Path> all = Files.list(Path.of("."))) {
      all.filter(p -> Files.isDirectory(p) && hasScripts(p)).sorted().forEach(folders::add);
    }
    assertThat(folders).isNotEmpty();
    Wording wording = new Wording(Catalogue.of(Language.ZH));
    List<DynamicTest> tests = new ArrayList<>();
    for (Path folder : folders) {
      Workbench.TestOutcome outcome = new Assembly().test(List.of(folder));
      tests.add(DynamicTest.dynamicTest(folder + " reads cleanly", () -> assertThat(outcome.diagnostics()).isEmpty()));
      tests.add(DynamicTest.dynamicTest(folder + " has cases", () -> assertThat(outcome.cases()).isNotEmpty()));
      for (Workbench.CaseOutcome one : outcome.cases()) {
        List<String> differences = one.differences().stream().map(wording::argument).toList();
        tests.add(DynamicTest.dynamicTest(one.title(), () -> assertThat(differences).isEmpty()));
      }
    }
    return tests.stream();
  }

  private static boolean hasScripts(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(f -> f.toString().endsWith(".banfa"));
    } catch (IOException unreadable) {
      return false;
    }
  }
}
