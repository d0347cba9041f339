package org.banfa.engine.contest;

/** The ballot account of one vote, in ballots; {@code voters} in people, principals of proxies included. */
public record Account(long registered, long voters, long issued, long collected, long valid, long invalid, long abstained) {}
