package org.banfa.procedures.property;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Locus;
import org.banfa.model.core.Modality;
import org.banfa.model.core.Op;
import org.banfa.model.core.TimeValue;
import org.banfa.model.core.Value;
import org.banfa.model.document.DocumentKind;
import org.banfa.model.document.Evidence;
import org.banfa.model.document.Header;
import org.banfa.model.document.Interpretation;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Moment;
import org.banfa.model.document.Rank;
import org.banfa.model.document.Rule;
import org.banfa.model.library.Library;
import org.banfa.model.order.Displaced;
import org.banfa.model.order.HigherDocuments;
import org.banfa.model.order.InForce;
import org.banfa.model.order.LawDay;
import org.banfa.model.order.Program;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Unit;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.text.Span;

/** A place, an organ and a day: what the law in force asks there, by slot, and how a method for it is put together. */
final class Setting {
  final Library library;
  private final List<String> place;
  private final Term organ;
  private final LocalDate day;
  private final Term electionDay;
  private final Map<Slot, List<Asked>> bySlot = new LinkedHashMap<>();
  private final Set<String> read = new HashSet<>();
  private final Set<Term> questions = new HashSet<>();

  /** One clause of a rule in force. */
  record Asked(InForce source, Clause clause) {
    boolean hard() {
      return !source.isDraftingNorm() && !clause.soft() && (clause.modality() == Modality.MUST || clause.modality() == Modality.MUST_NOT);
    }

    /** Whether a method should keep to it: what is normal, too. */
    boolean counts() {
      return hard() || !source.isDraftingNorm() && (clause.modality() == Modality.MUST || clause.modality() == Modality.NORMALLY);
    }
  }

  Setting(Library library, String place, String organ, String electionDay, LocalDate day) {
    this.library = library;
    this.place = List.of(place.split("/"));
    this.organ = library.vocabulary().find(organ).orElseThrow();
    this.electionDay = library.vocabulary().find(electionDay).orElseThrow();
    this.day = day;
    LegalDocument empty = method(List.of());
    List<InForce> rules = new HigherDocuments(library).rules(empty, new LawDay(Program.of(library, empty), null));
    Displaced displaced = Displaced.among(rules);
    for (InForce rule : rules) {
      if (displaced.superior(rule.rule()).isPresent()) continue;
      for (Interpretation reading : rule.law().interpretations())
        if (reading.readings().stream().anyMatch(r -> !r.clauses().isEmpty())) read.addAll(reading.about());
      for (Clause clause : rule.rule().clauses()) questions(clause.guard());
      for (Clause clause : rule.rule().clauses()) bySlot.computeIfAbsent(clause.subject(), s -> new ArrayList<>()).add(new Asked(rule, clause));
    }
  }

  Map<Slot, List<Asked>> bySlot() {
    return bySlot;
  }

  private void questions(Formula guard) {
    if (guard instanceof Formula.Says says && says.slot().owner() != null) questions.add(says.slot().owner());
    if (guard instanceof Formula.And and) and.parts().forEach(this::questions);
    if (guard instanceof Formula.Or or) or.parts().forEach(this::questions);
    if (guard instanceof Formula.Not not) questions(not.part());
  }

  /** Whether rules elsewhere depend on what is said about this act or body. */
  boolean decides(Slot slot) {
    return slot.owner() != null && questions.contains(slot.owner());
  }

  /** Whether a rule is understood as one of several readings, not as it is written. */
  boolean isRead(InForce rule) {
    return read.contains(rule.rule().label()) || read.contains(rule.rule().row());
  }

  /** A method that says these clauses, each a sentence of its own, and when the election is. */
  LegalDocument method(List<Clause> clauses) {
    Source source = new Source("method", "。".repeat(clauses.size() + 2));
    List<Rule> rules = new ArrayList<>();
    List<Clause> all = new ArrayList<>(List.of(on(electionDay)));
    all.addAll(clauses);
    for (Clause clause : all) {
      int at = rules.size();
      Locus locus = new Locus(1 + at / 10, 1 + at % 10, 0, "款" + at, source, new Span(at, at + 1));
      Clause placed = new Clause(clause.subject(), clause.op(), clause.value(), clause.modality(), clause.guard(), clause.exceptions(), clause.soft(), "", locus);
      rules.add(new Rule(locus.label(), List.of(placed), new TreeMap<>(), Set.of(), Evidence.FULL, null, false, Moment.ELECTION_DAY, null, "", "", locus));
    }
    Header header = new Header("", Rank.VILLAGE_METHOD, place, List.of(organ), List.of(), null, null, "", List.of(), List.of(), "", "");
    return new LegalDocument(DocumentKind.METHOD, "随机办法", header, rules, List.of(), List.of(), List.of(), source);
  }

  private Clause on(Term term) {
    TimeValue.Anchor date = new TimeValue.Anchor.Date(day);
    List<TimeValue.Bound> bounds = new ArrayList<>();
    for (TimeValue.Side side : TimeValue.Side.values()) bounds.add(new TimeValue.Bound(side, date, 0, Unit.DAYS));
    return clause(new Slot(null, term), Op.IS, new Value.When(new TimeValue(bounds)), Formula.TRUE);
  }

  static Clause clause(Slot slot, Op op, Value value, Formula guard) {
    return new Clause(slot, op, value, Modality.STATED, guard, List.of(), false, "", new Locus(1, 1, 0, "", new Source("x", "x"), Span.NONE));
  }
}
