package org.banfa.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.banfa.cli.report.AllotText;
import org.banfa.cli.report.RunText;
import org.banfa.engine.MethodProgram;
import org.banfa.engine.contest.UnitShare;
import org.banfa.engine.rules.Balloting;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.engine.rules.UnitRules;
import org.banfa.executor.journal.JournalProblem;
import org.banfa.records.count.Discrepancy;
import org.banfa.records.table.ListFile;
import org.banfa.records.unit.UnitTable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes in the units of a vote from the tables of an office, finds what in these does not fit, and divides the seats among them. */
final class AllotCommand extends Command {
  @Parameters(arity = "1", paramLabel = "METHOD")
  Path method;

  @Option(names = "--units", paramLabel = "FILE")
  List<Path> files = new ArrayList<>();

  @Option(names = "--map", paramLabel = "HEADING=COLUMN")
  List<String> maps = new ArrayList<>();

  @Option(names = "--seats", paramLabel = "N")
  String seats;

  @Option(names = "--journal", paramLabel = "FILE.db")
  Path journal;

  @Option(names = "--blank", paramLabel = "FILE.xlsx")
  Path blank;

  @Option(names = "--dry-run")
  boolean dry;

  private int code = FINE;

  @Override
  int run(Console console, Workbench workbench) {
    if (files.isEmpty() == (blank == null)) throw new Refusal("B6513");
    ElectionDesk election = ElectionDesk.open(method);
    console.problems(election.diagnostics());
    if (election.method() == null) return UNREADABLE;
    ElectionRules rules = rules(election);
    AllotText text = new AllotText(console.catalogue(), election.words(), new RunText(console.catalogue(), election.words()));
    if (blank != null) {
      write(console, rules, text);
      return FINE;
    }
    try {
      if (journal == null) work(console, election, rules, text);
      else AllotHand.carryOut(election, journal, console, about -> work(console, election, rules, text));
      return code;
    } catch (JournalProblem problem) {
      console.problems(new Refusal(problem.code(), problem.arguments().toArray(String[]::new)).diagnostics());
      return UNREADABLE;
    }
  }

  /** The rules of the first vote that is held unit by unit. */
  static ElectionRules rules(ElectionDesk election) {
    MethodProgram program = election.of(election.library(), election.method().title());
    List<ElectionRules> all = new ArrayList<>(program.series().stream().map(Balloting::rules).toList());
    return all.stream().filter(r -> r.units().apart()).findFirst().orElseThrow(() -> new Refusal("B6515", election.method().title()));
  }

  /** The units to be recorded; null when there are none. */
  private List<UnitShare> work(Console console, ElectionDesk election, ElectionRules rules, AllotText text) {
    UnitTable table = UnitFiles.read(files, maps, election.library().vocabulary(), rules.units(), r -> console.print(text.read(r.title(), r.rows(), r.unread())));
    console.complain(text.problems(table.problems()));
    boolean clear = table.problems().stream().noneMatch(Discrepancy::blocking);
    if (clear) clear = shown(console, rules.units(), table.units(), text);
    code = clear ? FINE : FAILED;
    boolean kept = clear && journal != null && !dry;
    if (!kept) console.line(clear ? "count.only-checked" : "count.not-recorded");
    return kept ? table.units() : null;
  }

  /** Shows how the seats come out; false when the units are not taken. */
  private boolean shown(Console console, UnitRules units, List<UnitShare> named, AllotText text) {
    UnitFiles.Divided divided = UnitFiles.divide(units, named, Numbers.option("--seats", seats, 1, 100_000));
    if (divided.open() != null) {
      if (journal == null || dry) throw new Refusal("B6516", text.word(divided.open().term().id()), text.word(divided.open().owner() == null ? "" : divided.open().owner().id()));
      return true;
    }
    if (divided.division().refusal() != null) {
      console.complain(text.refusal(divided.division().refusal()));
      return false;
    }
    console.print(text.table(divided.division(), units));
    return true;
  }

  private void write(Console console, ElectionRules rules, AllotText text) {
    if (Files.exists(blank)) throw new Refusal("B6120", blank.toString());
    OutFile.write(blank, ListFile.workbook(text.sheet(), List.of(text.headings(rules.units()))));
    console.line("cli.written", blank.toString());
    console.print(text.afterBlank(rules.units()));
  }
}
