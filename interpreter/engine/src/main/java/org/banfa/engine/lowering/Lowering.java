package org.banfa.engine.lowering;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.FrameSlotKind;
import com.oracle.truffle.api.source.SourceSection;
import java.util.List;
import org.banfa.engine.nodes.ClauseNode;
import org.banfa.engine.nodes.ConditionRootNode;
import org.banfa.engine.nodes.StatementNode;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Locus;
import org.banfa.model.vocabulary.Slot;

/** Lowers the clauses of a condition to one call target. */
public final class Lowering {
  /**
   * What one clause demands, and where it stands.
   *
   * @param locus null when it has no text
   */
  public record Demand(Formula formula, Locus locus) {}

  private final TruffleLanguage<?> language;
  private final Sections sections;

  /** Lowers for a language; without one (null) the nodes run outside any context and show nothing to tools. */
  public Lowering(TruffleLanguage<?> language, Sections sections) {
    this.language = language;
    this.sections = sections;
  }

  /** The call target of a condition; it takes the quantities and the atoms of {@code whole} as two arrays. */
  public RootCallTarget condition(String name, List<Demand> demands, Layout whole) {
    Layout frame = Layout.of(List.of(), demands.stream().map(Demand::formula).toList());
    List<Slot> quantities = frame.quantities();
    List<Formula> atoms = frame.atoms();
    FrameDescriptor.Builder descriptor = FrameDescriptor.newBuilder();
    for (Slot slot : quantities) descriptor.addSlot(FrameSlotKind.Illegal, slot.key(), null);
    for (Formula atom : atoms) descriptor.addSlot(FrameSlotKind.Boolean, name(atom), null);
    FormulaLowering lowering = new FormulaLowering(frame);
    StatementNode[] clauses = new StatementNode[demands.size()];
    SourceSection first = null;
    for (int i = 0; i < clauses.length; i++) {
      SourceSection section = sections == null ? null : sections.of(demands.get(i).locus());
      if (first == null) first = section;
      clauses[i] = new ClauseNode(lowering.lower(demands.get(i).formula()), section);
    }
    int[] numberPlaces = quantities.stream().mapToInt(whole::place).toArray();
    int[] atomPlaces = atoms.stream().mapToInt(whole::place).toArray();
    return new ConditionRootNode(language, descriptor.build(), name, first, clauses, numberPlaces, atomPlaces).getCallTarget();
  }

  private static String name(Formula atom) {
    if (atom instanceof Formula.Situation situation) return situation.word().id();
    if (atom instanceof Formula.Applies applies) return applies.title() + "〔" + applies.label() + "〕";
    Formula.Says says = (Formula.Says) atom;
    return says.member() == null ? says.slot().key() : says.slot().key() + "=" + says.member().id();
  }
}
