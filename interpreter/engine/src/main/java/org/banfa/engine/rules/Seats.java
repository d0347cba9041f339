package org.banfa.engine.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.banfa.engine.contest.Post;
import org.banfa.model.core.Value;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.vocabulary.BallotRoles;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;

/**
 * Finds the posts of an election and their seats. Offices rank in the order of their declaration; one that falls under
 * another has its rank. Seats for women are among those of the office that theirs falls under, unless the size of the organ
 * counts them apart.
 */
public final class Seats {
  private final Provisions provisions;
  private final Term organ;
  private final Map<Term, Slot> offices = new LinkedHashMap<>();

  Seats(Provisions provisions) {
    this.provisions = provisions;
    List<Term> organs = provisions.effective().method().header().binds();
    this.organ = organs.isEmpty() ? null : organs.get(0);
    for (Term term : provisions.vocabulary().all()) {
      if (term.kind() != Kind.OFFICE) continue;
      List<Slot> slots = provisions.slots(term, Roles.SIZE);
      if (!slots.isEmpty()) offices.put(term, slots.get(0));
    }
  }

  /** Whether seats are filled at an office, or in an organ, by this election. */
  public boolean knows(Term owner) {
    return owner.equals(organ) || posted(owner);
  }

  private boolean posted(Term office) {
    return offices.containsKey(office) && bounds(offices.get(office)).isPresent();
  }

  /**
   * The posts with seats, in the order of rank.
   *
   * @param asked gives a number that is left open within bounds
   */
  public List<Post> posts(BiFunction<Slot, Bounds, Long> asked) {
    Map<Term, Long> seats = new LinkedHashMap<>();
    Term women = null;
    for (Map.Entry<Term, Slot> office : offices.entrySet()) {
      if (Roles.WOMENS_OFFICE.equals(office.getKey().role())) women = office.getKey();
      Optional<Bounds> bounds = bounds(office.getValue());
      if (bounds.isPresent()) seats.put(office.getKey(), number(office.getValue(), bounds.get(), asked));
    }
    Optional<Long> size = organSize(seats, women, asked);
    long reserved = women == null ? 0 : seats.containsKey(women) ? seats.get(women) : reserved();
    if (women != null && reserved > 0) reserve(seats, women, reserved, size);
    List<Post> posts = new ArrayList<>();
    for (Term office : offices.keySet()) {
      long number = seats.getOrDefault(office, 0L);
      if (number > 0) posts.add(new Post(office.id(), Math.toIntExact(number), rank(office), office.equals(women), kind(office)));
    }
    posts.sort(java.util.Comparator.comparingInt(Post::rank));
    return List.copyOf(posts);
  }

  /** Takes the seats for women out of the office theirs falls under, when they are counted in it. */
  private void reserve(Map<Term, Long> seats, Term women, long reserved, Optional<Long> size) {
    long others = seats.entrySet().stream().filter(e -> !e.getKey().equals(women)).mapToLong(Map.Entry::getValue).sum();
    boolean apart = size.isPresent() && size.get() == others + reserved;
    seats.put(women, reserved);
    if (apart) return;
    for (Map.Entry<Term, Long> office : seats.entrySet()) {
      if (!women.broader().contains(office.getKey().id())) continue;
      office.setValue(Math.max(0, office.getValue() - reserved));
      return;
    }
  }

  private long reserved() {
    if (organ == null) return 0;
    long most = 0;
    for (Slot slot : provisions.slots(organ, Roles.WOMEN)) most = Math.max(most, bounds(slot).map(Bounds::least).orElse(0L));
    return most;
  }

  /** The size of the organ; where the offices leave a remainder, it goes to the last office that is not reserved. */
  private Optional<Long> organSize(Map<Term, Long> seats, Term women, BiFunction<Slot, Bounds, Long> asked) {
    if (organ == null) return Optional.empty();
    for (Slot slot : provisions.slots(organ, Roles.SIZE)) {
      Optional<Bounds> bounds = bounds(slot);
      if (bounds.isEmpty()) continue;
      Term last = null;
      for (Term office : offices.keySet()) if (!office.equals(women)) last = office;
      boolean open = last != null && !seats.containsKey(last);
      if (!open && !bounds.get().exact()) return Optional.empty();
      long size = number(slot, bounds.get(), asked);
      if (open) seats.put(last, Math.max(0, size - seats.values().stream().mapToLong(Long::longValue).sum()));
      return Optional.of(size);
    }
    return Optional.empty();
  }

  private static long number(Slot slot, Bounds bounds, BiFunction<Slot, Bounds, Long> asked) {
    return bounds.exact() ? bounds.least() : asked.apply(slot, bounds);
  }

  /** What the program leaves to a slot; empty when it says nothing. */
  private Optional<Bounds> bounds(Slot slot) {
    Bounds bounds = null;
    for (Provided provided : provisions.about(List.of(slot))) {
      if (!(provided.clause().value() instanceof Value.Formal formal)) continue;
      Bounds own = Bounds.of(formal.formula(), slot);
      bounds = bounds == null ? own : bounds.and(own);
    }
    return Optional.ofNullable(bounds);
  }

  /** The people only who may hold an office; empty when anybody may. */
  private static String kind(Term office) {
    boolean of = BallotRoles.KIND_OFFICE.equals(office.role()) && !office.concerns().isEmpty();
    return of ? office.concerns().get(0) : "";
  }

  private int rank(Term office) {
    int rank = 1;
    for (Term other : offices.keySet()) {
      if (other.equals(office)) return rank;
      if (office.broader().contains(other.id())) return rank(other);
      if (other.broader().stream().noneMatch(b -> offices.keySet().stream().anyMatch(o -> o.id().equals(b)))) rank++;
    }
    return rank;
  }
}
