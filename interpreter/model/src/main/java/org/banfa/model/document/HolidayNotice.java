package org.banfa.model.document;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.banfa.model.core.Locus;

/**
 * Which days are off and which are worked, as one notice or rule lays down.
 *
 * @param territory path from the province down; empty means the whole country
 * @param year the year it arranges; 0 when it arranges none, as a rule on days of rest does
 * @param issued null when not given; of two that say different things of a day, the later one counts
 * @param source where it comes from
 * @param evidence how well its text is known
 * @param verified when it was last compared with its source, null when not given
 * @param since from when its weekly days of rest hold, null when always
 */
public record HolidayNotice(
    String title,
    String code,
    List<String> territory,
    int year,
    LocalDate issued,
    String source,
    Mark evidence,
    LocalDate verified,
    Set<DayOfWeek> weeklyRest,
    LocalDate since,
    List<Stretch> off,
    List<Stretch> worked,
    List<Stretch> open,
    Locus locus) {
  /**
   * Days in a row, both ends included.
   *
   * @param occasion the heading of its article, such as the name of a festival; empty when it has none
   */
  public record Stretch(LocalDate from, LocalDate to, String occasion, Locus locus) {}
}
