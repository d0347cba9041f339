package org.banfa.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.banfa.cli.report.RunText;
import org.banfa.cli.report.StatusText;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Event;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Unanswered;
import org.banfa.engine.procedure.Special;
import org.banfa.engine.series.Series;
import org.banfa.executor.answers.AnswerText;
import org.banfa.executor.answers.AnswerWords;
import org.banfa.executor.answers.UnreadableAnswer;
import org.banfa.executor.journal.Entry;
import org.banfa.executor.running.Respondent;

/** Asks a person, line by line; works at a terminal and over a pipe. */
final class TerminalHand implements Respondent {
  private final Console console;
  private final AnswerWords words;
  private final AnswerText reader;
  private final RunText text;
  private final StatusText status;
  private boolean shown;
  private boolean over;
  private boolean inUnits;

  TerminalHand(Console console, AnswerWords words, RunText text, LocalDate today) {
    this.console = console;
    this.words = words;
    this.reader = new AnswerText(words);
    this.text = text;
    this.status = new StatusText(console.catalogue(), text, today);
  }

  /** The session in which the election ends is over with it. */
  @Override
  public void told(Event event, boolean replayed) {
    over |= !replayed && event.kind().equals(Event.ENDED);
  }

  @Override
  public void kept(Ask ask, Answer answer, Entry entry, boolean replayed) {
    if (ask.question() instanceof Question.NextAct || ask.question() instanceof Question.NextUnit) inUnits = ask.question() instanceof Question.NextUnit;
  }

  @Override
  public Answer answer(Ask ask) {
    if (over) throw new Unanswered(ask);
    while (true) {
      String line = line(ask);
      try {
        if (ask.question() instanceof Question.NextUnit units) return AnswerText.unit(units, line);
        boolean leaves = inUnits && (ask.question() instanceof Question.Result || ask.question() instanceof Question.Contenders);
        if (leaves && AnswerText.isOther(line)) return new Answer.Unit(Series.OTHER, null, true);
        return ask.question() instanceof Question.NextAct ? act(line) : reader.read(ask, value(ask, line));
      } catch (UnreadableAnswer e) {
        for (String said : text.problem(e.code(), e.arguments())) console.print("  " + said + "\n");
      }
    }
  }

  private String line(Ask ask) {
    boolean next = ask.question() instanceof Question.NextAct;
    while (true) {
      if (next && !shown) {
        console.print(status.agenda(((Question.NextAct) ask.question()).choices()));
        console.line("run.hint");
      }
      shown = true;
      console.print(next ? console.catalogue().text("run.prompt.next") : console.catalogue().text("run.prompt", text.name(ask), text.hint(ask)));
      String line = read();
      if (line == null || List.of(console.catalogue().text("run.quit").split("\\|")).contains(line.strip())) throw new Unanswered(ask);
      if (line.isBlank()) continue;
      if (!List.of("?", "？").contains(line.strip())) return line.strip();
      shown = false;
    }
  }

  private String read() {
    try {
      return console.in().readLine();
    } catch (IOException e) {
      return null;
    }
  }

  /** {@code act day}, {@code act = day}, or one of the special choices. */
  private Answer.Act act(String line) {
    int cut = line.indexOf('=') >= 0 ? line.indexOf('=') : Math.max(line.lastIndexOf(' '), line.lastIndexOf('　'));
    Optional<String> whole = words.act(line);
    if (whole.isPresent()) return new Answer.Act(whole.get(), null);
    String name = cut < 0 ? line : line.substring(0, cut).strip();
    String act = words.act(name).orElseThrow(() -> new UnreadableAnswer("B4010", name));
    return new Answer.Act(act, cut < 0 || Special.is(act) ? null : AnswerText.date(line.substring(cut + 1)));
  }

  /** The answer may repeat the question before an equals sign. */
  private String value(Ask ask, String line) {
    int equals = line.indexOf('=');
    return equals > 0 && words.names(ask).contains(line.substring(0, equals).strip()) ? line.substring(equals + 1) : line;
  }
}
