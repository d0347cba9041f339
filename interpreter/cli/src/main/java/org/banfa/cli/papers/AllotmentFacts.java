package org.banfa.cli.papers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banfa.engine.contest.HeldVote;
import org.banfa.engine.contest.Quota;
import org.banfa.engine.contest.UnitShare;
import org.banfa.engine.procedure.UnitStand;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.engine.rules.UnitRules;
import org.banfa.model.vocabulary.Slot;
import org.banfa.records.unit.Allotment;
import org.banfa.syntax.diagnostic.Catalogue;

/** How the seats of the vote that is held unit by unit are divided, as far as the units and the numbers it turns on are known. */
final class AllotmentFacts {
  private final ElectionRules rules;
  private final Catalogue catalogue;
  private final Map<String, Long> numbers = new HashMap<>();
  private final Map<String, String> fates = new TreeMap<>();
  private final Set<String> isRaised = new TreeSet<>();
  private List<UnitShare> named = List.of();
  private Optional<Allotment> divided = Optional.empty();

  /** {@code rules} are null where no vote is held unit by unit. */
  AllotmentFacts(ElectionRules rules, Catalogue catalogue) {
    this.rules = rules;
    this.catalogue = catalogue;
  }

  /** Whether seats follow from clauses, or districts from units: there is something to show. */
  boolean isThere() {
    if (rules == null) return false;
    UnitRules units = rules.units();
    return !units.weighing().isEmpty() || units.levels().size() > 1 || divided.isPresent();
  }

  /** The rules of the units; null where all vote together. */
  UnitRules units() {
    return rules == null ? null : rules.units();
  }

  /** The act of the vote. */
  String act() {
    return rules == null ? "" : rules.scope().name();
  }

  /** Takes over the units as they are written. */
  void named(List<UnitShare> units) {
    named = List.copyOf(units);
    divide();
  }

  /** Takes over a number that was asked. */
  void number(Slot slot, long value) {
    numbers.put(slot.key(), value);
    divide();
  }

  /** Takes over who took no part. */
  void stands(List<UnitStand> stands) {
    for (UnitStand stand : stands) {
      String above = named.stream().filter(u -> u.name().equals(stand.share().name())).map(UnitShare::parent).findFirst().orElse("");
      if (stand.state().equals(HeldVote.RAISED)) isRaised.add(stand.share().name());
      if (stand.state().equals(HeldVote.RAISED)) fates.put(stand.share().name(), catalogue.text("paper.allotment.raised", above));
      if (stand.state().equals(HeldVote.ABSENT)) fates.put(stand.share().name(), catalogue.text("paper.allotment.absent"));
    }
  }

  private void divide() {
    if (rules == null || named.isEmpty()) return;
    try {
      UnitRules.Division division = rules.units().divide(named, (slot, bounds) -> {
        Long known = numbers.get(slot.key());
        if (known == null) throw new Unknown();
        return known;
      });
      divided = Optional.ofNullable(division.quota()).filter(q -> division.refusal() == null).map(Allotment::of);
    } catch (Unknown open) {
      divided = Optional.empty();
    }
  }

  /** The seats divided; empty while units or numbers are not known. */
  Optional<Allotment> divided() {
    return divided;
  }

  /** Whether seats are worked out from numbers. */
  boolean weighed() {
    return rules != null && !rules.units().weighing().isEmpty();
  }

  /** Whether these numbers are households. */
  boolean households() {
    return rules != null && rules.units().weighing().equals(Quota.HOUSEHOLDS);
  }

  /** The posts whose seats are among those divided. */
  List<String> parts() {
    return rules == null ? List.of() : List.copyOf(rules.units().within().keySet());
  }

  /** Whether only women hold the seats of a post. */
  boolean ofWomen(String post) {
    return rules.units().posts().stream().anyMatch(p -> p.name().equals(post) && p.womenOnly());
  }

  /** Whether a unit consists of others. */
  boolean isDivided(String unit) {
    return !unit.isEmpty() && named.stream().anyMatch(u -> u.parent().equals(unit));
  }

  /** To which district the seats of a unit went that took no part, as papers say it; empty where they went to none. */
  String raised(String unit) {
    return isRaised.contains(unit) ? fate(unit) : "";
  }

  /** What became of the seats of a unit that took no part; empty where it did, or has not voted. */
  String fate(String unit) {
    return fates.getOrDefault(unit, "");
  }

  private static final class Unknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unknown() {
      super("", null, false, false);
    }
  }
}
