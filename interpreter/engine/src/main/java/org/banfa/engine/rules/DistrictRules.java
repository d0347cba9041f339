package org.banfa.engine.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.contest.Post;
import org.banfa.engine.contest.Quota;
import org.banfa.engine.contest.UnitShare;
import org.banfa.engine.rules.UnitRules.Division;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.vocabulary.Slot;

/** Works out the seats of units by what the rules say: those of the whole among the districts, those of each district among its parts, post by post. */
final class DistrictRules {
  /** Ends a division that is refused. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    Refused(String code, List<Provided> clauses, String... arguments) {
      super(code, null, false, false);
      refusal = new Refusal(code, List.of(arguments), clauses.isEmpty() ? null : clauses.get(0));
    }
  }

  private final UnitRules rules;
  private final UnitClauses clauses;
  private final Sizes sizes;
  private final UnitTree tree;
  private final List<Post> posts;
  private final Map<String, String> within;
  private final BiFunction<Slot, Bounds, Long> asked;
  private final Map<String, Map<String, Long>> seats = new HashMap<>();
  private final Map<String, Bounds> bounds = new HashMap<>();
  private final List<Quota.Line> lines = new ArrayList<>();
  private final SortedMap<String, Long> totals = new TreeMap<>();

  DistrictRules(UnitRules rules, UnitClauses clauses, Sizes sizes, UnitTree tree, BiFunction<Slot, Bounds, Long> asked) {
    this.rules = rules;
    this.clauses = clauses;
    this.sizes = sizes;
    this.tree = tree;
    this.posts = rules.posts();
    this.within = rules.within();
    this.asked = asked;
  }

  Division divide() {
    try {
      List<Post> mains = posts.stream().filter(p -> !within.containsKey(p.name())).toList();
      if (mains.size() != 1) throw new Refused("B5079", rules.sources(), Integer.toString(mains.size()));
      Post main = mains.get(0);
      bound("");
      if (rules.weighing().isEmpty()) given(main);
      else allotted(main);
      posts.stream().filter(p -> within.containsKey(p.name())).sorted(Comparator.comparing(Post::name)).forEach(p -> reserved(p, main));
      return new Division(shares(main), null, new Quota(rules.weighing(), rules.rounding(), rules.upward(), totals, within, tree.inOrder(), lines));
    } catch (Refused refused) {
      return new Division(List.of(), refused.refusal, null);
    }
  }

  /** What the rules leave to each unit: to a district no less and no more than to its parts together. */
  private Bounds bound(String district) {
    long least = 0;
    long most = 0;
    for (UnitShare unit : tree.children(district)) {
      List<Provided> said = new ArrayList<>();
      boolean leaf = tree.isLeaf(unit.name());
      Bounds own = clauses.of(unit, tree.level(unit), leaf, posts, said);
      if (!leaf) {
        Bounds parts = bound(unit.name());
        Bounds both = own.and(parts);
        if (both.least() > both.most()) throw new Refused("B5075", said, unit.name(), range(own), range(parts));
        own = both;
      }
      if (own.least() > own.most()) throw new Refused("B5047", said, unit.name(), "0", Long.toString(own.least()), UnitRules.most(own));
      bounds.put(unit.name(), own);
      least += own.least();
      most = own.most() == Bounds.OPEN || most == Bounds.OPEN ? Bounds.OPEN : most + own.most();
    }
    return new Bounds(least, most);
  }

  private static String range(Bounds bounds) {
    return bounds.least() + (bounds.most() == Bounds.OPEN ? "+" : bounds.exact() ? "" : "–" + bounds.most());
  }

  /** Every unit that votes has its seats written, or the rules leave it one number; districts have those of their parts. */
  private void given(Post main) {
    for (UnitShare unit : tree.inOrder()) if (tree.isLeaf(unit.name())) {
      Bounds own = bounds.get(unit.name());
      long wanted = unit.seats().isEmpty() && own.exact() ? own.least() : written(unit);
      if (wanted < 0) throw new Refused(own.most() == Bounds.OPEN ? "B5052" : "B5045", stated(unit), unit.name(), Long.toString(own.least()), UnitRules.most(own));
      hold(unit, wanted);
      seats.computeIfAbsent(unit.name(), u -> new TreeMap<>()).put(main.name(), wanted);
    }
    summed("", main);
    totals.put(main.name(), tree.children("").stream().mapToLong(u -> seats.get(u.name()).get(main.name())).sum());
  }

  private void summed(String district, Post main) {
    for (UnitShare unit : tree.children(district)) {
      if (!tree.isLeaf(unit.name())) {
        summed(unit.name(), main);
        long sum = tree.children(unit.name()).stream().mapToLong(c -> seats.get(c.name()).get(main.name())).sum();
        if (!unit.seats().isEmpty() && written(unit) != sum) throw new Refused("B5076", stated(unit), unit.name(), Long.toString(written(unit)), Long.toString(sum));
        hold(unit, sum);
        seats.computeIfAbsent(unit.name(), u -> new TreeMap<>()).put(main.name(), sum);
      }
      record(unit.name(), district, main, 0, bounds.get(unit.name()), null, seats.get(unit.name()).get(main.name()));
    }
  }

  private void hold(UnitShare unit, long number) {
    Bounds own = bounds.get(unit.name());
    if (!own.allow(number)) throw new Refused(own.most() == Bounds.OPEN ? "B5051" : "B5047", stated(unit), unit.name(), Long.toString(number), Long.toString(own.least()), UnitRules.most(own));
  }

  private List<Provided> stated(UnitShare unit) {
    List<Provided> said = new ArrayList<>();
    clauses.of(unit, tree.level(unit), tree.isLeaf(unit.name()), posts, said);
    return said;
  }

  private static long written(UnitShare unit) {
    return unit.seats().isEmpty() ? -1 : unit.seats().values().stream().mapToLong(Integer::longValue).sum();
  }

  /** The seats of the whole are divided among the districts, those of a district among its parts. */
  private void allotted(Post main) {
    Optional<Slot> size = clauses.size(main);
    Bounds said = size.flatMap(s -> sizes.bounds(s, asked)).orElse(new Bounds(1, Bounds.OPEN));
    Slot slot = size.orElseGet(() -> rules.sizeSlot(main).orElseThrow(() -> new Refused("B5052", rules.sources(), main.name())));
    long total = said.exact() ? said.least() : asked.apply(slot, said);
    totals.put(main.name(), total);
    allot(main, "", total, bounds, u -> written(u));
  }

  private interface Written {
    long of(UnitShare unit);
  }

  private void allot(Post post, String district, long total, Map<String, Bounds> own, Written written) {
    level(post, district, total, own, written);
    for (UnitShare unit : tree.children(district)) if (!tree.isLeaf(unit.name())) allot(post, unit.name(), seats.get(unit.name()).get(post.name()), own, written);
  }

  /** Divides the seats of a district among its parts. */
  private void level(Post post, String district, long total, Map<String, Bounds> own, Written written) {
    List<Apportionment.Part> parts = new ArrayList<>();
    for (UnitShare unit : tree.children(district)) {
      boolean households = rules.weighing().equals(Quota.HOUSEHOLDS);
      long weight = households ? unit.households() : unit.registered();
      if (weight == UnitShare.UNKNOWN) throw new Refused(households ? "B5078" : "B5077", rules.allotment(), unit.name());
      parts.add(new Apportionment.Part(unit.name(), weight, own.get(unit.name()).least(), own.get(unit.name()).most(), written.of(unit)));
    }
    if (!Apportionment.possible(total, parts)) throw new Refused("B5080", rules.allotment(), place(district), post.name(), Long.toString(total), sum(parts, false, total), sum(parts, true, total));
    Apportionment.Result result = Apportionment.divide(total, parts, Apportionment.Rounding.valueOf(rules.rounding().toUpperCase(Locale.ROOT)));
    if (!result.tied().isEmpty()) throw new Refused("B5081", rules.allotment(), String.join("、", result.tied()), post.name(), Integer.toString(result.open()));
    long sum = result.seats().values().stream().mapToLong(Long::longValue).sum();
    if (!district.isEmpty() && sum != total) throw new Refused("B5076", rules.allotment(), district, Long.toString(total), Long.toString(sum));
    for (Apportionment.Part part : parts) {
      long number = result.seats().get(part.name());
      String share = Fractions.mixed(result.exact().get(part.name()));
      if (part.wanted() >= 0 && part.wanted() != number) throw new Refused("B5082", rules.allotment(), part.name(), post.name(), Long.toString(part.wanted()), Long.toString(number), share);
      record(part.name(), district, post, part.weight(), own.get(part.name()), result.exact().get(part.name()), number);
    }
  }

  private void record(String unit, String district, Post post, long weight, Bounds own, BigFraction exact, long number) {
    seats.computeIfAbsent(unit, u -> new TreeMap<>()).put(post.name(), number);
    lines.add(new Quota.Line(unit, district, post.name(), weight, own.least(), own.most(), exact, number));
  }

  private String place(String district) {
    return district.isEmpty() ? rules.act() : district;
  }

  private static String sum(List<Apportionment.Part> parts, boolean most, long total) {
    return Long.toString(parts.stream().mapToLong(p -> most ? p.weight() == 0 ? p.least() : Math.min(total, p.most()) : p.least()).sum());
  }

  /** Seats of a post within another: of the whole, handed down; else of each unit the rules speak of. */
  private void reserved(Post post, Post main) {
    Written written = u -> u.seats().containsKey(post.name()) ? u.seats().get(post.name()) : -1;
    Slot mainSize = rules.sizeSlot(main).orElse(null);
    Optional<Bounds> said = clauses.size(post).flatMap(s -> sizes.bounds(s, (slot, any) -> slot.equals(mainSize) ? totals.get(main.name()) : asked.apply(slot, any)));
    if (said.isPresent() && said.get().least() > totals.get(main.name())) throw tooMany(post.name(), rules.stated(post), said.get().least(), main, totals.get(main.name()));
    boolean down = said.isPresent() && !rules.weighing().isEmpty();
    part(post, main, "", down ? Optional.of(said.get().least()) : Optional.empty(), written);
    long sum = tree.children("").stream().mapToLong(u -> below(u, post)).sum();
    if (said.isPresent() && !down && !said.get().allow(sum)) throw new Refused("B5046", rules.stated(post), post.name(), Long.toString(sum), Long.toString(said.get().least()), UnitRules.most(said.get()));
    totals.put(post.name(), down ? said.get().least() : sum);
  }

  private static Refused tooMany(String what, List<Provided> said, long least, Post main, long seats) {
    return new Refused("B5067", said, what, Long.toString(least), main.name(), Long.toString(seats));
  }

  private Refused outside(UnitShare unit, Post post, long number, Bounds limits) {
    return new Refused("B5047", rules.stated(post), unit.name() + " " + post.name(), Long.toString(number), Long.toString(limits.least()), UnitRules.most(limits));
  }

  private long below(UnitShare unit, Post post) {
    Long own = seats.get(unit.name()).get(post.name());
    return own != null ? own : tree.children(unit.name()).stream().mapToLong(c -> below(c, post)).sum();
  }

  private void part(Post post, Post main, String district, Optional<Long> handed, Written written) {
    Map<String, Bounds> own = new HashMap<>();
    Map<String, Boolean> speaks = new HashMap<>();
    for (UnitShare unit : tree.children(district)) {
      long free = free(unit, main, post);
      List<Provided> said = new ArrayList<>();
      Optional<Bounds> limits = clauses.within(unit, tree.level(unit), tree.isLeaf(unit.name()), post, seats.get(unit.name()).get(main.name()), said);
      Bounds capped = limits.orElse(new Bounds(0, Bounds.OPEN)).and(new Bounds(0, free));
      if (capped.least() > capped.most()) throw tooMany(unit.name(), said, capped.least(), main, free);
      own.put(unit.name(), capped);
      speaks.put(unit.name(), limits.isPresent());
    }
    if (handed.isPresent()) {
      level(post, district, handed.get(), own, written);
      for (UnitShare unit : tree.children(district)) if (!tree.isLeaf(unit.name())) part(post, main, unit.name(), Optional.of(seats.get(unit.name()).get(post.name())), written);
      return;
    }
    for (UnitShare unit : tree.children(district)) {
      Bounds limits = own.get(unit.name());
      long wanted = written.of(unit);
      boolean leaf = tree.isLeaf(unit.name());
      if (!leaf && (rules.weighing().isEmpty() || !speaks.get(unit.name()))) {
        part(post, main, unit.name(), Optional.empty(), written);
        long sum = below(unit, post);
        if (!limits.allow(sum)) throw outside(unit, post, sum, limits);
        continue;
      }
      long number = wanted >= 0 ? wanted : limits.least();
      if (!limits.allow(number)) throw outside(unit, post, number, limits);
      record(unit.name(), district, post, 0, limits, null, number);
      if (!leaf) part(post, main, unit.name(), Optional.of(number), written);
    }
  }

  private long free(UnitShare unit, Post main, Post post) {
    Map<String, Long> own = seats.get(unit.name());
    long taken = 0;
    for (Map.Entry<String, Long> one : own.entrySet()) if (!one.getKey().equals(main.name()) && !one.getKey().equals(post.name())) taken += one.getValue();
    return own.get(main.name()) - taken;
  }

  /** Each unit that votes with its seats; those of posts within another are no longer among the others. */
  private List<UnitShare> shares(Post main) {
    List<UnitShare> all = new ArrayList<>();
    for (UnitShare unit : tree.inOrder()) {
      SortedMap<String, Integer> filled = new TreeMap<>();
      if (tree.isLeaf(unit.name())) {
        long rest = 0;
        for (Map.Entry<String, Long> one : seats.get(unit.name()).entrySet()) {
          if (one.getKey().equals(main.name()) || one.getValue() == 0) continue;
          filled.put(one.getKey(), Math.toIntExact(one.getValue()));
          rest += one.getValue();
        }
        long own = seats.get(unit.name()).get(main.name()) - rest;
        if (own > 0) filled.put(main.name(), Math.toIntExact(own));
      }
      all.add(unit.with(filled));
    }
    return List.copyOf(all);
  }
}
