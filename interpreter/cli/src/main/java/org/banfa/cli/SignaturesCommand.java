package org.banfa.cli;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.banfa.cli.report.SignatureText;
import org.banfa.engine.ask.Question;
import org.banfa.executor.journal.JournalProblem;
import org.banfa.model.vocabulary.Unit;
import org.banfa.model.vocabulary.Vocabulary;
import org.banfa.records.count.Discrepancy;
import org.banfa.records.signature.Electors;
import org.banfa.records.signature.SignatureCount;
import org.banfa.records.signature.SignatureReader;
import org.banfa.records.table.ListFile;
import org.banfa.records.table.Table;
import org.banfa.records.table.Tables;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes in joint signatures from the tables of an office: finds those that do not count, and records how many each person has. */
final class SignaturesCommand extends Command {
  @Parameters(arity = "1", paramLabel = "METHOD")
  Path method;

  @Option(names = "--journal", paramLabel = "FILE.db", required = true)
  Path journal;

  @Option(names = "--signatures", paramLabel = "FILE")
  List<Path> files = new ArrayList<>();

  @Option(names = "--roll", paramLabel = "FILE")
  List<Path> rolls = new ArrayList<>();

  @Option(names = "--blank", paramLabel = "FILE.xlsx")
  Path blank;

  @Option(names = "--dry-run")
  boolean dry;

  private int code = FINE;

  @Override
  int run(Console console, Workbench workbench) {
    if (files.isEmpty() == (blank == null)) throw new Refusal("B6416");
    ElectionDesk election = ElectionDesk.open(method);
    console.problems(election.diagnostics());
    if (election.method() == null) return UNREADABLE;
    try {
      SignaturesHand.carryOut(election, journal, console, (question, text) -> work(console, election.library().vocabulary(), question, text));
      return code;
    } catch (JournalProblem problem) {
      console.problems(new Refusal(problem.code(), problem.arguments().toArray(String[]::new)).diagnostics());
      return UNREADABLE;
    }
  }

  /** The numbers to be recorded; null when there are none. */
  private SortedMap<String, BigInteger> work(Console console, Vocabulary vocabulary, Question.Signatures question, SignatureText text) {
    console.print(text.heading(question));
    if (blank != null) {
      write(console, text);
      return null;
    }
    SignatureCount count = count(console, vocabulary, question, text);
    console.print(text.table(question.people(), count));
    console.complain(text.problems(count.problems()));
    boolean clear = count.problems().stream().noneMatch(Discrepancy::blocking);
    code = clear ? FINE : FAILED;
    if (!clear || dry) console.line(clear ? "count.only-checked" : "count.not-recorded");
    return clear && !dry ? count.valid() : null;
  }

  private SignatureCount count(Console console, Vocabulary vocabulary, Question.Signatures question, SignatureText text) {
    SignatureReader reader = new SignatureReader(vocabulary, question.people());
    for (Path file : files) {
      boolean found = false;
      for (Table table : Tables.read(file)) {
        var rows = reader.signatures(table);
        found |= rows.isPresent();
        rows.ifPresent(n -> console.print(text.read(table.title(), n)));
      }
      if (!found) throw new Refusal("B6401", file.toString(), String.join("、", question.people()));
    }
    return SignatureCount.of(reader, question.people(), electors(console, vocabulary, text), question.quantity().term().unit() == Unit.HOUSEHOLDS, question.cap());
  }

  /** Those who may sign; null when no roll is given. */
  private Electors electors(Console console, Vocabulary vocabulary, SignatureText text) {
    if (rolls.isEmpty()) return null;
    Electors electors = new Electors(vocabulary);
    for (Path file : rolls) {
      boolean found = false;
      for (Table table : Tables.read(file)) found |= electors.read(table);
      if (!found) throw new Refusal("B6301", file.toString());
    }
    console.print(text.roll(electors.size()));
    return electors;
  }

  private void write(Console console, SignatureText text) {
    if (Files.exists(blank)) throw new Refusal("B6120", blank.toString());
    OutFile.write(blank, ListFile.workbook(text.sheet(), List.of(text.headings())));
    console.line("cli.written", blank.toString());
    console.print(text.afterBlank());
  }
}
