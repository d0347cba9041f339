package org.banfa.engine.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What an invented method says about who comes on a list, in plain values and as text.
 *
 * @param whole whether the vote fills a body as a whole; else two posts
 * @param seats of the body, or of the second post
 * @param acts in their order: people put their names down ({@link #OPEN}), or the outgoing body names some of its own ({@link #OUTGOING})
 * @param ofPost the margin of the second post itself; null where nothing is said
 * @param ofVote the margin of the vote
 * @param ofFirst the margin of the first of the acts
 */
record ListWords(int number, boolean whole, int seats, List<String> acts, Margin ofPost, Margin ofVote, Margin ofFirst, boolean kin) {
  /** How many more than seats stand: at least, more than or exactly some more; at least or more than a percentage; or a range. */
  record Margin(Form form, int more) {
    static Margin random(Random random) {
      Form form = Form.values()[random.nextInt(Form.values().length)];
      return new Margin(form, form.percent ? 100 + 20 * (1 + random.nextInt(4)) : form == Form.MORE ? random.nextInt(2) : 1 + random.nextInt(2));
    }

    String text() {
      return switch (form) {
        case LEAST -> "候选人数不少于应选名额加" + more + "人";
        case MORE -> "候选人数多于应选名额加" + more + "人";
        case EXACTLY -> "候选人数等于应选名额加" + more + "人";
        case RANGE -> "候选人数不少于应选名额加" + more + "人且候选人数不多于应选名额加" + (more + 1) + "人";
        case PERCENT -> "候选人数不少于应选名额的" + more + "%";
        case MORE_PERCENT -> "候选人数超过应选名额的" + more + "%";
      };
    }

    boolean enough(int standing, int seats) {
      return switch (form) {
        case LEAST, RANGE, EXACTLY -> standing >= seats + more;
        case MORE -> standing > seats + more;
        case PERCENT -> standing * 100 >= seats * more;
        case MORE_PERCENT -> standing * 100 > seats * more;
      };
    }

    boolean tooMany(int standing, int seats) {
      return form == Form.EXACTLY && standing > seats + more || form == Form.RANGE && standing > seats + more + 1;
    }
  }

  /** The ways to say it. */
  enum Form {
    LEAST(false), MORE(false), EXACTLY(false), RANGE(false), PERCENT(true), MORE_PERCENT(true);

    final boolean percent;

    Form(boolean percent) {
      this.percent = percent;
    }
  }

  static final String OPEN = "示例公开报名";
  static final String OUTGOING = "示例上届推荐";
  static final String BODY = "示例理事会";
  static final String HEAD = "示例理事长";
  static final String MEMBER = "示例理事";

  static final String TERMS = """
      术语「列名示例的词」
      设「示例理事会」：机构；栏目：人数、排除人员。
      设「示例理事长」：职务；栏目：人数、本职候选人规模；用途：成员身份；关涉：示例理事会。
      设「示例理事」：职务；栏目：人数、本职候选人规模；用途：成员身份；关涉：示例理事会。
      设「示例监察会」：机构；栏目：人数。
      设「示例监察」：职务；栏目：人数；用途：成员身份；关涉：示例监察会。
      设「示例上届会」：机构；栏目：人数。
      设「示例上届理事」：职务；栏目：人数；用途：成员身份；关涉：示例上届会。
      设「选示例全会」：行为；栏目：时间、当选次序、候选人规模；用途：推选行为；关涉：示例理事会。
      设「选示例班子」：行为；栏目：时间、当选次序、候选人规模；用途：推选行为；关涉：示例理事长、示例理事。
      设「示例公开报名」：行为；栏目：时间、候选人规模；用途：列名行为；关涉：选示例全会、选示例班子。
      设「示例上届推荐」：行为；栏目：时间、候选人规模、参选范围；用途：列名行为；关涉：选示例全会、选示例班子。
      """;

  static ListWords random(int number, Random random) {
    boolean whole = random.nextBoolean();
    List<List<String>> orders = List.of(List.of(OPEN), List.of(OUTGOING), List.of(OUTGOING, OPEN), List.of(OPEN, OUTGOING));
    return new ListWords(number, whole, 1 + random.nextInt(4), orders.get(random.nextInt(orders.size())), whole || random.nextInt(3) > 0 ? null : Margin.random(random),
        random.nextInt(3) > 0 ? null : Margin.random(random), random.nextInt(3) == 0 ? null : Margin.random(random), random.nextBoolean());
  }

  String title() {
    return "列名办法" + number;
  }

  String vote() {
    return whole ? "选示例全会" : "选示例班子";
  }

  List<String> posts() {
    return whole ? List.of(BODY) : List.of(HEAD, MEMBER);
  }

  int seats(String post) {
    return post.equals(HEAD) ? 1 : seats;
  }

  /** The margin of a post at an act; null where none is said: that of the post itself goes before that of the act, and this before that of the vote. */
  Margin margin(String post, String act) {
    if (post.equals(MEMBER) && ofPost != null) return ofPost;
    return act.equals(acts.get(0)) && ofFirst != null ? ofFirst : ofVote;
  }

  String text() {
    StringBuilder text = new StringBuilder("办法「" + title() + "」\n层级：村级办法。\n地域：甲省/甲县。\n组织：示例理事会。\n第一条（名单）\n〔选举日〕选举日：2021年5月8日。\n");
    for (String post : posts()) text.append("〔人数").append(post).append("〕").append(post).append("的人数：").append(seats(post)).append("名。\n");
    text.append("〔次序〕").append(vote()).append("的当选次序：得票最多者。\n");
    List<String> names = new ArrayList<>(acts);
    for (String act : names) text.append("〔").append(act).append("〕").append(act).append("：选举日前。\n");
    if (acts.contains(OUTGOING)) text.append("〔范围〕示例上届推荐的参选范围：示例上届理事。\n");
    if (ofPost != null) text.append("〔本职〕示例理事的本职候选人规模：").append(ofPost.text()).append("。\n");
    if (ofVote != null) text.append("〔全〕").append(vote()).append("的候选人规模：").append(ofVote.text()).append("。\n");
    if (ofFirst != null) text.append("〔先〕").append(acts.get(0)).append("的候选人规模：").append(ofFirst.text()).append("。\n");
    return text.append("〔排除〕示例理事会的排除人员：示例监察").append(kin ? "、近亲属" : "").append("。\n").toString();
  }
}
