package org.banfa.judgement.timetable;

import java.util.List;
import org.banfa.judgement.compare.Demand;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.finding.FindingClass;
import org.banfa.model.core.Locus;
import org.banfa.syntax.diagnostic.Severity;

/**
 * What the timetable has found; the check makes a finding of it.
 *
 * @param demand the rule it is about, null when only the method's own clauses are concerned
 * @param remedy what would make it right, null when the rule or the catalogue says it
 */
public record CalendarFinding(
    String code,
    FindingClass findingClass,
    Severity severity,
    Demand demand,
    Locus locus,
    List<Argument> arguments,
    List<Argument> reasoning,
    List<Finding.Related> related,
    Argument remedy) {
  public CalendarFinding(
      String code, FindingClass findingClass, Severity severity, Demand demand, Locus locus, List<Argument> arguments, List<Argument> reasoning,
      List<Finding.Related> related) {
    this(code, findingClass, severity, demand, locus, arguments, reasoning, related, null);
  }
}
