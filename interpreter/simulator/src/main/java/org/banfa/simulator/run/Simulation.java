package org.banfa.simulator.run;

import java.time.LocalDate;
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
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.ask.Unanswered;
import org.banfa.engine.contest.HeldVote;
import org.banfa.engine.election.PassingHand;
import org.banfa.engine.procedure.AfterElection;
import org.banfa.simulator.hand.Chances;
import org.banfa.simulator.hand.OfficeHand;
import org.banfa.simulator.hand.SamplerHand;

/** Holds an election many times by drawing from a scenario; run k comes out the same whichever thread holds it. */
public final class Simulation {
  private static final int CHUNK = 64;

  private final Programs programs;
  private final Chances chances;
  private final Quorum quorum;
  private final Quorums quorums;
  private final long seed;
  private final LocalDate from;

  /** {@code quorum} is that of a method with one vote, {@code quorums} are those of several; {@code from} is the election day, null when none is known. */
  public Simulation(Programs programs, Chances chances, Quorum quorum, Quorums quorums, long seed, LocalDate from) {
    this.from = from;
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
    OfficeHand office = !chances.scenario().goesOn() ? null : new OfficeHand(hand, from);
    Hand all = office == null ? hand : office;
    Hand used = coverage ? new Noting(all, totals) : all;
    try (Programs.Session session = programs.open()) {
      AfterElection after = office == null ? null : session.program().afterElection();
      if (office != null) office.by(after::following);
      for (long from = next.getAndAdd(CHUNK); from < runs; from = next.getAndAdd(CHUNK)) {
        long to = Math.min(runs, from + CHUNK);
        for (long run = from + 1; run <= to; run++) one(session.program(), after, hand, office, used, run, totals);
        progress.accept(done.addAndGet(to - from));
      }
    }
    return totals;
  }

  private void one(MethodProgram program, AfterElection after, SamplerHand hand, OfficeHand office, Hand used, long run, Totals totals) {
    if (office == null) hand.deal(seed, run);
    else office.deal(seed, run);
    try {
      List<HeldVote> held = program.votes(used);
      if (office != null) {
        after.hold(held, used, office::takeOffice);
        totals.office(run, office.kinds(), office.people());
        if (chances.scenario().vacancy() != null) totals.lasting(office.fillings(), office.seats());
      }
      totals.add(run, held, hand.noticed());
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
  private static final class Noting extends PassingHand {
    private final Totals totals;

    Noting(Hand hand, Totals totals) {
      super(hand);
      this.totals = totals;
    }

    @Override
    public void refused(Ask ask, Answer answer, Refusal refusal) {
      super.refused(ask, answer, refusal);
      if (refusal.rule() != null) totals.applied(refusal.rule());
    }

    @Override
    public void told(Event event) {
      super.told(event);
      totals.told(event);
    }
  }
}
