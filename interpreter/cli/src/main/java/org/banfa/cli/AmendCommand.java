package org.banfa.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.banfa.cli.report.RunLog;
import org.banfa.cli.report.RunText;
import org.banfa.executor.answers.AnswerWords;
import org.banfa.executor.journal.Journal;
import org.banfa.executor.running.Difference;
import org.banfa.executor.running.Dossier;
import org.banfa.executor.running.RuleHashes;
import org.banfa.executor.running.Running;
import org.banfa.model.library.Library;
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
    try (Journal journal = Journal.open(file, Instant::now)) {
      Running running = new Running(journal, old);
      Dossier before = running.dossier();
      if (!before.title().equals(old.method().title())) throw new Refusal("B4060", before.title(), old.method().title());
      Dossier after = fresh.dossier().amendedBy(authority, reason);
      List<Difference.Change> changes = Difference.of(hashes(old, before), hashes(fresh, after));
      if (changes.isEmpty()) throw new Refusal("B4090");
      for (Difference.Change change : changes) show(console, change);
      if (!yes && !confirmed(console)) throw new Refusal("B4091");
      RunText text = new RunText(console.catalogue(), new AnswerWords(old.library().vocabulary()));
      running.amend(after, changes, new RunLog(console.catalogue(), text));
      console.line("amend.done", Integer.toString(changes.size()), Integer.toString(journal.entries().size()), journal.head());
      return FINE;
    }
  }

  private static RuleHashes hashes(ElectionDesk desk, Dossier dossier) {
    Library library = dossier.library();
    return new RuleHashes(library, desk.of(library, dossier.title()).effective());
  }

  private static void show(Console console, Difference.Change change) {
    console.line("amend.label", change.label(), change.title());
    side(console, "amend.before", change.before());
    side(console, "amend.after", change.after());
  }

  private static void side(Console console, String key, RuleHashes.Sentence sentence) {
    if (sentence == null) console.line(key, console.catalogue().text("amend.nothing"), "");
    else console.line(key, sentence.text(), sentence.hash().substring(0, 16));
  }

  private static boolean confirmed(Console console) throws IOException {
    console.print(console.catalogue().text("amend.confirm"));
    String line = console.in().readLine();
    return line != null && List.of(console.catalogue().text("answers.yes").split("\\|")).contains(line.strip());
  }
}
