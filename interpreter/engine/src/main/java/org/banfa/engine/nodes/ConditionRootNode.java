package org.banfa.engine.nodes;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.SourceSection;
import java.math.BigInteger;

/**
 * Finds out whether a condition holds: all its clauses do. Takes the quantities (a {@code long[]} or, when some do not fit,
 * a {@code BigInteger[]}) and the situations (a {@code boolean[]}) of a whole election and puts those it needs into the frame.
 */
public final class ConditionRootNode extends RootNode {
  @Children private final StatementNode[] clauses;
  @CompilationFinal(dimensions = 1) private final int[] quantities;
  @CompilationFinal(dimensions = 1) private final int[] situations;
  private final Class<?> language;
  private final String name;
  private final SourceSection section;

  /**
   * Makes the root of a condition.
   *
   * @param quantities for each slot of the frame the place of its quantity in the argument
   * @param situations for each further slot of the frame the place of its situation in the argument
   */
  public ConditionRootNode(
      TruffleLanguage<?> language, FrameDescriptor descriptor, String name, SourceSection section, StatementNode[] clauses,
      int[] quantities, int[] situations) {
    super(language, descriptor);
    this.language = language == null ? null : language.getClass();
    this.name = name;
    this.section = section;
    this.clauses = clauses;
    this.quantities = quantities;
    this.situations = situations;
  }

  @Override
  @ExplodeLoop
  public Object execute(VirtualFrame frame) {
    Object[] arguments = frame.getArguments();
    if (arguments[0] instanceof long[] numbers) {
      for (int i = 0; i < quantities.length; i++) frame.setLong(i, numbers[quantities[i]]);
    } else {
      BigInteger[] numbers = (BigInteger[]) arguments[0];
      for (int i = 0; i < quantities.length; i++) frame.setObject(i, numbers[quantities[i]]);
    }
    boolean[] truths = (boolean[]) arguments[1];
    for (int i = 0; i < situations.length; i++) frame.setBoolean(quantities.length + i, truths[situations[i]]);
    for (StatementNode clause : clauses) if (!clause.execute(frame)) return Boolean.FALSE;
    return Boolean.TRUE;
  }

  /** The language of the document; null outside any. */
  @SuppressWarnings("unchecked")
  Class<? extends TruffleLanguage<?>> language() {
    return (Class<? extends TruffleLanguage<?>>) language;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public SourceSection getSourceSection() {
    return section;
  }
}
