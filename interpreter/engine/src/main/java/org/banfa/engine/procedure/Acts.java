package org.banfa.engine.procedure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banfa.engine.rules.Truths;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Op;
import org.banfa.model.core.TimeValue;
import org.banfa.model.core.Value;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.library.Library;
import org.banfa.model.order.Effective;
import org.banfa.model.order.Program;
import org.banfa.model.order.Statement;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.SeriesRoles;
import org.banfa.model.vocabulary.Term;

/**
 * Chooses the acts of a procedure: those the method or the methods it carries out speak of, those whose days the law ties
 * to them, and those the law demands. What only a frame speaks of belongs to other organs, and so does a vote that only a frame has on the election day.
 */
final class Acts {
  private static final Set<String> HELD = Set.of(Roles.WHOLE, Roles.VOTE_AGAIN, Roles.KINSHIP, Roles.VACANCY);

  private final Map<String, Term> acts = new LinkedHashMap<>();
  private final Set<String> timed = new LinkedHashSet<>();
  private final Set<String> dated = new LinkedHashSet<>();
  private final Set<String> following = new LinkedHashSet<>();

  Acts(Library library, Effective effective, Ties ties, Points points, Truths truths) {
    Program program = effective.day().program();
    for (Statement statement : program.all()) {
      Term owner = statement.clause().subject().owner();
      if (program.speaksForMethod(statement.document()) && truths.applies(statement.clause())) add(owner);
    }
    ties.stages().stream().filter(s -> program.speaksForMethod(s.document())).forEach(s -> s.stage().acts().forEach(this::add));
    for (var slot : effective.slots())
      for (Effective.Provided provided : effective.about(slot))
        if (provided.byLaw() && provided.clause().op() == Op.EXISTS && truths.applies(provided.clause())) add(slot.owner());
    Set<String> own = Set.copyOf(acts.keySet());
    int before;
    do {
      before = acts.size();
      for (Effective.Provided rule : ties.rules()) tied(rule.clause(), points, own);
    } while (acts.size() > before);
    acts.values().removeIf(a -> HELD.contains(String.valueOf(a.role())));
    for (Effective.Provided rule : ties.rules()) if (rule.clause().subject().owner() != null) timed.add(rule.clause().subject().owner().id());
    ties.stages().forEach(s -> s.stage().acts().forEach(a -> timed.add(a.id())));
    for (Effective.Provided rule : ties.rules()) {
      Term owner = rule.clause().subject().owner();
      if (owner == null || !(rule.clause().value() instanceof Value.When)) continue;
      dated.add(owner.id());
      if (!ties.isLaw(rule) && follows(rule.clause())) following.add(owner.id());
    }
    ties.stages().forEach(s -> s.stage().acts().forEach(a -> dated.add(a.id())));
  }

  /** Whether a day is counted from other acts and never from the election day. */
  private static boolean follows(Clause clause) {
    List<TimeValue.Anchor> anchors = clause.bounds().stream().map(TimeValue.Bound::anchor).toList();
    return !anchors.isEmpty() && anchors.stream().allMatch(a -> a instanceof TimeValue.Anchor.Day day && day.term().kind() == Kind.ACT);
  }

  private void add(Term term) {
    if (term != null && term.kind() == Kind.ACT) acts.putIfAbsent(term.id(), term);
  }

  /** Adds an act whose day depends on the election day or an act already here, and the acts that such days depend on. */
  private void tied(Clause clause, Points points, Set<String> own) {
    Term owner = clause.subject().owner();
    if (!(clause.value() instanceof Value.When when) || owner == null || owner.kind() != Kind.ACT) return;
    if (points.firstTime(owner).isEmpty()) return;
    boolean here = acts.containsKey(owner.id());
    for (TimeValue.Bound bound : when.time().bounds()) {
      if (!(bound.anchor() instanceof TimeValue.Anchor.Day day)) continue;
      if (here) add(day.term());
      else if (acts.containsKey(day.term().id())) add(owner);
      else if (day.term().kind() == Kind.DAY && (own.contains(owner.id()) || !SeriesRoles.SELECTION.equals(owner.role()))) add(owner);
    }
  }

  /** The acts in their natural order: as the documents name them. */
  List<Term> all() {
    return List.copyOf(acts.values());
  }

  Term find(String name) {
    return acts.get(name);
  }

  /** Whether something is in force about the act's day. */
  boolean isTimed(String act) {
    return timed.contains(act);
  }

  /** Whether a day of the act itself is said somewhere. */
  boolean hasDay(String act) {
    return dated.contains(act);
  }

  /** Whether the documents count the act's day from other acts. */
  boolean followsOthers(String act) {
    return following.contains(act);
  }

  /** The acts of a role. */
  List<Term> inRole(String role) {
    return acts.values().stream().filter(a -> role.equals(a.role())).toList();
  }

  boolean hasRole(String act, String role) {
    Term term = acts.get(act);
    return term != null && role.equals(term.role());
  }
}
