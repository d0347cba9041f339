package org.banfa.model.vocabulary;

import java.util.Set;

/**
 * The words of 用途: what a declared word is to the engine. A vocabulary with other words serves the same engine as long
 * as it declares these roles.
 */
public final class Roles {
  // quantities of a vote
  public static final String REGISTERED = "登记数";
  public static final String VOTERS = "参加数";
  public static final String ISSUED = "发出数";
  public static final String COLLECTED = "收回数";
  public static final String CAST = "已投数";
  public static final String VALID = "有效数";
  public static final String INVALID = "无效数";
  public static final String ABSTAINED = "弃权数";
  public static final String VOTES = "得票量";
  public static final String SEATS = "名额数";
  public static final String MARKS = "所选数";
  public static final String POSTS_OF_ONE = "兼职数";
  public static final String IN_OFFICE = "在任数";
  public static final String ELECTED_NUMBER = "选出数";
  public static final String MISSING = "缺额数";
  // slots of offices and bodies
  public static final String SIZE = "席位数";
  public static final String WOMEN = "限女席位数";
  // conditions
  public static final String VALID_VOTE = "投票效力";
  public static final String VALID_ACCOUNT = "账目效力";
  public static final String VALID_BALLOT = "选票效力";
  public static final String WINS = "当选门槛";
  public static final String MAY_STAY_EMPTY = "空缺门槛";
  public static final String MEETING = "会议门槛";
  public static final String MOTION = "表决门槛";
  // rankings, sets and flags
  public static final String ACTOR = "办理者";
  public static final String ORDER_OF_WINNING = "当选顺序";
  public static final String ORDER_OF_CANDIDATES = "候选顺序";
  public static final String ORDER_OF_KEEPING = "保留顺序";
  public static final String ORDER_OF_REFILL = "递补顺序";
  public static final String ORDER_OF_REFILL_AFTER_RERUN = "另选递补顺序";
  public static final String RANGE = "所及范围";
  public static final String MARGIN = "差额要求";
  public static final String WOMEN_LINE = "单列限女";
  public static final String MODE = "选举方法";
  /** Set of ways to hold an election, one of them each time. */
  public static final String ONE_OF = "择一方式";
  public static final String LAST_DAY_MOVES = "末日规则";
  // acts and papers
  public static final String VOTE = "投票行为";
  public static final String VOTE_AGAIN = "重投行为";
  public static final String RERUN = "另选行为";
  public static final String KINSHIP = "回避行为";
  public static final String VACANCY = "空缺行为";
  public static final String COUNT = "清点行为";
  public static final String RESULT = "结果行为";
  public static final String FORMED = "产生行为";
  public static final String CLOSING = "结束行为";
  public static final String WHOLE = "全程行为";
  public static final String PAPER = "票面";
  // offices
  public static final String WOMENS_OFFICE = "限女职务";
  // words of rankings
  public static final String HIGHEST_OFFICE = "高职者";
  public static final String MOST_VOTES = "多票者";
  public static final String WINNER_OF_VOTE_AGAIN = "重投胜者";
  public static final String QUALIFIED_NOT_ELECTED = "达标落选者";
  public static final String NOT_ELECTED = "落选多票者";
  public static final String RERUN_NOT_ELECTED = "另选落选者";
  public static final String TIED = "同票者";
  // situations
  public static final String SHORT = "缺额情形";
  public static final String TIE = "同票情形";
  public static final String TIE_OF_KIN = "亲属同票情形";
  public static final String NO_WOMAN = "缺女情形";
  // who may hold what, and how many seats there are
  /** Slot: who holds a post of the body. */
  public static final String HOLDER = "任职人选";
  /** Slot: who takes the post when its holder has left. */
  public static final String SUCCESSOR = "继任人选";
  /** Slot: who may not be a member. */
  public static final String BARRED = "禁任人员";
  /** Slot: among whom members are chosen. */
  public static final String AMONG = "成员来源";
  /** Slot: of whom the body consists, all of them and nobody else. */
  public static final String UNION = "组成来源";
  /** Slot: what may be held together. */
  public static final String HELD_TOGETHER = "兼任范围";
  /** Slot: by which ways one comes to stand. */
  public static final String SOURCE = "参选途径";
  /** Act by which a member leaves the body it concerns. */
  public static final String LEAVING = "退出行为";
  /** Word: a way of standing, or a step on the way it concerns. */
  public static final String STANDING = "参选情形";
  /** Body whose posts are won by standing. */
  public static final String ELECTED_BODY = "民选机构";
  /** People who are the members of the body they concern; of an office, that its holder is one. */
  public static final String MEMBERS = "成员身份";
  /** People of a kind that says nothing of whether they are also among the people it concerns. */
  public static final String MAY_BE = "交叉身份";
  /** Office that exactly one person holds. */
  public static final String SOLE_OFFICE = "独任职务";
  /** Slot of an act that concerns people and households: so many households choose one. */
  public static final String HOUSEHOLDS_PER_SEAT = "每席户数";

  /** Every role there is. */
  public static final Set<String> ALL = with(SeriesRoles.ALL, with(BallotRoles.ALL, Set.of(
      REGISTERED, VOTERS, ISSUED, COLLECTED, CAST, VALID, INVALID, ABSTAINED, VOTES, SEATS, MARKS, POSTS_OF_ONE, IN_OFFICE,
      ELECTED_NUMBER, MISSING, SIZE, WOMEN, VALID_VOTE, VALID_ACCOUNT, VALID_BALLOT, WINS, MAY_STAY_EMPTY, ORDER_OF_WINNING,
      ORDER_OF_CANDIDATES, ORDER_OF_KEEPING, ORDER_OF_REFILL,
      ORDER_OF_REFILL_AFTER_RERUN, RANGE, MARGIN, WOMEN_LINE, MODE, ONE_OF, VOTE, VOTE_AGAIN, RERUN, KINSHIP,
      VACANCY, PAPER, WOMENS_OFFICE, HIGHEST_OFFICE, MOST_VOTES, WINNER_OF_VOTE_AGAIN, QUALIFIED_NOT_ELECTED, NOT_ELECTED,
      RERUN_NOT_ELECTED, TIED, SHORT, TIE, TIE_OF_KIN, NO_WOMAN, MEETING, MOTION, ACTOR,
      COUNT, RESULT, FORMED, CLOSING, WHOLE, LAST_DAY_MOVES, HOLDER, SUCCESSOR, BARRED, AMONG, UNION, HELD_TOGETHER, SOURCE, LEAVING, STANDING,
      ELECTED_BODY, MEMBERS, MAY_BE, SOLE_OFFICE, HOUSEHOLDS_PER_SEAT)));

  private Roles() {}

  private static Set<String> with(Set<String> some, Set<String> others) {
    Set<String> all = new java.util.HashSet<>(some);
    all.addAll(others);
    return java.util.Collections.unmodifiableSet(all);
  }
}
