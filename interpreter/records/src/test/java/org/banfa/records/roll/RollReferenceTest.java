package org.banfa.records.roll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.banfa.model.library.Library;
import org.banfa.model.library.LibraryLoader;
import org.banfa.model.order.Effective;
import org.banfa.records.table.Table;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.text.Source;
import org.junit.jupiter.api.Test;

/** Who is registered, against plain reckoning over random clauses and people: age on the day, residence, application, consent, being registered elsewhere. */
class RollReferenceTest {
  private static final LocalDate DAY = LocalDate.of(2021, 5, 8);
  private static final int METHODS = 40;
  private static final int PEOPLE = 150;

  /** What a method asks; 0 years where it asks for none. */
  private record Asks(int age, boolean away, boolean statement, boolean outsiders, int years, boolean application, boolean consent, boolean once) {
    static Asks random(Random random) {
      return new Asks(16 + random.nextInt(5), random.nextBoolean(), random.nextBoolean(), random.nextBoolean(), random.nextInt(3), random.nextBoolean(), random.nextBoolean(), random.nextBoolean());
    }

    String text(int number) {
      StringBuilder text = new StringBuilder("办法「名册办法" + number + "」\n层级：村级办法。\n地域：甲省/甲县/甲乡/甲村。\n组织：示例委员会。\n第一条（选民）\n〔选举日〕选举日：2021年5月8日。\n");
      text.append("〔年龄〕选民的年龄：").append(age).append("周岁以上。\n〔对象〕选民登记的对象：本村户籍常住村民").append(away ? "、本村户籍外出村民" : "").append(outsiders ? "、外来居住人员" : "").append("。\n");
      if (statement) text.append("〔表示〕登记外出村民应当有本人表示。\n");
      if (years > 0) text.append("〔年限〕登记外来人员的居住年限应当不少于").append(years).append("年。\n");
      if (application) text.append("〔申请〕登记外来人员应当有本人申请。\n");
      if (consent) text.append("〔同意〕登记外来人员的同意机构：村民会议。\n");
      if (once) text.append("〔重复〕选民登记不得重复登记。\n");
      return text.toString();
    }
  }

  /** Somebody as the roll has them; null where a cell is empty. */
  private record Somebody(LocalDate birth, Boolean registered, Boolean living, Boolean statement, LocalDate since, Boolean applied, Boolean consented, Boolean elsewhere) {
    static Somebody random(Random random, int age) {
      LocalDate birth = random.nextInt(12) == 0 ? null : DAY.minusYears(age).plusDays(random.nextInt(4) == 0 ? random.nextInt(5) - 2 : -random.nextInt(9000));
      LocalDate since = random.nextInt(8) == 0 ? null : DAY.minusYears(random.nextInt(4)).plusDays(random.nextInt(5) - 2);
      return new Somebody(birth, fact(random), fact(random), fact(random), since, fact(random), fact(random), random.nextInt(3) == 0 ? fact(random) : Boolean.FALSE);
    }

    private static Boolean fact(Random random) {
      int drawn = random.nextInt(13);
      return drawn == 0 ? null : drawn < 9;
    }

    List<String> row(String name) {
      return List.of(name, birth == null ? "" : birth.toString(), cell(registered), cell(living), cell(statement), since == null ? "" : since.toString(), cell(applied), cell(consented), cell(elsewhere));
    }

    private static String cell(Boolean fact) {
      return fact == null ? "" : fact ? "是" : "否";
    }
  }

  @Test
  void agreesWithPlainReckoning() {
    Random random = new Random(20210509);
    List<Asks> methods = new ArrayList<>();
    List<Source> sources = new ArrayList<>(List.of(new Source("terms.banfa", "术语「名册示例的词」\n设「示例委员会」：机构；栏目：人数。\n")));
    for (int i = 0; i < METHODS; i++) {
      methods.add(Asks.random(random));
      sources.add(new Source("method" + i + ".banfa", methods.get(i).text(i)));
    }
    Diagnostics diagnostics = new Diagnostics();
    Library library = new LibraryLoader(diagnostics).withStandard(sources);
    assertThat(diagnostics.sorted()).isEmpty();
    Map<String, Integer> seen = new TreeMap<>();
    for (int i = 0; i < METHODS; i++) {
      Asks asks = methods.get(i);
      VoterRules rules = VoterRules.of(Effective.of(library, library.find("名册办法" + i).orElseThrow(), DAY), library.vocabulary(), null).orElseThrow();
      List<List<String>> rows = new ArrayList<>(List.of(List.of("姓名", "出生日期", "户籍在本村", "住在本村", "本人表示参加", "何时起居住", "本人申请", "会议同意", "已在他处登记")));
      List<Somebody> people = new ArrayList<>();
      for (int p = 0; p < PEOPLE; p++) {
        people.add(Somebody.random(random, asks.age()));
        rows.add(people.get(p).row("选民" + p));
      }
      Roll roll = new RollReader(library.vocabulary(), List.of()).read(new Table("名册.csv", "", rows)).orElseThrow();
      for (int p = 0; p < PEOPLE; p++) {
        Answered outcome = rules.assess(roll.people().get(p), java.util.Set.copyOf(roll.used())).outcome();
        Answered expected = expected(asks, people.get(p));
        assertThat(outcome).as("%s %s %s", asks, people.get(p), rules.assess(roll.people().get(p), java.util.Set.copyOf(roll.used())).reasons()).isEqualTo(expected);
        seen.merge(group(people.get(p)) + " " + outcome, 1, Integer::sum);
      }
    }
    for (String group : List.of("here", "away", "outsider")) for (Answered one : Answered.values()) assertThat(seen.getOrDefault(group + " " + one, 0)).as(seen.toString()).isGreaterThan(20);
  }

  private static String group(Somebody one) {
    if (one.registered() == null || one.living() == null) return "unknown";
    return one.registered() ? one.living() ? "here" : "away" : one.living() ? "outsider" : "stranger";
  }

  /** With an unknown class: not, when not in whatever class it is; else open. */
  private static Answered expected(Asks asks, Somebody one) {
    if (!group(one).equals("unknown")) return known(asks, one);
    for (boolean registered : new boolean[] {true, false}) {
      for (boolean living : new boolean[] {true, false}) {
        if (one.registered() != null && one.registered() != registered || one.living() != null && one.living() != living) continue;
        Somebody settled = new Somebody(one.birth(), registered, living, one.statement(), one.since(), one.applied(), one.consented(), one.elsewhere());
        if (known(asks, settled) != Answered.NO) return Answered.OPEN;
      }
    }
    return Answered.NO;
  }

  /** Not, when one thing that is asked is not there; open, when one is not known; else yes. */
  private static Answered known(Asks asks, Somebody one) {
    List<Boolean> asked = new ArrayList<>();
    asked.add(one.birth() == null ? null : !one.birth().plusYears(asks.age()).isAfter(DAY));
    if (asks.once()) asked.add(one.elsewhere() == null ? null : !one.elsewhere());
    if (asked.contains(Boolean.FALSE)) return Answered.NO;
    switch (group(one)) {
      case "stranger" -> asked.add(false);
      case "away" -> {
        asked.add(asks.away());
        if (asks.away() && asks.statement()) asked.add(one.statement());
      }
      case "outsider" -> {
        asked.add(asks.outsiders());
        if (asks.outsiders() && asks.years() > 0) asked.add(one.since() == null ? null : !one.since().plusYears(asks.years()).isAfter(DAY));
        if (asks.outsiders() && asks.application()) asked.add(one.applied());
        if (asks.outsiders() && asks.consent()) asked.add(one.consented());
      }
      default -> { }
    }
    if (asked.contains(Boolean.FALSE)) return Answered.NO;
    return asked.contains(null) ? Answered.OPEN : Answered.YES;
  }
}
