package org.banfa.cli.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.banfa.judgement.finding.Basis;
import org.banfa.judgement.finding.Earliest;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.finding.Schedule.Change;
import org.banfa.judgement.finding.Schedule.OtherReading;
import org.banfa.judgement.finding.Schedule.Place;
import org.banfa.judgement.finding.Schedule.Row;
import org.banfa.judgement.wording.Wording;
import org.banfa.model.calendar.DayMark;
import org.banfa.syntax.diagnostic.Catalogue;

/** Writes a calendar as JSON of schema version 1 ({@code calendar-schema-1.json}). */
public final class CalendarJson {
  /** The version of the schema. */
  public static final String VERSION = "1";

  private final Catalogue catalogue;
  private final Wording wording;

  public CalendarJson(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.wording = new Wording(catalogue);
  }

  public String render(CalendarSheet sheet) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      DefaultIndenter lines = new DefaultIndenter("  ", "\n");
      json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
      sheet(json, sheet);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out + "\n";
  }

  private void sheet(JsonGenerator json, CalendarSheet sheet) throws IOException {
    json.writeStartObject();
    json.writeStringField("version", VERSION);
    json.writeStringField("language", catalogue.language().id());
    json.writeStringField("file", sheet.document().source().name());
    json.writeStringField("title", sheet.document().title());
    json.writeStringField("semanticHash", sheet.asWritten().semanticHash());
    date(json, "lawAsOf", sheet.lawAsOf());
    date(json, "electionDay", sheet.electionDay());
    json.writeArrayFieldStart("timetable");
    for (Row row : sheet.rows()) row(json, row, sheet);
    json.writeEndArray();
    json.writeArrayFieldStart("readings");
    if (sheet.earliest() == null) for (OtherReading reading : sheet.shown().schedule().readings()) reading(json, reading);
    json.writeEndArray();
    json.writeArrayFieldStart("findings");
    JsonFinding findings = new JsonFinding(wording, sheet.shown());
    for (Finding finding : sheet.problems()) findings.write(json, finding);
    json.writeEndArray();
    if (sheet.moved() != null) moved(json, sheet);
    if (sheet.earliest() != null) earliest(json, sheet);
    json.writeEndObject();
  }

  private void moved(JsonGenerator json, CalendarSheet sheet) throws IOException {
    LocalDate before = sheet.asWritten().schedule().electionDay();
    json.writeObjectFieldStart("moved");
    date(json, "from", before);
    date(json, "to", sheet.electionDay());
    json.writeNumberField("days", sheet.electionDay().toEpochDay() - before.toEpochDay());
    changes(json, CalendarText.changes(sheet.rowsAsWritten(), sheet.rows()));
    json.writeArrayFieldStart("gaveWay");
    for (Place place : sheet.shown().schedule().gaveWay()) place(json, place);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void earliest(JsonGenerator json, CalendarSheet sheet) throws IOException {
    Earliest found = sheet.earliest();
    json.writeObjectFieldStart("earliest");
    date(json, "from", found.from());
    date(json, "day", found.day());
    date(json, "byLawAlone", found.byLawAlone());
    JsonFinding.texts(json, "steps", wording.arguments(found.steps()));
    json.writeArrayFieldStart("leftOut");
    for (Place place : found.leftOut()) place(json, place);
    json.writeEndArray();
    json.writeArrayFieldStart("readings");
    for (Earliest.ByReading other : found.readings()) {
      json.writeStartObject();
      JsonFinding.texts(json, "questions", other.questions());
      bases(json, other.bases());
      json.writeStringField("reading", other.reading());
      json.writeStringField("words", other.words());
      date(json, "day", other.day());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void reading(JsonGenerator json, OtherReading reading) throws IOException {
    json.writeStartObject();
    JsonFinding.texts(json, "questions", reading.questions());
    bases(json, reading.bases());
    json.writeStringField("reading", reading.reading());
    json.writeStringField("words", reading.words());
    json.writeStringField("grounds", reading.grounds());
    changes(json, reading.changes());
    JsonFinding.texts(json, "conflict", wording.arguments(reading.conflict()));
    json.writeEndObject();
  }

  private void changes(JsonGenerator json, List<Change> changes) throws IOException {
    json.writeArrayFieldStart("changes");
    for (Change change : changes) {
      json.writeStartObject();
      json.writeStringField("act", wording.term((change.after() == null ? change.before() : change.after()).act()));
      window(json, "before", change.before());
      window(json, "after", change.after());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void window(JsonGenerator json, String name, Row row) throws IOException {
    json.writeFieldName(name);
    if (row == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    date(json, "earliest", row.earliest());
    date(json, "latest", row.latest());
    json.writeEndObject();
  }

  private void row(JsonGenerator json, Row row, CalendarSheet sheet) throws IOException {
    json.writeStartObject();
    json.writeStringField("act", wording.term(row.act()));
    JsonFinding.texts(json, "actors", row.actors().stream().map(wording::term).toList());
    date(json, "earliest", row.earliest());
    date(json, "latest", row.latest());
    json.writeBooleanField("fixed", row.isFixed());
    if (row.slackDays() == null) json.writeNullField("slackDays");
    else json.writeNumberField("slackDays", row.slackDays());
    mark(json, "earliestDay", row.earliest(), sheet);
    mark(json, "latestDay", row.latest(), sheet);
    json.writeArrayFieldStart("clauses");
    for (Place place : row.clauses()) place(json, place);
    json.writeEndArray();
    bases(json, row.laws());
    json.writeEndObject();
  }

  private static void mark(JsonGenerator json, String name, LocalDate day, CalendarSheet sheet) throws IOException {
    json.writeFieldName(name);
    if (day == null) {
      json.writeNull();
      return;
    }
    DayMark mark = sheet.days().mark(day);
    json.writeStartObject();
    json.writeNumberField("weekday", day.getDayOfWeek().getValue());
    json.writeStringField("kind", mark.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    json.writeStringField("occasion", mark.occasion());
    json.writeEndObject();
  }

  private static void place(JsonGenerator json, Place place) throws IOException {
    json.writeStartObject();
    json.writeStringField("document", place.document().title());
    json.writeFieldName("locus");
    JsonFinding.locus(json, place.locus());
    json.writeEndObject();
  }

  private static void bases(JsonGenerator json, List<Basis> bases) throws IOException {
    json.writeArrayFieldStart("laws");
    for (Basis basis : bases) JsonFinding.basis(json, basis);
    json.writeEndArray();
  }

  private static void date(JsonGenerator json, String name, LocalDate day) throws IOException {
    json.writeStringField(name, day == null ? null : day.toString());
  }
}
