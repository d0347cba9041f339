package org.banfa.simulator.chance;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Draws whole numbers for one run: the same seed and run give the same numbers on every machine. */
public final class Dice {
  /** The name of the generator, printed with every result. */
  public static final String GENERATOR = "L64X128MixRandom";

  private static final RandomGeneratorFactory<RandomGenerator> FACTORY = RandomGeneratorFactory.of(GENERATOR);
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final RandomGenerator generator;

  private Dice(RandomGenerator generator) {
    this.generator = generator;
  }

  /** The dice of run {@code run} under {@code seed}; runs share nothing. */
  public static Dice of(long seed, long run) {
    return new Dice(FACTORY.create(mixed(mixed(seed) + GOLDEN * (run + 1))));
  }

  private static long mixed(long value) {
    long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }

  /** 64 random bits. */
  public long next() {
    return generator.nextLong();
  }

  /** A number from 0 to {@code bound} − 1, each as likely as the other. */
  public long below(long bound) {
    if (bound <= 0) throw new IllegalArgumentException("bound " + bound);
    if (bound == 1) return 0;
    int shift = Long.numberOfLeadingZeros(bound - 1);
    long drawn;
    do drawn = generator.nextLong() >>> shift;
    while (drawn >= bound);
    return drawn;
  }

  /** Whether something of this chance happens; always takes one draw. */
  public boolean happens(Threshold chance) {
    return chance.holds(generator.nextLong());
  }
}
