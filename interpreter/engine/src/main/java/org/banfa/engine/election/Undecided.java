package org.banfa.engine.election;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.Tally;
import org.banfa.engine.lowering.Layout;
import org.banfa.engine.rules.Condition;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.engine.rules.Measure;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Linear;
import org.banfa.model.vocabulary.Slot;

/**
 * What cannot be decided while a number of the ballot account is not known: for each condition that names it, whether the other
 * numbers decide it anyway, and else between which numbers it holds.
 */
final class Undecided {
  /**
   * A condition that names the missing number.
   *
   * @param verdict null when it depends on the number
   * @param least the smallest number for which it holds; null when it cannot be said in one interval
   * @param most the largest, {@link Long#MAX_VALUE} when there is none
   */
  record Finding(Condition condition, Slot missing, Boolean verdict, Long least, long most) {}

  /** The numbers of an account that may be left open, by measure. */
  private static final List<Measure> OPEN = List.of(Measure.REGISTERED, Measure.VOTERS, Measure.ISSUED);

  private static final List<Measure> MEASURES =
      List.of(Measure.REGISTERED, Measure.VOTERS, Measure.ISSUED, Measure.COLLECTED, Measure.CAST, Measure.VALID, Measure.INVALID, Measure.ABSTAINED);

  private Undecided() {}

  /** The first number that an account leaves open and a condition names; null when there is none. */
  static Slot missing(ElectionRules rules, List<Condition> conditions, Account account) {
    for (Measure measure : OPEN) {
      if (value(account, measure) >= 0) continue;
      for (Condition condition : conditions) {
        for (Slot slot : Layout.of(List.of(), condition.formulas()).quantities()) if (is(slot, measure)) return slot;
      }
    }
    return null;
  }

  /** The account with a number put in. */
  static Tally with(Tally tally, Slot slot, long number) {
    Account a = tally.account();
    Account full = new Account(is(slot, Measure.REGISTERED) ? number : a.registered(), is(slot, Measure.VOTERS) ? number : a.voters(),
        is(slot, Measure.ISSUED) ? number : a.issued(), a.collected(), a.valid(), a.invalid(), a.abstained());
    return new Tally(full, tally.votes(), tally.against(), tally.voidColumns(), tally.scales());
  }

  /** What is found of each condition on the vote as a whole that names the missing number. */
  static List<Finding> findings(List<Condition> conditions, Slot missing, Account account) {
    List<Finding> findings = new ArrayList<>();
    for (Condition condition : conditions) {
      if (!Layout.of(List.of(), condition.formulas()).quantities().contains(missing)) continue;
      Map<Slot, BigFraction> known = new TreeMap<>();
      for (Slot slot : Layout.of(List.of(), condition.formulas()).quantities()) {
        for (Measure measure : MEASURES) if (is(slot, measure) && value(account, measure) >= 0) known.put(slot, BigFraction.of(value(account, measure)));
      }
      Formula all = Formula.and(condition.formulas());
      Boolean verdict = holds(all, known);
      long[] range = verdict == null ? range(all, missing, known) : null;
      findings.add(new Finding(condition, missing, verdict, range == null ? null : range[0], range == null ? 0 : range[1]));
    }
    return findings;
  }

  private static long value(Account a, Measure measure) {
    return switch (measure) {
      case REGISTERED -> a.registered();
      case VOTERS -> a.voters();
      case ISSUED -> a.issued();
      case COLLECTED, CAST -> a.collected();
      case VALID -> a.valid();
      case INVALID -> a.invalid();
      default -> a.abstained();
    };
  }

  private static boolean is(Slot slot, Measure measure) {
    return slot.owner() == null && slot.term() != null && measure.role().equals(slot.term().role());
  }

  /** Whether a formula holds whatever the unknown numbers are; null when it depends on them. */
  private static Boolean holds(Formula formula, Map<Slot, BigFraction> known) {
    if (formula instanceof Formula.Constant constant) return constant.value();
    if (formula instanceof Formula.Not not) {
      Boolean part = holds(not.part(), known);
      return part == null ? null : Boolean.valueOf(!part);
    }
    if (formula instanceof Formula.And and) {
      Boolean all = true;
      for (Formula part : and.parts()) {
        Boolean one = holds(part, known);
        if (Boolean.FALSE.equals(one)) return false;
        if (one == null) all = null;
      }
      return all;
    }
    if (formula instanceof Formula.Or or) {
      Boolean any = false;
      for (Formula part : or.parts()) {
        Boolean one = holds(part, known);
        if (Boolean.TRUE.equals(one)) return true;
        if (one == null) any = null;
      }
      return any;
    }
    if (!(formula instanceof Formula.Comparison c)) return null;
    Linear rest = c.left().minus(c.right());
    if (!known.keySet().containsAll(rest.coefficients().keySet())) return null;
    return c.comparator().holds(sum(rest, known, null).signum());
  }

  /** The known part of a linear expression, without the number {@code left}. */
  private static BigFraction sum(Linear linear, Map<Slot, BigFraction> known, Slot left) {
    BigFraction sum = linear.constant();
    for (Map.Entry<Slot, BigFraction> term : linear.coefficients().entrySet()) {
      if (!term.getKey().equals(left)) sum = sum.add(term.getValue().multiply(known.get(term.getKey())));
    }
    return sum;
  }

  /** The numbers for which comparisons joined by and hold; null when it is no one interval. */
  private static long[] range(Formula formula, Slot missing, Map<Slot, BigFraction> known) {
    if (formula instanceof Formula.Constant constant) return constant.value() ? new long[] {0, Long.MAX_VALUE} : null;
    if (formula instanceof Formula.And and) {
      long[] all = {0, Long.MAX_VALUE};
      for (Formula part : and.parts()) {
        long[] one = range(part, missing, known);
        if (one == null) return null;
        all[0] = Math.max(all[0], one[0]);
        all[1] = Math.min(all[1], one[1]);
      }
      return all;
    }
    if (!(formula instanceof Formula.Comparison c)) return null;
    Linear rest = c.left().minus(c.right());
    BigFraction factor = rest.coefficients().get(missing);
    if (factor == null) return Boolean.TRUE.equals(holds(formula, known)) ? new long[] {0, Long.MAX_VALUE} : null;
    for (Slot slot : rest.coefficients().keySet()) if (!slot.equals(missing) && !known.containsKey(slot)) return null;
    BigFraction border = sum(rest, known, missing).multiply(-1).divide(factor);
    if (border.signum() < 0) return null;
    long floor = border.getNumerator().divide(border.getDenominator()).longValueExact();
    boolean whole = border.compareTo(BigFraction.of(floor)) == 0;
    boolean turned = factor.signum() < 0;
    return switch (c.comparator()) {
      case GREATER -> turned ? new long[] {0, whole ? floor - 1 : floor} : new long[] {floor + 1, Long.MAX_VALUE};
      case AT_LEAST -> turned ? new long[] {0, floor} : new long[] {whole ? floor : floor + 1, Long.MAX_VALUE};
      case LESS -> turned ? new long[] {floor + 1, Long.MAX_VALUE} : new long[] {0, whole ? floor - 1 : floor};
      case AT_MOST -> turned ? new long[] {whole ? floor : floor + 1, Long.MAX_VALUE} : new long[] {0, floor};
      case EQUAL -> whole ? new long[] {floor, floor} : null;
    };
  }
}
