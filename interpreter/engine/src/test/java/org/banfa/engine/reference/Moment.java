package org.banfa.engine.reference;

/**
 * When other rules take over, said by what is open then.
 *
 * @param stage what the question stands before
 * @param round the count that is open, or the last one that is decided
 * @param subject what the question is about
 * @param nth which question about it since then, counted from 1
 */
record Moment(Stage stage, int round, String subject, int nth) {
  /** What is open: who stands, a count that is not entered, one that is looked at again, one that is not decided, or what comes after it. */
  enum Stage { PEOPLE, ENTRY, ENTERED, DECISION, AFTER }

  static final Moment NEVER = new Moment(Stage.PEOPLE, -1, "", 0);
  static final String TIE = "tie";
  static final String KIN = "kin";
  static final String CONSENT = "consent";
  static final String NAME = "name:";
}
