package org.banfa.engine.certificate;

/** Writes what was put on record of an act as comma-separated values: the item, whom or what it is of, and what it says. */
final class ActTable {
  static final String METHOD = "办法";
  static final String LAW = "法律日期";
  static final String ACT = "事项";
  static final String DAY = "日期";
  static final String UNIT = "单位";
  static final String BODY = "决定的机构";
  static final String POST = "职务";
  static final String SEATS = "名额";
  static final String APPOINTED = "任职";
  static final String RESULT = "据以排名的结果";
  static final String GONE = "失去职务的人";
  static final String COURSE = "此前取得、失去职务的证书";
  static final String RECALL = "据以失去职务的表决";
  static final String HOLDING = "当时在任";
  static final String LEFT = "先后离任";
  static final String WITHDRAWN = "不再列入名单";
  static final String RELATED = "因亲属在别处任职不得接任";
  static final String FOLLOWS = "接任";
  static final String CONFIRMED = "审查的结果";
  static final String STANDS = "有效";
  static final String VOID = "无效，该次选举重新进行";
  static final String REASON = "理由";
  static final String NUMBER = "数";
  static final String SITUATION = "情形";
  static final String OUTCOME = "结果";
  static final String CARRIED = "通过";
  static final String LOST = "没有通过";
  static final String YES = "是";
  static final String NO = "否";

  private final StringBuilder out = new StringBuilder("项目,名称,记载\n");

  void row(String item, String of, String says) {
    out.append(Table.cell(item)).append(',').append(Table.cell(of)).append(',').append(Table.cell(says)).append('\n');
  }

  /** A row for each certificate by which a seat was gained or lost before. */
  void course(Moves moves) {
    moves.each((file, seal) -> row(COURSE, file, seal));
  }

  String text() {
    return out.toString();
  }
}
