package org.banfa.judgement.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Inward;
import org.banfa.model.core.Linear;
import org.banfa.model.vocabulary.Kind;

/** Words formulas as conditions, with negations drawn inward so that none is read twice. */
final class Conditions {
  private final Phrases phrases;
  private final Quantities quantities;

  Conditions(Phrases phrases, Quantities quantities) {
    this.phrases = phrases;
    this.quantities = quantities;
  }

  String formula(Formula raw) {
    Formula formula = Inward.of(raw);
    Optional<Interval> interval = Interval.of(formula);
    if (interval.isPresent() && interval.get().isRange()) {
      return phrases.text("phrase.equals", phrases.slot(interval.get().slot()), quantities.range(interval.get()));
    }
    if (formula instanceof Formula.Constant constant) return phrases.text(constant.value() ? "phrase.always" : "phrase.never");
    if (formula instanceof Formula.Comparison comparison) return quantities.comparison(comparison);
    if (formula instanceof Formula.And and) return and(and.parts());
    if (formula instanceof Formula.Or or) return or(or.parts());
    if (formula instanceof Formula.Not not) return negated(not.part());
    if (formula instanceof Formula.Says says) return says(says, "phrase.says.");
    if (formula instanceof Formula.Applies applies) return applies(applies, "phrase.applies");
    return phrases.text("phrase.situation", phrases.term(((Formula.Situation) formula).word()));
  }

  private String and(List<Formula> parts) {
    String grouped = sameLeft(parts);
    if (grouped != null) return grouped;
    String joined = nested(parts.get(0));
    for (Formula part : parts.subList(1, parts.size())) joined = phrases.text("phrase.both", joined, nested(part));
    return joined;
  }

  /** Several comparisons of one expression name it once. */
  private String sameLeft(List<Formula> parts) {
    List<Quantities.Sides> sides = new ArrayList<>();
    for (Formula part : parts) {
      if (!(part instanceof Formula.Comparison comparison)) return null;
      sides.add(Quantities.tidy(comparison));
    }
    Linear left = sides.get(0).left();
    if (!sides.stream().allMatch(s -> s.left().equals(left))) return null;
    String joined = quantities.predicate(sides.get(0));
    for (var side : sides.subList(1, sides.size())) joined = phrases.text("phrase.both", joined, quantities.predicate(side));
    return phrases.text("phrase.joined", quantities.expression(left, null), joined);
  }

  private String or(List<Formula> parts) {
    if (parts.get(0) instanceof Formula.Not premise && parts.size() > 1) {
      Formula conclusion = Formula.or(parts.subList(1, parts.size()));
      return phrases.text("phrase.if", formula(premise.part()), formula(conclusion));
    }
    String joined = nested(parts.get(0));
    for (Formula part : parts.subList(1, parts.size())) joined = phrases.text("phrase.either", joined, nested(part));
    return joined;
  }

  private String nested(Formula part) {
    String text = formula(part);
    boolean compound = part instanceof Formula.And || part instanceof Formula.Or;
    boolean range = Interval.of(part).isPresent();
    return compound && !range ? phrases.text("phrase.grouped", text) : text;
  }

  /** What has no positive form. */
  private String negated(Formula part) {
    if (part instanceof Formula.Says says) return says(says, "phrase.says.not.");
    if (part instanceof Formula.Applies applies) return applies(applies, "phrase.applies.not");
    if (part instanceof Formula.Situation situation) {
      return phrases.text("phrase.situation.not", phrases.term(situation.word()));
    }
    Quantities.Sides sides = Quantities.tidy((Formula.Comparison) part);
    return phrases.text("phrase.unequal", quantities.expression(sides.left(), null), quantities.right(sides));
  }

  /** A rule by its name, and what that means where it is known and no matter of course. */
  private String applies(Formula.Applies applies, String key) {
    String name = phrases.text(applies.title().isEmpty() ? "phrase.rule" : "phrase.rule.of", applies.label(), applies.title());
    String said = phrases.text(key, name);
    Formula when = applies.when();
    if (when == null) return said;
    if (when.equals(Formula.FALSE)) return phrases.text("phrase.applies.idle", said);
    return when.equals(Formula.TRUE) ? phrases.text("phrase.applies.always", said) : phrases.text("phrase.applies.when", said, formula(when));
  }

  private String says(Formula.Says says, String family) {
    if (says.slot().term() == null) return phrases.text(family + "exists", phrases.slot(says.slot()));
    if (says.member() != null) return phrases.text(family + "member", phrases.slot(says.slot()), phrases.term(says.member()));
    boolean flag = says.slot().term().kind() == Kind.FLAG && says.slot().owner() != null;
    if (!flag) return phrases.text(family + "given", phrases.slot(says.slot()));
    return phrases.text(family + "flag", phrases.term(says.slot().owner()), phrases.term(says.slot().term()));
  }
}
