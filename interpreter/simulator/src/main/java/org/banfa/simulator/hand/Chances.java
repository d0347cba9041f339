package org.banfa.simulator.hand;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.engine.contest.Incumbent;
import org.banfa.model.document.Scenario;
import org.banfa.simulator.chance.Threshold;
import org.banfa.simulator.chance.Turnout;

/** A scenario's chances as whole numbers, worked out once and shared by all threads. */
public final class Chances {
  private final Scenario scenario;
  private final List<Incumbent> incumbents;
  private final SortedMap<String, Chances> votes = new TreeMap<>();
  private final List<Turnout> groups = new ArrayList<>();
  private final Threshold proxies;
  private final Threshold withdrawal;
  private final Threshold surplus;
  private final Threshold loss;
  private final SortedMap<String, Threshold> unknown = new TreeMap<>();

  public Chances(Scenario scenario) {
    this.scenario = scenario;
    this.incumbents = scenario.elsewhere().stream().map(o -> new Incumbent(o.name(), o.post(), "", scenario.title())).toList();
    if (scenario.registered() > 0 && scenario.turnout() != null) divide();
    proxies = Threshold.of(scenario.proxies());
    withdrawal = Threshold.of(scenario.withdrawal());
    scenario.votes().forEach((vote, apart) -> votes.put(vote, new Chances(apart)));
    surplus = incident(Scenario.SURPLUS);
    loss = incident(Scenario.LOSS);
    for (String kind : List.of(Scenario.REGISTERED_UNKNOWN, Scenario.VOTERS_UNKNOWN, Scenario.ISSUED_UNKNOWN)) {
      if (scenario.incidents().containsKey(kind)) unknown.put(kind, incident(kind));
    }
  }

  private void divide() {
    int size = scenario.registered() / scenario.groups();
    int larger = scenario.registered() % scenario.groups();
    Turnout small = new Turnout(size, scenario.turnout(), scenario.dispersion());
    Turnout large = larger == 0 ? small : new Turnout(size + 1, scenario.turnout(), scenario.dispersion());
    for (int g = 0; g < scenario.groups(); g++) groups.add(g < larger ? large : small);
  }

  private Threshold incident(String kind) {
    BigFraction chance = scenario.incidents().get(kind);
    return chance == null ? null : Threshold.of(chance);
  }

  /** Who holds offices elsewhere. */
  List<Incumbent> incumbents() {
    return incumbents;
  }

  public Scenario scenario() {
    return scenario;
  }

  /** The chances of one of several votes. */
  Chances of(String vote) {
    return votes.getOrDefault(vote, this);
  }

  /** The chances of one of several votes when so many may vote. */
  public Chances of(String vote, int electors) {
    Chances of = of(vote);
    return electors == of.scenario.registered() ? of : new Chances(of.scenario.withElectorate(electors));
  }

  /** The turnout of each group. */
  public List<Turnout> groups() {
    return groups;
  }

  Threshold proxies() {
    return proxies;
  }

  Threshold withdrawal() {
    return withdrawal;
  }

  /** More ballots collected than issued; null when it never happens. */
  Threshold surplus() {
    return surplus;
  }

  /** Numbers of the account that nobody may know, by incident. */
  SortedMap<String, Threshold> unknown() {
    return unknown;
  }

  /** Fewer ballots collected than issued; null when it never happens. */
  Threshold loss() {
    return loss;
  }
}
