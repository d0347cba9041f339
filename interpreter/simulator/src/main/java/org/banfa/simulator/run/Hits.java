package org.banfa.simulator.run;

/** In how many runs something happened, and in which first. */
public record Hits(long runs, long first) {
  Hits and(Hits other) {
    return new Hits(runs + other.runs, Math.min(first, other.first));
  }
}
