package org.banfa.engine.procedure;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.AskKey;
import org.banfa.engine.ask.Event;
import org.banfa.engine.ask.Hand;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.Incumbent;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.contest.Post;
import org.banfa.engine.election.CountInput;
import org.banfa.engine.election.CountKind;
import org.banfa.engine.election.CountResult;
import org.banfa.engine.election.CountWitness;
import org.banfa.engine.election.Seated;
import org.banfa.engine.election.Settled;
import org.banfa.engine.election.VoteSetting;
import org.banfa.engine.rules.Balloting;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.engine.rules.Regime;
import org.banfa.engine.rules.RulesChanged;
import org.banfa.model.order.Effective;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Term;

/**
 * Stands between the vote and the hand: lets the acts of the calendar that belong between two counts happen first, sees that
 * an account which does not add up is looked at again before it counts, and has the procedure follow rules that take over.
 */
final class VoteHand implements Hand, VoteSetting, CountWitness {
  private static final int PER_VOTE = 1000;
  private static final int PER_RECOUNT = 100;

  private final Procedure procedure;
  private final Regime first;
  private final Desk desk;
  private final Progress progress;
  /** How far the questions for a count have moved on because it was counted again. */
  private final Map<String, Integer> recounted = new HashMap<>();
  /** Questions whose known answers cannot be. */
  private final Set<String> overruled = new HashSet<>();
  private final Term act;
  private final int number;
  private boolean wanted;

  VoteHand(Procedure procedure, Regime first, Desk desk, Progress progress, Term act) {
    this.procedure = procedure;
    this.act = act;
    this.number = progress.votes;
    this.first = first;
    this.desk = desk;
    this.progress = progress;
  }

  @Override
  public Answer answer(Ask ask) {
    if (ask.question() instanceof Question.Result) return result(ask);
    Long fixed = ask.question() instanceof Question.Count count && count.quantity().term() != null ? progress.returns.numbers().fixed(count.quantity().term()) : null;
    if (fixed != null && !overruled.contains(ask.key().subject())) return new Answer.Number(BigInteger.valueOf(fixed));
    if (ofIncumbents(ask) && !overruled.contains(ask.key().subject())) {
      List<String> people = ((Question.Kinship) ask.question()).people();
      Set<String> feared = incumbents().stream().map(Incumbent::name).collect(Collectors.toSet());
      if (progress.returns.kin().covers(people, feared)) return new Answer.Kin(progress.returns.kin().among(people));
    }
    Answer answer = asked(shifted(ask, 0));
    if (ofIncumbents(ask) && answer instanceof Answer.Kin kin) progress.returns.kin().learn(((Question.Kinship) ask.question()).people(), kin.pairs());
    return answer;
  }

  private Answer asked(Ask ask) {
    try {
      return desk.hand().answer(ask);
    } catch (RulesChanged changed) {
      procedure.takeOver(changed.regime());
      throw changed;
    }
  }

  /** Whether it is asked who is related to those in office elsewhere; among the elected, other relations may matter. */
  private static boolean ofIncumbents(Ask ask) {
    return ask.question() instanceof Question.Kinship && ask.key().subject().equals(Question.Kinship.WITH_INCUMBENTS);
  }

  @Override
  public void refused(Ask ask, Answer answer, Refusal refusal) {
    overruled.add(ask.key().subject());
    if (ofIncumbents(ask)) progress.returns.kin().forget(((Question.Kinship) ask.question()).people());
    desk.hand().refused(shifted(ask, 0), answer, refusal);
  }

  @Override
  public List<Incumbent> incumbents() {
    return desk.hand().incumbents();
  }

  @Override
  public void told(Event event) {
    desk.hand().told(event);
  }

  @Override
  public Optional<ElectionRules> takenOver() {
    return procedure.regime() == first ? Optional.empty() : procedure.regime().vote(act).map(Balloting::rules);
  }

  @Override
  public boolean prepare(CountKind kind) {
    Regime before = procedure.regime();
    if (kind == CountKind.VOTE) {
      procedure.until(() -> !isOpen(Roles.COUNT));
      progress.begin(act.id());
    } else if (kind == CountKind.RERUN) {
      want();
      procedure.until(() -> procedure.regime() != before || !isOpen(Roles.RERUN));
      if (procedure.regime() != before) {
        for (Term rerun : serving(Roles.RERUN)) progress.wanted.remove(rerun.id());
        return false;
      }
      for (Term rerun : serving(Roles.RERUN)) progress.begin(rerun.id());
    }
    return true;
  }

  /** A rerun has become necessary; once done, it is not opened again before it is counted. */
  void want() {
    for (Term rerun : serving(Roles.RERUN)) {
      progress.wanted.add(rerun.id());
      if (!wanted) progress.days.remove(rerun.id());
    }
    wanted = true;
    progress.counted = true;
  }

  /** The acts of a role that serve this vote. */
  private List<Term> serving(String role) {
    return procedure.regime().vote(act).map(v -> procedure.course().serving(v, role)).orElse(List.of());
  }

  private boolean isOpen(String role) {
    return serving(role).stream().anyMatch(a -> progress.isOpen(a.id()));
  }

  @Override
  public boolean isCast(CountKind kind) {
    if (kind == CountKind.RERUN) return !serving(Roles.RERUN).isEmpty() && !isOpen(Roles.RERUN);
    return kind == CountKind.VOTE;
  }

  @Override
  public void awaits(ElectionRules cast, CountKind kind, int round, Paper paper) {
    if (desk.hand() instanceof CountWitness witness) witness.awaited(cast, kind, round, paper);
    progress.awaited = new Progress.Vote(kind.id(), round, posts(paper), isCast(kind));
  }

  @Override
  public void counted(ElectionRules cast, ElectionRules rules, CountInput input, CountResult result) {
    if (input.kind() == CountKind.RERUN) wanted = false;
    progress.awaited = null;
    progress.held.add(new Progress.Vote(input.kind().id(), input.round(), posts(input.paper()), true));
    if (desk.hand() instanceof CountWitness witness) witness.counted(cast, rules, input, result);
  }

  private static List<String> posts(Paper paper) {
    return paper.posts().stream().map(Post::name).toList();
  }

  /** A vote held again asks under keys of its own. */
  private Ask shifted(Ask ask, int more) {
    AskKey k = ask.key();
    int ordinal = k.ordinal() + (number - 1) * PER_VOTE + more;
    return new Ask(new AskKey(k.document(), k.label(), k.organ(), k.contest(), k.round(), k.district(), k.subject(), ordinal), ask.question());
  }

  private Answer result(Ask ask) {
    String same = ask.key().round() + "|" + ask.key().ordinal();
    while (true) {
      Ask counted = shifted(ask, recounted.getOrDefault(same, 0));
      Answer answer = asked(counted);
      if (!(answer instanceof Answer.Counted tally) || desk.piece(() -> stands(tally), procedure::takeOver)) return answer;
      recounted.merge(same, PER_RECOUNT, Integer::sum);
    }
  }

  /** Whether a count is taken as it is: its account is in order, or people say that it is so. */
  private boolean stands(Answer.Counted counted) {
    Account a = counted.tally().account();
    Effective.Provided rule = BallotAccount.broken(procedure.regime(), procedure.course().truths(), a);
    if (rule == null) return true;
    desk.tell("account-broken", null, List.of(rule), Long.toString(a.collected()), Long.toString(a.voters()));
    Ask sure = desk.ask(Special.STANDS, rule, new Question.Decision(Special.STANDS));
    if (desk.answer(sure, Answer.Yes.class).yes()) return true;
    String reason = desk.reason(Special.STANDS);
    desk.tell("recount", null, List.of(rule), reason);
    return false;
  }

  @Override
  public void seated(Seated seated) {
    if (desk.hand() instanceof CountWitness witness) witness.seated(seated);
  }

  @Override
  public void settled(Settled settled) {
    if (desk.hand() instanceof CountWitness witness) witness.settled(settled);
  }
}
