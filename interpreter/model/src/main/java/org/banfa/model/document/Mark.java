package org.banfa.model.document;

/** On what a field of a rule rests. */
public enum Mark {
  FULL, DERIVED, PART, QUOTED, MEMORY;

  /** The weaker of the two. */
  public Mark and(Mark other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
