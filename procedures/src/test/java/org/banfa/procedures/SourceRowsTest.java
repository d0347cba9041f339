package org.banfa.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.banfa.judgement.check.Check;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.finding.Judgement;
import org.banfa.judgement.finding.Verdict;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.library.Library;
import org.banfa.model.library.LibraryLoader;
import org.banfa.model.library.StandardLibrary;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.text.Source;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each row of an analysis of the source documents by hand is found by the check, or says why it is not. */
class SourceRowsTest {
  private static final Path ROWS = Path.of("src", "test", "resources", "rows", "rows.txt");
  private static final LocalDate LATER = LocalDate.of(2026, 5, 6);
  private static final Set<Verdict> TOLD = EnumSet.of(Verdict.CONFLICTS, Verdict.MISSING, Verdict.BY_LAW, Verdict.FOR_PERSON);

  private static final Map<String, Library> LIBRARIES = new HashMap<>();
  private static final Map<String, CheckResult> RESULTS = new HashMap<>();

  /** One line: the rules or codes, any of which finds the row, and the clause it stands at; {@code why} when it is not found. */
  private record Row(String name, String document, boolean later, Set<String> names, String clause, String why) {
    static Row of(String line) {
      String[] parts = line.split(" \\| ");
      if (parts[1].equals("left")) return new Row(parts[0], "", false, Set.of(), "", parts[2]);
      return new Row(parts[0], parts[1], parts[2].equals("2026"), new TreeSet<>(List.of(parts[3].split(" "))), parts[4], "");
    }
  }

  private static List<Row> rows() throws IOException {
    return Files.readAllLines(ROWS).stream().filter(l -> !l.isBlank() && !l.startsWith("#")).map(Row::of).toList();
  }

  @TestFactory
  Stream<DynamicTest> everyRowIsFound() throws IOException {
    return rows().stream().filter(r -> r.why().isEmpty()).map(r -> DynamicTest.dynamicTest(r.toString(), () -> {
      CheckResult result = result(r.document(), r.later());
      boolean found = result.findings().stream().anyMatch(f -> isOf(f, r));
      boolean judged = r.clause().equals("*") && result.judgements().stream().anyMatch(j -> isOf(j, r));
      assertThat(found || judged).as("%s in %s", r.name(), result.findings().stream().map(f -> f.code() + " " + f.label()).toList()).isTrue();
    }));
  }

  @Test
  void everyRowThatIsNotFoundSaysWhyAndNoneIsBoth() throws IOException {
    Set<String> found = new TreeSet<>();
    Set<String> left = new TreeSet<>();
    for (Row row : rows()) {
      (row.why().isEmpty() ? found : left).add(row.name());
      if (!row.document().isEmpty()) continue;
      assertThat(row.why()).as(row.name()).hasSizeGreaterThan(20);
    }
    assertThat(found).doesNotContainAnyElementsOf(left).hasSizeGreaterThan(100);
  }

  private static boolean isOf(Finding finding, Row row) {
    boolean named = row.names().contains(finding.code()) || finding.bases().stream().anyMatch(b -> row.names().contains(b.label()));
    boolean placed = row.clause().equals("*") || finding.locus() != null && finding.locus().label().equals(row.clause());
    return named && placed;
  }

  private static boolean isOf(Judgement judgement, Row row) {
    return row.names().contains(judgement.rule().label()) && TOLD.contains(judgement.verdict());
  }

  private static CheckResult result(String document, boolean later) {
    return RESULTS.computeIfAbsent(document + later, d -> {
      Library library = LIBRARIES.computeIfAbsent(document.substring(0, document.indexOf('/')), SourceRowsTest::library);
      LegalDocument method = library.documents().stream().filter(m -> m.source().name().equals(document + ".banfa")).findFirst().orElseThrow();
      return Check.of(library, method, later ? LATER : null);
    });
  }

  private static Library library(String folder) {
    List<Source> all = new ArrayList<>(StandardLibrary.sources());
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".banfa")).sorted().toList()) all.add(new Source(folder + "/" + file.getFileName(), Files.readString(file)));
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
    return new LibraryLoader(new Diagnostics()).load(all);
  }
}
