package org.banfa.judgement.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Comparator;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Linear;
import org.banfa.model.core.Locus;
import org.banfa.model.core.Modality;
import org.banfa.model.core.Op;
import org.banfa.model.core.TimeValue;
import org.banfa.model.core.TimeValue.Anchor;
import org.banfa.model.core.TimeValue.Bound;
import org.banfa.model.core.TimeValue.Side;
import org.banfa.model.core.Value;
import org.banfa.model.document.Binding;
import org.banfa.model.document.DocumentKind;
import org.banfa.model.document.Evidence;
import org.banfa.model.document.Header;
import org.banfa.model.document.Interpretation;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Moment;
import org.banfa.model.document.Rank;
import org.banfa.model.document.Rule;
import org.banfa.model.document.Stage;
import org.banfa.model.document.Version;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Unit;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.text.Span;

/** Writes documents of tests by hand, sentence by sentence. */
final class Draft {
  private final Words words;
  private final DocumentKind kind;
  private final String title;
  private final Source source;
  private final List<Rule> rules = new ArrayList<>();
  private final List<Interpretation> interpretations = new ArrayList<>();
  private final List<Stage> stages = new ArrayList<>();
  private Rank rank;
  private List<String> territory = List.of();
  private List<Term> binds = List.of();
  private List<Version> versions = List.of();
  private LocalDate issued;
  private String partOf = "";
  private List<String> carriesOut = List.of();
  private List<String> under = List.of();
  private String findingClass = "";

  private Draft(Words words, DocumentKind kind, String title, Rank rank) {
    this.words = words;
    this.kind = kind;
    this.title = title;
    this.rank = rank;
    this.source = new Source(title, "。".repeat(500));
  }

  static Draft statute(Words words, String title) {
    return new Draft(words, DocumentKind.STATUTE, title, Rank.LAW);
  }

  static Draft method(Words words, String title) {
    return new Draft(words, DocumentKind.METHOD, title, null);
  }

  Draft rank(Rank rank) {
    this.rank = rank;
    return this;
  }

  Draft in(String... path) {
    territory = List.of(path);
    return this;
  }

  Draft binds(String... organs) {
    binds = words.all(organs);
    return this;
  }

  Draft versions(Version... all) {
    versions = List.of(all);
    return this;
  }

  Draft partOf(String frame) {
    partOf = frame;
    return this;
  }

  Draft carriesOut(String... titles) {
    carriesOut = List.of(titles);
    return this;
  }

  Draft under(String... titles) {
    under = List.of(titles);
    return this;
  }

  Draft issued(String day) {
    issued = LocalDate.parse(day);
    return this;
  }

  Draft findingClass(String name) {
    findingClass = name;
    return this;
  }

  /** A sentence of a method. */
  Draft says(String label, Clause... clauses) {
    return rule(label, Set.of(), false, Evidence.FULL, clauses);
  }

  /** A rule that binds in these ways. */
  Draft asks(String label, Set<Binding> bindings, Clause... clauses) {
    return rule(label, bindings, false, Evidence.FULL, clauses);
  }

  /** A rule that is carried out when the method is silent. */
  Draft fallsBack(String label, Clause... clauses) {
    return rule(label, Set.of(), true, Evidence.FULL, clauses);
  }

  Draft rule(String label, Set<Binding> bindings, boolean byLaw, Evidence evidence, Clause... clauses) {
    return rule(label, bindings, byLaw, evidence, Map.of(), clauses);
  }

  Draft rule(String label, Set<Binding> bindings, boolean byLaw, Evidence evidence, Map<String, String> articles, Clause... clauses) {
    List<Clause> placed = List.of(clauses).stream().map(c -> place(label, c)).toList();
    rules.add(
        new Rule(label, placed, articles, bindings, evidence, null, byLaw, Moment.ELECTION_DAY, null, "", "", locus(label)));
    return this;
  }

  Draft reads(String about, String adopted, Interpretation.Reading... readings) {
    interpretations.add(new Interpretation("读法", List.of(about), List.of(readings), adopted, "", locus("")));
    return this;
  }

  Draft stage(String term, String from, String to, String... acts) {
    stages.add(new Stage(words.term(term), from == null ? null : LocalDate.parse(from), LocalDate.parse(to), words.all(acts), locus(term)));
    return this;
  }

  LegalDocument done() {
    Header header =
        new Header(title, rank, territory, binds, versions, null, issued, partOf, carriesOut, under, "", findingClass);
    return new LegalDocument(kind, title, header, rules, interpretations, stages, List.of(), source);
  }

  private Locus locus(String label) {
    int at = rules.size() + stages.size() * 100;
    return new Locus(rules.size() + 1, 1, 0, label, source, new Span(at, at + 1));
  }

  private Clause place(String label, Clause c) {
    return new Clause(c.subject(), c.op(), c.value(), c.modality(), c.guard(), c.exceptions(), c.soft(), c.reason(), locus(label));
  }

  // clauses

  static Clause clause(Words words, String slot, Op op, Value value, Modality modality) {
    return new Clause(
        words.slot(slot), op, value, modality, Formula.TRUE, List.of(), false, "", new Locus(1, 1, 0, "", new Source("x", "x"), Span.NONE));
  }

  static Clause when(Formula guard, Clause c) {
    return new Clause(c.subject(), c.op(), c.value(), c.modality(), guard, c.exceptions(), c.soft(), c.reason(), c.locus());
  }

  static Clause except(Formula exception, Clause c) {
    return new Clause(c.subject(), c.op(), c.value(), c.modality(), c.guard(), List.of(exception), c.soft(), c.reason(), c.locus());
  }

  static Clause soft(Clause c) {
    return new Clause(c.subject(), c.op(), c.value(), c.modality(), c.guard(), c.exceptions(), true, c.reason(), c.locus());
  }

  static Clause reason(String text, Clause c) {
    return new Clause(c.subject(), c.op(), c.value(), c.modality(), c.guard(), c.exceptions(), c.soft(), text, c.locus());
  }

  // formulas

  static Formula than(Linear left, Comparator comparator, Linear right) {
    return new Formula.Comparison(left, comparator, right);
  }

  static Linear share(Linear base, int above, int below) {
    return base.times(BigFraction.of(above, below));
  }

  // times

  static Value at(Bound... bounds) {
    return new Value.When(new TimeValue(List.of(bounds)));
  }

  static Bound by(Anchor anchor, long days) {
    return new Bound(Side.NOT_LATER, anchor, days, Unit.DAYS);
  }

  static Bound from(Anchor anchor, long days) {
    return new Bound(Side.NOT_EARLIER, anchor, days, Unit.DAYS);
  }

  static Anchor day(String date) {
    return new Anchor.Date(LocalDate.parse(date));
  }

  static Value on(String date) {
    return at(from(day(date), 0), by(day(date), 0));
  }
}
