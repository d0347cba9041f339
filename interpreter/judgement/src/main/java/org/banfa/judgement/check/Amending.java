package org.banfa.judgement.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.banfa.judgement.compare.Clauses;
import org.banfa.judgement.compare.Comparison;
import org.banfa.judgement.compare.Demand;
import org.banfa.judgement.compare.Facts;
import org.banfa.judgement.compare.Outcome;
import org.banfa.judgement.compare.Setting;
import org.banfa.judgement.finding.Verdict;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Formula;
import org.banfa.model.core.TimeValue.Side;
import org.banfa.model.core.Value;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Mark;
import org.banfa.model.order.Program;
import org.banfa.model.order.Statement;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Slot;

/** Finds where a method departs from a document above it only to keep a law that the document does not keep. */
final class Amending {
  private final List<Comparison> comparisons;
  private final Setting setting;
  private final Map<LegalDocument, Judge> judges = new HashMap<>();
  private final Predicate<Formula> possible;

  Amending(List<Comparison> comparisons, Setting setting, Predicate<Formula> possible) {
    this.possible = possible;
    this.comparisons = comparisons;
    this.setting = setting;
  }

  /** The law that the method keeps and the parent does not; null when the departure is the method's own. */
  Demand lawBehind(Demand parent, Map<Demand, Outcome> outcomes) {
    return outcomes.entrySet().stream()
        .filter(e -> !e.getKey().parent() && !e.getKey().source().isDraftingNorm() && e.getKey().hard())
        .filter(e -> isKept(e.getValue()) && e.getKey().source().evidence() != Mark.MEMORY)
        .map(Map.Entry::getKey)
        .filter(law -> law.subject().equals(parent.subject()) ? !keeps(parent, law) : isPart(parent, law) && judge(parent.source().law()).judge(law).verdict() == Verdict.CONFLICTS)
        .findFirst()
        .orElse(null);
  }

  private boolean keeps(Demand parent, Demand law) {
    if (parent.clause().value() instanceof Value.When) return !oversteps(parent.clause(), law.clause());
    return isKept(judge(parent.source().law()).judge(law));
  }

  /** Whether the parent fixes the number of one post of the body whose size the law fixes: all posts together make the size. */
  private boolean isPart(Demand parent, Demand law) {
    Slot post = parent.subject();
    Slot body = law.subject();
    return isSize(post) && isSize(body) && post.owner().kind() == Kind.OFFICE && setting.program().method().header().binds().contains(body.owner());
  }

  private static boolean isSize(Slot slot) {
    return slot.owner() != null && slot.term() != null && Roles.SIZE.equals(slot.term().role());
  }

  /** What the parent says of the whole, where it speaks of a part; empty where it speaks of the same as the law. */
  List<Statement> ofWhole(Demand parent, Demand law) {
    return parent.subject().equals(law.subject()) ? List.of() : judge(parent.source().law()).judge(law).statements();
  }

  /** Whether a clause on days goes beyond another that counts from the same day; what counts from different days is left to the timetable. */
  private static boolean oversteps(Clause clause, Clause law) {
    return clause.bounds().stream().anyMatch(own -> law.bounds().stream().anyMatch(asked -> {
      if (own.side() != asked.side() || own.unit() != asked.unit() || !own.anchor().equals(asked.anchor())) return false;
      return own.side() == Side.NOT_LATER ? own.amount() > asked.amount() : own.amount() < asked.amount();
    }));
  }

  /**
   * Whether the parent's clause is itself against a law that the method does not keep either: only the law is owed then. A law read
   * in part, or one that asks this under a condition only, sets nothing aside.
   */
  boolean isUnlawful(Demand parent, Map<Demand, Outcome> outcomes) {
    List<Demand> broken = outcomes.entrySet().stream()
        .filter(e -> !e.getKey().parent() && !e.getKey().source().isDraftingNorm() && e.getKey().hard() && e.getKey().source().evidence() == Mark.FULL)
        .filter(e -> e.getKey().subject().equals(parent.subject()) && e.getValue().verdict() == Verdict.CONFLICTS)
        .map(Map.Entry::getKey)
        .filter(law -> setting.facts().settle(Clauses.guard(law.clause())).equals(Formula.TRUE))
        .toList();
    if (parent.clause().value() instanceof Value.When) return broken.stream().anyMatch(law -> oversteps(parent.clause(), law.clause()));
    return broken.stream()
        .map(law -> judge(parent.source().law()).judge(law))
        .anyMatch(o -> o.verdict() == Verdict.CONFLICTS && o.statements().stream().anyMatch(s -> s.clause().locus().equals(parent.clause().locus())));
  }

  /** Whether some of these clauses break a law, whatever they have to do with the document above. */
  boolean isBroken(List<Statement> clauses, Map<Demand, Outcome> outcomes) {
    return outcomes.entrySet().stream()
        .filter(e -> !e.getKey().parent() && e.getValue().verdict() == Verdict.CONFLICTS)
        .flatMap(e -> e.getValue().statements().stream())
        .anyMatch(broken -> clauses.stream().anyMatch(c -> c.clause().locus().equals(broken.clause().locus())));
  }

  private static boolean isKept(Outcome outcome) {
    return outcome.verdict() == Verdict.CONFORMS || outcome.verdict() == Verdict.STRICTER;
  }

  /** Judges the parent by itself. */
  private Judge judge(LegalDocument parent) {
    return judges.computeIfAbsent(parent, p -> {
      Program program = Program.of(setting.library(), p);
      Setting alone = new Setting(setting.library(), program, new Facts(program, setting.vocabulary()), setting.demands());
      return new Judge(comparisons, alone, new Reach(program, setting.demands()), possible);
    });
  }
}
