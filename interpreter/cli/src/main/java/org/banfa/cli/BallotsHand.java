package org.banfa.cli;

import java.util.List;
import org.banfa.cli.report.RunText;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Event;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.certificate.Ballots;
import org.banfa.engine.certificate.Certifier;
import org.banfa.engine.certificate.TotalDifference;
import org.banfa.engine.certificate.UnreadableTable;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.election.CountInput;
import org.banfa.engine.election.CountResult;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.executor.journal.Entry;
import org.banfa.executor.running.Dossier;
import org.banfa.executor.running.Respondent;

/** Holds the totals somebody enters for a count against its ballots, where these are given; totals that differ are not recorded. */
final class BallotsHand implements Respondent {
  private final Respondent inner;
  private final BallotFiles files;
  private final Console console;
  private final RunText text;
  private final boolean scripted;
  private ElectionRules cast;
  private Paper paper;
  private int decided;
  private boolean live;

  BallotsHand(Respondent inner, BallotFiles files, Console console, RunText text, boolean scripted) {
    this.inner = inner;
    this.files = files;
    this.console = console;
    this.text = text;
    this.scripted = scripted;
  }

  @Override
  public Answer answer(Ask ask) {
    if (!live) files.after(decided);
    live = true;
    String table = ask.question() instanceof Question.Result ? files.of(decided + 1) : null;
    while (true) {
      Answer answer = inner.answer(ask);
      if (table == null || !(answer instanceof Answer.Counted counted) || agrees(table, counted)) return answer;
      if (scripted) throw new org.banfa.cli.Refusal("B4508", Integer.toString(decided + 1));
    }
  }

  private boolean agrees(String table, Answer.Counted counted) {
    try {
      Ballots ballots = Ballots.read(table, paper);
      List<TotalDifference> differences = Certifier.differences(ballots, cast, counted.tally());
      console.line(differences.isEmpty() ? "run.ballots-agree" : "run.ballots-differ", Integer.toString(decided + 1));
      for (String line : text.differences(differences)) console.print(line + "\n");
      return differences.isEmpty();
    } catch (UnreadableTable e) {
      throw new org.banfa.cli.Refusal(e.code(), e.arguments().toArray(String[]::new));
    } catch (IllegalArgumentException beyondABallot) {
      throw new org.banfa.cli.Refusal("B4505", cast.effective().method().title());
    }
  }

  @Override
  public void awaited(ElectionRules castUnder, Paper on) {
    cast = castUnder;
    paper = on;
    inner.awaited(castUnder, on);
  }

  @Override
  public void counted(ElectionRules castUnder, ElectionRules rules, CountInput input, CountResult result) {
    decided++;
    inner.counted(castUnder, rules, input, result);
  }

  @Override
  public void amended(Dossier dossier, Entry entry) {
    inner.amended(dossier, entry);
  }

  @Override
  public void kept(Ask ask, Answer answer, Entry entry, boolean replayed) {
    inner.kept(ask, answer, entry, replayed);
  }

  @Override
  public void refused(Ask ask, Answer answer, Refusal refusal, boolean replayed) {
    inner.refused(ask, answer, refusal, replayed);
  }

  @Override
  public void told(Event event, boolean replayed) {
    inner.told(event, replayed);
  }
}
