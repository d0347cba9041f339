package org.banfa.engine.election;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banfa.engine.contest.KinPair;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.contest.Post;
import org.banfa.engine.lowering.Layout;
import org.banfa.engine.rules.Condition;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.engine.rules.Facts;
import org.banfa.model.core.Formula;
import org.banfa.model.vocabulary.Slot;

/**
 * Keeps what led from the counts to the seats, step by step: who stands where, which rules took over when, and what people said
 * on the way: lots, agreements, kinship, numbers, situations.
 */
public final class Minutes {
  private static final String AMENDED = "amended";

  /** How far the minutes had come. */
  record Mark(int steps, int given) {}

  private final List<Map<String, Object>> steps = new ArrayList<>();
  private final List<Map<String, Object>> given = new ArrayList<>();
  private final SortedMap<String, Integer> learnt = new TreeMap<>();

  public Minutes() {}

  /** The steps in order; each names what it is under {@code step}. */
  public List<Map<String, Object>> steps() {
    return Collections.unmodifiableList(steps);
  }

  /** What people said, in the order they were asked; each names what it is under {@code given}. */
  public List<Map<String, Object>> given() {
    return Collections.unmodifiableList(given);
  }

  /** Adds a step. */
  public void step(String step, Map<String, ?> more) {
    Map<String, Object> all = new TreeMap<>(more);
    all.put("step", step);
    steps.add(all);
  }

  void said(String what, Map<String, ?> more) {
    Map<String, Object> all = new TreeMap<>(more);
    all.put("given", what);
    given.add(all);
  }

  /** Ballots are to be cast: for which seats, for whom, and whose votes elect nobody. */
  void called(CountKind kind, Paper paper, List<String> standing, Collection<String> barred) {
    SortedMap<String, Integer> seats = new TreeMap<>();
    for (Post post : paper.posts()) seats.put(post.name(), post.seats());
    step("called", Map.of("kind", kind.id(), "seats", seats, "standing", List.copyOf(standing), "barred", List.copyOf(barred)));
  }

  /** Other rules took over, the n-th that did. */
  void amended(int n) {
    step(AMENDED, Map.of("number", n));
  }

  /** Seats are those of other rules from here on, {@code fresh}; {@code now} are those to be filled in all, those kept counted in. */
  void reseated(List<Post> fresh, List<Post> now) {
    said("seats", Map.of("posts", fresh.stream().map(Minutes::post).toList()));
    SortedMap<String, Integer> seats = new TreeMap<>();
    for (Post post : now) seats.put(post.name(), post.seats());
    step("reseat", Map.of("seats", seats));
  }

  /** A post as certificates lay it out. */
  public static SortedMap<String, Object> post(Post post) {
    SortedMap<String, Object> all = new TreeMap<>(Map.of("name", post.name(), "seats", post.seats(), "rank", post.rank(), "womenOnly", post.womenOnly()));
    if (!post.kind().isEmpty()) all.put("kind", post.kind());
    return all;
  }

  /** Somebody's sex became known after the beginning. */
  void learnt(String name) {
    learnt.putIfAbsent(name, steps.size());
  }

  /** By name, after how many steps somebody's sex became known; only those of whom it was not known at the beginning. */
  public SortedMap<String, Integer> learnt() {
    return Collections.unmodifiableSortedMap(learnt);
  }

  Mark mark() {
    return new Mark(steps.size(), given.size());
  }

  /** Goes back to where the minutes were: what was begun since is begun anew under other rules. That these took over stays. */
  void back(Mark mark) {
    List<Map<String, Object>> since = steps.subList(mark.steps(), steps.size());
    since.removeIf(s -> !AMENDED.equals(s.get("step")));
    given.subList(mark.given(), given.size()).clear();
    learnt.replaceAll((name, at) -> Math.min(at, steps.size()));
  }

  /** What some conditions rest on that does not follow from the contest: numbers and situations people were asked for. */
  void facts(String of, Collection<Condition> conditions, Facts facts, ElectionRules rules, Derived derived) {
    SortedMap<String, Long> numbers = new TreeMap<>();
    SortedMap<String, Boolean> situations = new TreeMap<>();
    boolean asks = false;
    for (Condition condition : conditions) {
      Layout layout = Layout.of(List.of(), condition.formulas());
      for (Slot slot : layout.quantities()) {
        if (derived.number(slot, rules.contest())) continue;
        asks = true;
        facts.known(slot).ifPresent(v -> numbers.put(slot.key(), v));
      }
      for (Formula atom : layout.atoms()) {
        if (!(atom instanceof Formula.Situation s) || derived.situation(s.word()).isPresent()) continue;
        asks = true;
        facts.known(atom).ifPresent(v -> situations.put(s.word().id(), v));
      }
    }
    if (!asks) return;
    List<String> words = new ArrayList<>(numbers.keySet());
    words.addAll(situations.keySet());
    said("facts", Map.of("of", of, "numbers", numbers, "situations", situations, "asked", Asked.of(words, conditions, rules.actors())));
  }

  /** Which kinship was named; {@code bars} tells which relations count. */
  void kin(List<KinPair> pairs, java.util.function.Predicate<String> bars) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (KinPair pair : pairs) {
      all.add(new TreeMap<>(Map.of("first", pair.first(), "second", pair.second(), "relation", pair.relation(), "bars", bars.test(pair.relation()))));
    }
    said("kin", Map.of("pairs", all));
  }

  /** A condition on those elected, with the numbers and situations that do not follow from who holds a seat. */
  public void condition(String of, Condition condition, Facts facts, ElectionRules rules, Derived derived, boolean holds) {
    facts(of, List.of(condition), facts, rules, derived);
    step("condition", Map.of("of", of, "holds", holds));
  }
}
