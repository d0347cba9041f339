package org.banfa.engine.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.engine.election.CountKind;
import org.banfa.engine.rules.ActRules;
import org.banfa.engine.rules.Condition;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.engine.rules.Measure;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Linear;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;

/** Lays out the rules of one count as core expressions. */
final class RulesJson {
  private RulesJson() {}

  static Map<String, Object> of(ElectionRules cast, ElectionRules rules, CountKind kind) {
    ActRules act = kind.rules(rules);
    Map<String, Object> all = new TreeMap<>();
    all.put("account", clauses(act.account()));
    all.put("valid", clauses(act.valid()));
    all.put("wins", clauses(act.wins()));
    all.put("ballot", clauses(cast.ballot()));
    all.put("order", act.order().has(Roles.MOST_VOTES) ? List.of("most-votes") : List.of());
    return all;
  }

  private static List<Object> clauses(Condition condition) {
    List<Object> all = new ArrayList<>();
    for (int i = 0; i < condition.sources().size(); i++) {
      Provided source = condition.sources().get(i);
      Map<String, Object> clause = new TreeMap<>();
      clause.put("document", source.document().title());
      clause.put("article", source.version() == null ? Integer.toString(source.clause().locus().article()) : source.rule().article(source.version()));
      clause.put("label", source.clause().label());
      clause.put("byLaw", source.byLaw());
      clause.put("holds", formula(condition.formulas().get(i)));
      all.add(clause);
    }
    return all;
  }

  private static Object formula(Formula formula) {
    if (formula instanceof Formula.Constant constant) return Map.of("constant", constant.value());
    if (formula instanceof Formula.And and) return Map.of("all", and.parts().stream().map(RulesJson::formula).toList());
    if (formula instanceof Formula.Or or) return Map.of("any", or.parts().stream().map(RulesJson::formula).toList());
    if (formula instanceof Formula.Not not) return Map.of("not", formula(not.part()));
    if (formula instanceof Formula.Comparison c) {
      String compare = c.comparator().name().toLowerCase(Locale.ROOT).replace('_', '-');
      return Map.of("compare", compare, "left", linear(c.left()), "right", linear(c.right()));
    }
    throw new IllegalArgumentException("a count is not certified by what it does not hold: " + formula);
  }

  private static Object linear(Linear linear) {
    List<Object> terms = new ArrayList<>();
    for (Map.Entry<Slot, BigFraction> entry : linear.coefficients().entrySet()) {
      terms.add(Map.of("quantity", quantity(entry.getKey()), "word", entry.getKey().key(), "factor", fraction(entry.getValue())));
    }
    return Map.of("terms", terms, "constant", fraction(linear.constant()));
  }

  private static String quantity(Slot slot) {
    Term term = slot.term();
    for (Measure measure : Measure.values()) {
      if (slot.owner() == null && term != null && measure.role().equals(term.role())) return id(measure);
    }
    throw new IllegalArgumentException("a count is not certified by what it does not hold: " + slot.key());
  }

  /** The stable name of a measure. */
  static String id(Measure measure) {
    return measure.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String fraction(BigFraction value) {
    return value.getDenominator().equals(java.math.BigInteger.ONE) ? value.getNumerator().toString() : value.getNumerator() + "/" + value.getDenominator();
  }
}
