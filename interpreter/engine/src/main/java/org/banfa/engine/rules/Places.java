package org.banfa.engine.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.banfa.engine.lowering.Layout;
import org.banfa.model.core.Formula;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;

/** Finds the places in a layout that measures and situations fill. */
final class Places {
  private static final int[] NONE = {};

  private final Layout layout;
  private final int[][] measures = new int[Measure.values().length][];
  private final Map<String, int[]> situations = new TreeMap<>();

  Places(Layout layout) {
    this.layout = layout;
    for (Measure measure : Measure.values()) measures[measure.ordinal()] = places(measure);
    for (Formula atom : layout.atoms()) {
      if (atom instanceof Formula.Situation s && s.word().role() != null) situations.merge(s.word().role(), new int[] {layout.place(atom)}, Places::both);
    }
  }

  private int[] places(Measure measure) {
    List<Integer> found = new ArrayList<>();
    for (Slot slot : layout.quantities()) {
      Term term = slot.term();
      if (slot.owner() == null && term != null && measure.role().equals(term.role())) found.add(layout.place(slot));
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  private static int[] both(int[] one, int[] other) {
    int[] all = java.util.Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, all, one.length, other.length);
    return all;
  }

  Layout layout() {
    return layout;
  }

  int[] of(Measure measure) {
    return measures[measure.ordinal()];
  }

  int[] ofSituation(String role) {
    return situations.getOrDefault(role, NONE);
  }
}
