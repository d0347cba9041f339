package org.banfa.engine.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banfa.engine.contest.Incumbent;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Modality;
import org.banfa.model.core.Op;
import org.banfa.model.core.Value;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;

/** Who may not serve in the bodies a vote fills because of an office elsewhere, or of a relative in one. */
public final class Incompatibilities {
  /**
   * One clause.
   *
   * @param offices the words of those barred
   * @param relations the words of relations to them that bar, too
   * @param certain whether it applies in every election; else a person decides
   */
  private record Barring(Provided source, List<Term> offices, List<Term> relations, boolean certain) {}

  /** Why somebody may not serve: the office held and the clause. */
  public record Bar(Incumbent by, Provided source) {}

  private final Offices offices;
  private final List<Barring> all = new ArrayList<>();
  private final Provisions provisions;

  Incompatibilities(Provisions provisions, Set<Term> bodies) {
    this.provisions = provisions;
    this.offices = new Offices(provisions.vocabulary());
    List<Slot> slots = new ArrayList<>();
    for (Term body : bodies) slots.addAll(provisions.slots(body, Roles.BARRED));
    for (Provided provided : provisions.about(slots)) {
      Clause clause = provided.clause();
      boolean denied = clause.modality() == Modality.MUST_NOT || clause.op() == Op.EXCLUDES;
      boolean bare = clause.modality() == Modality.MAY || clause.modality() == Modality.ENCOURAGED;
      if (denied || bare || !(clause.value() instanceof Value.Members members)) continue;
      List<Term> relations = members.members().stream().filter(m -> m.kind() == Kind.WORD).toList();
      List<Term> people = members.members().stream().filter(m -> m.kind() != Kind.WORD).toList();
      all.add(new Barring(provided, people, relations, !clause.soft() && provisions.guard(provided).equals(Formula.TRUE)));
    }
  }

  /** The bodies a vote fills: those of what it fills, or those the method is about. */
  static Set<Term> bodies(Provisions provisions) {
    Offices offices = new Offices(provisions.vocabulary());
    List<Term> organs = provisions.effective().method().header().binds();
    Set<Term> bodies = new LinkedHashSet<>();
    for (Term filled : provisions.scope().filled()) bodies.addAll(offices.bodies(filled, organs.size() == 1 ? organs : List.of()));
    if (provisions.scope().filled().isEmpty()) bodies.addAll(organs);
    return bodies;
  }

  /** Whether no clause bars anybody. */
  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** Why an office keeps its holder from serving; empty when no clause certainly does. */
  public Optional<Bar> by(Incumbent incumbent) {
    return all.stream().filter(b -> b.certain && names(b, incumbent)).findFirst().map(b -> new Bar(incumbent, b.source));
  }

  /** Why a relation to somebody keeps one from serving; empty when no clause certainly does. */
  public Optional<Bar> by(Incumbent incumbent, String relation) {
    return all.stream().filter(b -> b.certain && names(b, incumbent) && relates(b, relation)).findFirst().map(b -> new Bar(incumbent, b.source));
  }

  /** Every clause that certainly keeps the holder of an office from serving. */
  public List<Bar> all(Incumbent incumbent) {
    return all.stream().filter(b -> b.certain && names(b, incumbent)).map(b -> new Bar(incumbent, b.source)).toList();
  }

  /** The clauses of which a person has to say whether they bar the holder of an office. */
  public List<Provided> open(Incumbent incumbent) {
    return all.stream()
        .filter(b -> !b.certain && names(b, incumbent) || b.offices.stream().anyMatch(o -> offices.mayBe(incumbent, o)))
        .map(Barring::source).distinct().toList();
  }

  /** Whether relatives of somebody are kept from serving. */
  public boolean ofRelatives(Incumbent incumbent) {
    return all.stream().anyMatch(b -> b.certain && !b.relations.isEmpty() && names(b, incumbent));
  }

  /** The clauses that bar somebody because of an office, certainly or as a person decides. */
  public List<Provided> about(Incumbent incumbent) {
    return all.stream().filter(b -> names(b, incumbent) || b.offices.stream().anyMatch(o -> offices.mayBe(incumbent, o))).map(Barring::source).toList();
  }

  /** The clauses about relatives. */
  public List<Provided> aboutRelatives() {
    return all.stream().filter(b -> b.certain && !b.relations.isEmpty()).map(Barring::source).toList();
  }

  /** Whether the vocabulary has a word for a relation. */
  public boolean knows(String relation) {
    return provisions.vocabulary().find(relation).isPresent();
  }

  private boolean names(Barring barring, Incumbent incumbent) {
    return barring.offices.stream().anyMatch(o -> offices.is(incumbent, o));
  }

  private boolean relates(Barring barring, String relation) {
    Optional<Term> word = provisions.vocabulary().find(relation);
    return word.isPresent() && barring.relations.stream().anyMatch(r -> provisions.vocabulary().fallsUnder(word.get(), r));
  }
}
