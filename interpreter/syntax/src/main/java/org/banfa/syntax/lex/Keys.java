package org.banfa.syntax.lex;

import java.util.List;
import java.util.Set;

/** The words that belong to the language itself: keys of documents, annotations and declarations, in their Chinese spelling. */
public final class Keys {
  // heads of documents
  public static final String CODE = "代号";
  public static final String RANK = "层级";
  public static final String TERRITORY = "地域";
  public static final String BINDS = "约束";
  public static final String VERSIONS = "版本";
  public static final String VERIFIED = "核对";
  public static final String ORGAN = "组织";
  public static final String PART_OF = "隶属";
  public static final String CARRIES_OUT = "实施";
  public static final String UNDER = "依据";
  public static final String SOURCE = "出处";
  public static final String ISSUED = "发布";
  public static final String CLASS = "类别";
  // calendars
  public static final String YEAR = "年份";
  public static final String DAYS_OFF = "放假";
  public static final String DAYS_WORKED = "上班";
  public static final String DAYS_OPEN = "待通知";
  public static final String WEEKLY_REST = "每周休息";
  // annotations of rules
  public static final String ARTICLES = "条次";
  public static final String BINDING = "拘束";
  public static final String EVIDENCE = "证据";
  public static final String DEFAULT = "缺省";
  public static final String MOMENT = "时刻";
  public static final String EFFECT = "后果";
  public static final String NOTE = "说明";
  public static final String REMEDY = "改法";
  public static final String REASON = "理由";
  public static final String BY_LAW = "从法";
  // declarations
  public static final String UNIT = "单位";
  public static final String BASES = "底数";
  public static final String SLOTS = "栏目";
  public static final String BROADER = "属于";
  public static final String NEGATES = "否定";
  public static final String ROLE = "用途";
  public static final String CONCERNS = "关涉";
  public static final String MEANING = "释义";
  public static final String SYNONYM = "同义";
  public static final String OPEN = "开放";
  public static final String STAGE = "阶段";
  public static final String TRIGGER = "情形";
  public static final String IN_TURN = "依次";
  public static final String NO = "否";
  public static final String SAME_DAY = "当日";
  public static final String NEXT_DAY = "次日";
  // exceptions that name a rule
  public static final String APPLIES = "适用";
  public static final String PROVIDES_OTHERWISE = "另有规定";
  // readings
  public static final String ADOPTED = "采用";
  public static final String UNDECIDED = "未定";
  public static final String READINGS = "甲乙丙丁戊己庚辛壬癸";

  /** Keys of the sentences that follow a rule and belong to it. */
  public static final Set<String> ANNOTATIONS = Set.of(ARTICLES, BINDING, EVIDENCE, DEFAULT, MOMENT, EFFECT, NOTE, REMEDY, VERIFIED);

  /** Keys of the sentences at the head of a document. */
  public static final Set<String> HEADS = Set.of(CODE, RANK, TERRITORY, BINDS, VERSIONS, VERIFIED, ORGAN, PART_OF, CARRIES_OUT, UNDER, SOURCE,
      ISSUED, CLASS);

  /** What may stand behind the name of a rule in an exception; with or without it the exception says the same. */
  public static final Set<String> RULE_VERBS = Set.of(APPLIES, PROVIDES_OTHERWISE);

  /** The days of the week, Monday first. */
  public static final List<String> WEEK = List.of("星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日");

  private Keys() {}
}
