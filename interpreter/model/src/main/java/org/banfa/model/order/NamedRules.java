package org.banfa.model.order;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Op;
import org.banfa.model.core.Value;
import org.banfa.model.document.Interpretation;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Rule;
import org.banfa.model.library.Library;
import org.banfa.model.library.RuleNames;
import org.banfa.model.vocabulary.Kind;
import org.banfa.syntax.lex.Keys;

/**
 * Says of exceptions that name a rule when that rule applies: it stands among the rules in force and is not displaced, its
 * condition is met, and none of its own exceptions is. A rule that is not in force, or binds others, never applies.
 */
final class NamedRules {
  private final RuleNames names;
  private final Map<Rule, List<Clause>> standing = new IdentityHashMap<>();
  private final Map<Rule, Formula> known = new IdentityHashMap<>();

  /** Looks among the rules in force, as they are written, and among what a program says. */
  NamedRules(Library library, List<InForce> laws, Program program) {
    this.names = new RuleNames(library.documents());
    Displaced displaced = Displaced.among(laws);
    for (InForce law : laws) if (displaced.superior(law.rule()).isEmpty()) standing.put(law.rule(), law.rule().clauses());
    Map<Rule, List<Clause>> said = new IdentityHashMap<>();
    for (Statement statement : program.all()) said.computeIfAbsent(statement.rule(), r -> new ArrayList<>()).add(statement.clause());
    said.forEach(standing::putIfAbsent);
    for (Statement statement : program.parents()) standing.putIfAbsent(statement.rule(), statement.rule().clauses());
  }

  List<InForce> in(List<InForce> laws) {
    return laws.stream().map(this::in).toList();
  }

  private InForce in(InForce law) {
    Rule rule = law.rule();
    if (rule.clauses().stream().noneMatch(Clause::namesRule)) return law;
    return new InForce(law.law(), law.version(), rule.saying(rule.clauses().stream().map(c -> in(c, law.law())).toList()));
  }

  /** A question with its answers resolved; one that names no rule stays the same. */
  Interpretation in(Interpretation asked, LegalDocument at) {
    return asked.namesRule() ? asked.saying(c -> in(c, at)) : asked;
  }

  Statement in(Statement statement) {
    if (!statement.clause().namesRule()) return statement;
    return new Statement(in(statement.clause(), statement.document()), statement.rule(), statement.document(), statement.inherited());
  }

  /** What the rules that a statement gives way to say of its own subject: it is said in the statement's place. */
  List<Statement> insteadOf(Statement statement) {
    if (!statement.clause().namesRule()) return List.of();
    List<Statement> instead = new ArrayList<>();
    for (RuleNames.Named named : names.named(statement.clause(), statement.document()))
      for (Clause clause : standing.getOrDefault(named.rule(), List.of()))
        if (clause.subject().equals(statement.clause().subject()))
          instead.add(new Statement(in(clause, named.document()), named.rule(), named.document(), true));
    return instead;
  }

  private Clause in(Clause clause, LegalDocument at) {
    if (!clause.namesRule()) return clause;
    return clause.excepting(clause.exceptions().stream().map(e -> mapped(e, n -> resolved((Formula.Applies) n, at))).toList());
  }

  private static Formula mapped(Formula formula, UnaryOperator<Formula> name) {
    if (formula instanceof Formula.Applies) return name.apply(formula);
    if (formula instanceof Formula.Not not) return Formula.not(mapped(not.part(), name));
    if (formula instanceof Formula.And and) return Formula.and(and.parts().stream().map(p -> mapped(p, name)).toList());
    if (formula instanceof Formula.Or or) return Formula.or(or.parts().stream().map(p -> mapped(p, name)).toList());
    return formula;
  }

  /** What is reported as wrong already stays open. */
  private Formula resolved(Formula.Applies name, LegalDocument at) {
    List<RuleNames.Named> rules = names.rules(name, at);
    if (rules.stream().anyMatch(r -> !names.isUsable(r))) return name;
    return name.as(Formula.or(rules.stream().map(this::when).toList()));
  }

  private Formula when(RuleNames.Named named) {
    Formula before = known.get(named.rule());
    if (before != null) return before;
    List<Formula> any = new ArrayList<>();
    for (Clause clause : standing.getOrDefault(named.rule(), List.of())) any.add(when(in(clause, named.document())));
    Formula when = Formula.or(any.stream().distinct().toList());
    known.put(named.rule(), when);
    return when;
  }

  /** When a clause speaks: its condition, wherever it is kept, and none of its exceptions. */
  private static Formula when(Clause clause) {
    List<Formula> all = new ArrayList<>();
    all.add(clause.guard() == null ? Formula.TRUE : clause.guard());
    all.add(condition(clause));
    for (Formula exception : clause.exceptions()) all.add(Formula.not(Formula.plain(exception)));
    return Formula.and(all);
  }

  /** What a clause keeps of its condition in its value: the situations of an act, or the contrary of what an effect follows from. */
  private static Formula condition(Clause clause) {
    if (clause.subject().term() == null) return Formula.TRUE;
    boolean effect = clause.subject().term().kind() == Kind.CONDITION && clause.value() instanceof Value.Formal f && f.formula() instanceof Formula.Not;
    if (effect) return ((Formula.Not) ((Value.Formal) clause.value()).formula()).part();
    boolean trigger = clause.op() == Op.INCLUDES && clause.subject().term().id().equals(Keys.TRIGGER);
    if (!trigger || !(clause.value() instanceof Value.Members members)) return Formula.TRUE;
    return Formula.or(members.members().stream().map(w -> (Formula) new Formula.Situation(w)).toList());
  }
}
