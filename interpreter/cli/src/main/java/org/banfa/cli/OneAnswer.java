package org.banfa.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.BiFunction;
import org.banfa.cli.report.RunText;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Event;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.ask.Unanswered;
import org.banfa.executor.answers.AnswerWords;
import org.banfa.executor.journal.Entry;
import org.banfa.executor.journal.Journal;
import org.banfa.executor.running.Respondent;
import org.banfa.executor.running.Running;
import org.banfa.executor.running.Standing;

/** Answers one question a journal waits for, and no other; what comes of it is printed as {@code run} prints it. */
abstract class OneAnswer implements Respondent {
  private static final Respondent SILENT = ask -> {
    throw new Unanswered(ask);
  };

  private final RunVoice voice;
  private boolean asked;

  OneAnswer(Console console, RunText text) {
    this.voice = new RunVoice(SILENT, console, text, null, true);
  }

  /**
   * Goes through a journal to the question it waits for.
   *
   * @param otherwise the code of the message when it waits for something else
   */
  static void carryOut(ElectionDesk election, Path file, Console console, String otherwise, BiFunction<AnswerWords, RunText, OneAnswer> one) {
    if (!Files.exists(file)) throw new org.banfa.cli.Refusal("B4061");
    try (Journal journal = Journal.open(file, Instant::now)) {
      int before = journal.entries().size();
      Running running = new Running(journal, election);
      running.open(election.dossier());
      AnswerWords words = new AnswerWords(running.library().vocabulary());
      OneAnswer hand = one.apply(words, new RunText(console.catalogue(), words));
      Standing standing = running.proceed(hand);
      if (!hand.asked) throw new org.banfa.cli.Refusal(otherwise, standing.ended() ? "" : words.name(standing.waiting(), console.catalogue()));
      int now = journal.entries().size();
      if (now > before) console.line("run.stopped", Integer.toString(now), journal.head());
    }
  }

  /** Whether it is this question. */
  abstract boolean isMeant(Ask ask);

  /** The answer; null leaves everything as it is. */
  abstract Answer work(Ask ask);

  @Override
  public final Answer answer(Ask ask) {
    if (asked || !isMeant(ask)) throw new Unanswered(ask);
    asked = true;
    Answer answer = work(ask);
    if (answer == null) throw new Unanswered(ask);
    return answer;
  }

  @Override
  public void kept(Ask ask, Answer answer, Entry entry, boolean replayed) {
    voice.kept(ask, answer, entry, replayed);
  }

  @Override
  public final void refused(Ask ask, Answer answer, Refusal refusal, boolean replayed) {
    voice.refused(ask, answer, refusal, replayed);
  }

  @Override
  public final void told(Event event, boolean replayed) {
    voice.told(event, replayed);
  }
}
