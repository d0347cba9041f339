package org.banfa.engine.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banfa.model.core.Op;
import org.banfa.model.core.Value;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.order.Effective;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.vocabulary.BallotRoles;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.SeriesRoles;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Vocabulary;

/** Finds the votes of a method, their order, and which acts serve which of them. */
public final class VotingActs {
  private static final Set<String> VOTES = Set.of(Roles.VOTE, SeriesRoles.PRESELECTION, SeriesRoles.SELECTION);
  /** What makes an act a vote that need not be one. */
  private static final Set<String> WINNING = Set.of(Roles.WINS, Roles.ORDER_OF_WINNING, BallotRoles.NUMBER_OF_CANDIDATES);
  /** What serves every vote that has none of its own. */
  private static final Set<String> COMMON = Set.of(Roles.VOTE_AGAIN, Roles.PAPER);

  private final Effective effective;
  private final Vocabulary vocabulary;
  private final List<Term> votes;
  private final List<Term> all;

  private VotingActs(Effective effective, Vocabulary vocabulary) {
    this.effective = effective;
    this.vocabulary = vocabulary;
    List<Term> named = mentioned();
    List<Term> motions = motions(named);
    this.votes = ordered(named);
    named.addAll(motions);
    this.all = ordered(named);
  }

  /** The votes of a method in the order in which they are held; at least one, which may have no act. */
  public static List<VoteScope> of(Effective effective, Vocabulary vocabulary) {
    VotingActs acts = new VotingActs(effective, vocabulary);
    if (acts.votes.isEmpty()) return List.of(acts.scope(null));
    return acts.votes.stream().map(acts::scope).toList();
  }

  /** The votes and those motions that a vote waits for or that are about somebody, in the order in which they are held. */
  public static List<VoteScope> withMotions(Effective effective, Vocabulary vocabulary) {
    VotingActs acts = new VotingActs(effective, vocabulary);
    return acts.all.isEmpty() ? List.of(acts.scope(null)) : acts.all.stream().map(acts::scope).toList();
  }

  private List<Term> motions(List<Term> named) {
    Set<Term> gates = new LinkedHashSet<>();
    named.forEach(v -> gates.addAll(members(v, SeriesRoles.GATES)));
    Set<LegalDocument> documents = own();
    List<Term> motions = new ArrayList<>();
    for (Term act : vocabulary.inRole(SeriesRoles.DECISION)) {
      boolean said = effective.slots().stream().filter(s -> act.equals(s.owner()))
          .flatMap(s -> effective.about(s).stream()).anyMatch(p -> !p.byLaw() && documents.contains(p.document()));
      if (gates.contains(act) || said && !act.concerns().isEmpty()) motions.add(act);
    }
    return motions;
  }

  /** The votes the method itself speaks of; where it speaks of none, the first the law speaks of. */
  private List<Term> mentioned() {
    Set<Term> own = new LinkedHashSet<>();
    Term byLaw = null;
    Set<LegalDocument> documents = own();
    for (Slot slot : effective.slots()) {
      Term owner = slot.owner();
      if (owner == null || !VOTES.contains(String.valueOf(owner.role()))) continue;
      if (effective.about(slot).stream().anyMatch(p -> !p.byLaw() && documents.contains(p.document())) && isVote(owner, documents)) own.add(owner);
      if (byLaw == null && Roles.VOTE.equals(owner.role())) byLaw = owner;
    }
    if (own.stream().anyMatch(t -> !SeriesRoles.PRESELECTION.equals(t.role())) || byLaw == null) return new ArrayList<>(own);
    own.add(byLaw);
    return new ArrayList<>(own);
  }

  /** Whether an act is a vote in these documents. */
  private boolean isVote(Term act, Set<LegalDocument> documents) {
    if (Roles.VOTE.equals(act.role())) return true;
    return effective.slots().stream()
        .filter(s -> act.equals(s.owner()) && s.term() != null && WINNING.contains(String.valueOf(s.term().role())))
        .flatMap(s -> effective.about(s).stream())
        .anyMatch(p -> !p.byLaw() && documents.contains(p.document()));
  }

  /** The method and what it carries out; what only a frame speaks of belongs to other organs. */
  private Set<LegalDocument> own() {
    Set<LegalDocument> own = new LinkedHashSet<>(List.of(effective.method()));
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Slot slot : effective.slots()) {
        for (Provided said : effective.about(slot)) {
          boolean carriedOut = own.stream().anyMatch(d -> d.header().carriesOut().contains(said.document().title()));
          if (!said.byLaw() && carriedOut && effective.day().program().speaksForMethod(said.document())) grown |= own.add(said.document());
        }
      }
    }
    return own;
  }

  /** Each after those it waits for; else as the documents name them. */
  private List<Term> ordered(List<Term> named) {
    List<Term> open = new ArrayList<>(named);
    List<Term> ordered = new ArrayList<>();
    while (!open.isEmpty()) {
      Term next = open.stream().filter(a -> open.stream().noneMatch(b -> !a.equals(b) && precedes(b, a))).findFirst().orElse(open.get(0));
      ordered.add(next);
      open.remove(next);
    }
    return ordered;
  }

  private boolean precedes(Term first, Term second) {
    if (first.concerns().contains(second.id())) return true;
    for (String role : List.of(SeriesRoles.ELECTORS, SeriesRoles.FIELD, SeriesRoles.GATES)) {
      for (Term named : members(second, role)) {
        if (named.equals(first) || !SeriesRoles.PRESELECTION.equals(first.role()) && first.concerns().contains(named.id())) return true;
      }
    }
    for (Slot slot : effective.slots())
      for (Provided said : effective.about(slot)) if (said.clause().op() == Op.ORDER && isInOrder(said, first, second)) return true;
    return false;
  }

  private static boolean isInOrder(Provided said, Term first, Term second) {
    if (!(said.clause().value() instanceof Value.Ranking ranking)) return false;
    int before = -1;
    for (int i = 0; i < ranking.groups().size(); i++) {
      if (ranking.groups().get(i).contains(first)) before = i;
      if (ranking.groups().get(i).contains(second)) return before >= 0 && before < i;
    }
    return false;
  }

  private Set<Term> members(Term act, String role) {
    Set<Term> members = new LinkedHashSet<>();
    for (Term term : vocabulary.inRole(role)) {
      for (Provided said : effective.about(new Slot(act, term))) {
        if (said.clause().op() != Op.EXCLUDES && said.clause().value() instanceof Value.Members set) members.addAll(set.members());
      }
    }
    return members;
  }

  private VoteScope scope(Term vote) {
    boolean alone = votes.size() <= 1;
    Map<String, List<Term>> serving = new LinkedHashMap<>();
    for (String role : VoteScope.SERVING) serving.put(role, serving(vote, role, alone));
    boolean preselection = vote != null && SeriesRoles.PRESELECTION.equals(vote.role());
    List<VoteScope> later = preselection ? terms(vote).stream().filter(t -> votes.indexOf(t) > votes.indexOf(vote)).map(this::scope).toList() : List.of();
    Set<Term> elsewhere = new LinkedHashSet<>();
    for (Term other : votes) if (!other.equals(vote) && !SeriesRoles.PRESELECTION.equals(other.role())) elsewhere.addAll(terms(other));
    List<Term> filled = vote == null || preselection ? List.of() : terms(vote);
    return new VoteScope(vote, filled, elsewhere, later, serving, alone);
  }

  /** What a vote fills: people and offices, or else the body that is named; a body named beside them is made up of them. */
  private List<Term> terms(Term act) {
    List<Term> named = act.concerns().stream().map(vocabulary::find).flatMap(java.util.Optional::stream).filter(t -> t.kind() != Kind.QUANTITY).toList();
    List<Term> people = named.stream().filter(t -> t.kind() != Kind.BODY).toList();
    return people.isEmpty() ? named : people;
  }

  private List<Term> serving(Term vote, String role, boolean alone) {
    List<Term> all = vocabulary.inRole(role);
    if (vote == null) return all;
    List<Term> own = all.stream().filter(a -> a.concerns().contains(vote.id())).toList();
    if (!own.isEmpty()) return own;
    boolean preselection = SeriesRoles.PRESELECTION.equals(vote.role());
    boolean open = alone || COMMON.contains(role) || vote.concerns().isEmpty() && !preselection;
    return open ? all.stream().filter(a -> a.concerns().stream().noneMatch(this::isVote)).toList() : List.of();
  }

  private boolean isVote(String name) {
    return vocabulary.find(name).filter(t -> VOTES.contains(String.valueOf(t.role()))).isPresent();
  }
}
