package org.banfa.engine.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.contest.Post;
import org.banfa.engine.contest.Quota;
import org.banfa.engine.contest.UnitShare;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Modality;
import org.banfa.model.core.Value;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.SeriesRoles;
import org.banfa.model.vocabulary.Term;

/** What a program says about the units that vote apart: which they are, how many each elects, how many all of them. */
public final class UnitRules {
  private static final Map<String, String> WEIGHING = Map.of(SeriesRoles.BY_ELECTORS, Quota.ELECTORS, SeriesRoles.BY_HOUSEHOLDS, Quota.HOUSEHOLDS);
  private static final Map<String, String> ROUNDING = Map.of(SeriesRoles.LARGEST_REMAINDER, "remainder", SeriesRoles.NEAREST, "nearest",
      SeriesRoles.ROUNDED_UP, "up", SeriesRoles.ROUNDED_DOWN, "down");

  private final Provisions provisions;
  private final Sizes sizes;
  private final Seats seats;
  private final Set<Term> kinds;
  private final UnitClauses clauses;

  UnitRules(Provisions provisions, Seats seats) {
    this.provisions = provisions;
    this.seats = seats;
    this.sizes = new Sizes(provisions);
    this.kinds = provisions.members(Roles.VOTE, SeriesRoles.UNITS);
    this.clauses = new UnitClauses(provisions, sizes);
  }

  /** Whether each unit has a vote of its own. */
  public boolean apart() {
    return !kinds.isEmpty();
  }

  /** The words for units, level by level from the top. */
  public List<Set<Term>> levels() {
    return clauses.kindsByLevel();
  }

  /** The clauses that say so. */
  public List<Provided> sources() {
    return provisions.about(provisions.slots(Roles.VOTE, SeriesRoles.UNITS));
  }

  /** The act of the vote. */
  String act() {
    return provisions.scope().name();
  }

  /** The clauses on how seats are divided. */
  public List<Provided> allotment() {
    return provisions.about(provisions.slots(Roles.VOTE, SeriesRoles.ALLOTMENT));
  }

  /** By what seats are divided: {@link Quota#ELECTORS}, {@link Quota#HOUSEHOLDS}, or empty where nothing is said. */
  public String weighing() {
    return said(SeriesRoles.ALLOTMENT, WEIGHING, "");
  }

  /** How shares become whole; the largest remainders where nothing else is said. */
  public String rounding() {
    return weighing().isEmpty() ? "" : said(SeriesRoles.ALLOTMENT, ROUNDING, "remainder");
  }

  private String said(String slotRole, Map<String, String> words, String otherwise) {
    for (Term word : provisions.members(Roles.VOTE, slotRole)) if (word.role() != null && words.containsKey(word.role())) return words.get(word.role());
    return otherwise;
  }

  /** Whether the seats of a unit that takes no part go up to its district. */
  public boolean upward() {
    return provisions.members(Roles.VOTE, SeriesRoles.ABSENT_SEATS).stream().anyMatch(t -> SeriesRoles.SEATS_GO_UP.equals(t.role()));
  }

  /** Whether somebody elected in a unit may stand again when its district votes. */
  public boolean standingAgain() {
    for (Provided said : provisions.about(provisions.slots(Roles.VOTE, SeriesRoles.STANDING_AGAIN))) {
      Clause clause = said.clause();
      boolean sure = clause.modality() != Modality.MAY && clause.modality() != Modality.ENCOURAGED && provisions.guard(said).equals(Formula.TRUE);
      if (sure && clause.value() instanceof Value.Flag flag) return flag.set() != (clause.modality() == Modality.MUST_NOT);
    }
    return false;
  }

  /** The clauses that say where they go. */
  public List<Provided> upwardSources() {
    return provisions.about(provisions.slots(Roles.VOTE, SeriesRoles.ABSENT_SEATS));
  }

  /** What is filled, each post with one seat for the time being. */
  public List<Post> posts() {
    return seats.posts((slot, bounds) -> Math.max(1, bounds.least())).stream().map(p -> p.withSeats(1)).toList();
  }

  /** Each post whose seats are among those of another, with that one. */
  public Map<String, String> within() {
    List<Term> filled = posts().stream().map(p -> provisions.vocabulary().find(p.name())).flatMap(Optional::stream).toList();
    Map<String, String> within = new TreeMap<>();
    for (Term post : filled) UnitClauses.within(post, filled).ifPresent(of -> within.put(post.id(), of.id()));
    return within;
  }

  /**
   * Units with their seats, or why they are not taken.
   *
   * @param quota how the seats were divided; null where each unit's were given and there are no districts
   */
  public record Division(List<UnitShare> units, Refusal refusal, Quota quota) {}

  /**
   * Holds units against the rules, and works out the seats of those that name none.
   *
   * @param asked gives a number that the size of the whole depends on
   */
  public Division divide(List<UnitShare> named, BiFunction<Slot, Bounds, Long> asked) {
    if (named.isEmpty()) return refused("B5044", List.of());
    UnitTree tree = new UnitTree(named, clauses.levels());
    if (tree.refusal() != null) return new Division(List.of(), tree.refusal(), null);
    Division miscounted = counted(tree.children("").size());
    if (miscounted != null) return miscounted;
    boolean flat = named.stream().allMatch(u -> u.parent().isEmpty()) && weighing().isEmpty() && within().isEmpty();
    BiFunction<Slot, Bounds, Long> known = (slot, bounds) -> electors(slot) && tree.sum("", UnitShare::registered) >= 0 ? (Long) tree.sum("", UnitShare::registered) : asked.apply(slot, bounds);
    Division division = flat ? flat(named) : new DistrictRules(this, clauses, sizes, tree, known).divide();
    if (division.refusal() != null) return division;
    BiFunction<Slot, Bounds, Long> divided = (slot, bounds) -> total(division.quota(), slot).orElseGet(() -> known.apply(slot, bounds));
    for (Post post : posts()) {
      Optional<Bounds> all = whole(post, divided);
      long sum = counting(post.name()).stream().flatMapToLong(p -> division.units().stream().mapToLong(u -> u.seats().getOrDefault(p, 0))).sum();
      if (all.isPresent() && !all.get().allow(sum)) {
        return refused(all.get().most() == Bounds.OPEN ? "B5050" : "B5046", stated(post), post.name(), Long.toString(sum), Long.toString(all.get().least()), most(all.get()));
      }
    }
    return division;
  }

  private Optional<Long> total(Quota quota, Slot slot) {
    if (quota == null) return Optional.empty();
    return posts().stream().filter(p -> sizeSlot(p).filter(slot::equals).isPresent()).findFirst().map(p -> quota.totals().get(p.name()));
  }

  /** What is said of how many each unit elects. */
  public List<UnitDemand> demands() {
    return clauses.demands(posts(), within());
  }

  /** The clauses about a number, each with what it leaves: comparisons that bound the number from below or above. */
  public List<Sizes.Bounding> bounding(Slot slot) {
    return sizes.bounding(slot);
  }

  private static boolean electors(Slot slot) {
    return slot.owner() == null && slot.term() != null && Roles.REGISTERED.equals(slot.term().role());
  }

  /** The posts whose seats are counted with those of a post: itself, and those within it. */
  public List<String> counting(String post) {
    List<String> all = new ArrayList<>(List.of(post));
    within().forEach((one, of) -> {
      if (of.equals(post)) all.add(one);
    });
    return all;
  }

  /** Why so many units at the top are not taken; null when they are. */
  private Division counted(long number) {
    for (Slot slot : provisions.slots(Roles.VOTE, SeriesRoles.UNIT_NUMBER)) {
      Optional<Bounds> said = sizes.bounds(slot, (other, any) -> 0L);
      if (said.isPresent() && !said.get().allow(number)) return refused("B5068", provisions.about(List.of(slot)), Long.toString(number), Long.toString(said.get().least()), most(said.get()));
    }
    return null;
  }

  private Division flat(List<UnitShare> named) {
    List<UnitShare> units = new ArrayList<>();
    for (UnitShare unit : named) {
      Division one = seated(unit);
      if (one.refusal() != null) return one;
      units.addAll(one.units());
    }
    return new Division(List.copyOf(units), null, null);
  }

  /** How many all units together elect to a post; empty when nothing is said, or when it is said of each unit. */
  public Optional<Bounds> whole(Post post, BiFunction<Slot, Bounds, Long> asked) {
    if (clauses.ofUnit(post)) return Optional.empty();
    Optional<Bounds> said = clauses.size(post).flatMap(s -> sizes.bounds(s, asked));
    if (said.isEmpty() || !said.get().exact()) return said;
    return seats.posts(asked).stream().filter(p -> p.name().equals(post.name())).findFirst().map(p -> new Bounds(p.seats(), p.seats()));
  }

  /** The clauses on the size of a post. */
  public List<Provided> stated(Post post) {
    return clauses.size(post).map(s -> provisions.about(List.of(s))).orElse(List.of());
  }

  /** The slot of the size of a post, whether anything is said of it or not. */
  public Optional<Slot> sizeSlot(Post post) {
    return provisions.vocabulary().find(post.name()).map(t -> provisions.slots(t, Roles.SIZE)).filter(s -> !s.isEmpty()).map(s -> s.get(0));
  }

  private Division seated(UnitShare unit) {
    List<Post> posts = posts();
    List<Provided> said = new ArrayList<>();
    Bounds bounds = clauses.of(unit, 0, true, posts, said);
    SortedMap<String, Integer> filled = new TreeMap<>(unit.seats());
    if (filled.isEmpty() && posts.size() == 1 && bounds.exact()) filled.put(posts.get(0).name(), Math.toIntExact(bounds.least()));
    if (filled.isEmpty()) return refused(bounds.most() == Bounds.OPEN ? "B5052" : "B5045", said, unit.name(), Long.toString(bounds.least()), most(bounds));
    for (String post : filled.keySet()) if (posts.stream().noneMatch(p -> p.name().equals(post))) return refused("B5006", List.of(), post);
    long sum = filled.values().stream().mapToLong(Integer::longValue).sum();
    if (!bounds.allow(sum)) return refused(bounds.most() == Bounds.OPEN ? "B5051" : "B5047", said, unit.name(), Long.toString(sum), Long.toString(bounds.least()), most(bounds));
    return new Division(List.of(unit.with(filled)), null, null);
  }

  static String most(Bounds bounds) {
    return bounds.most() == Bounds.OPEN ? "" : Long.toString(bounds.most());
  }

  private static Division refused(String code, List<Provided> clauses, String... arguments) {
    return new Division(List.of(), new Refusal(code, List.of(arguments), clauses.isEmpty() ? null : clauses.get(0)), null);
  }
}
