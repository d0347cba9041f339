package org.banfa.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.banfa.judgement.check.Check;
import org.banfa.judgement.finding.Finding;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.library.Library;
import org.banfa.model.library.LibraryLoader;
import org.banfa.model.library.StandardLibrary;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.diagnostic.Severity;
import org.banfa.syntax.text.Source;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Moves one number or clause of a lawful method, with or without candidates, just across the line: exactly that rule must be found. */
class MutantsTest {
  private static final Path FOLDER = Path.of("src/test/resources/variant");
  private static final LibraryLoader.Base BASE = new LibraryLoader(new Diagnostics()).extend(LibraryLoader.Base.EMPTY, StandardLibrary.sources());

  private record Mutant(SortedSet<String> rows, String text, String replacement) {}

  @Test
  void lawfulVariantGivesNothingAboveANote() throws IOException {
    assertThat(rowsFound(sources())).isEmpty();
  }

  @Test
  void lawfulVariantWithCandidatesGivesNothingAboveANote() throws IOException {
    assertThat(rowsFound(withCandidates())).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> eachMutantGivesExactlyItsRule() throws IOException {
    List<Mutant> mutants = mutants("mutants.txt");
    assertThat(mutants.size()).isGreaterThan(100);
    return tests(sources(), mutants);
  }

  @TestFactory
  Stream<DynamicTest> eachMutantWithCandidatesGivesExactlyItsRule() throws IOException {
    return tests(withCandidates(), mutants("mutants-candidates.txt"));
  }

  private static Stream<DynamicTest> tests(List<Source> lawful, List<Mutant> mutants) {
    return mutants.stream()
        .map(m -> DynamicTest.dynamicTest(m.rows() + " " + m.replacement(), () -> assertThat(rowsFound(changed(lawful, m))).isEqualTo(m.rows())));
  }

  private static List<Source> withCandidates() throws IOException {
    List<Source> sources = sources();
    for (String line : Files.readAllLines(FOLDER.resolve("candidates.txt"))) {
      if (!line.isBlank() && !line.startsWith("#")) sources = changed(sources, mutant("| " + line));
    }
    return sources;
  }

  private static List<Source> changed(List<Source> lawful, Mutant mutant) {
    List<Source> mutated = new ArrayList<>();
    int places = 0;
    for (Source source : lawful) {
      if (source.text().contains(mutant.text())) places++;
      mutated.add(new Source(source.name(), source.text().replace(mutant.text(), mutant.replacement())));
    }
    assertThat(places).as("“%s” stands in one file", mutant.text()).isEqualTo(1);
    return mutated;
  }

  private static SortedSet<String> rowsFound(List<Source> sources) {
    Diagnostics diagnostics = new Diagnostics();
    Library library = new LibraryLoader(diagnostics).extend(BASE, sources).library();
    assertThat(diagnostics.sorted()).as("a mutant still reads").isEmpty();
    SortedSet<String> rows = new TreeSet<>();
    for (LegalDocument document : library.documents()) {
      if (sources.stream().noneMatch(s -> s == document.source())) continue;
      for (Finding finding : Check.of(library, document, null).findings()) {
        if (finding.severity() == Severity.NOTE) continue;
        if (finding.bases().isEmpty()) rows.add("");
        finding.bases().forEach(basis -> rows.add(basis.rule()));
      }
    }
    return rows;
  }

  private static List<Source> sources() throws IOException {
    List<Source> sources = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".banfa")).sorted().toList()) {
        sources.add(new Source(file.getFileName().toString(), Files.readString(file)));
      }
    }
    return sources;
  }

  private static List<Mutant> mutants(String file) throws IOException {
    return Files.readAllLines(FOLDER.resolve(file)).stream().filter(l -> !l.isBlank() && !l.startsWith("#")).map(MutantsTest::mutant).toList();
  }

  private static Mutant mutant(String line) {
    String[] fields = (" " + line + " ").split(" \\| ", -1);
    return new Mutant(new TreeSet<>(Arrays.asList(fields[0].strip().split(",\\s*"))), fields[1].strip(), fields[2].strip());
  }
}
