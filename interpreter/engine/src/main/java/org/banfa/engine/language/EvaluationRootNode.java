package org.banfa.engine.language;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.Source;
import org.banfa.engine.nodes.NoValue;

/** Reads a source into the context it is evaluated in. */
final class EvaluationRootNode extends RootNode {
  private final Source source;

  EvaluationRootNode(BanfaLanguage language, Source source) {
    super(language);
    this.source = source;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return read();
  }

  @TruffleBoundary
  private Object read() {
    ProgramObject program = BanfaContext.of(this).add(source);
    return program == null ? NoValue.SINGLETON : program;
  }

  @Override
  public String getName() {
    return source.getName();
  }
}
