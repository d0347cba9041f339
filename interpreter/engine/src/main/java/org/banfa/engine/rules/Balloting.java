package org.banfa.engine.rules;

import java.util.function.Function;
import org.banfa.engine.ask.Hand;
import org.banfa.engine.contest.ElectionOutcome;

/**
 * One vote of a method, ready to be held.
 *
 * @param scope which it is
 * @param rules its rules, found and lowered; null where somebody else holds it
 * @param hold holds it
 */
public record Balloting(VoteScope scope, ElectionRules rules, Function<Hand, ElectionOutcome> hold) {}
