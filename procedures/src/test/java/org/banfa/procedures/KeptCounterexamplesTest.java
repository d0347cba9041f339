package org.banfa.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.banfa.cli.drill.CounterexampleRun;
import org.banfa.cli.drill.DrillText;
import org.banfa.cli.drill.Fingerprints;
import org.banfa.engine.lowering.Replay;
import org.banfa.judgement.check.Check;
import org.banfa.judgement.check.Counterexamples;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.judgement.finding.Verdict;
import org.banfa.judgement.wording.Wording;
import org.banfa.model.document.CaseStudy;
import org.banfa.model.document.DocumentKind;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.library.Library;
import org.banfa.model.library.LibraryLoader;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.diagnostic.Language;
import org.banfa.syntax.text.Source;
import org.junit.jupiter.api.Test;

/**
 * Keeps every counterexample of every mutant and replays it: it stands on the mutant, is gone on the lawful method, and,
 * turned, guards the lawful method against the mutant.
 */
class KeptCounterexamplesTest {
  private static final Wording WORDING = new Wording(Catalogue.of(Language.ZH));
  private int conflicts;
  private int stricter;

  private static Library library(List<Source> sources) {
    Diagnostics diagnostics = new Diagnostics();
    Library library = new LibraryLoader(diagnostics).extend(MutantsTest.BASE, sources).library();
    assertThat(diagnostics.sorted()).as("%s", sources.get(sources.size() - 1).text()).isEmpty();
    return library;
  }

  private static List<Source> with(List<Source> sources, String text) {
    List<Source> all = new ArrayList<>(sources);
    all.add(new Source("kept.banfa", text));
    return all;
  }

  private static List<Argument> differences(List<Source> method, String text) {
    Library library = library(with(method, text));
    assertThat(library.cases()).hasSize(1);
    CaseStudy study = library.cases().get(0);
    List<Argument> differences = new ArrayList<>();
    CounterexampleRun.run(library, library.find(study.checks()).orElseThrow(), study, differences, new ArrayList<>());
    return differences;
  }

  private static List<String> keys(List<Argument> differences) {
    return differences.stream().map(a -> ((Argument.Sentence) a).key()).toList();
  }

  @Test
  void everyCounterexampleStandsIsMendedAndGuards() throws IOException {
    List<Source> plain = MutantsTest.sources();
    List<Source> candidates = MutantsTest.rewritten(plain, "candidates.txt");
    all(plain, "mutants.txt", null);
    all(candidates, "mutants-candidates.txt", null);
    all(MutantsTest.rewritten(plain, "law-2026.txt"), "mutants-2026.txt", MutantsTest.DAY_2026);
    all(MutantsTest.rewritten(candidates, "law-2026-candidates.txt"), "mutants-2026-candidates.txt", MutantsTest.DAY_2026);
    assertThat(conflicts).isGreaterThan(30);
    assertThat(stricter).isPositive();
  }

  private void all(List<Source> lawful, String file, LocalDate day) throws IOException {
    Set<String> known = new HashSet<>();
    for (MutantsTest.Mutant mutant : MutantsTest.mutants(file)) {
      List<Source> mutated = MutantsTest.changed(lawful, mutant);
      Library library = library(mutated);
      for (LegalDocument method : library.documents()) {
        if (method.kind() != DocumentKind.METHOD) continue;
        CheckResult result = Check.of(library, method, day, Replay::holds);
        Counterexamples found = Counterexamples.of(library, result, Replay::holds);
        assertThat(found.left()).as("%s: every election can be kept", mutant.rows()).isEmpty();
        for (Counterexamples.One one : found.all()) {
          String text = DrillText.counterexample(method, one, Fingerprints.of(library, method, null));
          boolean isNew = known.add(method.title() + one.asked() + one.given());
          if (isNew || one.finding().verdict() == Verdict.CONFLICTS) kept(mutant, lawful, mutated, one, text);
        }
      }
    }
  }

  private void kept(MutantsTest.Mutant mutant, List<Source> lawful, List<Source> mutated, Counterexamples.One one, String text) {
    CaseStudy study = library(with(mutated, text)).cases().get(0);
    assertThat(study.counterexample()).isEqualTo(one.asked());
    assertThat(study.given()).isEqualTo(one.given());
    assertThat(differences(mutated, text)).as("%s stands", text).isEmpty();
    for (String answer : List.of("办法认可", "规定认可")) {
      String other = text.contains(answer + "：是") ? text.replace(answer + "：是", answer + "：否") : text.replace(answer + "：否", answer + "：是");
      assertThat(differences(mutated, other)).as("%s", other).isNotEmpty();
    }
    if (one.finding().verdict() == Verdict.STRICTER) {
      stricter++;
      return;
    }
    if (mutant.rows().stream().noneMatch(r -> one.finding().bases().stream().anyMatch(b -> b.rule().equals(r)))) return;
    conflicts++;
    List<Argument> mended = differences(lawful, text);
    assertThat(keys(mended)).as("%s is mended", text).contains("case.counter.gone").endsWith("case.counter.turn");
    String told = WORDING.argument(mended.get(mended.size() - 1));
    String turned = text.replaceAll("办法认可：[是否]；规定认可：[是否]", told.substring(told.indexOf("办法认可"), told.indexOf('”')));
    assertThat(turned).isNotEqualTo(text);
    assertThat(differences(lawful, turned)).as("%s guards", turned).isEmpty();
    assertThat(keys(differences(mutated, turned))).as("%s catches the mutant", turned).contains("case.counter.again");
  }
}
