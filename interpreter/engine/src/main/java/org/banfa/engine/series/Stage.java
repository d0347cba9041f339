package org.banfa.engine.series;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.AskKey;
import org.banfa.engine.ask.Event;
import org.banfa.engine.ask.Hand;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.contest.Account;
import org.banfa.engine.election.PassingHand;
import org.banfa.engine.election.VoteFrame;

/**
 * The hand as one vote of several sees it: its questions carry the vote's name and unit, and an account of the wrong electorate
 * is not taken.
 */
public final class Stage extends PassingHand {
  private static final String WOMAN = "woman:";
  private static final int PER_REFUSAL = 100_000;

  private final VoteFrame frame;
  private final SortedMap<String, Boolean> women;
  private final KnownNumbers numbers;
  private final Supplier<VoteFrame> now;
  /** Whether those who vote are those of the roll that numbers known before are about. */
  private boolean commonRoll = true;
  /** Numbers that were known before and cannot be. */
  private final Set<String> refused = new HashSet<>();

  public Stage(VoteFrame frame, Hand hand) {
    this(frame, hand, null);
  }

  /** {@code numbers} knows sizes that were asked before; null when nobody does. */
  public Stage(VoteFrame frame, Hand hand, KnownNumbers numbers) {
    this(frame, hand, numbers, () -> frame);
  }

  /** The same; {@code now} tells who may vote by now, which another organ may change meanwhile. */
  public Stage(VoteFrame frame, Hand hand, KnownNumbers numbers, Supplier<VoteFrame> now) {
    super(hand);
    this.now = now;
    this.numbers = numbers;
    this.frame = frame;
    this.women = frame.known();
  }

  /** The same for a vote whose electors are others than those of the common roll: what is known of these says nothing of it. */
  public Stage ofOthers() {
    commonRoll = false;
    return this;
  }

  /** Everybody whose sex is known by now. */
  public SortedMap<String, Boolean> women() {
    return women;
  }

  @Override
  public Answer answer(Ask ask) {
    boolean counts = numbers != null && !refused.contains(ask.key().subject());
    Long known = counts && ask.question() instanceof Question.Count count && (commonRoll || !KnownNumbers.isElectorate(count.quantity())) ? numbers.number(count.quantity().key()) : null;
    if (known != null) return new Answer.Number(java.math.BigInteger.valueOf(known));
    if (!(ask.question() instanceof Question.Result result)) return learnt(ask, super.answer(placed(ask, ask.question(), 0)));
    for (int again = 0; ; again++) {
      Question of = new Question.Result(result.paper(), result.round(), result.standing(), now.get().electors());
      Ask placed = placed(ask, of, again);
      Answer answer = super.answer(placed);
      long electors = now.get().electors();
      if (!(answer instanceof Answer.Counted counted)) return answer;
      long registered = counted.tally().account().registered();
      if (electors == VoteFrame.UNKNOWN) {
        if (!isForgotten(registered)) return answer;
        super.refused(placed, answer, new Refusal("B5084", List.of(numbers.electorate(), numbers.number(numbers.electorate()).toString()), null));
        continue;
      }
      if (registered == electors) return answer;
      List<String> numbers = List.of(Long.toString(registered), Long.toString(electors));
      super.refused(placed, answer, mismatch(numbers));
    }
  }

  /** Why a number of electors is not taken: the units, another organ, or an earlier vote has another one. */
  private Refusal mismatch(List<String> numbers) {
    if (!frame.unit().isEmpty()) return new Refusal("B5092", List.of(numbers.get(0), numbers.get(1), frame.unit()), null);
    return frame.organ().isEmpty() ? new Refusal("B5040", numbers, null) : new Refusal("B5066", List.of(numbers.get(0), numbers.get(1), frame.organ()), null);
  }

  /** Whether a count does not know how many are registered although somebody has said so before; another number is told and counts from now on. */
  private boolean isForgotten(long registered) {
    if (numbers == null || !commonRoll || isPartial() || numbers.electorate().isEmpty()) return false;
    if (registered == Account.UNKNOWN) return true;
    long before = numbers.number(numbers.electorate());
    if (before == registered) return false;
    told(new Event("registered-changed", null, List.of(numbers.electorate(), Long.toString(before), Long.toString(registered)), List.of()));
    numbers.registered(registered);
    return false;
  }

  private Answer learnt(Ask ask, Answer answer) {
    if (answer instanceof Answer.Yes yes && ask.key().subject().startsWith(WOMAN)) women.put(ask.key().subject().substring(WOMAN.length()), yes.yes());
    if (answer instanceof Answer.People people) people.people().forEach(p -> women.put(p.name(), p.woman()));
    return answer;
  }

  private Ask placed(Ask ask, Question question, int again) {
    AskKey k = ask.key();
    String contest = k.contest().isEmpty() ? frame.act() : frame.act() + "/" + k.contest();
    return new Ask(new AskKey(k.document(), k.label(), k.organ(), contest, k.round(), frame.unit(), k.subject(), k.ordinal() + again * PER_REFUSAL), question);
  }

  @Override
  public void refused(Ask ask, Answer answer, Refusal refusal) {
    refused.add(ask.key().subject());
    super.refused(placed(ask, ask.question(), 0), answer, refusal);
  }

  @Override
  public void told(Event event) {
    super.told(frame.unit().isEmpty() ? event : event.in(frame.unit()));
  }

  @Override
  public VoteFrame frame() {
    return frame;
  }

  @Override
  public VoteFrame frameNow() {
    return now.get();
  }
}
