package org.banfa.model.elaborate;

import java.util.List;
import java.util.Optional;
import org.banfa.grammar.BanfaLexer;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Modality;
import org.banfa.model.core.Op;
import org.banfa.model.core.TimeValue;
import org.banfa.model.core.Value;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.text.Span;
import org.banfa.syntax.tree.GroupTree;
import org.banfa.syntax.tree.Nominal;
import org.banfa.syntax.tree.Phrase;

/** Turns one statement with its own subject and verb into a draft clause. */
final class StatementReader {
  private final Scope scope;
  private final PathResolver paths;
  private final FormulaReader formulas;
  private final TimeReader times;
  private final ValueReader values;

  StatementReader(Scope scope, PathResolver paths, FormulaReader formulas, TimeReader times, ValueReader values) {
    this.scope = scope;
    this.paths = paths;
    this.formulas = formulas;
    this.times = times;
    this.values = values;
  }

  /** What a statement says, before guards and place are added. */
  record Draft(Slot slot, Op op, Value value, Modality modality) {
    Draft as(Modality other) {
      return new Draft(slot, op, value, other);
    }
  }

  /** Reads a statement; null after a report. */
  Draft read(GroupTree group, Context context) {
    Shape shape = Shape.of(group.body());
    Modality modality = shape.modality() == Modality.STATED ? context.modality() : shape.modality();
    Span span = group.span();
    Draft draft = read(group, shape, context, modality == Modality.MUST_NOT, span);
    if (draft == null) return null;
    boolean turned = modality == Modality.MUST_NOT && !(draft.value() instanceof Value.Words);
    return draft.as(turned ? Modality.MUST : modality);
  }

  private Draft read(GroupTree group, Shape shape, Context context, boolean forbidden, Span span) {
    Value.Words words = shape.object() == null ? null : quoted(shape.object());
    if (words != null) {
      Slot slot = subject(shape.subject(), context);
      return slot == null ? null : new Draft(slot, Op.IS, words, Modality.STATED);
    }
    return switch (shape.verbType()) {
      case BanfaLexer.CMP -> comparison(group, shape, context, forbidden, span);
      case BanfaLexer.IS -> is(shape, context, forbidden, span);
      case BanfaLexer.HAS -> has(shape, context, forbidden, span);
      case BanfaLexer.AT, BanfaLexer.NOT_LATER, BanfaLexer.NOT_EARLIER -> when(group, shape, context, span);
      case 0 -> plain(shape, context, forbidden, span);
      default -> unreadable(span);
    };
  }

  private Value.Words quoted(Phrase phrase) {
    Nominal nominal = Phrases.single(phrase);
    if (nominal == null) return null;
    Word word = Phrases.items(nominal).size() == 1 ? Phrases.atom(Phrases.items(nominal).get(0), BanfaLexer.QUOTED) : null;
    return word == null ? null : new Value.Words((String) word.literal());
  }

  private Slot subject(Phrase phrase, Context context) {
    if (phrase == null) {
      if (context.slot() != null) return context.slot();
      return context.owner() == null ? null : new Slot(context.owner(), null);
    }
    Nominal nominal = Phrases.single(phrase);
    if (nominal != null) return paths.resolve(nominal, context);
    scope.error("B1304", phrase.span(), scope.text(phrase.span()));
    return null;
  }

  private Draft comparison(GroupTree group, Shape shape, Context context, boolean forbidden, Span span) {
    Slot slot = subject(shape.subject(), context);
    if (slot != null && slot.term() == null) slot = paths.firstOfKind(slot.owner(), Kind.QUANTITY);
    if (slot == null || slot.term().kind() != Kind.QUANTITY) {
      scope.error("B1315", span, scope.text(span));
      return null;
    }
    Formula formula = formulas.read(group.body(), context, slot);
    if (formula == null) return null;
    return new Draft(slot, Op.IS, new Value.Formal(forbidden ? Formula.not(formula) : formula), Modality.STATED);
  }

  private Draft is(Shape shape, Context context, boolean forbidden, Span span) {
    Slot slot = subject(shape.subject(), context);
    if (slot == null || shape.object() == null) return slot == null ? null : unreadable(span);
    List<GroupTree> object = List.of(asGroup(shape.object()));
    if (slot.term() == null && isFlag(shape.object())) return predicate(slot, shape.object(), context, !forbidden, span);
    if (slot.term() == null) {
      slot = values.slotFor(slot.owner(), object);
      if (slot == null) return unreadable(span);
    }
    Value value = values.read(slot, object, context);
    if (value == null) return null;
    if (!forbidden) return new Draft(slot, Op.IS, value, Modality.STATED);
    return forbid(slot, value, span);
  }

  private boolean isFlag(Phrase phrase) {
    Nominal nominal = Phrases.single(phrase);
    List<Term> terms = nominal == null ? List.of() : paths.terms(Phrases.items(nominal));
    return !terms.isEmpty() && terms.get(terms.size() - 1).kind() == Kind.FLAG;
  }

  private Draft forbid(Slot slot, Value value, Span span) {
    if (value instanceof Value.Members) return new Draft(slot, Op.EXCLUDES, value, Modality.STATED);
    if (value instanceof Value.Flag flag) return new Draft(slot, Op.IS, new Value.Flag(!flag.set()), Modality.STATED);
    if (value instanceof Value.Formal f) return new Draft(slot, Op.IS, new Value.Formal(Formula.not(f.formula())), Modality.STATED);
    return unreadable(span);
  }

  private Draft has(Shape shape, Context context, boolean forbidden, Span span) {
    boolean positive = shape.verbIsNegative() == forbidden;
    if (shape.object() == null) return unreadable(span);
    Slot slot = shape.subject() == null && context.slot() == null ? null : subject(shape.subject(), context);
    if (slot != null && slot.term() != null && slot.term().kind() == Kind.SET) {
      Value value = values.members(List.of(asGroup(shape.object())), span);
      return value == null ? null : new Draft(slot, positive ? Op.INCLUDES : Op.EXCLUDES, value, Modality.STATED);
    }
    Slot laid = laidDown(slot, shape.object());
    if (laid != null) return new Draft(laid, positive ? Op.EXISTS : Op.EXCLUDES, new Value.Present(), Modality.STATED);
    return predicate(slot, shape.object(), context, positive, span);
  }

  /** The condition of an act that is to be laid down, when the object names one; else null. */
  private Slot laidDown(Slot subject, Phrase object) {
    Nominal nominal = Phrases.single(object);
    List<Term> terms = nominal == null ? List.of() : paths.terms(Phrases.items(nominal));
    if (subject == null || subject.term() != null || terms.size() != 1 || terms.get(0).kind() != Kind.CONDITION) return null;
    return scope.vocabulary.hasSlot(subject.owner(), terms.get(0)) ? new Slot(subject.owner(), terms.get(0)) : null;
  }

  private Draft when(GroupTree group, Shape shape, Context context, Span span) {
    Slot slot = subject(shape.subject(), context);
    if (slot == null) return null;
    if (slot.term() == null) slot = paths.firstOfKind(slot.owner(), Kind.TIME);
    if (slot == null || slot.term().kind() != Kind.TIME && slot.term().kind() != Kind.DAY) {
      scope.error("B1305", span, scope.text(span));
      return null;
    }
    TimeValue time = times.read(Trees.from(group.body(), shape.verb()));
    return time == null ? null : new Draft(slot, Op.IS, new Value.When(time), Modality.STATED);
  }

  /** 应当甲, 不得甲, an effect, or a bare flag. */
  private Draft plain(Shape shape, Context context, boolean forbidden, Span span) {
    boolean positive = forbidden == shape.negated();
    if (shape.object() != null) {
      Slot slot = shape.subject() == null ? null : subject(shape.subject(), context);
      if (shape.subject() != null && slot == null) return null;
      return predicate(slot, shape.object(), context, positive, span);
    }
    return shape.subject() == null ? unreadable(span) : predicate(null, shape.subject(), context, positive, span);
  }

  private Draft predicate(Slot subject, Phrase phrase, Context context, boolean positive, Span span) {
    Nominal nominal = Phrases.single(phrase);
    List<Term> terms = nominal == null ? List.of() : paths.terms(Phrases.items(nominal));
    if (terms.isEmpty() || terms.size() < Phrases.items(nominal).size()) return unreadable(span);
    Term last = terms.get(terms.size() - 1);
    Context inner = subject == null || subject.owner() == null ? context : context.inside(new Slot(subject.owner(), null));
    switch (last.kind()) {
      case FLAG -> {
        Slot slot = flagOf(subject, nominal, inner);
        return slot == null ? null : new Draft(slot, Op.IS, new Value.Flag(positive), Modality.STATED);
      }
      case EFFECT -> {
        return effect(last, inner, span);
      }
      case ACT, BODY, OFFICE -> {
        if (terms.size() > nominal.groups().size()) return unreadable(span);
        return new Draft(new Slot(last, null), positive ? Op.EXISTS : Op.EXCLUDES, new Value.Present(), Modality.STATED);
      }
      default -> {
        if (subject == null && (last.kind() == Kind.WORD || last.kind() == Kind.PEOPLE)) {
          scope.error("B1310", span, scope.text(span));
          return null;
        }
        return subject == null ? unreadable(span) : asValue(subject, phrase, context, positive, span);
      }
    }
  }

  private Slot flagOf(Slot subject, Nominal nominal, Context inner) {
    List<Term> terms = paths.terms(Phrases.items(nominal));
    Term flag = terms.get(terms.size() - 1);
    if (subject != null && subject.owner() != null && !scope.vocabulary.hasSlot(subject.owner(), flag) && terms.size() == 1) {
      List<Term> owners = scope.vocabulary.ownersOf(flag);
      String names = String.join("、", owners.stream().map(Term::id).toList());
      scope.error("B1302", nominal.span(), subject.owner().id(), flag.id(), names);
      return null;
    }
    return paths.resolve(nominal, inner);
  }

  private Draft asValue(Slot subject, Phrase phrase, Context context, boolean positive, Span span) {
    List<GroupTree> groups = List.of(asGroup(phrase));
    Slot slot = subject.term() == null ? values.slotFor(subject.owner(), groups) : subject;
    if (slot == null) return unreadable(span);
    Value value = values.read(slot, groups, context);
    if (value == null) return null;
    return positive ? new Draft(slot, Op.IS, value, Modality.STATED) : forbid(slot, value, span);
  }

  private Draft effect(Term effect, Context context, Span span) {
    Optional<Term> condition = Optional.ofNullable(effect.negates()).flatMap(scope.vocabulary::find);
    if (condition.isEmpty() || context.guard().equals(Formula.TRUE)) {
      scope.error("B1306", span, effect.id());
      return null;
    }
    Slot slot = conditionSlot(condition.get(), context);
    Value value = new Value.Formal(Formula.not(context.guard()));
    return new Draft(slot, Op.IS, value, Modality.STATED);
  }

  /** The condition an effect negates: of the act at hand, else of the first act that has it. */
  private Slot conditionSlot(Term condition, Context context) {
    for (Term owner : context.owners()) if (scope.vocabulary.hasSlot(owner, condition)) return new Slot(owner, condition);
    List<Term> owners = scope.vocabulary.ownersOf(condition);
    return new Slot(owners.isEmpty() ? null : owners.get(0), condition);
  }

  static GroupTree asGroup(Phrase phrase) {
    return Trees.group(phrase);
  }

  private Draft unreadable(Span span) {
    scope.error("B1307", span, scope.text(span));
    return null;
  }
}
