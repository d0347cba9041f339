package org.banfa.procedures.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.banfa.cli.Assembly;
import org.banfa.cli.Workbench.FormatOutcome;
import org.banfa.engine.lowering.Replay;
import org.banfa.judgement.check.Check;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.wording.Wording;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Scenario;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Language;
import org.banfa.syntax.diagnostic.Severity;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Whatever lies in the folders of procedures: it is laid out, translated, checked, simulated and held as the folder says. */
class EveryScriptTest {
  private static final List<Folder> FOLDERS = Folder.all();
  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
  private static final LocalDate LATER = LocalDate.of(2026, 5, 6);
  private static final Wording WORDING = new Wording(Catalogue.of(Language.ZH));

  @TempDir Path temporary;

  @TestFactory
  Stream<DynamicTest> everyFolderReadsCleanly() {
    return FOLDERS.stream().map(f -> DynamicTest.dynamicTest(f.toString(), () -> assertThat(f.problems()).isEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> everyScriptIsLaidOut() {
    return scripts((folder, file) -> {
      FormatOutcome laidOut = new Assembly().format(file);
      assertThat(laidOut.diagnostics()).isEmpty();
      assertThat(laidOut.text()).isEqualTo(Folder.text(file));
    });
  }

  @TestFactory
  Stream<DynamicTest> everyScriptGoesToEnglishAndBack() {
    return scripts((folder, file) -> assertGoesToEnglishAndBack(folder, file, temporary));
  }

  /** Nothing stays Chinese, and what comes back is the file as it is laid out. */
  static void assertGoesToEnglishAndBack(Folder folder, Path file, Path temporary) throws IOException {
    Path copy = Files.createDirectories(temporary.resolve(folder.path().getFileName() + "-" + file.getFileName()));
    for (Path each : folder.scripts()) Files.writeString(copy.resolve(each.getFileName()), Folder.text(each));
    Path there = copy.resolve(file.getFileName());
    FormatOutcome english = new Assembly().translate(there, Language.EN);
    // only synonyms have no English of their own
    assertThat(english.diagnostics()).filteredOn(d -> !d.code().equals("B1601") || d.arguments().get(1).isEmpty()).isEmpty();
    assertThat(english.text()).isNotEqualTo(Folder.text(file));
    Files.writeString(there, english.text());
    FormatOutcome back = new Assembly().translate(there, Language.ZH);
    assertThat(back.diagnostics()).isEmpty();
    assertThat(back.text()).isEqualTo(new Assembly().format(file).text());
  }

  /** One line per finding above a note, and how many notes: by the law of the election's own time, and by that of a later day. */
  @TestFactory
  Stream<DynamicTest> everyMethodIsJudgedAsRecorded() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Folder folder : FOLDERS)
      for (LegalDocument method : folder.methods()) {
        String name = Folder.stem(Path.of(method.source().name()), ".banfa");
        tests.add(DynamicTest.dynamicTest(folder + "/" + name, () -> assertIsAsRecorded(folder + "/" + name + ".check.txt", told(folder, method))));
      }
    return tests.stream();
  }

  private static String told(Folder folder, LegalDocument method) {
    StringBuilder text = new StringBuilder("《" + method.title() + "》\n");
    for (LocalDate day : new LocalDate[] {null, LATER}) {
      CheckResult result = Check.of(folder.library(), method, day, Replay::holds);
      text.append("\n").append(day == null ? "" : "# ").append(result.lawAsOf()).append('\n');
      List<Finding> grave = result.findings().stream().filter(f -> f.severity().compareTo(Severity.NOTE) < 0).toList();
      for (Finding finding : grave) text.append(line(finding)).append('\n');
      text.append(result.findings().size() - grave.size()).append('\n');
    }
    return text.toString();
  }

  private static String line(Finding finding) {
    String rule = finding.label().isEmpty() ? "" : "〔" + finding.label() + "〕";
    String clause = finding.locus() == null ? "" : "〔" + finding.locus().label() + "〕";
    return finding.severity() + " " + finding.code() + " " + rule + (clause.isEmpty() ? "" : " ← " + clause) + " " + WORDING.message(finding);
  }

  @TestFactory
  Stream<DynamicTest> everyScenarioIsSimulated() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Folder folder : FOLDERS)
      for (Scenario scenario : folder.scenarios())
        tests.add(DynamicTest.dynamicTest(folder + " " + scenario.title(), () -> {
          String method = folder.methodTitled(scenario.method()).toString();
          Terminal shown = Terminal.run("simulate", method, "--scenario", folder.fileOf(scenario).toString(), "--runs", "40", "--lang", "en");
          assertThat(shown.err()).isEmpty();
          assertThat(shown.code()).isZero();
          assertThat(shown.out()).doesNotContain(Catalogue.of(Language.EN).text("outcome.stopped"));
        }));
    return tests.stream();
  }

  @TestFactory
  Stream<DynamicTest> everyRecordIsHeldToItsEnd() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Folder folder : FOLDERS)
      for (Path record : folder.records())
        tests.add(DynamicTest.dynamicTest(record.toString(), () -> {
          String method = folder.methodOf(record).toString();
          String journal = temporary.resolve(record.toString().replace('/', '-') + ".db").toString();
          Terminal held = Terminal.run("run", method, "--journal", journal, "--answers", record.toString());
          assertThat(held.err()).isEmpty();
          assertThat(held.code()).isZero();
          Terminal status = Terminal.run("run", method, "--journal", journal, "--status");
          assertThat(status.out()).contains(Catalogue.of(Language.ZH).text("run.status.ended"));
          assertThat(Terminal.run("run", method, "--journal", journal, "--verify").code()).isZero();
          assertIsAsRecorded(folder + "/" + Folder.stem(record, ".answers.txt") + ".run.txt", withoutHead(Terminal.run("run", method, "--journal", journal, "--log").out()));
        }));
    return tests.stream();
  }

  /** The log without its last line, which names the hash of a journal that holds the whole library of the day. */
  private static String withoutHead(String log) {
    return log.substring(0, log.lastIndexOf('\n', log.length() - 2) + 1);
  }

  private interface Test {
    void of(Folder folder, Path script) throws IOException;
  }

  private static Stream<DynamicTest> scripts(Test test) {
    List<DynamicTest> tests = new ArrayList<>();
    for (Folder folder : FOLDERS) for (Path script : folder.scripts()) tests.add(DynamicTest.dynamicTest(script.toString(), () -> test.of(folder, script)));
    assertThat(tests).isNotEmpty();
    return tests.stream();
  }

  /** Compares with a recorded file; {@code -Dbanfa.golden=rewrite} writes it anew. */
  static void assertIsAsRecorded(String name, String actual) throws IOException {
    Path file = GOLDEN.resolve(name);
    if (System.getProperty("banfa.golden", "check").equals("rewrite")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, actual);
      return;
    }
    assertThat(file).as("write it with -Dbanfa.golden=rewrite").exists();
    assertThat(actual).isEqualTo(Folder.text(file));
  }
}
