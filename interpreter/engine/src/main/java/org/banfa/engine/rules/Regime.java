package org.banfa.engine.rules;

import java.util.function.Function;
import org.banfa.engine.ask.Hand;
import org.banfa.engine.contest.ElectionOutcome;
import org.banfa.model.library.Library;
import org.banfa.model.order.Effective;

/**
 * Everything a procedure goes by at one time.
 *
 * @param library where the documents are
 * @param effective the method over the law's defaults
 * @param rules the rules of the election, found and lowered; null where somebody else holds the vote
 * @param vote holds the election alone
 */
public record Regime(Library library, Effective effective, ElectionRules rules, Function<Hand, ElectionOutcome> vote) {}
