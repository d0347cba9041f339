package org.banfa.engine;

import java.util.List;
import org.banfa.engine.ask.Hand;
import org.banfa.engine.contest.ElectionOutcome;
import org.banfa.engine.contest.HeldVote;
import org.banfa.engine.language.HeldMethod;
import org.banfa.engine.procedure.Procedure;
import org.banfa.engine.procedure.Progress;
import org.banfa.engine.rules.Balloting;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.engine.rules.Regime;
import org.banfa.model.library.Library;
import org.banfa.model.order.Effective;

/** Runs a lowered method inside its context. */
final class CompiledMethod implements MethodProgram {
  private final BanfaEngine engine;
  private final HeldMethod method;
  private final Library library;

  CompiledMethod(BanfaEngine engine, Library library, HeldMethod method) {
    this.engine = engine;
    this.method = method;
    this.library = library;
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
  public Regime regime() {
    return new Regime(library, effective(), method.votes().stream()
        .map(v -> new Balloting(v.scope(), v.rules(), hand -> engine.within(() -> v.hold().apply(hand)), work -> () -> engine.within(work)))
        .toList());
  }

  @Override
  public List<Balloting> series() {
    return method.stages().size() > 1 || method.stages().get(0).apart() ? method.stages() : List.of();
  }

  @Override
  public MethodProgram beside(Library other, String title) {
    return engine.program(other, title);
  }

  @Override
  public ElectionOutcome hold(Hand hand) {
    return HeldVote.together(votes(hand));
  }

  @Override
  public List<HeldVote> votes(Hand hand) {
    return engine.within(() -> method.hold(hand));
  }

  @Override
  public void run(Hand hand) {
    Procedure.run(regime(), hand, new Progress());
  }
}
