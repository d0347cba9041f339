package org.banfa.engine.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Modality;
import org.banfa.model.core.Value;
import org.banfa.model.order.Effective.Provided;

/** A flag that clauses set under conditions. */
public final class Switch {
  /** One clause: when it applies, and whether it sets the flag then or denies it. */
  public record Setting(Condition when, boolean set, Provided source) {}

  private final List<Setting> settings = new ArrayList<>();

  Switch(Provisions provisions, String ownerRole, String slotRole) {
    for (Provided provided : provisions.about(provisions.slots(ownerRole, slotRole))) {
      Clause clause = provided.clause();
      boolean bare = clause.modality() == Modality.MAY || clause.modality() == Modality.ENCOURAGED;
      if (bare || !(clause.value() instanceof Value.Flag flag)) continue;
      settings.add(new Setting(provisions.when(provided), flag.set() != (clause.modality() == Modality.MUST_NOT), provided));
    }
  }

  /** Whether any clause is about it. */
  public boolean stated() {
    return !settings.isEmpty();
  }

  /** The clause that sets it now; empty when none does. */
  public Optional<Provided> on(Facts facts) {
    for (Setting setting : settings) if (setting.when().holds(facts)) return setting.set() ? Optional.of(setting.source()) : Optional.empty();
    return Optional.empty();
  }

  /** Whether some clause sets it, whatever it depends on. */
  boolean mayBeOn() {
    return settings.stream().anyMatch(Setting::set);
  }

  /** Whether the first clause that applies denies it. */
  public boolean off(Facts facts) {
    for (Setting setting : settings) if (setting.when().holds(facts)) return !setting.set();
    return false;
  }

  /** The clauses about it, in the order in which they are looked at. */
  public List<Setting> settings() {
    return List.copyOf(settings);
  }

  /** When the clauses about it apply. */
  public List<Condition> conditions() {
    return settings.stream().map(Setting::when).toList();
  }

  /** The clauses about it. */
  public List<Provided> sources() {
    return settings.stream().map(Setting::source).toList();
  }
}
