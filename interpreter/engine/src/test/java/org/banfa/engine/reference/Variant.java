package org.banfa.engine.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.banfa.engine.contest.Post;

/** The rules of one invented method, as plain values and as a text in invented words. */
record Variant(
    int number, List<Post> posts, boolean womenApart, Share turnout, boolean account, Share wins, boolean order, boolean rerun,
    Share rerunTurnout, Share rerunWins, boolean candidates, boolean margin, WomenLine womenLine, Range range, List<String> keep,
    List<String> refill, int vacancyFrom, boolean again, Extras extras) {
  enum WomenLine { UNSAID, ALWAYS, WHILE_NO_WOMAN }

  enum Range { NONE, SPOUSES, CLOSE }

  static final String TERMS = terms() + Extras.TERMS + Votes.TERMS;

  private static String terms() {
    return """
      术语「造词」
      设「近亲属」：词。
      设「夫妻」：词；属于：近亲属。
      设「兄弟姐妹」：词；属于：近亲属。
      设「祖父母」：词；属于：近亲属。
      设「社员总数」：数量；单位：人；底数：有权社员数；用途：登记数。
      设「投选人数」：数量；单位：人；底数：社员总数；用途：参加数。
      设「收票数」：数量；单位：票；底数：投选人数、社员总数、发票数；用途：收回数。
      设「入箱数」：数量；单位：票；底数：投选人数、社员总数；用途：已投数。
      设「好票数」：数量；单位：票；底数：投选人数、社员总数；用途：有效数。
      设「赞成数」：数量；单位：票；底数：社员总数、投选人数、收票数、入箱数、好票数、发票数、本栏好票数、在场社员数、有权社员数；用途：得票量。
      设「在席数」：数量；单位：人；用途：在任数。
      设「席数」：数量；单位：人；用途：席位数。
      设「女席数」：数量；单位：人；用途：限女席位数。
      设「投选成立」：条件；用途：投票效力。
      设「账目相符」：条件；用途：账目效力。
      设「入选」：条件；用途：当选门槛。
      设「缺席可行」：条件；用途：空缺门槛。
      设「入选先后」：次序；用途：当选顺序。
      设「候补先后」：次序；用途：候选顺序。
      设「留任先后」：次序；用途：保留顺序。
      设「替补先后」：次序；用途：递补顺序。
      设「亲属种类」：集合；用途：所及范围。
      设「备选有余」：是非；用途：差额要求。
      设「女席单列」：是非；用途：单列限女。
      设「社员投选」：行为；栏目：投选成立、账目相符、入选、入选先后、同票先后、定席先后、并票先后、组成适当、让席、沉默之票、分组；用途：投票行为。
      设「重新投选」：行为；栏目：投选成立、入选先后；用途：重投行为。
      设「补足投选」：行为；栏目：投选成立、账目相符、入选、入选先后、候补先后、候补规模、备选有余、女席单列；用途：另选行为。
      设「社员回避」：行为；栏目：亲属种类、留任先后、替补先后；用途：回避行为。
      设「值理缺席」：行为；栏目：缺席可行；用途：空缺行为。
      设「禁任者」：集合；用途：禁任人员。
      设「值理会」：机构；栏目：席数、女席数、禁任者。
      设「值理长」：职务；栏目：席数。
      设「副值理长」：职务；栏目：席数。
      设「值理」：职务；栏目：席数、本职入选、本职先后。
      设「外来值理」：职务；栏目：席数；用途：限定职务；关涉：外来社员。
      设「女值理」：职务；栏目：席数、本职栏内有效；属于：值理；用途：限女职务。
      设「高职在先」：词；用途：高职者。
      设「票多在先」：词；用途：多票者。
      设「重投胜出」：词；用途：重投胜者。
      设「够票落选」：词；用途：达标落选者。
      设「落选票多」：词；用途：落选多票者。
      设「补投落选」：词；用途：另选落选者。
      设「无女入选」：词；用途：缺女情形。
      """;
  }

  /** The same with what else a method may say. */
  static Variant full(int number, Random random) {
    Variant plain = random(number, random);
    List<Post> posts = new ArrayList<>(plain.posts);
    if (random.nextInt(3) == 0) posts.add(posts.size(), new Post("外来值理", 1, 4, false, "外来社员"));
    return new Variant(number, posts, plain.womenApart, plain.turnout, plain.account, plain.wins, plain.order, plain.rerun, plain.rerunTurnout, plain.rerunWins,
        plain.candidates, plain.margin, plain.womenLine, plain.range, plain.keep, plain.refill, plain.vacancyFrom, plain.again, Extras.random(random, posts, plain.rerun));
  }

  /** The same for the posts of another variant. */
  static Variant full(int number, Random random, Variant other) {
    Variant plain = random(number, random).withPosts(other);
    return new Variant(number, plain.posts, plain.womenApart, plain.turnout, plain.account, plain.wins, plain.order, plain.rerun, plain.rerunTurnout, plain.rerunWins,
        plain.candidates, plain.margin, plain.womenLine, plain.range, plain.keep, plain.refill, plain.vacancyFrom, plain.again, Extras.random(random, plain.posts, plain.rerun));
  }

  static Variant random(int number, Random random) {
    List<Post> posts = new ArrayList<>();
    posts.add(new Post("值理长", 1, 1, false));
    if (random.nextBoolean()) posts.add(new Post("副值理长", 1 + random.nextInt(2), 2, false));
    posts.add(new Post("值理", 1 + random.nextInt(3), 3, false));
    if (random.nextBoolean()) posts.add(new Post("女值理", 1, 3, true));
    Share.Base[] bases = {Share.Base.REGISTERED, Share.Base.VOTERS, Share.Base.COLLECTED, Share.Base.CAST, Share.Base.VALID};
    boolean rerun = random.nextInt(5) > 0;
    List<List<String>> keeps = List.of(List.of(), List.of("高职在先"), List.of("高职在先", "票多在先"), List.of("票多在先", "重投胜出"), List.of("高职在先", "票多在先", "重投胜出"));
    List<List<String>> refills = List.of(List.of(), List.of("够票落选"), List.of("补投落选"), List.of("够票落选", "补投落选"));
    return new Variant(number, posts, random.nextBoolean(), random.nextInt(4) == 0 ? null : Share.random(random, Share.Base.REGISTERED),
        random.nextInt(3) > 0, random.nextInt(6) == 0 ? null : Share.random(random, bases), random.nextInt(5) > 0, rerun,
        random.nextBoolean() ? null : Share.random(random, Share.Base.REGISTERED), random.nextInt(3) == 0 ? null : Share.random(random, bases),
        rerun && random.nextInt(4) > 0, rerun && random.nextBoolean(), rerun ? WomenLine.values()[random.nextInt(3)] : WomenLine.UNSAID,
        Range.values()[random.nextInt(3)], keeps.get(random.nextInt(keeps.size())), refills.get(random.nextInt(refills.size())),
        random.nextInt(3) == 0 ? -1 : random.nextInt(5), random.nextInt(4) > 0, Extras.NONE);
  }

  /** The same with this threshold to win. */
  Variant winning(Share share) {
    return new Variant(number, posts, womenApart, turnout, account, share, order, rerun, rerunTurnout, rerunWins, candidates, margin, womenLine, range, keep, refill, vacancyFrom, again, extras);
  }

  /** The same rules for the posts of another variant. */
  Variant withPosts(Variant other) {
    return new Variant(number, other.posts, other.womenApart, turnout, account, wins, order, rerun, rerun ? rerunTurnout : null, rerun ? rerunWins : null, candidates, margin,
        womenLine, range, keep, refill, vacancyFrom, again, extras);
  }

  String title() {
    return "变体" + number + "号办法";
  }

  String text() {
    StringBuilder text = new StringBuilder("办法「" + title() + "」\n层级：村级办法。 地域：全国。 组织：值理会。\n第一条（席位）\n");
    int women = 0;
    int all = 0;
    for (Post post : posts) {
      all += post.seats();
      if (post.womenOnly()) women = post.seats();
    }
    for (Post post : posts) {
      if (post.womenOnly()) continue;
      int seats = post.seats() + (post.name().equals("值理") && !womenApart ? women : 0);
      text.append(post.name()).append("的席数：").append(seats).append("名。\n");
    }
    if (women > 0) text.append("值理会的女席数：").append(women).append("名。\n");
    text.append("值理会的席数：").append(all).append("名。\n第二条（投选）\n");
    say(text, turnout != null, () -> "社员投选的投选成立：投选人数" + share(turnout));
    say(text, account, () -> "社员投选的账目相符：收票数不多于投选人数");
    say(text, wins != null, () -> "社员投选的入选：赞成数" + share(wins));
    say(text, order, () -> "社员投选的入选先后：票多在先");
    say(text, again, () -> "应当重新投选");
    say(text, rerun, () -> "应当补足投选");
    say(text, rerun && rerunTurnout != null, () -> "补足投选的投选成立：投选人数" + share(rerunTurnout));
    say(text, rerun && rerunWins != null, () -> "补足投选的入选：赞成数" + share(rerunWins));
    say(text, candidates, () -> "补足投选的候补先后：落选票多");
    say(text, margin, () -> "补足投选应当备选有余");
    say(text, womenLine == WomenLine.ALWAYS, () -> "补足投选应当女席单列");
    say(text, womenLine == WomenLine.WHILE_NO_WOMAN, () -> "无女入选的，补足投选应当女席单列");
    say(text, range == Range.SPOUSES, () -> "社员回避的亲属种类：夫妻");
    say(text, range == Range.CLOSE, () -> "社员回避的亲属种类：近亲属");
    say(text, !keep.isEmpty(), () -> "社员回避的留任先后：依次" + String.join("、", keep));
    say(text, !refill.isEmpty(), () -> "社员回避的替补先后：依次" + String.join("、", refill));
    say(text, vacancyFrom >= 0, () -> "值理缺席的缺席可行：在席数不少于" + vacancyFrom + "人");
    extras.say(text);
    return text.toString();
  }

  private static void say(StringBuilder text, boolean said, java.util.function.Supplier<String> sentence) {
    if (said) text.append(sentence.get()).append("。\n");
  }

  static String share(Share share) {
    String base = switch (share.base()) {
      case REGISTERED -> "社员总数";
      case VOTERS -> "投选人数";
      case COLLECTED -> "收票数";
      case CAST -> "入箱数";
      case VALID -> "好票数";
      case ISSUED -> "发票数";
      case HERE -> "本栏好票数";
      case PRESENT -> "在场社员数";
      case RIGHT -> "有权社员数";
    };
    return share(share, base);
  }

  static String share(Share share, String base) {
    return (share.strict() ? "超过" : "不少于") + base + "的" + share.numerator() + "/" + share.denominator();
  }
}
