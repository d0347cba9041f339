package org.banfa.judgement.seats;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.judgement.compare.Electorates;
import org.banfa.judgement.compare.Setting;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.joint.Core;
import org.banfa.judgement.joint.Joint;
import org.banfa.judgement.joint.Norm;
import org.banfa.judgement.joint.Norms;
import org.banfa.judgement.linear.Decision;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Comparator;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Linear;
import org.banfa.model.core.Op;
import org.banfa.model.core.Value;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.order.Statement;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;

/**
 * Finds bodies made up of others whose number the others do not give: more than all together, or fewer than one of them; and
 * where only some numbers of a range are fewer than one of them, that.
 */
public final class UnionCheck {
  private final Setting setting;
  private final Electorates electorates;

  public UnionCheck(Setting setting, Electorates electorates) {
    this.setting = setting;
    this.electorates = electorates;
  }

  /** One finding for each body whose size does not fit. */
  public List<Finding> find() {
    List<Finding> found = new ArrayList<>();
    Set<Term> seen = new HashSet<>();
    for (Statement said : setting.program().all())
      if (isUnion(said.clause()) && seen.add(said.clause().subject().owner())) find(said.clause().subject().owner(), found);
    return found;
  }

  private static boolean isUnion(Clause clause) {
    Slot slot = clause.subject();
    return slot.owner() != null && slot.term() != null && Roles.UNION.equals(slot.term().role()) && clause.op() == Op.IS
        && clause.value() instanceof Value.Members;
  }

  private void find(Term body, List<Finding> found) {
    Slot own = Sizes.slot(body, setting.vocabulary());
    if (own == null) return;
    Set<Slot> sizes = new HashSet<>(Set.of(own));
    for (Statement said : setting.program().all())
      if (isUnion(said.clause()) && said.clause().subject().owner().equals(body)) parts(said.clause()).forEach(sizes::add);
    List<Norm> norms = Norms.withUsual(setting, c -> isUnion(c) && c.subject().owner().equals(body) || c.value() instanceof Value.Formal && sizes.contains(c.subject()));
    Set<Set<Norm>> told = new HashSet<>();
    for (Formula situation : Norms.situations(norms, electorates)) {
      List<Norm> within = Norms.within(norms, situation);
      if (isPossible(own, within, situation)) {
        floors(body, own, within, found);
        continue;
      }
      List<Norm> core = Core.of(within, n -> isPossible(own, n, situation));
      if (core.stream().anyMatch(n -> isUnion(n.clause())) && Joint.concerns(core) && told.add(Set.copyOf(core))) found.add(finding(body, own, core));
    }
  }

  /** Where some number fits: the ranges whose lowest numbers do not, each once. */
  private void floors(Term body, Slot own, List<Norm> norms, List<Finding> found) {
    UnionFloor floor = new UnionFloor(body, own, setting.program().method());
    for (Norm norm : norms)
      if (isUnion(norm.clause()))
        for (Slot part : parts(norm.clause()))
          floor.find(norm, part, norms).filter(f -> found.stream().noneMatch(g -> isSame(f, g))).ifPresent(found::add);
  }

  private static boolean isSame(Finding one, Finding other) {
    return one.code().equals(other.code()) && one.locus().equals(other.locus()) && one.arguments().equals(other.arguments());
  }

  /** The sizes of what a body is made up of, as far as the vocabulary has them. */
  private List<Slot> parts(Clause union) {
    List<Slot> parts = new ArrayList<>();
    for (Term part : ((Value.Members) union.value()).members()) {
      Slot size = Sizes.slot(part, setting.vocabulary());
      if (size != null) parts.add(size);
    }
    return parts;
  }

  private boolean isWhole(Clause union) {
    return parts(union).size() == ((Value.Members) union.value()).members().size();
  }

  private boolean isPossible(Slot own, List<Norm> norms, Formula situation) {
    List<Formula> all = new ArrayList<>(Sizes.formulas(norms));
    all.add(situation);
    for (Norm norm : norms) {
      if (!isUnion(norm.clause())) continue;
      Linear sum = Linear.ZERO;
      for (Slot part : parts(norm.clause())) {
        all.add(new Formula.Comparison(Linear.of(own), Comparator.AT_LEAST, Linear.of(part)));
        sum = sum.plus(Linear.of(part));
      }
      if (isWhole(norm.clause())) all.add(new Formula.Comparison(Linear.of(own), Comparator.AT_MOST, sum));
    }
    return !(electorates.satisfy(Formula.and(all)) instanceof Decision.Impossible);
  }

  private Finding finding(Term body, Slot own, List<Norm> core) {
    LegalDocument method = setting.program().method();
    List<Argument> steps = new ArrayList<>();
    for (Norm norm : core) if (isUnion(norm.clause())) steps.add(sentence("step.union.made", new Argument.Word(body), words(norm), Joint.place(norm)));
    for (Norm norm : core) if (!isUnion(norm.clause())) steps.add(sentence("step.seats.says", new Argument.Says(norm.clause()), Joint.place(norm)));
    BigInteger most = together(core);
    if (most != null && Sizes.least(own, core) != null) steps.add(sentence("step.union.most", new Argument.Number(BigFraction.of(most))));
    return Joint.finding("B2213", method, core, List.of(new Argument.Word(body)), steps, null);
  }

  /** How many the parts are at most together; null when that is open. */
  private BigInteger together(List<Norm> core) {
    BigInteger sum = BigInteger.ZERO;
    for (Norm norm : core)
      if (isUnion(norm.clause()))
        for (Slot part : parts(norm.clause())) {
          BigInteger most = Sizes.most(part, core);
          if (most == null) return null;
          sum = sum.add(most);
        }
    return sum;
  }

  private static Argument words(Norm norm) {
    return new Argument.Words(((Value.Members) norm.clause().value()).members());
  }

  private static Argument sentence(String key, Argument... arguments) {
    return new Argument.Sentence(key, List.of(arguments));
  }
}
