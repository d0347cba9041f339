package org.banfa.engine.series;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.AskKey;
import org.banfa.engine.ask.Event;
import org.banfa.engine.ask.Hand;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.contest.ElectionOutcome;
import org.banfa.engine.lowering.Layout;
import org.banfa.engine.rules.Condition;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.engine.rules.Facts;
import org.banfa.model.core.Formula;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;

/** Has a body say yes or no: asks the numbers its conditions are about, those that bound others first, and decides. */
public final class Motion {
  /** Kinds of what came of it. */
  public static final String CARRIED = "carried";
  public static final String LOST = "not-carried";
  private static final int DEEPEST = 8;

  private final ElectionRules rules;
  private final Hand hand;
  private final Map<Slot, Long> known = new LinkedHashMap<>();

  private Motion(ElectionRules rules, Hand hand) {
    this.rules = rules;
    this.hand = hand;
  }

  /** Holds it; the outcome is valid when it was carried, and elects nobody. */
  public static ElectionOutcome hold(ElectionRules rules, Hand hand) {
    Motion motion = new Motion(rules, hand);
    boolean carried = motion.carried();
    String kind = carried ? CARRIED : LOST;
    return new ElectionOutcome(carried, List.of(), new TreeMap<>(), new TreeMap<>(), List.of(), List.of(kind));
  }

  private boolean carried() {
    TreeSet<Slot> found = new TreeSet<>();
    for (Condition condition : rules.motion()) found.addAll(Layout.of(List.of(), condition.formulas()).quantities());
    List<Slot> ordered = new ArrayList<>(found);
    ordered.sort(Comparator.comparingInt((Slot s) -> depth(s.term(), 0)));
    for (Slot slot : ordered) known.put(slot, number(slot));
    Facts facts = rules.facts(new Facts.Source() {
      @Override
      public long quantity(Slot slot) {
        return known.get(slot);
      }

      @Override
      public boolean situation(Formula atom) {
        return false;
      }
    });
    for (Condition condition : rules.motion()) {
      boolean holds = condition.holds(facts);
      List<String> told = new ArrayList<>(List.of(rules.scope().name()));
      hand.told(new Event(holds ? "motion-met" : "motion-failed", null, told, condition.sources()));
      if (!holds) return false;
    }
    return true;
  }

  private int depth(Term term, int guard) {
    int depth = 0;
    if (term == null || guard > DEEPEST) return depth;
    for (String bound : term.atMost()) depth = Math.max(depth, 1 + rules.word(bound).map(t -> depth(t, guard + 1)).orElse(0));
    return depth;
  }

  private long number(Slot slot) {
    String document = rules.effective().method().title();
    for (int ordinal = 1; ; ordinal++) {
      AskKey key = new AskKey(document, "", rules.organ(), "", 0, "", slot.key(), ordinal);
      Ask ask = new Ask(key, new Question.Count(slot, slot.term().unit()));
      Answer answer = hand.answer(ask);
      Refusal refusal = answer instanceof Answer.Number number ? refusal(slot, number.value()) : new Refusal("B5001", List.of(slot.key()), null);
      if (refusal == null) return ((Answer.Number) answer).value().longValueExact();
      hand.refused(ask, answer, refusal);
    }
  }

  private Refusal refusal(Slot slot, BigInteger value) {
    if (value.signum() < 0 || value.bitLength() >= Long.SIZE) return new Refusal("B5002", List.of(value.toString()), null);
    for (Map.Entry<Slot, Long> other : known.entrySet()) {
      boolean bound = other.getKey().term() != null && slot.term().atMost().contains(other.getKey().term().id());
      if (bound && value.longValueExact() > other.getValue()) {
        return new Refusal("B5011", List.of(value.toString(), "0", other.getValue().toString()), null);
      }
    }
    return null;
  }
}
