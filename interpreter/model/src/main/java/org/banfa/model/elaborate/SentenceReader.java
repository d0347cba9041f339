package org.banfa.model.elaborate;

import java.util.ArrayList;
import java.util.List;
import org.banfa.grammar.BanfaLexer;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Op;
import org.banfa.model.core.Value;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.syntax.lex.Keys;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.text.Span;
import org.banfa.syntax.tree.GroupTree;
import org.banfa.syntax.tree.Nominal;
import org.banfa.syntax.tree.PartTree;
import org.banfa.syntax.tree.SegmentTree;
import org.banfa.syntax.tree.SentenceTree;

/** Turns a sentence into clauses: heads give the act and slot at hand, conditions the guard, the rest values and statements. */
final class SentenceReader {
  private final Scope scope;
  private final PathResolver paths;
  private final ValueReader values;
  private final ConditionReader conditions;
  private final OrderReader orders;
  private final StatementReader statements;
  /** Where the last condition of the sentence at hand holds; null before any. */
  private Context conditioned;

  SentenceReader(Scope scope) {
    this.scope = scope;
    this.paths = new PathResolver(scope);
    LinearReader linear = new LinearReader(scope, paths);
    FormulaReader formulas = new FormulaReader(scope, paths, linear);
    TimeReader times = new TimeReader(scope, paths);
    this.values = new ValueReader(scope, paths, formulas, times);
    this.conditions = new ConditionReader(formulas);
    this.orders = new OrderReader(scope, paths);
    this.statements = new StatementReader(scope, paths, formulas, times, values);
  }

  /** The clauses of a sentence; parts that cannot be read are reported and left out. */
  List<Clause> read(SentenceTree sentence, Place place, Context top) {
    List<PartTree> parts = sentence.parts();
    conditioned = null;
    if (ItemList.isOne(parts)) return items(parts, place, top);
    List<Clause> all = new ArrayList<>();
    Context carried = top;
    for (int i = 0; i < parts.size(); i++) {
      int item = parts.size() == 1 ? 0 : i + 1;
      carried = part(parts.get(i).segments(), place.at(item, parts.get(i).span()), carried, all);
    }
    return all;
  }

  /** One part; returns the context for the next. */
  private Context part(List<SegmentTree> segments, org.banfa.model.core.Locus locus, Context carried, List<Clause> all) {
    Context context = carried;
    for (SegmentTree head : segments.subList(0, segments.size() - 1)) {
      context = head(head.groups(), context);
      if (context == null) return carried;
    }
    if (!segments.isEmpty()) all.addAll(values(segments.get(segments.size() - 1).groups(), context, locus, all));
    return context.nextPart();
  }

  private Context head(List<GroupTree> groups, Context context) {
    Context inner = context;
    for (int i = 0; i < groups.size(); i++) {
      GroupTree group = groups.get(i);
      if (Phrases.isCondition(groups, i)) {
        List<GroupTree> run = Phrases.conditionRun(groups, i);
        inner = conditions.under(run, inner);
        i += run.size() - 1;
      } else {
        Shape shape = Shape.of(group.body());
        Nominal nominal = shape.subject() == null ? null : Phrases.single(shape.subject());
        if (nominal == null || shape.verb() != null || shape.object() != null) {
          scope.error("B1309", group.span(), scope.text(group.span()));
          return null;
        }
        Slot slot = paths.resolve(nominal, inner);
        inner = slot == null ? null : inner.inside(slot).withModality(shape.modality());
      }
      if (inner == null) return null;
    }
    return inner;
  }

  /** The clauses of what stands after the last colon. {@code before} are the sentence's earlier clauses, which reasons attach to. */
  private List<Clause> values(List<GroupTree> groups, Context context, org.banfa.model.core.Locus locus, List<Clause> before) {
    List<Clause> made = new ArrayList<>();
    Context current = context;
    List<GroupTree> pending = new ArrayList<>();
    if (OrderReader.isOrder(groups)) return clause(orders.read(groups, context), context, locus);
    for (int i = 0; i < groups.size(); i++) {
      GroupTree group = groups.get(i);
      if (Phrases.isCondition(groups, i)) {
        made.addAll(flush(pending, current, locus));
        List<GroupTree> run = Phrases.conditionRun(groups, i);
        current = conditions.under(run, made.isEmpty() ? current : context);
        i += run.size() - 1;
        if (current == null) return made;
        conditioned = current;
      } else if (Phrases.isException(group)) {
        made.addAll(flush(pending, current, locus));
        Formula exception = conditions.exception(group, context);
        if (exception != null) made.replaceAll(c -> Clauses.except(c, exception));
      } else if (reason(group) != null) {
        made.addAll(flush(pending, current, locus));
        String reason = reason(group);
        made.replaceAll(c -> Clauses.because(c, reason));
        before.replaceAll(c -> Clauses.because(c, reason));
      } else {
        if (ConditionReader.isOtherwise(group)) {
          made.addAll(flush(pending, current, locus));
          if (conditioned == null) {
            scope.error("B1325", group.span(), scope.text(group.span()));
            return made;
          }
          current = ConditionReader.otherwise(context, conditioned);
        }
        pending.add(group);
      }
    }
    if (pending.isEmpty() && made.isEmpty() && !groups.isEmpty() && Phrases.isCondition(groups.get(groups.size() - 1))) {
      scope.error("B1204", groups.get(groups.size() - 1).span());
    }
    made.addAll(flush(pending, current, locus));
    return made;
  }

  private static String reason(GroupTree group) {
    List<Word> words = Phrases.words(List.of(group));
    boolean is = words.size() == 2 && words.get(0).entry() != null && words.get(0).entry().key().equals(Keys.REASON)
        && words.get(1).type() == BanfaLexer.QUOTED;
    return is ? (String) words.get(1).literal() : null;
  }

  private List<Clause> flush(List<GroupTree> pending, Context context, org.banfa.model.core.Locus locus) {
    if (pending.isEmpty()) return List.of();
    List<GroupTree> groups = List.copyOf(pending);
    pending.clear();
    if (context.slot() != null) return slotValue(context.slot(), groups, context, locus);
    List<Clause> all = new ArrayList<>();
    if (context.owner() != null && isBareValue(groups)) {
      Slot slot = values.slotFor(context.owner(), groups);
      if (slot != null) return slotValue(slot, groups, context, locus);
    }
    for (GroupTree group : groups) all.addAll(clause(statements.read(group, context), softened(List.of(group), context), locus));
    return all;
  }

  /** Whether groups are a value without verb: a time, an amount, words that are neither flags nor effects. */
  private boolean isBareValue(List<GroupTree> groups) {
    for (GroupTree group : groups) {
      Shape shape = Shape.of(group.body());
      if (shape.verb() != null || shape.object() != null && shape.subject() != null) return false;
    }
    List<Word> words = Phrases.words(groups);
    return words.stream().noneMatch(w -> scope.term(w).filter(t -> t.kind() == Kind.FLAG || t.kind() == Kind.EFFECT).isPresent());
  }

  private List<Clause> slotValue(Slot slot, List<GroupTree> groups, Context context, org.banfa.model.core.Locus locus) {
    Context softened = softened(groups, context);
    Shape first = Shape.of(groups.get(0).body());
    boolean listed = slot.term().kind() == Kind.SET && first.subject() == null && first.verbType() == BanfaLexer.HAS;
    Value value = values.read(slot, groups, softened);
    if (value == null) return List.of();
    Op op = !listed ? Op.IS : first.verbIsNegative() ? Op.EXCLUDES : Op.INCLUDES;
    return clause(new StatementReader.Draft(slot, op, value, softened.modality()), softened, locus);
  }

  private static Context softened(List<GroupTree> groups, Context context) {
    return context.withModality(Shape.of(groups.get(0).body()).modality());
  }

  private List<Clause> clause(StatementReader.Draft draft, Context context, org.banfa.model.core.Locus locus) {
    if (draft == null) return List.of();
    Slot trigger = draft.op() == Op.EXISTS && !context.triggers().isEmpty() ? triggerOf(draft.slot().owner()) : null;
    boolean effect = draft.slot().term() != null && draft.slot().term().kind() == Kind.CONDITION && isNegationOf(draft.value(), context);
    if (trigger != null) {
      Value words = new Value.Members(context.triggers());
      return List.of(Clauses.of(trigger, Op.INCLUDES, words, draft.modality(), context.soft(), context.condition(), locus));
    }
    Formula guard = effect ? Formula.TRUE : context.guard();
    return List.of(Clauses.of(draft.slot(), draft.op(), draft.value(), draft.modality(), context.soft(), guard, locus));
  }

  private static boolean isNegationOf(Value value, Context context) {
    return value instanceof Value.Formal f && !context.guard().equals(Formula.TRUE) && f.formula().equals(Formula.not(context.guard()));
  }

  private Slot triggerOf(Term act) {
    Term slot = scope.vocabulary.find(Keys.TRIGGER).orElse(null);
    return slot != null && scope.vocabulary.hasSlot(act, slot) ? new Slot(act, slot) : null;
  }

  /** 有下列情形之一的，…：（一）…；（二）…: each item is a condition of the same statement. */
  private List<Clause> items(List<PartTree> parts, Place place, Context top) {
    List<Clause> all = new ArrayList<>();
    List<GroupTree> statement = ItemList.statement(parts);
    for (int i = 0; i < parts.size(); i++) {
      SegmentTree item = ItemList.item(parts, i);
      Context context = top;
      Span span = item.span();
      for (GroupTree condition : item.groups()) context = context == null ? null : conditions.under(List.of(condition), context);
      if (context != null) all.addAll(flush(new ArrayList<>(statement), context, place.at(i + 1, span)));
    }
    return all;
  }
}
