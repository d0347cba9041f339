package org.banfa.judgement.compare;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.Verdict;
import org.banfa.model.core.Modality;
import org.banfa.model.core.Op;
import org.banfa.model.core.Value;
import org.banfa.model.document.Binding;
import org.banfa.model.order.Statement;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Vocabulary;

/**
 * Compares sets of words: within, including, or free of what the rule names, by what falls under what. Whoever names a later
 * step (关涉) of a situation instead of the situation itself is not silent about it.
 */
public final class SetCheck implements Comparison {
  @Override
  public boolean handles(Demand demand) {
    return demand.clause().value() instanceof Value.Members;
  }

  @Override
  public boolean bySituation() {
    return true;
  }

  @Override
  public boolean answered(Demand demand, Setting setting) {
    return !setting.sets(demand).isEmpty();
  }

  @Override
  public Outcome compare(Demand demand, Setting setting) {
    return numbered(compared(demand, setting), setting);
  }

  /** Tells what number the method gives a word of which the outcome speaks, such as the years that belong to it. */
  private static Outcome numbered(Outcome outcome, Setting setting) {
    if (outcome.verdict() != Verdict.CONFLICTS) return outcome;
    Outcome told = outcome;
    for (Argument argument : outcome.arguments())
      if (argument instanceof Argument.Words words)
        for (Term word : words.terms().stream().filter(w -> w.kind() == Kind.WORD).toList())
          for (Statement statement : setting.program().of(word))
            if (statement.clause().value() instanceof Value.Formal && statement.clause().subject().owner() == word)
              told = told.because("step.number-of", new Argument.Word(word), new Argument.Says(statement.clause()));
    return told;
  }

  private Outcome compared(Demand demand, Setting setting) {
    List<Statement> said = setting.sets(demand);
    Members method = setting.members(demand);
    List<Term> asked = ((Value.Members) demand.clause().value()).members();
    if (Members.excludes(demand.clause())) return free(demand, setting.vocabulary(), method, asked, said);
    if (demand.clause().op() == Op.IS) return within(demand, setting.vocabulary(), method, asked, said);
    return including(demand, setting.vocabulary(), method, asked, said);
  }

  private Outcome within(Demand demand, Vocabulary words, Members method, List<Term> asked, List<Statement> said) {
    boolean floorOnly = demand.states(Binding.MUST_GRANT) || (demand.states(Binding.AT_LEAST) && !demand.states(Binding.AT_MOST));
    if (floorOnly && !demand.parent()) return including(demand, words, method, asked, said);
    List<Term> strange = method.named().stream().filter(m -> !Members.within(words, List.of(m), asked)).distinct().toList();
    List<Term> partly = strange.stream().filter(s -> !among(words, List.of(s), asked).isEmpty()).toList();
    List<Term> outside = strange.stream().filter(s -> !partly.contains(s)).toList();
    if (!outside.isEmpty()) {
      Outcome broken = Outcome.of(Verdict.CONFLICTS, "B2107", first(said, outside), new Argument.Words(outside));
      return partly.isEmpty() ? broken : broken.because("step.may-be", new Argument.Words(partly), new Argument.Words(among(words, partly, asked)));
    }
    if (!partly.isEmpty())
      return Outcome.of(Verdict.FOR_PERSON, "B2146", first(said, partly), new Argument.Words(partly), new Argument.Words(among(words, partly, asked)));
    boolean offered = demand.force() == Modality.MAY || demand.force() == Modality.ENCOURAGED;
    List<Term> denied = offered ? denied(words, method, asked) : List.of();
    if (!denied.isEmpty()) return Outcome.of(Verdict.CONFLICTS, "B2108", first(said, denied), new Argument.Words(denied));
    if (method.named().isEmpty()) return silence(demand, said, asked);
    if (demand.states(Binding.EXACTLY)) return including(demand, words, method, asked, said);
    boolean narrower = asked.stream().anyMatch(a -> !method.covers(words, a) && words.leaves(a).stream().anyMatch(leaf -> !method.covers(words, leaf)));
    if (narrower && demand.states(Binding.AT_MOST))
      return Outcome.of(Verdict.STRICTER, "B2104", said, new Argument.Says(said.get(0).clause()));
    return Outcome.quiet(Verdict.CONFORMS, said);
  }

  /** Those asked for who may be of these kinds as well: some of them are, some not. */
  private static List<Term> among(Vocabulary words, List<Term> kinds, List<Term> asked) {
    List<Term> wider = words.inRole(Roles.MAY_BE).stream().filter(r -> kinds.stream().anyMatch(k -> words.fallsUnder(k, r))).toList();
    List<Term> others = wider.stream().flatMap(w -> w.concerns().stream()).flatMap(n -> words.find(n).stream()).toList();
    return asked.stream().filter(a -> others.stream().anyMatch(o -> words.fallsUnder(o, a))).toList();
  }

  private Outcome including(Demand demand, Vocabulary words, Members method, List<Term> asked, List<Statement> said) {
    List<Term> denied = denied(words, method, asked);
    if (!denied.isEmpty()) return Outcome.of(Verdict.CONFLICTS, "B2108", first(said, denied), new Argument.Words(denied));
    List<Term> missing = asked.stream().flatMap(a -> missing(words, method, a).stream()).distinct().toList();
    if (missing.isEmpty()) {
      boolean floor = demand.states(Binding.AT_LEAST) && !demand.states(Binding.AT_MOST);
      if (floor && !Members.within(words, method.named(), asked)) return Outcome.of(Verdict.STRICTER, "B2104", said, new Argument.Says(said.get(0).clause()));
      return Outcome.quiet(Verdict.CONFORMS, said);
    }
    if (method.closed()) return Outcome.of(Verdict.CONFLICTS, "B2108", said, new Argument.Words(missing));
    List<Term> later = method.named().stream().filter(m -> missing.stream().anyMatch(w -> m.concerns().contains(w.id()))).distinct().toList();
    if (!later.isEmpty()) return Outcome.of(Verdict.CONFLICTS, "B2137", first(said, later), new Argument.Words(missing), new Argument.Words(later));
    boolean inPart = asked.stream().anyMatch(a -> !method.covers(words, a) && !missing(words, method, a).equals(List.of(a)));
    return inPart ? Silence.about(demand, said).inPart().partly(new Argument.Words(missing)) : silence(demand, said, missing);
  }

  /** What the method shuts out of the words: the narrower words it names, else a word as a whole. */
  private static List<Term> denied(Vocabulary words, Members method, List<Term> asked) {
    if (method.excluded().isEmpty()) return List.of();
    return asked.stream()
        .filter(a -> words.leaves(a).stream().anyMatch(leaf -> method.denies(words, leaf)))
        .flatMap(a -> {
          List<Term> narrower = method.excluded().stream().filter(m -> words.fallsUnder(m, a)).toList();
          return (narrower.isEmpty() ? List.of(a) : narrower).stream();
        })
        .distinct()
        .toList();
  }

  /** The word itself when nothing of it is covered, else the narrowest words that are not. */
  private static Collection<Term> missing(Vocabulary words, Members method, Term asked) {
    if (method.covers(words, asked)) return List.of();
    Set<Term> leaves = words.leaves(asked);
    List<Term> uncovered = leaves.stream().filter(leaf -> !method.covers(words, leaf)).toList();
    return uncovered.size() == leaves.size() ? List.of(asked) : uncovered;
  }

  private Outcome free(Demand demand, Vocabulary words, Members method, List<Term> banned, List<Statement> said) {
    Set<Term> leaves = Members.leaves(words, banned);
    List<Term> overlap =
        method.named().stream().filter(m -> words.leaves(m).stream().anyMatch(leaf -> leaves.contains(leaf) && !method.denies(words, leaf))).distinct().toList();
    if (!overlap.isEmpty()) return Outcome.of(Verdict.CONFLICTS, "B2109", first(said, overlap), new Argument.Words(overlap));
    List<Term> open = banned.stream().filter(b -> words.leaves(b).stream().anyMatch(leaf -> !method.denies(words, leaf))).toList();
    if (method.closed() || open.isEmpty()) return Outcome.quiet(Verdict.CONFORMS, said);
    return silence(demand, said, open);
  }

  private static Outcome silence(Demand demand, List<Statement> said, List<Term> words) {
    return Silence.about(demand, said).partly(new Argument.Words(words));
  }

  /** The statements, the one that names one of the words first. */
  private static List<Statement> first(List<Statement> said, List<Term> words) {
    return said.stream()
        .sorted(java.util.Comparator.comparing(s -> ((Value.Members) s.clause().value()).members().stream().noneMatch(words::contains)))
        .toList();
  }
}
