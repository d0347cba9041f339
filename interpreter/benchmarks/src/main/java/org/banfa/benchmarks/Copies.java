package org.banfa.benchmarks;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Linear;
import org.banfa.model.core.Locus;
import org.banfa.model.core.TimeValue;
import org.banfa.model.core.Value;
import org.banfa.model.document.Interpretation.Reading;
import org.banfa.model.document.Interpretation;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Rule;
import org.banfa.model.library.Library;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Vocabulary;

/**
 * Makes a library and a method several times as large: every rule, question and clause again, about further acts, bodies
 * and offices that are like the first. Stages stay single, for copies of one stage would all overlap, pair by pair.
 */
final class Copies {
  private final int number;
  private final Map<Term, Term> terms = new LinkedHashMap<>();

  private Copies(int number, Vocabulary vocabulary) {
    this.number = number;
    Set<Kind> copied = EnumSet.of(Kind.ACT, Kind.BODY, Kind.OFFICE);
    List<Term> found = vocabulary.all().stream().filter(t -> copied.contains(t.kind())).toList();
    Map<String, String> names = new HashMap<>();
    for (Term term : found) names.put(term.id(), term.id() + "之" + number);
    for (Term term : found) terms.put(term, copy(term, names));
  }

  /** The library with {@code times} as many rules and clauses in each document. */
  static Library of(Library library, int times) {
    List<Term> more = new ArrayList<>();
    List<Copies> copies = new ArrayList<>();
    for (int i = 1; i < times; i++) {
      Copies copy = new Copies(i, library.vocabulary());
      copies.add(copy);
      more.addAll(copy.terms.values());
    }
    List<LegalDocument> documents = new ArrayList<>();
    for (LegalDocument document : library.documents()) {
      List<Rule> rules = new ArrayList<>(document.rules());
      for (Copies copy : copies) for (Rule rule : document.rules()) rules.add(copy.rule(rule));
      List<Interpretation> interpretations = new ArrayList<>(document.interpretations());
      for (Copies copy : copies) for (Interpretation interpretation : document.interpretations()) interpretations.add(copy.interpretation(interpretation));
      documents.add(new LegalDocument(
          document.kind(), document.title(), document.english(), document.header(), rules, interpretations, document.stages(), document.declared(), document.source()));
    }
    return new Library(library.vocabulary().with(more), documents, List.of(), List.of(), List.of(), library.notices(), List.of());
  }

  private Term copy(Term t, Map<String, String> names) {
    List<String> concerns = t.concerns().stream().map(c -> names.getOrDefault(c, c)).toList();
    return new Term(
        names.get(t.id()), t.english().isEmpty() ? "" : t.english() + " " + number, t.kind(), t.unit(), t.open(), t.broader(), t.bases(), t.slots(),
        t.negates(), t.atMost(), t.meaning(), t.role(), t.synonyms(), concerns);
  }

  private Interpretation interpretation(Interpretation i) {
    return new Interpretation(
        i.name() + number, i.about().stream().map(this::label).toList(),
        i.readings().stream().map(r -> new Reading(r.name(), r.clauses().stream().map(c -> clause(c, label(c.label()))).toList(), r.words())).toList(),
        i.adopted(), i.grounds(), i.locus());
  }

  /** The label of a copy: another row, with parts of the same names. */
  private String label(String label) {
    int slash = label.indexOf('/');
    String row = slash < 0 ? label : label.substring(0, slash);
    return row.isEmpty() ? "" : row + "之" + number + label.substring(row.length());
  }

  private Term term(Term term) {
    return terms.getOrDefault(term, term);
  }

  private Slot slot(Slot slot) {
    return new Slot(slot.owner() == null ? null : term(slot.owner()), slot.term());
  }

  private Rule rule(Rule r) {
    String label = label(r.label());
    return new Rule(
        label, r.clauses().stream().map(c -> clause(c, label)).toList(), r.articles(), r.bindings(), r.evidence(), r.verified(), r.byLaw(), r.moment(), r.effect(), r.note(), r.remedy(),
        locus(r.locus(), label));
  }

  private static Locus locus(Locus l, String label) {
    return new Locus(l.article(), l.paragraph(), l.item(), label, l.source(), l.span());
  }

  private Clause clause(Clause c, String label) {
    return new Clause(
        slot(c.subject()), c.op(), value(c.value()), c.modality(), formula(c.guard()), c.exceptions().stream().map(this::formula).toList(), c.soft(), c.reason(), locus(c.locus(), label));
  }

  private Value value(Value value) {
    if (value instanceof Value.Formal formal) return new Value.Formal(formula(formal.formula()));
    if (value instanceof Value.Members members) return new Value.Members(members.members().stream().map(this::term).toList());
    if (value instanceof Value.Ranking ranking) return new Value.Ranking(ranking.groups().stream().map(g -> g.stream().map(this::term).toList()).toList());
    if (!(value instanceof Value.When when)) return value;
    return new Value.When(new TimeValue(when.time().bounds().stream().map(b -> new TimeValue.Bound(b.side(), anchor(b.anchor()), b.amount(), b.unit())).toList()));
  }

  private TimeValue.Anchor anchor(TimeValue.Anchor anchor) {
    if (anchor instanceof TimeValue.Anchor.Day day) return new TimeValue.Anchor.Day(term(day.term()));
    return anchor instanceof TimeValue.Anchor.Edge edge ? new TimeValue.Anchor.Edge(term(edge.term()), edge.end()) : anchor;
  }

  private Formula formula(Formula formula) {
    if (formula instanceof Formula.And and) return Formula.and(and.parts().stream().map(this::formula).toList());
    if (formula instanceof Formula.Or or) return Formula.or(or.parts().stream().map(this::formula).toList());
    if (formula instanceof Formula.Not not) return Formula.not(formula(not.part()));
    if (formula instanceof Formula.Comparison c) return new Formula.Comparison(linear(c.left()), c.comparator(), linear(c.right()));
    if (formula instanceof Formula.Says says) return new Formula.Says(slot(says.slot()), says.member() == null ? null : term(says.member()));
    return formula;
  }

  private Linear linear(Linear linear) {
    TreeMap<Slot, BigFraction> coefficients = new TreeMap<>();
    linear.coefficients().forEach((slot, factor) -> coefficients.put(slot(slot), factor));
    return new Linear(coefficients, linear.constant());
  }
}
