package org.banfa.records.roll;

/** Whether something is so; what a roll leaves open is open. */
public enum Answered {
  YES, NO, OPEN;

  static Answered of(boolean so) {
    return so ? YES : NO;
  }

  Answered not() {
    return this == YES ? NO : this == NO ? YES : OPEN;
  }

  /** All of two: what is not so settles it. */
  Answered and(Answered other) {
    return this == NO || other == NO ? NO : this == OPEN || other == OPEN ? OPEN : YES;
  }
}
