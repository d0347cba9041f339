package org.banfa.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.banfa.engine.contest.Incumbent;
import org.banfa.engine.rules.Balloting;
import org.banfa.engine.rules.Offices;
import org.banfa.engine.rules.Regime;
import org.banfa.executor.running.Known;
import org.banfa.model.core.Value;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.vocabulary.SeriesRoles;
import org.banfa.model.vocabulary.Slot;

/** Finds the clauses that make use of offices in another organ: who is barred by them, and who is taken from there. */
final class KnownClauses {
  private KnownClauses() {}

  static List<Provided> of(Regime regime, Known known) {
    Set<Provided> all = new LinkedHashSet<>();
    Offices offices = new Offices(regime.library().vocabulary());
    for (Incumbent one : known.incumbents()) {
      for (Balloting vote : regime.votes()) if (vote.rules() != null) all.addAll(vote.rules().incompatibilities().about(one));
      for (Slot slot : regime.effective().slots()) {
        if (slot.term() == null || !SeriesRoles.FIELD.equals(slot.term().role())) continue;
        for (Provided said : regime.effective().about(slot)) {
          if (said.clause().value() instanceof Value.Members members && members.members().stream().anyMatch(m -> offices.is(one, m))) all.add(said);
        }
      }
    }
    return new ArrayList<>(all);
  }
}
