package org.banfa.engine.procedure;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.AskKey;
import org.banfa.engine.ask.Event;
import org.banfa.engine.ask.Hand;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.contest.Account;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Value;
import org.banfa.model.order.Effective;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Vocabulary;

/**
 * Stands between the vote and the hand: lets the acts of the calendar that belong between two counts happen first, and
 * sees that an account which does not add up is looked at again before it counts.
 */
final class VoteHand implements Hand {
  private static final int PER_VOTE = 1000;

  private final Procedure procedure;
  private final Course course;
  private final Effective effective;
  private final Desk desk;
  private final Progress progress;
  private final Vocabulary vocabulary;
  private boolean first = true;

  VoteHand(Procedure procedure, Course course, Effective effective, Desk desk, Progress progress, Vocabulary vocabulary) {
    this.procedure = procedure;
    this.course = course;
    this.effective = effective;
    this.desk = desk;
    this.progress = progress;
    this.vocabulary = vocabulary;
  }

  @Override
  public Answer answer(Ask ask) {
    Ask shifted = shifted(ask, 0);
    return ask.question() instanceof Question.Result ? result(ask) : desk.hand().answer(shifted);
  }

  @Override
  public void refused(Ask ask, Answer answer, Refusal refusal) {
    desk.hand().refused(shifted(ask, 0), answer, refusal);
  }

  @Override
  public void told(Event event) {
    desk.hand().told(event);
    if (event.kind().equals("rerun")) {
      for (Term rerun : course.acts().inRole(Roles.RERUN)) {
        progress.wanted.add(rerun.id());
        progress.days.remove(rerun.id());
        progress.counted = true;
        procedure.until(() -> !progress.isOpen(rerun.id()));
        progress.begin(rerun.id());
      }
    }
  }

  /** A vote held again asks under keys of its own. */
  private Ask shifted(Ask ask, int more) {
    AskKey k = ask.key();
    int ordinal = k.ordinal() + (progress.votes - 1) * PER_VOTE + more;
    return new Ask(new AskKey(k.document(), k.label(), k.organ(), k.contest(), k.round(), k.district(), k.subject(), ordinal), ask.question());
  }

  private Answer result(Ask ask) {
    if (first) {
      first = false;
      for (Term count : course.acts().inRole(Roles.COUNT)) procedure.until(() -> !progress.isOpen(count.id()));
      for (Term vote : course.acts().inRole(Roles.VOTE)) progress.begin(vote.id());
    }
    for (int more = 0; ; more += 100) {
      Ask counted = shifted(ask, more);
      Answer answer = desk.hand().answer(counted);
      if (!(answer instanceof Answer.Counted tally) || stands(counted, tally)) return answer;
    }
  }

  /** Whether a count is taken as it is: its account is in order, or people say that it is so. */
  private boolean stands(Ask ask, Answer.Counted counted) {
    Account a = counted.tally().account();
    Effective.Provided rule = broken(a);
    if (rule == null) return true;
    desk.tell("account-broken", null, List.of(rule), Long.toString(a.collected()), Long.toString(a.voters()));
    Ask sure = desk.ask(Special.STANDS, rule, new Question.Decision(Special.STANDS));
    if (desk.answer(sure, Answer.Yes.class).yes()) return true;
    String reason = desk.reason(Special.STANDS);
    desk.tell("recount", null, List.of(rule), reason);
    return false;
  }

  /** The rule on the account that these numbers are against, null when none. */
  private Effective.Provided broken(Account account) {
    Map<Slot, BigInteger> known = new TreeMap<>();
    put(known, Roles.REGISTERED, account.registered());
    put(known, Roles.VOTERS, account.voters());
    put(known, Roles.ISSUED, account.issued());
    put(known, Roles.COLLECTED, account.collected());
    put(known, Roles.CAST, account.collected());
    put(known, Roles.VALID, account.valid());
    put(known, Roles.INVALID, account.invalid());
    put(known, Roles.ABSTAINED, account.abstained());
    for (Slot slot : effective.slots()) {
      if (slot.term() == null || !Roles.VALID_ACCOUNT.equals(slot.term().role())) continue;
      for (Effective.Provided rule : effective.about(slot)) {
        if (!(rule.clause().value() instanceof Value.Formal formal)) continue;
        Formula condition = Formula.implies(Truths.guard(rule.clause()), formal.formula());
        if (Boolean.FALSE.equals(course.truths().of(condition, known))) return rule;
      }
    }
    return null;
  }

  private void put(Map<Slot, BigInteger> known, String role, long value) {
    for (Term term : vocabulary.inRole(role)) known.put(new Slot(null, term), BigInteger.valueOf(value));
  }
}
