package org.banfa.engine.series;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Hand;
import org.banfa.engine.ask.Question;
import org.banfa.engine.contest.ElectionOutcome;
import org.banfa.engine.contest.HeldVote;
import org.banfa.engine.contest.Post;
import org.banfa.engine.contest.Quota;
import org.banfa.engine.contest.UnitShare;
import org.banfa.engine.election.Derived;
import org.banfa.engine.election.Minutes;
import org.banfa.engine.rules.Bounds;
import org.banfa.engine.rules.ContestRules;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.engine.rules.Facts;
import org.banfa.engine.rules.Fractions;
import org.banfa.engine.rules.Measure;
import org.banfa.engine.rules.UnitRules;
import org.banfa.model.core.Formula;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.vocabulary.Slot;

/** What holds for all units of a vote together: which they are, how many they elect in all, and who is elected together. */
public final class Whole {
  /** Begins the subject of every question about units. */
  public static final String UNITS = "#units";
  /** Kind of what happened where fewer are elected in all than the rules ask for. */
  public static final String SHORT = "whole-short";
  /** Kind of what happened where those elected in all units are not composed as the rules ask for. */
  public static final String COMPOSITION = "composition-open";

  private final ElectionRules rules;
  private final Inquiry inquiry;
  private final Hand hand;
  private Quota quota;
  private ElectionRules dividing;
  private final Map<String, Long> numbers = new TreeMap<>();
  private final Minutes minutes = new Minutes();
  private List<UnitShare> named = List.of();
  /** Numbers that were asked before the seats were divided. */
  private Map<String, Long> before = Map.of();
  private final Map<String, Long> floors = new LinkedHashMap<>();
  private final SortedMap<String, Boolean> sexes = new TreeMap<>();
  private final SortedMap<String, SortedMap<String, Boolean>> kinds = new TreeMap<>();

  /** {@code hand} is told of the whole when it wants to see it. */
  public Whole(ElectionRules rules, Inquiry inquiry, Hand hand) {
    this.rules = rules;
    this.inquiry = inquiry;
    this.hand = hand;
  }

  /** The same whole under rules that have taken over; its seats stay divided as they are. */
  public Whole under(ElectionRules later) {
    Whole whole = new Whole(later, inquiry, hand);
    whole.quota = quota;
    whole.named = named;
    whole.before = before;
    whole.dividing = dividing;
    if (quota != null) whole.know();
    return whole;
  }

  /** The same whole once more, to come out anew. */
  public Whole again() {
    Whole whole = under(rules);
    whole.numbers.putAll(numbers);
    whole.sexes.putAll(sexes);
    whole.kinds.putAll(kinds);
    return whole;
  }

  /** Asks for the units with their voters and seats. */
  public List<UnitShare> division() {
    List<UnitShare> units = new ArrayList<>();
    Question question = new Question.Units(rules.scope().name(), rules.units().posts());
    inquiry.ask(UNITS, question, Answer.Units.class, answer -> {
      UnitRules.Division division = rules.units().divide(answer.units(), this::number);
      units.clear();
      units.addAll(division.units());
      quota = division.quota();
      named = List.copyOf(answer.units());
      return division.refusal();
    });
    inquiry.tell("units", rules.units().sources(), String.join("、", units.stream().map(UnitShare::name).toList()));
    dividing = rules;
    before = Map.copyOf(numbers);
    if (quota != null) divided();
    return List.copyOf(units);
  }

  /** The units as they were named, with what was said of each. */
  public List<UnitShare> named() {
    return named;
  }

  /** How the seats are divided when the units are these, by the rules they were divided by. */
  public UnitRules.Division divided(List<UnitShare> corrected) {
    return dividing.units().divide(corrected, (slot, bounds) -> {
      Long known = before.get(slot.key());
      return known != null && bounds.allow(known) ? known : inquiry.number(slot, bounds);
    });
  }

  /** The units are these from now on. */
  public void corrected(List<UnitShare> units, UnitRules.Division division) {
    named = List.copyOf(units);
    boolean same = quota == null ? division.quota() == null : division.quota() != null && quota.lines().equals(division.quota().lines());
    quota = division.quota();
    if (quota != null && !same) divided();
  }

  /** What the sizes of posts within others depend on is known from now on. */
  private void know() {
    for (Post post : rules.units().posts()) {
      Long total = quota.totals().get(post.name());
      rules.units().sizeSlot(post).filter(s -> total != null).ifPresent(s -> numbers.put(s.key(), total));
    }
  }

  /** Tells of something: its kind, the clauses, and what about it. */
  public interface Teller {
    /** Told once. */
    void tell(String kind, List<Provided> rules, List<String> said);
  }

  /** Tells which seats of a unit that takes no part stay empty, and why: nothing is above it, or the rules say nothing. */
  public static void empty(UnitShare share, String above, ElectionRules rules, Teller teller) {
    if (!above.isEmpty()) return;
    boolean top = share.parent().isEmpty();
    share.seats().forEach((post, number) -> teller.tell(top ? "seats-empty-top" : "seats-empty", top ? rules.units().upwardSources() : List.of(), List.of(post, Integer.toString(number))));
  }

  /** Tells how the seats were divided. */
  private void divided() {
    know();
    if (!quota.says()) return;
    for (Post post : rules.units().posts()) {
      boolean part = quota.within().containsKey(post.name());
      inquiry.tell(part ? "quota-within" : "quota-total", part ? rules.units().stated(post) : rules.units().allotment(), post.name(), quota.totals().get(post.name()).toString());
    }
    for (UnitShare unit : quota.units()) {
      List<Quota.Line> own = quota.lines().stream().filter(l -> l.unit().equals(unit.name())).toList();
      List<String> said = new ArrayList<>(List.of(unit.name()));
      for (Quota.Line line : own) {
        said.add(line.post());
        said.add(Long.toString(line.seats()));
        said.add(line.exact() == null ? "–" : Fractions.mixed(line.exact()));
      }
      inquiry.tell("quota-unit" + (own.size() > 1 ? "-part" : ""), List.of(), said.toArray(String[]::new));
    }
  }

  /**
   * The units' votes as one outcome, with what is not in order in the whole.
   *
   * @param women of everybody known: whether a woman
   */
  public ElectionOutcome outcome(List<HeldVote> units, List<UnitShare> division, Map<String, Boolean> women) {
    HeldVote.givenUp(units, division).forEach((unit, names) -> names.forEach(name -> inquiry.tell("seat-given-up", List.of(), name, unit)));
    ElectionOutcome sum = HeldVote.apart(units, division, List.of());
    List<String> also = new ArrayList<>();
    if (sum.valid() && !rules.scope().isPreselection()) {
      for (Post post : rules.units().posts()) if (isShort(post, sum)) also.add(SHORT);
      if (!composed(sum, women)) also.add(COMPOSITION);
    }
    ElectionOutcome outcome = HeldVote.apart(units, division, also);
    if (hand instanceof SettledWhole.Witness witness) witness.settled(new SettledWhole(rules, dividing, division, quota, units, outcome, floors, new TreeMap<>(numbers), sexes, kinds, minutes));
    return outcome;
  }

  private boolean isShort(Post post, ElectionOutcome sum) {
    Optional<Bounds> bounds = rules.units().whole(post, this::number);
    int elected = rules.units().counting(post.name()).stream().mapToInt(p -> sum.elected().getOrDefault(p, List.of()).size()).sum();
    if (bounds.isEmpty()) return false;
    floors.put(post.name(), bounds.get().least());
    boolean isShort = elected < bounds.get().least();
    minutes.step("floor", Map.of("post", post.name(), "elected", elected, "holds", !isShort));
    if (!isShort) return false;
    inquiry.tell(SHORT, rules.units().stated(post), post.name(), Integer.toString(elected), Long.toString(bounds.get().least()));
    return true;
  }

  private boolean composed(ElectionOutcome sum, Map<String, Boolean> women) {
    if (!rules.contest().composition().stated()) return true;
    TreeSet<String> elected = new TreeSet<>();
    sum.elected().values().forEach(elected::addAll);
    Facts facts = rules.facts(new Facts.Source() {
      @Override
      public long quantity(Slot slot) {
        return number(slot, new Bounds(0, Bounds.OPEN));
      }

      @Override
      public boolean situation(Formula atom) {
        return inquiry.decision(atom instanceof Formula.Situation s ? s.word().id() : atom.toString());
      }
    });
    facts.set(Measure.IN_OFFICE, elected.size());
    facts.set(Measure.ELECTED, elected.size());
    for (ContestRules.OfKind kind : rules.contest().ofKinds()) {
      facts.set(kind.quantity(), elected.stream().filter(n -> is(kind, n, women)).count());
    }
    boolean holds = rules.contest().composition().holds(facts);
    minutes.condition("composition", rules.contest().composition(), facts, rules, Derived.WHOLE, holds);
    if (holds) return true;
    inquiry.tell(COMPOSITION, rules.contest().composition().sources());
    return false;
  }

  private boolean is(ContestRules.OfKind kind, String name, Map<String, Boolean> women) {
    if (!kind.women()) return kinds.computeIfAbsent(kind.people(), k -> new TreeMap<>()).computeIfAbsent(name, n -> inquiry.decision(Question.Decision.ofKind(kind.people(), n)));
    return sexes.computeIfAbsent(name, n -> women.containsKey(n) ? women.get(n) : inquiry.decision("woman:" + n));
  }

  private long number(Slot slot, Bounds bounds) {
    Long known = numbers.get(slot.key());
    if (known != null && bounds.allow(known)) return known;
    long number = inquiry.number(slot, bounds);
    numbers.put(slot.key(), number);
    return number;
  }
}
