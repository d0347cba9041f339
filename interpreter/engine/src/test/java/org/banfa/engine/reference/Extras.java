package org.banfa.engine.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.banfa.engine.contest.Post;

/** What an invented method says about papers, columns, rounds, ties and who is elected together; in plain values and as text. */
record Extras(
    boolean printed, boolean eachName, boolean closed, boolean moreThanAgainst, Share membersWin, boolean membersUnordered, List<String> adding,
    List<String> inTurn, String silence, List<String> ties, int women, boolean kindAtMostHalf, List<String> givesWay, int reducedFrom, Share consent,
    boolean preliminary, int startAbove, Places places, boolean exempt, int rerunNumber, boolean anew, int anewBelow, boolean naming,
    Share area, Share areaWins, Share present, boolean excused, boolean issued, boolean kindMajority) {
  /** How many go on from a round, as text and in numbers. */
  enum Places {
    UNSAID(""), HALF_MORE("候补数不少于定席数的150%"), FIFTH_MORE("候补数不少于定席数的120%"), TWO_MORE("候补数多于定席数加1人"), RANGE("候补数不少于定席数加1人。\n首轮投选的候补规模：候补数不多于定席数加3人");

    private final String text;

    Places(String text) {
      this.text = text;
    }

    int of(int seats) {
      return switch (this) {
        case HALF_MORE -> (seats * 3 + 1) / 2;
        case FIFTH_MORE -> (seats * 6 + 4) / 5;
        case TWO_MORE -> seats + 2;
        default -> seats + 1;
      };
    }
  }

  static final Extras NONE = new Extras(false, false, false, false, null, false, List.of(), List.of(), "", List.of(), 0, false, List.of(), -1, null, false, -1, Places.UNSAID,
      false, 0, false, -1, false, null, null, null, false, false, false);

  static final String TERMS = """
      设「外来社员」：人员。
      设「老社员」：人员。
      设「女社员」：人员；用途：女性身份。
      设「发票数」：数量；单位：票；底数：投选人数、社员总数；用途：发出数。
      设「有权社员数」：数量；单位：人。
      设「在场社员数」：数量；单位：人；底数：社员总数；用途：实到数。
      设「本栏好票数」：数量；单位：票；底数：投选人数、社员总数；用途：分栏有效数。
      设「不赞成数」：数量；单位：票；底数：赞成数；用途：反对量。
      设「同意减席数」：数量；单位：人；底数：社员总数；用途：同意减额数。
      设「女入选数」：数量；单位：人；用途：当选类数；关涉：女社员。
      设「外来入选数」：数量；单位：人；底数：在席数；用途：当选类数；关涉：外来社员。
      设「老入选数」：数量；单位：人；底数：在席数；用途：当选类数；关涉：老社员。
      设「竞选数」：数量；单位：人；底数：定席数；用途：参选数。
      设「候补数」：数量；单位：人；底数：定席数；用途：候选数。
      设「定席数」：数量；单位：人；用途：名额数。
      设「选人数」：数量；单位：人；底数：定席数；用途：所选数。
      设「选不数」：数量；单位：人；底数：选人数；用途：所反对数。
      设「添写数」：数量；单位：人；底数：选不数；用途：另写数。
      设「不合者数」：数量；单位：人；用途：不合数。
      设「一人几席」：数量；单位：个；用途：兼职数。
      设「田亩」：词；用途：另计尺度。
      设「社员亩数」：数量；单位：平方米；用途：另计登记数；关涉：田亩。
      设「到场亩数」：数量；单位：平方米；底数：社员亩数；用途：另计参加数；关涉：田亩。
      设「赞成亩数」：数量；单位：平方米；底数：到场亩数、社员亩数；用途：另计得票量；关涉：田亩。
      设「印名」：是非；用途：印名选票。
      设「逐个表态」：是非；用途：逐名表态。
      设「写上别人」：是非；用途：准许另写。
      设「栏内有效」：条件；用途：选栏效力。
      设「本职栏内有效」：条件；用途：选栏效力。
      设「票内有效」：条件；用途：选票效力。
      设「栏次先后」：次序；用途：重填顺序。
      设「同票先后」：次序；用途：同票顺序。
      设「定席先后」：次序；用途：定席顺序。
      设「并票先后」：次序；用途：并票顺序。
      设「组成适当」：条件；用途：组成门槛。
      设「让席」：集合；用途：让位范围。
      设「沉默之票」：集合；用途：沉默计法。
      设「本职入选」：条件；用途：当选门槛。
      设「本职先后」：次序；用途：当选顺序。
      设「票式」：词；栏目：票内有效、栏内有效、栏次先后、印名、逐个表态、写上别人；用途：票面。
      设「减席」：行为；栏目：减席可行；用途：减额行为。
      设「减席可行」：条件；用途：减额门槛。
      设「首轮投选」：行为；栏目：首轮条件、候补规模、直入社员；用途：初选行为。
      设「首轮条件」：条件；用途：初选门槛。
      设「候补规模」：条件；用途：差额门槛。
      设「直入社员」：集合；用途：免选范围。
      设「重来」：行为；栏目：重来条件；用途：重办行为。
      设「重来条件」：条件；用途：重办门槛。
      设「认人」：行为；栏目：认人者；用途：认名行为。
      设「认人者」：集合；用途：办理者。
      设「亩多在先」：词；用途：另计多者；关涉：田亩。
      设「抽中」：词；用途：抽签者。
      设「相商」：词；用途：协商者。
      设「限定在先」：词；用途：专席者。
      设「跟多数」：词；用途：沉默随多。
      设「算反对」：词；用途：沉默反对。
      设「不算数」：词；用途：沉默离基。
      设「假不算」：词；用途：请假离基。
      设「告假社员数」：数量；单位：人；用途：请假数。
      """;

  static Extras random(Random random, List<Post> posts, boolean rerun) {
    boolean each = random.nextInt(3) == 0;
    List<String> ways = new ArrayList<>(List.of("重投胜出", "亩多在先", "抽中", "相商"));
    java.util.Collections.shuffle(ways, random);
    List<String> names = new ArrayList<>(posts.stream().map(Post::name).toList());
    List<String> shuffled = new ArrayList<>(names);
    java.util.Collections.shuffle(shuffled, random);
    boolean preliminary = random.nextInt(3) == 0;
    int women = random.nextInt(3) == 0 ? 1 + random.nextInt(2) : 0;
    boolean half = random.nextInt(4) == 0;
    boolean majority = random.nextInt(6) == 0;
    boolean composed = women > 0 || half || majority;
    boolean area = random.nextInt(3) == 0;
    boolean anew = random.nextInt(4) == 0;
    return new Extras(each || random.nextInt(3) == 0, each, random.nextInt(3) == 0, each && random.nextBoolean(),
        random.nextInt(4) == 0 ? Share.random(random, Share.Base.values()) : null, random.nextInt(8) == 0,
        random.nextInt(3) == 0 ? (random.nextBoolean() ? names : shuffled) : List.of(), random.nextInt(5) == 0 ? shuffled.subList(0, 1) : List.of(),
        random.nextInt(4) > 0 ? "" : List.of("跟多数", "算反对", "不算数").get(random.nextInt(3)), random.nextInt(3) == 0 ? List.of() : ways.subList(0, 1 + random.nextInt(4)),
        women, half, composed && random.nextBoolean() ? (random.nextBoolean() ? List.of("女社员") : List.of("老社员", "女社员")) : List.of(),
        random.nextInt(5) == 0 ? random.nextInt(5) : -1, random.nextInt(6) == 0 ? Share.random(random, Share.Base.REGISTERED) : null,
        preliminary, preliminary && random.nextBoolean() ? random.nextInt(2) : -1, preliminary ? Places.values()[random.nextInt(Places.values().length)] : Places.UNSAID, preliminary && random.nextInt(3) == 0,
        rerun && random.nextInt(3) == 0 ? 1 + random.nextInt(2) : 0, anew, anew && random.nextBoolean() ? 1 + random.nextInt(4) : -1, random.nextInt(4) == 0,
        area && random.nextBoolean() ? Share.random(random, Share.Base.REGISTERED) : null, area ? Share.random(random, Share.Base.REGISTERED, Share.Base.VOTERS) : null,
        random.nextInt(4) == 0 ? Share.random(random, Share.Base.REGISTERED) : null, random.nextInt(5) == 0, random.nextInt(4) == 0, majority);
  }

  /** Whether something is said about who is elected together. */
  boolean composed() {
    return women > 0 || kindAtMostHalf || kindMajority;
  }

  /** Whether votes are counted by area, too. */
  boolean scaled() {
    return area != null || areaWins != null || ties.contains("亩多在先");
  }

  void say(StringBuilder text) {
    say(text, printed && !eachName, "票式应当印名");
    say(text, eachName, "票式应当逐个表态");
    say(text, closed, "票式不得写上别人");
    say(text, moreThanAgainst, "社员投选的入选：赞成数多于不赞成数");
    if (membersWin != null) say(text, true, "值理的本职入选：赞成数" + Variant.share(membersWin));
    say(text, membersUnordered, "值理的本职先后：依次高职在先");
    say(text, !adding.isEmpty(), "社员投选的并票先后：依次" + String.join("、", adding));
    say(text, !inTurn.isEmpty(), "社员投选的定席先后：依次" + String.join("、", inTurn));
    if (!silence.isEmpty() || excused) say(text, true, "社员投选的沉默之票：" + (silence.isEmpty() ? "假不算" : excused ? silence + "、假不算" : silence));
    say(text, !ties.isEmpty(), "社员投选的同票先后：依次" + String.join("、", ties));
    say(text, women > 0, "社员投选的组成适当：女入选数不少于" + women + "人");
    say(text, kindAtMostHalf, "社员投选的组成适当：外来入选数不超过在席数的1/2");
    say(text, kindMajority, "社员投选的组成适当：老入选数超过在席数的1/2");
    say(text, issued, "社员投选的账目相符：收票数不多于发票数");
    say(text, !givesWay.isEmpty(), "社员投选的让席：" + String.join("、", givesWay));
    say(text, reducedFrom >= 0, "减席的减席可行：在席数不少于" + reducedFrom + "人");
    if (consent != null) say(text, true, "减席的减席可行：同意减席数" + Variant.share(consent));
    say(text, preliminary, "应当首轮投选");
    say(text, startAbove >= 0, "首轮投选的首轮条件：竞选数多于定席数加" + startAbove + "人");
    say(text, places != Places.UNSAID, "首轮投选的候补规模：" + places.text);
    say(text, exempt, "首轮投选的直入社员：老社员");
    say(text, rerunNumber == 1, "补足投选的候补规模：候补数多于定席数");
    say(text, rerunNumber == 2, "补足投选的候补规模：候补数不少于定席数的200%");
    say(text, anew, "应当重来");
    say(text, anewBelow >= 0, "重来的重来条件：在席数少于" + anewBelow + "人");
    say(text, naming, "认人的认人者：值理会");
    if (area != null) say(text, true, "社员投选的投选成立：到场亩数" + Variant.share(area, "社员亩数"));
    if (areaWins != null) say(text, true, "社员投选的入选：赞成亩数" + Variant.share(areaWins, areaWins.base() == Share.Base.VOTERS ? "到场亩数" : "社员亩数"));
    if (present != null) say(text, true, "社员投选的投选成立：在场社员数" + Variant.share(present));
  }

  private static void say(StringBuilder text, boolean said, String sentence) {
    if (said) text.append(sentence).append("。\n");
  }
}
