package org.banfa.executor.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.AskKey;
import org.banfa.engine.ask.Question;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.contest.Post;
import org.banfa.engine.contest.Tally;
import org.banfa.executor.codec.AnswerJson;
import org.banfa.executor.codec.QuestionText;
import org.banfa.executor.running.Village;
import org.banfa.model.vocabulary.Slot;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Language;
import org.junit.jupiter.api.Test;

/** Votes against, void columns and a further measure in an answers file, and questions about one person. */
class BallotShapesTextTest {
  private static final AnswerWords WORDS = new AnswerWords(Village.library().vocabulary());
  private static final Paper PAPER = new Paper(List.of(new Post("主任", 1, 1, false), new Post("委员", 3, 3, false)), true,
      new TreeMap<>(Map.of("主任", List.of("甲", "乙"), "委员", List.of("丙"))), true, List.of("专有面积"));
  private static final String ACCOUNT = "登记选民 40；参加投票人数 36；发出票数 38；收回票数 36；有效票 35；无效票 1；弃权票 0";

  private static Ask ask(String subject, Question question) {
    return new Ask(new AskKey("办法", "", "", "", 1, "", subject, 1), question);
  }

  private static Tally read(String text) {
    return ((Answer.Counted) new AnswerText(WORDS).read(ask("result", new Question.Result(PAPER, 1, List.of())), text)).tally();
  }

  private static String written(Tally tally) {
    AnswerWriting writing = new AnswerWriting(WORDS, Catalogue.of(Language.ZH));
    writing.add(ask("result", new Question.Result(PAPER, 1, List.of())), new Answer.Counted(tally));
    return writing.text().substring(writing.text().indexOf('=') + 1).strip();
  }

  @Test
  void votesAgainstAndVoidColumns() {
    Tally tally = read(ACCOUNT + "；废栏 主任 3；主任：甲 20 反对 10、乙 12票 反对 18票；委员：丙 30");
    assertThat(tally.votes("主任", "甲")).isEqualTo(20);
    assertThat(tally.against("主任", "甲")).isEqualTo(10);
    assertThat(tally.against("主任", "乙")).isEqualTo(18);
    assertThat(tally.against("委员", "丙")).isZero();
    assertThat(tally.valid("主任")).isEqualTo(32);
    assertThat(tally.valid("委员")).isEqualTo(35);
    assertThat(read(written(tally))).isEqualTo(tally);
  }

  @Test
  void signaturesForEachName() {
    Slot slot = new Slot(null, WORDS.vocabulary().find("登记选民").orElseThrow());
    Ask ask = ask("signatures", new Question.Signatures(slot, List.of("甲", "乙"), org.banfa.engine.ask.SignatureCap.NONE));
    Answer answer = new AnswerText(WORDS).read(ask, "甲 12人，乙9");
    assertThat(answer).isEqualTo(new Answer.Numbers(new TreeMap<>(Map.of("甲", BigInteger.valueOf(12), "乙", BigInteger.valueOf(9)))));
    AnswerWriting writing = new AnswerWriting(WORDS, Catalogue.of(Language.ZH));
    writing.add(ask, answer);
    assertThat(writing.text()).isEqualTo("  登记选民 = 乙 9、甲 12\n");
    assertThat(AnswerJson.read(AnswerJson.write(answer))).contains(answer);
    assertThatThrownBy(() -> new AnswerText(WORDS).read(ask, "甲 12、甲 9")).isInstanceOfSatisfying(UnreadableAnswer.class, e -> assertThat(e.code()).isEqualTo("B4081"));
    assertThatThrownBy(() -> new AnswerText(WORDS).read(ask, "甲 多")).isInstanceOfSatisfying(UnreadableAnswer.class, e -> assertThat(e.code()).isEqualTo("B4076"));
  }

  @Test
  void theSecondMeasure() {
    String area = "专有面积·登记选民 4000；专有面积·参加投票人数 3600；专有面积·发出票数 3800；专有面积·收回票数 3600；专有面积·有效票 3500；专有面积·无效票 100；专有面积·弃权票 0；专有面积·主任：甲 2000 反对 1000";
    Tally tally = read(ACCOUNT + "；主任：甲 20 反对 10；" + area);
    assertThat(tally.scales().get("专有面积").account().registered()).isEqualTo(4000);
    assertThat(tally.scales().get("专有面积").against("主任", "甲")).isEqualTo(1000);
    assertThat(tally.votes("主任", "甲")).isEqualTo(20);
    assertThat(read(written(tally))).isEqualTo(tally);
    assertThat(AnswerJson.read(AnswerJson.write(new Answer.Counted(tally)))).contains(new Answer.Counted(tally));
  }

  @Test
  void questionsAboutOnePersonAreCalledByTheirNames() {
    Catalogue zh = Catalogue.of(Language.ZH);
    assertThat(WORDS.name(ask("kind:党员:甲", new Question.Decision("kind:党员:甲")), zh)).isEqualTo("甲是党员");
    assertThat(WORDS.name(ask("woman:甲", new Question.Decision("woman:甲")), zh)).isEqualTo("甲是妇女");
    assertThat(WORDS.name(ask("name:小甲", new Question.Pick(List.of("甲", "小甲", "?"))), zh)).isEqualTo("选票上的小甲是");
    assertThat(WORDS.name(ask("agreement:主任", new Question.Decision("agreement:主任")), zh)).isEqualTo("主任得票相等者协商一致");
    assertThat(WORDS.name(ask("agreed:主任", new Question.Pick(List.of("甲", "乙"))), zh)).isEqualTo("主任协商推定");
    assertThat(WORDS.names(ask("kind:党员:甲", new Question.Decision("kind:党员:甲")))).contains("甲是党员", "甲 is one of party member");
    assertThat(new AnswerText(WORDS).read(ask("name:小甲", new Question.Pick(List.of("甲", "小甲", "?"))), "？")).isEqualTo(new Answer.Word("?"));
  }

  @Test
  void aPaperWithNamesIsAnotherQuestion() {
    String plain = QuestionText.arguments(new Question.Result(new Paper(PAPER.posts(), true), 1, List.of()));
    assertThat(QuestionText.arguments(new Question.Result(PAPER, 1, List.of()))).isNotEqualTo(plain);
  }
}
