package org.banfa.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.banfa.cli.report.CalendarIcs;
import org.banfa.cli.report.CalendarJson;
import org.banfa.cli.report.CalendarSheet;
import org.banfa.cli.report.CalendarSvg;
import org.banfa.cli.report.CalendarText;
import org.banfa.syntax.diagnostic.Severity;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the timetable of a method, for its own election day, another one, or the earliest lawful one. */
final class CalendarCommand extends Command {
  private static final int LONGEST_SHIFT = 3660;

  @Parameters(arity = "1", paramLabel = "METHOD")
  Path method;

  @Option(names = "--law-as-of", paramLabel = "DATE")
  String lawAsOf;

  @Option(names = "--election-day", paramLabel = "DATE")
  String electionDay;

  @Option(names = "--shift", paramLabel = "DAYS")
  String shift;

  @Option(names = "--from", paramLabel = "DATE")
  String from;

  @Option(names = "--actor", paramLabel = "BODY", split = "[,，、]")
  List<String> actors = new ArrayList<>();

  @Option(names = "--format", paramLabel = "text|json")
  String format = "text";

  @Option(names = "--out", paramLabel = "FILE")
  Path out;

  @Option(names = "--ics", paramLabel = "FILE.ics")
  Path ics;

  @Option(names = "--svg", paramLabel = "FILE.svg")
  Path svg;

  @Override
  int run(Console console, Workbench workbench) {
    if (!List.of("text", "json").contains(format)) throw new Refusal("B1005", "--format", format, "text, json");
    if (Stream.of(electionDay, shift, from).filter(o -> o != null).count() > 1) throw new Refusal("B1044");
    if (from != null && lawAsOf != null) throw new Refusal("B1046");
    int days = shift == null ? 0 : days(shift);
    LocalDate asked = date(electionDay).orElse(null);
    LocalDate start = date(from).orElse(null);
    LocalDate law = date(lawAsOf).orElse(null);
    CalendarDesk desk = CalendarDesk.open(method, console);
    if (desk == null) return UNREADABLE;
    CalendarSheet sheet = asked != null ? desk.on(asked, law) : shift != null ? desk.shifted(days, law) : start != null ? desk.earliest(start) : desk.asWritten(law);
    deliver(actors.isEmpty() ? sheet : sheet.of(desk.actors(actors)), console);
    boolean impossible = sheet.problems().stream().anyMatch(f -> f.severity() == Severity.ERROR) || sheet.earliest() != null && sheet.earliest().day() == null;
    return impossible ? FAILED : FINE;
  }

  private static int days(String text) {
    try {
      int days = Integer.parseInt(text);
      if (Math.abs((long) days) <= LONGEST_SHIFT) return days;
    } catch (NumberFormatException notANumber) {
      // refused below, like a number that is too large
    }
    throw new Refusal("B1042", text, Integer.toString(LONGEST_SHIFT));
  }

  private void deliver(CalendarSheet sheet, Console console) {
    String text = format.equals("json") ? new CalendarJson(console.catalogue()).render(sheet) : new CalendarText(console.catalogue()).render(sheet);
    if (out == null) console.print(text);
    else write(out, text, console);
    if (ics != null) write(ics, new CalendarIcs(console.catalogue()).render(sheet), console);
    if (svg != null) write(svg, new CalendarSvg(console.catalogue()).render(sheet), console);
  }

  private void write(Path file, String text, Console console) {
    OutFile.write(file, text);
    if (!format.equals("json") || out != null) console.line("cli.written", file.toString());
  }
}
