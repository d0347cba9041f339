package org.banfa.cli.report;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import org.banfa.judgement.finding.Schedule.Row;
import org.banfa.judgement.wording.Wording;
import org.banfa.syntax.diagnostic.Catalogue;

/**
 * Writes a calendar as iCalendar: one whole-day event for every act, over all the days on which it may be done. An act keeps
 * its identity when its days change, so that a file read in again replaces the events of the one before.
 */
public final class CalendarIcs {
  private static final int LINE = 75;
  private static final int IDENTITY = 32;

  private final Catalogue catalogue;
  private final Wording wording;

  public CalendarIcs(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.wording = new Wording(catalogue);
  }

  public String render(CalendarSheet sheet) {
    DayWords words = new DayWords(sheet, wording);
    ICalendar calendar = new ICalendar();
    calendar.setProductId("-//Banfa//calendar//" + catalogue.language().id().toUpperCase(java.util.Locale.ROOT));
    calendar.setName(catalogue.text("calendar.title", wording.name(sheet.document())));
    calendar.addExperimentalProperty("X-WR-CALNAME", wording.name(sheet.document()));
    for (Row row : sheet.rows()) calendar.addEvent(event(sheet, row, words));
    return folded(Biweekly.write(calendar).go());
  }

  private VEvent event(CalendarSheet sheet, Row row, DayWords words) {
    VEvent event = new VEvent();
    event.setUid(identity(sheet.document().title() + "\n" + row.act().id()) + "@banfa");
    event.setDateTimeStamp(Date.from(stamp(sheet).atStartOfDay(ZoneOffset.UTC).toInstant()));
    LocalDate first = row.earliest() == null ? row.latest() : row.earliest();
    LocalDate last = row.latest() == null ? row.earliest() : row.latest();
    event.setDateStart(day(first));
    event.setDateEnd(day(last.plusDays(1)));
    event.setSummary(summary(row, words));
    event.setDescription(description(row, words));
    event.setTransparency(true);
    return event;
  }

  /** A day that is the same whenever and wherever the file is written. */
  private static LocalDate stamp(CalendarSheet sheet) {
    if (sheet.earliest() != null) return sheet.earliest().from();
    return sheet.electionDay();
  }

  private static ICalDate day(LocalDate day) {
    return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
  }

  private String summary(Row row, DayWords words) {
    String act = wording.term(row.act());
    if (row.isFixed()) return act;
    if (row.latest() == null) return catalogue.text("ics.since", act, words.day(row.earliest()));
    return catalogue.text("ics.until", act, words.day(row.latest()));
  }

  private String description(Row row, DayWords words) {
    List<String> lines = new ArrayList<>();
    lines.add(catalogue.text("ics.days", words.window(row), words.slack(row)));
    if (!words.actors(row).isEmpty()) lines.add(catalogue.text("ics.actor", words.actors(row)));
    String grounds = words.grounds(row);
    if (!grounds.isEmpty()) lines.add(catalogue.text("calendar.grounds", grounds));
    return String.join("\n", lines);
  }

  private static String identity(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, IDENTITY);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Lines of at most 75 octets, as the standard asks; the library counts characters. */
  private static String folded(String text) {
    StringBuilder out = new StringBuilder();
    for (String line : text.replace("\r\n ", "").split("\r\n")) {
      int octets = 0;
      for (int i = 0; i < line.length(); ) {
        int c = line.codePointAt(i);
        int size = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
        if (octets + size > LINE) {
          out.append("\r\n ");
          octets = 1;
        }
        out.appendCodePoint(c);
        octets += size;
        i += Character.charCount(c);
      }
      out.append("\r\n");
    }
    return out.toString();
  }
}
