package org.banfa.model.vocabulary;

/** What a word of the vocabulary is: a thing that can be a member of a set, an act, a point in time, or a slot of one type. */
public enum Kind {
  WORD, BODY, OFFICE, PEOPLE, ACT, DAY, STAGE, EFFECT,
  QUANTITY, CONDITION, SET, RANKING, FLAG, TIME, TEXT;

  /** Whether words of this kind are slots of acts, bodies and offices. */
  public boolean isSlot() {
    return compareTo(QUANTITY) >= 0;
  }

  /** Whether words of this kind have slots. */
  public boolean ownsSlots() {
    return this == ACT || this == BODY || this == OFFICE || this == PEOPLE || this == WORD;
  }
}
