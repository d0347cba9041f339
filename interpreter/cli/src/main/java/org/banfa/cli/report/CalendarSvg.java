package org.banfa.cli.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.banfa.cli.chart.Gantt;
import org.banfa.cli.chart.GanttData;
import org.banfa.cli.chart.GanttData.Kind;
import org.banfa.judgement.finding.Schedule.Phase;
import org.banfa.judgement.finding.Schedule.Row;
import org.banfa.judgement.wording.Wording;
import org.banfa.model.calendar.DayMark;
import org.banfa.syntax.diagnostic.Catalogue;

/** Draws a calendar as a chart to be printed. */
public final class CalendarSvg {
  private final Catalogue catalogue;
  private final Wording wording;

  public CalendarSvg(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.wording = new Wording(catalogue);
  }

  /** The chart as a file. */
  public String render(CalendarSheet sheet) {
    return Gantt.file(data(sheet));
  }

  /** The chart as an element of a page. */
  public String element(CalendarSheet sheet) {
    return Gantt.element(data(sheet));
  }

  private GanttData data(CalendarSheet sheet) {
    DayWords words = new DayWords(sheet, wording);
    List<GanttData.Bar> bars = new ArrayList<>();
    for (Phase phase : sheet.phases()) bars.add(stage(phase, words));
    for (Row row : sheet.rows())
      bars.add(
          new GanttData.Bar(
              wording.term(row.act()), words.actors(row), words.shortWindow(row), words.slack(row), row.earliest(), row.latest(), false));
    LocalDate day = sheet.electionDay();
    String election = day == null ? "" : catalogue.text("chart.election", words.day(day));
    return new GanttData(
        catalogue.text("chart.title", wording.name(sheet.document())), subtitle(sheet), columns(), bars, day, election, d -> day(sheet, d), this::month,
        IntStream.rangeClosed(1, 7).mapToObj(i -> catalogue.text("chart.weekday." + i)).toList(), legend(), catalogue.text("chart.footer"));
  }

  private String subtitle(CalendarSheet sheet) {
    String law = sheet.lawAsOf() == null ? catalogue.text("report.newestLaw") : catalogue.text("report.lawOf", wording.date(sheet.lawAsOf()));
    if (sheet.earliest() != null) return catalogue.text("chart.earliest", wording.date(sheet.earliest().from()), law);
    if (sheet.moved() != null) return catalogue.text("chart.moved", wording.date(sheet.asWritten().schedule().electionDay()), law);
    return catalogue.text("chart.subtitle", law);
  }

  private List<String> columns() {
    return List.of(
        catalogue.text("timetable.act"), catalogue.text("calendar.actor"), catalogue.text("chart.days"), catalogue.text("timetable.slack"));
  }

  private GanttData.Bar stage(Phase phase, DayWords words) {
    String window = words.shortWindow(new Row(phase.stage(), phase.from(), phase.to(), 0));
    long days = phase.to().toEpochDay() - phase.from().toEpochDay() + 1;
    return new GanttData.Bar(
        wording.term(phase.stage()), "", window, catalogue.text("timetable.days", Long.toString(days)), phase.from(), phase.to(), true);
  }

  private GanttData.Day day(CalendarSheet sheet, LocalDate day) {
    DayMark mark = sheet.days().mark(day);
    return switch (mark.kind()) {
      case WORKDAY -> new GanttData.Day(Kind.WORKED, "");
      case REST -> new GanttData.Day(Kind.WEEKEND, "");
      case HOLIDAY -> new GanttData.Day(Kind.HOLIDAY, mark.occasion());
      case MADE_UP -> new GanttData.Day(Kind.MADE_UP, catalogue.text("chart.worked"));
      case UNKNOWN -> new GanttData.Day(Kind.UNKNOWN, "");
    };
  }

  private String month(LocalDate month) {
    return catalogue.text("chart.month", catalogue.text("month." + month.getMonthValue()), Integer.toString(month.getYear()));
  }

  private GanttData.Legend legend() {
    return new GanttData.Legend(
        catalogue.text("chart.key.stage"), catalogue.text("chart.key.window"), catalogue.text("chart.key.fixed"), catalogue.text("chart.key.open"),
        catalogue.text("chart.key.weekend"), catalogue.text("chart.key.holiday"), catalogue.text("chart.key.madeUp"),
        catalogue.text("chart.key.unknown"));
  }
}
