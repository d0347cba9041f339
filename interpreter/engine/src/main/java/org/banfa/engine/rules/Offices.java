package org.banfa.engine.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banfa.engine.contest.Incumbent;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Vocabulary;

/** Knows what holding an office makes somebody a member of. */
public final class Offices {
  private final Vocabulary vocabulary;

  public Offices(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Whether a post, body or kind of people one is of makes one a member of those a word means. */
  public boolean isMember(Term held, Term meant) {
    return vocabulary.isAmong(held, meant) || belongs(held, meant) || belongs(meant, held);
  }

  /** Whether a body is the one that membership in the other word is about; of an office, only whether its holder is in the body. */
  private boolean belongs(Term body, Term membership) {
    return body.kind() == Kind.BODY && Roles.MEMBERS.equals(membership.role())
        && membership.concerns().stream().map(vocabulary::find).flatMap(Optional::stream).anyMatch(of -> vocabulary.fallsUnder(body, of));
  }

  /** The bodies somebody is a member of by an office. */
  public Set<Term> bodies(Term office, List<Term> organs) {
    Set<Term> bodies = new LinkedHashSet<>();
    if (office.kind() == Kind.BODY) bodies.add(office);
    if (Roles.MEMBERS.equals(office.role())) office.concerns().forEach(c -> vocabulary.find(c).ifPresent(bodies::add));
    boolean own = bodies.stream().anyMatch(organs::contains);
    if (own) {
      bodies.retainAll(organs);
    } else if (!organs.isEmpty()) {
      boolean elected = organs.stream().anyMatch(o -> Roles.ELECTED_BODY.equals(o.role()));
      if (elected) bodies.removeIf(b -> Roles.ELECTED_BODY.equals(b.role()));
      bodies.addAll(organs);
    }
    return bodies;
  }

  /** What somebody is by an office: the office itself and the bodies; words the vocabulary does not have are left out. */
  public List<Term> of(Incumbent incumbent) {
    List<Term> all = new ArrayList<>();
    List<Term> organs = vocabulary.find(incumbent.organ()).map(List::of).orElse(List.of());
    Optional<Term> post = vocabulary.find(incumbent.post());
    post.ifPresent(p -> {
      Set<Term> bodies = bodies(p, organs);
      boolean elsewhere = Roles.MEMBERS.equals(p.role()) && p.concerns().stream().noneMatch(c -> bodies.stream().anyMatch(b -> b.id().equals(c)));
      if (!elsewhere) all.add(p);
      all.addAll(bodies);
    });
    if (post.isEmpty()) all.addAll(organs);
    return all;
  }

  /** Whether somebody is one of those a word means. */
  public boolean is(Incumbent incumbent, Term meant) {
    return of(incumbent).stream().anyMatch(held -> isMember(held, meant));
  }

  /** Whether somebody may be one of those a word means: they are of a wider kind. */
  public boolean mayBe(Incumbent incumbent, Term meant) {
    return !is(incumbent, meant) && vocabulary.all().stream()
        .anyMatch(wide -> !wide.equals(meant) && wide.kind() == Kind.PEOPLE && Roles.MEMBERS.equals(wide.role()) && vocabulary.fallsUnder(meant, wide) && is(incumbent, wide));
  }
}
