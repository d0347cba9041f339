package org.banfa.engine.rules;

import java.util.List;
import org.banfa.model.order.Effective.Provided;

/**
 * A ranking in force.
 *
 * @param roles what its words are to the engine, first criterion first; words without a role are left out
 * @param sources the clauses it comes from
 */
public record Criteria(List<String> roles, List<Provided> sources) {
  public boolean stated() {
    return !sources.isEmpty();
  }

  public boolean has(String role) {
    return roles.contains(role);
  }
}
