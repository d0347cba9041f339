package org.banfa.engine.reference;

import java.util.Random;

/**
 * Random rules on recalls of one invented method, as plain values and as a text in invented words.
 *
 * @param way how a petition is judged: 0 at least a share, 1 more than a share, 2 so many people, 3 a share of either of two bodies
 * @param part numerator of the share, over ten; or the number of people
 * @param years before another petition; 0 where nothing is said
 * @param quorum of the vote; null where nothing is said
 * @param account whether the account has to be in order
 * @param carried by which the vote takes a seat
 * @param more whether more than the votes against are needed, too
 * @param follows whether the next by votes follows
 * @param leaving whether the next follows on a seat lost otherwise
 * @param closing whether the election has a closing act, after which everything comes
 * @param members seats of the second post
 */
record RecallRules(int number, int way, int part, int years, Share quorum, boolean account, Share carried, boolean more, boolean follows, boolean leaving, boolean closing, int members) {
  static final String PETITION = "提请撤职";
  static final String VOTE = "撤职投选";
  static final String LEAVING = "社员离席";
  static final String FILLING = "补缺投选";
  static final String CLOSING = "交印";
  static final String ELECTION = "社员投选";
  static final String HEAD = "值理长";
  static final String MEMBER = "值理";

  static final String TERMS = """
      术语「撤职的造词」
      设「联署有权数」：数量；单位：人。
      设「联署数」：数量；单位：人；不多于联署有权数；底数：联署有权数。
      设「房长全数」：数量；单位：人。
      设「房长联署数」：数量；单位：人；不多于房长全数；底数：房长全数。
      设「联署足数」：条件。
      设「隔年数」：数量；单位：年；用途：再提年限。
      设「撤职票」：数量；单位：票；底数：社员总数、投选人数、收票数、好票数、留任票；用途：罢免同意量。
      设「留任票」：数量；单位：票；底数：撤职票；用途：反对量。
      设「撤职成立」：条件；用途：罢免门槛。
      设「提请撤职」：行为；栏目：联署足数、隔年数；用途：罢免提出行为。
      设「撤职投选」：行为；栏目：投选成立、账目相符、撤职成立、替补先后；用途：罢免表决行为。
      设「社员离席」：行为；栏目：替补先后；用途：出缺行为；关涉：社员投选。
      设「补缺投选」：行为；栏目：补缺说明；用途：补选行为；关涉：社员投选。
      设「补缺说明」：是非。
      设「交印」：行为；栏目：交印说明；用途：结束行为。
      设「交印说明」：是非。
      """;

  static RecallRules random(int number, Random random) {
    int way = random.nextInt(4);
    Share quorum = random.nextInt(4) == 0 ? null : Share.random(random, Share.Base.REGISTERED);
    Share carried = Share.random(random, Share.Base.REGISTERED, Share.Base.VOTERS, Share.Base.COLLECTED, Share.Base.VALID);
    return new RecallRules(number, way, way == 2 ? 3 + random.nextInt(20) : 1 + random.nextInt(4), random.nextInt(3), quorum, random.nextBoolean(), carried, random.nextBoolean(),
        random.nextInt(3) > 0, random.nextBoolean(), random.nextBoolean(), 1 + random.nextInt(3));
  }

  String title() {
    return "撤职" + number + "号办法";
  }

  String text() {
    StringBuilder text = new StringBuilder("办法「" + title() + "」\n层级：村级办法。 地域：全国。 组织：值理会。\n第一条（席位）\n");
    text.append("值理长的席数：1名。\n值理的席数：").append(members).append("名。\n第二条（投选）\n社员投选的入选先后：票多在先。\n第三条（撤职）\n提请撤职的联署足数：");
    text.append(switch (way) {
      case 0 -> "联署数不少于联署有权数的" + part + "/10";
      case 1 -> "联署数超过联署有权数的" + part + "/10";
      case 2 -> "联署数不少于" + part + "人";
      default -> "联署数不少于联署有权数的" + part + "/10，或者房长联署数不少于房长全数的" + part + "/10";
    }).append("。\n");
    if (years > 0) text.append("提请撤职的隔年数：").append(years).append("年。\n");
    if (quorum != null) text.append("撤职投选的投选成立：投选人数").append(Variant.share(quorum)).append("。\n");
    if (account) text.append("撤职投选的账目相符：收票数不多于投选人数。\n");
    text.append("撤职投选的撤职成立：撤职票").append(Variant.share(carried)).append(more ? "，且撤职票多于留任票" : "").append("。\n");
    if (follows) text.append("撤职投选的替补先后：落选票多。\n");
    if (leaving) text.append("社员离席的替补先后：落选票多。\n");
    if (closing) text.append("交印应当交印说明。\n补缺投选应当补缺说明。\n");
    return text.toString();
  }

  /** Whether a petition stands with so many signatures of so many people, and of so many heads of houses. */
  boolean stands(long signed, long of, long heads, long ofHeads) {
    return switch (way) {
      case 0 -> signed * 10 >= of * part;
      case 1 -> signed * 10 > of * part;
      case 2 -> signed >= part;
      default -> signed * 10 >= of * part || heads * 10 >= ofHeads * part;
    };
  }

  /** The least number of signatures with which it stands by the first of them. */
  long least(long of) {
    long signed = 0;
    while (!stands(signed, of, -1, of * 100)) signed++;
    return signed;
  }
}
