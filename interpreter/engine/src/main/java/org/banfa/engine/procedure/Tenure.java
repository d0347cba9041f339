package org.banfa.engine.procedure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banfa.engine.ask.Question.Choice;
import org.banfa.engine.rules.Regime;
import org.banfa.model.calendar.Step;
import org.banfa.model.core.TimeValue;
import org.banfa.model.core.Value;
import org.banfa.model.order.Effective;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.SeriesRoles;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Vocabulary;

/**
 * Knows what may come after the closing act, as often as it comes up: petitions and votes on recall, seats that fall vacant,
 * elections to fill them, acts in office, and whatever the documents count from these.
 */
final class Tenure {
  private final Map<String, Term> acts = new LinkedHashMap<>();
  private final Map<String, Set<String>> anchors = new LinkedHashMap<>();

  Tenure(Regime regime, Ties ties) {
    Vocabulary vocabulary = regime.library().vocabulary();
    Set<Term> said = new LinkedHashSet<>();
    for (var slot : regime.effective().slots()) if (slot.owner() != null) said.add(slot.owner());
    List<Effective.Provided> rules = ties.rules();
    for (Effective.Provided rule : rules) if (rule.clause().subject().owner() != null) said.add(rule.clause().subject().owner());
    Set<Term> decided = new LinkedHashSet<>();
    for (var slot : regime.effective().slots()) if (slot.owner() != null && slot.term() != null && SeriesRoles.RECALLED.equals(slot.term().role())) decided.add(slot.owner());
    for (String role : SeriesRoles.IN_TENURE) {
      for (Term act : vocabulary.inRole(role)) {
        boolean recall = SeriesRoles.PETITION.equals(role) || SeriesRoles.RECALL.equals(role);
        boolean departure = SeriesRoles.DEPARTURE.equals(role) && regime.votes().stream().anyMatch(v -> isAbout(act, v.scope().name()));
        if (said.contains(act) && (!recall || SeriesRoles.PETITION.equals(role) && !decided.isEmpty() || decided.contains(act)) || departure) acts.put(act.id(), act);
      }
    }
    int before;
    do {
      before = acts.size();
      for (Effective.Provided rule : rules) follow(rule, vocabulary);
    } while (acts.size() > before);
  }

  /** Whether an act is about a vote; a method's only vote may have no name. */
  private static boolean isAbout(Term act, String vote) {
    return vote.isEmpty() || act.concerns().contains(vote);
  }

  /** Adds an act whose day is counted from one that is here, and the acts in office that such a day is counted from. */
  private void follow(Effective.Provided rule, Vocabulary vocabulary) {
    Term owner = rule.clause().subject().owner();
    if (owner == null || owner.kind() != Kind.ACT || !(rule.clause().value() instanceof Value.When when)) return;
    for (TimeValue.Bound bound : when.time().bounds()) {
      if (!(bound.anchor() instanceof TimeValue.Anchor.Day day) || day.term().kind() != Kind.ACT) continue;
      Term from = day.term();
      if (acts.containsKey(from.id()) && !SeriesRoles.RECALL.equals(owner.role())) acts.putIfAbsent(owner.id(), owner);
      if (acts.containsKey(owner.id()) && SeriesRoles.IN_TENURE.contains(String.valueOf(from.role()))) acts.putIfAbsent(from.id(), from);
      if (acts.containsKey(owner.id()) && acts.containsKey(from.id())) anchors.computeIfAbsent(owner.id(), a -> new LinkedHashSet<>()).add(from.id());
    }
  }

  /** The acts, those with a role first. */
  List<Term> acts() {
    return List.copyOf(acts.values());
  }

  Term find(String name) {
    return acts.get(name);
  }

  /** What may be recorded now. */
  List<Choice> choices(Course course, Progress progress, boolean vacant) {
    List<Choice> choices = new ArrayList<>();
    List<Step<Tie>> steps = steps(course);
    for (Term act : acts.values()) {
      boolean waits = RecallVote.isPetition(act) && !progress.petitioned.isEmpty();
      boolean idle = SeriesRoles.BY_ELECTION.equals(act.role()) && !vacant;
      boolean over = anchors.containsKey(act.id()) && !progress.isOpen(act.id());
      if (waits || idle || over) continue;
      Agenda agenda = agenda(steps, act);
      Limits limits = agenda.limits(act.id());
      choices.add(new Choice(act.id(), limits.first(), limits.last(), holdups(act, agenda, progress)));
    }
    if (!progress.petitioned.isEmpty()) choices.add(new Choice(Special.OMIT, null, null, List.of()));
    return choices;
  }

  /** What binds the day of an act: the days of the acts it is counted from, and not those of what followed the last time. */
  Agenda agenda(Course course, Term act) {
    return agenda(steps(course), act);
  }

  private Agenda agenda(List<Step<Tie>> steps, Term act) {
    Set<String> before = new LinkedHashSet<>();
    before(act.id(), before);
    return Agenda.of(steps.stream().filter(s -> s.origin().weight() != Tie.RECORDED || !isOld(s.from(), before) && !isOld(s.to(), before)).toList());
  }

  /** What ties the days of acts in office, to one another and to what is recorded. */
  private List<Step<Tie>> steps(Course course) {
    return course.steps().stream().filter(s -> acts.containsKey(s.from()) || acts.containsKey(s.to()) || s.origin().weight() == Tie.RECORDED).toList();
  }

  private void before(String act, Set<String> all) {
    for (String from : anchors.getOrDefault(act, Set.of())) if (!from.equals(act) && all.add(from)) before(from, all);
  }

  private boolean isOld(String point, Set<String> before) {
    return acts.containsKey(point) && !before.contains(point);
  }

  List<String> holdups(Term act, Agenda agenda, Progress progress) {
    Set<String> names = new java.util.TreeSet<>();
    for (Step<Tie> step : agenda.holding(act.id())) {
      if (acts.containsKey(step.to()) && !step.to().equals(act.id()) && progress.isOpen(step.to())) names.add(step.to());
    }
    if (RecallVote.isVote(act) && progress.petitioned.isEmpty()) {
      for (Term petition : acts.values()) if (RecallVote.isPetition(petition)) names.add(petition.id());
    }
    return List.copyOf(names);
  }

  /** Forgets when what is counted from an act was done before: it begins anew. */
  void begun(Term act, Progress progress) {
    for (Map.Entry<String, Set<String>> one : anchors.entrySet()) {
      if (one.getValue().contains(act.id()) && progress.days.remove(one.getKey()) != null) begun(acts.get(one.getKey()), progress);
    }
  }
}
