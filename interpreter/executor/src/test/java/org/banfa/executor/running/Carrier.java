package org.banfa.executor.running;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Unanswered;
import org.banfa.executor.answers.AnswersHand;
import org.banfa.executor.journal.Entry;
import org.banfa.executor.journal.Journal;
import org.banfa.model.library.Library;

/** Carries the example village out in a process of its own and says aloud each answer that is kept. */
public final class Carrier {
  private Carrier() {}

  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Library library = Village.library();
    AnswersHand script = Village.hand(library, Village.answers());
    try (Journal journal = Journal.openOrCreate(Path.of(args[0]), Instant::now)) {
      Running running = new Running(journal, Village.PROGRAMS);
      running.open(Village.dossier(library));
      Standing standing = running.proceed(new Respondent() {
        @Override
        public Answer answer(Ask ask) throws Unanswered {
          return script.answer(ask);
        }

        @Override
        public void kept(Ask ask, Answer answer, Entry entry, boolean replayed) {
          script.kept(ask, answer, entry, replayed);
          if (!replayed) out.println("kept " + entry.seq() + " " + entry.hash());
        }
      });
      out.println(standing.ended() ? "ended" : "stopped");
    }
  }
}
