package org.banfa.engine.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.banfa.engine.contest.Post;

/**
 * What an invented method says about several votes and units, in plain values and as text.
 *
 * @param main rules of the vote that fills the committee
 * @param apart whether its units vote apart
 * @param list rules of a vote that makes the list for it, null for none
 * @param margin how many more than seats are on the list; −1 for everybody who wins
 * @param chair rules of the vote of those elected on one of them, null for none
 * @param gate share of households that must carry a motion before that vote, null for none
 * @param due what the households that attend must be more than a share of, null for nothing
 */
record Votes(Variant main, boolean apart, Variant list, int margin, Variant chair, Share gate, Share due) {
  static final String TERMS = """
      设「投票人」：集合；用途：选民来源。
      设「候选人」：集合；用途：候选来源。
      设「先办」：集合；用途：先决事项。
      设「分组」：集合；用途：分票单位。
      设「社组」：机构。
      设「会长」：职务；栏目：席数。
      设「推长」：行为；栏目：投选成立、账目相符、入选、入选先后、投票人、候选人、先办；用途：投票行为；关涉：会长。
      设「预推」：行为；栏目：投选成立、账目相符、入选、入选先后、候补规模、投票人；用途：预选行为；关涉：社员投选。
      设「荐票」：词；栏目：票内有效、栏内有效、栏次先后；用途：票面；关涉：预推。
      设「议决」：行为；栏目：议会可开、议会通过；用途：决议行为。
      设「议会可开」：条件；用途：会议门槛。
      设「议会通过」：条件；用途：表决门槛。
      设「应到户」：数量；单位：户。
      设「到户」：数量；单位：户；不多于应到户；底数：应到户。
      设「同意户」：数量；单位：户；不多于到户；底数：到户。
      """;

  static final String MAIN = "社员投选";
  static final String LIST = "预推";
  static final String CHAIR = "推长";
  static final String MOTION = "议决";
  private static final Share.Base[] BASES = {Share.Base.REGISTERED, Share.Base.VOTERS, Share.Base.COLLECTED, Share.Base.VALID};

  static Votes random(int number, Random random) {
    boolean apart = random.nextBoolean();
    Variant main = apart && random.nextBoolean() ? Variant.full(number, random) : Variant.random(number, random);
    boolean list = !apart && random.nextBoolean();
    boolean chair = random.nextInt(3) > 0 || !apart && !list;
    boolean gate = chair && random.nextBoolean();
    return new Votes(main, apart, list ? rules(number, random, main, main.posts()) : null, random.nextInt(3) - 1,
        chair ? rules(number, random, main, List.of(new Post("会长", 1, 1, false))) : null, gate ? Share.random(random, Share.Base.VOTERS) : null,
        gate && random.nextBoolean() ? Share.random(random, Share.Base.REGISTERED) : null);
  }

  /** Other rules for the same votes and posts. */
  Votes other(int number, Random random) {
    Variant rules = main.extras() == Extras.NONE ? Variant.random(number, random).withPosts(main) : Variant.full(number, random, main);
    return new Votes(rules, apart, list == null ? null : rules(number, random, rules, main.posts()), random.nextInt(3) - 1, chair == null ? null : rules(number, random, rules, chair.posts()),
        gate == null ? null : Share.random(random, Share.Base.VOTERS), due == null ? null : Share.random(random, Share.Base.REGISTERED));
  }

  /** Rules of a vote beside the main one: no reruns, no kinship, a vote again where the main one has it. */
  private static Variant rules(int number, Random random, Variant main, List<Post> posts) {
    return new Variant(number, posts, false, random.nextInt(3) == 0 ? null : Share.random(random, Share.Base.REGISTERED), random.nextBoolean(),
        random.nextInt(4) == 0 ? null : Share.random(random, BASES), random.nextInt(5) > 0, false, null, null, false, false, Variant.WomenLine.UNSAID,
        Variant.Range.NONE, List.of(), List.of(), -1, main.again(), Extras.NONE);
  }

  /** The rules of the list with its places. */
  Variant places() {
    List<Post> places = new ArrayList<>();
    for (Post post : main.posts()) places.add(post.withSeats(margin < 0 ? 9_999 : post.seats() + margin));
    return list.withPosts(new Variant(0, places, false, null, false, null, false, false, null, null, false, false, Variant.WomenLine.UNSAID, Variant.Range.NONE,
        List.of(), List.of(), -1, false, Extras.NONE));
  }

  String title() {
    return main.title();
  }

  String text() {
    StringBuilder text = new StringBuilder(main.text());
    text.append("第三条（先后）\n");
    boolean silent = main.turnout() == null && !main.account() && main.wins() == null && !main.order();
    if (silent && !apart) text.append("应当社员投选。\n");
    if (apart) text.append("社员投选的分组：社组。\n");
    if (list != null) {
      of(text, LIST, list);
      if (margin >= 0) text.append("预推的候补规模：候补数等于定席数加").append(margin).append("人。\n");
    }
    if (chair != null) {
      text.append("会长的席数：1名。\n推长的投票人：社员投选。\n推长的候选人：社员投选。\n");
      of(text, CHAIR, chair);
      if (gate != null) text.append("推长的先办：议决。\n议决的议会通过：同意户").append(Variant.share(gate, "到户")).append("。\n");
      if (due != null) text.append("议决的议会可开：到户").append(Variant.share(due, "应到户")).append("。\n");
    }
    return text.toString();
  }

  private static void of(StringBuilder text, String act, Variant rules) {
    if (rules.turnout() != null) text.append(act).append("的投选成立：投选人数").append(Variant.share(rules.turnout())).append("。\n");
    if (rules.account()) text.append(act).append("的账目相符：收票数不多于投选人数。\n");
    if (rules.wins() != null) text.append(act).append("的入选：赞成数").append(Variant.share(rules.wins())).append("。\n");
    text.append(act).append("的入选先后：").append(rules.order() ? "票多在先" : "依次高职在先").append("。\n");
  }
}
