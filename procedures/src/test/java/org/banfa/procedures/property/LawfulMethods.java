package org.banfa.procedures.property;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.judgement.compare.Clauses;
import org.banfa.judgement.compare.Facts;
import org.banfa.model.core.Bounds;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Comparator;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Linear;
import org.banfa.model.core.Op;
import org.banfa.model.core.TimeValue;
import org.banfa.model.core.Value;
import org.banfa.model.document.Binding;
import org.banfa.model.order.Program;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Unit;
import org.banfa.procedures.property.Setting.Asked;

/** Makes methods at random that keep every rule of a setting, in words of their own where the rules leave room. */
final class LawfulMethods {
  private final Setting setting;
  private final Random random;

  LawfulMethods(Setting setting, Random random) {
    this.setting = setting;
    this.random = random;
  }

  /**
   * A method.
   *
   * @param asked for each clause the demands it answers
   */
  record Made(List<Clause> clauses, Map<Clause, List<Asked>> asked) {}

  Made next() {
    Made made = new Made(new ArrayList<>(), new LinkedHashMap<>());
    Set<Slot> done = new LinkedHashSet<>();
    Map<Slot, Boolean> chosen = new LinkedHashMap<>();
    setting.bySlot().keySet().forEach(s -> chosen.put(s, random.nextInt(100) < 55));
    for (int round = 0; round < 4; round++) {
      Facts facts = new Facts(Program.of(setting.library, setting.method(made.clauses())), setting.library.vocabulary());
      boolean more = false;
      for (Map.Entry<Slot, List<Asked>> entry : setting.bySlot().entrySet()) {
        if (done.contains(entry.getKey()) || round < 2 && !setting.decides(entry.getKey())) continue;
        if (round < 2 && entry.getValue().stream().anyMatch(a -> isOpen(a, facts))) continue;
        List<Asked> applying = entry.getValue().stream().filter(a -> applies(a, facts)).toList();
        if (applying.isEmpty()) continue;
        boolean needed = applying.stream().anyMatch(a -> a.hard() && !a.source().rule().byLaw()) || choosesMode(applying);
        if (!needed && !chosen.get(entry.getKey())) continue;
        done.add(entry.getKey());
        more = true;
        say(entry.getKey(), applying, made);
      }
      if (!more && round > 1) break;
    }
    return made;
  }

  /** What other rules depend on is settled early. */
  private static boolean choosesMode(List<Asked> applying) {
    return applying.stream().anyMatch(a -> a.clause().op() == Op.IS && a.clause().value() instanceof Value.Members m && m.members().size() > 1);
  }

  private static boolean isOpen(Asked asked, Facts facts) {
    return !Facts.open(facts.settle(Clauses.guard(asked.clause()))).isEmpty();
  }

  private static boolean applies(Asked asked, Facts facts) {
    Formula condition = facts.settle(Clauses.guard(asked.clause()));
    return !condition.equals(Formula.FALSE) && Facts.open(condition).isEmpty();
  }

  private void say(Slot slot, List<Asked> asked, Made made) {
    Map<Class<?>, List<Asked>> kinds = new LinkedHashMap<>();
    for (Asked one : asked) if (!(one.clause().value() instanceof Value.Words)) kinds.computeIfAbsent(one.clause().value().getClass(), k -> new ArrayList<>()).add(one);
    kinds.values().forEach(same -> sayOne(slot, same, made));
  }

  private void sayOne(Slot slot, List<Asked> asked, Made made) {
    List<Asked> counting = asked.stream().filter(Asked::counts).toList();
    List<Asked> counted = counting.isEmpty() ? asked : counting;
    Value value = counted.get(0).clause().value();
    if (value instanceof Value.Members) members(slot, counted, made);
    else if (value instanceof Value.Formal) formulas(slot, counted, made);
    else if (value instanceof Value.When) times(slot, counted, made);
    else if (value instanceof Value.Ranking) longest(slot, counted, made);
    else add(made, repeated(counted.get(0).clause(), counted.get(0).clause().value()), counted);
  }

  private static void add(Made made, Clause clause, List<Asked> answers) {
    made.clauses().add(clause);
    made.asked().put(clause, answers);
  }

  private static Clause repeated(Clause clause, Value value) {
    return Setting.clause(clause.subject(), clause.op(), value, quantitative(clause.guard()) ? clause.guard() : Formula.TRUE);
  }

  static boolean quantitative(Formula guard) {
    return guard instanceof Formula.Comparison || guard instanceof Formula.And a && a.parts().stream().allMatch(LawfulMethods::quantitative);
  }

  // words

  private void members(Slot slot, List<Asked> hard, Made made) {
    Set<Term> allowed = null;
    Set<Term> required = new LinkedHashSet<>();
    Set<Term> banned = new LinkedHashSet<>();
    for (Asked asked : hard) {
      List<Term> members = ((Value.Members) asked.clause().value()).members();
      if (asked.clause().op() == Op.EXCLUDES) banned.addAll(members);
      else if (asked.clause().op() == Op.IS) {
        if (allowed == null) allowed = new LinkedHashSet<>(members);
        else if (Collections.disjoint(allowed, members)) return;
        else allowed.retainAll(members);
        Set<Binding> bindings = asked.source().rule().bindings();
        boolean whole = bindings.contains(Binding.MUST_GRANT) || bindings.contains(Binding.EXACTLY) || bindings.contains(Binding.AT_LEAST);
        if (whole) required.addAll(members);
      } else required.addAll(members);
    }
    Set<Term> said = new LinkedHashSet<>(required);
    if (allowed != null) {
      List<Term> choice = new ArrayList<>(allowed);
      Collections.shuffle(choice, random);
      said.addAll(choice.subList(0, slot.term().open() ? choice.size() : 1 + random.nextInt(choice.size())));
    }
    said.removeAll(banned);
    List<Term> words = new ArrayList<>(said);
    Collections.shuffle(words, random);
    if (!words.isEmpty()) add(made, Setting.clause(slot, allowed == null && random.nextBoolean() ? Op.INCLUDES : Op.IS, new Value.Members(words), Formula.TRUE), hard);
    if (!banned.isEmpty()) add(made, Setting.clause(slot, Op.EXCLUDES, new Value.Members(new ArrayList<>(banned)), Formula.TRUE), hard);
  }

  private void longest(Slot slot, List<Asked> hard, Made made) {
    Asked longest = hard.get(0);
    for (Asked asked : hard)
      if (asked.clause().value() instanceof Value.Ranking r && r.groups().size() > ((Value.Ranking) longest.clause().value()).groups().size()) longest = asked;
    add(made, repeated(longest.clause(), longest.clause().value()), hard);
  }

  // numbers

  private void formulas(Slot slot, List<Asked> hard, Made made) {
    boolean plain = hard.stream().allMatch(a -> a.clause().guard().equals(Formula.TRUE) && Bounds.of(slot, Clauses.formula(a.clause())).isPresent());
    boolean exact = hard.stream().anyMatch(LawfulMethods::exact);
    if (plain && !exact && slot.term().kind() == Kind.QUANTITY) {
      number(slot, hard, made);
      return;
    }
    Set<Value> said = new LinkedHashSet<>();
    for (Asked asked : hard)
      if (said.add(asked.clause().value()))
        add(made, repeated(asked.clause(), new Value.Formal(reworded(Clauses.formula(asked.clause())))), hard.stream().filter(a -> a.clause().value().equals(asked.clause().value())).toList());
  }

  static boolean exact(Asked asked) {
    Set<Binding> bindings = asked.source().rule().bindings();
    return bindings.isEmpty() || bindings.contains(Binding.EXACTLY) || bindings.contains(Binding.MUST_GRANT);
  }

  private void number(Slot slot, List<Asked> hard, Made made) {
    long low = 0;
    long high = Long.MAX_VALUE;
    for (Asked asked : hard) {
      Bounds bounds = Bounds.of(slot, Clauses.formula(asked.clause())).orElseThrow();
      if (bounds.low() != null) low = Math.max(low, whole(bounds.low()) + (bounds.lowOpen() ? 1 : 0));
      if (bounds.high() != null) high = Math.min(high, whole(bounds.high()) - (bounds.highOpen() ? 1 : 0));
    }
    if (low > high) return;
    long most = Math.min(high, low + 12);
    long first = low + random.nextInt((int) (most - low + 1));
    long last = first + (random.nextBoolean() ? 0 : random.nextInt((int) (most - first + 1)));
    Linear own = Linear.of(slot);
    Formula formula =
        first == last
            ? new Formula.Comparison(own, Comparator.EQUAL, Linear.constant(first))
            : Formula.and(List.of(new Formula.Comparison(own, Comparator.AT_LEAST, Linear.constant(first)), new Formula.Comparison(own, Comparator.AT_MOST, Linear.constant(last))));
    add(made, Setting.clause(slot, Op.IS, new Value.Formal(formula), Formula.TRUE), hard);
  }

  static long whole(BigFraction value) {
    return value.getNumerator().divide(value.getDenominator()).longValueExact();
  }

  /** The same condition in other words: sides swapped, both sides multiplied, something trivial added. */
  private Formula reworded(Formula formula) {
    if (formula instanceof Formula.And and) return Formula.and(and.parts().stream().map(this::reworded).toList());
    if (formula instanceof Formula.Or or) return Formula.or(or.parts().stream().map(this::reworded).toList());
    if (!(formula instanceof Formula.Comparison c)) return formula;
    BigFraction factor = BigFraction.of(1 + random.nextInt(6), 1 + random.nextInt(3));
    Linear left = c.left().times(factor);
    Linear right = c.right().times(factor);
    return switch (random.nextInt(3)) {
      case 0 -> c;
      case 1 -> new Formula.Comparison(left, c.comparator(), right);
      default -> new Formula.Comparison(right, turned(c.comparator()), left);
    };
  }

  private static Comparator turned(Comparator comparator) {
    return switch (comparator) {
      case GREATER -> Comparator.LESS;
      case AT_LEAST -> Comparator.AT_MOST;
      case LESS -> Comparator.GREATER;
      case AT_MOST -> Comparator.AT_LEAST;
      case EQUAL -> Comparator.EQUAL;
    };
  }

  // times

  private void times(Slot slot, List<Asked> hard, Made made) {
    Optional<Asked> exact = hard.stream().filter(LawfulMethods::exact).findFirst();
    Asked tightest = exact.orElse(hard.get(0));
    for (Asked asked : hard) if (exact.isEmpty() && tighter(asked, tightest)) tightest = asked;
    List<TimeValue.Bound> bounds = new ArrayList<>();
    List<TimeValue.Bound> law = Clauses.bounds(tightest.clause());
    for (TimeValue.Bound bound : law) {
      boolean free = exact.isEmpty() && law.size() == 1 && bound.unit() == Unit.DAYS && bound.anchor() instanceof TimeValue.Anchor.Day d && d.term().kind() == Kind.DAY;
      long ahead = free ? random.nextInt(2) : 0;
      bounds.add(new TimeValue.Bound(bound.side(), bound.anchor(), bound.amount() + (bound.side() == TimeValue.Side.NOT_LATER ? -ahead : ahead), bound.unit()));
    }
    add(made, Setting.clause(slot, Op.IS, new Value.When(new TimeValue(bounds)), Formula.TRUE), hard);
  }

  private static boolean tighter(Asked a, Asked b) {
    List<TimeValue.Bound> x = Clauses.bounds(a.clause());
    List<TimeValue.Bound> y = Clauses.bounds(b.clause());
    return x.size() == 1 && y.size() == 1 && x.get(0).anchor().equals(y.get(0).anchor()) && x.get(0).amount() < y.get(0).amount();
  }
}
