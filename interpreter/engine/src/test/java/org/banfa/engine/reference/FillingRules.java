package org.banfa.engine.reference;

import java.util.List;
import java.util.Random;

/**
 * Random rules on seats that fall vacant and on by-elections of one invented method, as plain values and as a text in invented words.
 *
 * @param apart whether each house votes for itself
 * @param quorum of a vote; null where nothing is said
 * @param account whether the account has to be in order
 * @param wins by which somebody wins; null where nothing is said
 * @param meeting what part of those due, over ten, has to attend a by-election; 0 where nothing is said
 * @param follows whether the next by votes follows on a seat
 * @param vacantFrom with how many in office seats may stay empty; −1 where nothing is said
 * @param members seats of the second post, where all vote together
 * @param barred whether holders of an office elsewhere may not serve; {@code kin} whether their relatives may not, either
 * @param apartKin whether husband and wife may not serve together; {@code keep} by what one of them stays, {@code refill} whether the next with enough votes follows
 */
record FillingRules(int number, boolean apart, Share quorum, boolean account, Share wins, int meeting, boolean follows, int vacantFrom, int members, boolean barred, boolean kin, List<String> keep, boolean apartKin, boolean refill) {
  static final String LEAVING = "社员离席";
  static final String FILLING = "补缺投选";
  static final String CLOSING = "交印";
  static final String ELECTION = "社员投选";
  static final String HEAD = "值理长";
  static final String MEMBER = "值理";

  static final String TERMS = """
      术语「补缺的造词」
      设「会员全数」：数量；单位：人。
      设「会员到数」：数量；单位：人；不多于会员全数；底数：会员全数。
      设「补缺会成」：条件。
      设「补缺说明」：是非。
      设「社员离席」：行为；栏目：替补先后；用途：出缺行为；关涉：社员投选。
      设「补缺投选」：行为；栏目：补缺会成、补缺说明；用途：补选行为；关涉：社员投选。
      设「交印」：行为；栏目：交印说明；用途：结束行为。
      设「交印说明」：是非。
      设「监理会」：机构；栏目：席数。
      设「监理」：职务；用途：成员身份；关涉：监理会。
      """;

  static FillingRules random(int number, Random random) {
    Share.Base[] bases = {Share.Base.REGISTERED, Share.Base.VOTERS, Share.Base.COLLECTED, Share.Base.VALID};
    return new FillingRules(number, random.nextBoolean(), random.nextInt(3) == 0 ? null : Share.random(random, Share.Base.REGISTERED), random.nextBoolean(),
        random.nextInt(4) == 0 ? null : Share.random(random, bases), random.nextInt(3) == 0 ? 0 : 3 + random.nextInt(5), random.nextInt(3) == 0, random.nextInt(3) == 0 ? -1 : 1 + random.nextInt(4), 1 + random.nextInt(3), random.nextInt(4) > 0, random.nextInt(3) > 0,
        List.of(List.<String>of(), List.of("高职在先", "票多在先"), List.of("票多在先")).get(random.nextInt(3)), random.nextBoolean(), random.nextBoolean());
  }

  String title() {
    return "补缺" + number + "号办法";
  }

  String text() {
    StringBuilder text = new StringBuilder("办法「" + title() + "」\n层级：村级办法。 地域：全国。 组织：值理会。\n第一条（席位）\n");
    if (apart) text.append("值理的席数不少于1名。\n");
    else text.append("值理长的席数：1名。\n值理的席数：").append(members).append("名。\n");
    text.append("第二条（投选）\n社员投选的入选先后：票多在先。\n");
    if (apart) text.append("社员投选的分组：社组。\n");
    if (quorum != null) text.append("社员投选的投选成立：投选人数").append(Variant.share(quorum)).append("。\n");
    if (account) text.append("社员投选的账目相符：收票数不多于投选人数。\n");
    if (wins != null) text.append("社员投选的入选：赞成数").append(Variant.share(wins)).append("。\n");
    if (vacantFrom >= 0) text.append("值理缺席的缺席可行：在席数不少于").append(vacantFrom).append("人。\n");
    text.append("第三条（补缺）\n交印应当交印说明。\n补缺投选应当补缺说明。\n");
    if (meeting > 0) text.append("补缺投选的补缺会成：会员到数不少于会员全数的").append(meeting).append("/10。\n");
    if (barred) text.append("值理会的禁任者：监理").append(kin ? "、近亲属" : "").append("。\n");
    if (apartKin) text.append("社员回避的亲属种类：夫妻。\n");
    if (apartKin && !keep.isEmpty()) text.append("社员回避的留任先后：依次").append(String.join("、", keep)).append("。\n");
    if (apartKin && refill) text.append("社员回避的替补先后：依次够票落选。\n");
    if (follows) text.append("社员离席的替补先后：落选票多。\n");
    return text.toString();
  }
}
