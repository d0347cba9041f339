package org.banfa.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.banfa.cli.report.CalendarSheet;
import org.banfa.engine.lowering.Replay;
import org.banfa.judgement.check.Check;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.judgement.finding.Earliest;
import org.banfa.judgement.linear.Solver;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.library.Library;
import org.banfa.model.order.ElectionDay;
import org.banfa.model.order.LawDay;
import org.banfa.model.order.Program;
import org.banfa.model.order.Statement;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Term;

/** Makes the calendar of one method: as written, with the election on another day, or as early as the law allows. */
record CalendarDesk(Library library, LegalDocument method) {
  private static final int FIRST_YEAR = 1950;
  private static final int LAST_YEAR = 2150;

  /** The calendar by the method's own dates. */
  CalendarSheet asWritten(LocalDate lawAsOf) {
    CheckResult result = Check.of(library, method, lawAsOf, Replay::holds);
    if (result.schedule().electionDay() == null) throw new Refusal("B1041", method.title());
    return new CalendarSheet(result, null, null);
  }

  /** The calendar with the election on {@code day}; the law is that of the new day unless another is asked for. */
  CalendarSheet on(LocalDate day, LocalDate lawAsOf) {
    possible(day);
    Program program = Program.of(library, method);
    if (ElectionDay.dated(program).size() > 1) throw new Refusal("B1043", method.title());
    return moved(program, date -> day, ElectionDay.on(day, election(), method), lawAsOf);
  }

  /** The calendar with the election so many days later, or earlier when negative. */
  CalendarSheet shifted(int days, LocalDate lawAsOf) {
    Program program = Program.of(library, method);
    if (ElectionDay.dated(program).isEmpty()) throw new Refusal("B1041", method.title());
    return moved(program, date -> possible(date.plusDays(days)), null, lawAsOf);
  }

  private CalendarSheet moved(Program program, UnaryOperator<LocalDate> moved, Statement otherwise, LocalDate lawAsOf) {
    CheckResult before = Check.of(library, program, lawAsOf, Replay::holds, Solver.PURE);
    CheckResult after = Check.of(library, program.moved(moved, otherwise), lawAsOf, Replay::holds, Solver.PURE);
    boolean dated = before.schedule().electionDay() != null;
    return dated ? new CalendarSheet(before, after, null) : new CalendarSheet(after, null, null);
  }

  /** The earliest lawful election day when nothing is done before a day. */
  CalendarSheet earliest(LocalDate from) {
    possible(from);
    if (method.header().binds().size() > 1) throw new Refusal("B1043", method.title());
    CheckResult written = Check.of(library, method, null, Replay::holds);
    Earliest earliest = Check.earliest(library, method, from, Replay::holds);
    return new CalendarSheet(written, null, earliest);
  }

  /** The bodies and people of these names, with those that fall under them. */
  Set<Term> actors(List<String> names) {
    Set<Term> wanted = new LinkedHashSet<>();
    for (String name : names) {
      List<Term> called = library.vocabulary().all().stream().filter(t -> isCalled(t, name.strip())).toList();
      if (called.isEmpty()) throw new Refusal("B1047", name.strip());
      for (Term term : called) library.vocabulary().all().stream().filter(t -> library.vocabulary().fallsUnder(t, term)).forEach(wanted::add);
      wanted.addAll(called);
    }
    return wanted;
  }

  private static boolean isCalled(Term term, String name) {
    boolean acts = term.kind() == Kind.BODY || term.kind() == Kind.PEOPLE || term.kind() == Kind.OFFICE;
    return acts && (term.id().equals(name) || term.synonyms().contains(name) || term.english().equalsIgnoreCase(name));
  }

  private Term election() {
    return library.vocabulary().find(LawDay.ELECTION_DAY).orElseThrow();
  }

  /** The day, when a calendar can be made for it. */
  private static LocalDate possible(LocalDate day) {
    if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)
      throw new Refusal("B1045", day.toString(), Integer.toString(FIRST_YEAR), Integer.toString(LAST_YEAR));
    return day;
  }

  /** By how many days the election is moved. */
  static long shift(CalendarSheet sheet) {
    return ChronoUnit.DAYS.between(sheet.asWritten().schedule().electionDay(), sheet.moved().schedule().electionDay());
  }

  /** The one method of a file. */
  static CalendarDesk open(Path file, Console console) {
    ElectionDesk desk = ElectionDesk.open(file);
    console.problems(desk.diagnostics());
    return desk.method() == null ? null : new CalendarDesk(desk.library(), desk.method());
  }
}
