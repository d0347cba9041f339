package org.banfa.procedures.property;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.judgement.compare.Clauses;
import org.banfa.model.core.Bounds;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Comparator;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Linear;
import org.banfa.model.core.Op;
import org.banfa.model.core.TimeValue;
import org.banfa.model.core.Value;
import org.banfa.model.document.Binding;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Vocabulary;
import org.banfa.procedures.property.LawfulMethods.Made;
import org.banfa.procedures.property.Setting.Asked;

/** Moves one clause of a lawful method just across the line of one rule. */
final class Push {
  private final Setting setting;
  private final Vocabulary vocabulary;
  private final Random random;

  Push(Setting setting, Random random) {
    this.setting = setting;
    this.vocabulary = setting.library.vocabulary();
    this.random = random;
  }

  /** The clauses with one of them pushed outside, and the rule it then breaks. */
  record Pushed(List<Clause> clauses, Clause clause, Asked broken) {}

  /** Any clause that can be pushed; empty when none can. */
  Optional<Pushed> one(Made made) {
    List<Clause> order = new ArrayList<>(made.clauses());
    Collections.shuffle(order, random);
    for (Clause clause : order) {
      List<Asked> asked = made.asked().get(clause).stream().filter(a -> a.hard() && !setting.isRead(a.source())).toList();
      if (asked.isEmpty()) continue;
      Asked broken = asked.get(random.nextInt(asked.size()));
      Clause outside = outside(clause, broken);
      if (outside == null) continue;
      List<Clause> clauses = new ArrayList<>(made.clauses());
      clauses.set(clauses.indexOf(clause), outside);
      return Optional.of(new Pushed(clauses, outside, broken));
    }
    return Optional.empty();
  }

  private Clause outside(Clause said, Asked law) {
    Value value = said.value();
    if (value instanceof Value.Formal) return formula(said, law);
    if (value instanceof Value.Members members) return members(said, members, law);
    if (value instanceof Value.Flag flag) return with(said, said.op(), new Value.Flag(!flag.set()));
    if (value instanceof Value.When when) return time(said, when, law);
    if (value instanceof Value.Present) return with(said, Op.EXCLUDES, value);
    if (!(value instanceof Value.Ranking ranking) || ranking.groups().size() < 2) return null;
    List<List<Term>> turned = new ArrayList<>(ranking.groups());
    Collections.swap(turned, 0, 1);
    List<List<Term>> asked = ((Value.Ranking) law.clause().value()).groups();
    return asked.size() < 2 ? null : with(said, said.op(), new Value.Ranking(turned));
  }

  private static Clause with(Clause said, Op op, Value value) {
    return Setting.clause(said.subject(), op, value, said.guard());
  }

  // numbers

  private Clause formula(Clause said, Asked law) {
    Formula asked = Clauses.formula(law.clause());
    Optional<Bounds> bounds = Bounds.of(said.subject(), asked);
    if (bounds.isPresent()) return number(said, bounds.get());
    if (!(asked instanceof Formula.Comparison c)) return null;
    return with(said, Op.IS, new Value.Formal(LawfulMethods.exact(law) ? either(c) : wider(c)));
  }

  private Clause number(Clause said, Bounds law) {
    boolean above = law.high() != null && (law.low() == null || random.nextBoolean());
    BigFraction end = above ? law.high() : law.low();
    long outside = LawfulMethods.whole(end) + (above ? law.highOpen() ? 0 : 1 : law.lowOpen() ? 0 : -1);
    if (outside < 0) return null;
    return with(said, Op.IS, new Value.Formal(new Formula.Comparison(Linear.of(said.subject()), Comparator.EQUAL, Linear.constant(outside))));
  }

  /** Strict becomes not strict, or the share moves a little, to either side. */
  private Formula either(Formula.Comparison c) {
    return switch (random.nextInt(3)) {
      case 0 -> edge(c);
      case 1 -> moved(c, 1);
      default -> moved(c, -1);
    };
  }

  private Formula wider(Formula.Comparison c) {
    boolean least = c.comparator() == Comparator.GREATER || c.comparator() == Comparator.AT_LEAST;
    return moved(c, least ? -1 : 1);
  }

  private static Formula edge(Formula.Comparison c) {
    Comparator other = switch (c.comparator()) {
      case GREATER -> Comparator.AT_LEAST;
      case AT_LEAST -> Comparator.GREATER;
      case LESS -> Comparator.AT_MOST;
      case AT_MOST -> Comparator.LESS;
      case EQUAL -> Comparator.GREATER;
    };
    return new Formula.Comparison(c.left(), other, c.right());
  }

  private static Formula moved(Formula.Comparison c, int way) {
    BigFraction factor = BigFraction.of(12 + way, 12);
    return new Formula.Comparison(c.left(), c.comparator(), c.right().isConstant() ? c.right().plus(Linear.constant(way)) : c.right().times(factor));
  }

  // words

  private Clause members(Clause said, Value.Members members, Asked law) {
    List<Term> asked = ((Value.Members) law.clause().value()).members();
    if (said.op() == Op.EXCLUDES) {
      if (law.clause().op() == Op.EXCLUDES) return with(said, Op.INCLUDES, new Value.Members(List.of(asked.get(random.nextInt(asked.size())))));
      return null;
    }
    Set<Binding> bindings = law.source().rule().bindings();
    boolean floor = law.clause().op() == Op.INCLUDES || bindings.contains(Binding.MUST_GRANT);
    if (floor) return with(said, Op.EXCLUDES, new Value.Members(List.of(asked.get(random.nextInt(asked.size())))));
    if (law.clause().op() != Op.IS) return null;
    Term strange = strange(said, asked);
    if (strange == null) return null;
    List<Term> more = new ArrayList<>(members.members());
    more.add(strange);
    return with(said, said.op(), new Value.Members(more));
  }

  /** A word of the same kind as the rule's that the rule does not name. */
  private Term strange(Clause said, List<Term> asked) {
    Kind kind = asked.get(0).kind();
    List<Term> others = vocabulary.all().stream()
        .filter(t -> t.kind() == kind && asked.stream().noneMatch(a -> vocabulary.fallsUnder(t, a) || vocabulary.fallsUnder(a, t)))
        .toList();
    return others.isEmpty() ? null : others.get(random.nextInt(others.size()));
  }

  // times

  private Clause time(Clause said, Value.When when, Asked law) {
    List<TimeValue.Bound> asked = Clauses.bounds(law.clause());
    TimeValue.Bound limit = asked.get(random.nextInt(asked.size()));
    List<TimeValue.Bound> bounds = new ArrayList<>();
    boolean moved = false;
    for (TimeValue.Bound bound : when.time().bounds()) {
      boolean same = bound.side() == limit.side() && bound.anchor().equals(limit.anchor()) && bound.unit() == limit.unit();
      long beyond = limit.amount() + (limit.side() == TimeValue.Side.NOT_LATER ? 1 : -1);
      bounds.add(same ? new TimeValue.Bound(bound.side(), bound.anchor(), beyond, bound.unit()) : bound);
      moved |= same;
    }
    return moved ? with(said, said.op(), new Value.When(new TimeValue(bounds))) : null;
  }
}
