package org.banfa.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.banfa.cli.report.RunText;
import org.banfa.cli.report.TakeoverText;
import org.banfa.executor.answers.AnswerWords;
import org.banfa.executor.journal.Journal;
import org.banfa.executor.journal.JournalProblem;
import org.banfa.executor.running.Dossier;
import org.banfa.executor.running.Running;
import org.banfa.executor.running.Takeover;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lets a changed method take over a running election, behind an entry that says by whose authority and why. */
final class AmendCommand extends Command {
  @Parameters(index = "0", arity = "1", paramLabel = "METHOD")
  Path method;

  @Parameters(index = "1", arity = "1", paramLabel = "NEWMETHOD")
  Path changed;

  @Option(names = "--journal", paramLabel = "FILE.db", required = true)
  Path file;

  @Option(names = "--authority", paramLabel = "TEXT", required = true)
  String authority;

  @Option(names = "--reason", paramLabel = "TEXT", required = true)
  String reason;

  @Option(names = "--yes")
  boolean yes;

  @Override
  int run(Console console, Workbench workbench) throws IOException {
    ElectionDesk old = ElectionDesk.open(method);
    ElectionDesk fresh = ElectionDesk.open(changed);
    console.problems(old.diagnostics());
    console.problems(fresh.diagnostics());
    if (old.method() == null || fresh.method() == null) return UNREADABLE;
    if (authority.isBlank() || reason.isBlank()) throw new Refusal("B4092");
    try (Journal journal = Journal.open(file, Instant::now)) {
      Running running = new Running(journal, old);
      Dossier before = running.dossier();
      if (!before.title().equals(old.method().title())) throw new Refusal("B4060", before.title(), old.method().title());
      Dossier after = fresh.dossier().amendedBy(authority, reason);
      Takeover takeover = running.preview(after);
      if (takeover.changes().isEmpty()) throw new Refusal("B4090");
      RunText text = new RunText(console.catalogue(), new AnswerWords(fresh.library().vocabulary()));
      if (!before.title().equals(after.title())) console.line("amend.renamed", before.title(), after.title());
      console.print(new TakeoverText(console.catalogue(), text).render(takeover));
      if (!yes && !confirmed(console)) throw new Refusal("B4091");
      running.amend(after);
      console.line("amend.done", Integer.toString(takeover.changes().size()), Integer.toString(journal.entries().size()), journal.head());
      return FINE;
    } catch (JournalProblem problem) {
      throw new Refusal(problem.code(), problem.arguments().toArray(String[]::new));
    }
  }

  private static boolean confirmed(Console console) throws IOException {
    console.print(console.catalogue().text("amend.confirm"));
    String line = console.in().readLine();
    return line != null && List.of(console.catalogue().text("answers.yes").split("\\|")).contains(line.strip());
  }
}
