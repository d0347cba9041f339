package org.banfa.engine.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.banfa.engine.contest.Post;
import org.banfa.engine.contest.UnitShare;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.vocabulary.BallotRoles;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.SeriesRoles;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;

/**
 * The clauses on how many each unit elects. A quantity in the role of seats for a unit that concerns a kind of unit is about
 * units of that kind, one that concerns a post within another about seats of that post; one that concerns neither is about those who vote.
 */
final class UnitClauses {
  private final Provisions provisions;
  private final Sizes sizes;
  private final List<Set<Term>> levels = new ArrayList<>();

  UnitClauses(Provisions provisions, Sizes sizes) {
    this.provisions = provisions;
    this.sizes = sizes;
    Set<Term> top = provisions.members(Roles.VOTE, SeriesRoles.UNITS);
    if (!top.isEmpty()) levels.add(top);
    for (Term below : provisions.members(Roles.VOTE, SeriesRoles.SUBUNITS)) levels.add(Set.of(below));
  }

  /** How many levels of units there are. */
  int levels() {
    return levels.size();
  }

  /** The words for units, level by level from the top. */
  List<Set<Term>> kindsByLevel() {
    return List.copyOf(levels);
  }

  private Set<Term> kinds() {
    Set<Term> all = new LinkedHashSet<>();
    levels.forEach(all::addAll);
    return all;
  }

  /** The post whose seats those of another are among, as far as it is one of these; people only may be counted so. */
  static Optional<Term> within(Term post, List<Term> all) {
    boolean reserved = Roles.WOMENS_OFFICE.equals(post.role()) || BallotRoles.KIND_OFFICE.equals(post.role());
    if (post.kind() != Kind.PEOPLE || !reserved) return Optional.empty();
    return all.stream().filter(t -> post.broader().contains(t.id())).findFirst();
  }

  /** Whether anything is said of how many of a post each unit elects. */
  static boolean speaksOf(Term post, Provisions provisions) {
    return all(provisions).stream().anyMatch(s -> s.term().concerns().contains(post.id()) && !provisions.about(List.of(s)).isEmpty());
  }

  private static List<Slot> all(Provisions provisions) {
    List<Slot> all = new ArrayList<>(provisions.slots(Roles.VOTE, SeriesRoles.UNIT_SEATS));
    for (Term term : provisions.vocabulary().inRole(SeriesRoles.UNIT_SEATS)) all.add(new Slot(null, term));
    return all;
  }

  /** How many a unit elects in all, by what is said of each unit, by its households, or by the size of a post that each unit has. */
  Bounds of(UnitShare unit, int level, boolean leaf, List<Post> posts, List<Provided> clauses) {
    Bounds bounds = new Bounds(1, Bounds.OPEN);
    BiFunction<Slot, Bounds, Long> own = (slot, any) -> own(unit, slot, 0);
    for (Slot slot : slots(level, leaf, null, posts)) bounds = both(bounds, sizes.bounds(slot, own), slot, clauses);
    Term act = provisions.scope().act();
    if (leaf && act != null && unit.households() != UnitShare.UNKNOWN) {
      Optional<Bounds> said = sizes.byHouseholds(act, (slot, any) -> unit.households());
      if (said.isPresent()) {
        bounds = bounds.and(said.get());
        clauses.addAll(provisions.about(provisions.slots(act, Roles.HOUSEHOLDS_PER_SEAT)));
      }
    }
    for (Post post : posts) {
      Optional<Slot> size = isOf(post, levels.get(level)) && posts.size() == 1 ? size(post) : Optional.empty();
      if (size.isPresent()) bounds = both(bounds, sizes.bounds(size.get(), own), size.get(), clauses);
    }
    return bounds;
  }

  /** How many of a unit's seats are of a post within another; empty when nothing is said. */
  Optional<Bounds> within(UnitShare unit, int level, boolean leaf, Post post, long seats, List<Provided> clauses) {
    Bounds bounds = null;
    for (Slot slot : slots(level, leaf, post.name(), List.of(post))) {
      Optional<Bounds> said = sizes.bounds(slot, (other, any) -> own(unit, other, seats));
      if (said.isEmpty()) continue;
      bounds = both(bounds == null ? new Bounds(0, Bounds.OPEN) : bounds, said, slot, clauses);
    }
    return Optional.ofNullable(bounds);
  }

  private Bounds both(Bounds bounds, Optional<Bounds> said, Slot slot, List<Provided> clauses) {
    if (said.isEmpty()) return bounds;
    clauses.addAll(provisions.about(List.of(slot)));
    return bounds.and(said.get());
  }

  /** The slots about units of a level; {@code post} null for those about all their seats. */
  List<Slot> slots(int level, boolean leaf, String post, List<Post> posts) {
    List<Slot> found = new ArrayList<>();
    for (Slot slot : all(provisions)) {
      List<String> about = slot.term().concerns();
      boolean whose = post == null ? posts.stream().noneMatch(p -> about.contains(p.name())) : about.contains(post);
      boolean kind = kinds().stream().anyMatch(k -> about.contains(k.id()));
      boolean here = kind ? levels.get(level).stream().anyMatch(k -> about.contains(k.id())) : leaf && (post != null || about.isEmpty());
      if (whose && here && (kind || post != null || slot.owner() != null)) found.add(slot);
    }
    return found;
  }

  /** Whether a post belongs to each unit, so that its size is that of one unit. */
  boolean ofUnit(Post post) {
    return isOf(post, kinds());
  }

  private boolean isOf(Post post, Set<Term> units) {
    Optional<Term> word = provisions.vocabulary().find(post.name());
    return word.isPresent() && units.stream().anyMatch(k -> k.equals(word.get()) || word.get().concerns().contains(k.id()));
  }

  /** What is said of the units of a level, or of those that vote. */
  List<UnitDemand> demands(List<Post> posts, Map<String, String> within) {
    List<UnitDemand> all = new ArrayList<>();
    for (int level = 0; level < levels.size(); level++) {
      for (Post post : posts) {
        boolean part = within.containsKey(post.name());
        for (Slot slot : slots(level, false, part ? post.name() : null, posts)) all.add(new UnitDemand(level, part ? post.name() : "", slot, false));
        if (!part && posts.size() == 1 && isOf(post, levels.get(level)) && size(post).isPresent()) all.add(new UnitDemand(level, "", size(post).get(), false));
      }
    }
    for (Post post : posts) {
      boolean part = within.containsKey(post.name());
      List<Slot> ofAll = slots(0, false, part ? post.name() : null, posts);
      for (Slot slot : slots(0, true, part ? post.name() : null, posts)) if (!ofAll.contains(slot)) all.add(new UnitDemand(UnitDemand.VOTING, part ? post.name() : "", slot, false));
    }
    Term act = provisions.scope().act();
    if (act != null) for (Slot slot : provisions.slots(act, Roles.HOUSEHOLDS_PER_SEAT)) all.add(new UnitDemand(UnitDemand.VOTING, "", slot, true));
    return all.stream().distinct().filter(d -> sizes.states(d.slot())).toList();
  }

  /** The slot of the size of a post, where something is said of it. */
  Optional<Slot> size(Post post) {
    return provisions.vocabulary().find(post.name()).map(t -> provisions.slots(t, Roles.SIZE)).filter(s -> !s.isEmpty()).map(s -> s.get(0)).filter(sizes::states);
  }

  /** A number of one unit; the number of its voters or seats for a size that is a share of them. */
  private static long own(UnitShare unit, Slot slot, long seats) {
    String role = slot.term() == null ? null : slot.term().role();
    if (Roles.SEATS.equals(role)) return seats;
    return Math.max(0, Roles.REGISTERED.equals(role) ? unit.registered() : unit.households());
  }
}
