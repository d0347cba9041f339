package org.banfa.model.elaborate;

import java.util.ArrayList;
import java.util.List;
import org.banfa.grammar.BanfaLexer;
import org.banfa.model.core.Comparator;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Linear;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Unit;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.text.Span;
import org.banfa.syntax.tree.ClauseTree;
import org.banfa.syntax.tree.Conjunction;
import org.banfa.syntax.tree.Disjunction;
import org.banfa.syntax.tree.Element;
import org.banfa.syntax.tree.Item;
import org.banfa.syntax.tree.Nominal;
import org.banfa.syntax.tree.Operator;
import org.banfa.syntax.tree.Phrase;
import org.banfa.syntax.tree.Sum;

/** Reads conditions: comparisons of quantities, what a document says, and situations of the day. */
final class FormulaReader {
  private final Scope scope;
  private final PathResolver paths;
  private final LinearReader linear;
  private final RuleNameReader names;

  FormulaReader(Scope scope, PathResolver paths, LinearReader linear) {
    this.scope = scope;
    this.paths = paths;
    this.linear = linear;
    this.names = new RuleNameReader(scope);
  }

  /** Reads a condition; null after a report. {@code implied} is the quantity a bare 不少于 speaks of, or null. */
  Formula read(Disjunction body, Context context, Slot implied) {
    List<Formula> alternatives = new ArrayList<>();
    for (Conjunction conjunction : body.alternatives()) {
      List<Formula> parts = new ArrayList<>();
      for (ClauseTree clause : conjunction.clauses()) {
        Formula part = clause(clause, context, implied);
        if (part == null) return null;
        parts.add(part);
      }
      alternatives.add(Formula.and(parts));
    }
    return Formula.or(alternatives);
  }

  /** Reads the condition of an exception, the only kind that may name a rule; null after a report. */
  Formula exception(Disjunction body, Context context) {
    names.allow(true);
    Formula read = read(body, context, null);
    names.allow(false);
    return read;
  }

  /** Reads one clause of a condition; modal words in it are the caller's business and ignored here. */
  Formula clause(ClauseTree clause, Context context, Slot implied) {
    List<Element> elements = new ArrayList<>(Phrases.withoutCopula(clause.elements()));
    elements.removeIf(e -> e instanceof Operator o && o.word().type() == BanfaLexer.MODAL);
    if (elements.isEmpty()) return unreadable(clause.span());
    boolean negated = elements.removeIf(e -> e instanceof Operator o && o.word().type() == BanfaLexer.NOT);
    Formula read = plain(elements, context, implied, clause.span());
    return read == null || !negated ? read : Formula.not(read);
  }

  private Formula plain(List<Element> elements, Context context, Slot implied, Span span) {
    int at = 0;
    Phrase subject = elements.get(0) instanceof Phrase p ? p : null;
    if (subject != null) at++;
    if (at == elements.size()) return bare(subject, context, implied);
    if (!(elements.get(at) instanceof Operator operator)) return unreadable(span);
    Phrase object = at + 1 < elements.size() && elements.get(at + 1) instanceof Phrase p ? p : null;
    if (object == null) return unreadable(span);
    if (at + 2 < elements.size()) {
      boolean twice = elements.get(at + 2) instanceof Operator second && second.word().type() == BanfaLexer.CMP;
      return twice ? slip("B1323", span) : unreadable(span);
    }
    return switch (operator.word().type()) {
      case BanfaLexer.CMP -> compare(subject, Comparators.of(operator.word()), object, context, implied, span);
      case BanfaLexer.IS -> equal(subject, object, context, implied, span);
      case BanfaLexer.HAS -> says(subject, object, operator.word(), context);
      default -> unreadable(span);
    };
  }

  private Formula compare(Phrase left, Comparator comparator, Phrase right, Context context, Slot implied, Span span) {
    Measured a = left == null ? impliedQuantity(implied, span) : quantity(left, context);
    Measured b = a == null ? null : quantity(right, context);
    if (b == null || !linear.comparable(a, b, span)) return null;
    if (b.comparator() != null) return slip("B1323", span);
    if (b.isRange()) return unreadable(span);
    return new Formula.Comparison(a.linear(), comparator, b.linear());
  }

  private Formula equal(Phrase left, Phrase right, Context context, Slot implied, Span span) {
    Slot slot = left == null ? implied : slotOf(left, context);
    if (slot != null && slot.term() != null && slot.term().kind() == Kind.SET) return members(slot, right);
    Measured a = left == null ? impliedQuantity(implied, span) : quantity(left, context);
    Measured b = a == null ? null : quantity(right, context);
    if (b == null || !linear.comparable(a, b, span)) return null;
    return within(a.linear(), b);
  }

  /** {@code x} is the value: equal to it, between its ends, or as its own comparator says. */
  static Formula within(Linear x, Measured value) {
    if (value.isRange()) {
      return Formula.and(
          List.of(
              new Formula.Comparison(x, Comparator.AT_LEAST, value.linear()),
              new Formula.Comparison(x, Comparator.AT_MOST, value.upper())));
    }
    Comparator comparator = value.comparator() == null ? Comparator.EQUAL : value.comparator();
    return new Formula.Comparison(x, comparator, value.linear());
  }

  private Slot slotOf(Phrase phrase, Context context) {
    Nominal nominal = Phrases.single(phrase);
    if (nominal == null) return null;
    List<Term> terms = paths.terms(Phrases.items(nominal));
    return terms.isEmpty() || !terms.get(terms.size() - 1).kind().isSlot() ? null : paths.resolve(nominal, context);
  }

  private Formula members(Slot slot, Phrase list) {
    List<Formula> any = new ArrayList<>();
    for (Sum sum : list.members()) {
      Nominal nominal = Phrases.single(sum);
      List<Term> terms = nominal == null ? List.of() : paths.terms(Phrases.items(nominal));
      if (terms.isEmpty()) return unreadable(list.span());
      any.add(new Formula.Says(slot, terms.get(terms.size() - 1)));
    }
    return Formula.or(any);
  }

  private Formula says(Phrase subject, Phrase object, Word has, Context context) {
    boolean positive = !has.entry().key().endsWith("-not");
    Slot slot = subject == null ? null : slotOf(subject, context);
    Formula read = slot != null && slot.term() != null && slot.term().kind() == Kind.SET ? members(slot, object) : bare(object, context, null);
    return read == null || positive ? read : Formula.not(read);
  }

  /** A phrase without operator: flags and acts the document may have, situations, or a value of the implied quantity. */
  private Formula bare(Phrase phrase, Context context, Slot implied) {
    names.begin();
    List<Formula> any = new ArrayList<>();
    for (Sum sum : phrase.members()) {
      Formula one = bare(sum, context, implied);
      if (one == null) return null;
      any.add(one);
    }
    return Formula.or(any);
  }

  private Formula bare(Sum sum, Context context, Slot implied) {
    Nominal nominal = Phrases.single(sum);
    List<Item> items = nominal == null ? List.of() : Phrases.items(nominal);
    if (RuleNameReader.isOne(items)) return names.read(items, sum.span());
    if (items.size() == 1 && items.get(0) instanceof Item.Nested nested) return read(nested.body(), context, implied);
    List<Term> terms = paths.terms(items);
    if (terms.isEmpty() || !(items.get(items.size() - 1) instanceof Item.Atom)) {
      if (implied == null || implied.term().kind() != Kind.QUANTITY) return slip(shareSlip(nominal, terms), sum.span());
      Measured value = linear.read(sum, context);
      Measured own = value == null ? null : impliedQuantity(implied, sum.span());
      return own == null || !linear.comparable(own, value, sum.span()) ? null : within(own.linear(), value);
    }
    Term last = terms.get(terms.size() - 1);
    return switch (last.kind()) {
      case FLAG -> ofSlot(paths.resolve(nominal, context));
      case ACT, BODY, OFFICE -> new Formula.Says(new Slot(last, null), null);
      case WORD, PEOPLE, EFFECT -> new Formula.Situation(last);
      case QUANTITY -> implied == null ? slip(shareSlip(nominal, terms), sum.span()) : equalTo(sum, context, implied);
      default -> unreadable(sum.span());
    };
  }

  private Formula equalTo(Sum sum, Context context, Slot implied) {
    Measured value = linear.read(sum, context);
    Measured own = value == null ? null : impliedQuantity(implied, sum.span());
    return own == null || !linear.comparable(own, value, sum.span()) ? null : within(own.linear(), value);
  }

  private static Formula ofSlot(Slot slot) {
    return slot == null ? null : new Formula.Says(slot, null);
  }

  private Measured impliedQuantity(Slot implied, Span span) {
    if (implied == null || implied.term().kind() != Kind.QUANTITY) {
      scope.error("B1321", span, scope.text(span));
      return null;
    }
    Unit unit = implied.term().unit();
    return new Measured(Linear.of(implied), null, unit, implied.term(), false, null);
  }

  private Measured quantity(Phrase phrase, Context context) {
    return linear.read(phrase, context);
  }

  /** What a phrase that ends in a share lacks: its base, the 的 before it, or a word that compares. */
  private static String shareSlip(Nominal nominal, List<Term> terms) {
    List<List<Item>> groups = nominal == null ? List.of() : Phrases.groups(nominal);
    if (groups.isEmpty()) return "B1322";
    List<Item> last = groups.get(groups.size() - 1);
    Item.Amount share = null;
    for (Item item : last) if (item instanceof Item.Amount amount && amount.number().type() != BanfaLexer.INT) share = amount;
    if (share == null) return "B1322";
    boolean majority = share.number().type() == BanfaLexer.MAJORITY;
    if (terms.isEmpty() || majority && terms.size() == 1) return "B1317";
    return last.get(0) instanceof Item.Amount ? "B1324" : "B1314";
  }

  private Formula unreadable(Span span) {
    return slip("B1322", span);
  }

  private Formula slip(String code, Span span) {
    scope.error(code, span, scope.text(span));
    return null;
  }
}
