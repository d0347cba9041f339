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

  /** Kind of an act that is done: the act, and by whom. */
  public static final String ACT_DONE = "act-done";
  /** Kind of a petition that stands: whom it names. */
  public static final String PETITIONED = "petitioned";
  /** Kind of a vote by which somebody is recalled: the name, votes for and against. */
  public static final String RECALLED = "recalled";
  /** Kind of a vote by which somebody is not recalled: the name, votes for and against. */
  public static final String RECALL_LOST = "recall-lost";
  /** Kind of a seat somebody has lost: the name and the post. */
  public static final String SEAT_LOST = "seat-lost";
  /** Kind of a seat taken by the next in line: the name and the post. */
  public static final String FOLLOWS = "follows";
  /** Kind of somebody who has a seat now: the post and the name. */
  public static final String SEATED = "seated";
  /** Kind of a by-election that has come out. */
  public static final String BY_ELECTION_SETTLED = "by-election-settled";
  /** Kind of a by-election that is void. */
  public static final String BY_ELECTION_VOID = "by-election-void";
  /** Kind of an act whose condition does not hold: the act and the condition. */
  public static final String CONDITION_FAILED = "condition-failed";

  /** Something about the whole. */
  public Event(String kind, LocalDate day, List<String> arguments, List<Effective.Provided> rules) {
    this(kind, day, arguments, rules, "");
  }

  /** The same in a unit. */
  public Event in(String where) {
    return new Event(kind, day, arguments, rules, where);
  }
}
