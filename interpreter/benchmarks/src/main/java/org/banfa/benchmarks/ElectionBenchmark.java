package org.banfa.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.engine.BanfaEngine;
import org.banfa.engine.MethodProgram;
import org.banfa.engine.contest.ElectionOutcome;
import org.banfa.model.document.Scenario;
import org.banfa.model.library.Library;
import org.banfa.model.library.LibraryLoader;
import org.banfa.model.library.StandardLibrary;
import org.banfa.simulator.chance.BallotModel;
import org.banfa.simulator.chance.Dice;
import org.banfa.simulator.chance.Turnout;
import org.banfa.simulator.hand.Chances;
import org.banfa.simulator.hand.SamplerHand;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.text.Source;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Measures whole elections of 1,500 voters, 8 names and 5 seats: by a script, and by a plain Java loop. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class ElectionBenchmark {
  private static final long SEED = 20170506;
  private static final int SEATS = 5;

  private BanfaEngine engine;
  private MethodProgram program;
  private SamplerHand hand;
  private Turnout turnout;
  private BallotModel ballots;
  private int registered;
  private long run;

  /** Reads the script and the scenario once. */
  @Setup
  public void open() {
    List<Source> sources = new ArrayList<>(StandardLibrary.sources());
    sources.add(script("election.banfa"));
    sources.add(script("election.scenario.banfa"));
    Diagnostics problems = new Diagnostics();
    Library library = new LibraryLoader(problems).load(sources);
    if (problems.hasErrors()) throw new IllegalStateException(problems.sorted().toString());
    Scenario scenario = library.scenarios().get(0);
    engine = BanfaEngine.open(library, null);
    program = engine.program(scenario.method());
    hand = new SamplerHand(new Chances(scenario));
    registered = scenario.registered();
    turnout = new Turnout(registered, scenario.turnout(), scenario.dispersion());
    List<BigFraction> shares = scenario.contenders().stream().map(Scenario.Contender::support).toList();
    ballots = new BallotModel(List.of(new BallotModel.Line(shares, SEATS)), scenario.invalid());
  }

  private static Source script(String name) {
    try (InputStream in = ElectionBenchmark.class.getResourceAsStream(name)) {
      return new Source(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @TearDown
  public void close() {
    engine.close();
  }

  /** The rules of the script, a ballot at a time. */
  @Benchmark
  public ElectionOutcome byScript() {
    hand.deal(SEED, ++run);
    return program.hold(hand);
  }

  /** The same draws and the same rules written by hand: more than half to win, a rerun with a third for what is left. */
  @Benchmark
  public int byHand() {
    Dice dice = Dice.of(SEED, ++run);
    int voters = turnout.draw(dice);
    BallotModel.Count count = ballots.draw(voters, dice);
    if (voters * 2 <= registered) return -1;
    int won = winners(count.votes()[0], voters / 2);
    if (won >= SEATS) return won;
    int again = turnout.draw(dice);
    BallotModel.Count second = ballots.draw(again, dice);
    return won + 10 * winners(second.votes()[0], again / 3);
  }

  private static int winners(int[] votes, int above) {
    int won = 0;
    for (int n : votes) if (n > above) won++;
    return won;
  }
}
