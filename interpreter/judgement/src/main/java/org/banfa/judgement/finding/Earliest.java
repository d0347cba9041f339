package org.banfa.judgement.finding;

import java.time.LocalDate;
import java.util.List;
import org.banfa.judgement.finding.Schedule.Place;
import org.banfa.judgement.finding.Schedule.Row;

/**
 * The earliest day on which the election can lawfully be held when nothing is done before a day.
 *
 * @param from the first day on which anything can be done
 * @param day the earliest election day by the law and the periods of the documents; null when there is none
 * @param byLawAlone the same by the law alone; null when there is none
 * @param lawAsOf the day whose law was applied
 * @param steps how the day follows, in order
 * @param leftOut clauses of the documents that could not be kept beside the law, so that they were left out
 * @param rows the days of every act when the election is held on that day
 * @param readings the day under every reading that is not applied and that gives another one
 * @param findings periods that could not be counted to their end
 */
public record Earliest(
    LocalDate from,
    LocalDate day,
    LocalDate byLawAlone,
    LocalDate lawAsOf,
    List<Argument> steps,
    List<Place> leftOut,
    List<Row> rows,
    List<ByReading> readings,
    List<Finding> findings) {
  /** The earliest day under another reading, null when there is none. */
  public record ByReading(List<String> questions, List<Basis> bases, String reading, String words, LocalDate day) {}
}
