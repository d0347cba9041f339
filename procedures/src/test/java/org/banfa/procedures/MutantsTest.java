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
import org.banfa.judgement.finding.Basis;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.finding.Judgement;
import org.banfa.model.document.DocumentKind;
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

  @TestFactory
  Stream<DynamicTest> eachNoteMutantGivesExactlyItsNotes() throws IOException {
    List<Source> lawful = sources();
    SortedSet<String> before = said(lawful);
    return mutants("mutants-notes.txt").stream()
        .map(m -> DynamicTest.dynamicTest(m.rows() + " " + m.replacement(), () -> {
          assertThat(rowsFound(changed(lawful, m))).as("nothing above a note").isEmpty();
          assertThat(labels(news(before, changed(lawful, m)))).isEqualTo(m.rows());
        }));
  }

  @Test
  void everySentenceOfEveryRuleInForceHasAMutant() throws IOException {
    SortedSet<String> crossed = new TreeSet<>();
    for (String file : List.of("mutants.txt", "mutants-notes.txt")) crossed.addAll(crossed(sources(), mutants(file)));
    crossed.addAll(crossed(withCandidates(), mutants("mutants-candidates.txt")));
    SortedSet<String> none = new TreeSet<>();
    for (Mutant line : mutants("mutants-none.txt")) none.addAll(line.rows());
    SortedSet<String> inForce = inForce(sources());
    inForce.addAll(inForce(withCandidates()));
    SortedSet<String> without = new TreeSet<>(inForce);
    without.removeAll(crossed);
    assertThat(without).isEqualTo(none);
  }

  private static SortedSet<String> crossed(List<Source> lawful, List<Mutant> mutants) {
    SortedSet<String> crossed = new TreeSet<>();
    SortedSet<String> before = said(lawful);
    for (Mutant mutant : mutants) crossed.addAll(labels(news(before, changed(lawful, mutant))));
    return crossed;
  }

  private static SortedSet<String> news(SortedSet<String> before, List<Source> mutated) {
    SortedSet<String> news = said(mutated);
    news.removeAll(before);
    return news;
  }

  private static SortedSet<String> labels(SortedSet<String> said) {
    SortedSet<String> labels = new TreeSet<>();
    for (String line : said) labels.add(line.substring(0, line.indexOf(' ')));
    return labels;
  }

  /** Every rule that a finding rests on, with what the finding says of it. */
  private static SortedSet<String> said(List<Source> sources) {
    SortedSet<String> said = new TreeSet<>();
    for (CheckResult result : results(sources))
      for (Finding finding : result.findings())
        for (Basis basis : finding.bases()) said.add((basis.label().isEmpty() ? basis.rule() : basis.label()) + " " + finding.code());
    return said;
  }

  private static SortedSet<String> inForce(List<Source> sources) {
    SortedSet<String> labels = new TreeSet<>();
    for (CheckResult result : results(sources))
      for (Judgement judgement : result.judgements())
        if (judgement.law().kind() == DocumentKind.STATUTE) labels.add(judgement.rule().label());
    return labels;
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
    SortedSet<String> rows = new TreeSet<>();
    for (CheckResult result : results(sources))
      for (Finding finding : result.findings()) {
        if (finding.severity() == Severity.NOTE) continue;
        if (finding.bases().isEmpty()) rows.add("itself");
        finding.bases().forEach(basis -> rows.add(basis.rule()));
      }
    return rows;
  }

  private static List<CheckResult> results(List<Source> sources) {
    Diagnostics diagnostics = new Diagnostics();
    Library library = new LibraryLoader(diagnostics).extend(BASE, sources).library();
    assertThat(diagnostics.sorted()).as("a mutant still reads").isEmpty();
    return library.documents().stream()
        .filter(document -> sources.stream().anyMatch(s -> s == document.source()))
        .map(document -> Check.of(library, document, null))
        .toList();
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
    String replacement = fields.length > 2 ? fields[2].strip() : "";
    return new Mutant(new TreeSet<>(Arrays.asList(fields[0].strip().split(",\\s*"))), fields[1].strip(), replacement);
  }
}
