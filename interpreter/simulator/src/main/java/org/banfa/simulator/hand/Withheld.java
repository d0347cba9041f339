package org.banfa.simulator.hand;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.Tally;
import org.banfa.model.document.Scenario;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Slot;
import org.banfa.simulator.chance.Dice;

/** The numbers of the account of one count that nobody knows at first; they are found when they are asked for. */
final class Withheld {
  private static final Map<String, String> ROLES =
      Map.of(Scenario.REGISTERED_UNKNOWN, Roles.REGISTERED, Scenario.VOTERS_UNKNOWN, Roles.VOTERS, Scenario.ISSUED_UNKNOWN, Roles.ISSUED);

  private final SortedMap<String, Long> numbers = new TreeMap<>();
  private boolean isGiven;

  /** A count without the numbers that chance withholds; nothing is drawn where the scenario says nothing. */
  Tally from(Tally tally, Chances chances, Dice dice) {
    numbers.clear();
    chances.unknown().forEach((incident, chance) -> {
      Account a = tally.account();
      boolean unknown = dice.happens(chance) && !(isGiven && incident.equals(Scenario.REGISTERED_UNKNOWN));
      if (unknown) numbers.put(ROLES.get(incident), incident.equals(Scenario.REGISTERED_UNKNOWN) ? a.registered() : incident.equals(Scenario.VOTERS_UNKNOWN) ? a.voters() : a.issued());
    });
    if (numbers.isEmpty()) return tally;
    Account a = tally.account();
    Account open = new Account(known(Roles.REGISTERED, a.registered()), known(Roles.VOTERS, a.voters()), known(Roles.ISSUED, a.issued()), a.collected(), a.valid(), a.invalid(), a.abstained());
    return new Tally(open, tally.votes(), tally.against(), tally.voidColumns(), tally.scales());
  }

  private long known(String role, long number) {
    return numbers.containsKey(role) ? Account.UNKNOWN : number;
  }

  /** The number that was withheld; null for any other. */
  Long number(Slot slot) {
    return slot.owner() != null || slot.term() == null || slot.term().role() == null ? null : numbers.get(slot.term().role());
  }

  /** Somebody has said how many are registered: from now on that is known. */
  void given() {
    isGiven = true;
  }

  /** A run begins. */
  void begin() {
    numbers.clear();
    isGiven = false;
  }
}
