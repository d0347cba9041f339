package org.banfa.cli.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.judgement.finding.Earliest;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.finding.FindingClass;
import org.banfa.judgement.finding.Schedule;
import org.banfa.judgement.finding.Schedule.Row;
import org.banfa.model.calendar.Calendar;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.vocabulary.Term;
import org.banfa.syntax.diagnostic.Severity;

/**
 * The calendar of one method, as asked for.
 *
 * @param asWritten by the method's own dates
 * @param moved with the election on another day; null when not asked for
 * @param earliest the earliest lawful election day; null when not asked for
 * @param actors whose acts are wanted, as a list of tasks; empty for the acts of all
 */
public record CalendarSheet(CheckResult asWritten, CheckResult moved, Earliest earliest, Set<Term> actors) {
  /** Notes that a timetable cannot do without: days past a deadline, holidays that are not known. */
  private static final Set<String> OF_DAYS = Set.of("B2308", "B2311", "B2313");

  /** The calendar of everybody. */
  public CalendarSheet(CheckResult asWritten, CheckResult moved, Earliest earliest) {
    this(asWritten, moved, earliest, Set.of());
  }

  /** The same for the acts of some only. */
  public CalendarSheet of(Set<Term> some) {
    return new CalendarSheet(asWritten, moved, earliest, Set.copyOf(some));
  }

  public LegalDocument document() {
    return asWritten.document();
  }

  /** The check the sheet is about. */
  public CheckResult shown() {
    return moved == null ? asWritten : moved;
  }

  /** The days of every act in the case asked for. */
  public List<Row> rows() {
    return wanted(earliest == null ? shown().timetable() : earliest.rows());
  }

  /** The days of every act by the method's own dates. */
  List<Row> rowsAsWritten() {
    return wanted(asWritten.timetable());
  }

  private List<Row> wanted(List<Row> all) {
    return actors.isEmpty() ? all : all.stream().filter(r -> r.actors().stream().anyMatch(actors::contains)).toList();
  }

  /** The stages, unless their dates do not count in the case asked for. */
  public List<Schedule.Phase> phases() {
    return earliest == null ? shown().schedule().phases() : List.of();
  }

  public LocalDate electionDay() {
    return earliest == null ? shown().schedule().electionDay() : earliest.day();
  }

  public LocalDate lawAsOf() {
    return earliest == null ? shown().lawAsOf() : earliest.lawAsOf();
  }

  public Calendar days() {
    return asWritten.schedule().days();
  }

  /** What is wrong with the days in the case asked for, above a note or about unknown days; of a moved election, what was not so before. */
  public List<Finding> problems() {
    if (earliest != null) return earliest.findings();
    return shown().findings().stream().filter(f -> isAboutDays(f) && (moved == null || isNew(f))).toList();
  }

  private static boolean isAboutDays(Finding finding) {
    boolean compared = List.of("B2112", "B2123", "B2116", "B2133", "B2204").contains(finding.code());
    boolean told = finding.severity() != Severity.NOTE || OF_DAYS.contains(finding.code());
    return told && (finding.findingClass() == FindingClass.CALENDAR || compared);
  }

  private boolean isNew(Finding finding) {
    return asWritten.findings().stream()
        .noneMatch(f -> f.code().equals(finding.code()) && f.rule().equals(finding.rule()) && samePlace(f, finding) && f.arguments().equals(finding.arguments()));
  }

  private static boolean samePlace(Finding a, Finding b) {
    return Objects.equals(a.locus(), b.locus());
  }
}
