package org.banfa.records.roll;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banfa.engine.rules.Offices;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.vocabulary.ColumnRoles;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Term;
import org.banfa.records.roll.RollPerson.Relative;

/** Posts and relatives that keep somebody from a body, relatives who stand together, and members who have to leave because of either. */
final class Kinship {
  private final Clauses clauses;
  private final Offices offices;
  private final Map<String, List<RollPerson>> people;

  Kinship(Clauses clauses, Map<String, List<RollPerson>> people) {
    this.clauses = clauses;
    this.offices = new Offices(clauses.vocabulary());
    this.people = people;
  }

  /** Whether a clause about the body bars somebody by a post, or by a relative in one. */
  void barred(RollPerson person, Term body, Findings findings) {
    for (Provided provided : clauses.about(body, Roles.BARRED)) {
      if (Clauses.denies(provided.clause())) continue;
      List<Term> members = Clauses.members(provided);
      for (Term held : person.holds()) {
        if (members.stream().anyMatch(m -> offices.isMember(held, m))) findings.against("holds", List.of(provided), held.id(), body.id());
      }
      for (Relative relative : relatives(person)) {
        if (members.stream().noneMatch(m -> m.kind() == Kind.WORD && clauses.meets(relative.relation(), m))) continue;
        for (RollPerson other : people.getOrDefault(relative.name(), List.of())) {
          for (Term held : other.holds()) {
            boolean barring = members.stream().anyMatch(m -> m.kind() != Kind.WORD && offices.isMember(held, m));
            if (barring) findings.against("relative-holds", List.of(provided), relative.name(), relative.relation().id(), held.id(), body.id());
          }
        }
      }
    }
  }

  /** What the roll says of somebody's relatives, in the row of either. */
  private List<Relative> relatives(RollPerson person) {
    List<Relative> all = new ArrayList<>(person.kin());
    people.values().forEach(same -> same.forEach(other -> other.kin().forEach(k -> {
      if (k.name().equals(person.name())) all.add(new Relative(other.name(), k.relation()));
    })));
    return List.copyOf(new LinkedHashSet<>(all));
  }

  /** Pairs of relatives who stand, where a clause keeps relatives of that kind from serving together. */
  List<Reason> together(List<RollPerson> contenders) {
    List<Reason> all = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (RollPerson person : contenders) {
      for (Relative relative : relatives(person)) {
        boolean stands = contenders.stream().anyMatch(c -> c.name().equals(relative.name()));
        boolean fresh = !seen.contains(relative.name() + "|" + person.name()) && seen.add(person.name() + "|" + relative.name());
        if (!stands || !fresh) continue;
        List<Provided> by = new ArrayList<>();
        for (Provided provided : clauses.about(Roles.KINSHIP, Roles.RANGE)) {
          if (Clauses.members(provided).stream().anyMatch(m -> clauses.meets(relative.relation(), m))) by.add(provided);
        }
        if (!by.isEmpty()) all.add(Reason.of("together", by, person.name(), relative.name(), relative.relation().id()));
      }
    }
    return all;
  }

  /** Whether somebody who stands, or a relative who does, has to leave a body. */
  void leaving(RollPerson person, Findings findings) {
    for (Term act : clauses.vocabulary().inRole(Roles.LEAVING)) {
      for (Provided provided : clauses.effective().slots().stream().filter(s -> act.equals(s.owner())).flatMap(s -> clauses.effective().about(s).stream()).toList()) {
        for (Term situation : Clauses.members(provided)) {
          if (Clauses.denies(provided.clause())) continue;
          if (Roles.STANDING.equals(situation.role())) leaves(person, act, findings, provided);
          if (!ColumnRoles.RELATIVE_STANDS.equals(situation.role())) continue;
          for (Relative relative : relatives(person)) {
            boolean meant = situation.concerns().stream().map(c -> clauses.vocabulary().find(c).orElseThrow()).anyMatch(r -> clauses.meets(relative.relation(), r));
            if (meant) for (RollPerson other : people.getOrDefault(relative.name(), List.of())) leaves(other, act, findings, provided);
          }
        }
      }
    }
  }

  private static void leaves(RollPerson member, Term act, Findings findings, Provided provided) {
    for (Term held : member.holds()) {
      boolean of = act.concerns().contains(held.id()) || Roles.MEMBERS.equals(held.role()) && held.concerns().stream().anyMatch(act.concerns()::contains);
      if (of) findings.remark("leaves", List.of(provided), member.name(), held.id());
    }
  }
}
