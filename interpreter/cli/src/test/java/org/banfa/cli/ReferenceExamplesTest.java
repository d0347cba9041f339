package org.banfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banfa.cli.draft.QuestionSheet;
import org.banfa.cli.reference.KeyTable;
import org.banfa.cli.reference.Specimens;
import org.banfa.documents.questionnaire.QuestionRow;
import org.banfa.documents.questionnaire.Questionnaire;
import org.banfa.model.document.HolidayNotice;
import org.banfa.model.document.PaperForm;
import org.banfa.model.document.Template;
import org.banfa.model.elaborate.PaperReader;
import org.banfa.model.elaborate.TemplateFilling;
import org.banfa.model.elaborate.TemplateReader;
import org.banfa.model.library.Library;
import org.banfa.model.library.LibraryLoader;
import org.banfa.model.library.StandardLibrary;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Diagnostic;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.diagnostic.Language;
import org.banfa.syntax.diagnostic.Severity;
import org.banfa.syntax.lex.Lexicon;
import org.banfa.syntax.read.Reader;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.text.Span;
import org.banfa.syntax.tree.DocumentTree;
import org.banfa.syntax.tree.FileTree;
import org.banfa.syntax.tree.PartTree;
import org.banfa.syntax.tree.SentenceTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example documents of the handbook do what documents of their kind do. */
class ReferenceExamplesTest {
  private static final Path FOLDER = Path.of(System.getProperty("banfa.root"), "stdlib", "reference");

  @TempDir Path folder;

  private static String run(int expected, String... args) {
    Terminal done = Terminal.run(args);
    String printed = done.all();
    assertThat(done.code()).as(printed).isEqualTo(expected);
    return printed;
  }

  private static String file(String name) {
    return FOLDER.resolve(name).toString();
  }

  private static Source source(String name) {
    return Specimens.sources().stream().filter(s -> s.name().endsWith("/" + name)).findFirst().orElseThrow();
  }

  private static FileTree tree(String name) {
    List<Source> words = new ArrayList<>(StandardLibrary.words());
    words.addAll(Specimens.sources());
    Lexicon lexicon = LibraryLoader.lexicon(words);
    return Reader.read(source(name), lexicon, new Diagnostics());
  }

  /** Numbers, shares and forms in "how to write it" are such as the law above accepts. */
  @Test
  void whatIsRecommendedIsLawful() {
    String printed = run(0, "check", file("howto.banfa"));
    assertThat(printed).contains("错误0项");
  }

  @Test
  void theCasesPass() {
    String printed = run(0, "test", FOLDER.toString());
    assertThat(printed).contains("共4个案例，未通过0个");
  }

  @Test
  void theMethodIsHeldAgainstTheStatuteAndTheDocumentsItNamesAndItsReviewStands() {
    String printed = run(0, "check", file("method.banfa"));
    assertThat(printed).contains("《邻里会规定》", "《某镇邻里会实施方案》（写明实施）", "《某县邻里会意见》（写明隶属）", "认为符合（某镇司法所");
    assertThat(printed).contains("需要重新审查0条").doesNotContain("已经不存在");
  }

  @Test
  void theScenarioIsSimulatedAndItsOutcomesAreWatched() {
    String printed = run(0, "simulate", file("election.banfa"), "--scenario", file("scenario.banfa"), "--runs", "60");
    assertThat(printed).contains("★选举无效", "★名额不足", "★亲属回避", "主任：甲");
  }

  @Test
  void theAnswersAreTakenInOrder() throws IOException {
    Path journal = folder.resolve("a.db");
    String printed = run(0, "run", file("election.banfa"), "--journal", journal.toString(), "--answers", file("answers.txt"), "--today", "2026-12-20");
    assertThat(printed).contains("推迟选举日").doesNotContain("B4072", "B4071");
  }

  @Test
  void everyColumnOfTheRollIsRead() throws IOException {
    String printed = run(1, "roll", file("election.banfa"), "--roll", file("roll.csv"));
    for (String head : Files.readString(FOLDER.resolve("roll.csv")).split("\n")[0].split(",")) assertThat(printed.lines().filter(l -> l.contains("读入的栏目")).findFirst().orElse("")).contains(head);
    assertThat(printed).doesNotContain("没有读入的栏目");
  }

  /** Tables of a count: by polling station, as entered twice, and with each name marked. */
  @Test
  void theTablesOfACountAreTaken() throws IOException {
    String who = "主任：甲、乙；委员：丙、丁、戊；妇女委员：辛（女）、壬（女）";
    String sheets = run(0, "count", file("election.banfa"), "--contenders", who, "--sheets", file("count.csv"));
    assertThat(sheets).contains("第一投票站", "只核对，没有记录").containsPattern("甲 +140 +120 +260");
    String second = Files.copy(FOLDER.resolve("entry.csv"), folder.resolve("second.csv")).toString();
    assertThat(run(0, "count", file("election.banfa"), "--contenders", who, "--entry", file("entry.csv"), "--entry", second)).containsPattern("壬 +200");
    Path marked = Files.writeString(folder.resolve("marked.banfa"), Files.readString(FOLDER.resolve("election.banfa")) + "\n第三条（选票）\n  〔表态〕选票应当逐人表态。\n");
    String answers = Files.readString(FOLDER.resolve("answers.txt"));
    Path given = Files.writeString(folder.resolve("answers.txt"), answers.substring(0, answers.indexOf("  计票结果")));
    String journal = folder.resolve("marked.db").toString();
    run(0, "run", marked.toString(), "--journal", journal, "--answers", given.toString(), "--today", "2026-12-20");
    String each = run(0, "count", marked.toString(), "--journal", journal, "--sheets", file("delegates.csv"), "--dry-run");
    assertThat(each).contains("账目相符").containsPattern("壬 反对 +230");
  }

  /** The questionnaire the handbook shows can be filled in and read back. */
  @Test
  void theQuestionnaireIsReadBack() throws IOException {
    FileTree file = tree("template.banfa");
    Template template = TemplateReader.read(file.documents().get(0), file.source());
    Catalogue texts = Catalogue.of(Language.ZH);
    List<QuestionRow> rows = QuestionSheet.rows(template, Map.of("村名", "丙村"), new Assembly().library(), texts);
    List<String> titles = new ArrayList<>(List.of("问卷"));
    titles.addAll(QuestionSheet.columns(texts));
    Map<String, String> answers = Questionnaire.read(Questionnaire.write(titles, rows)).orElseThrow();
    assertThat(answers).containsEntry("村名", "丙村").containsEntry("公布名单日", "2026年12月4日").hasSameSizeAs(template.questions());
    assertThat(TemplateFilling.text(file, template, answers)).contains("办法「丙村邻里会办法」");
  }

  @Test
  void theCalendarArrangesTheDaysOfItsPlace() {
    Diagnostics found = new Diagnostics();
    Library library = new LibraryLoader(found).withStandard(Specimens.sources().stream().filter(s -> !s.name().endsWith("refused.txt")).toList());
    assertThat(found.sorted()).extracting(Diagnostic::code).isEmpty();
    HolidayNotice notice = library.notices().stream().filter(n -> n.title().equals("例年放假安排")).findFirst().orElseThrow();
    assertThat(notice.off()).extracting(s -> s.from()).contains(LocalDate.of(2026, 10, 8));
    assertThat(notice.worked()).extracting(s -> s.from()).contains(LocalDate.of(2026, 10, 11));
  }

  @Test
  void theTemplateMakesAMethodThatCanBeRead() {
    FileTree file = tree("template.banfa");
    Template template = TemplateReader.read(file.documents().get(0), file.source());
    Map<String, String> answers = new LinkedHashMap<>(Map.of("省份", "浙江省", "村名", "丙村", "选举日", "2026年12月26日", "公布名单日", "2026年12月4日", "总人数", "7人"));
    String text = TemplateFilling.text(file, template, answers);
    assertThat(text).contains("办法「丙村邻里会办法」", "地域：浙江省/丙村", "邻里会的人数：7人", "委员的人数：6人", "公布选民名单：时间：2026年12月4日");
    Diagnostics found = new Diagnostics();
    new LibraryLoader(found).withStandard(List.of(source("terms.banfa"), new Source("made.banfa", text)));
    assertThat(found.sorted()).filteredOn(d -> d.severity() == Severity.ERROR).isEmpty();
    answers.put("省份", "某省");
    assertThat(TemplateFilling.text(file, template, answers)).doesNotContain("公布选民名单");
  }

  @Test
  void thePaperHasAllItsParts() {
    PaperForm form = PaperReader.read(tree("paper.banfa").documents().get(0));
    assertThat(form.organs()).containsExactly("村民委员会", "居民委员会");
    assertThat(List.of(form.numbering(), form.heading(), form.forEach(), form.signed(), form.date())).doesNotContain("");
    assertThat(form.parts()).hasSize(4);
    assertThat(form.appended()).hasSize(1);
    assertThat(form.where()).isNotNull();
  }

  /** A key that is called needed is missed where it is left out; no other is, unless it says so. */
  @Test
  void whatIsCalledNeededIsNeeded() {
    Map<String, String> wrong = new LinkedHashMap<>();
    int tried = 0;
    for (KeyTable.Key key : KeyTable.read().all()) {
      String file = switch (key.kind()) {
        case "SCENARIO" -> "scenario.banfa";
        case "CASES" -> "cases.banfa";
        case "REVIEW" -> "review.banfa";
        case "STATUTE" -> "statute.banfa";
        case "METHOD" -> "method.banfa";
        case "CALENDAR" -> "calendar.banfa";
        default -> "";
      };
      if (file.isEmpty() || key.needed().equals("else")) continue;
      Boolean missed = isMissed(file, key.word());
      if (missed == null) continue;
      tried++;
      if (missed != key.needed().equals("yes")) wrong.put(key.kind() + " " + key.word(), missed + " " + key.needed());
    }
    assertThat(wrong).isEmpty();
    assertThat(tried).isGreaterThan(45);
  }

  /** Whether an error follows when the part of the first sentence that has this key is left out, with the parts that go on with it. */
  private static Boolean isMissed(String file, String key) {
    FileTree tree = tree(file);
    for (DocumentTree document : tree.documents()) {
      List<SentenceTree> sentences = new ArrayList<>(document.preamble());
      document.articles().forEach(a -> sentences.addAll(a.sentences()));
      for (SentenceTree sentence : sentences) {
        int first = 0;
        while (first < sentence.parts().size() && !head(tree, sentence.parts().get(first)).equals(key)) first++;
        if (first == sentence.parts().size()) continue;
        int next = first + 1;
        while (next < sentence.parts().size() && goesOn(tree, sentence.parts().get(next))) next++;
        Span out = first == 0 && next == sentence.parts().size() ? sentence.span()
            : first == 0 ? new Span(sentence.parts().get(0).span().start(), sentence.parts().get(next).span().start())
            : new Span(sentence.parts().get(first - 1).span().end(), sentence.parts().get(next - 1).span().end());
        return hasErrors(file, new StringBuilder(tree.source().text()).delete(out.start(), out.end()).toString());
      }
    }
    return null;
  }

  private static String head(FileTree tree, PartTree part) {
    return part.segments().size() < 2 ? "" : tree.source().slice(part.segments().get(0).span()).strip();
  }

  /** A further value, or a further answer, of the key before it. */
  private static boolean goesOn(FileTree tree, PartTree part) {
    String head = head(tree, part);
    return head.isEmpty() || KeyTable.read().all().stream().noneMatch(k -> k.word().equals(head));
  }

  private static boolean hasErrors(String file, String text) {
    List<Source> all = new ArrayList<>();
    for (Source source : Specimens.sources())
      if (!source.name().endsWith("refused.txt")) all.add(source.name().endsWith("/" + file) ? new Source(source.name(), text) : source);
    Diagnostics found = new Diagnostics();
    new LibraryLoader(found).withStandard(all);
    return found.hasErrors();
  }
}
