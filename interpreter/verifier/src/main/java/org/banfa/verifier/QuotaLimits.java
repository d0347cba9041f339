package org.banfa.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/** The smallest and the largest number that clauses leave; found by trying one number after the other. */
record QuotaLimits(long least, long most) {
  static final long OPEN = Long.MAX_VALUE;
  private static final long MOST_TRIED = 100_000;

  static QuotaLimits of(JsonNode line) {
    return new QuotaLimits(line.path("least").asLong(), line.has("most") ? line.path("most").asLong() : OPEN);
  }

  boolean allow(long number) {
    return number >= least && number <= most;
  }

  QuotaLimits and(QuotaLimits other) {
    return new QuotaLimits(Math.max(least, other.least), Math.min(most, other.most));
  }

  /** What clauses leave to the number they call {@code own}. */
  static QuotaLimits of(JsonNode clauses, Map<String, Long> numbers) throws MalformedException {
    long least = 0;
    while (least <= MOST_TRIED && !holds(clauses, numbers, least)) least++;
    if (holds(clauses, numbers, MOST_TRIED)) return new QuotaLimits(least, OPEN);
    long most = least;
    while (most < MOST_TRIED && holds(clauses, numbers, most + 1)) most++;
    return new QuotaLimits(least, most);
  }

  /** The seats for so many households, when clauses limit how many households one seat is for. */
  static QuotaLimits perSeat(JsonNode clauses, long households) throws MalformedException {
    QuotaLimits each = of(clauses, Map.of());
    long least = 1;
    if (each.most() != OPEN) while (least * each.most() < households) least++;
    long most = least;
    while ((most + 1) * Math.max(1, each.least()) <= households) most++;
    return new QuotaLimits(least, most);
  }

  private static boolean holds(JsonNode clauses, Map<String, Long> numbers, long own) throws MalformedException {
    Map<String, Long> all = new TreeMap<>(numbers);
    all.put("own", own);
    return Expression.allHold(clauses, all, Map.of());
  }
}
