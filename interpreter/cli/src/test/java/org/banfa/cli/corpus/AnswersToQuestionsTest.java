package org.banfa.cli.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.banfa.judgement.check.Check;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.judgement.finding.Schedule;
import org.banfa.judgement.finding.Verdict;
import org.banfa.model.document.DocumentKind;
import org.banfa.model.document.Interpretation;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.library.Library;
import org.banfa.model.library.LibraryLoader;
import org.banfa.model.library.StandardLibrary;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.text.Source;
import org.junit.jupiter.api.Test;

/** What the calendar says of another answer to a question, against a library that has adopted that answer. */
class AnswersToQuestionsTest {
  private static Library library() throws Exception {
    List<Source> sources = new ArrayList<>(StandardLibrary.sources());
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("banfa.root"), "procedures", "changguo-2017"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".banfa")).sorted().toList()) sources.add(new Source(file.getFileName().toString(), Files.readString(file)));
    }
    return new LibraryLoader(new Diagnostics()).load(sources);
  }

  private static Library adopting(Library library, LegalDocument law, Interpretation question, String answer) {
    List<LegalDocument> documents = new ArrayList<>();
    for (LegalDocument document : library.documents()) {
      if (document != law) {
        documents.add(document);
        continue;
      }
      List<Interpretation> all = new ArrayList<>();
      for (Interpretation one : document.interpretations())
        all.add(one != question ? one : new Interpretation(one.name(), one.about(), one.readings(), answer, one.grounds(), one.locus()));
      documents.add(
          new LegalDocument(
              document.kind(), document.title(), document.english(), document.header(), document.rules(), all, document.stages(), document.declared(),
              document.source()));
    }
    return new Library(library.vocabulary(), documents, library.cases(), library.scenarios(), library.reviews(), library.notices(), library.problems());
  }

  private static SortedMap<String, String> days(CheckResult result) {
    SortedMap<String, String> days = new TreeMap<>();
    for (Schedule.Row row : result.schedule().rows()) days.put(row.act().id(), row.earliest() + ".." + row.latest());
    return days;
  }

  /** What a check says of an answer to a question of a law. */
  private static SortedMap<String, String> told(CheckResult result, LegalDocument law, Interpretation question, String answer) {
    SortedMap<String, String> changes = new TreeMap<>();
    for (Schedule.OtherReading other : result.schedule().readings()) {
      boolean same = other.questions().contains(question.name()) && other.reading().equals(answer) && other.bases().stream().anyMatch(b -> b.law().equals(law.title()));
      if (same) for (Schedule.Change change : other.changes())
        changes.put(
            (change.after() == null ? change.before() : change.after()).act().id(),
            change.after() == null ? "" : change.after().earliest() + ".." + change.after().latest());
    }
    return changes;
  }

  private static SortedMap<String, String> changes(SortedMap<String, String> before, SortedMap<String, String> after) {
    SortedMap<String, String> changes = new TreeMap<>();
    Set<String> acts = new TreeSet<>(before.keySet());
    acts.addAll(after.keySet());
    for (String act : acts) if (!Objects.equals(before.get(act), after.get(act))) changes.put(act, after.getOrDefault(act, ""));
    return changes;
  }

  private static long broken(CheckResult result) {
    return result.judgements().stream().filter(j -> j.verdict() == Verdict.CONFLICTS).count();
  }

  @Test
  void theDaysThatChangeAreThoseOfALibraryThatHasAdoptedTheAnswer() throws Exception {
    Library library = library();
    int changed = 0;
    int unchanged = 0;
    for (LegalDocument method : library.documents()) {
      if (method.kind() != DocumentKind.METHOD) continue;
      CheckResult base = Check.of(library, method, null);
      for (LegalDocument law : library.documents())
        for (Interpretation question : law.interpretations())
          for (Interpretation.Reading answer : question.readings()) {
            if (answer == question.applied() || question.isOpen()) continue;
            CheckResult then = Check.of(adopting(library, law, question, answer.name()), method, null);
            // where the method breaks the answer, its days stay the method's own
            if (broken(then) > broken(base)) continue;
            SortedMap<String, String> expected = changes(days(base), days(then));
            assertThat(told(base, law, question, answer.name())).as("%s: %s %s", method.title(), question.name(), answer.name()).isEqualTo(expected);
            if (expected.isEmpty()) unchanged++;
            else changed++;
          }
    }
    assertThat(changed).isGreaterThan(1);
    assertThat(unchanged).isGreaterThan(50);
  }
}
