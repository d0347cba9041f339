package org.banfa.engine.rules;

/**
 * Tells a program, in place of an answer, that other rules have taken over. Whoever asked forms the question again under them;
 * what was answered and decided before stays.
 */
public final class RulesChanged extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Regime regime;

  public RulesChanged(Regime regime) {
    super(regime.effective().method().title(), null, false, false);
    this.regime = regime;
  }

  /** What is in force from here on. */
  public Regime regime() {
    return regime;
  }
}
