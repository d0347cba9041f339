package org.banfa.executor.answers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Unanswered;
import org.banfa.engine.procedure.Special;
import org.banfa.engine.series.Series;
import org.banfa.executor.journal.Entry;
import org.banfa.executor.running.Respondent;

/** Answers from a file, act by act; what a journal already holds is passed over. */
public final class AnswersHand implements Respondent {
  private final AnswersFile file;
  private final AnswerWords words;
  private final AnswerText text;
  private final List<AnswerLine> lines;
  private final Set<String> units = new HashSet<>();
  private String pending;
  private AnswerLine pendingLine;
  private boolean inUnits;

  public AnswersHand(AnswersFile file, AnswerWords words) {
    this.file = file;
    this.words = words;
    this.text = new AnswerText(words);
    this.lines = new ArrayList<>(file.lines());
  }

  @Override
  public Answer answer(Ask ask) {
    if (ask.question() instanceof Question.NextUnit next && lines.isEmpty()) throw new Unanswered(ask);
    if (ask.question() instanceof Question.NextUnit next && !named(next, lines.get(0))) return implied(ask, next);
    if (isLeft(ask)) return new Answer.Unit(Series.OTHER, null, true);
    AnswerLine line = line(ask);
    if (line == null) throw new Unanswered(ask);
    try {
      Answer answer = read(ask, line);
      use(ask, line);
      return answer;
    } catch (UnreadableAnswer e) {
      List<String> arguments = new ArrayList<>(e.arguments());
      throw new AnswersProblem(List.of(file.problem(e.code(), line, arguments.toArray(String[]::new))));
    }
  }

  /** Whether a unit is left before its question is answered, because the file does something else first. */
  private boolean isLeft(Ask ask) {
    boolean may = inUnits && (ask.question() instanceof Question.Result || ask.question() instanceof Question.Contenders);
    return may && pending == null && !lines.isEmpty() && lines.get(0).act() != null;
  }

  private static boolean named(Question.NextUnit next, AnswerLine line) {
    return next.choices().stream().anyMatch(c -> c.unit().equals(line.name()));
  }

  /** What a line says that names no unit: something else is done next, or the unit last looked at goes on. */
  private Answer implied(Ask ask, Question.NextUnit next) {
    AnswerLine line = lines.get(0);
    if (line.act() != null) return new Answer.Unit(Series.OTHER, null, true);
    return next.choices().stream().filter(Question.UnitChoice::current).findFirst().map(c -> new Answer.Unit(c.unit(), null, true))
        .orElseThrow(() -> new AnswersProblem(List.of(file.problem("B4086", line, line.name(), AnswerText.choices(next)))));
  }

  private Answer read(Ask ask, AnswerLine line) {
    if (ask.question() instanceof Question.NextUnit) return AnswerText.unit(line.name(), line.value());
    if (ask.question() instanceof Question.NextAct) {
      LocalDate day = Special.is(line.act()) ? null : AnswerText.date(line.value());
      return new Answer.Act(line.act(), day);
    }
    return text.read(ask, line == pendingLine ? pending : line.value());
  }

  /** The line that answers, null when the file has come to its end. */
  private AnswerLine line(Ask ask) {
    if (ask.question() instanceof Question.NextAct) {
      if (lines.isEmpty()) return null;
      if (lines.get(0).act() == null) {
        throw new AnswersProblem(List.of(file.problem("B4072", lines.get(0), lines.get(0).name())));
      }
      return lines.get(0);
    }
    if (ask.question() instanceof Question.NextUnit) return lines.get(0);
    if (pending != null) return pendingLine;
    List<String> names = words.names(ask);
    for (AnswerLine line : lines) {
      if (line.act() != null || units.contains(line.name())) break;
      if (names.contains(line.name())) return line;
    }
    if (lines.isEmpty()) return null;
    throw new AnswersProblem(List.of(file.problem("B4073", lines.get(0), names.get(0))));
  }

  private void use(Ask ask, AnswerLine line) {
    if (line == pendingLine) {
      pending = null;
      pendingLine = null;
      return;
    }
    lines.remove(line);
    if (ask.question() instanceof Question.NextAct && Special.is(line.act())) {
      pending = line.value();
      pendingLine = line;
    }
  }

  /** Passes over the line that has given an answer before. */
  @Override
  public void kept(Ask ask, Answer answer, Entry entry, boolean replayed) {
    if (ask.question() instanceof Question.NextAct || ask.question() instanceof Question.NextUnit) inUnits = ask.question() instanceof Question.NextUnit;
    if (answer instanceof Answer.Units named) named.units().forEach(u -> units.add(u.name()));
    if (!replayed) return;
    if (ask.question() instanceof Question.NextUnit next && (lines.isEmpty() || !named(next, lines.get(0)))) return;
    try {
      AnswerLine line = line(ask);
      if (line != null && read(ask, line).equals(answer)) use(ask, line);
    } catch (UnreadableAnswer | AnswersProblem other) {
      // answered by somebody else at the time
    }
  }
}
