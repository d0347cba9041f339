package org.banfa.cli.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.judgement.finding.Earliest;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.finding.FindingClass;
import org.banfa.judgement.finding.Schedule;
import org.banfa.judgement.finding.Schedule.Row;
import org.banfa.judgement.finding.Verdict;
import org.banfa.model.calendar.Calendar;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Slot;
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
  /** Two dates in one document for one thing. */
  private static final String TWO_DATES = "B2204";

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
    boolean told = finding.severity() != Severity.NOTE || finding.findingClass() == FindingClass.DEADLINE;
    return told && (finding.findingClass().isOfCalendar() || isOnOneAct(finding) || finding.code().equals(TWO_DATES));
  }

  /** Whether it says that a single act or day does not keep to its days, or that this cannot be told. */
  private static boolean isOnOneAct(Finding finding) {
    boolean broken = finding.verdict() == Verdict.CONFLICTS || finding.verdict() == Verdict.UNDECIDABLE;
    if (!broken || finding.arguments().isEmpty() || !(finding.arguments().get(0) instanceof Argument.Subject subject)) return false;
    Slot slot = subject.slot();
    boolean day = slot.owner() != null && slot.owner().kind() == Kind.DAY;
    return day || slot.term() != null && (slot.term().kind() == Kind.TIME || slot.term().kind() == Kind.DAY);
  }

  private boolean isNew(Finding finding) {
    return asWritten.findings().stream()
        .noneMatch(f -> f.code().equals(finding.code()) && f.rule().equals(finding.rule()) && samePlace(f, finding) && f.arguments().equals(finding.arguments()));
  }

  private static boolean samePlace(Finding a, Finding b) {
    return Objects.equals(a.locus(), b.locus());
  }
}
