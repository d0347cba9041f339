package org.banfa.engine.election;

import java.util.Map;
import java.util.Optional;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.engine.rules.Facts;
import org.banfa.engine.rules.Switch;
import org.banfa.model.order.Effective.Provided;

/** Looks at flags of papers and of reruns, and keeps in the minutes how they stood and what that rests on. */
final class Flags {
  static final String PRINTED = "printed";
  static final String EACH_NAME = "each-name";
  static final String WRITE_INS = "write-ins";
  static final String MARGIN = "margin";
  static final String WOMEN_LINE = "women-line";

  private final Minutes minutes;

  Flags(Minutes minutes) {
    this.minutes = minutes;
  }

  /** The clause that sets a flag; empty when none does. */
  Optional<Provided> on(String of, Switch flag, ElectionRules rules, Facts facts, Derived derived) {
    Optional<Provided> on = flag.on(facts);
    note(of, flag, on.isPresent(), rules, facts, derived);
    return on;
  }

  /** Whether each printed name is marked yes, no or not at all. */
  boolean eachName(ElectionRules rules, Facts facts) {
    return on(EACH_NAME, rules.contest().marking(), rules, facts, Derived.NOTHING).isPresent();
  }

  /** Whether the names of those who stand are printed. */
  boolean printed(ElectionRules rules, Facts facts) {
    return on(PRINTED, rules.contest().printing(), rules, facts, Derived.NOTHING).isPresent() || eachName(rules, facts);
  }

  /** Whether others may be written in. */
  boolean writeIns(ElectionRules rules, Facts facts) {
    boolean may = !rules.contest().writing().off(facts);
    note(WRITE_INS, rules.contest().writing(), may, rules, facts, Derived.NOTHING);
    return may;
  }

  private void note(String of, Switch flag, boolean on, ElectionRules rules, Facts facts, Derived derived) {
    if (!flag.stated()) return;
    minutes.facts(of, flag.conditions(), facts, rules, derived);
    minutes.step("flag", Map.of("of", of, "on", on));
  }
}
