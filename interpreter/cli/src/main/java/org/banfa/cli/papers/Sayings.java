package org.banfa.cli.papers;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.judgement.wording.Wording;
import org.banfa.model.core.Bounds;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Comparator;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Locus;
import org.banfa.model.core.Value;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Mark;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.order.HigherDocuments;
import org.banfa.model.order.InForce;
import org.banfa.model.vocabulary.ColumnRoles;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Unit;
import org.banfa.syntax.diagnostic.Catalogue;

/** Puts into words what the effective program says of a slot, and where it says so. */
final class Sayings {
  private final ElectionFacts facts;
  private final Catalogue catalogue;
  private final Wording wording;
  private final List<InForce> laws;

  Sayings(ElectionFacts facts, Catalogue catalogue) {
    this.facts = facts;
    this.catalogue = catalogue;
    this.wording = new Wording(catalogue);
    this.laws = new HigherDocuments(facts.library()).rules(facts.effective().method(), facts.effective().day());
  }

  /** What the effective program says of a slot, in the method's own words where it has any, and what the law adds; empty when nothing. */
  String says(Slot slot) {
    Optional<String> age = age(slot);
    if (age.isPresent()) return age.get();
    List<String> said = new ArrayList<>();
    Set<Term> members = new LinkedHashSet<>();
    for (Provided provided : facts.effective().about(slot)) {
      if (provided.clause().value() instanceof Value.Members listed) {
        List<Term> further = listed.members().stream().filter(t -> members.stream().noneMatch(m -> facts.library().vocabulary().fallsUnder(t, m))).toList();
        boolean whole = further.size() == listed.members().size();
        members.addAll(further);
        if (further.isEmpty()) continue;
        said.add((whole ? ownWords(provided) : Optional.<String>empty()).orElseGet(() -> terms(further, provided.clause())));
        continue;
      }
      if (isIdle(provided.clause(), slot)) continue;
      String text = ownWords(provided).orElseGet(() -> value(provided.clause(), slot));
      if (!text.isEmpty() && !said.contains(text)) said.add(text);
    }
    List<Term> people = members.stream().filter(t -> members.stream().noneMatch(m -> m != t && facts.library().vocabulary().fallsUnder(t, m))).toList();
    return Relatives.among(people) ? Relatives.in(people, catalogue) : String.join(catalogue.text("paper.and"), said);
  }

  /** Some terms, joined as the clause joins them: as one of several, or as all. */
  private String terms(List<Term> terms, Clause clause) {
    String or = catalogue.text("paper.or");
    boolean choice = clause.locus() != null && clause.locus().source().slice(clause.locus().span()).contains(or);
    if (!choice || terms.size() < 2) return wording.terms(terms);
    List<String> names = terms.stream().map(t -> wording.terms(List.of(t))).toList();
    return String.join(catalogue.text("paper.and"), names.subList(0, names.size() - 1)) + or + names.get(names.size() - 1);
  }

  /** Whether a clause asks for no less than nothing. */
  private static boolean isIdle(Clause clause, Slot slot) {
    Optional<Bounds> bounds = clause.value() instanceof Value.Formal formal ? Bounds.of(slot, positive(formal.formula())) : Optional.empty();
    return bounds.filter(b -> b.high() == null && b.low() != null && b.low().signum() == 0 && !b.lowOpen()).isPresent();
  }

  /** The number a slot must be, where the effective program leaves one only; else empty. */
  Optional<String> exactly(Slot slot) {
    for (Provided provided : facts.effective().about(slot)) {
      Optional<Bounds> bounds = provided.clause().value() instanceof Value.Formal formal ? Bounds.of(slot, formal.formula()) : Optional.empty();
      if (bounds.filter(Bounds::isPoint).isPresent()) return Optional.of(ownWords(provided).orElseGet(() -> value(provided.clause(), slot)));
    }
    return Optional.empty();
  }

  /** The age that people have reached, where the effective program sets only that. */
  private Optional<String> age(Slot slot) {
    if (slot.term() == null || !ColumnRoles.AGE.equals(slot.term().role())) return Optional.empty();
    List<Provided> all = facts.effective().about(slot);
    if (all.size() != 1 || !(all.get(0).clause().value() instanceof Value.Formal formal)) return Optional.empty();
    return Bounds.of(slot, positive(formal.formula())).filter(b -> b.low() != null && b.high() == null).map(b -> catalogue.text("paper.aged", whole(b.low(), b.lowOpen() ? 1 : 0, slot)));
  }

  /** The free words about an act; empty when there are none. */
  String words(Term act) {
    for (Slot slot : facts.effective().slots()) {
      if (!act.equals(slot.owner()) && !(slot.owner() == null && act.equals(slot.term()))) continue;
      for (Provided provided : facts.effective().about(slot)) if (provided.clause().value() instanceof Value.Words words) return words.text();
    }
    return "";
  }

  /** What stands behind the last colon of a method's clause. */
  private static Optional<String> ownWords(Provided provided) {
    Clause clause = provided.clause();
    if (provided.byLaw() || provided.version() != null || clause.locus() == null) return Optional.empty();
    String text = clause.locus().source().slice(clause.locus().span()).strip();
    int colon = text.lastIndexOf('：');
    boolean usable = colon >= 0 && text.indexOf('「') < 0 && text.indexOf('\n') < 0;
    return usable ? Optional.of(text.substring(colon + 1).replaceAll("[；。\\s]+$", "")) : Optional.empty();
  }

  private String value(Clause clause, Slot slot) {
    if (clause.value() instanceof Value.Formal formal) {
      Optional<Bounds> bounds = Bounds.of(slot, positive(formal.formula()));
      return bounds.isEmpty() ? wording.formula(formal.formula()) : amount(bounds.get(), slot);
    }
    if (clause.value() instanceof Value.Members members) return wording.terms(members.members());
    return wording.value(clause.value());
  }

  private static Formula positive(Formula formula) {
    if (!(formula instanceof Formula.Not not) || !(not.part() instanceof Formula.Comparison c) || c.comparator() == Comparator.EQUAL) return formula;
    return new Formula.Comparison(c.left(), c.comparator().negated(), c.right());
  }

  private String amount(Bounds bounds, Slot slot) {
    String low = bounds.low() == null ? "" : whole(bounds.low(), bounds.lowOpen() ? 1 : 0, slot);
    String high = bounds.high() == null ? "" : whole(bounds.high(), bounds.highOpen() ? -1 : 0, slot);
    if (bounds.isPoint()) return low;
    if (high.isEmpty()) return low.isEmpty() ? "" : catalogue.text("paper.at-least", low);
    return low.isEmpty() ? catalogue.text("paper.at-most", high) : catalogue.text("paper.between", low, high);
  }

  private String whole(BigFraction border, int more, Slot slot) {
    return amount(border.getNumerator().divide(border.getDenominator()).add(BigInteger.valueOf(more)), slot);
  }

  /** How many people there are of a kind, where the effective program says; else empty. */
  String size(String people) {
    for (Slot slot : facts.effective().slots()) {
      boolean meant = slot.owner() != null && slot.owner().id().equals(people) && slot.owner().kind() == Kind.PEOPLE && slot.term() != null && slot.term().unit() != null;
      if (meant) return says(slot);
    }
    return "";
  }

  String amount(BigInteger number, Slot slot) {
    return amount(number.toString(), slot);
  }

  /** A number, or a line to write one on, with its unit. */
  String amount(String number, Slot slot) {
    if (slot.term().unit() == Unit.BALLOTS) return catalogue.text("paper.ballots", number);
    if (ColumnRoles.AGE.equals(slot.term().role())) return catalogue.text("paper.years-old", number);
    return slot.term().unit() == null ? number : catalogue.text("amount." + slot.term().unit().name(), number);
  }

  /** A title as papers cite it: without what only tells readers of the file what it is. */
  String called(String title) {
    for (String note : catalogue.text("paper.left-out").split(" ")) if (title.endsWith(note)) return title.substring(0, title.length() - note.length());
    return title;
  }

  /** Where the effective program has a slot from. */
  Optional<String> source(Slot slot) {
    return facts.effective().about(slot).stream().findFirst().map(p -> {
      if (p.version() == null && !p.byLaw()) return cited(p.document(), article(p.clause().locus()));
      String article = p.rule().article(p.version());
      return cited(p.document(), article.startsWith(catalogue.text("paper.article")) ? wording.article(article) : "");
    });
  }

  /** The highest rule of the law about a slot whose text was read. */
  Optional<String> law(Slot slot) {
    for (InForce law : laws) {
      boolean about = law.rule().clauses().stream().anyMatch(c -> c.subject().equals(slot));
      if (!about || law.isDraftingNorm() || law.evidence() == Mark.MEMORY || law.article().isEmpty()) continue;
      return Optional.of(cited(law.law(), wording.article(law.article())));
    }
    return Optional.empty();
  }

  private String cited(LegalDocument document, String article) {
    return catalogue.text("paper.cited", called(document.title()), article);
  }

  private String article(Locus locus) {
    return wording.place(new Locus(locus.article(), locus.paragraph(), locus.item(), "", locus.source(), locus.span()));
  }
}
