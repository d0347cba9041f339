package org.banfa.procedures.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.banfa.model.document.CaseStudy;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Rule;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What every folder owes: the method of an organ has a scenario, a full recorded run and cases of its own; a document that binds the
 * methods below it has one that follows it and one that does not. Methods that carry one out stand in for it.
 */
class AcceptanceTest {
  private static final List<Folder> FOLDERS = Folder.all();
  private static final Set<String> FOLLOWED = Set.of("符合", "严于");
  private static final String BROKEN = "抵触";

  @TestFactory
  Stream<DynamicTest> everyOrganHasAScenario() {
    return owed((folder, method) -> assertThat(folder.scenarios()).anyMatch(s -> family(folder, method).contains(s.method())));
  }

  @TestFactory
  Stream<DynamicTest> everyOrganHasARecordedRun() {
    return owed((folder, method) ->
        assertThat(folder.records()).anyMatch(r -> family(folder, method).contains(titleOf(folder, r))));
  }

  @TestFactory
  Stream<DynamicTest> everyOrganHasCases() {
    return owed((folder, method) ->
        assertThat(folder.library().cases().stream().filter(c -> family(folder, method).contains(c.checks()))).hasSizeGreaterThanOrEqualTo(2));
  }

  @TestFactory
  Stream<DynamicTest> everyBindingDocumentIsFollowedByOneMethodAndBrokenByAnother() {
    return tests(true, (folder, frame) -> {
      List<String> below = below(folder, frame);
      assertThat(below).isNotEmpty();
      assertThat(folder.library().cases()).as("a method that follows it").anyMatch(c -> below.contains(c.checks()) && expects(c, FOLLOWED, frame) && !expects(c, Set.of(BROKEN), frame));
      assertThat(folder.library().cases()).as("a method that breaks it").anyMatch(c -> below.contains(c.checks()) && expects(c, Set.of(BROKEN), frame));
    });
  }

  /** A frame without parts has its run and scenario in a method that carries it out. */
  private static Stream<DynamicTest> owed(BiConsumer<Folder, LegalDocument> test) {
    return Stream.concat(tests(false, test), tests(true, (folder, frame) -> {
      boolean parts = folder.methods().stream().anyMatch(m -> !m.header().guides() && m.header().partOf().equals(frame.title()));
      if (!parts && frame.header().partOf().isEmpty()) test.accept(folder, frame);
    }));
  }

  private static Stream<DynamicTest> tests(boolean binding, BiConsumer<Folder, LegalDocument> test) {
    List<DynamicTest> tests = new ArrayList<>();
    for (Folder folder : FOLDERS)
      for (LegalDocument method : folder.methods())
        if (method.header().guides() == binding && method.header().carriesOut().isEmpty())
          tests.add(DynamicTest.dynamicTest(folder + "/《" + method.title() + "》", () -> test.accept(folder, method)));
    assertThat(tests).isNotEmpty();
    return tests.stream();
  }

  /** A method and those that carry it out. */
  private static List<String> family(Folder folder, LegalDocument method) {
    return folder.methods().stream().filter(m -> m == method || m.header().carriesOut().contains(method.title())).map(LegalDocument::title).toList();
  }

  /** The methods that a frame reaches: its parts, those that carry it out, and those that carry these out. */
  private static List<String> below(Folder folder, LegalDocument frame) {
    List<String> reached = new ArrayList<>(List.of(frame.title()));
    for (int i = 0; i < reached.size(); i++) {
      String above = reached.get(i);
      for (LegalDocument method : folder.methods())
        if ((method.header().partOf().equals(above) || method.header().carriesOut().contains(above)) && !reached.contains(method.title())) reached.add(method.title());
    }
    return reached.subList(1, reached.size());
  }

  private static boolean expects(CaseStudy study, Set<String> verdicts, LegalDocument frame) {
    List<String> own = frame.rules().stream().map(Rule::label).toList();
    return study.verdicts().stream().anyMatch(e -> verdicts.contains(e.verdict()) && e.rows().stream().anyMatch(own::contains));
  }

  private static String titleOf(Folder folder, java.nio.file.Path record) {
    java.nio.file.Path file = folder.methodOf(record);
    return folder.methods().stream().filter(m -> m.source().name().equals(file.toString())).findFirst().map(LegalDocument::title)
        .orElseThrow(() -> new AssertionError(record + " → " + file));
  }
}
