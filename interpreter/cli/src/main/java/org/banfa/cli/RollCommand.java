package org.banfa.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banfa.cli.papers.VoterLists;
import org.banfa.cli.report.RollLists;
import org.banfa.cli.report.RollText;
import org.banfa.model.order.Effective;
import org.banfa.records.roll.Answered;
import org.banfa.records.roll.Roll;
import org.banfa.records.roll.RollReader;
import org.banfa.records.roll.RollResult;
import org.banfa.records.roll.VoterRules;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Holds the rolls of an office against the clauses: who is registered, who is not and why, of whom a person decides, who may stand. */
final class RollCommand extends Command {
  @Parameters(arity = "1", paramLabel = "METHOD")
  Path method;

  @Option(names = "--roll", paramLabel = "FILE", required = true)
  List<Path> rolls = new ArrayList<>();

  @Option(names = "--map", paramLabel = "HEADING=COLUMN")
  List<String> maps = new ArrayList<>();

  @Option(names = "--election-day", paramLabel = "DATE")
  String electionDay;

  @Option(names = "--law-as-of", paramLabel = "DATE")
  String lawAsOf;

  @Option(names = "--lists", paramLabel = "DIR")
  Path lists;

  @Override
  int run(Console console, Workbench workbench) {
    LocalDate day = date(electionDay).orElse(null);
    LocalDate law = date(lawAsOf).orElse(day);
    ElectionDesk desk = ElectionDesk.open(method);
    console.problems(desk.diagnostics());
    if (desk.method() == null) return UNREADABLE;
    Effective effective = Effective.of(desk.library(), desk.method(), law);
    Optional<VoterRules> rules = VoterRules.of(effective, desk.library().vocabulary(), day);
    if (rules.isEmpty()) throw new Refusal("B6304", desk.method().title());
    RollReader reader = new RollReader(desk.library().vocabulary(), maps);
    List<Roll> read = VoterLists.rolls(rolls, reader, file -> new Refusal("B6301", file.toString()));
    RollResult result = RollResult.of(rules.get(), read);
    RollText text = new RollText(console.catalogue(), desk.library().vocabulary());
    console.print(text.render(desk.method(), rules.get(), result));
    if (lists != null) write(console, new RollLists(console.catalogue(), desk.library().vocabulary()), result);
    boolean settled = result.voters(Answered.OPEN).isEmpty() && result.duplicates().isEmpty() && result.contenders().stream().allMatch(a -> a.outcome() == Answered.YES);
    return settled ? FINE : FAILED;
  }

  private void write(Console console, RollLists writer, RollResult result) {
    for (RollLists.ListOfNames list : writer.of(result)) {
      OutFile.write(lists.resolve(list.fileName()), list.content());
      console.line("cli.written", lists.resolve(list.fileName()).toString());
    }
    console.print(writer.remarks(result));
  }
}
