package org.banfa.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banfa.engine.BanfaEngine;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Event;
import org.banfa.engine.ask.Hand;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.ask.Unanswered;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.ElectionOutcome;
import org.banfa.engine.contest.Person;
import org.banfa.engine.contest.Tally;
import org.banfa.model.library.LibraryLoader;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.text.Source;
import org.junit.jupiter.api.Test;

/** One small method in invented words for each shape of rule about a contest, with what comes of it. */
class ContestShapesTest {
  /** Answers what was prepared; a question without an answer leaves the election where it is. */
  private static final class Prepared implements Hand {
    private final List<Person> people = new ArrayList<>();
    private final Deque<Tally> counts = new ArrayDeque<>();
    private final Map<String, Answer> answers = new TreeMap<>();
    private final List<String> events = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private Ask waiting;

    Prepared people(String... names) {
      for (String name : names) people.add(new Person(name.replace("女", ""), name.endsWith("女"), ""));
      return this;
    }

    /** Votes as {@code post:name=for/against,…}. */
    Prepared count(Account account, String... votes) {
      counts.add(tally(account, votes));
      return this;
    }

    Prepared count(long registered, long voters, String... votes) {
      return count(new Account(registered, voters, voters, voters, voters, 0, 0), votes);
    }

    Prepared with(String scale, Account account, String... votes) {
      Tally last = counts.removeLast();
      SortedMap<String, Tally> scales = new TreeMap<>(Map.of(scale, tally(account, votes)));
      counts.add(new Tally(last.account(), last.votes(), last.against(), last.voidColumns(), scales));
      return this;
    }

    Prepared answer(String subject, Answer answer) {
      answers.put(subject, answer);
      return this;
    }

    private static Tally tally(Account account, String... votes) {
      SortedMap<String, SortedMap<String, Long>> yes = new TreeMap<>();
      SortedMap<String, SortedMap<String, Long>> no = new TreeMap<>();
      for (String post : votes) {
        String[] parts = post.split("[:=,]");
        for (int i = 1; i + 1 < parts.length; i += 2) {
          String[] both = parts[i + 1].split("/");
          yes.computeIfAbsent(parts[0], p -> new TreeMap<>()).put(parts[i], Long.parseLong(both[0]));
          if (both.length > 1) no.computeIfAbsent(parts[0], p -> new TreeMap<>()).put(parts[i], Long.parseLong(both[1]));
        }
      }
      return new Tally(account, yes, no, new TreeMap<>(), new TreeMap<>());
    }

    @Override
    public Answer answer(Ask ask) {
      Question question = ask.question();
      if (question instanceof Question.Contenders) return new Answer.People(people);
      if (question instanceof Question.Result && !counts.isEmpty()) return new Answer.Counted(counts.remove());
      if (question instanceof Question.Kinship) return new Answer.Kin(List.of());
      Answer answer = answers.get(ask.key().subject());
      if (answer != null) return answer;
      waiting = ask;
      throw new Unanswered(ask);
    }

    @Override
    public void refused(Ask ask, Answer answer, Refusal refusal) {
      refusals.add(refusal);
      if (question(ask)) throw new Unanswered(ask);
    }

    private boolean question(Ask ask) {
      return counts.isEmpty() || !(ask.question() instanceof Question.Result);
    }

    @Override
    public void told(Event event) {
      events.add(event.kind() + " " + String.join(" ", event.arguments()));
    }
  }

  private static ElectionOutcome hold(String seats, String rules, Prepared hand) {
    String text = "办法「某社办法」\n层级：村级办法。 地域：全国。 组织：值理会。\n第一条（席位）\n" + seats + "\n第二条（投选）\n" + rules + "\n";
    Diagnostics diagnostics = new Diagnostics();
    List<Source> sources = List.of(new Source("terms.banfa", Variant.TERMS), new Source("method.banfa", text));
    try (BanfaEngine engine = BanfaEngine.open(new LibraryLoader(diagnostics).load(sources), null)) {
      assertThat(diagnostics.sorted()).isEmpty();
      return engine.program("某社办法").hold(hand);
    }
  }

  private static ElectionOutcome waits(String seats, String rules, Prepared hand) {
    try {
      hold(seats, rules, hand);
    } catch (Unanswered unanswered) {
      return null;
    }
    throw new AssertionError("did not wait");
  }

  private static final String MOST = "社员投选的入选先后：票多在先。\n";
  private static final Answer YES = new Answer.Yes(true);
  private static final Answer NO = new Answer.Yes(false);

  private static Answer number(long value) {
    return new Answer.Number(BigInteger.valueOf(value));
  }

  @Test
  void everyBaseOfAThreshold() {
    Map<String, List<Long>> bases = Map.of("社员总数", List.of(51L, 50L), "投选人数", List.of(41L, 40L), "发票数", List.of(43L, 42L), "收票数", List.of(39L, 38L),
        "好票数", List.of(36L, 35L), "在场社员数", List.of(46L, 45L), "有权社员数", List.of(61L, 60L));
    bases.forEach((base, votes) -> {
      for (int i = 0; i < 2; i++) {
        Prepared hand = new Prepared().people("子").count(new Account(100, 80, 84, 76, 70, 4, 2), "值理长:子=" + votes.get(i)).answer("在场社员数", number(90)).answer("有权社员数", number(120));
        ElectionOutcome outcome = hold("值理长的席数：1名。", MOST + "社员投选的入选：赞成数超过" + base + "的1/2。", hand);
        assertThat(outcome.elected().get("值理长")).as("%s %s", base, votes.get(i)).hasSize(1 - i);
      }
    });
  }

  @Test
  void inclusiveAndStrictAreKeptApart() {
    for (String comparator : List.of("超过", "不少于")) {
      Prepared hand = new Prepared().people("子").count(100, 80, "值理长:子=80");
      assertThat(hold("值理长的席数：1名。", MOST + "社员投选的投选成立：投选人数" + comparator + "社员总数的4/5。", hand).valid()).isEqualTo(comparator.equals("不少于"));
    }
  }

  @Test
  void pluralityHereMajorityThere() {
    Prepared hand = new Prepared().people("子", "丑", "寅").count(100, 90, "值理长:子=40,丑=30", "值理:寅=20,丑=10");
    ElectionOutcome outcome = hold("值理长的席数：1名。值理的席数：1名。", MOST + "值理的本职入选：赞成数不少于1票。社员投选的入选：赞成数超过投选人数的1/2。", hand);
    assertThat(outcome.elected()).isEqualTo(Map.of("值理长", List.of(), "值理", List.of("寅")));
  }

  @Test
  void aFloorOfAThirdInTheSecondVote() {
    Prepared hand = new Prepared().people("子", "丑").count(100, 90, "值理长:子=40,丑=30").count(100, 90, "值理长:子=30,丑=29");
    ElectionOutcome outcome = hold("值理长的席数：1名。", MOST + "社员投选的入选：赞成数超过投选人数的1/2。补足投选的入选：赞成数不少于入箱数的1/3。补足投选的候补先后：落选票多。", hand);
    assertThat(outcome.elected().get("值理长")).containsExactly("子");
  }

  @Test
  void oneCandidateCanFail() {
    String rules = MOST + "票式应当逐个表态。票式不得写上别人。社员投选的入选：赞成数多于不赞成数。";
    assertThat(hold("值理长的席数：1名。", rules, new Prepared().people("子").count(100, 90, "值理长:子=44/45")).elected().get("值理长")).isEmpty();
    assertThat(hold("值理长的席数：1名。", rules, new Prepared().people("子").count(100, 90, "值理长:子=45/44")).elected().get("值理长")).containsExactly("子");
  }

  @Test
  void noVotesAgainstWithoutCandidatesAndNobodyWrittenInWhereItIsForbidden() {
    Prepared hand = new Prepared().people("子").count(100, 90, "值理长:子=44/45");
    waits("值理长的席数：1名。", MOST, hand);
    assertThat(hand.refusals).extracting(Refusal::code).containsExactly("B5013");
    Prepared other = new Prepared().people("子").count(100, 90, "值理长:丑=44");
    waits("值理长的席数：1名。", MOST + "票式应当印名。票式不得写上别人。", other);
    assertThat(other.refusals).extracting(Refusal::code).containsExactly("B5007");
  }

  @Test
  void votesAreAddedDownThePosts() {
    Prepared hand = new Prepared().people("子", "丑", "寅").count(100, 90, "值理长:子=50,丑=30", "值理:丑=20,寅=40");
    ElectionOutcome outcome = hold("值理长的席数：1名。值理的席数：1名。", MOST + "社员投选的并票先后：依次值理长、值理。", hand);
    assertThat(outcome.elected()).isEqualTo(Map.of("值理长", List.of("子"), "值理", List.of("丑")));
    assertThat(hand.events).contains("votes-added 值理 丑 20 50");
  }

  @Test
  void theReservedColumnIsDecidedFirstAndItsVotesGoToTheGeneral() {
    Prepared hand = new Prepared().people("子", "丑女", "寅女").count(100, 90, "值理:子=40,寅=25", "女值理:丑=45,寅=44");
    ElectionOutcome outcome = hold("值理的席数：1名。值理会的女席数：1名。值理会的席数：2名。", MOST + "社员投选的并票先后：依次女值理、值理。", hand);
    assertThat(outcome.elected()).isEqualTo(Map.of("女值理", List.of("丑"), "值理", List.of("寅")));
    assertThat(outcome.kinds()).isEmpty();
  }

  @Test
  void aSeatForAKindOfPeople() {
    Prepared hand = new Prepared().people("子", "丑").count(100, 90, "外来值理:子=50,丑=40").answer("kind:外来社员:子", NO).answer("kind:外来社员:丑", YES);
    assertThat(hold("外来值理的席数：1名。", MOST, hand).elected().get("外来值理")).containsExactly("丑");
  }

  @Test
  void aCompositionWithoutRepairIsReportedAndNothingIsChosen() {
    Prepared hand = new Prepared().people("子", "丑", "寅女").count(100, 90, "值理:子=50,丑=40,寅=30");
    ElectionOutcome outcome = hold("值理的席数：2名。", MOST + "社员投选的组成适当：女入选数不少于1人。", hand);
    assertThat(outcome.elected().get("值理")).containsExactly("子", "丑");
    assertThat(outcome.kinds()).containsExactly("composition-open");
  }

  @Test
  void theLastGivesWayToTheBestOfTheKind() {
    Prepared hand = new Prepared().people("子", "丑", "寅女", "卯女").count(100, 90, "值理:子=50,丑=40,寅=30,卯=20");
    ElectionOutcome outcome = hold("值理的席数：2名。", MOST + "社员投选的组成适当：女入选数不少于1人。社员投选的让席：女社员。", hand);
    assertThat(outcome.elected().get("值理")).containsExactly("子", "寅");
    assertThat(outcome.kinds()).containsExactly("gives-way");
    assertThat(hand.events).contains("gives-way 值理 丑 寅 30");
  }

  @Test
  void whoGivesWayIsNotChosenAmongEquals() {
    Prepared hand = new Prepared().people("子", "丑", "寅女").count(100, 90, "值理:子=40,丑=40,寅=30");
    ElectionOutcome outcome = hold("值理的席数：2名。", MOST + "社员投选的组成适当：女入选数不少于1人。社员投选的让席：女社员。", hand);
    assertThat(outcome.elected().get("值理")).containsExactlyInAnyOrder("子", "丑");
    assertThat(outcome.kinds()).containsExactly("composition-tie", "composition-open");
  }

  @Test
  void atMostHalfOfAKind() {
    Prepared hand = new Prepared().people("子", "丑").count(100, 90, "值理:子=50,丑=40").answer("kind:外来社员:子", YES).answer("kind:外来社员:丑", YES);
    ElectionOutcome outcome = hold("值理的席数：2名。", MOST + "社员投选的组成适当：外来入选数不超过在席数的1/2。", hand);
    assertThat(outcome.kinds()).containsExactly("composition-open");
  }

  @Test
  void seatsStayEmptyFromAFloorOnOrByConsent() {
    String seats = "值理的席数：3名。";
    String rules = MOST + "社员投选的入选：赞成数超过投选人数的1/2。应当补足投选。";
    assertThat(hold(seats, rules + "减席的减席可行：在席数不少于2人。", new Prepared().people("子", "丑").count(100, 90, "值理:子=50,丑=46")).kinds()).containsExactly("shortfall", "reduced");
    String consent = rules + "减席的减席可行：同意减席数超过社员总数的1/2。";
    assertThat(hold(seats, consent, new Prepared().people("子", "丑").count(100, 90, "值理:子=50,丑=46").answer("同意减席数", number(51))).kinds()).containsExactly("shortfall", "reduced");
    Prepared waiting = new Prepared().people("子", "丑").count(100, 90, "值理:子=50,丑=46").answer("同意减席数", number(50));
    waits(seats, consent, waiting);
    assertThat(waiting.waiting.question()).isInstanceOf(Question.Result.class);
  }

  @Test
  void aRoundOnlyIfMoreStandThanSeatsAndMargin() {
    String rules = MOST + "首轮投选的首轮条件：竞选数多于定席数加1人。首轮投选的候补规模：候补数等于定席数加1人。";
    Prepared hand = new Prepared().people("子", "丑", "寅").count(100, 90, "值理长:子=40,丑=20,寅=30").count(100, 90, "值理长:子=40,寅=50");
    ElectionOutcome outcome = hold("值理长的席数：1名。", rules, hand);
    assertThat(outcome.rounds()).extracting(ElectionOutcome.Round::kind).containsExactly("preliminary", "vote");
    assertThat(outcome.elected().get("值理长")).containsExactly("寅");
    assertThat(hand.events).contains("stand 值理长 子、寅");
    assertThat(hold("值理长的席数：1名。", rules, new Prepared().people("子", "丑").count(100, 90, "值理长:子=40,丑=50")).rounds()).hasSize(1);
  }

  @Test
  void aPlaceOnTheListThatSkipsTheRound() {
    String rules = MOST + "应当首轮投选。首轮投选的直入社员：老社员。";
    Prepared hand = new Prepared().people("子", "丑", "寅").count(100, 90, "值理长:丑=40,寅=50").count(100, 90, "值理长:子=46,寅=44")
        .answer("kind:老社员:子", YES).answer("kind:老社员:丑", NO).answer("kind:老社员:寅", NO);
    ElectionOutcome outcome = hold("值理长的席数：1名。", rules, hand);
    assertThat(outcome.elected().get("值理长")).containsExactly("子");
    assertThat(hand.events).contains("stand 值理长 子、寅");
  }

  @Test
  void theTopTwoStandAgain() {
    Prepared hand = new Prepared().people("子", "丑", "寅").count(100, 90, "值理长:子=40,丑=30,寅=20").count(100, 90, "值理长:子=40,丑=50");
    String rules = MOST + "社员投选的入选：赞成数超过投选人数的1/2。补足投选的候补先后：落选票多。补足投选的候补规模：候补数等于定席数加1人。";
    assertThat(hold("值理长的席数：1名。", rules, hand).elected().get("值理长")).containsExactly("丑");
    assertThat(hand.events).contains("rerun-candidates 值理长 子、丑");
  }

  @Test
  void sharesOfCandidatesAreRoundedUp() {
    Prepared hand = new Prepared().people("子", "丑", "寅", "卯", "辰", "巳").count(100, 90, "值理:子=50,丑=48,寅=30,卯=20,辰=10,巳=5").count(100, 90, "值理:寅=50");
    String rules = MOST + "社员投选的入选：赞成数超过投选人数的1/2。补足投选的候补先后：落选票多。补足投选的候补规模：候补数不少于定席数的150%。";
    hold("值理的席数：3名。", rules, hand);
    assertThat(hand.events).contains("rerun-candidates 值理 寅、卯");
  }

  @Test
  void theWholeContestAnew() {
    String rules = MOST + "社员投选的投选成立：投选人数超过社员总数的1/2。应当重来。重来的重来条件：在席数少于2人。";
    assertThat(hold("值理的席数：3名。", rules, new Prepared().people("子").count(100, 40, "值理:子=40")).kinds()).containsExactly("void-turnout", "anew");
    ElectionOutcome outcome = hold("值理的席数：3名。", rules, new Prepared().people("子").count(100, 90, "值理:子=40"));
    assertThat(outcome.kinds()).containsExactly("shortfall", "unfilled", "anew");
    assertThat(outcome.valid()).isFalse();
    assertThat(outcome.elected().get("值理")).isEmpty();
  }

  @Test
  void aTieWaitsForALot() {
    String rules = MOST + "社员投选的同票先后：依次重投胜出、抽中。";
    Prepared hand = new Prepared().people("子", "丑").count(100, 90, "值理长:子=40,丑=40");
    waits("值理长的席数：1名。", rules, hand);
    assertThat(hand.waiting.question()).isInstanceOf(Question.Result.class);
    String lot = MOST + "社员投选的同票先后：依次抽中。";
    Prepared drawn = new Prepared().people("子", "丑").count(100, 90, "值理长:子=40,丑=40");
    waits("值理长的席数：1名。", lot, drawn);
    assertThat(drawn.waiting.question()).isEqualTo(new Question.Lot(List.of("丑", "子")));
    ElectionOutcome outcome = hold("值理长的席数：1名。", lot, new Prepared().people("子", "丑").count(100, 90, "值理长:子=40,丑=40").answer("lot", new Answer.Word("丑")));
    assertThat(outcome.elected().get("值理长")).containsExactly("丑");
    assertThat(outcome.kinds()).containsExactly("tie", "tie-by-lot");
  }

  @Test
  void theTiedAgreeOrTheTieStaysOpen() {
    String rules = MOST + "社员投选的同票先后：依次相商。";
    ElectionOutcome agreed = hold("值理长的席数：1名。", rules, new Prepared().people("子", "丑").count(100, 90, "值理长:子=40,丑=40")
        .answer("agreement:值理长", YES).answer("agreed:值理长", new Answer.Word("子")));
    assertThat(agreed.elected().get("值理长")).containsExactly("子");
    ElectionOutcome open = hold("值理长的席数：1名。", rules, new Prepared().people("子", "丑").count(100, 90, "值理长:子=40,丑=40").answer("agreement:值理长", NO));
    assertThat(open.elected().get("值理长")).isEmpty();
    assertThat(open.kinds()).containsExactly("tie", "tie-open", "shortfall", "unfilled");
  }

  @Test
  void theAreaDecidesBetweenEquals() {
    Prepared hand = new Prepared().people("子", "丑").count(100, 90, "值理长:子=40,丑=40").with("田亩", new Account(1000, 900, 900, 900, 900, 0, 0), "值理长:子=300,丑=310");
    ElectionOutcome outcome = hold("值理长的席数：1名。", MOST + "社员投选的同票先后：依次亩多在先。", hand);
    assertThat(outcome.elected().get("值理长")).containsExactly("丑");
    assertThat(outcome.kinds()).containsExactly("tie", "tie-by-scale");
  }

  @Test
  void numberAndAreaTogether() {
    String rules = MOST + "社员投选的投选成立：投选人数不少于社员总数的2/3。社员投选的投选成立：到场亩数不少于社员亩数的2/3。"
        + "社员投选的入选：赞成数超过投选人数的1/2。社员投选的入选：赞成亩数超过到场亩数的1/2。";
    Account area = new Account(900, 600, 600, 600, 600, 0, 0);
    assertThat(hold("值理长的席数：1名。", rules, new Prepared().people("子").count(90, 60, "值理长:子=31").with("田亩", area, "值理长:子=301")).elected().get("值理长")).hasSize(1);
    assertThat(hold("值理长的席数：1名。", rules, new Prepared().people("子").count(90, 60, "值理长:子=31").with("田亩", area, "值理长:子=300")).elected().get("值理长")).isEmpty();
    assertThat(hold("值理长的席数：1名。", rules, new Prepared().people("子").count(90, 60, "值理长:子=31").with("田亩", new Account(901, 600, 600, 600, 600, 0, 0), "值理长:子=301")).valid()).isFalse();
    Prepared without = new Prepared().people("子").count(90, 60, "值理长:子=31");
    waits("值理长的席数：1名。", rules, without);
    assertThat(without.refusals).extracting(Refusal::code).containsExactly("B5015");
  }

  @Test
  void theSilentFollowCountAgainstOrLeave() {
    String rules = MOST + "票式应当逐个表态。社员投选的入选：赞成数超过社员总数的1/2。社员投选的沉默之票：";
    Account account = new Account(100, 60, 90, 60, 60, 0, 0);
    assertThat(hold("值理长的席数：1名。", rules + "跟多数。", new Prepared().people("子").count(account, "值理长:子=31/29")).elected().get("值理长")).hasSize(1);
    assertThat(hold("值理长的席数：1名。", rules + "跟多数。", new Prepared().people("子").count(account, "值理长:子=29/31")).elected().get("值理长")).isEmpty();
    assertThat(hold("值理长的席数：1名。", rules + "算反对。", new Prepared().people("子").count(account, "值理长:子=45/5")).elected().get("值理长")).isEmpty();
    assertThat(hold("值理长的席数：1名。", rules + "不算数。", new Prepared().people("子").count(account, "值理长:子=36/5")).elected().get("值理长")).hasSize(1);
    assertThat(hold("值理长的席数：1名。", rules + "不算数。", new Prepared().people("子").count(account, "值理长:子=35/5")).elected().get("值理长")).isEmpty();
  }

  @Test
  void whoSaidInTimeThatTheyCannotComeLeaveTheBase() {
    String rules = MOST + "社员投选的入选：赞成数超过社员总数的1/2。社员投选的沉默之票：假不算。";
    assertThat(hold("值理长的席数：1名。", rules, new Prepared().people("子").count(100, 80, "值理长:子=46").answer("告假社员数", number(10))).elected().get("值理长")).hasSize(1);
    assertThat(hold("值理长的席数：1名。", rules, new Prepared().people("子").count(100, 80, "值理长:子=45").answer("告假社员数", number(10))).elected().get("值理长")).isEmpty();
  }

  @Test
  void aBodySaysWhoIsMeant() {
    String rules = MOST + "认人的认人者：值理会。社员投选的入选：赞成数超过好票数的1/2。";
    Prepared hand = new Prepared().people("子", "丑").count(100, 90, "值理长:子=40,小子=6,某人=44");
    waits("值理长的席数：1名。", rules, hand);
    assertThat(hand.waiting.question()).isEqualTo(new Question.Pick(List.of("丑", "子", "小子", "?")));
    ElectionOutcome outcome = hold("值理长的席数：1名。", rules, new Prepared().people("子", "丑").count(100, 90, "值理长:子=40,小子=6,某人=44")
        .answer("name:小子", new Answer.Word("子")).answer("name:某人", new Answer.Word("?")));
    assertThat(outcome.elected().get("值理长")).containsExactly("子");
  }

  @Test
  void whoCannotBeMadeOutStaysInTheBaseAndWinsNothing() {
    String rules = MOST + "认人的认人者：值理会。";
    Prepared hand = new Prepared().people("子").count(100, 90, "值理长:某人=80,子=10").answer("name:某人", new Answer.Word("?"));
    assertThat(hold("值理长的席数：1名。", rules, hand).elected().get("值理长")).containsExactly("子");
  }
}
