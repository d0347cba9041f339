package org.banfa.cli;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.function.BiFunction;
import org.banfa.cli.report.RunText;
import org.banfa.cli.report.SignatureText;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Question;

/** Answers the numbers of signatures a journal waits for, once, and nothing else. */
final class SignaturesHand extends OneAnswer {
  /** Works out the numbers; null when there are none. */
  interface Work extends BiFunction<Question.Signatures, SignatureText, SortedMap<String, BigInteger>> {}

  private final Work work;
  private final SignatureText text;

  private SignaturesHand(Work work, SignatureText text, Console console, RunText run) {
    super(console, run);
    this.work = work;
    this.text = text;
  }

  /** Goes through a journal to the signatures it waits for; what {@code work} gives is recorded, null leaves everything as it is. */
  static void carryOut(ElectionDesk election, Path file, Console console, Work work) {
    carryOut(election, file, console, "B6417", (words, run) -> new SignaturesHand(work, new SignatureText(console.catalogue(), words, run), console, run));
  }

  @Override
  boolean isMeant(Ask ask) {
    return ask.question() instanceof Question.Signatures;
  }

  @Override
  Answer work(Ask ask) {
    SortedMap<String, BigInteger> numbers = work.apply((Question.Signatures) ask.question(), text);
    return numbers == null ? null : new Answer.Numbers(numbers);
  }
}
