package org.banfa.engine.procedure;

/** Names the choices beside the acts themselves; a hash mark keeps them apart from any act. */
public final class Special {
  /** Corrects what was recorded. */
  public static final String CORRECT = "#correct";
  /** Moves the election day. */
  public static final String POSTPONE = "#postpone";
  /** Records that an act does not take place. */
  public static final String OMIT = "#omit";
  /** The question whether a count stands as it is. */
  public static final String STANDS = "#stands";

  /** The question whether somebody else confirms a result. */
  public static final String CONFIRMED = "#confirmed";

  /** That a unit takes no part, among what may be corrected. */
  public static final String ABSENT = "#absent";
  /** The number of a unit's households, among what was corrected. */
  public static final String HOUSEHOLDS = "#households";

  private Special() {}

  /** Whether a choice is one of these. */
  public static boolean is(String choice) {
    return choice.startsWith("#");
  }
}
