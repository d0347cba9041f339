package org.banfa.engine.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * An invented law that says much of what a method may leave unsaid, as plain values and as a text; each of its rules is taken where the
 * method is silent, or is not.
 *
 * @param says what it says, as of a method; nothing of posts
 * @param quorum whether its quorum is taken where a method is silent; likewise the others
 */
record SilentWords(int number, Variant says, boolean quorum, boolean account, boolean wins, boolean order, boolean vacancy, boolean rerun) {
  static final String TERMS = "术语「日子的造词」\n设「选举日」：日。\n";
  private static final LocalDate DAY = LocalDate.of(2021, 5, 8);

  static SilentWords random(int number, Random random) {
    return new SilentWords(number, Variant.random(number, random), some(random), some(random), some(random), some(random), some(random), some(random));
  }

  private static boolean some(Random random) {
    return random.nextInt(4) > 0;
  }

  String text() {
    List<String> rules = new ArrayList<>();
    if (says.turnout() != null) rules.add(rule("quorum", "社员投选的投选成立应当：投选人数" + Variant.share(says.turnout()), quorum));
    if (says.account()) rules.add(rule("account", "社员投选的账目相符应当：收票数不多于投选人数", account));
    if (says.wins() != null) rules.add(rule("wins", "社员投选的入选应当：赞成数" + Variant.share(says.wins()), wins));
    if (says.order()) rules.add(rule("order", "社员投选的入选先后应当为依次票多在先", order));
    if (says.vacancyFrom() >= 0) rules.add(rule("vacancy", "值理缺席的缺席可行应当：在席数不少于" + says.vacancyFrom() + "人", vacancy));
    if (says.rerun()) {
      rules.add(rule("rerun", "应当补足投选", rerun));
      if (says.rerunTurnout() != null) rules.add(rule("rerun-quorum", "补足投选的投选成立应当：投选人数" + Variant.share(says.rerunTurnout()), rerun));
      if (says.rerunWins() != null) rules.add(rule("rerun-wins", "补足投选的入选应当：赞成数" + Variant.share(says.rerunWins()), rerun));
    }
    return "法规「造法" + number + "」\n代号：cn.silent" + number + "。层级：法律。版本：「一」自2000年1月1日起。\n第一条（规则）\n" + String.join("", rules);
  }

  private static String rule(String label, String sentence, boolean taken) {
    return "〔" + label + "〕" + sentence + "。\n条次：「一」第一条。证据：规则，全文；日期，全文。" + (taken ? "缺省：从法。" : "") + "\n";
  }

  /** The text of a method with an election day. */
  static String text(Variant method) {
    return method.text().replace("第一条（席位）\n", "第一条（席位）\n选举日：" + LawWords.day(DAY) + "。\n");
  }

  /** A method that says some of this and leaves the rest unsaid. */
  static Variant silent(Variant v, Random random) {
    boolean rerun = v.rerun() && random.nextBoolean();
    Share wins = random.nextBoolean() ? v.wins() : null;
    return new Variant(v.number(), v.posts(), v.womenApart(), random.nextBoolean() ? v.turnout() : null, v.account() && random.nextBoolean(), wins, v.order() && random.nextBoolean(), rerun,
        rerun && random.nextBoolean() ? v.rerunTurnout() : null, rerun && random.nextBoolean() ? v.rerunWins() : null, rerun && v.candidates(), rerun && v.margin(), rerun ? v.womenLine() : Variant.WomenLine.UNSAID, v.range(),
        v.keep(), v.refill(), random.nextBoolean() ? v.vacancyFrom() : -1, v.again(), Extras.NONE);
  }

  /** What a method and this law say together: the method wherever it says something, else the law where it is taken. */
  Variant over(Variant m) {
    return new Variant(m.number(), m.posts(), m.womenApart(), m.turnout() != null ? m.turnout() : quorum ? says.turnout() : null, m.account() || account && says.account(),
        m.wins() != null ? m.wins() : wins ? says.wins() : null, m.order() || order && says.order(), m.rerun() || rerun && says.rerun(),
        m.rerunTurnout() != null ? m.rerunTurnout() : rerun && says.rerun() ? says.rerunTurnout() : null, m.rerunWins() != null ? m.rerunWins() : rerun && says.rerun() ? says.rerunWins() : null,
        m.candidates(), m.margin(), m.womenLine(), m.range(), m.keep(), m.refill(), m.vacancyFrom() >= 0 ? m.vacancyFrom() : vacancy ? says.vacancyFrom() : -1, m.again(), Extras.NONE);
  }
}
