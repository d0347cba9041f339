package org.banfa.engine.election;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banfa.engine.contest.KinPair;
import org.banfa.engine.lowering.Layout;
import org.banfa.engine.rules.Condition;
import org.banfa.engine.rules.ContestRules;
import org.banfa.engine.rules.Facts;
import org.banfa.engine.rules.Measure;
import org.banfa.model.core.Formula;
import org.banfa.model.vocabulary.Slot;

/** Keeps what led from the counts to the seats, step by step, and what people said on the way: lots, agreements, kinship, numbers. */
public final class Minutes {
  /** Numbers that follow from who holds a seat. */
  public static final List<Measure> DERIVED = List.of(Measure.IN_OFFICE, Measure.ELECTED, Measure.MISSING);

  private final List<Map<String, Object>> steps = new ArrayList<>();
  private final List<Map<String, Object>> given = new ArrayList<>();

  public Minutes() {}

  /** The steps in order; each names what it is under {@code step}. */
  public List<Map<String, Object>> steps() {
    return Collections.unmodifiableList(steps);
  }

  /** What people said, in the order they were asked; each names what it is under {@code given}. */
  public List<Map<String, Object>> given() {
    return Collections.unmodifiableList(given);
  }

  /** Adds a step. */
  public void step(String step, Map<String, ?> more) {
    Map<String, Object> all = new TreeMap<>(more);
    all.put("step", step);
    steps.add(all);
  }

  void said(String what, Map<String, ?> more) {
    Map<String, Object> all = new TreeMap<>(more);
    all.put("given", what);
    given.add(all);
  }

  /** Which kinship was named; {@code bars} tells which relations count. */
  void kin(List<KinPair> pairs, java.util.function.Predicate<String> bars) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (KinPair pair : pairs) {
      all.add(new TreeMap<>(Map.of("first", pair.first(), "second", pair.second(), "relation", pair.relation(), "bars", bars.test(pair.relation()))));
    }
    said("kin", Map.of("pairs", all));
  }

  /** A condition on those elected, with the numbers and situations that do not follow from who holds a seat. */
  public void condition(String of, Condition condition, Facts facts, ContestRules contest, boolean holds) {
    SortedMap<String, Long> numbers = new TreeMap<>();
    SortedMap<String, Boolean> situations = new TreeMap<>();
    Layout layout = Layout.of(List.of(), condition.formulas());
    for (Slot slot : layout.quantities()) if (!isDerived(slot, contest)) facts.known(slot).ifPresent(v -> numbers.put(slot.key(), v));
    for (Formula atom : layout.atoms()) if (atom instanceof Formula.Situation s) facts.known(atom).ifPresent(v -> situations.put(s.word().id(), v));
    if (!numbers.isEmpty() || !situations.isEmpty()) said("facts", Map.of("of", of, "numbers", numbers, "situations", situations));
    step("condition", Map.of("of", of, "holds", holds));
  }

  /** Whether a number follows from who holds a seat. */
  public static boolean isDerived(Slot slot, ContestRules contest) {
    boolean plain = slot.owner() == null && slot.term() != null && DERIVED.stream().anyMatch(m -> m.role().equals(slot.term().role()));
    return plain || contest.ofKinds().stream().anyMatch(k -> k.quantity().equals(slot));
  }
}
