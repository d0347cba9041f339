package org.banfa.engine.election;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.banfa.model.core.Formula;
import org.banfa.model.order.Effective;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.vocabulary.Term;

/**
 * An act that a meeting decided, or whose conditions were held against numbers people gave: carried or not.
 *
 * @param day null outside a calendar
 * @param unit in which unit of a vote, empty when it is about the whole
 * @param body that decided, empty when the documents leave it open
 * @param by who does the act by the documents; empty when nothing is said
 * @param clauses held against it in their order; where it was not carried, the last is the one that failed
 * @param numbers people gave, by the name of the quantity
 * @param situations taken as they are, by their word
 */
public record Resolution(
    Effective effective, String act, LocalDate day, String unit, String body, List<Term> by, List<Held> clauses,
    SortedMap<String, BigInteger> numbers, SortedMap<String, Boolean> situations, boolean carried) implements Proceeding {
  /**
   * A clause held against an act.
   *
   * @param formula what it demands, with nothing left in it but numbers and situations
   * @param holds null where a person has to judge what is not on record
   */
  public record Held(Provided source, Formula formula, Boolean holds) {}
}
