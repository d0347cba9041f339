package org.banfa.judgement.seats;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.banfa.judgement.compare.Electorates;
import org.banfa.judgement.compare.Setting;
import org.banfa.judgement.joint.Core;
import org.banfa.judgement.joint.Joint;
import org.banfa.judgement.joint.Norm;
import org.banfa.judgement.joint.Norms;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Value;
import org.banfa.model.vocabulary.Slot;

/** Finds the smallest sets of norms about some numbers that nobody can meet together, situation by situation, each once. */
final class JointCores {
  private JointCores() {}

  /**
   * The sets.
   *
   * @param slots the numbers
   * @param linking a number that has to be among those of a set, for it is what ties the others
   * @param possible whether norms can be met together in a situation
   */
  static List<List<Norm>> of(Setting setting, Electorates electorates, Set<Slot> slots, Slot linking, BiPredicate<List<Norm>, Formula> possible) {
    List<Norm> norms = Norms.withUsual(setting, c -> c.value() instanceof Value.Formal && slots.contains(c.subject()));
    Set<Set<Norm>> told = new HashSet<>();
    List<List<Norm>> cores = new ArrayList<>();
    for (Formula situation : Norms.situations(norms, electorates)) {
      List<Norm> within = Norms.within(norms, situation);
      if (possible.test(within, situation)) continue;
      List<Norm> core = Core.of(within, n -> possible.test(n, situation));
      boolean linked = core.stream().anyMatch(n -> n.clause().subject().equals(linking));
      if (linked && core.size() > 1 && Joint.concerns(core) && told.add(Set.copyOf(core))) cores.add(core);
    }
    return cores;
  }
}
