package org.banfa.engine.rules;

import java.util.ArrayList;
import java.util.List;
import org.banfa.model.order.Effective.Provided;

/**
 * A ranking in force.
 *
 * @param roles what its words are to the engine, first criterion first; words without a role are left out
 * @param sources the clauses it comes from
 */
public record Criteria(List<String> roles, List<Provided> sources) {
  /** These criteria first, then those. */
  Criteria then(Criteria next) {
    List<String> all = new ArrayList<>(roles);
    all.addAll(next.roles);
    List<Provided> both = new ArrayList<>(sources);
    both.addAll(next.sources);
    return new Criteria(List.copyOf(all), List.copyOf(both));
  }

  public boolean stated() {
    return !sources.isEmpty();
  }

  public boolean has(String role) {
    return roles.contains(role);
  }
}
