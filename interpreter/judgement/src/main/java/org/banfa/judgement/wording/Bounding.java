package org.banfa.judgement.wording;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.banfa.model.vocabulary.Slot;

/** Puts quantities in the order in which people name them: the whole before its parts. */
final class Bounding {
  private Bounding() {}

  /** Quantities that others may not exceed come before those others; otherwise the given order is kept. */
  static List<Slot> first(Collection<Slot> quantities) {
    List<Slot> left = new ArrayList<>(quantities);
    List<Slot> ordered = new ArrayList<>();
    while (!left.isEmpty()) {
      Slot next = left.stream().filter(s -> left.stream().noneMatch(o -> bounds(o, s))).findFirst().orElse(left.get(0));
      left.remove(next);
      ordered.add(next);
    }
    return ordered;
  }

  /** Whether a quantity bounds another, or is what its shares are of. */
  private static boolean bounds(Slot high, Slot low) {
    if (high.term() == null || low.term() == null || high.equals(low)) return false;
    if (low.term().atMost().contains(high.term().id())) return true;
    return low.term().bases().contains(high.term().id()) && !high.term().bases().contains(low.term().id());
  }
}
