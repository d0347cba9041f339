package org.banfa.judgement.wording;

import java.util.List;
import java.util.Optional;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Comparator;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Inward;
import org.banfa.model.core.Modality;
import org.banfa.model.core.Op;
import org.banfa.model.core.Value;
import org.banfa.model.vocabulary.Kind;

/** Words values and whole clauses. */
final class Clauses {
  private final Phrases phrases;
  private final Quantities quantities;
  private final Conditions conditions;
  private final Times times;

  Clauses(Phrases phrases, Quantities quantities, Conditions conditions, Times times) {
    this.phrases = phrases;
    this.quantities = quantities;
    this.conditions = conditions;
    this.times = times;
  }

  String value(Value value) {
    if (value instanceof Value.Formal formal) {
      Optional<Interval> interval = Interval.of(formal.formula());
      return interval.isPresent() ? quantities.range(interval.get()) : conditions.formula(formal.formula());
    }
    if (value instanceof Value.Members members) return phrases.all(phrases.terms(members.members()));
    if (value instanceof Value.Ranking ranking) {
      return ranking.groups().size() > 1 ? phrases.text("phrase.ranking", groups(ranking)) : groups(ranking);
    }
    if (value instanceof Value.Flag flag) return phrases.text(flag.set() ? "phrase.yes" : "phrase.no");
    if (value instanceof Value.When when) return times.time(when.time()).text();
    if (value instanceof Value.Words words) return phrases.text("phrase.quote", words.text());
    return phrases.text("phrase.present");
  }

  private String groups(Value.Ranking ranking) {
    List<String> groups = ranking.groups().stream().map(g -> phrases.all(phrases.terms(g))).toList();
    String joined = groups.isEmpty() ? phrases.text("phrase.list.none") : groups.get(0);
    for (int i = 1; i < groups.size(); i++) joined = phrases.text("phrase.list.next", joined, groups.get(i));
    return joined;
  }

  String clause(Clause clause) {
    String text = core(clause);
    if (!clause.guard().equals(Formula.TRUE)) text = phrases.text("phrase.if", conditions.formula(clause.guard()), text);
    for (Formula exception : clause.exceptions()) text = phrases.text("phrase.except", text, conditions.formula(exception));
    return text;
  }

  private String core(Clause clause) {
    String subject = phrases.slot(clause.subject());
    if (clause.op() == Op.EXISTS || clause.value() instanceof Value.Present) {
      if (clause.subject().term() != null) return phrases.text("phrase.clause.exists", subject, verb(clause, "settle"));
      String verb = clause.op() == Op.EXCLUDES ? forbidding(clause, "absent", "exist") : verb(clause, "exist");
      return phrases.text("phrase.clause.exists", subject, verb);
    }
    if (clause.value() instanceof Value.Words && clause.subject().term() == null) {
      return phrases.text("phrase.clause", subject, verb(clause, "text"), value(clause.value()));
    }
    if (clause.op() == Op.ORDER && clause.value() instanceof Value.Ranking ranking) return order(clause, ranking);
    String said = value(clause.value());
    if (clause.op() == Op.INCLUDES) return phrases.text("phrase.clause", subject, verb(clause, "include"), said);
    if (clause.op() == Op.EXCLUDES) return phrases.text("phrase.clause", subject, forbidding(clause, "exclude", "include"), said);
    if (clause.value() instanceof Value.Flag flag) return flag(clause, flag.set(), subject);
    if (clause.value() instanceof Value.When when) return when(clause, subject, times.time(when.time()));
    if (clause.value() instanceof Value.Ranking ranking) {
      return phrases.text("phrase.clause", subject, verb(clause, ranking.groups().size() > 1 ? "rank" : "be"), said);
    }
    if (clause.value() instanceof Value.Formal formal) return formal(clause, Inward.of(formal.formula()), subject, said);
    if (clause.value() instanceof Value.Members members && clause.modality() != Modality.STATED) {
      return phrases.text("phrase.clause", subject, verb(clause, "be"), phrases.any(phrases.terms(members.members())));
    }
    return phrases.text("phrase.clause", subject, verb(clause, "be"), said);
  }

  /** The time of an act is said of the act itself: it takes place then. */
  private String when(Clause clause, String subject, Times.Said said) {
    boolean own = clause.subject().owner() != null && clause.subject().term() != null
        && clause.subject().term().kind() == Kind.TIME && clause.subject().owner().kind() == Kind.ACT;
    if (!own) return phrases.text("phrase.clause", subject, verb(clause, said.open() ? "bound" : "be"), said.text());
    String act = phrases.text("phrase.act", phrases.term(clause.subject().owner()));
    return phrases.text("phrase.clause", act, verb(clause, said.open() ? "due" : "happen"), said.text());
  }

  /** A formula that only bounds the subject is said of it; any other that begins with it stands alone. */
  private String formal(Clause clause, Formula formula, String subject, String said) {
    Optional<Interval> interval = Interval.of(formula);
    if (interval.isPresent() && interval.get().slot().equals(clause.subject())) {
      boolean plain = interval.get().isPoint() || interval.get().isRange();
      if (!plain && interval.get().low() == null ^ interval.get().high() == null) return bounded(clause, subject, interval.get(), said);
      return phrases.text("phrase.clause", subject, verb(clause, plain ? "be" : "bound"), said);
    }
    if (formula instanceof Formula.Comparison comparison) {
      Quantities.Sides sides = Quantities.tidy(comparison);
      boolean own = sides.left().coefficients().size() == 1 && sides.left().coefficients().containsKey(clause.subject());
      if (own && sides.left().constant().signum() == 0) {
        return compared(clause, subject, sides);
      }
    }
    return phrases.text("phrase.clause.requires", subject, verb(clause, "require"), conditions.formula(formula));
  }

  /** An open end that is commanded: what must not be exceeded. */
  private String bounded(Clause clause, String subject, Interval interval, String said) {
    boolean most = interval.high() != null && !interval.high().strict();
    if (most && clause.modality() == Modality.MUST && !clause.soft()) {
      String amount = phrases.size(interval.high().value(), clause.subject().term().unit());
      return phrases.text("phrase.mustNotExceed", subject, amount);
    }
    return phrases.text("phrase.clause", subject, verb(clause, "bound"), said);
  }

  private String compared(Clause clause, String subject, Quantities.Sides sides) {
    boolean stated = clause.modality() == Modality.STATED && !clause.soft();
    if (stated) return phrases.text("phrase.joined", subject, quantities.predicate(sides));
    boolean most = sides.comparator() == Comparator.AT_MOST && clause.modality() == Modality.MUST && !clause.soft();
    if (most) return phrases.text("phrase.mustNotExceed", subject, quantities.right(sides));
    return phrases.text("phrase.clause", subject, verb(clause, "bound"), quantities.bound(sides));
  }

  private String order(Clause clause, Value.Ranking ranking) {
    List<String> groups = ranking.groups().stream().map(g -> phrases.all(phrases.terms(g))).toList();
    String joined = phrases.text("phrase.order.first", groups.get(0));
    for (String next : groups.subList(1, groups.size())) joined = phrases.text("phrase.order.then", joined, next);
    return phrases.text("phrase.clause.order", verb(clause, "order"), joined);
  }

  private String flag(Clause clause, boolean set, String subject) {
    boolean owned = clause.subject().owner() != null && clause.subject().term() != null
        && clause.subject().term().kind() == Kind.FLAG;
    String owner = owned ? phrases.term(clause.subject().owner()) : subject;
    String flag = owned ? phrases.term(clause.subject().term()) : phrases.text(set ? "phrase.yes" : "phrase.no");
    String verb = set || !owned ? verb(clause, "have") : forbidding(clause, "lack", "occur");
    return phrases.text("phrase.clause.flag", owner, verb, flag);
  }

  /** What is excluded is forbidden where the sentence commands, rather than demanded to be absent. */
  private String forbidding(Clause clause, String negative, String positive) {
    boolean commands = clause.modality() == Modality.MUST || clause.modality() == Modality.MUST_NOT;
    return commands ? verb(Modality.MUST_NOT, false, positive) : verb(clause, negative);
  }

  /** The modal word with its verb; a plain statement has the verb alone. */
  private String verb(Clause clause, String verb) {
    if (clause.modality() == Modality.STATED && !clause.soft()) return phrases.text("verb." + verb + ".stated");
    if (clause.modality() == Modality.STATED) return verb(Modality.NORMALLY, false, verb);
    return verb(clause.modality(), clause.soft() && clause.modality() == Modality.MUST, verb);
  }

  private String verb(Modality modality, boolean soft, String verb) {
    String modal = phrases.text("modal." + modality.name() + (soft ? ".soft" : ""));
    String own = "verb." + verb + "." + modality.name();
    String word = phrases.text(phrases.catalogue().has(own) ? own : "verb." + verb);
    return phrases.text("phrase.modal", modal, word).strip();
  }
}
