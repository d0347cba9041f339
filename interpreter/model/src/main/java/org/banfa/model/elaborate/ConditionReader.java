package org.banfa.model.elaborate;

import java.util.ArrayList;
import java.util.List;
import org.banfa.grammar.BanfaLexer;
import org.banfa.model.core.Formula;
import org.banfa.syntax.tree.GroupTree;

/** Reads 若…, …的 and 否则 in front of a statement, telling bare situations from conditions proper. */
final class ConditionReader {
  private final FormulaReader formulas;

  ConditionReader(FormulaReader formulas) {
    this.formulas = formulas;
  }

  /** The context under one or more groups that are one condition: "A，且B的", "A的，或者B的"; null after a report. */
  Context under(List<GroupTree> groups, Context context) {
    Formula all = null;
    for (GroupTree group : groups) {
      Formula formula = formulas.read(group.body(), context, null);
      if (formula == null) return null;
      boolean alternative = all != null && group.leads().stream().anyMatch(l -> l.type() == BanfaLexer.OR);
      if (all == null) all = formula;
      else all = alternative ? Formula.or(List.of(all, formula)) : Formula.and(List.of(all, formula));
    }
    List<org.banfa.model.vocabulary.Term> words = situations(all);
    return words.isEmpty() ? context.withCondition(all) : context.withTriggers(words);
  }

  /** The condition of an exception, which may name a rule; null after a report. */
  Formula exception(GroupTree group, Context context) {
    return formulas.exception(group.body(), context);
  }

  /** The context of 否则: none of the conditions so far. */
  static Context otherwise(Context base, Context conditioned) {
    return base.withCondition(Formula.not(conditioned.guard()));
  }

  static boolean isOtherwise(GroupTree group) {
    return group.leads().stream().anyMatch(l -> l.type() == BanfaLexer.ELSE);
  }

  /** The words of a formula that is nothing but situations, any of which will do; empty otherwise. */
  private static List<org.banfa.model.vocabulary.Term> situations(Formula formula) {
    List<org.banfa.model.vocabulary.Term> words = new ArrayList<>();
    if (formula instanceof Formula.Situation one) words.add(one.word());
    if (formula instanceof Formula.Or or) {
      for (Formula part : or.parts()) {
        if (!(part instanceof Formula.Situation one)) return List.of();
        words.add(one.word());
      }
    }
    return words;
  }
}
