package org.banfa.judgement.roles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banfa.judgement.joint.Norm;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Vocabulary;

/**
 * Decides whether people can be found for every post and body that the norms fill. The people looked at are the holder of
 * each office of one person, and one more for each post and body to be filled: who is needed besides is never needed twice.
 */
final class RoleSystem {
  /** That a person is, has or does something: {@code what} is a word or one of the records below. */
  private record Fact(Object person, Object what) {}

  private record Member(Term body) {}

  /** Member to the end of the election, not having left. */
  private record Stays(Term body) {}

  private record Holds(Slot post) {}

  private record Stands(Term way) {}

  private final Vocabulary vocabulary;
  private final List<Norm> norms;
  private final Set<Term> succeeded;
  private final Propositions all = new Propositions();
  private final List<Object> people = new ArrayList<>();
  private final Set<Term> sole = new LinkedHashSet<>();
  private final Set<Term> words = new LinkedHashSet<>();
  private final Map<Term, List<Term>> broader = new HashMap<>();
  private final List<Term> ways;

  private RoleSystem(Vocabulary vocabulary, List<Norm> norms, Set<Term> succeeded) {
    this.vocabulary = vocabulary;
    this.norms = norms;
    this.succeeded = succeeded;
    this.ways = vocabulary.inRole(Roles.STANDING).stream().filter(w -> w.concerns().isEmpty()).toList();
  }

  /** Whether the norms can all be kept; in the bodies of {@code succeeded} a successor is provided for. */
  static boolean isPossible(Vocabulary vocabulary, List<Norm> norms, Set<Term> succeeded) {
    RoleSystem system = new RoleSystem(vocabulary, norms, succeeded);
    system.translate();
    return system.all.satisfiable();
  }

  private void translate() {
    Set<Object> filled = new LinkedHashSet<>();
    for (Norm norm : norms) {
      if (RoleClauses.fills(norm)) filled.add(new Holds(norm.clause().subject()));
      if (RoleClauses.composes(norm)) filled.add(new Member(norm.clause().subject().owner()));
      mention(norm);
    }
    people.addAll(sole);
    people.addAll(filled);
    for (Object what : filled) all.any(people.stream().map(p -> is(p, what)).toList());
    for (Term office : sole) oneHolder(office);
    for (Object person : people) {
      for (Object what : filled) if (what instanceof Holds post) holding(person, post);
      for (Term word : words) meaning(person, word);
      for (Norm norm : norms) keep(person, norm);
    }
  }

  private void mention(Norm norm) {
    List<Term> named = new ArrayList<>(RoleClauses.words(norm));
    named.add(norm.clause().subject().owner());
    for (Term word : named) {
      words.add(word);
      if (Roles.SOLE_OFFICE.equals(word.role())) sole.add(word);
    }
  }

  private int is(Object person, Object what) {
    return all.of(new Fact(person, what instanceof Term word && word.kind() == Kind.BODY ? new Member(word) : what));
  }

  private void oneHolder(Term office) {
    all.any(sole.stream().map(p -> is(p, office)).toList());
    for (Object person : people) {
      if (!sole.contains(person)) all.any(-is(person, office));
      else for (Term other : sole) if (!other.equals(person)) all.any(-is(person, office), -is(other, office));
    }
  }

  private void holding(Object person, Holds holds) {
    Term body = holds.post().owner();
    boolean successor = Roles.SUCCESSOR.equals(holds.post().term().role());
    all.any(-is(person, holds), is(person, new Member(body)));
    if (successor || !succeeded.contains(body)) all.any(-is(person, holds), is(person, new Stays(body)));
    if (successor || !Roles.ELECTED_BODY.equals(body.role())) return;
    List<Integer> stands = new ArrayList<>(List.of(-is(person, holds)));
    for (Term way : ways) stands.add(is(person, new Stands(way)));
    if (!ways.isEmpty()) all.any(stands);
  }

  private List<Term> broader(Term word) {
    return words.stream().filter(broad -> !broad.equals(word) && vocabulary.fallsUnder(word, broad)).toList();
  }

  /** What a word means in terms of others: broader words, and membership. */
  private void meaning(Object person, Term word) {
    if (word.kind() == Kind.BODY) return;
    for (Term broad : broader.computeIfAbsent(word, this::broader)) all.any(-is(person, word), is(person, broad));
    Term body = Roles.MEMBERS.equals(word.role()) ? RoleClauses.body(word, vocabulary) : null;
    if (body == null) return;
    all.any(-is(person, word), is(person, new Member(body)));
    if (word.kind() != Kind.OFFICE) all.any(is(person, word), -is(person, new Member(body)));
  }

  private void keep(Object person, Norm norm) {
    Slot slot = norm.clause().subject();
    if (RoleClauses.isLeaving(norm.clause())) {
      leave(person, norm);
      return;
    }
    boolean excludes = RoleClauses.excludes(norm);
    switch (norm.role()) {
      case Roles.HOLDER, Roles.SUCCESSOR -> among(person, new Holds(slot), norm);
      case Roles.AMONG -> among(person, slot.owner(), norm);
      case Roles.UNION -> {
        among(person, slot.owner(), norm);
        if (!excludes) for (Term word : RoleClauses.words(norm)) all.any(-is(person, word), is(person, slot.owner()));
      }
      case Roles.BARRED -> {
        if (!excludes) apart(person, slot.owner(), norm);
      }
      case Roles.HELD_TOGETHER -> {
        if (excludes) apart(person, slot.owner(), norm);
      }
      case Roles.SOURCE -> close(person, norm);
      default -> throw new IllegalStateException(norm.role());
    }
  }

  private void among(Object person, Object what, Norm norm) {
    if (RoleClauses.excludes(norm)) apart(person, what, norm);
    if (!RoleClauses.isClosed(norm)) return;
    List<Integer> any = new ArrayList<>(List.of(-is(person, what)));
    for (Term word : RoleClauses.words(norm)) any.add(is(person, word));
    all.any(any);
  }

  private void apart(Object person, Object what, Norm norm) {
    for (Term word : RoleClauses.words(norm)) all.any(-is(person, what), -is(person, word));
  }

  private void leave(Object person, Norm norm) {
    Term body = RoleClauses.body(norm.clause().subject().owner(), vocabulary);
    if (body == null || RoleClauses.excludes(norm)) return;
    for (Term way : ways)
      if (RoleClauses.words(norm).stream().anyMatch(w -> covers(w, way))) all.any(-is(person, new Stands(way)), -is(person, new Stays(body)));
  }

  /** Whether everybody who stands in this way comes to be in the situation. */
  private boolean covers(Term situation, Term way) {
    return vocabulary.fallsUnder(way, situation) || situation.concerns().contains(way.id());
  }

  /** A closed list of ways shuts out the others; a list of something else says nothing of ways. */
  private void close(Object person, Norm norm) {
    List<Term> named = RoleClauses.words(norm);
    boolean whole = Roles.WHOLE.equals(norm.clause().subject().owner().role());
    if (!whole || !RoleClauses.isClosed(norm) || ways.stream().noneMatch(w -> named(w, named))) return;
    for (Term way : ways) if (!named(way, named)) all.any(-is(person, new Stands(way)));
  }

  private boolean named(Term way, List<Term> words) {
    return words.stream().anyMatch(w -> vocabulary.fallsUnder(way, w));
  }
}
