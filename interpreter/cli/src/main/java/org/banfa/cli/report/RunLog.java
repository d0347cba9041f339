package org.banfa.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Event;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.ask.Unanswered;
import org.banfa.executor.journal.Entry;
import org.banfa.executor.running.Dossier;
import org.banfa.executor.running.Known;
import org.banfa.executor.running.Respondent;
import org.banfa.syntax.diagnostic.Catalogue;

/** Writes the log of a run: every answer with its number, every refusal with its article, every event. */
public final class RunLog implements Respondent {
  private final Catalogue catalogue;
  private final RunText text;
  private final StringBuilder out = new StringBuilder();
  private List<Question.Choice> choices = new ArrayList<>();

  public RunLog(Catalogue catalogue, RunText text) {
    this.catalogue = catalogue;
    this.text = text;
  }

  @Override
  public Answer answer(Ask ask) {
    throw new Unanswered(ask);
  }

  @Override
  public void kept(Ask ask, Answer answer, Entry entry, boolean replayed) {
    if (ask.question() instanceof Question.NextAct next) choices = next.choices();
    String what = ask.question() instanceof Question.NextAct || ask.question() instanceof Question.NextUnit ? text.answer(answer) : catalogue.text("run.log.answer", text.name(ask), text.answer(answer));
    out.append(Columns.pad(Long.toString(entry.seq()), 5)).append(what).append('\n');
  }

  @Override
  public void amended(Dossier dossier, Entry entry) {
    List<String> lines = text.amendment(dossier);
    out.append(Columns.pad(Long.toString(entry.seq()), 5)).append(lines.get(0)).append('\n');
    for (String line : lines.subList(1, lines.size())) out.append("     ").append(line).append('\n');
  }

  @Override
  public void known(Known known, Entry entry, boolean replayed) {
    List<String> lines = text.known(known);
    out.append(Columns.pad(Long.toString(entry.seq()), 5)).append(lines.get(0)).append('\n');
    for (String line : lines.subList(1, lines.size())) out.append("     ").append(line).append('\n');
  }

  @Override
  public void refused(Ask ask, Answer answer, Refusal refusal, boolean replayed) {
    for (String line : text.refusal(refusal).subList(0, refusal.rule() == null ? 1 : 2)) out.append("     ").append(line).append('\n');
  }

  @Override
  public void told(Event event, boolean replayed) {
    out.append("     ").append(catalogue.text("run.log.event", text.event(event))).append('\n');
    for (String reason : text.reasons(event)) out.append("       ").append(catalogue.text("run.rule", reason)).append('\n');
  }

  /** The log so far. */
  public String text() {
    return out.toString();
  }

  /** The choices of the last question for an act that was answered. */
  public List<Question.Choice> lastChoices() {
    return choices;
  }
}
