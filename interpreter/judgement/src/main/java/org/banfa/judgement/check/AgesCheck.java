package org.banfa.judgement.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.judgement.compare.Clauses;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.finding.FindingClass;
import org.banfa.judgement.finding.Speaker;
import org.banfa.model.core.Bounds;
import org.banfa.model.core.Clause;
import org.banfa.model.core.TimeValue.Anchor;
import org.banfa.model.core.TimeValue.Bound;
import org.banfa.model.core.TimeValue.Side;
import org.banfa.model.core.Value;
import org.banfa.model.order.LawDay;
import org.banfa.model.order.Program;
import org.banfa.model.order.Statement;
import org.banfa.model.vocabulary.ColumnRoles;
import org.banfa.model.vocabulary.Slot;
import org.banfa.syntax.diagnostic.Severity;

/**
 * Finds an age and a date of birth that one document gives for the same people and that shut out different people on the
 * election day of the body they concern, or on the last day it can be; ages are full years.
 */
final class AgesCheck {
  private static final int OLDEST = 200;

  private final Program program;
  private final LawDay day;

  AgesCheck(Program program, LawDay day) {
    this.program = program;
    this.day = day;
  }

  /** The contradictions within the method itself. */
  List<Finding> find() {
    List<Finding> found = new ArrayList<>();
    for (Slot slot : program.slots()) {
      if (slot.owner() == null || slot.term() == null || !ColumnRoles.AGE.equals(slot.term().role())) continue;
      Optional<LocalDate> reckoned = day.electionDayOf(slot.owner()).or(day::standard);
      if (reckoned.isEmpty()) continue;
      for (Statement age : program.about(slot))
        for (Statement born : program.of(slot.owner()))
          if (isBirth(born.clause()) && age.document() == program.method() && born.document() == program.method()) compare(age, born, reckoned.get(), found);
    }
    return found;
  }

  private static boolean isBirth(Clause clause) {
    return clause.subject().term() != null && ColumnRoles.BORN.equals(clause.subject().term().role()) && clause.value() instanceof Value.When;
  }

  private static void compare(Statement age, Statement born, LocalDate reckoned, List<Finding> found) {
    if (!(age.clause().value() instanceof Value.Formal)) return;
    Bounds years = Bounds.of(age.clause().subject(), Clauses.formula(age.clause())).orElse(null);
    if (years == null) return;
    for (Bound bound : born.clause().bounds()) {
      LocalDate said = bound.anchor() instanceof Anchor.Date date ? dated(date.date(), bound) : null;
      if (said == null) continue;
      boolean first = bound.side() == Side.NOT_EARLIER;
      LocalDate meant = first ? firstBirth(years, reckoned) : lastBirth(years, reckoned);
      if (meant != null && !meant.equals(said)) found.add(finding(age, born, reckoned, said, meant, first));
    }
  }

  private static LocalDate dated(LocalDate date, Bound bound) {
    return bound.amount() == 0 ? date : null;
  }

  /** The first day of birth of those who are not too old. */
  private static LocalDate firstBirth(Bounds years, LocalDate reckoned) {
    Integer oldest = whole(years.high(), years.highOpen() ? -1 : 0);
    return oldest == null ? null : reckoned.minusYears(oldest + 1L).plusDays(1);
  }

  /** The last day of birth of those who are old enough. */
  private static LocalDate lastBirth(Bounds years, LocalDate reckoned) {
    Integer youngest = whole(years.low(), years.lowOpen() ? 1 : 0);
    return youngest == null ? null : reckoned.minusYears(youngest);
  }

  private static Integer whole(BigFraction years, int more) {
    if (years == null || years.getDenominatorAsInt() != 1 || years.signum() < 0 || years.compareTo(BigFraction.of(OLDEST)) > 0) return null;
    return years.intValue() + more;
  }

  private static Finding finding(Statement age, Statement born, LocalDate reckoned, LocalDate said, LocalDate meant, boolean first) {
    // who meets only one of the two: the age when the date shuts more people out
    boolean ageOnly = first == meant.isBefore(said);
    LocalDate from = meant.isBefore(said) ? meant : said;
    LocalDate to = meant.isBefore(said) ? said : meant;
    Argument met = new Argument.Says((ageOnly ? age : born).clause());
    Argument unmet = new Argument.Says((ageOnly ? born : age).clause());
    return new Finding(
        "B2223", FindingClass.INTERNAL, Severity.WARNING, null, List.of(), null, age.clause().locus(), null, Speaker.METHOD,
        List.of(
            new Argument.Word(age.clause().subject().owner()), new Argument.Date(reckoned), new Argument.Date(first ? from : from.plusDays(1)),
            new Argument.Date(first ? to.minusDays(1) : to), met, unmet),
        List.of(new Argument.Sentence(first ? "step.born-first" : "step.born-last", List.of(new Argument.Says(age.clause()), new Argument.Date(reckoned), new Argument.Date(meant)))),
        List.of(new Finding.Related("related.clause", born.clause().locus())), new TreeMap<>(), null);
  }
}
