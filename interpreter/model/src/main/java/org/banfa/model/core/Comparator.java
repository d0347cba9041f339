package org.banfa.model.core;

/** How two quantities are compared. */
public enum Comparator {
  GREATER, AT_LEAST, LESS, AT_MOST, EQUAL;

  /** The comparator of the negated comparison; {@link #EQUAL} has none and is split by the caller. */
  public Comparator negated() {
    return switch (this) {
      case GREATER -> AT_MOST;
      case AT_LEAST -> LESS;
      case LESS -> AT_LEAST;
      case AT_MOST -> GREATER;
      case EQUAL -> throw new IllegalStateException("EQUAL has no single negation");
    };
  }

  public boolean holds(int signOfLeftMinusRight) {
    return switch (this) {
      case GREATER -> signOfLeftMinusRight > 0;
      case AT_LEAST -> signOfLeftMinusRight >= 0;
      case LESS -> signOfLeftMinusRight < 0;
      case AT_MOST -> signOfLeftMinusRight <= 0;
      case EQUAL -> signOfLeftMinusRight == 0;
    };
  }
}
