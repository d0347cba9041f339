package org.banfa.judgement.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.banfa.judgement.compare.Clauses;
import org.banfa.judgement.compare.Comparison;
import org.banfa.judgement.compare.Demand;
import org.banfa.judgement.compare.Facts;
import org.banfa.judgement.compare.Outcome;
import org.banfa.judgement.compare.Setting;
import org.banfa.judgement.compare.Silence;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.finding.Verdict;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Modality;
import org.banfa.model.core.Op;
import org.banfa.model.core.Value;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.library.RuleNames;
import org.banfa.model.order.Statement;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;

/** Reaches the verdict on one demand: is it met by its condition, is anything said, and does that fit. */
final class Judge {
  private final List<Comparison> comparisons;
  private final Setting setting;
  private final Reach reach;
  private final BySituation situations;

  Judge(List<Comparison> comparisons, Setting setting, Reach reach, Predicate<Formula> possible) {
    this.situations = new BySituation(setting, possible);
    this.comparisons = comparisons;
    this.setting = setting;
    this.reach = reach;
  }

  /** A norm of drafting is about what is written: where its condition is not, it asks nothing. A law's condition needs an answer. */
  Outcome judge(Demand demand) {
    Formula guard = Clauses.guard(demand.clause());
    Formula settled = setting.facts().settle(guard);
    List<Statement> grounds = setting.facts().grounds(guard);
    if (settled.equals(Formula.FALSE)) return Outcome.quiet(Verdict.NOT_APPLICABLE, grounds);
    List<Formula.Says> open = Facts.open(settled);
    if (!open.isEmpty() && demand.source().isDraftingNorm()) return Outcome.quiet(Verdict.NOT_APPLICABLE, grounds);
    if (!open.isEmpty() && !demand.byLaw()) return undecided(open, grounds);
    return named(compare(demand, grounds), grounds).naming(exceptions(demand));
  }

  /** The rules that the exceptions of a demand name, where they stand. */
  private List<Finding.Related> exceptions(Demand demand) {
    if (!demand.clause().namesRule()) return List.of();
    RuleNames names = new RuleNames(setting.library().documents());
    return names.named(demand.clause(), written(demand)).stream()
        .map(n -> new Finding.Related("related.exception", n.rule().locus()))
        .distinct()
        .toList();
  }

  /** The law whose words the demand has: of a reading, the one that holds the question. */
  private LegalDocument written(Demand demand) {
    if (demand.interpretation() == null) return demand.source().law();
    return setting.library().documents().stream()
        .filter(d -> d.interpretations().stream().anyMatch(i -> i.locus().equals(demand.interpretation().locus())))
        .findFirst()
        .orElse(demand.source().law());
  }

  /** A condition about an act the method does not have is not met; one about an act it has needs an answer. */
  private Outcome undecided(List<Formula.Says> open, List<Statement> grounds) {
    for (Formula.Says says : open) {
      Term owner = says.slot().owner();
      if (owner != null && !setting.program().mentions(owner)) return Outcome.quiet(Verdict.NOT_APPLICABLE, grounds);
    }
    List<Statement> nearest = nearest(open.get(0).slot());
    return Outcome.of(Verdict.UNDECIDABLE, "B2106", nearest, new Argument.Condition(open.get(0)));
  }

  private Outcome compare(Demand demand, List<Statement> grounds) {
    Optional<Statement> ban = setting.facts().denial(demand.subject().owner());
    if (ban.isPresent() && demand.callsFor()) return Outcome.of(Verdict.CONFLICTS, "B2118", List.of(ban.get()), new Argument.Word(demand.subject().owner()));
    if (ban.isPresent() && demand.subject().term() != null && !(demand.clause().value() instanceof Value.When))
      return Outcome.quiet(Verdict.NOT_APPLICABLE, List.of(ban.get()));
    Comparison comparison = comparisons.stream().filter(c -> c.handles(demand)).findFirst().orElseThrow();
    Outcome outcome = comparison.bySituation() ? situations.gravest(demand, s -> compare(comparison, demand, s, grounds)) : compare(comparison, demand, setting, grounds);
    if (demand.force() == Modality.MAY && outcome.verdict() == Verdict.CONFLICTS)
      return outcome.instead(Verdict.STRICTER, "B2125");
    return outcome;
  }

  private Outcome compare(Comparison comparison, Demand demand, Setting in, List<Statement> grounds) {
    return comparison.answered(demand, in) ? complete(demand, in, comparison.compare(demand, in)) : unanswered(demand, in, grounds);
  }

  /** A method that keeps a rule in some ways of holding its election only does not say what happens in the others. */
  private Outcome complete(Demand demand, Setting setting, Outcome outcome) {
    boolean kept = outcome.verdict() == Verdict.CONFORMS || outcome.verdict() == Verdict.STRICTER;
    if (!kept || !setting.alternatives().about(demand).isEmpty() || demand.subject().term() == null) return outcome;
    List<Term> left = setting.alternatives().uncovered(outcome.statements());
    return left.isEmpty() ? outcome : Silence.about(demand, outcome.statements()).partly(new Argument.Words(left));
  }

  private Outcome unanswered(Demand demand, Setting setting, List<Statement> grounds) {
    List<Statement> words =
        setting.statements(demand).stream().filter(s -> s.clause().value() instanceof Value.Words).toList();
    if (!words.isEmpty()) return Outcome.of(Verdict.FOR_PERSON, "B2126", words, new Argument.Says(words.get(0).clause()));
    if (demand.clause().op() == Op.ORDER) return Silence.about(demand, List.of()).order();
    List<Statement> same = setting.statements(demand);
    List<Statement> others = setting.near(demand);
    if (same.isEmpty() && !others.isEmpty()) return forOthers(demand, others.get(0));
    if (!same.isEmpty()) return Silence.about(demand, same).whole();
    if (demand.source().isDraftingNorm() && !grounds.isEmpty()) return Silence.about(demand, grounds).whole();
    Statement own = ownClause(demand.subject().owner());
    return Silence.about(demand, own == null ? List.of() : List.of(own)).whole().near(reach.nearest(demand.subject()));
  }

  /** What is said is written for other ways of holding the election, or counts by their numbers: for this way nothing is said. */
  private Outcome forOthers(Demand demand, Statement other) {
    Argument ways = new Argument.Words(setting.alternatives().about(demand));
    String step = setting.alternatives().isChosen(other.clause()) ? "step.for-others" : "step.for-none";
    return Silence.about(demand, List.of()).whole().near(other).because(step, new Argument.Says(other.clause()), ways);
  }

  private List<Statement> nearest(Slot slot) {
    List<Statement> same = setting.statements(slot);
    if (!same.isEmpty()) return same;
    Statement own = ownClause(slot.owner());
    return own == null ? List.of() : List.of(own);
  }

  /** The clause that provides an act: that it exists or when it is to be, or what else belongs to it; null when there is none. */
  private Statement ownClause(Term act) {
    if (act == null || act.kind() != Kind.ACT) return null;
    return setting.program().of(act).stream().filter(Judge::provides).findFirst().orElse(null);
  }

  private static boolean provides(Statement statement) {
    Slot slot = statement.clause().subject();
    boolean calls = statement.clause().op() == Op.INCLUDES && statement.clause().modality() == Modality.MUST;
    return calls || statement.clause().op() == Op.EXISTS || slot.term() == null && !(statement.clause().value() instanceof Value.Words)
        || slot.term() != null && slot.term().kind() == Kind.TIME || statement.rule().clauses().size() > 1;
  }

  /** Names the clauses that make the rule apply, beside those it is broken by. */
  private static Outcome named(Outcome outcome, List<Statement> grounds) {
    List<Finding.Related> related =
        grounds.stream()
            .filter(g -> !outcome.statements().contains(g))
            .map(g -> new Finding.Related("related.ground", g.clause().locus()))
            .toList();
    return outcome.naming(related);
  }
}
