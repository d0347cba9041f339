package org.banfa.judgement.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.banfa.judgement.compare.Clauses;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.finding.FindingClass;
import org.banfa.judgement.finding.Speaker;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Op;
import org.banfa.model.core.Value;
import org.banfa.model.order.Program;
import org.banfa.model.order.Statement;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Vocabulary;
import org.banfa.syntax.diagnostic.Severity;

/**
 * Finds clauses that count by a number which belongs to one way of holding the election (关涉), while the method holds it in other
 * ways too: there the number does not exist and the clause cannot be reckoned.
 */
final class BasesCheck {
  private final Program program;
  private final Vocabulary vocabulary;
  private final Map<Slot, Offer> offers = new HashMap<>();

  /** Without conditions said of a slot: the clauses, and all words they leave to choose from. */
  private record Offer(List<Statement> choices, Set<Term> words) {}

  BasesCheck(Program program, Vocabulary vocabulary) {
    this.program = program;
    this.vocabulary = vocabulary;
  }

  List<Finding> find() {
    List<Finding> found = new ArrayList<>();
    for (Statement statement : program.all()) {
      if (statement.document() != program.method() || !(statement.clause().value() instanceof Value.Formal)) continue;
      for (Slot quantity : Clauses.quantities(Clauses.formula(statement.clause()))) {
        List<Term> own = ways(quantity.term());
        if (!own.isEmpty()) compare(statement, quantity, own, found);
      }
    }
    return found;
  }

  /** The ways a number belongs to; empty when it is there in every one. */
  private List<Term> ways(Term quantity) {
    if (quantity == null || quantity.kind() != Kind.QUANTITY || quantity.role() != null) return List.of();
    return quantity.concerns().stream().flatMap(c -> vocabulary.find(c).stream()).filter(t -> t.kind() == Kind.WORD).toList();
  }

  private void compare(Statement statement, Slot quantity, List<Term> own, List<Finding> found) {
    for (Slot slot : program.slots()) {
      Offer offer = offers.computeIfAbsent(slot, this::offer);
      Set<Term> offered = offer.words();
      if (offered.stream().noneMatch(o -> own.stream().anyMatch(w -> isOneKind(o, w)))) continue;
      List<Term> others = offered.stream().filter(o -> own.stream().noneMatch(w -> meets(o, w)) && mayBe(statement.clause().guard(), slot, o)).toList();
      if (!others.isEmpty()) found.add(finding(statement, quantity, others, offer.choices()));
    }
  }

  private Offer offer(Slot slot) {
    List<Statement> choices = program.about(slot).stream().filter(this::isChoice).toList();
    Set<Term> offered = new LinkedHashSet<>();
    for (Statement choice : choices) ((Value.Members) choice.clause().value()).members().forEach(m -> offered.addAll(vocabulary.leaves(m)));
    return new Offer(choices, offered);
  }

  private boolean isChoice(Statement statement) {
    return statement.clause().value() instanceof Value.Members && statement.clause().op() != Op.EXCLUDES && Clauses.guard(statement.clause()).equals(Formula.TRUE);
  }

  /** Whether two words are ways of the same thing: they fall under one broader word. */
  private boolean isOneKind(Term a, Term b) {
    return meets(a, b) || a.broader().stream().anyMatch(b.broader()::contains);
  }

  private boolean meets(Term a, Term b) {
    return vocabulary.fallsUnder(a, b) || vocabulary.fallsUnder(b, a);
  }

  /** Whether a condition leaves open that the election is held in this way. */
  private boolean mayBe(Formula guard, Slot slot, Term way) {
    if (guard instanceof Formula.And and) return and.parts().stream().allMatch(p -> mayBe(p, slot, way));
    if (guard instanceof Formula.Or or) return or.parts().stream().anyMatch(p -> mayBe(p, slot, way));
    if (guard instanceof Formula.Says says && says.slot().equals(slot) && says.member() != null) return meets(says.member(), way);
    return !(guard instanceof Formula.Not not && not.part() instanceof Formula.Says says && says.slot().equals(slot) && says.member() != null && vocabulary.fallsUnder(way, says.member()));
  }

  private static Finding finding(Statement statement, Slot quantity, List<Term> others, List<Statement> choices) {
    List<Finding.Related> related = choices.stream().map(c -> new Finding.Related("related.clause", c.clause().locus())).toList();
    return new Finding(
        "B2221", FindingClass.INTERNAL, Severity.WARNING, null, List.of(), null, statement.clause().locus(), null, Speaker.METHOD,
        List.of(new Argument.Says(statement.clause()), new Argument.Subject(quantity), new Argument.Words(others)), List.of(), related, new TreeMap<>(), null);
  }
}
