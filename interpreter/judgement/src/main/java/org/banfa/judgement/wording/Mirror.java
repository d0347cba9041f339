package org.banfa.judgement.wording;

import org.banfa.model.core.Comparator;

/** Turns a comparison round: what holds of b and a when the other holds of a and b. */
final class Mirror {
  private Mirror() {}

  static Comparator of(Comparator comparator) {
    return switch (comparator) {
      case GREATER -> Comparator.LESS;
      case AT_LEAST -> Comparator.AT_MOST;
      case LESS -> Comparator.GREATER;
      case AT_MOST -> Comparator.AT_LEAST;
      case EQUAL -> Comparator.EQUAL;
    };
  }
}
