package org.banfa.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.banfa.cli.report.RunText;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Question;
import org.banfa.engine.contest.UnitShare;

/** Answers the units a journal waits for, once, and nothing else. */
final class AllotHand extends OneAnswer {
  private final Function<Question.Units, List<UnitShare>> work;

  private AllotHand(Function<Question.Units, List<UnitShare>> work, Console console, RunText run) {
    super(console, run);
    this.work = work;
  }

  /** Goes through a journal to the units it waits for; what {@code work} gives is recorded, null leaves everything as it is. */
  static void carryOut(ElectionDesk election, Path file, Console console, Function<Question.Units, List<UnitShare>> work) {
    carryOut(election, file, console, "B6514", (words, run) -> new AllotHand(work, console, run));
  }

  @Override
  boolean isMeant(Ask ask) {
    return ask.question() instanceof Question.Units;
  }

  @Override
  Answer work(Ask ask) {
    List<UnitShare> units = work.apply((Question.Units) ask.question());
    return units == null ? null : new Answer.Units(units);
  }
}
