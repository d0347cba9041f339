package org.banfa.judgement.joint;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.banfa.judgement.compare.Clauses;
import org.banfa.judgement.compare.Demand;
import org.banfa.judgement.compare.Electorates;
import org.banfa.judgement.compare.Facts;
import org.banfa.judgement.compare.Setting;
import org.banfa.judgement.linear.Decision;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Modality;
import org.banfa.model.order.Statement;

/** Gathers the clauses that bind together, and the situations in which they do. */
public final class Norms {
  /** Conditions are joined two by two up to so many; beyond that each is weighed alone. */
  private static final int PAIRED = 8;

  private Norms() {}

  /** The hard clauses of the script and of the laws in force that {@code wanted} accepts, the script's own first. */
  public static List<Norm> of(Setting setting, Predicate<Clause> wanted) {
    return of(setting, wanted, false);
  }

  /** The same with the clauses that say what is usual: what they ask for in the usual case must be possible, too. */
  public static List<Norm> withUsual(Setting setting, Predicate<Clause> wanted) {
    return of(setting, wanted, true);
  }

  private static List<Norm> of(Setting setting, Predicate<Clause> wanted, boolean usual) {
    List<Norm> norms = new ArrayList<>();
    for (Statement said : setting.program().all())
      if (isAsked(said.clause(), usual) && wanted.test(said.clause())) add(new Norm(said.clause(), when(said.clause(), setting), said.document(), null, said.inherited()), norms);
    for (Demand demand : setting.demands()) {
      boolean open = demand.interpretation() != null && demand.interpretation().adopted().isEmpty();
      if (demand.parent() || open || demand.source().isDraftingNorm() || !(demand.hard() || usual && demand.force() == Modality.NORMALLY) || !wanted.test(demand.clause())) continue;
      add(new Norm(demand.clause(), when(demand.clause(), setting), demand.source().law(), demand.source(), false), norms);
    }
    return norms;
  }

  private static void add(Norm norm, List<Norm> norms) {
    boolean settled = !norm.when().equals(Formula.FALSE) && Facts.open(norm.when()).isEmpty();
    if (settled) norms.add(norm);
  }

  private static Formula when(Clause clause, Setting setting) {
    return setting.facts().settle(Clauses.guard(clause));
  }

  private static boolean isAsked(Clause clause, boolean usual) {
    Modality modality = clause.modality();
    if (usual && (clause.soft() || modality == Modality.NORMALLY)) return modality != Modality.ENCOURAGED && modality != Modality.MAY;
    return !clause.soft() && (modality == null || modality == Modality.MUST || modality == Modality.MUST_NOT || modality == Modality.STATED);
  }

  /** The situations worth asking about: the common one, each condition, and two conditions that can meet. */
  public static List<Formula> situations(List<Norm> norms, Electorates electorates) {
    Set<Formula> conditions = new LinkedHashSet<>();
    norms.forEach(n -> conditions.add(n.when()));
    conditions.remove(Formula.TRUE);
    List<Formula> single = List.copyOf(conditions);
    Set<Formula> all = new LinkedHashSet<>(List.of(Formula.TRUE));
    for (Formula one : single) if (isPossible(one, electorates)) all.add(one);
    for (int i = 0; i < single.size() && single.size() <= PAIRED; i++)
      for (int j = i + 1; j < single.size(); j++) {
        Formula both = Formula.and(List.of(single.get(i), single.get(j)));
        if (isPossible(both, electorates)) all.add(both);
      }
    return List.copyOf(all);
  }

  private static boolean isPossible(Formula formula, Electorates electorates) {
    return electorates.satisfy(formula) instanceof Decision.Possible;
  }

  /** The norms that bind in a situation. */
  public static List<Norm> within(List<Norm> norms, Formula situation) {
    return norms.stream().filter(n -> n.when().equals(Formula.TRUE) || n.when().equals(situation) || isPart(n.when(), situation)).toList();
  }

  private static boolean isPart(Formula when, Formula situation) {
    return situation instanceof Formula.And and && and.parts().contains(when);
  }
}
