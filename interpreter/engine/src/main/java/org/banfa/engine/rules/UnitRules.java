package org.banfa.engine.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.contest.Post;
import org.banfa.engine.contest.UnitShare;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.SeriesRoles;
import org.banfa.model.vocabulary.Term;

/** What a program says about the units that vote apart: which they are, how many each elects, how many all of them. */
public final class UnitRules {
  private final Provisions provisions;
  private final Sizes sizes;
  private final Seats seats;
  private final Set<Term> kinds;

  UnitRules(Provisions provisions, Seats seats) {
    this.provisions = provisions;
    this.seats = seats;
    this.sizes = new Sizes(provisions);
    this.kinds = provisions.members(Roles.VOTE, SeriesRoles.UNITS);
  }

  /** Whether each unit has a vote of its own. */
  public boolean apart() {
    return !kinds.isEmpty();
  }

  /** The clauses that say so. */
  public List<Provided> sources() {
    return provisions.about(provisions.slots(Roles.VOTE, SeriesRoles.UNITS));
  }

  /** What is filled, each post with one seat for the time being. */
  public List<Post> posts() {
    return seats.posts((slot, bounds) -> Math.max(1, bounds.least())).stream().map(p -> p.withSeats(1)).toList();
  }

  /** Units with their seats, or why they are not taken. */
  public record Division(List<UnitShare> units, Refusal refusal) {}

  /**
   * Holds units against the rules, and works out the seats of those that name none.
   *
   * @param asked gives a number that the size of the whole depends on
   */
  public Division divide(List<UnitShare> named, BiFunction<Slot, Bounds, Long> asked) {
    Set<String> names = new TreeSet<>();
    if (named.isEmpty()) return refused("B5044", List.of());
    List<UnitShare> units = new ArrayList<>();
    for (UnitShare unit : named) {
      if (unit.name().isBlank() || !names.add(unit.name())) return refused("B5009", List.of(), unit.name());
      Division one = seated(unit);
      if (one.refusal() != null) return one;
      units.addAll(one.units());
    }
    for (Post post : posts()) {
      Optional<Bounds> all = whole(post, asked);
      long sum = units.stream().mapToLong(u -> u.seats().getOrDefault(post.name(), 0)).sum();
      if (all.isPresent() && !all.get().allow(sum)) {
        return refused(all.get().most() == Bounds.OPEN ? "B5050" : "B5046", stated(post), post.name(), Long.toString(sum), Long.toString(all.get().least()), most(all.get()));
      }
    }
    return new Division(List.copyOf(units), null);
  }

  /** How many all units together elect to a post; empty when nothing is said, or when it is said of each unit. */
  public Optional<Bounds> whole(Post post, BiFunction<Slot, Bounds, Long> asked) {
    if (ofUnit(post)) return Optional.empty();
    Optional<Bounds> said = size(post).flatMap(s -> sizes.bounds(s, asked));
    if (said.isEmpty() || !said.get().exact()) return said;
    return seats.posts(asked).stream().filter(p -> p.name().equals(post.name())).findFirst().map(p -> new Bounds(p.seats(), p.seats()));
  }

  /** The clauses on the size of a post. */
  public List<Provided> stated(Post post) {
    return size(post).map(s -> provisions.about(List.of(s))).orElse(List.of());
  }

  /** Whether a post belongs to each unit, so that its size is that of one unit. */
  private boolean ofUnit(Post post) {
    Optional<Term> word = provisions.vocabulary().find(post.name());
    return word.isPresent() && kinds.stream().anyMatch(k -> k.equals(word.get()) || word.get().concerns().contains(k.id()));
  }

  private Optional<Slot> size(Post post) {
    return provisions.vocabulary().find(post.name()).map(t -> provisions.slots(t, Roles.SIZE)).filter(s -> !s.isEmpty()).map(s -> s.get(0)).filter(sizes::states);
  }

  private Division seated(UnitShare unit) {
    List<Post> posts = posts();
    List<Provided> clauses = new ArrayList<>();
    Bounds bounds = bounds(unit, posts, clauses);
    SortedMap<String, Integer> filled = new TreeMap<>(unit.seats());
    if (filled.isEmpty() && posts.size() == 1 && bounds.exact()) filled.put(posts.get(0).name(), Math.toIntExact(bounds.least()));
    if (filled.isEmpty()) return refused(bounds.most() == Bounds.OPEN ? "B5052" : "B5045", clauses, unit.name(), Long.toString(bounds.least()), most(bounds));
    for (String post : filled.keySet()) if (posts.stream().noneMatch(p -> p.name().equals(post))) return refused("B5006", List.of(), post);
    long sum = filled.values().stream().mapToLong(Integer::longValue).sum();
    if (!bounds.allow(sum)) return refused(bounds.most() == Bounds.OPEN ? "B5051" : "B5047", clauses, unit.name(), Long.toString(sum), Long.toString(bounds.least()), most(bounds));
    return new Division(List.of(unit.with(filled)), null);
  }

  /** How many a unit elects: by what is said of each unit, by its households, or by the size of a post that each unit has. */
  private Bounds bounds(UnitShare unit, List<Post> posts, List<Provided> clauses) {
    Bounds bounds = new Bounds(1, Bounds.OPEN);
    BiFunction<Slot, Bounds, Long> own = (slot, any) -> own(unit, slot);
    for (Slot slot : provisions.slots(Roles.VOTE, SeriesRoles.UNIT_SEATS)) {
      Optional<Bounds> said = sizes.bounds(slot, own);
      if (said.isEmpty()) continue;
      bounds = bounds.and(said.get());
      clauses.addAll(provisions.about(List.of(slot)));
    }
    Term act = provisions.scope().act();
    if (act != null && unit.households() != UnitShare.UNKNOWN) {
      Optional<Bounds> said = sizes.byHouseholds(act, (slot, any) -> unit.households());
      if (said.isPresent()) {
        bounds = bounds.and(said.get());
        clauses.addAll(provisions.about(provisions.slots(act, Roles.HOUSEHOLDS_PER_SEAT)));
      }
    }
    for (Post post : posts) {
      if (!ofUnit(post) || posts.size() > 1) continue;
      Optional<Bounds> said = size(post).flatMap(s -> sizes.bounds(s, own));
      if (said.isPresent()) {
        bounds = bounds.and(said.get());
        clauses.addAll(stated(post));
      }
    }
    return bounds;
  }

  /** A number of one unit; the number of its voters for a size that is a share of them. */
  private static long own(UnitShare unit, Slot slot) {
    boolean registered = slot.term() != null && Roles.REGISTERED.equals(slot.term().role());
    return Math.max(0, registered ? unit.registered() : unit.households());
  }

  private static String most(Bounds bounds) {
    return bounds.most() == Bounds.OPEN ? "" : Long.toString(bounds.most());
  }

  private static Division refused(String code, List<Provided> clauses, String... arguments) {
    return new Division(List.of(), new Refusal(code, List.of(arguments), clauses.isEmpty() ? null : clauses.get(0)));
  }
}
