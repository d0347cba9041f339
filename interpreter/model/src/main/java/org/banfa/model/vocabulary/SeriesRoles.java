package org.banfa.model.vocabulary;

import java.util.Set;

/** The words of 用途 about several votes of one method: what they fill, who votes and stands, what comes before and after. */
public final class SeriesRoles {
  // acts
  /** A vote whose winners stand in the vote it concerns. */
  public static final String PRESELECTION = "预选行为";
  /** By which a body says yes or no. */
  public static final String DECISION = "表决行为";
  /** That says who stands in the vote it concerns. */
  public static final String LISTING = "名单行为";
  /** By which people leave the list of the vote it concerns. */
  public static final String WITHDRAWAL = "退选行为";
  /** That fills the posts it concerns without a vote. */
  public static final String APPOINTMENT = "任命行为";
  /** By which somebody else confirms the vote it concerns. */
  public static final String CONFIRMATION = "确认行为";
  /** By which somebody loses a seat of the vote it concerns. */
  public static final String DEPARTURE = "出缺行为";
  // slots
  /** Who votes. */
  public static final String ELECTORS = "选民来源";
  /** Who may stand. */
  public static final String FIELD = "候选来源";
  /** What must have been carried before. */
  public static final String GATES = "先决事项";
  /** The units that vote apart. */
  public static final String UNITS = "分单位";
  /** How many sign for one who stands. */
  public static final String SIGNATURES = "联名数";
  // quantities of a decision
  public static final String DUE = "应到数";
  public static final String IN_FAVOUR = "赞成数";

  /** Every one of them. */
  static final Set<String> ALL = Set.of(
      PRESELECTION, DECISION, LISTING, WITHDRAWAL, APPOINTMENT, CONFIRMATION, DEPARTURE, ELECTORS, FIELD, GATES, UNITS,
      SIGNATURES, DUE, IN_FAVOUR);

  private SeriesRoles() {}
}
