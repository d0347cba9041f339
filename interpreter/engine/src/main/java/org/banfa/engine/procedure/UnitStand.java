package org.banfa.engine.procedure;

import org.banfa.engine.contest.ElectionOutcome;
import org.banfa.engine.contest.UnitShare;

/**
 * Where a unit of a vote stands.
 *
 * @param state a stable ASCII word: {@code open}, {@code void}, {@code lot}, {@code agreement}, {@code again}, {@code rerun}, {@code later},
 *     {@code settled}, {@code absent}, {@code raised}, {@code list-short}
 * @param outcome how its vote came out; null while that is open, and where it took no part
 */
public record UnitStand(UnitShare share, String state, ElectionOutcome outcome) {}
