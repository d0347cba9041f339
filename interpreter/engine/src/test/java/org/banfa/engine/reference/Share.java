package org.banfa.engine.reference;

import java.util.Random;

/** A threshold: more than, or at least, a share of a base; in plain numbers. */
record Share(int numerator, int denominator, boolean strict, Base base) {
  enum Base { REGISTERED, VOTERS, COLLECTED, CAST, VALID, ISSUED, HERE, PRESENT, RIGHT }

  static Share random(Random random, Base... bases) {
    int[][] shares = {{1, 2}, {1, 3}, {2, 3}, {2, 5}, {1, 4}};
    int[] share = shares[random.nextInt(shares.length)];
    return new Share(share[0], share[1], random.nextBoolean(), bases[random.nextInt(bases.length)]);
  }

  boolean met(long amount, long ofBase) {
    long left = amount * denominator;
    long right = ofBase * numerator;
    return strict ? left > right : left >= right;
  }
}
