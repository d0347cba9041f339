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

/**
 * Carries the example village out in a process of its own, amends its method while a tie waits for the vote again, and says
 * aloud each row that is kept.
 */
public final class Carrier {
  private static final long AMENDED_AFTER = 92;

  private Carrier() {}

  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Library library = Village.library();
    Library amended = Village.library("另行选举的当选：得票不少于已投选票总数的三分之一", "另行选举的当选：得票超过已投选票总数的二分之一");
    try (Journal journal = Journal.openOrCreate(Path.of(args[0]), Instant::now)) {
      Running running = new Running(journal, Village.PROGRAMS);
      boolean before = journal.entries().stream().noneMatch(e -> e.kind() == Entry.Kind.AMENDED);
      running.open(Village.dossier(before ? library : amended));
      if (before) {
        carry(running, library, AMENDED_AFTER, out);
        running.amend(Village.dossier(amended).amendedBy("村民会议", "当选票数太低"));
        Entry entry = journal.entries().get(journal.entries().size() - 1);
        out.println("kept " + entry.seq() + " " + entry.hash());
      }
      Standing standing = carry(running, amended, Long.MAX_VALUE, out);
      out.println(standing.ended() ? "ended" : "stopped");
    }
  }

  private static Standing carry(Running running, Library library, long rows, PrintStream out) {
    AnswersHand script = Village.hand(library, Village.answers());
    return running.proceed(new Respondent() {
      private long last;

      @Override
      public Answer answer(Ask ask) throws Unanswered {
        if (last >= rows) throw new Unanswered(ask);
        return script.answer(ask);
      }

      @Override
      public void kept(Ask ask, Answer answer, Entry entry, boolean replayed) {
        last = entry.seq();
        script.kept(ask, answer, entry, replayed);
        if (!replayed) out.println("kept " + entry.seq() + " " + entry.hash());
      }
    });
  }
}
