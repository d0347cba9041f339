package org.banfa.cli.papers;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.banfa.model.document.PaperForm;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.order.HigherDocuments;
import org.banfa.model.order.InForce;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.syntax.diagnostic.Catalogue;

/** Fills the holes of a paper's texts with what is known; what is not is left as a line to write on, and its name noted. */
final class Holes {
  private static final Pattern SOURCE = Pattern.compile("（\\{据 ([^{}]*)\\}）");
  private static final Pattern HOLE = Pattern.compile("\\{([^{}]*)\\}");

  private final ElectionFacts facts;
  private final Catalogue catalogue;
  private final Wording wording;
  private final Map<String, String> own;
  private final Set<String> blanks = new LinkedHashSet<>();
  private final List<InForce> laws;

  /** Holes of one paper; {@code own} are those that are its own. */
  Holes(ElectionFacts facts, Catalogue catalogue, Map<String, String> own) {
    this.facts = facts;
    this.catalogue = catalogue;
    this.wording = new Wording(catalogue);
    this.own = own;
    this.laws = new HigherDocuments(facts.library()).rules(facts.effective().method(), facts.effective().day());
  }

  /** The names of what was left open so far. */
  Set<String> blanks() {
    return blanks;
  }

  String fill(String text) {
    Matcher hole = HOLE.matcher(withoutIdleSources(text));
    StringBuilder out = new StringBuilder();
    while (hole.find()) hole.appendReplacement(out, Matcher.quoteReplacement(value(hole.group(1).strip())));
    return hole.appendTail(out).toString();
  }

  /** A source in parentheses goes with its parentheses where the effective program says nothing. */
  private String withoutIdleSources(String text) {
    Matcher source = SOURCE.matcher(text);
    StringBuilder out = new StringBuilder();
    while (source.find()) {
      boolean idle = slot(source.group(1)).flatMap(this::source).isEmpty();
      source.appendReplacement(out, Matcher.quoteReplacement(idle ? "" : source.group()));
    }
    return source.appendTail(out).toString();
  }

  /** Law about the first and source of the last of some slots, each once. */
  private String grounds(String names) {
    String[] all = names.split(" ");
    Set<String> cited = new LinkedHashSet<>();
    slot(all[0]).flatMap(this::law).ifPresent(cited::add);
    slot(all[all.length - 1]).flatMap(this::source).ifPresent(cited::add);
    return cited.isEmpty() ? blank(all[0]) : String.join(catalogue.text("paper.with"), cited);
  }

  /** Whether a condition holds; a null one always does. */
  boolean holds(PaperForm.Where where) {
    if (where == null) return true;
    String filled = new Holes(facts, catalogue, own).fill(where.text());
    return where.words().stream().anyMatch(filled::contains);
  }

  private String value(String hole) {
    if (own.containsKey(hole)) return own.get(hole);
    int space = hole.indexOf(' ');
    String what = space < 0 ? hole : hole.substring(0, space);
    String name = space < 0 ? "" : hole.substring(space + 1).strip();
    return switch (what) {
      case "日" -> day(name).map(wording::date).orElseGet(() -> blankDay(name));
      case "止" -> facts.latest(name).map(wording::date).orElseGet(() -> blankDay(name));
      case "时" -> period(name);
      case "末" -> last(name).map(wording::date).orElseGet(() -> blankDay(name.split(" ")[0]));
      case "有" -> catalogue.text(facts.done(name) ? "paper.yes" : "paper.no");
      case "数" -> slot(name).flatMap(facts::number).map(n -> amount(n, slot(name).orElseThrow())).orElseGet(() -> blank(name));
      case "值" -> slot(name).map(this::says).filter(s -> !s.isEmpty()).orElseGet(() -> blank(name));
      case "据" -> slot(name).flatMap(this::source).orElseGet(() -> blank(name));
      case "法" -> slot(name).flatMap(this::law).or(() -> slot(name).flatMap(this::source)).orElseGet(() -> blank(name));
      case "依" -> grounds(name);
      case "短" -> shortBlank(name);
      default -> blank(name.isEmpty() ? hole : name);
    };
  }

  /** Notes something to be written in whose room is there already. */
  void left(String name) {
    blanks.add(name);
  }

  /** A line to write on. */
  String blank(String name) {
    blanks.add(name.substring(name.indexOf('.') + 1));
    return catalogue.text("paper.blank");
  }

  private String shortBlank(String name) {
    blanks.add(name);
    return catalogue.text("paper.short-blank");
  }

  private String blankDay(String name) {
    blanks.add(catalogue.text("paper.day-of", name));
    return catalogue.text("paper.blank-day");
  }

  /** The day of an act or of a day the documents name. */
  Optional<LocalDate> day(String name) {
    Optional<LocalDate> election = Optional.ofNullable(facts.checked().schedule().electionDay());
    boolean isElection = facts.library().vocabulary().find(name).filter(t -> t.kind() == Kind.DAY).isPresent();
    return facts.day(name).or(() -> isElection ? election : Optional.empty());
  }

  /** The last of the days on which acts were done. */
  private Optional<LocalDate> last(String names) {
    return Arrays.stream(names.split(" ")).filter(n -> !n.isEmpty()).flatMap(n -> facts.day(n).stream()).max(LocalDate::compareTo);
  }

  private String period(String name) {
    Optional<LocalDate> from = facts.earliest(name);
    Optional<LocalDate> to = facts.latest(name);
    if (from.isEmpty() || to.isEmpty()) return blankDay(name);
    return from.equals(to) ? wording.date(from.get()) : catalogue.text("paper.period", wording.date(from.get()), wording.date(to.get()));
  }

  /** A quantity alone, or A.S as the documents have it. */
  Optional<Slot> slot(String name) {
    int dot = name.indexOf('.');
    if (dot < 0) return facts.library().vocabulary().find(name).map(t -> new Slot(null, t));
    Optional<Term> owner = facts.library().vocabulary().find(name.substring(0, dot));
    Optional<Term> term = facts.library().vocabulary().find(name.substring(dot + 1));
    return owner.isEmpty() || term.isEmpty() ? Optional.empty() : Optional.of(new Slot(owner.get(), term.get()));
  }

  /** What the effective program says of a slot, in the method's own words where it has any, and what the law adds; empty when nothing. */
  private String says(Slot slot) {
    List<String> said = new ArrayList<>();
    Set<Term> members = new LinkedHashSet<>();
    for (Provided provided : facts.effective().about(slot)) {
      if (provided.clause().value() instanceof Value.Members listed) {
        List<Term> further = listed.members().stream().filter(t -> members.stream().noneMatch(m -> facts.library().vocabulary().fallsUnder(t, m))).toList();
        boolean whole = further.size() == listed.members().size();
        members.addAll(further);
        if (!further.isEmpty()) said.add(whole ? ownWords(provided).orElseGet(() -> value(provided.clause(), slot)) : wording.terms(further));
        continue;
      }
      String text = ownWords(provided).orElseGet(() -> value(provided.clause(), slot));
      if (!text.isEmpty() && !said.contains(text)) said.add(text);
    }
    return String.join(catalogue.text("paper.and"), said);
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

  private String amount(BigInteger number, Slot slot) {
    return slot.term().unit() == null ? number.toString() : catalogue.text("amount." + slot.term().unit().name(), number.toString());
  }

  /** Where the effective program has a slot from. */
  private Optional<String> source(Slot slot) {
    return facts.effective().about(slot).stream().findFirst().map(p -> {
      if (p.version() == null && !p.byLaw()) return cited(p.document(), article(p.clause().locus()));
      return cited(p.document(), wording.article(p.rule().article(p.version())));
    });
  }

  /** The highest rule of the law about a slot whose text was read. */
  private Optional<String> law(Slot slot) {
    for (InForce law : laws) {
      boolean about = law.rule().clauses().stream().anyMatch(c -> c.subject().equals(slot));
      if (!about || law.isDraftingNorm() || law.evidence() == Mark.MEMORY || law.article().isEmpty()) continue;
      return Optional.of(cited(law.law(), wording.article(law.article())));
    }
    return Optional.empty();
  }

  private String cited(LegalDocument document, String article) {
    return catalogue.text("paper.cited", document.title(), article);
  }

  private String article(Locus locus) {
    return wording.place(new Locus(locus.article(), locus.paragraph(), locus.item(), "", locus.source(), locus.span()));
  }
}
