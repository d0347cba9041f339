package org.banfa.cli.chart;

import java.time.LocalDate;
import java.util.List;

/**
 * Places days along a chart.
 *
 * @param width of a day, in units, at least 1; for very long charts several days share one
 */
record Scale(LocalDate first, LocalDate last, int left, int width, int daysPerUnit) {
  private static final int WIDEST = 22;
  private static final int WHOLE = 1200;

  static Scale of(List<GanttData.Bar> bars, LocalDate election, int left) {
    LocalDate first = election;
    LocalDate last = election;
    for (GanttData.Bar bar : bars)
      for (LocalDate day : new LocalDate[] {bar.from(), bar.to()}) {
        if (day == null) continue;
        if (first == null || day.isBefore(first)) first = day;
        if (last == null || day.isAfter(last)) last = day;
      }
    if (first == null) first = last = LocalDate.EPOCH;
    first = first.minusDays(1);
    last = last.plusDays(1);
    long days = last.toEpochDay() - first.toEpochDay() + 1;
    int width = (int) Math.max(1, Math.min(WIDEST, WHOLE / days));
    return new Scale(first, last, left, width, (int) Math.max(1, (days + WHOLE - 1) / WHOLE));
  }

  int days() {
    return (int) (last.toEpochDay() - first.toEpochDay() + 1);
  }

  /** Where a day begins. */
  int x(LocalDate day) {
    return left + (int) ((day.toEpochDay() - first.toEpochDay()) / daysPerUnit) * width;
  }

  /** Where a day ends. */
  int end(LocalDate day) {
    return Math.max(x(day.plusDays(1)), x(day) + 1);
  }

  int right() {
    return end(last);
  }
}
