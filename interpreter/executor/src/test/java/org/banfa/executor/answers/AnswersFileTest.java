package org.banfa.executor.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.executor.journal.Entry;
import org.banfa.executor.journal.Journal;
import org.banfa.executor.running.Respondent;
import org.banfa.executor.running.Running;
import org.banfa.executor.running.Village;
import org.banfa.model.library.Library;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Diagnostic;
import org.banfa.syntax.diagnostic.Language;
import org.banfa.syntax.text.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersFileTest {
  private static final Library LIBRARY = Village.library();
  private static final AnswerWords WORDS = new AnswerWords(LIBRARY.vocabulary());

  @TempDir Path folder;

  private static AnswersFile read(String text) {
    return AnswersFile.read(new Source("a.txt", text), WORDS);
  }

  /** Runs the lines; the problem they stop at, null when none. */
  private Diagnostic problem(String text, int rowsKept) {
    AnswersFile file = read(text);
    if (!file.diagnostics().isEmpty()) return file.diagnostics().get(0);
    Path db = folder.resolve("j" + Math.abs(text.hashCode()) + ".db");
    Diagnostic found;
    try (Journal journal = Journal.openOrCreate(db, Instant::now)) {
      Running running = new Running(journal, Village.PROGRAMS);
      running.open(Village.dossier(LIBRARY));
      AnswersProblem problem = catchThrowableOfType(AnswersProblem.class, () -> running.proceed(new AnswersHand(file, WORDS)));
      found = problem == null ? null : problem.diagnostics().get(0);
    }
    try (Journal journal = Journal.open(db, Instant::now)) {
      if (rowsKept >= 0) assertThat(journal.entries().size()).as("what was kept stays").isEqualTo(rowsKept);
    }
    return found;
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "通知选举办法会议 2017-04-08 | B4070 | 1 | -1",
    "= 2017-04-08 | B4070 | 1 | -1",
    "通知选举办法会议 = | B4071 | 1 | -1",
    "放假 = 2017-04-08 | B4072 | 1 | 1",
    "通知选举办法会议 = 2017-02-30 | B4075 | 1 | 1",
    "通知选举办法会议 = 明天 | B4075 | 1 | 1",
    "推选选举委员会 = 2017-04-09;应到会人数 = 许多 | B4076 | 2 | 2",
    "推选选举委员会 = 2017-04-09;到会人数 = 45 | B4073 | 2 | 2",
    "推选选举委员会 = 2017-04-09;公布选民名单 = 2017-04-15 | B4073 | 2 | 2",
    "选民登记 = 2017-04-14;公布选民名单 = 2017-04-15;重复登记 = 否 | B4072 | 3 | 3",
    "公布选民名单 = 2017-04-15;名单申诉 = 2017-04-16;名单处理 = 2017-04-17;公布 = 也许 | B4077 | 4 | 4",
    "公布选民名单 = 2017-04-15;更正 = 名单申诉 | B4078 | 2 | 3",
  })
  void saysWhatIsWrongAndWhere(String lines, String code, int line, int kept) {
    Diagnostic problem = problem(lines.replace(';', '\n'), kept);
    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.source().line(problem.span().start())).isEqualTo(line);
    for (Language language : Language.values()) assertThat(Catalogue.of(language).message(problem)).isNotBlank();
  }

  @Test
  void readsBothLanguagesWidePunctuationUnitsAndComments() {
    assertThat(problem("注：说明\n# x\n// y\n\n推选选举委员会 = 2017年4月9日\n  due to attend = ５０人\n  attending = 45\n  同意人数 = 40\npublishing the voter list ＝ ２０１７－０４－１５\n", 6)).isNull();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "主任 甲 | B4076", "幸运票 5 | B4083", "主任：甲 640；书记：乙 1 | B4080", "登记选民 1500 | B4082", "登记选民 1500；主任：甲 6、甲 7 | B4081", "登记选民 很多 | B4076",
  })
  void saysWhatIsWrongWithACount(String count, String code) {
    String all = Village.answers();
    String before = all.substring(0, all.indexOf("  计票结果"));
    Diagnostic problem = problem(before + "  计票结果 = " + count + "\n", -1);
    assertThat(problem.code()).isEqualTo(code);
  }

  @Test
  void brokenFilesGetACodeAndNeverAnythingElse() {
    SplittableRandom random = new SplittableRandom(4);
    String all = Village.answers().substring(0, 900);
    for (int i = 0; i < 60; i++) {
      StringBuilder text = new StringBuilder(all);
      for (int n = 1 + random.nextInt(4); n > 0; n--) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
          case 0 -> text.deleteCharAt(at);
          case 1 -> text.insert(at, "=；\n、0年(".charAt(random.nextInt(7)));
          default -> text.setCharAt(at, (char) (32 + random.nextInt(90)));
        }
      }
      Diagnostic problem = problem(text.toString(), -1);
      if (problem != null) assertThat(problem.code()).startsWith("B40");
    }
  }

  @Test
  void whatIsWrittenReadsBackToTheSameRun() {
    List<Entry> whole = run(Village.answers(), "whole.db", null);
    AnswerWriting writing = new AnswerWriting(WORDS, Catalogue.of(Language.ZH));
    run(Village.answers(), "again.db", writing);
    List<Entry> copy = run(writing.text(), "copy.db", null);
    assertThat(copy.stream().map(Entry::answer).skip(1)).isEqualTo(whole.stream().map(Entry::answer).skip(1).toList());
  }

  private List<Entry> run(String text, String name, AnswerWriting writing) {
    try (Journal journal = Journal.openOrCreate(folder.resolve(name), Instant::now)) {
      Running running = new Running(journal, Village.PROGRAMS);
      running.open(Village.dossier(LIBRARY));
      AnswersHand hand = new AnswersHand(read(text), WORDS);
      running.proceed(new Respondent() {
        @Override
        public Answer answer(Ask ask) {
          Answer answer = hand.answer(ask);
          if (writing != null) writing.add(ask, answer);
          return answer;
        }
      });
      return journal.entries();
    }
  }
}
