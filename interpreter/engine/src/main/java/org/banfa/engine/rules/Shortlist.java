package org.banfa.engine.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.banfa.engine.contest.Post;
import org.banfa.model.core.Value;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.vocabulary.BallotRoles;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;

/** Finds how many may stand for each post of a vote: the least number that has the margin demanded. */
public final class Shortlist {
  /** Places on a list that nothing limits. */
  public static final int UNLIMITED = 9_999;

  private final Provisions provisions;
  private final List<Term> acts;

  /** Margins stated for an office itself go before those of {@code acts}, in their order. */
  Shortlist(Provisions provisions, List<Term> acts) {
    this.provisions = provisions;
    this.acts = acts;
  }

  /** The posts with as many seats as there are places on the list. */
  List<Post> places(List<Post> posts, BiFunction<Slot, Bounds, Long> asked) {
    List<Post> places = new ArrayList<>();
    for (Post post : posts) {
      int number = places(post, asked).map(Math::toIntExact).orElse(UNLIMITED);
      places.add(post.withSeats(number));
    }
    return List.copyOf(places);
  }

  /** The places for one post; empty where no margin is stated. */
  private Optional<Long> places(Post post, BiFunction<Slot, Bounds, Long> asked) {
    Optional<Bounds> left = numbers(post, asked);
    boolean open = left.isPresent() && !left.get().exact() && left.get().most() != Bounds.OPEN;
    return left.map(bounds -> open ? asked.apply(standing(), bounds) : Long.valueOf(bounds.least()));
  }

  /** How many may stand for one post; empty where no margin is stated. */
  Optional<Bounds> numbers(Post post, BiFunction<Slot, Bounds, Long> asked) {
    List<Provided> stated = stated(post);
    if (stated.isEmpty()) return Optional.empty();
    Bounds bounds = new Bounds(0, Bounds.OPEN);
    for (Provided provided : stated) {
      Value.Formal formal = (Value.Formal) provided.clause().value();
      bounds = bounds.and(Bounds.of(formal.formula(), standing(), s -> number(s, post, asked)));
    }
    return Optional.of(bounds);
  }

  private Slot standing() {
    return new Slot(null, provisions.vocabulary().inRole(BallotRoles.CANDIDATES).get(0));
  }

  /** The clauses on the margin of a post. */
  List<Provided> stated(Post post) {
    List<Term> owners = new ArrayList<>();
    provisions.vocabulary().find(post.name()).ifPresent(owners::add);
    owners.addAll(acts);
    for (Term owner : owners) {
      List<Provided> said = provisions.about(provisions.slots(owner, BallotRoles.NUMBER_OF_CANDIDATES)).stream().filter(p -> p.clause().value() instanceof Value.Formal).toList();
      if (!said.isEmpty()) return said;
    }
    return List.of();
  }

  private static Long number(Slot slot, Post post, BiFunction<Slot, Bounds, Long> asked) {
    boolean seats = slot.owner() == null && slot.term() != null && Roles.SEATS.equals(slot.term().role());
    return seats ? (long) post.seats() : asked.apply(slot, new Bounds(0, Bounds.OPEN));
  }
}
