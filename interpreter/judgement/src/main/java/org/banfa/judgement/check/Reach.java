package org.banfa.judgement.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banfa.judgement.compare.Demand;
import org.banfa.model.core.TimeValue;
import org.banfa.model.core.Value;
import org.banfa.model.order.Program;
import org.banfa.model.order.Statement;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;

/** Tells which acts a method has to do with: those it mentions and those the law lets follow from them. */
final class Reach {
  private final Program program;
  private final Map<Term, Set<Term>> follows = new HashMap<>();

  Reach(Program program, List<Demand> demands) {
    this.program = program;
    for (Demand demand : demands)
      if (demand.clause().value() instanceof Value.When when && demand.subject().owner() != null)
        for (TimeValue.Bound bound : when.time().bounds())
          if (bound.anchor() instanceof TimeValue.Anchor.Day day)
            follows.computeIfAbsent(demand.subject().owner(), o -> new LinkedHashSet<>()).add(day.term());
  }

  boolean touches(Term owner) {
    return owner == null || touches(owner, new HashSet<>());
  }

  private boolean touches(Term owner, Set<Term> seen) {
    if (program.mentions(owner)) return true;
    return seen.add(owner) && follows.getOrDefault(owner, Set.of()).stream().anyMatch(before -> touches(before, seen));
  }

  /**
   * The clause nearest to what is asked of an act: of the same kind, else about the act, else about what it follows from; of a body
   * or people only what is of the same kind, for they have many sides. Null when there is none.
   */
  Statement nearest(Slot asked) {
    Term owner = asked.owner();
    if (owner == null) return null;
    Optional<Statement> alike = program.of(owner).stream().filter(s -> s.clause().subject().owner() == owner && isAlike(s.clause().subject().term(), asked.term())).findFirst();
    return alike.orElseGet(() -> owner.kind() == Kind.ACT ? nearest(owner, new HashSet<>()) : null);
  }

  private static boolean isAlike(Term said, Term asked) {
    return said != null && asked != null && said.kind() == asked.kind() && asked.kind() != Kind.FLAG;
  }

  private Statement nearest(Term owner, Set<Term> seen) {
    Statement own = program.nearest(owner);
    if (own != null || !seen.add(owner)) return own;
    for (Term before : follows.getOrDefault(owner, Set.of())) {
      Statement found = nearest(before, seen);
      if (found != null) return found;
    }
    return null;
  }
}
