package org.banfa.cli.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.Earliest;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.finding.Schedule.Change;
import org.banfa.judgement.finding.Schedule.OtherReading;
import org.banfa.judgement.finding.Schedule.Row;
import org.banfa.judgement.wording.Wording;
import org.banfa.syntax.diagnostic.Catalogue;

/** Sets a calendar for the terminal: the day asked for, what it changes, the timetable, other readings, problems. */
public final class CalendarText {
  private final Catalogue catalogue;
  private final Wording wording;

  public CalendarText(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.wording = new Wording(catalogue);
  }

  public String render(CalendarSheet sheet) {
    StringBuilder out = new StringBuilder();
    DayWords words = new DayWords(sheet, wording);
    out.append(catalogue.text("calendar.title", wording.name(sheet.document()))).append('\n');
    if (sheet.earliest() != null) earliest(sheet, words, out);
    else day(sheet, words, out);
    if (sheet.moved() != null) moved(sheet, words, out);
    if (sheet.earliest() == null || sheet.electionDay() != null) timetable(sheet, words, out);
    if (sheet.earliest() == null) readings(sheet, words, out);
    restDays(sheet, words, out);
    problems(sheet, out);
    return out.toString();
  }

  private String law(CalendarSheet sheet) {
    return sheet.lawAsOf() == null ? catalogue.text("report.newestLaw") : catalogue.text("report.lawOf", wording.date(sheet.lawAsOf()));
  }

  private void day(CalendarSheet sheet, DayWords words, StringBuilder out) {
    LocalDate day = sheet.electionDay();
    line(catalogue.text("calendar.electionDay", wording.date(day), words.weekday(day), kind(day, words), law(sheet)), out);
  }

  private String kind(LocalDate day, DayWords words) {
    String mark = words.mark(day);
    if (!mark.isEmpty()) return catalogue.text("calendar.kind", mark);
    return words.isOff(day) ? catalogue.text("calendar.kind", catalogue.text("calendar.rest")) : "";
  }

  private void moved(CalendarSheet sheet, DayWords words, StringBuilder out) {
    LocalDate before = sheet.asWritten().schedule().electionDay();
    long days = ChronoUnit.DAYS.between(before, sheet.electionDay());
    String key = days == 0 ? "calendar.notMoved" : days > 0 ? "calendar.later" : "calendar.sooner";
    line(catalogue.text(key, wording.date(before), Long.toString(Math.abs(days))), out);
    List<Change> changes = changes(sheet.rowsAsWritten(), sheet.rows());
    heading(catalogue.text("calendar.changes", Integer.toString(changes.size()), Integer.toString(sheet.rows().size() - changes.size())), out);
    List<List<String>> cells = new ArrayList<>();
    for (Change change : changes) {
      Row row = change.after() == null ? change.before() : change.after();
      cells.add(List.of(wording.term(row.act()), window(change.before(), words), catalogue.text("calendar.arrow"), window(change.after(), words)));
    }
    table(cells, out);
    if (sheet.shown().schedule().gaveWay().isEmpty()) return;
    heading(catalogue.text("calendar.gaveWay"), out);
    sheet.shown().schedule().gaveWay().forEach(p -> line("  " + words.place(p), out));
  }

  static List<Change> changes(List<Row> before, List<Row> after) {
    List<Change> changes = new ArrayList<>();
    for (Row row : after) {
      Row then = before.stream().filter(r -> r.act().equals(row.act())).findFirst().orElse(null);
      boolean same = then != null && java.util.Objects.equals(then.earliest(), row.earliest()) && java.util.Objects.equals(then.latest(), row.latest());
      if (!same) changes.add(new Change(then, row));
    }
    for (Row row : before) if (after.stream().noneMatch(r -> r.act().equals(row.act()))) changes.add(new Change(row, null));
    return changes;
  }

  private String window(Row row, DayWords words) {
    return row == null ? catalogue.text("calendar.none") : words.window(row);
  }

  private void earliest(CalendarSheet sheet, DayWords words, StringBuilder out) {
    Earliest found = sheet.earliest();
    if (found.day() == null) {
      line(catalogue.text("calendar.noDay", wording.date(found.from())), out);
      return;
    }
    line(catalogue.text("calendar.earliest", wording.date(found.from()), wording.date(found.day()), words.weekday(found.day()), kind(found.day(), words)), out);
    line(catalogue.text("calendar.basis", law(sheet)), out);
    if (found.byLawAlone() != null && !found.byLawAlone().equals(found.day()))
      line(catalogue.text("calendar.byLawAlone", wording.date(found.byLawAlone()), words.weekday(found.byLawAlone())), out);
    heading(catalogue.text("calendar.why"), out);
    for (String step : wording.arguments(found.steps())) line("  " + step, out);
    if (!found.leftOut().isEmpty()) {
      heading(catalogue.text("calendar.leftOut"), out);
      found.leftOut().forEach(p -> line("  " + words.place(p), out));
    }
    if (found.readings().isEmpty()) return;
    heading(catalogue.text("calendar.readings"), out);
    for (Earliest.ByReading other : found.readings()) {
      String day = other.day() == null ? catalogue.text("calendar.none") : words.full(other.day());
      line("  " + catalogue.text("calendar.readingDay", questions(other.questions()), choice(other.reading()), other.words(), day), out);
    }
  }

  private void timetable(CalendarSheet sheet, DayWords words, StringBuilder out) {
    boolean tasks = !sheet.actors().isEmpty();
    heading(tasks ? catalogue.text("calendar.tasks", Integer.toString(sheet.rows().size())) : catalogue.text("timetable.heading"), out);
    List<List<String>> cells = new ArrayList<>();
    cells.add(List.of(
        catalogue.text("timetable.earliest"), catalogue.text("timetable.latest"), catalogue.text("timetable.slack"), catalogue.text("timetable.act"),
        catalogue.text("calendar.actor")));
    for (Row row : sheet.rows())
      cells.add(List.of(words.marked(row.earliest()), row.isFixed() ? catalogue.text("calendar.sameDay") : words.marked(row.latest()),
          words.slack(row), wording.term(row.act()), words.actors(row)));
    List<String> lines = lines(tasks ? numbered(cells) : cells);
    out.append(lines.get(0)).append('\n');
    for (int i = 0; i < sheet.rows().size(); i++) {
      out.append(lines.get(i + 1)).append('\n');
      String grounds = words.grounds(sheet.rows().get(i));
      if (!grounds.isEmpty()) out.append("      ").append(catalogue.text("calendar.grounds", grounds)).append('\n');
    }
  }

  /** The rows with their numbers before them. */
  private List<List<String>> numbered(List<List<String>> cells) {
    List<List<String>> numbered = new ArrayList<>();
    for (List<String> row : cells) {
      List<String> all = new ArrayList<>(row);
      all.add(0, numbered.isEmpty() ? catalogue.text("calendar.number") : Integer.toString(numbered.size()));
      numbered.add(all);
    }
    return numbered;
  }

  private void readings(CalendarSheet sheet, DayWords words, StringBuilder out) {
    List<OtherReading> readings = sheet.shown().schedule().readings();
    if (readings.isEmpty()) return;
    heading(catalogue.text("calendar.readings"), out);
    for (OtherReading reading : readings) {
      String rules = String.join(catalogue.text("report.comma"), reading.bases().stream().map(words::law).distinct().toList());
      line("  " + catalogue.text("calendar.reading", questions(reading.questions()), rules, choice(reading.reading()), reading.words(), reading.grounds()), out);
      for (Change change : reading.changes()) {
        Row row = change.after() == null ? change.before() : change.after();
        line("    " + catalogue.text("calendar.change", wording.term(row.act()), window(change.before(), words), window(change.after(), words)), out);
      }
      if (!reading.conflict().isEmpty())
        line("    " + catalogue.text("calendar.fails", String.join(catalogue.text("report.step"), wording.arguments(reading.conflict()))), out);
    }
  }

  private String choice(String reading) {
    return wording.argument(new Argument.Choice(reading));
  }

  private String questions(List<String> questions) {
    return String.join(catalogue.text("report.enum"), questions.stream().map(q -> catalogue.text("calendar.question", q)).toList());
  }

  /** What must be done by a day of rest at the latest: it is better done before. */
  private void restDays(CalendarSheet sheet, DayWords words, StringBuilder out) {
    List<String> acts = new ArrayList<>();
    for (Row row : sheet.rows())
      if (row.latest() != null && !row.isFixed() && words.isOff(row.latest())) acts.add(catalogue.text("calendar.lastDay", wording.term(row.act()), words.marked(row.latest())));
    if (acts.isEmpty()) return;
    heading(catalogue.text("calendar.restDays"), out);
    acts.forEach(a -> line("  " + a, out));
  }

  private void problems(CalendarSheet sheet, StringBuilder out) {
    List<Finding> problems = sheet.problems();
    if (problems.isEmpty()) return;
    heading(catalogue.text(sheet.moved() == null ? "calendar.problems" : "calendar.newProblems", Integer.toString(problems.size())), out);
    TextReport report = new TextReport(catalogue, false);
    out.append('\n');
    for (Finding finding : problems) report.finding(finding, sheet.shown(), out);
    out.setLength(out.length() - 1);
  }

  private static void heading(String text, StringBuilder out) {
    out.append('\n').append(text).append('\n');
  }

  private static void line(String text, StringBuilder out) {
    out.append("  ").append(text.stripTrailing()).append('\n');
  }

  private static void table(List<List<String>> cells, StringBuilder out) {
    for (String line : lines(cells)) out.append("  ").append(line).append('\n');
  }

  /** Rows of cells as lines with the columns under one another. */
  private static List<String> lines(List<List<String>> cells) {
    if (cells.isEmpty()) return List.of();
    int[] widths = new int[cells.get(0).size()];
    for (List<String> row : cells) for (int i = 0; i < widths.length; i++) widths[i] = Math.max(widths[i], Columns.width(row.get(i)));
    List<String> lines = new ArrayList<>();
    for (List<String> row : cells) {
      StringBuilder line = new StringBuilder("  ");
      for (int i = 0; i < widths.length; i++) line.append(Columns.pad(row.get(i), widths[i] + 2));
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }
}
