package org.banfa.cli.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.banfa.judgement.finding.Basis;
import org.banfa.judgement.finding.Schedule.Place;
import org.banfa.judgement.finding.Schedule.Row;
import org.banfa.judgement.wording.Wording;
import org.banfa.model.calendar.DayMark;
import org.banfa.syntax.diagnostic.Catalogue;

/** Words the days of a calendar: month, day and weekday, what the day is, and what a window rests on. */
final class DayWords {
  private final CalendarSheet sheet;
  private final Wording wording;
  private final Catalogue catalogue;
  private final int year;

  DayWords(CalendarSheet sheet, Wording wording) {
    this.sheet = sheet;
    this.wording = wording;
    this.catalogue = wording.catalogue();
    this.year = sheet.electionDay() == null ? 0 : sheet.electionDay().getYear();
  }

  /** Month, day and weekday; the year too when it is not the election's. */
  String day(LocalDate day) {
    return text(day.getYear() == year ? "calendar.day" : "calendar.dayInYear", day);
  }

  /** The day with its year. */
  String full(LocalDate day) {
    return text("calendar.dayInYear", day);
  }

  private String text(String key, LocalDate day) {
    return catalogue.text(
        key, catalogue.text("month." + day.getMonthValue()), Integer.toString(day.getDayOfMonth()), weekday(day), Integer.toString(day.getYear()));
  }

  String weekday(LocalDate day) {
    return catalogue.text("weekday." + day.getDayOfWeek().getValue());
  }

  /** What the day is beside its weekday; empty for plain workdays and weekends. */
  String mark(LocalDate day) {
    DayMark mark = sheet.days().mark(day);
    return switch (mark.kind()) {
      case HOLIDAY -> mark.occasion().isEmpty() ? catalogue.text("calendar.off") : mark.occasion();
      case MADE_UP -> catalogue.text("calendar.worked");
      case UNKNOWN -> catalogue.text("calendar.unknown");
      default -> "";
    };
  }

  /** The day and what it is; "open" when there is none. */
  String marked(LocalDate day) {
    if (day == null) return catalogue.text("timetable.open");
    String mark = mark(day);
    return mark.isEmpty() ? day(day) : day(day) + " " + mark;
  }

  boolean isOff(LocalDate day) {
    DayMark.Kind kind = sheet.days().mark(day).kind();
    return kind == DayMark.Kind.HOLIDAY || kind == DayMark.Kind.REST;
  }

  String slack(Row row) {
    if (row.isFixed()) return catalogue.text("calendar.fixed");
    if (row.slackDays() == null) return catalogue.text("timetable.free");
    return catalogue.text("timetable.days", row.slackDays().toString());
  }

  String actors(Row row) {
    return row.actors().isEmpty() ? "" : wording.terms(row.actors());
  }

  /** The window in words: one day, two days, or one with the other open. */
  String window(Row row) {
    return window(row, this::day);
  }

  /** The same without years, for where they stand beside it. */
  String shortWindow(Row row) {
    return window(row, day -> text("calendar.day", day));
  }

  private String window(Row row, Function<LocalDate, String> day) {
    if (row.isFixed()) return day.apply(row.latest());
    if (row.earliest() == null) return catalogue.text("calendar.until", day.apply(row.latest()));
    if (row.latest() == null) return catalogue.text("calendar.since", day.apply(row.earliest()));
    return catalogue.text("calendar.between", day.apply(row.earliest()), day.apply(row.latest()));
  }

  /** A clause with its document, unless that is the method itself. */
  String place(Place place) {
    return place.document() == sheet.document() ? at(place) : catalogue.text("calendar.inDocument", wording.title(place.document()), at(place));
  }

  private String at(Place place) {
    return place.locus().article() == 0 ? catalogue.text("report.label", place.locus().label()) : wording.place(place.locus());
  }

  String law(Basis basis) {
    String title = wording.title(basis.law(), basis.lawEnglish());
    return basis.article().isEmpty() ? title : catalogue.text("calendar.inDocument", title, wording.article(basis.article()));
  }

  /** Clauses and articles in one line, those of one document together; empty when there are none. */
  String grounds(Row row) {
    Map<String, List<String>> documents = new LinkedHashMap<>();
    for (Place place : row.clauses()) add(documents, place.document() == sheet.document() ? "" : wording.title(place.document()), at(place));
    for (Basis basis : row.laws()) add(documents, wording.title(basis.law(), basis.lawEnglish()), wording.article(basis.article()));
    List<String> all = new ArrayList<>();
    documents.forEach((title, places) -> {
      String joined = String.join(catalogue.text("report.enum"), places.stream().filter(p -> !p.isEmpty()).toList());
      all.add(title.isEmpty() ? joined : joined.isEmpty() ? title : catalogue.text("calendar.inDocument", title, joined));
    });
    return String.join(catalogue.text("calendar.ground"), all);
  }

  private static void add(Map<String, List<String>> documents, String title, String place) {
    List<String> places = documents.computeIfAbsent(title, t -> new ArrayList<>());
    if (!places.contains(place)) places.add(place);
  }
}
