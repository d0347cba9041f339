package org.banfa.engine.series;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
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
import org.banfa.engine.election.CountWitness;
import org.banfa.engine.election.Resolution;
import org.banfa.engine.lowering.Layout;
import org.banfa.engine.rules.Condition;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.engine.rules.Facts;
import org.banfa.engine.rules.Truths;
import org.banfa.model.core.Formula;
import org.banfa.model.order.Effective.Provided;
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
    List<Resolution.Held> held = new ArrayList<>();
    Truths truths = new Truths(rules.vocabulary(), rules.effective());
    for (Condition condition : rules.motion()) {
      boolean holds = condition.holds(facts);
      for (int i = 0; i < condition.sources().size(); i++) {
        held.add(held(condition.sources().get(i), condition.formulas().get(i), truths));
        if (Boolean.FALSE.equals(held.get(held.size() - 1).holds())) break;
      }
      List<String> told = new ArrayList<>(List.of(rules.scope().name()));
      hand.told(new Event(holds ? "motion-met" : "motion-failed", null, told, condition.sources()));
      if (!holds) return report(held, false);
    }
    return report(held, true);
  }

  /** One clause with how it came out; situations are none. */
  private Resolution.Held held(Provided source, Formula formula, Truths truths) {
    SortedMap<String, Boolean> none = situations(formula);
    SortedMap<Slot, BigInteger> numbers = new TreeMap<>();
    known.forEach((slot, number) -> numbers.put(slot, BigInteger.valueOf(number)));
    return new Resolution.Held(source, formula, truths.of(Truths.decided(formula, none), numbers));
  }

  private static SortedMap<String, Boolean> situations(Formula formula) {
    Set<String> words = new TreeSet<>();
    Truths.situations(formula, words);
    SortedMap<String, Boolean> none = new TreeMap<>();
    for (String word : words) none.put(word, false);
    return none;
  }

  /** Tells whoever certifies it how it came out. */
  private boolean report(List<Resolution.Held> held, boolean carried) {
    SortedMap<String, BigInteger> numbers = new TreeMap<>();
    SortedMap<String, Boolean> situations = new TreeMap<>();
    for (Resolution.Held one : held) {
      for (Slot slot : Layout.of(List.of(), List.of(one.formula())).quantities()) numbers.put(slot.key(), BigInteger.valueOf(known.get(slot)));
      situations.putAll(situations(one.formula()));
    }
    Resolution resolution = new Resolution(rules.effective(), rules.scope().name(), null, "", "", List.copyOf(rules.actors()), List.copyOf(held), numbers, situations, carried);
    if (!held.isEmpty() && hand instanceof CountWitness witness) witness.proceeded(resolution);
    return carried;
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
