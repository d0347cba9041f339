package org.banfa.simulator.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.banfa.engine.MethodProgram;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Event;
import org.banfa.engine.ask.Hand;
import org.banfa.engine.ask.Unanswered;
import org.banfa.engine.contest.Incumbent;
import org.banfa.simulator.hand.Chances;
import org.banfa.simulator.hand.SamplerHand;

/** Holds an election many times by drawing from a scenario; run k comes out the same whichever thread holds it. */
public final class Simulation {
  private static final int CHUNK = 64;

  private final Programs programs;
  private final Chances chances;
  private final Quorum quorum;
  private final Quorums quorums;
  private final long seed;

  /** {@code quorum} is that of a method with one vote, {@code quorums} are those of several. */
  public Simulation(Programs programs, Chances chances, Quorum quorum, Quorums quorums, long seed) {
    this.quorums = quorums;
    this.programs = programs;
    this.chances = chances;
    this.quorum = quorum;
    this.seed = seed;
  }

  /**
   * Runs 1 to {@code runs}.
   *
   * @param coverage whether to note the clauses applied
   * @param progress told the number of runs done, from any thread
   */
  public Totals run(long runs, int threads, boolean coverage, LongConsumer progress) {
    AtomicLong next = new AtomicLong();
    AtomicLong done = new AtomicLong();
    int workers = (int) Math.max(1, Math.min(threads, (runs + CHUNK - 1) / CHUNK));
    ForkJoinPool pool = new ForkJoinPool(workers);
    try {
      List<ForkJoinTask<Totals>> tasks = new ArrayList<>();
      for (int i = 0; i < workers; i++) tasks.add(pool.submit(() -> worker(runs, coverage, next, done, progress)));
      Totals totals = new Totals();
      for (ForkJoinTask<Totals> task : tasks) totals.merge(task.join());
      return totals;
    } finally {
      pool.shutdownNow();
    }
  }

  private Totals worker(long runs, boolean coverage, AtomicLong next, AtomicLong done, LongConsumer progress) {
    Totals totals = new Totals();
    SamplerHand hand = new SamplerHand(chances);
    Hand used = coverage ? new Noting(hand, totals) : hand;
    try (Programs.Session session = programs.open()) {
      for (long from = next.getAndAdd(CHUNK); from < runs; from = next.getAndAdd(CHUNK)) {
        long to = Math.min(runs, from + CHUNK);
        for (long run = from + 1; run <= to; run++) one(session.program(), hand, used, run, totals);
        progress.accept(done.addAndGet(to - from));
      }
    }
    return totals;
  }

  private void one(MethodProgram program, SamplerHand hand, Hand used, long run, Totals totals) {
    hand.deal(seed, run);
    try {
      totals.add(run, program.votes(used), hand.noticed());
      hand.unsigned().forEach(totals::unsigned);
    } catch (Unanswered stopped) {
      totals.stopped(run, stopped.ask().key().subject());
    }
    totals.firstVote(hand.firstVoters(), Math.max(1, chances.scenario().registered()), quorum.fails(hand.firstVoters()));
    hand.firsts().forEach((vote, first) -> {
      if (!vote.isEmpty()) totals.voted(vote, first.electors(), quorums.of(vote, first.electors()).fails(first.voters()));
    });
  }

  /** Notes the clauses told of. */
  private record Noting(Hand hand, Totals totals) implements Hand {
    @Override
    public Answer answer(Ask ask) {
      return hand.answer(ask);
    }

    @Override
    public List<Incumbent> incumbents() {
      return hand.incumbents();
    }

    @Override
    public void told(Event event) {
      hand.told(event);
      totals.told(event);
    }
  }
}
