package org.banfa.model.order;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.banfa.model.core.Clause;
import org.banfa.model.core.TimeValue;
import org.banfa.model.core.Value;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Moment;
import org.banfa.model.document.Rule;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;

/** Finds the day whose law counts: asked for, or of the election, the act or the issue. */
public final class LawDay {
  /** The word {@code 时刻：选举日} of the language. */
  public static final String ELECTION_DAY = "选举日";

  private final Program program;
  private final LocalDate asked;
  private final Optional<LocalDate> election;
  private final Map<List<Term>, Optional<LocalDate>> byOrgan = new HashMap<>();

  public LawDay(Program program, LocalDate asked) {
    this.program = program;
    this.asked = asked;
    this.election = findElectionDay(program.method().header().binds());
  }

  /** What the method and the documents read with it say. */
  public Program program() {
    return program;
  }

  /** The day that counts by default; empty when the documents give none. */
  public Optional<LocalDate> standard() {
    if (asked != null) return Optional.of(asked);
    return electionDay().or(this::issueDay);
  }

  /** The day that counts for a rule of a law: of several elections, that of the organ the law binds. */
  public Optional<LocalDate> of(LegalDocument law, Rule rule) {
    if (asked != null) return Optional.of(asked);
    Moment moment = rule.moment() == null ? Moment.ELECTION_DAY : rule.moment();
    return switch (moment) {
      case ELECTION_DAY -> electionDay(law).or(this::standard);
      case ISSUE_DAY -> issueDay().or(() -> electionDay(law));
      case ACT_DAY -> actDay(rule).or(() -> electionDay(law)).or(this::standard);
    };
  }

  /** The latest election day of its organs that the method sets, else the one of the documents it belongs to. */
  public Optional<LocalDate> electionDay() {
    return election;
  }

  /** The same for people who concern one of its organs, by that organ's election. */
  public Optional<LocalDate> electionDayOf(Term people) {
    return electionDay(program.method().header().binds().stream().filter(b -> people.concerns().contains(b.id())).toList());
  }

  private Optional<LocalDate> electionDay(LegalDocument law) {
    return electionDay(program.method().header().binds().stream().filter(law.header().binds()::contains).toList());
  }

  private Optional<LocalDate> electionDay(List<Term> organs) {
    return organs.isEmpty() ? election : byOrgan.computeIfAbsent(organs, this::findElectionDay).or(() -> election);
  }

  private Optional<LocalDate> findElectionDay(List<Term> organs) {
    LegalDocument last = null;
    for (Statement statement : program.all()) {
      if (statement.document() == last) continue;
      last = statement.document();
      Optional<LocalDate> named = dates(last, organs, true).max(Comparator.naturalOrder());
      if (named.isPresent()) return named;
    }
    return dates(null, organs, false).min(Comparator.naturalOrder());
  }

  private Stream<LocalDate> dates(LegalDocument document, List<Term> organs, boolean named) {
    return program.all().stream()
        .filter(s -> document == null || s.document() == document)
        .map(Statement::clause)
        .filter(c -> dayTerm(c) != null && isOf(c.subject(), organs) && (!named || dayTerm(c).id().equals(ELECTION_DAY)))
        .flatMap(LawDay::firstDate);
  }

  /** The day word a clause is about, also where it is the day of one organ; null when it is about none. */
  public static Term dayTerm(Clause clause) {
    Term owner = clause.subject().owner();
    Term term = clause.subject().term();
    if (owner != null && owner.kind() == Kind.DAY) return owner;
    return term != null && term.kind() == Kind.DAY ? term : null;
  }

  /** Whether a day is that of the method's organ, or of all. */
  public static boolean ofOrgan(Slot slot, LegalDocument method) {
    return isOf(slot, method.header().binds());
  }

  private static boolean isOf(Slot slot, List<Term> organs) {
    Term owner = slot.owner();
    return owner == null || owner.kind() == Kind.DAY || organs.isEmpty() || organs.contains(owner);
  }

  private static Stream<LocalDate> firstDate(Clause clause) {
    if (!(clause.value() instanceof Value.When when)) return Stream.empty();
    return when.time().bounds().stream()
        .filter(b -> b.amount() == 0 && b.anchor() instanceof TimeValue.Anchor.Date)
        .map(b -> ((TimeValue.Anchor.Date) b.anchor()).date())
        .limit(1);
  }

  private Optional<LocalDate> issueDay() {
    return Optional.ofNullable(program.method().header().issued());
  }

  private Optional<LocalDate> actDay(Rule rule) {
    return rule.clauses().stream()
        .map(c -> c.subject().owner())
        .filter(o -> o != null)
        .flatMap(o -> program.all().stream().map(Statement::clause).filter(c -> o.equals(c.subject().owner())))
        .flatMap(LawDay::firstDate)
        .findFirst();
  }
}
