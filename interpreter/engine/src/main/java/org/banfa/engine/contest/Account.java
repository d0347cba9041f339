package org.banfa.engine.contest;

/**
 * The ballot account of one vote, in ballots; {@code voters} in people, principals of proxies included. The first three are
 * {@link #UNKNOWN} when nobody knows them.
 */
public record Account(long registered, long voters, long issued, long collected, long valid, long invalid, long abstained) {
  /** Stands for a number that is not known. */
  public static final long UNKNOWN = -1;
}
