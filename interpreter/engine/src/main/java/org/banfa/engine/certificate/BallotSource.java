package org.banfa.engine.certificate;

/** A hand that has the single ballots of counts. */
public interface BallotSource {
  /** The ballots of a count by its number from 1, as {@link Ballots} reads them; null when there are none. */
  String ballots(int number);
}
