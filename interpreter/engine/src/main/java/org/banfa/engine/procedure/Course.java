package org.banfa.engine.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.banfa.engine.ask.Question.Choice;
import org.banfa.engine.rules.Truths;
import org.banfa.model.calendar.Step;
import org.banfa.model.core.TimeValue;
import org.banfa.model.core.Value;
import org.banfa.engine.rules.Balloting;
import org.banfa.engine.rules.Regime;
import org.banfa.model.library.Library;
import org.banfa.model.order.Effective;
import org.banfa.model.order.LawDay;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.SeriesRoles;
import org.banfa.model.vocabulary.Term;

/** Knows where a procedure stands: which acts are open, their windows, and what holds them up. */
final class Course {
  private final Ties ties;
  private final Acts acts;
  private final Tenure tenure;
  private final VoteOrder order;
  private final Progress progress;
  private final Truths truths;
  private final LocalDate plannedDay;
  private final Regime regime;

  Course(Regime regime, Progress progress) {
    this.regime = regime;
    Library library = regime.library();
    Effective effective = regime.effective();
    this.progress = progress;
    this.truths = new Truths(library.vocabulary(), effective);
    Points points = new Points(library.vocabulary(), effective.method());
    this.ties = new Ties(library, effective, points, truths);
    this.acts = new Acts(library, effective, ties, points, truths);
    this.tenure = new Tenure(regime, ties);
    this.order = new VoteOrder(regime, acts, progress);
    this.plannedDay = effective.day().electionDay().orElse(null);
  }

  private Course(Course like, Progress progress) {
    this.regime = like.regime;
    this.progress = progress;
    this.truths = like.truths;
    this.ties = like.ties;
    this.acts = like.acts;
    this.tenure = like.tenure;
    this.order = new VoteOrder(regime, acts, progress);
    this.plannedDay = like.plannedDay;
  }

  /** The same rules for another procedure. */
  Course with(Progress other) {
    return new Course(this, other);
  }

  Acts acts() {
    return acts;
  }

  /** What may come after the closing act. */
  Tenure tenure() {
    return tenure;
  }

  /** An act by its name: of the election, or after its end one in office. */
  Term find(String name) {
    return progress.ended ? tenure.find(name) : acts.find(name);
  }

  /** The acts of a role that serve a vote. */
  List<Term> serving(Balloting vote, String role) {
    return order.serving(vote, role);
  }

  /** The rules about days that apply. */
  List<Effective.Provided> rules() {
    return ties.rules();
  }

  /** Those of them that laws above the method demand. */
  List<Effective.Provided> demands() {
    return ties.rules().stream().filter(ties::isLaw).toList();
  }

  Truths truths() {
    return truths;
  }

  /** The election day as it stands, null when none is known. */
  LocalDate electionDay() {
    return progress.electionDay != null ? progress.electionDay : plannedDay;
  }

  Agenda agenda() {
    return Agenda.of(steps());
  }

  /** Everything that ties days together. */
  List<Step<Tie>> steps() {
    List<Step<Tie>> steps = ties.steps(progress, LawDay.ELECTION_DAY);
    Tie day = ties.rules().stream()
        .filter(r -> LawDay.ELECTION_DAY.equals(dayOf(r)))
        .findFirst()
        .map(r -> new Tie(r, null, Tie.ELECTION_DAY))
        .orElse(new Tie(null, null, Tie.ELECTION_DAY));
    for (Term vote : order.onElectionDay()) {
      if (progress.days.containsKey(vote.id()) || ownDays(vote)) continue;
      steps.add(new Step<>(LawDay.ELECTION_DAY, vote.id(), 0, day));
      steps.add(new Step<>(vote.id(), LawDay.ELECTION_DAY, 0, day));
    }
    order.before().forEach((vote, before) -> before.forEach(b -> steps.add(new Step<>(vote.id(), b.id(), 0, new Tie(null, null, Tie.ELECTION_DAY)))));
    for (String role : List.of(Roles.COUNT, Roles.RESULT, Roles.FORMED, Roles.RERUN)) {
      for (Term later : acts.inRole(role)) {
        for (Term vote : role.equals(Roles.FORMED) ? order.votes() : order.servedBy(later)) steps.add(new Step<>(later.id(), vote.id(), 0, new Tie(null, null, Tie.ELECTION_DAY)));
      }
    }
    return steps;
  }

  /** Whether the units of a vote keep to the days the documents give it, which need not be the election day. */
  private boolean ownDays(Term vote) {
    return acts.hasDay(vote.id()) && order.isApart(vote);
  }

  private static String dayOf(Effective.Provided rule) {
    Term term = LawDay.dayTerm(rule.clause());
    return term == null ? null : term.id();
  }

  /** The open acts with their windows, the most urgent first. */
  List<Choice> choices() {
    if (progress.ended) {
      List<Choice> inOffice = tenure.choices(this, progress, !progress.vacancies().isEmpty());
      if (progress.rests) inOffice.add(new Choice(Special.CORRECT, null, null, List.of()));
      return inOffice;
    }
    Agenda agenda = agenda();
    List<Choice> choices = new ArrayList<>();
    for (Term act : acts.all()) {
      if (!isOffered(act)) continue;
      Limits limits = agenda.limits(act.id());
      choices.add(new Choice(act.id(), limits.first(), limits.last(), holdups(act, agenda)));
    }
    choices.sort(
        Comparator.comparing(Choice::latest, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Choice::earliest, Comparator.nullsLast(Comparator.naturalOrder())));
    if (!progress.days.isEmpty()) choices.add(new Choice(Special.CORRECT, null, null, List.of()));
    if (!progress.counted && order.onElectionDay().stream().anyMatch(v -> progress.isOpen(v.id()))) {
      choices.add(new Choice(Special.POSTPONE, null, null, List.of()));
    }
    choices.add(new Choice(Special.OMIT, null, null, List.of()));
    return choices;
  }

  /** All open acts with their windows, whether or not they are needed yet. */
  List<Choice> windows() {
    Agenda agenda = agenda();
    List<Choice> windows = new ArrayList<>();
    for (Term act : acts.all()) {
      if (!progress.isOpen(act.id())) continue;
      Limits limits = agenda.limits(act.id());
      windows.add(new Choice(act.id(), limits.first(), limits.last(), List.of()));
    }
    return windows;
  }

  /** Whether an act is open; a rerun is only once there is something to fill again. */
  boolean isOffered(Term act) {
    if (!progress.isOpen(act.id())) return false;
    return !Roles.RERUN.equals(act.role()) || progress.wanted(act.id());
  }

  /** Why an act may not be done yet: names of acts that come before it. */
  List<String> holdups(Term act, Agenda agenda) {
    Set<String> names = new TreeSet<>();
    for (Step<Tie> step : agenda.holding(act.id())) {
      Term other = acts.find(step.to());
      if (other != null && !other.equals(act) && progress.isOpen(other.id())) names.add(other.id());
    }
    String role = String.valueOf(act.role());
    order.waits(act, names);
    if (role.equals(Roles.COUNT)) open(order.servedBy(act), names);
    if (role.equals(Roles.RESULT) && !isCounted(act)) {
      List<Term> counts = order.counts(act);
      open(counts.isEmpty() ? order.servedBy(act) : counts, names);
    }
    if (role.equals(Roles.FORMED) && progress.outcome == null) {
      open(order.votes(), names);
      open(Roles.COUNT, names);
      for (Term rerun : acts.inRole(Roles.RERUN)) if (progress.wanted(rerun.id())) names.add(rerun.id());
    }
    boolean recalls = role.equals(SeriesRoles.PETITION) || role.equals(SeriesRoles.RECALL);
    if (recalls && progress.returns.seats().values().stream().allMatch(List::isEmpty)) open(order.votes(), names);
    if (role.equals(SeriesRoles.RECALL) && progress.petitioned.isEmpty()) open(SeriesRoles.PETITION, names);
    if (role.equals(Roles.CLOSING)) open(Roles.FORMED, names);
    names.remove(act.id());
    return List.copyOf(names);
  }

  /** The rule that holds an act up, null when none is written. */
  Effective.Provided holdupRule(Term act, Agenda agenda) {
    return agenda.holding(act.id()).stream()
        .filter(s -> s.origin().rule() != null && acts.find(s.to()) != null && progress.isOpen(s.to()))
        .map(s -> s.origin().rule())
        .findFirst()
        .orElse(null);
  }

  /** Whether a vote that results are about has been counted. */
  private boolean isCounted(Term act) {
    boolean open = order.servedBy(act).stream().anyMatch(v -> progress.isOpen(v.id())) || order.isSeries() && order.counts(act).stream().anyMatch(c -> progress.isOpen(c.id()));
    return progress.counted && !open;
  }

  private void open(String role, Set<String> names) {
    open(acts.inRole(role), names);
  }

  private void open(List<Term> all, Set<String> names) {
    for (Term act : all) if (progress.isOpen(act.id())) names.add(act.id());
  }

  /** Acts that cannot come any more because what they depend on did not take place. */
  List<Term> fallen(String omitted) {
    List<Term> fallen = new ArrayList<>();
    for (Effective.Provided rule : ties.rules()) {
      Term owner = rule.clause().subject().owner();
      if (owner == null || acts.find(owner.id()) == null || !progress.isOpen(owner.id())) continue;
      if (!(rule.clause().value() instanceof Value.When when)) continue;
      boolean after = when.time().bounds().stream()
          .anyMatch(b -> b.side() == TimeValue.Side.NOT_EARLIER && b.amount() >= 0 && b.anchor() instanceof TimeValue.Anchor.Day d && d.term().id().equals(omitted));
      if (after && !fallen.contains(owner)) fallen.add(owner);
    }
    return fallen;
  }

  /** The law that demands an act, null when none does. */
  Effective.Provided demand(Term act) {
    for (Effective.Provided rule : ties.rules()) {
      if (ties.isLaw(rule) && act.equals(rule.clause().subject().owner())) return rule;
    }
    return null;
  }
}
