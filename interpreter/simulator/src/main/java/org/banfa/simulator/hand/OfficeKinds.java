package org.banfa.simulator.hand;

/** What may happen in office in a run, and to whom, by stable ASCII kinds; recalls that came out one way or the other go by the kinds of their events. */
public final class OfficeKinds {
  /** Kind of a run in which a petition was made. */
  public static final String ASKED = "recall-asked";
  /** Kind of a run in which too few signed. */
  public static final String SHORT = "recall-short";
  /** Kind of a run in which somebody was named again too early. */
  public static final String BARRED = "recall-barred";
  /** Kind of a run in which somebody followed on a seat. */
  public static final String FOLLOWED = "recall-followed";
  /** Kind of a run in which a seat stayed empty after a recall. */
  public static final String VACANT = "recall-vacant";

  /** Kind of a run in which somebody left office otherwise than by a recall. */
  public static final String LEFT = "office-left";
  /** What happened to somebody who wanted to give up an office, which a body did not accept. */
  public static final String KEPT = "resignation-refused";
  /** Kind of a run in which somebody followed on such a seat. */
  public static final String SUCCEEDED = "office-followed";
  /** Kind of a run in which a by-election was held, or failed for its meeting. */
  public static final String FILLING = "by-election";
  /** Kind of a run in which a by-election filled every seat. */
  public static final String FILLED = "by-election-filled";
  /** Kind of a run in which a by-election left seats empty. */
  public static final String UNFILLED = "by-election-short";
  /** Kind of a run in which a by-election was void. */
  public static final String FILLING_VOID = "by-election-void";
  /** Kind of a run in which no by-election was held because nobody would have stood. */
  public static final String NOBODY = "by-election-nobody";
  /** Kind of a run at whose end a seat was empty. */
  public static final String EMPTY = "office-vacant";
  /** What happened to somebody whom a by-election gave a seat. */
  public static final String BY_ELECTED = "by-elected";
  /** What happened to somebody who left a seat for another. */
  public static final String MOVED = "office-moved";

  private OfficeKinds() {}
}
