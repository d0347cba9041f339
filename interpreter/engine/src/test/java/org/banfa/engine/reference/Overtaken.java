package org.banfa.engine.reference;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Hand;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.election.CountInput;
import org.banfa.engine.election.CountKind;
import org.banfa.engine.election.CountResult;
import org.banfa.engine.election.CountWitness;
import org.banfa.engine.election.Settled;
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
  /** Told of counts and results too; null when nobody is. */
  CountWitness also;
  private boolean taken;
  int asks;
  /** What was open when they took over. */
  Moment moment = Moment.NEVER;
  /** The kind of count that was last asked for by then. */
  CountKind open = CountKind.VOTE;
  private int entered;
  private int decided;
  private final Map<String, Integer> since = new TreeMap<>();
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
      moment = moment(ask);
      throw new RulesChanged(later);
    }
    asks++;
    if (ask.question() instanceof Question.Result result) entered = result.round();
    else if (entered == decided) since.merge(entered + subject(ask), 1, Integer::sum);
    return world.answer(ask);
  }

  private Moment moment(Ask ask) {
    if (ask.question() instanceof Question.Contenders) return new Moment(Moment.Stage.PEOPLE, 0, "", 0);
    if (ask.question() instanceof Question.Result) return new Moment(Moment.Stage.ENTRY, entered + 1, "", 0);
    if (entered > decided) return new Moment(Moment.Stage.DECISION, entered, ask.key().subject(), 0);
    return new Moment(Moment.Stage.AFTER, entered, subject(ask), 1 + since.getOrDefault(entered + subject(ask), 0));
  }

  static String subject(Ask ask) {
    if (ask.question() instanceof Question.Kinship) return Moment.KIN;
    if (ask.question() instanceof Question.Count) return Moment.CONSENT;
    return ask.question() instanceof Question.Lot || ask.key().subject().startsWith("agree") ? Moment.TIE : ask.key().subject();
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
    decided++;
    if (!taken) decidedBefore++;
    if (also != null) also.counted(cast, rules, input, result);
  }

  @Override
  public void settled(Settled settled) {
    if (also != null) also.settled(settled);
  }

  @Override
  public void awaits(ElectionRules cast, CountKind kind, int round, Paper paper) {
    if (!taken) open = kind;
  }

  /** What was open when they took over, in words of the table of shapes. */
  String row() {
    String subject = moment.subject();
    return switch (moment.stage()) {
      case PEOPLE -> "14 who stands";
      case ENTRY -> open == CountKind.RERUN ? castReruns ? "14 a rerun that is cast" : "14 a rerun not yet cast" : "14 the count of " + open.id();
      case ENTERED, DECISION -> subject.startsWith(Moment.NAME) ? "36 a written name" : subject.contains(":") ? "11 what somebody is" : "01 a number a base needs";
      case AFTER -> switch (subject) {
        case Moment.TIE -> "16 a lot or an agreement";
        case Moment.KIN -> "13 kinship";
        case Moment.CONSENT -> "15 consent";
        default -> moment.round() == 0 ? "18 who skips the round" : "12 who belongs to a kind";
      };
    };
  }
}
