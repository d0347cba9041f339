package org.banfa.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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
  static final LibraryLoader.Base BASE = new LibraryLoader(new Diagnostics()).extend(LibraryLoader.Base.EMPTY, StandardLibrary.sources());

  static final LocalDate DAY_2026 = LocalDate.of(2026, 5, 6);

  /** A method's documents and the day whose law is asked for; null for that of the election. */
  private record Papers(List<Source> sources, LocalDate day) {}

  /** A change of one place of the lawful method, and the rows it breaks. */
  record Mutant(SortedSet<String> rows, String text, String replacement) {}

  @Test
  void lawfulVariantGivesNothingAboveANote() throws IOException {
    assertThat(rowsFound(lawful())).isEmpty();
  }

  @Test
  void lawfulVariantWithCandidatesGivesNothingAboveANote() throws IOException {
    assertThat(rowsFound(withCandidates())).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> eachMutantGivesExactlyItsRule() throws IOException {
    List<Mutant> mutants = mutants("mutants.txt");
    assertThat(mutants.size()).isGreaterThan(100);
    return tests(lawful(), mutants);
  }

  @TestFactory
  Stream<DynamicTest> eachMutantWithCandidatesGivesExactlyItsRule() throws IOException {
    return tests(withCandidates(), mutants("mutants-candidates.txt"));
  }

  @Test
  void variantOf2026GivesNothingAboveANote() throws IOException {
    assertThat(rowsFound(lawful2026())).isEmpty();
    assertThat(rowsFound(candidates2026())).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> eachMutantUnderTheLawOf2026GivesExactlyItsRule() throws IOException {
    return Stream.concat(tests(lawful2026(), mutants("mutants-2026.txt")), tests(candidates2026(), mutants("mutants-2026-candidates.txt")));
  }

  @TestFactory
  Stream<DynamicTest> eachNoteMutantGivesExactlyItsNotes() throws IOException {
    return Stream.concat(notes(lawful(), "mutants-notes.txt"), notes(lawful2026(), "mutants-notes-2026.txt"));
  }

  private static Stream<DynamicTest> notes(Papers lawful, String file) throws IOException {
    SortedSet<String> before = said(lawful);
    return mutants(file).stream()
        .map(m -> DynamicTest.dynamicTest(m.rows() + " " + m.replacement(), () -> {
          assertThat(rowsFound(changed(lawful, m))).as("nothing above a note").isEmpty();
          assertThat(labels(news(before, changed(lawful, m)))).isEqualTo(m.rows());
        }));
  }

  @Test
  void everySentenceOfEveryRuleInForceHasAMutant() throws IOException {
    SortedSet<String> crossed = new TreeSet<>();
    for (String file : List.of("mutants.txt", "mutants-notes.txt")) crossed.addAll(crossed(lawful(), mutants(file)));
    crossed.addAll(crossed(withCandidates(), mutants("mutants-candidates.txt")));
    for (String file : List.of("mutants-2026.txt", "mutants-notes-2026.txt")) crossed.addAll(crossed(lawful2026(), mutants(file)));
    crossed.addAll(crossed(candidates2026(), mutants("mutants-2026-candidates.txt")));
    SortedSet<String> none = new TreeSet<>();
    for (Mutant line : mutants("mutants-none.txt")) none.addAll(line.rows());
    SortedSet<String> inForce = inForce(lawful());
    inForce.addAll(inForce(withCandidates()));
    inForce.addAll(inForce(lawful2026()));
    inForce.addAll(inForce(candidates2026()));
    SortedSet<String> without = new TreeSet<>(inForce);
    without.removeAll(crossed);
    assertThat(without).isEqualTo(none);
  }

  private static SortedSet<String> crossed(Papers lawful, List<Mutant> mutants) {
    SortedSet<String> crossed = new TreeSet<>();
    SortedSet<String> before = said(lawful);
    for (Mutant mutant : mutants) crossed.addAll(labels(news(before, changed(lawful, mutant))));
    return crossed;
  }

  private static SortedSet<String> news(SortedSet<String> before, Papers mutated) {
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
  private static SortedSet<String> said(Papers papers) {
    SortedSet<String> said = new TreeSet<>();
    for (CheckResult result : results(papers))
      for (Finding finding : result.findings())
        for (Basis basis : finding.bases()) said.add((basis.label().isEmpty() ? basis.rule() : basis.label()) + " " + finding.code());
    return said;
  }

  private static SortedSet<String> inForce(Papers papers) {
    SortedSet<String> labels = new TreeSet<>();
    for (CheckResult result : results(papers))
      for (Judgement judgement : result.judgements())
        if (judgement.law().kind() == DocumentKind.STATUTE) labels.add(judgement.rule().label());
    return labels;
  }

  private static Stream<DynamicTest> tests(Papers lawful, List<Mutant> mutants) {
    return mutants.stream()
        .map(m -> DynamicTest.dynamicTest(m.rows() + " " + m.replacement(), () -> assertThat(rowsFound(changed(lawful, m))).isEqualTo(m.rows())));
  }

  private static Papers withCandidates() throws IOException {
    return new Papers(rewritten(sources(), "candidates.txt"), null);
  }

  private static Papers lawful() throws IOException {
    return new Papers(sources(), null);
  }

  private static Papers lawful2026() throws IOException {
    return new Papers(rewritten(sources(), "law-2026.txt"), DAY_2026);
  }

  private static Papers candidates2026() throws IOException {
    return new Papers(rewritten(rewritten(sources(), "candidates.txt"), "law-2026-candidates.txt"), DAY_2026);
  }

  static List<Source> rewritten(List<Source> lawful, String changes) throws IOException {
    List<Source> sources = lawful;
    for (String line : Files.readAllLines(FOLDER.resolve(changes))) {
      if (!line.isBlank() && !line.startsWith("#")) sources = changed(sources, mutant("| " + line));
    }
    return sources;
  }

  private static Papers changed(Papers lawful, Mutant mutant) {
    return new Papers(changed(lawful.sources(), mutant), lawful.day());
  }

  static List<Source> changed(List<Source> lawful, Mutant mutant) {
    List<Source> mutated = new ArrayList<>();
    int places = 0;
    for (Source source : lawful) {
      if (source.text().contains(mutant.text())) places++;
      mutated.add(new Source(source.name(), source.text().replace(mutant.text(), mutant.replacement())));
    }
    assertThat(places).as("“%s” stands in one file", mutant.text()).isEqualTo(1);
    return mutated;
  }

  private static SortedSet<String> rowsFound(Papers papers) {
    SortedSet<String> rows = new TreeSet<>();
    for (CheckResult result : results(papers))
      for (Finding finding : result.findings()) {
        if (finding.severity() == Severity.NOTE) continue;
        if (finding.bases().isEmpty()) rows.add("itself");
        finding.bases().forEach(basis -> rows.add(basis.rule()));
      }
    return rows;
  }

  private static List<CheckResult> results(Papers papers) {
    Diagnostics diagnostics = new Diagnostics();
    Library library = new LibraryLoader(diagnostics).extend(BASE, papers.sources()).library();
    assertThat(diagnostics.sorted()).as("a mutant still reads").isEmpty();
    return library.documents().stream()
        .filter(document -> papers.sources().stream().anyMatch(s -> s == document.source()))
        .map(document -> Check.of(library, document, papers.day()))
        .toList();
  }

  static List<Source> sources() throws IOException {
    List<Source> sources = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".banfa")).sorted().toList()) {
        sources.add(new Source(file.getFileName().toString(), Files.readString(file)));
      }
    }
    return sources;
  }

  static List<Mutant> mutants(String file) throws IOException {
    return Files.readAllLines(FOLDER.resolve(file)).stream().filter(l -> !l.isBlank() && !l.startsWith("#")).map(MutantsTest::mutant).toList();
  }

  private static Mutant mutant(String line) {
    String[] fields = (" " + line + " ").split(" \\| ", -1);
    String replacement = fields.length > 2 ? fields[2].strip() : "";
    return new Mutant(new TreeSet<>(Arrays.asList(fields[0].strip().split(",\\s*"))), fields[1].strip(), replacement);
  }
}
