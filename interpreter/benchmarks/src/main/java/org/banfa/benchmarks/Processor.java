package org.banfa.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Counts what a benchmark takes of the processor, which other work on the machine does not lengthen: divide it by the calls. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class Processor {
  private long began;
  private long made;

  /** Begins an iteration. */
  @Setup(Level.Iteration)
  public void begin() {
    began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    made = 0;
  }

  void call() {
    made++;
  }

  /** How often the benchmark was called, over all iterations. */
  public long calls() {
    return made;
  }

  /** What all calls took, in microseconds. */
  public long processorMicros() {
    return TimeUnit.NANOSECONDS.toMicros(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began);
  }
}
