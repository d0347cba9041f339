package org.banfa.engine.election;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.engine.rules.Facts;
import org.banfa.engine.rules.RulesChanged;

/** The rules an election goes by at this moment, and the facts they are evaluated on. What was once asked stays known. */
final class CurrentRules {
  private final VoteSetting setting;
  private final Facts.Source source;
  private final Minutes minutes;
  private final List<ElectionRules> later = new ArrayList<>();
  private ElectionRules rules;
  private Facts facts;

  CurrentRules(ElectionRules first, VoteSetting setting, Facts.Source source, Minutes minutes) {
    this.setting = setting;
    this.minutes = minutes;
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

  /** The rules that took over, in order. */
  List<ElectionRules> later() {
    return List.copyOf(later);
  }

  Minutes minutes() {
    return minutes;
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
    later.add(now);
    minutes.amended(later.size());
  }

  /** The same as {@link #settled}; what the minutes kept of work that is begun again is taken back. */
  <T> T noted(Supplier<T> work) {
    while (true) {
      Minutes.Mark before = minutes.mark();
      try {
        return work.get();
      } catch (RulesChanged again) {
        minutes.back(before);
      }
    }
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
