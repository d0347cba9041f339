package org.banfa.cli.papers;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banfa.engine.contest.Post;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.model.core.Bounds;
import org.banfa.model.core.Value;
import org.banfa.model.library.Library;
import org.banfa.model.order.Effective;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.SeriesRoles;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;

/** Finds the votes a method names without saying who wins them: no count of them is decided, but their papers are printed. */
final class NamedVotes {
  private final Library library;
  private final Effective effective;
  private final Term organ;

  private NamedVotes(Library library, Effective effective, Term organ) {
    this.library = library;
    this.effective = effective;
    this.organ = organ;
  }

  /** The votes in the order the method names them; none where its rules decide a vote of its own body. */
  static List<VoteFacts> of(Library library, Effective effective, ElectionRules rules) {
    List<Term> binds = effective.method().header().binds();
    boolean own = binds.isEmpty() || Roles.ELECTED_BODY.equals(binds.get(0).role());
    boolean decided = rules.scope().act() != null && SeriesRoles.SELECTION.equals(rules.scope().act().role());
    if (own || decided) return List.of();
    NamedVotes named = new NamedVotes(library, effective, binds.get(0));
    List<VoteFacts> votes = new ArrayList<>();
    for (Term act : named.acts()) {
      List<Post> posts = named.posts(act);
      if (posts.isEmpty()) continue;
      VoteFacts vote = new VoteFacts(rules, act.id(), "");
      vote.fills(posts);
      votes.add(vote);
    }
    return votes;
  }

  /** The acts the method speaks of; only those about its own body where there are any. */
  private Set<Term> acts() {
    Set<Term> acts = new LinkedHashSet<>();
    for (Slot slot : effective.slots()) {
      boolean selects = slot.owner() != null && SeriesRoles.SELECTION.equals(slot.owner().role());
      if (selects && effective.about(slot).stream().anyMatch(p -> !p.byLaw())) acts.add(slot.owner());
    }
    if (acts.stream().anyMatch(a -> a.concerns().contains(organ.id()))) acts.removeIf(a -> !a.concerns().contains(organ.id()));
    return acts;
  }

  /** What an act fills: the people or offices it is about, or else the body, each with the number the method gives. */
  private List<Post> posts(Term act) {
    List<Term> about = act.concerns().stream().map(library.vocabulary()::find).flatMap(Optional::stream).filter(t -> t.kind() != Kind.QUANTITY).toList();
    List<Term> people = about.stream().filter(t -> t.kind() != Kind.BODY).toList();
    List<Post> posts = new ArrayList<>();
    for (Term term : people.isEmpty() ? about : people) size(term).ifPresent(n -> posts.add(new Post(term.id(), n, posts.size() + 1, false)));
    for (Term body : about) if (posts.isEmpty()) members(body, posts);
    boolean ofOrgan = people.stream().anyMatch(t -> t.kind() == Kind.OFFICE && !Roles.SOLE_OFFICE.equals(t.role())) && people.size() == 1;
    if (posts.isEmpty() && ofOrgan) kinds(posts);
    return posts;
  }

  /** People of a body. */
  private void members(Term body, List<Post> posts) {
    for (Term term : library.vocabulary().all()) {
      if (term.kind() == Kind.PEOPLE && term.concerns().contains(body.id())) size(term).ifPresent(n -> posts.add(new Post(term.id(), n, posts.size() + 1, false)));
    }
  }

  /** The body that is elected, or the kind of it whose size the method gives. */
  private void kinds(List<Post> posts) {
    for (Term term : library.vocabulary().all()) {
      boolean kind = term.kind() == Kind.BODY && library.vocabulary().fallsUnder(term, organ);
      if (kind && posts.isEmpty()) size(term).ifPresent(n -> posts.add(new Post(term.id(), n, 1, false)));
    }
  }

  /** The size the method, or what it carries out, gives as one number. */
  private Optional<Integer> size(Term owner) {
    for (Slot slot : effective.slots()) {
      if (!owner.equals(slot.owner()) || slot.term() == null || !Roles.SIZE.equals(slot.term().role())) continue;
      for (Effective.Provided said : effective.about(slot)) {
        Optional<Bounds> bounds = said.byLaw() || !(said.clause().value() instanceof Value.Formal formal) ? Optional.empty() : Bounds.of(slot, formal.formula());
        if (bounds.filter(Bounds::isPoint).isPresent()) return Optional.of(bounds.get().low().getNumerator().intValueExact());
      }
    }
    return Optional.empty();
  }
}
