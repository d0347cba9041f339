package org.banfa.judgement.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Modality;
import org.banfa.model.core.Op;
import org.banfa.model.core.Value;
import org.banfa.model.order.Program;
import org.banfa.model.order.Statement;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Vocabulary;

/** Answers what a method says, in three values: said, denied, or left open. */
public final class Facts {
  private final Program program;
  private final Vocabulary vocabulary;
  private final Map<Slot, List<Statement>> unconditional = new HashMap<>();

  public Facts(Program program, Vocabulary vocabulary) {
    this.program = program;
    this.vocabulary = vocabulary;
  }

  /** The formula with everything the method settles put in; quantities, situations and open questions stay. */
  public Formula settle(Formula formula) {
    if (formula instanceof Formula.And and) return Formula.and(and.parts().stream().map(this::settle).toList());
    if (formula instanceof Formula.Or or) return Formula.or(or.parts().stream().map(this::settle).toList());
    if (formula instanceof Formula.Not not) return Formula.not(settle(not.part()));
    if (formula instanceof Formula.Applies applies && applies.when() != null) return settle(applies.when());
    if (formula instanceof Formula.Says says) {
      Answer answer = answer(says);
      return answer.value == null ? says : answer.value ? Formula.TRUE : Formula.FALSE;
    }
    return formula;
  }

  /** The questions about the document that a settled formula still holds. */
  public static List<Formula.Says> open(Formula settled) {
    Set<Formula.Says> found = new LinkedHashSet<>();
    collect(settled, found);
    return new ArrayList<>(found);
  }

  /** The statements that answer the questions of a formula. */
  public List<Statement> grounds(Formula formula) {
    Set<Formula.Says> questions = new LinkedHashSet<>();
    collect(formula, questions);
    List<Statement> grounds = new ArrayList<>();
    for (Formula.Says says : questions) {
      Answer answer = answer(says);
      if (answer.value != null && answer.ground != null) grounds.add(answer.ground);
    }
    return grounds;
  }

  private static void collect(Formula formula, Set<Formula.Says> found) {
    if (formula instanceof Formula.Says says) found.add(says);
    else if (formula instanceof Formula.And and) and.parts().forEach(p -> collect(p, found));
    else if (formula instanceof Formula.Or or) or.parts().forEach(p -> collect(p, found));
    else if (formula instanceof Formula.Not not) collect(not.part(), found);
  }

  private record Answer(Boolean value, Statement ground) {}

  private Answer answer(Formula.Says says) {
    Slot slot = says.slot();
    if (slot.term() == null && says.member() == null) return exists(slot.owner());
    if (says.member() == null) return flag(slot);
    return member(slot, says.member());
  }

  private Answer exists(Term owner) {
    for (Statement statement : program.about(new Slot(owner, null)))
      if (statement.clause().op() == Op.EXISTS || statement.clause().value() instanceof Value.Present)
        return new Answer(!denies(statement.clause()), statement);
    return program.mentions(owner) ? new Answer(true, program.nearest(owner)) : new Answer(null, null);
  }

  /** The clause that says there is no such act, whatever the circumstances; empty when none does. */
  public Optional<Statement> denial(Term act) {
    if (act == null) return Optional.empty();
    return unconditional(new Slot(act, null)).stream()
        .filter(s -> s.clause().op() == Op.EXISTS || s.clause().value() instanceof Value.Present)
        .findFirst()
        .filter(s -> denies(s.clause()));
  }

  /** Whether a clause about an act's existence says that there is none. */
  static boolean denies(Clause clause) {
    boolean denied = clause.op() == Op.EXCLUDES || clause.value() instanceof Value.Flag flag && !flag.set();
    return denied != (clause.modality() == Modality.MUST_NOT);
  }

  private Answer flag(Slot slot) {
    for (Statement statement : unconditional(slot))
      if (statement.clause().value() instanceof Value.Flag flag)
        return new Answer(flag.set() != (statement.clause().modality() == Modality.MUST_NOT), statement);
    return new Answer(null, null);
  }

  private Answer member(Slot slot, Term member) {
    boolean closed = false;
    Statement ground = null;
    for (Statement statement : unconditional(slot)) {
      if (!(statement.clause().value() instanceof Value.Members members)) continue;
      boolean meets = members.members().stream().anyMatch(m -> meets(m, member));
      if (Members.excludes(statement.clause())) {
        if (members.members().stream().anyMatch(m -> vocabulary.fallsUnder(member, m))) return new Answer(false, statement);
        continue;
      }
      if (meets) return new Answer(true, statement);
      closed |= statement.clause().op() == Op.IS && !slot.term().open();
      if (ground == null) ground = statement;
    }
    return closed ? new Answer(false, ground) : new Answer(null, null);
  }

  private boolean meets(Term said, Term asked) {
    return vocabulary.fallsUnder(said, asked) || vocabulary.fallsUnder(asked, said);
  }

  private List<Statement> unconditional(Slot slot) {
    return unconditional.computeIfAbsent(slot, s -> program.about(s).stream().filter(said -> Clauses.guard(said.clause()).equals(Formula.TRUE)).toList());
  }
}
