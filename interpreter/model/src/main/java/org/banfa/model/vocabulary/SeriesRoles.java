package org.banfa.model.vocabulary;

import java.util.List;
import java.util.Set;

/** The words of 用途 about several votes of one method: what they fill, who votes and stands, what comes before and after. */
public final class SeriesRoles {
  // acts
  /** A vote wherever a method says who wins it; else recorded like any other act. */
  public static final String SELECTION = "推选行为";
  /** The same whose winners stand in the vote it concerns. */
  public static final String PRESELECTION = "预选行为";
  /** By which a body says yes or no. */
  public static final String DECISION = "决议行为";
  /** That says who stands in the vote it concerns. */
  public static final String LISTING = "列名行为";
  /** By which people leave the list of the vote it concerns. */
  public static final String WITHDRAWAL = "撤回行为";
  /** That fills the posts it concerns without a vote. */
  public static final String APPOINTMENT = "任命行为";
  /** By which somebody else confirms the vote it concerns. */
  public static final String CONFIRMATION = "确认行为";
  /** By which somebody loses a seat of the vote it concerns. */
  public static final String DEPARTURE = "出缺行为";
  /** By which some ask for a vote on whether people stay in office. */
  public static final String PETITION = "罢免提出行为";
  /** By which each of those named is voted out, or not. */
  public static final String RECALL = "罢免表决行为";
  /** That fills, by the rules of the vote it concerns, seats that fell vacant. */
  public static final String BY_ELECTION = "补选行为";
  /** Recorded in office, as often as it comes up. */
  public static final String IN_OFFICE = "任内行为";
  // slots
  /** When a vote takes somebody's seat. */
  public static final String RECALLED = "罢免门槛";
  /** How many years a lost vote keeps from asking for another. */
  public static final String RECALL_INTERVAL = "再提年限";
  /** Votes for somebody's recall. */
  public static final String RECALL_VOTES = "罢免同意量";
  /** Who votes. */
  public static final String ELECTORS = "选民来源";
  /** Who may stand. */
  public static final String FIELD = "候选来源";
  /** What must have been carried before. */
  public static final String GATES = "先决事项";
  /** The units that vote apart. */
  public static final String UNITS = "分票单位";
  /** How many each of them elects. */
  public static final String UNIT_SEATS = "每单位席位数";
  /** Into what those units are divided further, level by level. */
  public static final String SUBUNITS = "下级分票单位";
  /** How many units of the first level there are. */
  public static final String UNIT_NUMBER = "分票单位数";
  /** How seats are divided among units: by what, and how fractions become whole. */
  public static final String ALLOTMENT = "分额方法";
  /** Where the seats of a unit that takes no part go. */
  public static final String ABSENT_SEATS = "缺席席位去向";
  // words of these sets
  public static final String BY_ELECTORS = "按人分额者";
  public static final String BY_HOUSEHOLDS = "按户分额者";
  public static final String LARGEST_REMAINDER = "余数领先者";
  public static final String NEAREST = "就近取整者";
  public static final String ROUNDED_UP = "进位取整者";
  public static final String ROUNDED_DOWN = "去尾取整者";
  public static final String SEATS_GO_UP = "上移席位者";
  /** Flag: who was elected in a unit may stand again when its district votes. */
  public static final String STANDING_AGAIN = "再选准许";
  /** A number that is asked once, on the day of the first act that needs it, and holds for the whole election. */
  public static final String FIXED = "核定量";
  /** How many sign for one who stands. */
  public static final String SIGNATURES = "联名数";
  /** For how many people one elector may sign. */
  public static final String SIGNED_FOR = "每人联名数";
  /** Which signatures of an elector who signed for more people count. */
  public static final String BEYOND = "超签计法";
  // words of that slot
  /** None of them. */
  public static final String BEYOND_NONE = "超签不计";
  /** The first, as many as the elector may give. */
  public static final String BEYOND_FIRST = "超签先计";

  /** Every one of them. */
  static final Set<String> ALL = Set.of(
      PRESELECTION, DECISION, LISTING, WITHDRAWAL, APPOINTMENT, CONFIRMATION, DEPARTURE, ELECTORS, FIELD, GATES, UNITS, UNIT_SEATS,
      SUBUNITS, UNIT_NUMBER, ALLOTMENT, ABSENT_SEATS, BY_ELECTORS, BY_HOUSEHOLDS, LARGEST_REMAINDER, NEAREST, ROUNDED_UP, ROUNDED_DOWN, SEATS_GO_UP, STANDING_AGAIN,
      SIGNATURES, SIGNED_FOR, BEYOND, BEYOND_NONE, BEYOND_FIRST, SELECTION, PETITION, RECALL, BY_ELECTION, IN_OFFICE, RECALLED, RECALL_INTERVAL, RECALL_VOTES, FIXED);

  /** Roles of acts that may come after the closing act. */
  public static final List<String> IN_TENURE = List.of(PETITION, RECALL, DEPARTURE, BY_ELECTION, IN_OFFICE);

  /** Roles of acts that a method may leave out. */
  public static final Set<String> OPTIONAL = Set.of(SELECTION, PRESELECTION, DECISION, LISTING, WITHDRAWAL, APPOINTMENT, CONFIRMATION, DEPARTURE, PETITION, RECALL, BY_ELECTION, IN_OFFICE);

  private SeriesRoles() {}
}
