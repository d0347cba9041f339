package org.banfa.cli.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * What a chart of days shows; every text is ready to print.
 *
 * @param bars stages first, then acts
 * @param election null when there is none
 * @param electionText what stands over its line
 * @param days what each day is
 * @param months names of the months, January first
 * @param weekdays one character each, Monday first
 */
public record GanttData(
    String title,
    String subtitle,
    List<String> columns,
    List<Bar> bars,
    LocalDate election,
    String electionText,
    Function<LocalDate, Day> days,
    Function<LocalDate, String> months,
    List<String> weekdays,
    Legend legend,
    String footer) {
  /** A line of the chart; a null day is open. A stage is drawn as a whole. */
  public record Bar(String act, String actors, String window, String slack, LocalDate from, LocalDate to, boolean stage) {
    boolean isFixed() {
      return from != null && from.equals(to);
    }
  }

  /** What a day is: worked or off, with the name of its festival, or not known. */
  public record Day(Kind kind, String name) {}

  /** The kinds of day a chart tells apart. */
  public enum Kind { WORKED, WEEKEND, HOLIDAY, MADE_UP, UNKNOWN }

  /** The words of the legend. */
  public record Legend(
      String stage, String window, String fixed, String open, String weekend, String holiday, String madeUp, String unknown) {}
}
