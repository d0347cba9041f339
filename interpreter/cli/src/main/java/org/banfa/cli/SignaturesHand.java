package org.banfa.cli;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.SortedMap;
import java.util.function.BiFunction;
import org.banfa.cli.report.RunText;
import org.banfa.cli.report.SignatureText;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Event;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.ask.Unanswered;
import org.banfa.executor.answers.AnswerWords;
import org.banfa.executor.journal.Entry;
import org.banfa.executor.journal.Journal;
import org.banfa.executor.running.Respondent;
import org.banfa.executor.running.Running;
import org.banfa.executor.running.Standing;

/** Answers the numbers of signatures a journal waits for, once, and nothing else. */
final class SignaturesHand implements Respondent {
  private static final Respondent SILENT = ask -> {
    throw new Unanswered(ask);
  };

  /** Works out the numbers; null when there are none. */
  interface Work extends BiFunction<Question.Signatures, SignatureText, SortedMap<String, BigInteger>> {}

  private final Work work;
  private final SignatureText text;
  private final RunVoice voice;
  private boolean asked;

  private SignaturesHand(Work work, SignatureText text, RunVoice voice) {
    this.work = work;
    this.text = text;
    this.voice = voice;
  }

  /** Goes through a journal to the signatures it waits for; what {@code work} gives is recorded, null leaves everything as it is. */
  static void carryOut(ElectionDesk election, Path file, Console console, Work work) {
    if (!Files.exists(file)) throw new org.banfa.cli.Refusal("B4061");
    try (Journal journal = Journal.open(file, Instant::now)) {
      int before = journal.entries().size();
      Running running = new Running(journal, election);
      running.open(election.dossier());
      AnswerWords words = new AnswerWords(running.library().vocabulary());
      RunText run = new RunText(console.catalogue(), words);
      SignaturesHand hand = new SignaturesHand(work, new SignatureText(console.catalogue(), words, run), new RunVoice(SILENT, console, run, null, true));
      Standing standing = running.proceed(hand);
      if (!hand.asked) throw new org.banfa.cli.Refusal("B6417", standing.ended() ? "" : words.name(standing.waiting(), console.catalogue()));
      int now = journal.entries().size();
      if (now > before) console.line("run.stopped", Integer.toString(now), journal.head());
    }
  }

  @Override
  public Answer answer(Ask ask) {
    if (asked || !(ask.question() instanceof Question.Signatures signatures)) throw new Unanswered(ask);
    asked = true;
    SortedMap<String, BigInteger> numbers = work.apply(signatures, text);
    if (numbers == null) throw new Unanswered(ask);
    return new Answer.Numbers(numbers);
  }

  @Override
  public void kept(Ask ask, Answer answer, Entry entry, boolean replayed) {
    voice.kept(ask, answer, entry, replayed);
  }

  @Override
  public void refused(Ask ask, Answer answer, Refusal refusal, boolean replayed) {
    voice.refused(ask, answer, refusal, replayed);
  }

  @Override
  public void told(Event event, boolean replayed) {
    voice.told(event, replayed);
  }
}
