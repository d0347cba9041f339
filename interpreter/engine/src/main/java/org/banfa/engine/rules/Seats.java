package org.banfa.engine.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.banfa.engine.contest.Post;
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
  private final VoteScope scope;
  private final Sizes sizes;

  Seats(Provisions provisions) {
    this(provisions, provisions.scope());
  }

  private Seats(Provisions provisions, VoteScope scope) {
    this.provisions = provisions;
    this.scope = scope;
    this.sizes = new Sizes(provisions);
    List<Term> organs = provisions.effective().method().header().binds();
    this.organ = organs.isEmpty() ? null : organs.get(0);
    List<Term> filled = scope.filled().isEmpty() ? provisions.vocabulary().all().stream().filter(t -> t.kind() == Kind.OFFICE).toList() : scope.filled();
    for (Term term : filled) {
      if (scope.elsewhere().contains(term)) continue;
      List<Slot> slots = provisions.slots(term, Roles.SIZE);
      if (UnitClauses.within(term, filled).isPresent() && !UnitClauses.speaksOf(term, provisions) && slots.stream().noneMatch(sizes::states)) continue;
      if (!slots.isEmpty()) offices.put(term, slots.get(0));
      else if (!scope.filled().isEmpty()) offices.put(term, null);
    }
  }

  /** Whether seats are filled at an office, or in an organ, by this election. */
  public boolean knows(Term owner) {
    return scope.later().stream().anyMatch(l -> new Seats(provisions, l).knows(owner)) || owner.equals(organ) || posted(owner);
  }

  private boolean posted(Term office) {
    return offices.get(office) != null && sizes.states(offices.get(office));
  }

  /**
   * The posts with seats, in the order of rank.
   *
   * @param asked gives a number that is left open within bounds
   */
  public List<Post> posts(BiFunction<Slot, Bounds, Long> asked) {
    if (scope.isPreselection()) return listed(asked);
    if (!scope.filled().isEmpty()) return filled(asked);
    Map<Term, Long> seats = new LinkedHashMap<>();
    Term women = null;
    for (Map.Entry<Term, Slot> office : offices.entrySet()) {
      if (Roles.WOMENS_OFFICE.equals(office.getKey().role())) women = office.getKey();
      if (sizes.states(office.getValue())) seats.put(office.getKey(), sizes.number(office.getValue(), asked));
    }
    Optional<Long> size = organSize(seats, women, asked);
    long reserved = women == null ? 0 : seats.containsKey(women) ? seats.get(women) : reserved(asked);
    if (women != null && reserved > 0) reserve(seats, women, reserved, size);
    List<Post> posts = new ArrayList<>();
    for (Term office : offices.keySet()) {
      long number = seats.getOrDefault(office, 0L);
      if (number > 0) posts.add(new Post(office.id(), Math.toIntExact(number), rank(office), office.equals(women), kind(office)));
    }
    posts.sort(java.util.Comparator.comparingInt(Post::rank));
    return List.copyOf(posts);
  }

  /** The posts of a vote that says what it fills, in the order said. */
  private List<Post> filled(BiFunction<Slot, Bounds, Long> asked) {
    List<Post> posts = new ArrayList<>();
    for (Map.Entry<Term, Slot> one : offices.entrySet()) {
      boolean women = Roles.WOMENS_OFFICE.equals(one.getKey().role());
      boolean sole = Roles.SOLE_OFFICE.equals(one.getKey().role());
      long seats = one.getValue() == null || sole && !sizes.states(one.getValue()) ? 1 : number(one.getValue(), asked);
      if (seats > 0) posts.add(new Post(one.getKey().id(), Math.toIntExact(seats), rank(one.getKey()), women, kind(one.getKey())));
    }
    posts.sort(java.util.Comparator.comparingInt(Post::rank));
    return List.copyOf(posts);
  }

  private long number(Slot size, BiFunction<Slot, Bounds, Long> asked) {
    if (sizes.states(size)) return sizes.number(size, asked);
    Bounds bounds = sizes.byHouseholds(scope.act(), asked).orElse(new Bounds(1, Bounds.OPEN));
    return bounds.exact() ? bounds.least() : asked.apply(size, bounds);
  }

  /** The posts of the votes a list is for, with the places on it. */
  private List<Post> listed(BiFunction<Slot, Bounds, Long> asked) {
    List<Term> acts = new ArrayList<>(List.of(scope.act()));
    List<Post> posts = new ArrayList<>();
    for (VoteScope later : scope.later()) {
      acts.add(later.act());
      posts.addAll(new Seats(provisions, later).posts(asked));
    }
    return new Shortlist(provisions, acts).places(posts, asked);
  }

  /** The office that a remainder goes to: the last of the organ's own, else of those no other vote is about. */
  private Term last(Term women) {
    Term own = null;
    Term any = null;
    List<Term> claimed = provisions.vocabulary().inRole(Roles.VOTE).stream().flatMap(v -> v.concerns().stream()).map(provisions.vocabulary()::find).flatMap(Optional::stream).toList();
    for (Term office : offices.keySet()) {
      if (office.equals(women) || !kind(office).isEmpty()) continue;
      if (Roles.MEMBERS.equals(office.role()) && office.concerns().contains(organ.id())) own = office;
      if (!claimed.contains(office) || offices.get(office) != null && sizes.states(offices.get(office))) any = office;
    }
    return own == null ? any : own;
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

  private long reserved(BiFunction<Slot, Bounds, Long> asked) {
    if (organ == null) return 0;
    long most = 0;
    for (Slot slot : provisions.slots(organ, Roles.WOMEN)) most = Math.max(most, sizes.bounds(slot, asked).map(Bounds::least).orElse(0L));
    return most;
  }

  /** The size of the organ; where the offices leave a remainder, it goes to the last office that is not reserved. */
  private Optional<Long> organSize(Map<Term, Long> seats, Term women, BiFunction<Slot, Bounds, Long> asked) {
    if (organ == null) return Optional.empty();
    for (Slot slot : provisions.slots(organ, Roles.SIZE)) {
      Optional<Bounds> bounds = sizes.bounds(slot, asked);
      if (bounds.isEmpty()) continue;
      Term last = last(women);
      boolean open = last != null && !seats.containsKey(last);
      if (!open && !bounds.get().exact()) return Optional.empty();
      long size = bounds.get().exact() ? bounds.get().least() : asked.apply(slot, bounds.get());
      if (open) seats.put(last, Math.max(0, size - seats.values().stream().mapToLong(Long::longValue).sum()));
      return Optional.of(size);
    }
    return Optional.empty();
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
