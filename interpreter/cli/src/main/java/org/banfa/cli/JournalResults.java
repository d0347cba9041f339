package org.banfa.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.banfa.engine.BanfaEngine;
import org.banfa.engine.ask.Unanswered;
import org.banfa.executor.journal.Journal;
import org.banfa.executor.journal.JournalProblem;
import org.banfa.executor.running.Running;
import org.banfa.executor.running.Standing;
import org.banfa.model.document.LegalDocument;

/**
 * What the journal of an election says of its result, by the documents the journal itself holds.
 *
 * @param title the method it was held by
 * @param territory of the method, from the province down
 * @param elected who holds what now, names by post, of the votes that are decided
 * @param ended whether the election is over
 */
record JournalResults(String title, List<String> territory, Map<String, List<String>> elected, boolean ended) {
  /** Reads a journal, checks its chain and replays it; nothing is written. */
  static JournalResults of(Path file) {
    try (Journal journal = Journal.open(file, Instant::now)) {
      Running running = new Running(journal, (library, title) -> BanfaEngine.open(library, null).program(title));
      String title = running.dossier().title();
      Standing standing = running.replay(ask -> {
        throw new Unanswered(ask);
      });
      List<String> territory = running.library().find(title).map(LegalDocument::header).orElseThrow().territory();
      return new JournalResults(title, territory, standing.progress().seated(), standing.progress().ended());
    } catch (JournalProblem problem) {
      throw new Refusal(problem.code(), problem.arguments().toArray(String[]::new));
    }
  }
}
