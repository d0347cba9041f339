package org.banfa.judgement.linear;

/** Counts the work of one decision and stops it at a fixed bound, so that the answer never depends on the machine. */
final class Effort {
  private long left;

  Effort(long bound) {
    left = bound;
  }

  void spend(long amount) {
    left -= amount;
    if (left < 0) throw new Exhausted();
  }

  /** Tells that the bound was reached. */
  static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Exhausted() {
      super("effort bound reached", null, false, false);
    }
  }
}
