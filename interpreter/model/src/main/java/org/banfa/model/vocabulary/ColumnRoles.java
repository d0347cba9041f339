package org.banfa.model.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The words of 用途 for columns of the tables that offices fill in, and for what rolls are judged by. */
public final class ColumnRoles {
  // tables of counts
  public static final String ITEM = "表头项目";
  public static final String NAME = "表头姓名";
  public static final String TOTAL = "表头合计";
  public static final String VOTES = "表头票数";
  public static final String VOTES_FOR = "表头赞成";
  public static final String VOTES_AGAINST = "表头反对";
  public static final String VOTES_NEITHER = "表头弃权";
  public static final String REMARK = "表头附注";
  // rolls
  public static final String BIRTH = "表头出生日";
  public static final String IDENTITY = "表头证件号";
  public static final String SEX = "表头性别";
  /** Column of yes and no; the word says what is so. */
  public static final String FACT = "表头是非";
  /** Word for the opposite of the column it concerns. */
  public static final String DENIED = "表头相反";
  public static final String GROUNDS = "表头事由";
  /** Column of the days on which what the grounds are about came to an end. */
  public static final String GROUNDS_END = "表头事由日";
  /** Column of days since which something lasts. */
  public static final String SINCE = "表头起日";
  public static final String CLASS = "表头类别";
  public static final String HOUSEHOLD = "表头户号";
  public static final String GROUP = "表头组别";
  public static final String STANDS_FOR = "表头竞选";
  public static final String HOLDS = "表头现职";
  public static final String RELATIVES = "表头亲属";
  // tables of joint signatures
  public static final String SIGNER = "表头签名人";
  /** Column of those signed for. */
  public static final String SIGNED_FOR = "表头联名对象";
  public static final String VOTER_NUMBER = "表头选民号";
  public static final String SIGNED_ON = "表头签名日";
  /** Column of yes and no: whether a person has found the entry void. */
  public static final String VOIDED = "表头作废";
  // tables of units
  public static final String UNIT = "表头单位";
  /** Column of the unit that a unit is part of. */
  public static final String PART_OF = "表头上级单位";
  /** Column of the number of those who may vote. */
  public static final String ELECTORS = "表头选民数";
  /** Column of the number of households. */
  public static final String HOMES = "表头户数";
  public static final String SEATS = "表头名额";
  // what clauses about rolls consist of
  /** Word: a class of people who are registered; it concerns the facts that make it. */
  public static final String CLASS_OF = "名册类别";
  public static final String REGISTRATION = "名册行为";
  /** Slot of the registration: its classes. */
  public static final String RANGE_OF = "名册范围";
  /** Act of registering the classes it concerns. */
  public static final String CLASS_ACT = "名册分类";
  /** Slot of such an act, settled by the columns it concerns; by the classes, where it concerns some. */
  public static final String CONDITION = "名册条件";
  public static final String VOTER = "名册人员";
  public static final String AGE = "年龄条件";
  /** Time of people: the dates of birth they may have. */
  public static final String BORN = "出生日期条件";
  public static final String EXCLUDED = "排除事由";
  /** Act whose time is the day by which age is reckoned. */
  public static final String REFERENCE = "年龄基准";
  public static final String CONTENDER = "参选人员";
  public static final String BARRED_GROUNDS = "禁选事由";
  public static final String TWICE = "重登禁止";
  /** Slot of a ground: full years since what it is about came to an end. */
  public static final String YEARS_SINCE = "期满年数";

  /** Situation: a relative stands; it concerns the relations meant. */
  public static final String RELATIVE_STANDS = "亲属情形";

  /** The columns of a table of a count. */
  public static final List<String> OF_COUNT = List.of(ITEM, NAME, TOTAL, VOTES, VOTES_FOR, VOTES_AGAINST, VOTES_NEITHER, REMARK);

  /** The columns of a roll. */
  public static final List<String> OF_ROLL = List.of(
      NAME, BIRTH, IDENTITY, SEX, FACT, GROUNDS, GROUNDS_END, SINCE, CLASS, HOUSEHOLD, GROUP, STANDS_FOR, HOLDS, RELATIVES);

  /** The columns of a table of signatures. */
  public static final List<String> OF_SIGNATURES = List.of(NAME, SIGNER, SIGNED_FOR, VOTER_NUMBER, IDENTITY, HOUSEHOLD, SIGNED_ON, VOIDED);

  /** The columns of a table of units. */
  public static final List<String> OF_UNITS = List.of(UNIT, PART_OF, ELECTORS, HOMES, SEATS, TOTAL, REMARK);

  /** Every role here. */
  public static final Set<String> ALL = all();

  private ColumnRoles() {}

  /** Whether a word has no role in carrying an election out: none at all, or one that only rolls and tables know. */
  public static boolean plain(Term term) {
    return term.role() == null || ALL.contains(term.role());
  }

  private static Set<String> all() {
    List<String> all = new ArrayList<>(OF_COUNT);
    all.addAll(OF_ROLL);
    all.addAll(OF_SIGNATURES);
    all.addAll(OF_UNITS);
    all.addAll(List.of(DENIED, CLASS_OF, REGISTRATION, RANGE_OF, CLASS_ACT, CONDITION, VOTER, AGE, BORN, EXCLUDED, REFERENCE, CONTENDER, BARRED_GROUNDS, TWICE, YEARS_SINCE, RELATIVE_STANDS));
    return Set.copyOf(all);
  }
}
