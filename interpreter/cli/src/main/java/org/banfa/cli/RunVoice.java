package org.banfa.cli;

import java.time.LocalDate;
import java.util.List;
import org.banfa.cli.report.RunText;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Event;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.ask.Unanswered;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.election.CountInput;
import org.banfa.engine.election.CountResult;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.executor.journal.Entry;
import org.banfa.executor.running.Respondent;

/** Says aloud what happens from here on, and lets nothing be recorded for a day that has not come. */
final class RunVoice implements Respondent {
  private final Respondent inner;
  private final Console console;
  private final RunText text;
  private final LocalDate today;
  private final boolean scripted;
  private boolean resumed;

  RunVoice(Respondent inner, Console console, RunText text, LocalDate today, boolean scripted) {
    this.inner = inner;
    this.console = console;
    this.text = text;
    this.today = today;
    this.scripted = scripted;
  }

  @Override
  public Answer answer(Ask ask) {
    if (resumed) {
      resumed = false;
      console.line("run.resumed");
    }
    while (true) {
      Answer answer = inner.answer(ask);
      LocalDate day = answer instanceof Answer.Act act ? act.day() : answer instanceof Answer.Unit unit ? unit.day() : answer instanceof Answer.OnDay on && !ask.key().subject().startsWith("#") ? on.day() : null;
      if (today == null || day == null || !day.isAfter(today)) return answer;
      for (String line : text.problem("B4016", List.of(day.toString(), today.toString()))) console.print("  " + line + "\n");
      if (scripted) throw new Unanswered(ask);
    }
  }

  @Override
  public void awaited(ElectionRules cast, Paper paper) {
    inner.awaited(cast, paper);
  }

  @Override
  public void counted(ElectionRules cast, ElectionRules rules, CountInput input, CountResult result) {
    inner.counted(cast, rules, input, result);
  }

  @Override
  public void kept(Ask ask, Answer answer, Entry entry, boolean replayed) {
    inner.kept(ask, answer, entry, replayed);
    resumed |= replayed;
    if (replayed) return;
    String what = ask.question() instanceof Question.NextAct || ask.question() instanceof Question.NextUnit ? text.answer(answer) : console.catalogue().text("run.log.answer", text.name(ask), text.answer(answer));
    console.line("run.kept", Long.toString(entry.seq()), what);
  }

  @Override
  public void refused(Ask ask, Answer answer, Refusal refusal, boolean replayed) {
    inner.refused(ask, answer, refusal, replayed);
    if (!replayed) for (String line : text.refusal(refusal)) console.print("  " + line + "\n");
  }

  @Override
  public void told(Event event, boolean replayed) {
    inner.told(event, replayed);
    if (replayed) return;
    console.print("  " + console.catalogue().text("run.log.event", text.event(event)) + "\n");
    for (String reason : text.reasons(event)) console.print("    " + console.catalogue().text("run.rule", reason) + "\n");
  }
}
