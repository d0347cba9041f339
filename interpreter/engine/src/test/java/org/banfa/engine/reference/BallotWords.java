package org.banfa.engine.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.contest.Post;

/**
 * What an invented method says about its ballots, in plain values and as text.
 *
 * @param ballot when a ballot counts
 * @param column when a column counts
 * @param women when the column for women counts
 * @param ranking in which of several columns somebody counts; empty where nothing is said
 */
record BallotWords(int number, boolean printed, boolean eachName, boolean closed, List<Says> ballot, List<Says> column, List<Says> women, List<String> ranking) {
  /** One condition on a ballot or a column. */
  enum Says {
    AT_MOST("选人数不多于定席数"), EXACTLY("选人数等于定席数"), INSTEAD("添写数不多于选不数"), NO_WRITE_INS("添写数等于0人"), FITTING("不合者数等于0人"), ONCE("一人几席不多于1个");

    private final String text;

    Says(String text) {
      this.text = text;
    }

    boolean holds(PlainBallots.Column column, int most) {
      return switch (this) {
        case AT_MOST -> column.marks() <= column.seats();
        case EXACTLY -> column.marks() == column.seats();
        case INSTEAD -> column.writtenIn() <= column.noes();
        case NO_WRITE_INS -> column.writtenIn() == 0;
        case FITTING -> column.misfits() == 0;
        case ONCE -> most <= 1;
      };
    }
  }

  static final List<Post> POSTS = List.of(new Post("值理长", 1, 1, false), new Post("值理", 2, 3, false), new Post("女值理", 1, 3, true));

  static BallotWords random(int number, Random random) {
    boolean printed = random.nextInt(3) > 0;
    List<List<String>> rankings = List.of(List.of(), List.of(), List.of("高职在先"), List.of("限定在先"), List.of("限定在先", "高职在先"));
    return new BallotWords(number, printed, printed && random.nextInt(3) > 0, printed && random.nextInt(3) == 0, some(random, 3), some(random, 4), some(random, 5),
        rankings.get(random.nextInt(rankings.size())));
  }

  private static List<Says> some(Random random, int rarely) {
    List<Says> some = new ArrayList<>();
    if (random.nextInt(rarely) < 2) some.add(random.nextInt(4) == 0 ? Says.EXACTLY : Says.AT_MOST);
    for (Says one : List.of(Says.INSTEAD, Says.NO_WRITE_INS, Says.FITTING, Says.ONCE)) if (random.nextInt(2 * rarely) == 0) some.add(one);
    return some;
  }

  /** What the same method says about ballots on which people are nominated: no names are printed, and the women's column is that of the method. */
  BallotWords nomination(Random random) {
    List<Says> whole = random.nextInt(3) > 0 ? List.of(Says.ONCE) : List.of();
    List<Says> each = random.nextInt(3) == 0 ? List.of(Says.ONCE) : random.nextBoolean() ? List.of(Says.FITTING) : List.of();
    return new BallotWords(number, false, false, false, whole, each, women, random.nextBoolean() ? List.of() : List.of("限定在先"));
  }

  String title() {
    return "票法" + number;
  }

  /** The text of the method, with a pre-selection whose ballots are these. */
  String text(BallotWords nomination) {
    StringBuilder text = new StringBuilder(text()).append("预推的入选先后：票多在先。\n");
    say(text, "荐票的票内有效", nomination.ballot);
    say(text, "荐票的栏内有效", nomination.column);
    if (!nomination.ranking.isEmpty()) text.append("荐票的栏次先后：依次").append(String.join("、", nomination.ranking)).append("。\n");
    return text.toString();
  }

  String text() {
    StringBuilder text = new StringBuilder("办法「" + title() + "」\n层级：村级办法。 地域：全国。 组织：值理会。\n第一条（席位）\n值理长的席数：1名。\n值理的席数：2名。\n值理会的女席数：1名。\n值理会的席数：4名。\n社员投选的入选先后：票多在先。\n");
    if (printed && !eachName) text.append("票式应当印名。\n");
    if (eachName) text.append("票式应当逐个表态。\n");
    if (closed) text.append("票式不得写上别人。\n");
    say(text, "票式的票内有效", ballot);
    say(text, "票式的栏内有效", column);
    say(text, "女值理的本职栏内有效", women);
    if (!ranking.isEmpty()) text.append("票式的栏次先后：依次").append(String.join("、", ranking)).append("。\n");
    return text.toString();
  }

  private static void say(StringBuilder text, String subject, List<Says> all) {
    for (Says one : all) text.append(subject).append("：").append(one.text).append("。\n");
  }

  Paper paper() {
    SortedMap<String, List<String>> names = new TreeMap<>();
    if (printed) {
      names.put("值理长", List.of("丑", "子"));
      names.put("值理", List.of("卯", "寅", "巳"));
      names.put("女值理", List.of("卯", "寅"));
    }
    return new Paper(POSTS, !closed, names, eachName, List.of());
  }
}
