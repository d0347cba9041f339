package org.banfa.engine.ask;

/** Stops a program at a question that has no answer yet; running it again with more answers goes on from there. */
public final class Unanswered extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Ask ask;

  public Unanswered(Ask ask) {
    super(ask.key().text(), null, false, false);
    this.ask = ask;
  }

  public Ask ask() {
    return ask;
  }
}
