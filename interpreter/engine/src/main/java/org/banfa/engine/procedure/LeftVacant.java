package org.banfa.engine.procedure;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import org.banfa.engine.rules.Balloting;
import org.banfa.engine.rules.Condition;
import org.banfa.engine.rules.Truths;
import org.banfa.model.core.Formula;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;

/** Says of seats that a by-election left empty which they are, whether they may stay so, and by what another one may be held. */
final class LeftVacant {
  private final Procedure procedure;
  private final Desk desk;
  private final Progress progress;
  private final Term act;
  private final LocalDate day;
  private boolean any;

  LeftVacant(Procedure procedure, Desk desk, Progress progress, Term act, LocalDate day) {
    this.procedure = procedure;
    this.desk = desk;
    this.progress = progress;
    this.act = act;
    this.day = day;
  }

  /** Tells of what is vacant after a vote, by post; nothing when nothing is. */
  void tell(SortedMap<String, Integer> vacant) {
    any |= !vacant.isEmpty();
    vacant.forEach((post, number) -> desk.tell("left-vacant", day, List.of(), post, Integer.toString(number)));
  }

  /** Tells what the documents say of it once all has been voted on, by the rules of the last vote. */
  void conclude(Balloting vote) {
    if (!any) return;
    TreeSet<String> members = new TreeSet<>();
    progress.returns.seats().values().forEach(members::addAll);
    int missing = progress.vacancies().values().stream().mapToInt(Integer::intValue).sum();
    Boolean may = maintained(vote.rules().mayStayEmpty(), members.size(), missing);
    if (may != null) desk.tell(may ? "vacancy-allowed" : "vacancy-not-allowed", day, vote.rules().mayStayEmpty().sources(), Integer.toString(members.size()), Integer.toString(missing));
    desk.tell("by-election-again", day, permission(), act.id());
  }

  /** Whether seats may stay empty with so many in office; null where nothing is said, or that depends on something else. */
  private Boolean maintained(Condition stays, int members, int missing) {
    if (!stays.stated()) return null;
    Map<Slot, BigInteger> known = new LinkedHashMap<>();
    put(known, Roles.IN_OFFICE, members);
    put(known, Roles.ELECTED_NUMBER, members);
    put(known, Roles.MISSING, missing);
    Map<String, Boolean> situations = new LinkedHashMap<>();
    for (Term word : procedure.regime().library().vocabulary().inRole(Roles.SHORT)) situations.put(word.id(), true);
    return procedure.course().truths().of(Truths.decided(Formula.and(stays.formulas()), situations), known);
  }

  private void put(Map<Slot, BigInteger> known, String role, int value) {
    for (Term term : procedure.regime().library().vocabulary().inRole(role)) known.put(new Slot(null, term), BigInteger.valueOf(value));
  }

  /** The clauses by which a by-election may be held at all, and by whom. */
  private List<Provided> permission() {
    List<Provided> all = new ArrayList<>();
    for (Slot slot : procedure.regime().effective().slots()) {
      boolean about = act.equals(slot.owner()) && (slot.term() == null || Roles.ACTOR.equals(slot.term().role()));
      if (about) for (Provided one : procedure.regime().effective().about(slot)) if (procedure.course().truths().applies(one.clause())) all.add(one);
    }
    return List.copyOf(all);
  }
}
