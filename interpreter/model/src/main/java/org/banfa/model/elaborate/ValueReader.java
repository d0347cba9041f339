package org.banfa.model.elaborate;

import java.util.ArrayList;
import java.util.List;
import org.banfa.grammar.BanfaLexer;
import org.banfa.model.core.Formula;
import org.banfa.model.core.TimeValue;
import org.banfa.model.core.Value;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.syntax.lex.Keys;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.text.Span;
import org.banfa.syntax.tree.ClauseTree;
import org.banfa.syntax.tree.GroupTree;
import org.banfa.syntax.tree.Item;
import org.banfa.syntax.tree.Nominal;
import org.banfa.syntax.tree.Operator;
import org.banfa.syntax.tree.Phrase;
import org.banfa.syntax.tree.Sum;

/** Reads the value of a slot by the slot's type. */
final class ValueReader {
  private final Scope scope;
  private final PathResolver paths;
  private final FormulaReader formulas;
  private final TimeReader times;

  ValueReader(Scope scope, PathResolver paths, FormulaReader formulas, TimeReader times) {
    this.scope = scope;
    this.paths = paths;
    this.formulas = formulas;
    this.times = times;
  }

  /** The value the groups give to a slot; null after a report. */
  Value read(Slot slot, List<GroupTree> groups, Context context) {
    Span span = span(groups);
    Value.Words words = words(groups);
    if (words != null) return words;
    return switch (slot.term().kind()) {
      case QUANTITY -> formal(groups, context, slot);
      case CONDITION -> formal(groups, context, null);
      case SET -> members(groups, span);
      case RANKING -> ranking(groups, span);
      case FLAG -> flag(groups, span);
      case TIME, DAY -> time(groups, span);
      default -> unreadable(slot, span);
    };
  }

  /** A value that is nothing but a quotation: words for a person. */
  static Value.Words words(List<GroupTree> groups) {
    List<Word> all = Phrases.words(groups);
    boolean quoted = all.size() == 1 && all.get(0).type() == BanfaLexer.QUOTED;
    return quoted ? new Value.Words((String) all.get(0).literal()) : null;
  }

  private Value formal(List<GroupTree> groups, Context context, Slot implied) {
    List<Formula> all = new ArrayList<>();
    for (GroupTree group : groups) {
      Formula one = formulas.read(group.body(), context, implied);
      if (one == null) return null;
      boolean alternative = !all.isEmpty() && group.leads().stream().anyMatch(l -> l.type() == BanfaLexer.OR);
      if (alternative) all.add(Formula.or(List.of(all.remove(all.size() - 1), one)));
      else all.add(one);
    }
    return new Value.Formal(Formula.and(all));
  }

  /** The words of a list; null after a report. */
  Value.Members members(List<GroupTree> groups, Span span) {
    List<Term> members = new ArrayList<>();
    for (Sum sum : Phrases.members(groups)) {
      Term member = member(sum);
      if (member == null) return null;
      members.add(member);
    }
    if (members.isEmpty()) {
      scope.error("B1341", span, scope.text(span));
      return null;
    }
    return new Value.Members(List.copyOf(members));
  }

  private Term member(Sum sum) {
    Nominal nominal = Phrases.single(sum);
    List<Item> items = nominal == null ? List.of() : Phrases.items(nominal);
    List<Term> terms = paths.terms(items);
    if (terms.size() == 1 && items.size() == 1) return terms.get(0);
    scope.error(terms.size() > 1 ? "B1342" : "B1341", sum.span(), scope.text(sum.span()));
    return null;
  }

  /** An order: members one by one; those joined by 和 or 或者 in one place count as one step each as written. */
  Value.Ranking ranking(List<GroupTree> groups, Span span) {
    List<List<Term>> steps = new ArrayList<>();
    for (Sum sum : Phrases.members(groups)) {
      Nominal nominal = Phrases.single(sum);
      List<Item> items = nominal == null ? new ArrayList<>() : new ArrayList<>(Phrases.items(nominal));
      items.removeIf(this::isInTurn);
      List<Term> terms = paths.terms(items);
      if (items.isEmpty()) continue;
      if (terms.size() != 1 || items.size() != 1) {
        scope.error("B1341", sum.span(), scope.text(sum.span()));
        return null;
      }
      steps.add(List.of(terms.get(0)));
    }
    if (steps.isEmpty()) {
      scope.error("B1341", span, scope.text(span));
      return null;
    }
    return new Value.Ranking(List.copyOf(steps));
  }

  private boolean isInTurn(Item item) {
    Word word = Phrases.atom(item, BanfaLexer.TERM);
    return word != null && word.entry() != null && word.entry().key().equals(Keys.IN_TURN);
  }

  private Value flag(List<GroupTree> groups, Span span) {
    ClauseTree clause = groups.size() == 1 ? Phrases.onlyClause(groups.get(0).body()) : null;
    if (clause != null && clause.elements().size() == 1 && clause.elements().get(0) instanceof Phrase phrase && Phrases.key(phrase).equals(Keys.NO)) {
      return new Value.Flag(false);
    }
    if (clause != null && clause.elements().size() == 1 && clause.elements().get(0) instanceof Operator operator) {
      Word word = operator.word();
      if (word.type() == BanfaLexer.IS) return new Value.Flag(true);
      if (word.type() == BanfaLexer.NOT) return new Value.Flag(false);
      if (word.type() == BanfaLexer.HAS) return new Value.Flag(!word.entry().key().endsWith("-not"));
      if (word.type() == BanfaLexer.MODAL) return new Value.Flag(!word.entry().key().equals("must-not"));
    }
    scope.error("B1343", span, scope.text(span));
    return null;
  }

  private Value time(List<GroupTree> groups, Span span) {
    List<TimeValue.Bound> bounds = new ArrayList<>();
    for (GroupTree group : groups) {
      TimeValue time = times.read(group.body());
      if (time == null) return null;
      bounds.addAll(time.bounds());
    }
    return new Value.When(new TimeValue(List.copyOf(bounds)));
  }

  private Value unreadable(Slot slot, Span span) {
    String name = slot.owner() == null ? slot.term().id() : slot.owner().id() + "的" + slot.term().id();
    scope.error("B1340", span, name, scope.text(span));
    return null;
  }

  static Span span(List<GroupTree> groups) {
    return groups.isEmpty() ? Span.NONE : groups.get(0).span().to(groups.get(groups.size() - 1).span());
  }

  /** The slot of an owner that a bare value fits by its type; null when none does. */
  Slot slotFor(Term owner, List<GroupTree> groups) {
    List<Word> words = Phrases.words(groups);
    if (words.isEmpty()) return null;
    boolean dated = words.stream().anyMatch(w -> isTimeWord(w));
    if (dated) {
      Slot time = paths.firstOfKind(owner, Kind.TIME);
      if (time != null) return time;
    }
    if (words.stream().anyMatch(w -> w.type() == BanfaLexer.INT)) return paths.firstOfKind(owner, Kind.QUANTITY);
    boolean members = words.stream().allMatch(w -> scope.term(w).filter(t -> !t.kind().isSlot() && t.kind() != Kind.DAY).isPresent());
    return members ? paths.firstOfKind(owner, Kind.SET) : null;
  }

  private boolean isTimeWord(Word word) {
    boolean particle = word.type() == BanfaLexer.BEFORE || word.type() == BanfaLexer.AFTER || word.type() == BanfaLexer.WITHIN;
    if (particle || word.type() == BanfaLexer.DATE || word.type() == BanfaLexer.FROM) return true;
    String key = word.entry() == null ? "" : word.entry().key();
    if (key.equals(Keys.SAME_DAY) || key.equals(Keys.NEXT_DAY)) return true;
    return scope.term(word).filter(t -> t.kind() == Kind.DAY).isPresent();
  }
}
