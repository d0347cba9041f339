package org.banfa.engine.election;

import java.time.LocalDate;
import java.util.List;
import org.banfa.model.order.Effective;
import org.banfa.model.order.Effective.Provided;

/**
 * Whether somebody lets the result of a vote stand.
 *
 * @param by who decides, empty when nothing is said
 * @param about the clauses on it
 * @param vote by its act, empty when the method has just one without a name
 * @param stands false when the result is void and the vote open again
 * @param reason why it does not stand; empty when it does
 */
public record Confirmation(Effective effective, String by, List<Provided> about, String act, LocalDate day, String vote, boolean stands, String reason) implements Proceeding {}
