package org.banfa.judgement.refine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banfa.judgement.compare.Electorates;
import org.banfa.judgement.linear.SecondReader;
import org.banfa.judgement.linear.Solver;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Modality;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Vocabulary;

/**
 * Compares two drafts as they would be carried out: per slot, and where conditions matter per situation, whether they are
 * equivalent, the newer is stricter or looser, or neither; with what separates them.
 */
public final class Drafts {
  private final Draft first;
  private final Draft second;
  private final Execution older;
  private final Execution newer;
  private final Situations situations;
  private final FormulaComparer formulas;
  private final WordComparer words;
  private final DayComparer days;

  private Drafts(Draft first, Draft second, SecondReader reader, Solver solver) {
    this.first = first;
    this.second = second;
    this.older = new Execution(first);
    this.newer = new Execution(second);
    Vocabulary vocabulary = both(newer.vocabulary(), older.vocabulary());
    Electorates electorates = new Electorates(vocabulary, reader, solver);
    this.situations = new Situations(electorates);
    this.formulas = new FormulaComparer(electorates, older, newer);
    this.words = new WordComparer(older, newer);
    this.days = new DayComparer(solver, vocabulary, older, newer);
  }

  /** The comparison of a newer draft with an older one; each separating election is read by {@code reader}, too. */
  public static DraftComparison compare(Draft older, Draft newer, SecondReader reader) {
    return compare(older, newer, reader, Solver.PURE);
  }

  /** The same, decided by {@code solver}. */
  public static DraftComparison compare(Draft older, Draft newer, SecondReader reader, Solver solver) {
    return new Drafts(older, newer, reader, solver).run();
  }

  private static Vocabulary both(Vocabulary newer, Vocabulary older) {
    List<Term> missing = older.all().stream().filter(t -> newer.find(t.id()).isEmpty()).toList();
    return missing.isEmpty() ? newer : newer.with(missing);
  }

  private DraftComparison run() {
    Set<Slot> slots = new LinkedHashSet<>(newer.slots());
    slots.addAll(older.slots());
    List<SlotComparison> all = new ArrayList<>();
    Relation relation = Relation.EQUIVALENT;
    for (Slot slot : slots)
      for (SlotComparison one : slot(slot)) {
        all.add(one);
        relation = relation.and(one.relation());
      }
    return new DraftComparison(first.document(), second.document(), relation.plain(), List.copyOf(all));
  }

  private List<SlotComparison> slot(Slot slot) {
    Map<Matter, List<Provided>> before = older.about(slot);
    Map<Matter, List<Provided>> after = newer.about(slot);
    Set<Matter> matters = new LinkedHashSet<>(after.keySet());
    matters.addAll(before.keySet());
    List<SlotComparison> all = new ArrayList<>();
    for (Matter matter : matters)
      all.add(compared(slot, matter, before.getOrDefault(matter, List.of()), after.getOrDefault(matter, List.of())));
    return all;
  }

  private SlotComparison compared(Slot slot, Matter matter, List<Provided> before, List<Provided> after) {
    List<SlotCase> cases = cases(slot, matter, before, after);
    Relation force = force(before, after);
    Relation relation = force;
    for (SlotCase one : cases) relation = relation.and(one.relation());
    return new SlotComparison(slot, matter, relation, cases, force, before, after);
  }

  private List<SlotCase> cases(Slot slot, Matter matter, List<Provided> before, List<Provided> after) {
    Map<Formula, List<Provided>> conditions = new LinkedHashMap<>();
    for (Provided one : after) conditions.computeIfAbsent(newer.condition(one.clause()), c -> new ArrayList<>()).add(one);
    for (Provided one : before) conditions.computeIfAbsent(older.condition(one.clause()), c -> new ArrayList<>()).add(one);
    List<SlotCase> cases = new ArrayList<>();
    for (Situations.Cell cell : situations.of(conditions.keySet())) {
      List<Provided> a = before.stream().filter(s -> cell.has(older.condition(s.clause()))).toList();
      List<Provided> b = after.stream().filter(s -> cell.has(newer.condition(s.clause()))).toList();
      if (!a.isEmpty() || !b.isEmpty()) cases.add(one(slot, matter, cell.whole(), cell.shown(), a, b));
    }
    boolean same = cases.stream().map(SlotCase::relation).distinct().count() == 1;
    if (cases.size() == 1 && conditions.keySet().stream().allMatch(Formula.TRUE::equals)) return cases;
    if (!cases.isEmpty() && !same) return List.copyOf(cases);
    SlotCase whole = one(slot, matter, Formula.TRUE, Formula.TRUE, before, after);
    return same ? List.of(new SlotCase(Formula.TRUE, cases.get(0).relation(), whole.onlyOlder(), whole.onlyNewer())) : List.of(whole);
  }

  private SlotCase one(Slot slot, Matter matter, Formula when, Formula shown, List<Provided> before, List<Provided> after) {
    if (matter == Matter.NUMBERS) return formulas.compare(slot, when, shown, before, after);
    if (before.isEmpty() != after.isEmpty()) return new SlotCase(shown, before.isEmpty() ? Relation.ADDED : Relation.REMOVED, null, null);
    if (matter == Matter.DAYS) return days.compare(slot, shown, before, after);
    return words.compare(matter, slot, shown, before, after);
  }

  /** How the weakest word of force has changed. */
  private static Relation force(List<Provided> before, List<Provided> after) {
    if (before.isEmpty() || after.isEmpty()) return Relation.EQUIVALENT;
    int change = weakest(after) - weakest(before);
    return change == 0 ? Relation.EQUIVALENT : change > 0 ? Relation.STRICTER : Relation.LOOSER;
  }

  private static int weakest(List<Provided> said) {
    return said.stream().mapToInt(s -> s.clause().soft() ? Math.min(2, strength(s.clause().modality())) : strength(s.clause().modality())).min().orElse(3);
  }

  private static int strength(Modality modality) {
    if (modality == null) return 3;
    return switch (modality) {
      case MUST, MUST_NOT, STATED -> 3;
      case NORMALLY -> 2;
      case ENCOURAGED -> 1;
      case MAY -> 0;
    };
  }
}
