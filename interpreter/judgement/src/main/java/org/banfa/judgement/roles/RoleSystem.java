package org.banfa.judgement.roles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
 * Posts and bodies that no holder of such an office can serve in together are decided each for themselves.
 */
final class RoleSystem {
  private record Member(Term body) {}

  /** Member to the end of the election, not having left. */
  private record Stays(Term body) {}

  private record Holds(Slot post) {}

  private record Stands(Term way) {}

  private final Vocabulary vocabulary;
  private final List<Norm> norms;
  private final Set<Term> succeeded;
  private final Person person = new Person();
  private final Set<Integer> filled = new LinkedHashSet<>();
  private final Set<Integer> sole = new LinkedHashSet<>();
  private final Set<Term> words = new LinkedHashSet<>();
  private final List<Set<Integer>> named = new ArrayList<>();
  private final List<Term> ways;
  private Set<Integer> naming = new HashSet<>();

  private RoleSystem(Vocabulary vocabulary, List<Norm> norms, Set<Term> succeeded) {
    this.vocabulary = vocabulary;
    this.norms = norms;
    this.succeeded = succeeded;
    this.ways = vocabulary.inRole(Roles.STANDING).stream().filter(w -> w.concerns().isEmpty()).toList();
    translate();
  }

  /** Whether the norms can all be kept; in the bodies of {@code succeeded} a successor is provided for. */
  static boolean isPossible(Vocabulary vocabulary, List<Norm> norms, Set<Term> succeeded) {
    return new RoleSystem(vocabulary, norms, succeeded).circles().stream().allMatch(Circle::isPossible);
  }

  /** The norms that have part in what cannot be kept, in their order; none when all can. What can be kept without these can be kept with the others. */
  static List<Norm> torn(Vocabulary vocabulary, List<Norm> norms, Set<Term> succeeded) {
    RoleSystem system = new RoleSystem(vocabulary, norms, succeeded);
    Set<Integer> facts = new HashSet<>();
    for (Circle circle : system.circles()) if (!circle.isPossible()) facts.addAll(circle.facts());
    List<Norm> torn = new ArrayList<>();
    for (int i = 0; i < norms.size(); i++) if (system.named.get(i).stream().anyMatch(facts::contains)) torn.add(norms.get(i));
    return torn;
  }

  /** What hangs together: each post, body and office with what it can lead to, joined where that is the same office of one person. */
  private List<Circle> circles() {
    Map<Integer, Set<Integer>> reach = new LinkedHashMap<>();
    for (int office : sole) reach.put(office, person.reach(office));
    for (int what : filled) reach.put(what, person.reach(what));
    Map<Integer, Integer> joined = new HashMap<>();
    for (Set<Integer> facts : reach.values()) {
      int[] offices = facts.stream().filter(sole::contains).mapToInt(f -> first(f, joined)).toArray();
      for (int office : offices) if (first(office, joined) != first(offices[0], joined)) joined.put(first(office, joined), first(offices[0], joined));
    }
    Map<Integer, Circle> circles = new LinkedHashMap<>();
    reach.forEach((what, facts) -> {
      // a post that leads to no such office stands alone, under its own number
      int key = facts.stream().filter(sole::contains).findFirst().map(f -> first(f, joined)).orElse(-what);
      circles.computeIfAbsent(key, k -> new Circle(person)).add(what, facts, sole.contains(what));
    });
    return List.copyOf(circles.values());
  }

  private static int first(int office, Map<Integer, Integer> joined) {
    int at = office;
    while (joined.containsKey(at)) at = joined.get(at);
    return at;
  }

  private void translate() {
    Set<Holds> posts = new LinkedHashSet<>();
    for (Norm norm : norms) {
      naming = new HashSet<>();
      named.add(naming);
      if (RoleClauses.fills(norm)) posts.add(new Holds(norm.clause().subject()));
      if (RoleClauses.fills(norm)) filled.add(is(new Holds(norm.clause().subject())));
      if (RoleClauses.composes(norm)) filled.add(is(new Member(norm.clause().subject().owner())));
      mention(norm);
      keep(norm);
    }
    naming = new HashSet<>();
    posts.forEach(this::holding);
    words.forEach(this::meaning);
  }

  private void mention(Norm norm) {
    List<Term> all = new ArrayList<>(RoleClauses.words(norm));
    all.add(norm.clause().subject().owner());
    for (Term word : all) {
      words.add(word);
      int fact = is(word);
      if (Roles.SOLE_OFFICE.equals(word.role())) sole.add(fact);
    }
  }

  /** The literal that a person is, has or does something: {@code what} is a word or one of the records above. */
  private int is(Object what) {
    int fact = person.of(what instanceof Term word && word.kind() == Kind.BODY ? new Member(word) : what);
    naming.add(fact);
    return fact;
  }

  private void holding(Holds holds) {
    Term body = holds.post().owner();
    boolean successor = Roles.SUCCESSOR.equals(holds.post().term().role());
    person.any(-is(holds), is(new Member(body)));
    if (successor || !succeeded.contains(body)) person.any(-is(holds), is(new Stays(body)));
    if (successor || !Roles.ELECTED_BODY.equals(body.role())) return;
    if (!ways.isEmpty()) person.any(literals(holds, ways.stream().map(Stands::new).toList()));
  }

  /** What a word means in terms of others: broader words, and membership. */
  private void meaning(Term word) {
    if (word.kind() == Kind.BODY) return;
    for (Term broad : vocabulary.above(word)) if (words.contains(broad)) person.any(-is(word), is(broad));
    Term body = Roles.MEMBERS.equals(word.role()) ? RoleClauses.body(word, vocabulary) : null;
    if (body == null) return;
    person.any(-is(word), is(new Member(body)));
    if (word.kind() != Kind.OFFICE) person.any(-is(new Member(body)), is(word));
  }

  private void keep(Norm norm) {
    Slot slot = norm.clause().subject();
    if (RoleClauses.isLeaving(norm.clause())) {
      leave(norm);
      return;
    }
    boolean excludes = RoleClauses.excludes(norm);
    switch (norm.role()) {
      case Roles.HOLDER, Roles.SUCCESSOR -> among(new Holds(slot), norm);
      case Roles.AMONG -> among(slot.owner(), norm);
      case Roles.UNION -> {
        among(slot.owner(), norm);
        if (!excludes) for (Term word : RoleClauses.words(norm)) person.any(-is(word), is(slot.owner()));
      }
      case Roles.BARRED -> {
        if (!excludes) apart(slot.owner(), norm);
      }
      case Roles.HELD_TOGETHER -> {
        if (excludes) apart(slot.owner(), norm);
      }
      case Roles.SOURCE -> close(norm);
      default -> throw new IllegalStateException(norm.role());
    }
  }

  private void among(Object what, Norm norm) {
    if (RoleClauses.excludes(norm)) apart(what, norm);
    if (RoleClauses.isClosed(norm)) person.any(literals(what, RoleClauses.words(norm)));
  }

  /** That something is not so, or one of some others is. */
  private int[] literals(Object what, List<?> others) {
    int[] literals = new int[others.size() + 1];
    literals[0] = -is(what);
    for (int i = 0; i < others.size(); i++) literals[i + 1] = is(others.get(i));
    return literals;
  }

  private void apart(Object what, Norm norm) {
    for (Term word : RoleClauses.words(norm)) person.any(-is(what), -is(word));
  }

  private void leave(Norm norm) {
    Term body = RoleClauses.body(norm.clause().subject().owner(), vocabulary);
    if (body == null || RoleClauses.excludes(norm)) return;
    for (Term way : ways)
      if (RoleClauses.words(norm).stream().anyMatch(w -> covers(w, way))) person.any(-is(new Stays(body)), -is(new Stands(way)));
  }

  /** Whether everybody who stands in this way comes to be in the situation. */
  private boolean covers(Term situation, Term way) {
    return vocabulary.fallsUnder(way, situation) || situation.concerns().contains(way.id());
  }

  /** A closed list of ways shuts out the others; a list of something else says nothing of ways. */
  private void close(Norm norm) {
    List<Term> listed = RoleClauses.words(norm);
    boolean whole = Roles.WHOLE.equals(norm.clause().subject().owner().role());
    if (!whole || !RoleClauses.isClosed(norm) || ways.stream().noneMatch(w -> isListed(w, listed))) return;
    for (Term way : ways) if (!isListed(way, listed)) person.any(-is(new Stands(way)));
  }

  private boolean isListed(Term way, List<Term> listed) {
    return listed.stream().anyMatch(w -> vocabulary.fallsUnder(way, w));
  }
}
