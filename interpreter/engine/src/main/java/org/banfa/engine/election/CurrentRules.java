package org.banfa.engine.election;

import java.util.function.Supplier;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.engine.rules.Facts;
import org.banfa.engine.rules.RulesChanged;

/** The rules an election goes by at this moment, and the facts they are evaluated on. What was once asked stays known. */
final class CurrentRules {
  private final VoteSetting setting;
  private final Facts.Source source;
  private ElectionRules rules;
  private Facts facts;

  CurrentRules(ElectionRules first, VoteSetting setting, Facts.Source source) {
    this.setting = setting;
    this.source = source;
    this.rules = first;
    this.facts = first.facts(source);
  }

  ElectionRules rules() {
    refresh();
    return rules;
  }

  Facts facts() {
    refresh();
    return facts;
  }

  VoteSetting setting() {
    return setting;
  }

  private void refresh() {
    ElectionRules now = setting.takenOver().orElse(rules);
    if (now == rules) return;
    Facts next = now.facts(source);
    next.learn(facts);
    rules = now;
    facts = next;
  }

  /** Does some work, and again from its beginning whenever other rules take over in the middle. */
  static <T> T settled(Supplier<T> work) {
    while (true) {
      try {
        return work.get();
      } catch (RulesChanged again) {
        // the rules are others now
      }
    }
  }
}
