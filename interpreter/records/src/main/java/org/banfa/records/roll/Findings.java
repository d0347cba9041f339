package org.banfa.records.roll;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.banfa.model.document.DocumentKind;
import org.banfa.model.document.Mark;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.order.InForce;

/** Gathers what speaks for and against somebody: what is not so settles it, then what is open. */
final class Findings {
  private final List<Reason> against = new ArrayList<>();
  private final List<Reason> open = new ArrayList<>();
  private final List<Reason> remarks = new ArrayList<>();

  /** What speaks against somebody; where no clause was read as it stands in the law, a person decides, or it is worth a remark. */
  void against(String key, List<Provided> rules, Object... arguments) {
    Mark best = rules.isEmpty() ? Mark.FULL : rules.stream().map(Findings::mark).min(Comparator.naturalOrder()).orElseThrow();
    List<Reason> to = best == Mark.FULL ? against : best == Mark.MEMORY ? remarks : open;
    add(to, Reason.of(key, rules, arguments));
  }

  /** The same said by several clauses is said once. */
  private static void add(List<Reason> all, Reason reason) {
    for (int i = 0; i < all.size(); i++) {
      Reason same = all.get(i);
      if (!same.key().equals(reason.key()) || !same.arguments().equals(reason.arguments())) continue;
      Set<Provided> rules = new LinkedHashSet<>(same.rules());
      rules.addAll(reason.rules());
      all.set(i, new Reason(same.key(), same.arguments(), List.copyOf(rules)));
      return;
    }
    all.add(reason);
  }

  /** On what a clause rests; those of methods are as they stand. */
  private static Mark mark(Provided provided) {
    return provided.document().kind() == DocumentKind.METHOD ? Mark.FULL : new InForce(provided.document(), provided.version(), provided.rule()).evidence();
  }

  void open(String key, List<Provided> rules, Object... arguments) {
    add(open, Reason.of(key, rules, arguments));
  }

  void remark(String key, List<Provided> rules, Object... arguments) {
    add(remarks, Reason.of(key, rules, arguments));
  }

  Answered outcome() {
    return !against.isEmpty() ? Answered.NO : !open.isEmpty() ? Answered.OPEN : Answered.YES;
  }

  /** The reasons of the outcome. */
  List<Reason> reasons() {
    return List.copyOf(!against.isEmpty() ? against : !open.isEmpty() ? open : remarks);
  }

  boolean isSettled() {
    return !against.isEmpty();
  }
}
