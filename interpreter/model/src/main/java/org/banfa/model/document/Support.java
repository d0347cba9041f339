package org.banfa.model.document;

/** On what a rule rests under one version: its mark, and of an inference what it is drawn from. */
public enum Support {
  FULL(Mark.FULL),
  /** The version was not read; a later text was. */
  LATER_TEXT(Mark.DERIVED),
  /** The version was not read; an earlier text was. */
  EARLIER_TEXT(Mark.DERIVED),
  /** The article was read; the rule is what follows from it, not what it says. */
  MEANING(Mark.DERIVED),
  /** What follows from a later text, the version not being read. */
  LATER_MEANING(Mark.DERIVED),
  /** What follows from an earlier text, the version not being read. */
  EARLIER_MEANING(Mark.DERIVED),
  /** The text was read; since when it holds is inferred. */
  DATES(Mark.DERIVED),
  PART(Mark.PART),
  QUOTED(Mark.QUOTED),
  MEMORY(Mark.MEMORY);

  private final Mark mark;

  Support(Mark mark) {
    this.mark = mark;
  }

  public Mark mark() {
    return mark;
  }
}
