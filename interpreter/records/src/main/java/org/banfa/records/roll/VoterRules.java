package org.banfa.records.roll;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banfa.model.core.Value;
import org.banfa.model.order.Effective;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.vocabulary.ColumnRoles;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Vocabulary;

/** Tells by the clauses in force who is registered as a voter, who is not and why, and of whom a person has to decide. */
public final class VoterRules {
  private final Clauses clauses;
  private final LocalDate day;
  private final List<Provided> reference;
  private final Grounds grounds;
  private final Classes classes;

  private VoterRules(Clauses clauses, LocalDate day, List<Provided> reference) {
    this.clauses = clauses;
    this.day = day;
    this.reference = reference;
    this.grounds = new Grounds(clauses, day);
    this.classes = new Classes(clauses, day);
  }

  /**
   * The rules of a method; empty when no day is known by which age could be reckoned.
   *
   * @param electionDay in place of the method's own when not null
   */
  public static Optional<VoterRules> of(Effective effective, Vocabulary vocabulary, LocalDate electionDay) {
    Clauses clauses = new Clauses(effective, vocabulary);
    LocalDate election = electionDay != null ? electionDay : effective.day().electionDay().orElse(null);
    for (Provided provided : reference(clauses)) {
      Optional<LocalDate> day = clauses.day(provided, election);
      if (day.isPresent()) return Optional.of(new VoterRules(clauses, day.get(), List.of(provided)));
    }
    return election == null ? Optional.empty() : Optional.of(new VoterRules(clauses, election, List.of()));
  }

  /** The clauses that say by which day age is reckoned. */
  private static List<Provided> reference(Clauses clauses) {
    List<Provided> all = new ArrayList<>();
    clauses.effective().slots().forEach(slot -> {
      if (slot.owner() == null || !ColumnRoles.REFERENCE.equals(slot.owner().role())) return;
      for (Provided provided : clauses.effective().about(slot)) if (provided.clause().value() instanceof Value.When) all.add(provided);
    });
    return all;
  }

  /** The day by which everything is reckoned. */
  public LocalDate day() {
    return day;
  }

  /** The clauses that name the day; none where it is the election day for want of another. */
  public List<Provided> reference() {
    return reference;
  }

  Clauses clauses() {
    return clauses;
  }

  Grounds grounds() {
    return grounds;
  }

  /**
   * What the clauses say of somebody.
   *
   * @param used words of the columns the roll has; what it has no column for is told once, by {@link #unchecked}
   */
  public Assessment assess(RollPerson person, Set<Term> used) {
    Findings findings = new Findings();
    for (RollPerson.Unread cell : person.unread()) findings.open(cell.heading().startsWith("roll.") ? cell.heading().substring(5) : cell.text().isEmpty() ? "identity" : "unread", List.of(), cell.heading(), cell.text());
    grounds.judge(person, clauses.about(ColumnRoles.VOTER, ColumnRoles.EXCLUDED), true, findings);
    if (has(used, ColumnRoles.BIRTH) || has(used, ColumnRoles.IDENTITY)) age(person, clauses.about(ColumnRoles.VOTER, ColumnRoles.AGE), findings);
    twice(person, used, findings);
    Term of = findings.isSettled() || !classes.checkable(used) ? null : classes.judge(person, findings);
    return new Assessment(person, findings.outcome(), findings.outcome() == Answered.YES ? of : null, findings.reasons());
  }

  static boolean has(Set<Term> used, String role) {
    return used.stream().anyMatch(t -> role.equals(t.role()));
  }

  /** Whether somebody has the age clauses ask for on the day. */
  void age(RollPerson person, List<Provided> about, Findings findings) {
    for (Provided provided : about) {
      if (person.birth() == null) {
        findings.open("no-birth", List.of(provided));
        return;
      }
      int fewest = person.birth().fewestYears(day);
      int most = person.birth().mostYears(day);
      Answered holds = Clauses.holds(provided, fewest, most);
      boolean doubtful = provided.clause().soft() || !Clauses.always(provided);
      if (holds == Answered.NO && !doubtful) findings.against("age", List.of(provided), fewest, day);
      else if (holds == Answered.NO) findings.open("age-soft", List.of(provided), fewest, day);
      else if (holds == Answered.OPEN) findings.open("age-open", List.of(provided), person.birth().from(), person.birth().to());
      else if (person.birth().isExact() && !person.birth().from().plusYears(fewest).isBefore(day) && Clauses.holds(provided, fewest - 1L, fewest - 1L) == Answered.NO) {
        findings.remark("age-today", List.of(provided), fewest, day);
      }
    }
  }

  private void twice(RollPerson person, Set<Term> used, Findings findings) {
    for (Provided provided : clauses.about(ColumnRoles.REGISTRATION, ColumnRoles.TWICE)) {
      for (Term column : used) {
        if (!provided.clause().subject().term().concerns().contains(column.id())) continue;
        if (person.fact(column) == Answered.YES) findings.against("twice", List.of(provided));
        if (person.fact(column) == Answered.OPEN) findings.open("open", List.of(provided), column.id());
      }
    }
  }

  /** The clauses that forbid being registered twice. */
  public List<Provided> onceOnly() {
    return clauses.about(ColumnRoles.REGISTRATION, ColumnRoles.TWICE);
  }

  /** What could not be looked at, because the rolls have no column for it, or because words are for a person. */
  public List<Reason> unchecked(Set<Term> used) {
    List<Reason> all = new ArrayList<>();
    List<Provided> age = clauses.about(ColumnRoles.VOTER, ColumnRoles.AGE);
    if (age.isEmpty()) all.add(Reason.of("no-age-clause", List.of()));
    else if (!has(used, ColumnRoles.BIRTH) && !has(used, ColumnRoles.IDENTITY)) all.add(Reason.of("column", age, "age"));
    List<Provided> excluded = clauses.about(ColumnRoles.VOTER, ColumnRoles.EXCLUDED);
    if (!excluded.isEmpty() && !has(used, ColumnRoles.GROUNDS)) all.add(Reason.of("column", excluded, "grounds"));
    if (!classes.sources().isEmpty() && !classes.checkable(used)) all.add(Reason.of("column", classes.sources(), "class"));
    List<Provided> twice = onceOnly();
    if (!twice.isEmpty() && used.stream().noneMatch(t -> twice.get(0).clause().subject().term().concerns().contains(t.id()))) all.add(Reason.of("column", twice, "twice"));
    for (Provided provided : words(ColumnRoles.VOTER)) all.add(Reason.of("words", List.of(provided)));
    return all;
  }

  /** The clauses about people with a role that only a person can judge. */
  private List<Provided> words(String role) {
    List<Provided> all = new ArrayList<>();
    clauses.effective().slots().forEach(slot -> {
      if (slot.owner() == null || !role.equals(slot.owner().role())) return;
      for (Provided provided : clauses.effective().about(slot)) if (provided.clause().value() instanceof Value.Words) all.add(provided);
    });
    return all;
  }
}
