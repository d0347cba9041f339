package org.banfa.simulator.run;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.procedure.AfterElection;
import org.banfa.engine.rules.Balloting;
import org.banfa.engine.rules.UnitRules;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.RecallLine;
import org.banfa.model.document.Scenario;
import org.banfa.model.order.Effective;
import org.banfa.model.vocabulary.Slot;
import org.banfa.simulator.hand.Chances;
import org.banfa.simulator.statistics.VoterDistribution;
import org.banfa.syntax.diagnostic.Diagnostic;

/** Puts a method and a scenario together: binding, simulation, exact figures, coverage, replay. */
public final class Simulator {
  private final Programs programs;
  private final Scenario scenario;
  private final Chances chances;

  /** A simulator of a scenario that was read without errors. */
  public Simulator(Programs programs, Scenario scenario) {
    this.programs = programs;
    this.scenario = scenario;
    this.chances = new Chances(scenario);
  }

  /** What does not fit between scenario and method; null when the method holds no vote. */
  public List<Diagnostic> problems() {
    List<Diagnostic> problems = ofVotes();
    if (!scenario.goesOn() || problems == null) return problems;
    List<Diagnostic> all = new ArrayList<>(problems);
    try (Programs.Session session = programs.open()) {
      AfterElection after = session.program().afterElection();
      RecallLine recall = scenario.recall();
      if (recall != null && !after.knows(recall.petition(), recall.vote())) all.add(Binding.noRecall(scenario));
      if (recall != null) for (Slot base : after.bases(recall.petition())) if (!scenario.given().containsKey(base)) all.add(Binding.open(scenario, base.key()));
      if (scenario.vacancy() != null) Binding.vacancies(scenario, after, all);
    }
    return all;
  }

  /** How the scenario's units share the seats of each vote that is held unit by unit, by act. */
  public SortedMap<String, UnitRules.Division> divisions() {
    SortedMap<String, UnitRules.Division> divisions = new TreeMap<>();
    try (Programs.Session session = programs.open()) {
      for (Balloting vote : session.program().series()) if (vote.apart()) divisions.put(vote.scope().name(), SeriesBinding.division(vote, scenario));
    }
    return divisions;
  }

  private List<Diagnostic> ofVotes() {
    try (Programs.Session session = programs.open()) {
      if (!session.program().series().isEmpty()) return SeriesBinding.problems(session.program().series(), scenario);
      Binding.First first = Binding.first(session.program(), scenario);
      if (first.paper() != null && !first.paper().posts().isEmpty()) {
        List<Diagnostic> problems = new ArrayList<>(Binding.problems(scenario, first.paper()));
        problems.addAll(SigningBinding.problems(session.program().rules(), scenario, (slot, bounds) -> SeriesBinding.number(slot, bounds, scenario)));
        if (!scenario.elsewhere().isEmpty()) Binding.elsewhere(scenario, session.program().rules(), problems);
        return problems;
      }
      return first.paper() != null || first.stoppedAt() == null ? null : List.of(Binding.open(scenario, first.stoppedAt()));
    }
  }

  /** Simulates {@code runs} runs. */
  public SimulationResult simulate(long seed, long runs, int threads, boolean coverage, LongConsumer progress) {
    Effective effective;
    Paper paper;
    List<String> order;
    Quorums quorums;
    try (Programs.Session session = programs.open()) {
      effective = session.program().effective();
      quorums = new Quorums(session.program().series(), scenario);
      order = session.program().series().stream().map(v -> v.scope().name()).toList();
      paper = order.isEmpty() ? Binding.first(session.program(), scenario).paper() : new Paper(List.of(), false);
    }
    LegalDocument method = effective.method();
    boolean feasible = order.isEmpty() && VoterDistribution.feasible(scenario.registered());
    Quorum quorum = feasible ? Quorum.of(effective, scenario.registered()) : Quorum.UNKNOWN;
    Totals totals = new Simulation(programs, chances, quorum, quorums, seed, effective.day().electionDay().orElse(null)).run(runs, threads, coverage, progress);
    Coverage covered = coverage ? Coverage.of(effective, totals.reached(), scenario) : null;
    return new SimulationResult(method, paper, order, scenario, seed, totals, exact(quorum), quorums.lines(order, totals, chances), Duration.rerunDays(effective), covered);
  }

  private OptionalDouble exact(Quorum quorum) {
    if (!quorum.known()) return OptionalDouble.empty();
    double proxies = scenario.proxies().doubleValue();
    return OptionalDouble.of(VoterDistribution.probability(chances.groups(), proxies, quorum::fails));
  }

  /**
   * Holds one run again and certifies its counts.
   *
   * @throws IllegalArgumentException when a rule takes what a count does not hold
   */
  public Replay certified(long seed, long run) {
    try (Programs.Session session = programs.open()) {
      return Replay.certified(session.program(), chances, seed, run);
    }
  }

  /** Holds one run again. */
  public Replay replay(long seed, long run) {
    try (Programs.Session session = programs.open()) {
      return Replay.of(session.program(), chances, seed, run);
    }
  }
}
