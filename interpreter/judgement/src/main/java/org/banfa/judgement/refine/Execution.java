package org.banfa.judgement.refine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.banfa.judgement.compare.Clauses;
import org.banfa.judgement.compare.Facts;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Modality;
import org.banfa.model.core.Op;
import org.banfa.model.core.TimeValue;
import org.banfa.model.core.Value;
import org.banfa.model.document.Evidence;
import org.banfa.model.document.Moment;
import org.banfa.model.document.Rule;
import org.banfa.model.order.Effective;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.order.PlacedStage;
import org.banfa.model.order.Program;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Unit;
import org.banfa.model.vocabulary.Vocabulary;

/** One draft as it would be carried out: its own clauses, those of the documents it belongs to, and the law where it is silent. */
public final class Execution {
  private final Effective effective;
  private final Program program;
  private final Facts facts;
  private final Vocabulary vocabulary;

  /** How a draft would be carried out. */
  public Execution(Draft draft) {
    this.effective = Effective.of(draft.library(), draft.document(), draft.lawAsOf());
    this.vocabulary = draft.library().vocabulary();
    this.program = Program.of(draft.library(), draft.document(), draft.lawAsOf());
    this.facts = new Facts(program, vocabulary);
  }

  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** What the draft says, with the documents it belongs to and carries out. */
  public Program program() {
    return program;
  }

  /** The same, with the law where it is silent. */
  public Effective effective() {
    return effective;
  }

  /** What the draft settles. */
  public Facts facts() {
    return facts;
  }

  /** The days of a stage, as a clause about it; empty when the draft has no such stage. */
  List<Provided> stage(Slot stage) {
    List<Provided> all = new ArrayList<>();
    for (PlacedStage placed : program.stages()) {
      if (!placed.stage().term().equals(stage.owner())) continue;
      List<TimeValue.Bound> bounds = new ArrayList<>();
      bound(TimeValue.Side.NOT_EARLIER, placed.stage().from(), bounds);
      bound(TimeValue.Side.NOT_LATER, placed.stage().to(), bounds);
      Value days = new Value.When(new TimeValue(bounds));
      Clause clause = new Clause(stage, Op.IS, days, Modality.STATED, Formula.TRUE, List.of(), false, "", placed.stage().locus());
      Rule rule = new Rule(
          stage.key(), List.of(clause), Map.of(), Set.of(), Evidence.FULL, null, false, Moment.ELECTION_DAY, null, "", "", placed.stage().locus());
      all.add(new Provided(clause, rule, placed.document(), null, false));
    }
    return all;
  }

  private static void bound(TimeValue.Side side, LocalDate day, List<TimeValue.Bound> bounds) {
    if (day != null) bounds.add(new TimeValue.Bound(side, new TimeValue.Anchor.Date(day), 0, Unit.DAYS));
  }

  /** What something is said about: slots in the order of the documents, then stages. */
  public Set<Slot> slots() {
    Set<Slot> all = new LinkedHashSet<>(effective.slots());
    for (PlacedStage placed : program.stages()) all.add(new Slot(placed.stage().term(), null));
    return all;
  }

  /** The clauses about a slot whose condition the draft does not refute, by what kind of thing they say. */
  public Map<Matter, List<Provided>> about(Slot slot) {
    Map<Matter, List<Provided>> byMatter = new LinkedHashMap<>();
    List<Provided> all = new ArrayList<>(effective.about(slot));
    if (slot.term() == null) all.addAll(stage(slot));
    for (Provided said : all) {
      if (condition(said.clause()).equals(Formula.FALSE)) continue;
      byMatter.computeIfAbsent(Matter.of(said.clause()), m -> new ArrayList<>()).add(said);
    }
    return byMatter;
  }

  /** When a clause holds, with everything put in that the draft settles. */
  public Formula condition(Clause clause) {
    return facts.settle(Clauses.guard(clause));
  }

  /** What the draft says of the quantities of these formulas, the subject's own apart. */
  public Formula others(List<Formula> formulas, Slot subject) {
    Set<Slot> named = new TreeSet<>();
    formulas.forEach(f -> named.addAll(Clauses.quantities(f)));
    named.remove(subject);
    List<Formula> parts = new ArrayList<>();
    for (Slot slot : named) {
      if (slot.term() == null || slot.term().kind() != Kind.QUANTITY) continue;
      for (Provided said : effective.about(slot))
        if (said.clause().value() instanceof Value.Formal) parts.add(Clauses.guarded(said.clause(), facts));
    }
    return Formula.and(parts);
  }

  /** Every clause that gives a day. */
  List<Clause> days() {
    List<Clause> days = new ArrayList<>();
    for (Slot slot : effective.slots())
      for (Provided said : effective.about(slot)) if (said.clause().value() instanceof Value.When) days.add(said.clause());
    return days;
  }
}
