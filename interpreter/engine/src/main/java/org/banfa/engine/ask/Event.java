package org.banfa.engine.ask;

import java.time.LocalDate;
import java.util.List;
import org.banfa.model.order.Effective;

/**
 * Something that happened, for logs and reports.
 *
 * @param kind stable ASCII kind such as {@code act-done}, {@code election-void}, {@code elected}, {@code tie}, {@code shortfall}
 * @param day when, null outside a calendar
 * @param arguments of the catalogue's sentence for the kind
 * @param rules the clauses applied, with their origin
 */
public record Event(String kind, LocalDate day, List<String> arguments, List<Effective.Provided> rules) {}
