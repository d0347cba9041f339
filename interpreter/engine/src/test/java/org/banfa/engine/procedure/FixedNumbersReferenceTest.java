package org.banfa.engine.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.banfa.engine.BanfaEngine;
import org.banfa.engine.Invented;
import org.banfa.engine.MethodProgram;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Event;
import org.banfa.engine.ask.Hand;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.ask.Unanswered;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.Person;
import org.banfa.engine.contest.Tally;
import org.banfa.engine.reference.ShapeTable;
import org.banfa.model.library.Library;
import org.junit.jupiter.api.Test;

/** Households come and go; a number that is fixed on a day holds for every later meeting and for the seats, any other is that of the day. */
class FixedNumbersReferenceTest {
  private static final int METHODS = 60;
  private static final int RUNS = Integer.getInteger("banfa.elections", 100_000) / 50;
  private static final List<String> MEETINGS = List.of("示例会一", "示例会二", "示例会三");
  private static final List<LocalDate> DAYS = List.of(LocalDate.of(2021, 4, 10), LocalDate.of(2021, 4, 20), LocalDate.of(2021, 5, 1));
  private static final LocalDate COUNTED = LocalDate.of(2021, 4, 1);
  private static final LocalDate VOTE = LocalDate.of(2021, 5, 8);
  private static final String TERMS = """
      术语「户数示例的词」
      设「示例理事会」：机构；栏目：人数。
      设「示例理事」：职务；栏目：人数；用途：成员身份；关涉：示例理事会。
      设「示例核定户」：数量；单位：户；用途：核定量。
      设「示例当日户」：数量；单位：户。
      设「示例到户」：数量；单位：户；底数：示例核定户、示例当日户。
      设「示例每席户数」：数量；单位：户；用途：每席户数。
      设「示例清户」：行为；栏目：时间、示例核定户。
      设「示例会一」：行为；栏目：时间、会议有效；用途：决议行为。
      设「示例会二」：行为；栏目：时间、会议有效；用途：决议行为。
      设「示例会三」：行为；栏目：时间、会议有效；用途：决议行为。
      设「推选示例理事」：行为；栏目：示例每席户数、时间、当选次序；用途：推选行为；关涉：示例理事、示例核定户。
      """;

  /**
   * What a method says.
   *
   * @param counted whether an act of its own fixes the number
   * @param fixed by meeting, whether the fixed number is its base, or that of the day
   */
  private record Words(int number, boolean counted, List<Boolean> fixed, int numerator, int denominator) {
    static Words random(int number, Random random) {
      List<Boolean> fixed = List.of(random.nextInt(3) > 0, random.nextInt(3) > 0, random.nextInt(3) > 0);
      int denominator = 2 + random.nextInt(3);
      return new Words(number, random.nextBoolean(), fixed, 1 + random.nextInt(denominator - 1), denominator);
    }

    String title() {
      return "户数办法" + number;
    }

    String text() {
      StringBuilder text = new StringBuilder("办法「" + title() + "」\n层级：村级办法。\n地域：甲省/甲县。\n组织：示例理事会。\n第一条（户数）\n〔选举日〕选举日：2021年5月8日。\n");
      if (counted) text.append("〔清户〕示例清户：2021年4月1日。\n〔户数〕示例清户的示例核定户不少于1户。\n");
      for (int i = 0; i < MEETINGS.size(); i++) {
        text.append("〔会").append(i).append("〕").append(MEETINGS.get(i)).append("：选举日前。\n〔效").append(i).append("〕").append(MEETINGS.get(i)).append("的会议有效：示例到户不少于")
            .append(fixed.get(i) ? "示例核定户" : "示例当日户").append("的").append(numerator).append("/").append(denominator).append("。\n");
      }
      return text.append("〔每席〕推选示例理事的示例每席户数：20至25户。\n〔次序〕推选示例理事的当选次序：得票最多者。\n").toString();
    }
  }

  /** An office that knows how many households there are on each day, and who comes to each meeting. */
  private static final class Office implements Hand {
    private final Map<LocalDate, Long> households = new TreeMap<>();
    private final Map<LocalDate, Long> come = new TreeMap<>();
    private final List<Answer.Act> plan = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private final int wish;
    private LocalDate day;
    private int seats = -1;

    Office(Words words, long seed) {
      Random random = new Random(seed * 0x9E3779B97F4A7C15L);
      long now = 140 + random.nextInt(60);
      if (words.counted()) plan.add(new Answer.Act("示例清户", COUNTED));
      households.put(COUNTED, now);
      for (int i = 0; i < MEETINGS.size(); i++) {
        plan.add(new Answer.Act(MEETINGS.get(i), DAYS.get(i)));
        now += random.nextInt(31) - 15;
        households.put(DAYS.get(i), now);
        long enough = now * words.numerator() / words.denominator();
        come.put(DAYS.get(i), Math.max(0, enough + random.nextInt(9) - 4));
      }
      households.put(VOTE, now + random.nextInt(31) - 15);
      plan.add(new Answer.Act("推选示例理事", VOTE));
      wish = 4 + random.nextInt(7);
    }

    @Override
    public Answer answer(Ask ask) {
      if (ask.question() instanceof Question.NextAct) {
        if (plan.isEmpty()) throw new Unanswered(ask);
        day = plan.get(0).day();
        return plan.remove(0);
      }
      if (ask.question() instanceof Question.Count count) {
        return switch (count.quantity().term().id()) {
          case "示例核定户", "示例当日户" -> new Answer.Number(BigInteger.valueOf(households.get(day)));
          case "示例到户" -> new Answer.Number(BigInteger.valueOf(come.get(day)));
          case "示例每席户数" -> new Answer.Number(BigInteger.valueOf(22));
          default -> new Answer.Number(BigInteger.valueOf(seats < 0 ? wish : seats));
        };
      }
      if (ask.question() instanceof Question.Contenders) return new Answer.People(List.of(new Person("甲", false, "示例理事")));
      if (!(ask.question() instanceof Question.Result result)) throw new Unanswered(ask);
      seats = result.paper().posts().get(0).seats();
      return new Answer.Counted(new Tally(new Account(90, 80, 80, 80, 80, 0, 0), new TreeMap<>(Map.of("示例理事", new TreeMap<>(Map.of("甲", 50L))))));
    }

    @Override
    public void refused(Ask ask, Answer answer, Refusal refusal) {
      refused.add(refusal.code() + refusal.arguments());
      if (!refusal.code().equals("B5011") || refused.size() > 3) throw new AssertionError(refusal + " to " + answer);
      seats = Integer.parseInt(refusal.arguments().get(1));
    }

    @Override
    public void told(Event event) {
      if (event.kind().equals(Event.CONDITION_FAILED)) failed.add(event.arguments().get(0));
    }
  }

  @Test
  void theNumberOfTheFirstDayHolds() {
    Random random = new Random(20210401);
    List<Words> methods = new ArrayList<>();
    List<String> texts = new ArrayList<>(List.of(TERMS));
    for (int i = 0; i < METHODS; i++) {
      methods.add(Words.random(i, random));
      texts.add(methods.get(i).text());
    }
    Library library = Invented.besideTheLaw(texts);
    ShapeTable table = new ShapeTable();
    try (BanfaEngine engine = BanfaEngine.open(library, null)) {
      List<MethodProgram> programs = methods.stream().map(m -> engine.program(m.title())).toList();
      for (int i = 0; i < RUNS; i++) compare(methods.get(i % METHODS), programs.get(i % METHODS), new Office(methods.get(i % METHODS), i), table);
    }
    table.check(FixedNumbersReferenceTest.class, RUNS / 200);
  }

  private static void compare(Words words, MethodProgram program, Office office, ShapeTable table) {
    try {
      Procedure.run(program.regime(), office, new Progress());
    } catch (Unanswered end) {
      assertThat(end.ask().question()).isInstanceOf(Question.NextAct.class);
    }
    String where = words.text() + office.households + office.come + office.refused;
    Long fixed = words.counted() ? office.households.get(COUNTED) : null;
    List<String> failed = new ArrayList<>();
    for (int i = 0; i < MEETINGS.size(); i++) {
      long today = office.households.get(DAYS.get(i));
      if (words.fixed().get(i) && fixed == null) fixed = today;
      long base = words.fixed().get(i) ? fixed : today;
      long come = office.come.get(DAYS.get(i));
      boolean stands = come * words.denominator() >= base * words.numerator();
      if (!stands) failed.add(MEETINGS.get(i));
      if (!words.fixed().get(i)) continue;
      table.add("25 households fixed on a day: the meeting stands", stands);
      if (base != today) table.add("25 households fixed on a day: the day's own number says the same", stands == come * words.denominator() >= today * words.numerator());
    }
    assertThat(office.failed).as(where).isEqualTo(failed);
    long base = fixed == null ? office.households.get(VOTE) : fixed;
    long least = (base + 24) / 25;
    long most = base / 20;
    boolean lawful = office.wish >= least && office.wish <= most;
    assertThat((long) office.seats).as(where).isBetween(least, most);
    assertThat(office.refused.isEmpty()).as(where).isEqualTo(lawful || least == most);
    if (fixed != null && least < most) table.add("25 households fixed on a day: so many seats are lawful", lawful);
  }
}
