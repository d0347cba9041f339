package org.banfa.engine.contest;

import java.util.SortedMap;

/** The result of one count: the account, and votes by post and person. */
public record Tally(Account account, SortedMap<String, SortedMap<String, Long>> votes) {}
