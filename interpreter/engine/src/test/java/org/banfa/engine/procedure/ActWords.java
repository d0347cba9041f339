package org.banfa.engine.procedure;

import java.util.List;
import java.util.Random;

/**
 * What an invented method says about seats beside its vote, in plain values and as text.
 *
 * @param few seats where few are registered, or the least of a range
 * @param many seats where many are, or the most of a range
 * @param shortlist whether an earlier vote makes the list; else people put their names down
 * @param open whether nobody makes a list, and others may be written in
 * @param margin how many more than seats have to be on the list; 0 where nothing is said
 */
record ActWords(int number, Size size, int few, int many, boolean shortlist, boolean open, int margin, boolean elsewhere, boolean byVotes, int conveners, boolean follows, boolean confirmed, boolean barred, boolean barredKin) {
  /** How the number of seats is said. */
  enum Size { FIXED, STEPS, RANGE, SHARE, HOUSEHOLDS }

  static final int STEP = 100;

  static final String TERMS = """
      术语「职位示例的词」
      设「示例理事会」：机构；栏目：人数、排除人员。
      设「示例乡会」：机构；栏目：人数。
      设「示例理事」：职务；栏目：人数；用途：成员身份；关涉：示例理事会。
      设「示例监察会」：机构；栏目：人数。
      设「示例监察」：职务；栏目：人数；用途：成员身份；关涉：示例监察会。
      设「示例乡委」：职务；栏目：人数；用途：成员身份；关涉：示例乡会。
      设「示例召集人」：职务；栏目：人数。
      设「示例户数」：数量；单位：户。
      设「示例每席户数」：数量；单位：户；用途：每席户数。
      设「推选示例理事」：行为；栏目：示例每席户数、时间、选举有效、票数有效、当选、当选次序、同票处理、选举人、参选范围、候选人规模；用途：推选行为；关涉：示例理事、示例户数。
      设「示例初推」：行为；栏目：时间、选举有效、票数有效、当选、当选次序、候选人规模；用途：预选行为；关涉：推选示例理事。
      设「示例报名」：行为；栏目：时间、候选人规模；用途：列名行为；关涉：推选示例理事。
      设「示例退出」：行为；栏目：时间；用途：撤回行为；关涉：推选示例理事。
      设「示例指定」：行为；栏目：时间、参选范围、当选次序；用途：任命行为；关涉：示例召集人。
      设「示例出缺」：行为；栏目：时间、递补；用途：出缺行为；关涉：推选示例理事。
      设「示例确认」：行为；栏目：主体、时间；用途：确认行为；关涉：推选示例理事。
      """;

  static final String LAW = """
      法规「示例法」
      代号：cn.example。层级：法律。约束：示例理事会。版本：「一」自2000年1月1日起。
      第一条（退出）
      〔退出〕示例退出应当在选举日前。
      条次：「一」第一条。证据：规则，全文；日期，全文。
      """;

  static ActWords random(int number, Random random) {
    int few = 1 + random.nextInt(2);
    boolean shortlist = random.nextBoolean();
    boolean open = !shortlist && random.nextBoolean();
    return new ActWords(number, Size.values()[random.nextInt(5)], few, few + 1 + random.nextInt(2), shortlist, open, open ? 0 : random.nextInt(2), random.nextBoolean(), random.nextBoolean(),
        1 + random.nextInt(2), random.nextInt(3) > 0, random.nextBoolean(), random.nextInt(3) > 0, random.nextInt(3) > 0);
  }

  String title() {
    return "职位办法" + number;
  }

  String text() {
    StringBuilder text = new StringBuilder("办法「" + title() + "」\n层级：村级办法。\n地域：甲省/甲县。\n组织：示例理事会。\n第一条（职位）\n〔选举日〕选举日：2021年5月8日。\n");
    switch (size) {
      case FIXED -> text.append("〔人数〕示例理事的人数：").append(few).append("名。\n");
      case STEPS -> text.append("〔小〕登记选民不足100人的，示例理事的人数：").append(few).append("名。\n〔大〕登记选民不少于100人的，示例理事的人数：").append(many).append("名。\n");
      case RANGE -> text.append("〔人数〕示例理事的人数：").append(few).append("至").append(many).append("名。\n");
      case HOUSEHOLDS -> text.append("〔户数〕推选示例理事的示例每席户数：25至40户。\n");
      default -> text.append("〔人数〕示例理事的人数不少于登记选民的1/60。\n〔上限〕示例理事的人数不多于登记选民的1/40。\n");
    }
    text.append("〔次序〕推选示例理事的当选次序：得票最多者。\n〔退出〕示例退出：选举日前。\n");
    if (shortlist) text.append("〔初推〕示例初推的当选次序：得票最多者。\n〔初推日〕示例初推：选举日的10日前。\n");
    else if (!open) text.append("〔报名〕示例报名：选举日前。\n");
    if (margin > 0) text.append("〔差额〕").append(shortlist ? "示例初推" : "示例报名").append("的候选人规模：候选人数").append(shortlist ? "等于" : "不少于").append("应选名额加").append(margin).append("人。\n");
    text.append("〔召集人数〕示例召集人的人数：").append(conveners).append("名。\n〔指定〕示例指定的参选范围：").append(elsewhere ? "示例乡委" : "推选示例理事").append("。\n");
    if (byVotes) text.append("〔指定次序〕示例指定的当选次序：得票最多者。\n");
    text.append("〔出缺日〕示例出缺：选举日后。\n");
    if (follows) text.append("〔递补〕示例出缺的递补：未当选得票多者。\n");
    text.append("〔有效〕推选示例理事的选举有效：参加投票人数超过登记选民的二分之一。\n");
    if (confirmed) text.append("〔确认〕示例确认：主体：乡镇人民政府。\n");
    if (barred) text.append("〔排除〕示例理事会的排除人员：示例监察").append(barredKin ? "、近亲属" : "").append("。\n");
    return text.toString();
  }

  /** The fewest and most seats that so many registered leave. */
  List<Integer> seats(int registered) {
    return switch (size) {
      case FIXED -> List.of(few, few);
      case STEPS -> registered < STEP ? List.of(few, few) : List.of(many, many);
      case RANGE -> List.of(few, many);
      case HOUSEHOLDS -> List.of((registered + 39) / 40, registered / 25);
      case SHARE -> List.of((registered + 59) / 60, registered / 40);
    };
  }
}
