package org.banfa.model.elaborate;

/** The words that belong to the language itself: keys of documents, annotations and declarations, in their Chinese spelling. */
final class Keys {
  // heads of documents
  static final String CODE = "代号";
  static final String RANK = "层级";
  static final String TERRITORY = "地域";
  static final String BINDS = "约束";
  static final String VERSIONS = "版本";
  static final String VERIFIED = "核对";
  static final String ORGAN = "组织";
  static final String PART_OF = "隶属";
  static final String CARRIES_OUT = "实施";
  static final String UNDER = "依据";
  static final String SOURCE = "出处";
  static final String ISSUED = "发布";
  static final String CLASS = "类别";
  // annotations of rules
  static final String ARTICLES = "条次";
  static final String BINDING = "拘束";
  static final String EVIDENCE = "证据";
  static final String DEFAULT = "缺省";
  static final String MOMENT = "时刻";
  static final String EFFECT = "后果";
  static final String NOTE = "说明";
  static final String REMEDY = "改法";
  static final String REASON = "理由";
  static final String BY_LAW = "从法";
  // declarations
  static final String UNIT = "单位";
  static final String BASES = "底数";
  static final String SLOTS = "栏目";
  static final String BROADER = "属于";
  static final String NEGATES = "否定";
  static final String MEANING = "释义";
  static final String SYNONYM = "同义";
  static final String OPEN = "开放";
  static final String STAGE = "阶段";
  static final String TRIGGER = "情形";
  static final String IN_TURN = "依次";
  static final String SAME_DAY = "当日";
  static final String NEXT_DAY = "次日";
  // readings
  static final String ADOPTED = "采用";
  static final String UNDECIDED = "未定";
  static final String READINGS = "甲乙丙丁戊己庚辛壬癸";

  private Keys() {}
}
