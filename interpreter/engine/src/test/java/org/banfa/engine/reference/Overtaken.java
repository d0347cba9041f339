package org.banfa.engine.reference;

import java.util.Optional;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Hand;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.election.CountInput;
import org.banfa.engine.election.CountKind;
import org.banfa.engine.election.CountResult;
import org.banfa.engine.election.CountWitness;
import org.banfa.engine.election.VoteSetting;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.engine.rules.Regime;
import org.banfa.engine.rules.RulesChanged;

/** A world in which other rules take over instead of the answer to one question, counted from 1. */
final class Overtaken implements Hand, VoteSetting, CountWitness {
  private final World world;
  private final Regime later;
  private final int at;
  private final boolean castReruns;
  private boolean taken;
  int asks;
  /** How many votes were decided before the take-over. */
  int decidedBefore;

  Overtaken(World world, Regime later, int at, boolean castReruns) {
    this.world = world;
    this.later = later;
    this.at = at;
    this.castReruns = castReruns;
  }

  @Override
  public Answer answer(Ask ask) {
    if (asks + 1 == at && !taken) {
      taken = true;
      throw new RulesChanged(later);
    }
    asks++;
    return world.answer(ask);
  }

  @Override
  public void refused(Ask ask, Answer answer, Refusal refusal) {
    world.refused(ask, answer, refusal);
  }

  @Override
  public Optional<ElectionRules> takenOver() {
    return taken ? Optional.of(later.rules()) : Optional.empty();
  }

  @Override
  public boolean prepare(CountKind kind) {
    return true;
  }

  @Override
  public boolean isCast(CountKind kind) {
    return kind == CountKind.VOTE || kind == CountKind.RERUN && castReruns;
  }

  @Override
  public void counted(ElectionRules cast, ElectionRules rules, CountInput input, CountResult result) {
    if (!taken) decidedBefore++;
  }

  @Override
  public void awaits(ElectionRules cast, CountKind kind, int round, Paper paper) {}
}
