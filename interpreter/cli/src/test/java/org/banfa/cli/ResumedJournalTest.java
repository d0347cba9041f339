package org.banfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.banfa.executor.journal.Entry;
import org.banfa.executor.journal.Journal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A process killed between any two writes of a journal leaves the rows before: a journal cut off after each row, carried on with the
 * same answers, comes to the journal that was never disturbed. Methods with several votes, printed names, offices elsewhere.
 */
class ResumedJournalTest {
  private static final Path RESOURCES = Path.of(System.getProperty("banfa.root", "../.."), "interpreter", "cli", "src", "test", "resources");

  @TempDir Path folder;

  private static void run(Path method, Path journal, Path answers, Object... more) {
    List<String> line = new ArrayList<>(List.of("run", method.toString(), "--journal", journal.toString(), "--answers", answers.toString()));
    for (Object one : more) line.add(one.toString());
    Terminal done = Terminal.run(line.toArray(String[]::new));
    assertThat(done.code()).as(done.err()).isZero();
  }

  private static List<Entry> rows(Path journal) {
    try (Journal open = Journal.open(journal, Instant::now)) {
      return open.entries();
    }
  }

  /** A row without what depends on the moment of writing. */
  private static List<String> content(List<Entry> rows) {
    return rows.stream().map(r -> String.join(" ", Long.toString(r.seq()), r.kind().name(), r.key(), r.type(), r.arguments(), r.answer(), r.rule())).toList();
  }

  /** The first rows as they stood on the disk. */
  private static void cut(List<Entry> rows, int length, Path to) {
    AtomicReference<Instant> time = new AtomicReference<>();
    try (Journal journal = Journal.openOrCreate(to, time::get)) {
      for (Entry row : rows.subList(0, length)) {
        time.set(Instant.parse(row.time()));
        Entry copied = journal.append(row.kind(), row.key(), row.type(), row.arguments(), row.answer(), row.rule());
        assertThat(copied.hash()).isEqualTo(row.hash());
      }
    }
  }

  private void everyCut(Path method, Path answers, Object... more) {
    Path whole = folder.resolve("whole.db");
    run(method, whole, answers, more);
    List<Entry> rows = rows(whole);
    assertThat(rows.size()).isGreaterThan(5);
    for (int length = 1; length < rows.size(); length++) {
      Path killed = folder.resolve("killed" + length + ".db");
      cut(rows, length, killed);
      run(method, killed, answers, more);
      assertThat(content(rows(killed))).as("killed after row %d", length).isEqualTo(content(rows));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"cooperative", "community", "party", "association"})
  void severalVotes(String name) {
    Path votes = RESOURCES.resolve("votes");
    everyCut(votes.resolve(name + ".banfa"), votes.resolve(name + ".answers.txt"));
  }

  @Test
  void recalls() {
    Path recall = RESOURCES.resolve("recall");
    everyCut(recall.resolve("association.banfa"), recall.resolve("association.answers.txt"));
  }

  @Test
  void officesElsewhere() {
    Path votes = RESOURCES.resolve("votes");
    Path council = folder.resolve("council.db");
    run(votes.resolve("association.banfa"), council, votes.resolve("association.answers.txt"));
    Path known = RESOURCES.resolve("known");
    everyCut(known.resolve("auditors.banfa"), known.resolve("auditors.answers.txt"), "--known-from", council);
  }
}
