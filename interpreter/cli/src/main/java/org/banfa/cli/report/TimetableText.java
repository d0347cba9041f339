package org.banfa.cli.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.banfa.judgement.finding.Schedule.Row;
import org.banfa.judgement.wording.Wording;
import org.banfa.syntax.diagnostic.Catalogue;

/** Sets the timetable in aligned columns. */
final class TimetableText {
  private final Catalogue catalogue;
  private final Wording wording;

  TimetableText(Wording wording) {
    this.catalogue = wording.catalogue();
    this.wording = wording;
  }

  /** The cells of the table, heading first. */
  List<List<String>> cells(List<Row> rows) {
    List<List<String>> cells = new ArrayList<>();
    cells.add(List.of(
        catalogue.text("timetable.act"),
        catalogue.text("timetable.earliest"),
        catalogue.text("timetable.latest"),
        catalogue.text("timetable.slack")));
    for (Row row : rows) {
      cells.add(List.of(wording.term(row.act()), day(row.earliest()), day(row.latest()), slack(row.slackDays())));
    }
    return cells;
  }

  void write(List<Row> rows, StringBuilder out) {
    out.append('\n').append(catalogue.text("timetable.heading")).append('\n');
    List<List<String>> cells = cells(rows);
    int[] widths = new int[4];
    for (List<String> row : cells) for (int i = 0; i < 4; i++) widths[i] = Math.max(widths[i], Columns.width(row.get(i)));
    for (List<String> row : cells) {
      StringBuilder line = new StringBuilder("  ");
      for (int i = 0; i < 4; i++) line.append(Columns.pad(row.get(i), widths[i] + 2));
      out.append(line.toString().stripTrailing()).append('\n');
    }
  }

  private String day(LocalDate day) {
    return day == null ? catalogue.text("timetable.open") : day.toString();
  }

  private String slack(Integer days) {
    if (days == null) return catalogue.text("timetable.free");
    return catalogue.text("timetable.days", days.toString());
  }
}
