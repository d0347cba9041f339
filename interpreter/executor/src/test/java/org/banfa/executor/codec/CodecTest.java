package org.banfa.executor.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Question;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.KinPair;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.contest.Person;
import org.banfa.engine.contest.Post;
import org.banfa.engine.contest.Tally;
import org.junit.jupiter.api.Test;

class CodecTest {
  private final SplittableRandom random = new SplittableRandom(20170506);

  private String text() {
    String letters = "甲乙丙|\\\"{}:;，、\n\t 选民001éA\u0001𠮷";
    int[] points = letters.codePoints().toArray();
    StringBuilder out = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) out.appendCodePoint(points[random.nextInt(points.length)]);
    return out.toString();
  }

  private LocalDate day() {
    return LocalDate.ofEpochDay(random.nextInt(-100_000, 100_000));
  }

  private Answer answer() {
    return switch (random.nextInt(9)) {
      case 0 -> new Answer.Act(text(), random.nextBoolean() ? day() : null);
      case 1 -> new Answer.OnDay(day());
      case 2 -> new Answer.Number(BigInteger.valueOf(random.nextLong()).multiply(BigInteger.TEN));
      case 3 -> new Answer.Yes(random.nextBoolean());
      case 4 -> new Answer.Word(text());
      case 5 -> new Answer.People(some(() -> new Person(text(), random.nextBoolean(), text())));
      case 6 -> new Answer.Kin(some(() -> new KinPair(text(), text(), text())));
      case 7 -> {
        TreeMap<String, BigInteger> numbers = new TreeMap<>();
        for (int i = random.nextInt(4); i > 0; i--) numbers.put(text(), BigInteger.valueOf(random.nextLong()).multiply(BigInteger.TEN));
        yield new Answer.Numbers(numbers);
      }
      default -> new Answer.Counted(tally());
    };
  }

  private Tally tally() {
    TreeMap<String, java.util.SortedMap<String, Long>> votes = new TreeMap<>();
    for (int p = random.nextInt(3); p > 0; p--) {
      TreeMap<String, Long> of = new TreeMap<>();
      for (int i = random.nextInt(4); i > 0; i--) of.put(text(), random.nextLong(1, 1_000_000_000_000L));
      votes.put(text(), of);
    }
    long[] n = random.longs(7).toArray();
    return new Tally(new Account(n[0], n[1], n[2], n[3], n[4], n[5], n[6]), votes);
  }

  private <T> List<T> some(java.util.function.Supplier<T> one) {
    List<T> all = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) all.add(one.get());
    return all;
  }

  @Test
  void answersComeBackAsTheyWereAndAlwaysAsTheSameBytes() {
    for (int i = 0; i < 5000; i++) {
      Answer answer = answer();
      String json = AnswerJson.write(answer);
      assertThat(AnswerJson.read(json)).as(json).contains(answer);
      assertThat(AnswerJson.write(AnswerJson.read(json).orElseThrow())).isEqualTo(json);
    }
  }

  @Test
  void whatIsNoAnswerIsNone() {
    for (String text : List.of("", "{", "[]", "{}", "null", "{\"day\":\"soon\"}", "{\"number\":\"x\"}", "{\"account\":{}}", "{\"people\":[{}]}", "{\"act\":1}")) {
      assertThat(AnswerJson.read(text)).as(text).isEmpty();
    }
  }

  @Test
  void questionsAgreeOnlyWhenTypeAndArgumentsDo() {
    Question a = new Question.Pick(List.of("甲", "乙"));
    assertThat(QuestionText.type(a)).isEqualTo("pick");
    assertThat(QuestionText.type(new Question.NextAct(List.of()))).isEqualTo("next-act");
    assertThat(QuestionText.arguments(a)).isNotEqualTo(QuestionText.arguments(new Question.Pick(List.of("甲乙"))));
    Paper paper = new Paper(List.of(new Post("主任", 1, 1, false)), true);
    Question vote = new Question.Result(paper, 1, List.of());
    assertThat(QuestionText.arguments(vote)).isNotEqualTo(QuestionText.arguments(new Question.Result(paper, 2, List.of())));
    assertThat(QuestionText.arguments(vote)).isEqualTo(QuestionText.arguments(new Question.Result(new Paper(List.of(new Post("主任", 1, 1, false)), true), 1, List.of())));
  }
}
