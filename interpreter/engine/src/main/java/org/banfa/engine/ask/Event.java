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
 * @param unit in which unit of a vote, empty when it is about the whole
 */
public record Event(String kind, LocalDate day, List<String> arguments, List<Effective.Provided> rules, String unit) {
  /** Kind of the end of an election, with its closing act. */
  public static final String ENDED = "ended";

  /** Something about the whole. */
  public Event(String kind, LocalDate day, List<String> arguments, List<Effective.Provided> rules) {
    this(kind, day, arguments, rules, "");
  }

  /** The same in a unit. */
  public Event in(String where) {
    return new Event(kind, day, arguments, rules, where);
  }
}
