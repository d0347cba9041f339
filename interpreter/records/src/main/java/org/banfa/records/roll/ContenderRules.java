package org.banfa.records.roll;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banfa.model.core.Value;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.vocabulary.ColumnRoles;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;

/** Holds those who stand against the clauses about standing: grounds, ages, posts that exclude each other, relatives across organs. */
public final class ContenderRules {
  private final VoterRules voters;
  private final Clauses clauses;
  private final Kinship kinship;

  /**
   * The rules for those who stand.
   *
   * @param people everybody on the rolls, by name
   */
  public ContenderRules(VoterRules voters, Map<String, List<RollPerson>> people) {
    this.voters = voters;
    this.clauses = voters.clauses();
    this.kinship = new Kinship(clauses, people);
  }

  /** What the clauses say of somebody who stands; {@code asVoter} is what they say of the right to vote. */
  public Assessment assess(RollPerson person, Assessment asVoter) {
    Findings findings = new Findings();
    if (standsAsVoter()) {
      for (Reason reason : asVoter.reasons()) {
        String key = reason.key().substring("roll.reason.".length());
        if (asVoter.outcome() == Answered.NO) findings.against(key, reason.rules(), reason.arguments().toArray());
        if (asVoter.outcome() == Answered.OPEN) findings.open(key, reason.rules(), reason.arguments().toArray());
      }
    }
    voters.grounds().judge(person, clauses.about(ColumnRoles.CONTENDER, ColumnRoles.BARRED_GROUNDS), false, findings);
    for (Term held : person.holds()) {
      if (held.kind() == Kind.PEOPLE && !ColumnRoles.VOTER.equals(held.role())) voters.age(person, clauses.about(held, ColumnRoles.AGE), findings);
    }
    for (Term body : bodies(person)) kinship.barred(person, body, findings);
    kinship.leaving(person, findings);
    return new Assessment(person, findings.outcome(), null, findings.reasons());
  }

  /** Whether those who stand are voters by the vocabulary. */
  private boolean standsAsVoter() {
    for (Term contender : clauses.vocabulary().inRole(ColumnRoles.CONTENDER)) {
      for (Term voter : clauses.vocabulary().inRole(ColumnRoles.VOTER)) if (clauses.meets(contender, voter)) return true;
    }
    return false;
  }

  /** The bodies somebody stands for: those named, and of offices the one the method is about. */
  private Set<Term> bodies(RollPerson person) {
    Set<Term> bodies = new LinkedHashSet<>();
    List<Term> own = clauses.effective().method().header().binds();
    for (Term post : person.standsFor()) {
      if (post.kind() == Kind.BODY) bodies.add(post);
      else if (!own.isEmpty()) bodies.add(own.get(0));
    }
    return bodies;
  }

  /** Relatives of whom both stand for the same body, with the clauses by which they cannot both serve. */
  public List<Reason> relatives(List<RollPerson> contenders) {
    return kinship.together(contenders);
  }

  /** Conditions on those who stand that only a person can judge. */
  public List<Provided> words() {
    List<Provided> all = new ArrayList<>();
    for (Slot slot : clauses.effective().slots()) {
      if (slot.owner() == null || slot.owner().kind() != Kind.PEOPLE || ColumnRoles.VOTER.equals(slot.owner().role())) continue;
      boolean stands = slot.owner().role() == null || ColumnRoles.CONTENDER.equals(slot.owner().role());
      boolean member = Roles.MEMBERS.equals(slot.owner().role());
      for (Provided provided : clauses.effective().about(slot)) if ((stands || member) && provided.clause().value() instanceof Value.Words) all.add(provided);
    }
    return all;
  }
}
