package org.banfa.engine;

import org.banfa.engine.ask.Hand;
import org.banfa.engine.contest.ElectionOutcome;
import org.banfa.engine.language.HeldMethod;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.model.order.Effective;
import org.graalvm.polyglot.Context;

/** Runs a lowered method inside its context. */
final class CompiledMethod implements MethodProgram {
  private final Context context;
  private final HeldMethod method;

  CompiledMethod(Context context, HeldMethod method) {
    this.context = context;
    this.method = method;
  }

  @Override
  public Effective effective() {
    return method.effective();
  }

  @Override
  public ElectionRules rules() {
    return method.rules();
  }

  @Override
  public ElectionOutcome hold(Hand hand) {
    context.enter();
    try {
      return method.hold(hand);
    } finally {
      context.leave();
    }
  }

  @Override
  public void run(Hand hand) {
    throw new UnsupportedOperationException("the procedure is not built yet");
  }
}
