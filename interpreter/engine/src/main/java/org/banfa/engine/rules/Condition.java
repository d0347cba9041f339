package org.banfa.engine.rules;

import com.oracle.truffle.api.RootCallTarget;
import java.util.List;
import org.banfa.engine.lowering.Layout;
import org.banfa.engine.lowering.Lowering;
import org.banfa.model.core.Formula;
import org.banfa.model.order.Effective.Provided;

/** A condition of the effective program, ready to be evaluated by its nodes. */
public final class Condition {
  private final String name;
  private final List<Provided> sources;
  private final List<Formula> formulas;
  private RootCallTarget target;
  private int[] numbers;
  private int[] atoms;

  Condition(String name, List<Provided> sources, List<Formula> formulas) {
    this.name = name;
    this.sources = sources;
    this.formulas = formulas;
  }

  /** Lowers the condition, once the layout of all conditions is known. */
  void lower(Lowering lowering, Layout whole) {
    List<Lowering.Demand> demands = new java.util.ArrayList<>();
    for (int i = 0; i < formulas.size(); i++) demands.add(new Lowering.Demand(formulas.get(i), sources.get(i).clause().locus()));
    target = lowering.condition(name, demands, whole);
    Layout own = Layout.of(List.of(), formulas);
    numbers = own.quantities().stream().mapToInt(whole::place).toArray();
    atoms = own.atoms().stream().mapToInt(whole::place).toArray();
  }

  /** Whether any clause is in force about it. Where none is, the condition holds. */
  public boolean stated() {
    return !formulas.isEmpty();
  }

  /** Whether it holds. */
  public boolean holds(Facts facts) {
    if (formulas.isEmpty()) return true;
    facts.require(numbers, atoms);
    return (Boolean) target.call(facts.numbers, facts.truths);
  }

  public String name() {
    return name;
  }

  /** The clauses it consists of, with their origin. */
  public List<Provided> sources() {
    return sources;
  }

  /** What the clauses demand, in the order of {@link #sources}. */
  public List<Formula> formulas() {
    return formulas;
  }
}
