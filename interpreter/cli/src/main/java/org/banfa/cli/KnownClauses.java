package org.banfa.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
import org.banfa.model.vocabulary.Term;

/** Finds the clauses that make use of offices in another organ: who is barred by them, and who is taken from there. */
final class KnownClauses {
  private KnownClauses() {}

  /** The clauses of another organ's method that bar those who hold the posts of this one: what this election brings about is held against them there. */
  static List<Provided> there(Regime other, Regime here, List<String> posts) {
    Set<Provided> all = new LinkedHashSet<>();
    for (String post : posts) for (Balloting vote : other.votes()) if (vote.rules() != null) all.addAll(vote.rules().incompatibilities().about(holder("", post, here)));
    return new ArrayList<>(all);
  }

  /** Those who hold a post here and one there, which the other method certainly keeps apart, with the clause. */
  static List<Conflict> conflicts(Regime other, Regime here, Map<String, List<String>> seats, Known known) {
    List<Conflict> all = new ArrayList<>();
    seats.forEach((post, names) -> {
      for (String name : names) {
        for (Incumbent one : known.incumbents()) {
          if (!one.name().equals(name)) continue;
          other.votes().stream().filter(v -> v.rules() != null).flatMap(v -> v.rules().incompatibilities().by(holder(name, post, here)).stream()).findFirst()
              .ifPresent(bar -> all.add(new Conflict(name, post, one.post(), bar.source())));
        }
      }
    });
    return all;
  }

  /** Somebody with a post here and a post there, and the clause of the other method that keeps them apart. */
  record Conflict(String name, String here, String there, Provided clause) {}

  private static Incumbent holder(String name, String post, Regime here) {
    List<Term> organs = here.effective().method().header().binds();
    return new Incumbent(name, post, organs.size() == 1 ? organs.get(0).id() : "", here.effective().method().title());
  }

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
