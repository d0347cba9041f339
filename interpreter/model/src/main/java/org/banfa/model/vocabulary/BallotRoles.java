package org.banfa.model.vocabulary;

import java.util.Set;

/** The words of 用途 about the ballots of one vote, how they are counted, and who is elected by them. */
public final class BallotRoles {
  // flags of a paper
  /** The names of those who stand are printed. */
  public static final String PRINTED = "印名选票";
  /** Each printed name is marked yes, no or not at all. */
  public static final String EACH_NAME = "逐名表态";
  /** Others than those printed may be written in. */
  public static final String WRITE_INS = "准许另写";
  // conditions
  /** Whether one column of a ballot counts. */
  public static final String VALID_COLUMN = "选栏效力";
  /** Who is elected together. */
  public static final String COMPOSITION = "组成门槛";
  /** Whether seats need no further vote. */
  public static final String REDUCED = "减额门槛";
  /** Whether a preliminary round is held. */
  public static final String PRELIMINARY_NEEDED = "初选门槛";
  /** How many candidates there are for so many seats. */
  public static final String NUMBER_OF_CANDIDATES = "差额门槛";
  /** Whether the whole contest is held anew at its end. */
  public static final String ANEW_NEEDED = "重办门槛";
  // rankings and sets
  /** In which column a person counts who was written in several. */
  public static final String ORDER_OF_COLUMNS = "重填顺序";
  /** What settles a tie, one after the other. */
  public static final String ORDER_OF_TIES = "同票顺序";
  /** Which posts are decided first. */
  public static final String ORDER_OF_POSTS = "定席顺序";
  /** Along which posts votes are added. */
  public static final String ORDER_OF_ADDING = "并票顺序";
  /** For whom others of the elected give way. */
  public static final String GIVES_WAY_TO = "让位范围";
  /** Who stands without the preliminary round. */
  public static final String EXEMPT = "免选范围";
  /** What becomes of ballots given out and not returned. */
  public static final String SILENCE = "沉默计法";
  // quantities of a vote
  public static final String PRESENT = "实到数";
  public static final String AGAINST = "反对量";
  public static final String NEITHER = "不表态量";
  public static final String VALID_HERE = "分栏有效数";
  public static final String SILENT = "沉默数";
  /** Those who said in time that they cannot come, asked anew for each count. */
  public static final String EXCUSED = "请假数";
  public static final String CANDIDATES = "候选数";
  public static final String STANDING = "参选数";
  /** Ballots or people consenting to fewer seats, asked anew each time. */
  public static final String CONSENTING = "同意减额数";
  /** How many of the people it concerns are elected. */
  public static final String ELECTED_OF_KIND = "当选类数";
  // quantities of one ballot at one post
  public static final String NOES = "所反对数";
  public static final String WRITTEN_IN = "另写数";
  public static final String MISFITS = "不合数";
  // quantities on a scale beside people
  public static final String SCALED_REGISTERED = "另计登记数";
  public static final String SCALED_VOTERS = "另计参加数";
  public static final String SCALED_COLLECTED = "另计收回数";
  public static final String SCALED_VALID = "另计有效数";
  public static final String SCALED_VOTES = "另计得票量";
  public static final String SCALED_AGAINST = "另计反对量";
  // acts
  public static final String PRELIMINARY = "初选行为";
  public static final String REDUCTION = "减额行为";
  public static final String ANEW = "重办行为";
  public static final String NAMING = "认名行为";
  // offices, people and words
  /** Office only the people it concerns may be elected to. */
  public static final String KIND_OFFICE = "限定职务";
  /** People who are women, known without asking where it was said who stands. */
  public static final String WOMEN_PEOPLE = "女性身份";
  public static final String RESERVED_COLUMN = "专席者";
  public static final String LOT = "抽签者";
  public static final String AGREEMENT = "协商者";
  /** The one with more votes on the scale the word concerns. */
  public static final String MORE_ON_SCALE = "另计多者";
  public static final String SCALE = "另计尺度";
  public static final String SILENT_FOLLOW = "沉默随多";
  public static final String SILENT_AGAINST = "沉默反对";
  public static final String SILENT_LEAVE = "沉默离基";
  public static final String EXCUSED_LEAVE = "请假离基";

  /** Every one of them. */
  static final Set<String> ALL = Set.of(
      PRINTED, EACH_NAME, WRITE_INS, VALID_COLUMN, COMPOSITION, REDUCED, PRELIMINARY_NEEDED, NUMBER_OF_CANDIDATES, ANEW_NEEDED, ORDER_OF_COLUMNS,
      ORDER_OF_TIES, ORDER_OF_POSTS, ORDER_OF_ADDING, GIVES_WAY_TO, EXEMPT, SILENCE, PRESENT, AGAINST, NEITHER, VALID_HERE, SILENT, CANDIDATES, STANDING,
      CONSENTING, ELECTED_OF_KIND, NOES, WRITTEN_IN, MISFITS, SCALED_REGISTERED, SCALED_VOTERS, SCALED_COLLECTED, SCALED_VALID, SCALED_VOTES, SCALED_AGAINST,
      PRELIMINARY, REDUCTION, ANEW, NAMING, KIND_OFFICE, WOMEN_PEOPLE, RESERVED_COLUMN, LOT, AGREEMENT, MORE_ON_SCALE, SCALE, SILENT_FOLLOW, SILENT_AGAINST, SILENT_LEAVE, EXCUSED, EXCUSED_LEAVE);

  private BallotRoles() {}
}
