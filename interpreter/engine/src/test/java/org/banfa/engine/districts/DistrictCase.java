package org.banfa.engine.districts;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What an invented method says about districts and quotas, in plain values and as a text in invented words, with districts to use it on.
 *
 * @param weighing 人, 户, or empty
 * @param rounding 余, 近, 进, 去; the first where nothing is said
 * @param total seats of the whole; {@code exact} whether the method says so, else it is at least two fewer and the number is asked
 * @param top limits of districts at the top, null for none; {@code second} of those within; {@code voting} of units that vote
 * @param women how seats for women are set: of the whole, of each district at the top, of each unit that votes; null for not at all
 */
record DistrictCase(
    int number, int levels, String weighing, String rounding, int total, boolean exact, int[] top, int[] second, int[] voting, Women women, boolean upward, boolean again, List<District> districts) {
  /** One district or unit; {@code of} is empty at the top. */
  record District(String name, String of, int electors, int households, int written) {}

  /** At least, or more than, a share of the seats. */
  record Women(String where, int numerator, int denominator, boolean strict) {
    /** The smallest number that meets it. */
    long least(long seats) {
      for (long n = 0; ; n++) {
        if (strict ? n * denominator > seats * numerator : n * denominator >= seats * numerator) return n;
      }
    }
  }

  static final String TERMS = """
      术语「造区词」
      设「户主数」：数量；单位：人；用途：登记数。
      设「到数」：数量；单位：人；底数：户主数；用途：参加数。
      设「收数」：数量；单位：票；底数：到数、户主数；用途：收回数。
      设「好数」：数量；单位：票；底数：到数、户主数；用途：有效数。
      设「得数」：数量；单位：票；底数：好数；用途：得票量。
      设「定席数」：数量；单位：人；用途：名额数。
      设「席数」：数量；单位：人；用途：席位数。
      设「成立」：条件；用途：投票效力。
      设「先后」：次序；用途：当选顺序。
      设「多者」：词；用途：多票者。
      设「分区」：集合；用途：分票单位。
      设「再分」：集合；用途：下级分票单位。
      设「分法」：集合；用途：分额方法。
      设「缺区」：集合；用途：缺席席位去向。
      设「再来」：是非；用途：再选准许。
      设「乡区」：机构。
      设「路段」：机构。
      设「小点」：机构。
      设「每区席」：数量；单位：人；用途：每单位席位数；关涉：乡区。
      设「每段席」：数量；单位：人；用途：每单位席位数；关涉：路段。
      设「每点席」：数量；单位：人；用途：每单位席位数。
      设「每点女席」：数量；单位：人；底数：定席数；用途：每单位席位数；关涉：女使者。
      设「每区女席」：数量；单位：人；底数：定席数；用途：每单位席位数；关涉：乡区、女使者。
      设「使者」：人员；栏目：席数。
      设「女使者」：人员；属于：使者；栏目：席数；用途：限女职务。
      设「选使」：行为；栏目：成立、先后、分区、再分、分法、缺区、再来、每点席；用途：投票行为；关涉：女使者、使者。
      设「人头」：词；用途：按人分额者。
      设「灶头」：词；用途：按户分额者。
      设「余大在先」：词；用途：余数领先者。
      设「取近」：词；用途：就近取整者。
      设「进一」：词；用途：进位取整者。
      设「舍尾」：词；用途：去尾取整者。
      设「上交」：词；用途：上移席位者。
      """;

  static DistrictCase random(int number, Random random) {
    int levels = 1 + random.nextInt(3);
    String weighing = random.nextInt(5) == 0 ? "" : random.nextInt(3) == 0 ? "户" : "人";
    String rounding = random.nextInt(3) > 0 ? "余" : List.of("近", "进", "去").get(random.nextInt(3));
    List<District> districts = new ArrayList<>();
    grow("", levels, random, districts);
    int leaves = (int) districts.stream().filter(d -> districts.stream().noneMatch(o -> o.of().equals(d.name()))).count();
    Women women = random.nextInt(3) == 0 ? null : new Women(List.of("全", "区", "点").get(random.nextInt(3)), 1, random.nextInt(8) == 0 ? 1 : 2 + random.nextInt(3), random.nextBoolean());
    return new DistrictCase(number, levels, weighing, rounding, leaves + random.nextInt(20), random.nextInt(3) > 0, random.nextInt(3) == 0 ? range(random, 2, 9) : null,
        random.nextInt(3) == 0 ? range(random, 1, 6) : null, random.nextInt(4) == 0 ? range(random, 1, 4) : null, women, random.nextBoolean(), random.nextBoolean(), districts);
  }

  private static int[] range(Random random, int from, int more) {
    int least = from + random.nextInt(2);
    return new int[] {least, least + random.nextInt(more)};
  }

  private static void grow(String of, int levels, Random random, List<District> all) {
    int parts = 2 + random.nextInt(3);
    for (int i = 0; i < parts; i++) {
      String name = of + "东西南北".charAt(i);
      boolean divided = levels > 1 && random.nextInt(3) == 0;
      all.add(new District(name, of, divided ? -1 : 5 + random.nextInt(random.nextBoolean() ? 4 : 60), divided ? -1 : 1 + random.nextInt(30), 1 + random.nextInt(5)));
      if (divided) grow(name, levels - 1, random, all);
    }
  }

  String title() {
    return "分区" + number + "号办法";
  }

  String text() {
    StringBuilder text = new StringBuilder("办法「" + title() + "」\n层级：村级办法。 地域：全国。\n第一条（名额）\n");
    if (!weighing.isEmpty() || exact) text.append(exact && !weighing.isEmpty() ? "使者的席数：" + total + "人。\n" : "使者的席数不少于" + Math.max(1, total - 2) + "人。\n");
    say(text, top, "每区席：");
    say(text, levels > 1 ? second : null, "每段席：");
    say(text, voting, "选使的每点席：");
    if (women != null) {
      String share = (women.strict ? "超过" : "不少于") + (women.where.equals("全") ? "使者的席数" : "定席数") + "的" + women.numerator + "/" + women.denominator + "。\n";
      text.append(women.where.equals("全") ? "女使者的席数" : women.where.equals("区") ? "每区女席" : "每点女席").append(share);
    }
    text.append("第二条（分配）\n选使的分区：乡区。\n");
    if (levels > 1) text.append("选使的再分：路段").append(levels > 2 ? "、小点" : "").append("。\n");
    if (!weighing.isEmpty()) {
      String how = switch (rounding) {
        case "近" -> "、取近";
        case "进" -> "、进一";
        case "去" -> "、舍尾";
        default -> number % 2 == 0 ? "、余大在先" : "";
      };
      text.append("选使的分法：").append(weighing.equals("人") ? "人头" : "灶头").append(how).append("。\n");
    }
    if (upward) text.append("选使的缺区：上交。\n");
    if (again) text.append("选使应当再来。\n");
    return text.append("选使的成立：到数不少于户主数的1/2。\n选使的先后：多者。\n").toString();
  }

  private static void say(StringBuilder text, int[] range, String what) {
    if (range != null) text.append(what).append(range[0]).append("至").append(range[1]).append("人。\n");
  }

  List<District> parts(String of) {
    return districts.stream().filter(d -> d.of().equals(of)).toList();
  }

  boolean votes(District one) {
    return parts(one.name()).isEmpty();
  }

  int level(District one) {
    return one.name().length() - 1;
  }

  /** Electors of a unit, or of the parts of a district. */
  long electors(District one) {
    return votes(one) ? one.electors() : parts(one.name()).stream().mapToLong(this::electors).sum();
  }

  long households(District one) {
    return votes(one) ? one.households() : parts(one.name()).stream().mapToLong(this::households).sum();
  }
}
