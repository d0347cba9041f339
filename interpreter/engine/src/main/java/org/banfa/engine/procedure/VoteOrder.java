package org.banfa.engine.procedure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banfa.engine.rules.Balloting;
import org.banfa.engine.rules.Regime;
import org.banfa.engine.rules.VoteScope;
import org.banfa.model.vocabulary.SeriesRoles;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Term;

/** Knows which acts of a procedure belong to which vote, and which votes and acts a vote waits for. */
final class VoteOrder {
  private final Regime regime;
  private final Acts acts;
  private final Progress progress;

  VoteOrder(Regime regime, Acts acts, Progress progress) {
    this.regime = regime;
    this.acts = acts;
    this.progress = progress;
  }

  /** The acts that hold votes. */
  List<Term> votes() {
    return acts.all().stream().filter(regime::isVote).toList();
  }

  /** The acts of a role that serve a vote. */
  List<Term> serving(Balloting vote, String role) {
    return acts.inRole(role).stream().filter(a -> !regime.isSeries() || vote.scope().isServedBy(a)).toList();
  }

  /** The votes an act of counting, of results, of reruns serves. */
  List<Term> servedBy(Term act) {
    return votes().stream().filter(v -> !regime.isSeries() || scope(v).isServedBy(act)).toList();
  }

  /** The acts of counting whose votes an act is about. */
  List<Term> counts(Term act) {
    return acts.inRole(Roles.COUNT).stream().filter(c -> !Collections.disjoint(servedBy(c), servedBy(act))).toList();
  }

  /** Whether each unit holds a vote for itself. */
  boolean isApart(Term vote) {
    return regime.vote(vote).filter(Balloting::apart).isPresent();
  }

  /** Whether there are several votes. */
  boolean isSeries() {
    return regime.isSeries();
  }

  private VoteScope scope(Term vote) {
    return regime.vote(vote).orElseThrow().scope();
  }

  /**
   * The votes held on the election day: of several the one that fills the organ; where there is none, the first that fills
   * seats and has no day of its own. A single vote for others than the organ, whose day is counted from other acts, keeps it.
   */
  List<Term> onElectionDay() {
    List<Term> votes = votes();
    if (!regime.isSeries()) return votes.stream().filter(v -> !SeriesRoles.SELECTION.equals(v.role()) || !acts.followsOthers(v.id())).toList();
    List<Term> organ = votes.stream().filter(v -> scope(v).filled().isEmpty() && !scope(v).isPreselection()).toList();
    if (!organ.isEmpty()) return organ;
    List<Term> inOrder = regime.votes().stream().filter(v -> !v.scope().isPreselection()).map(v -> v.scope().act()).filter(votes::contains).toList();
    return inOrder.stream().filter(v -> !acts.hasDay(v.id())).limit(1).toList();
  }

  /** Each vote with those it cannot come before. */
  Map<Term, List<Term>> before() {
    Map<Term, List<Term>> before = new LinkedHashMap<>();
    if (!regime.isSeries()) return before;
    for (Term act : votes()) {
      Balloting vote = regime.vote(act).orElseThrow();
      before.put(act, votes().stream().filter(o -> !o.equals(act) && isBefore(regime.vote(o).orElseThrow(), vote)).toList());
    }
    return before;
  }

  /** Adds the votes and acts that a vote waits for and that are still open. */
  void waits(Term act, Set<String> names) {
    if (!regime.isVote(act) || regime.vote(act).isEmpty() || regime.vote(act).get().rules() == null) return;
    Balloting vote = regime.vote(act).orElseThrow();
    for (Term gate : vote.rules().gates()) if (!progress.days.containsKey(gate.id())) names.add(gate.id());
    if (!regime.isSeries()) return;
    for (Balloting other : regime.votes()) {
      Term holder = other.scope().act();
      boolean open = holder != null && !holder.equals(act) && acts.find(holder.id()) != null && !progress.outcomes().containsKey(holder.id());
      if (open && !progress.omitted.contains(holder.id()) && isBefore(other, vote)) names.addAll(unsettled(other, holder));
    }
    if (names.isEmpty() && progress.returns.frames(regime.votes()).isEmpty(vote)) names.addAll(before().getOrDefault(act, List.of()).stream().map(Term::id).toList());
    for (Term list : serving(vote, SeriesRoles.LISTING)) if (progress.isOpen(list.id())) names.add(list.id());
  }

  /** What has to happen for a vote to come out: the vote, or its rerun. */
  private List<String> unsettled(Balloting vote, Term holder) {
    List<String> reruns = serving(vote, Roles.RERUN).stream().map(Term::id).filter(r -> progress.wanted(r) && progress.isOpen(r)).toList();
    return progress.isOpen(holder.id()) || reruns.isEmpty() ? List.of(holder.id()) : reruns;
  }

  private static boolean isBefore(Balloting other, Balloting vote) {
    if (other.scope().later().stream().anyMatch(l -> l.name().equals(vote.scope().name()))) return true;
    List<Term> needed = new ArrayList<>(vote.rules().electors());
    needed.addAll(vote.rules().field());
    needed.addAll(vote.rules().gates());
    return needed.stream().anyMatch(t -> t.equals(other.scope().act()) || other.scope().filled().contains(t));
  }
}
