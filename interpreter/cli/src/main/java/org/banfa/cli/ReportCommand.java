package org.banfa.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banfa.cli.input.Collection;
import org.banfa.cli.report.CalendarSheet;
import org.banfa.cli.report.CalendarSvg;
import org.banfa.documents.conformity.ConformityReport;
import org.banfa.documents.conformity.ReportFiles;
import org.banfa.documents.conformity.Reporting;
import org.banfa.engine.lowering.Replay;
import org.banfa.judgement.check.Check;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.model.document.DocumentKind;
import org.banfa.model.document.LegalDocument;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the conformity report on each method: HTML, Word, Markdown and JSON. */
final class ReportCommand extends Command {
  private static final String SUFFIX = ".banfa";

  @Parameters(arity = "1", paramLabel = "METHOD")
  Path method;

  @Option(names = "--out", paramLabel = "DIR", required = true)
  Path out;

  @Option(names = "--law-as-of", paramLabel = "DATE")
  String lawAsOf;

  @Override
  int run(Console console, Workbench workbench) {
    LocalDate day = date(lawAsOf).orElse(null);
    Collection collection = Collection.of(List.of(method));
    console.problems(collection.diagnostics());
    if (anyError(collection.diagnostics())) return UNREADABLE;
    List<LegalDocument> methods = collection.library().documents().stream()
        .filter(d -> d.kind() == DocumentKind.METHOD && collection.asked().contains(d.source())).toList();
    if (methods.isEmpty()) throw new Refusal("B1017", method.toString());
    List<String> names = new ArrayList<>();
    for (LegalDocument document : methods) {
      CheckResult result = Check.of(collection.library(), document, day, Replay::holds);
      ConformityReport report = Reporting.of(collection.library(), result, console.catalogue());
      String name = name(document, names);
      for (Map.Entry<String, byte[]> file : ReportFiles.of(report, console.catalogue(), chart(result, console)).entrySet()) {
        Path path = out.resolve(name + "." + file.getKey());
        write(path, file.getValue());
        console.line("cli.written", path.toString());
      }
    }
    return FINE;
  }

  /** The timetable as it is hung up; nothing where no election day is set. */
  private static String chart(CheckResult result, Console console) {
    if (result.schedule().electionDay() == null) return "";
    return new CalendarSvg(console.catalogue()).element(new CalendarSheet(result, null, null));
  }

  /** Named after the script, so that several reports can lie in one folder. */
  private static String name(LegalDocument document, List<String> taken) {
    String file = document.source().name();
    String stem = file.substring(file.lastIndexOf('/') + 1);
    if (stem.endsWith(SUFFIX)) stem = stem.substring(0, stem.length() - SUFFIX.length());
    String name = stem + "-report";
    for (int i = 2; taken.contains(name); i++) name = stem + "-report-" + i;
    taken.add(name);
    return name;
  }

  private static void write(Path path, byte[] content) {
    OutFile.write(path, content);
  }
}
