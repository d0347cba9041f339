package org.banfa.simulator.run;

import java.util.OptionalLong;
import org.banfa.model.core.TimeValue;
import org.banfa.model.core.Value;
import org.banfa.model.order.Effective;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Unit;

/** How many days after the first vote a rerun may take place at the latest. */
final class Duration {
  private Duration() {}

  /** The smallest limit in force; empty when there is none in days. */
  static OptionalLong rerunDays(Effective effective) {
    OptionalLong least = OptionalLong.empty();
    for (Slot slot : effective.slots()) {
      if (slot.owner() == null || !Roles.RERUN.equals(slot.owner().role())) continue;
      for (Effective.Provided provided : effective.about(slot)) {
        if (!(provided.clause().value() instanceof Value.When when)) continue;
        for (TimeValue.Bound bound : when.time().bounds()) {
          boolean limit = bound.side() == TimeValue.Side.NOT_LATER && bound.unit() == Unit.DAYS && bound.amount() >= 0;
          if (limit && (least.isEmpty() || bound.amount() < least.getAsLong())) least = OptionalLong.of(bound.amount());
        }
      }
    }
    return least;
  }
}
