package org.banfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.banfa.cli.golden.Golden;
import org.banfa.cli.papers.ElectionFacts;
import org.banfa.cli.papers.PaperBuilder;
import org.banfa.cli.papers.PaperShelf;
import org.banfa.documents.pdf.PdfWriter;
import org.banfa.documents.pdf.Typeface;
import org.banfa.engine.lowering.Replay;
import org.banfa.judgement.check.Check;
import org.banfa.model.document.PaperForm;
import org.banfa.model.elaborate.PaperReader;
import org.banfa.model.library.LibraryLoader;
import org.banfa.model.library.StandardLibrary;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.lex.Numerals;
import org.banfa.syntax.read.Reader;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.tree.DocumentTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PapersCommandTest {
  private static final Path FOLDER = Path.of(System.getProperty("banfa.root"), "procedures", "changguo-2017");
  private static final String METHOD = FOLDER.resolve("example-village.banfa").toString();

  private static final Path PROCEDURES = FOLDER.getParent();

  /** What the smallest set of Chinese characters holds that typefaces of offices cover. */
  private static final Charset EVERYWHERE = Charset.forName("GBK");

  @TempDir Path folder;
  private String out;
  private String err;

  private int run(String... args) {
    Terminal done = Terminal.run(args);
    out = done.out().replace(folder.toString(), "");
    err = done.err();
    return done.code();
  }

  private int papers(String method, String... more) throws IOException {
    Path face = folder.resolve("wide.ttf");
    if (!Files.exists(face)) WideFont.write(face);
    List<String> args = new ArrayList<>(List.of("papers", method, "--out", folder.resolve("out").toString(), "--font", face.toString()));
    args.addAll(List.of(more));
    return run(args.toArray(String[]::new));
  }

  /** What the documents say: the sheets they fill in print, paragraphs, and a line for each row of a form; in characters of every Chinese typeface. */
  private String said() throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".docx")).sorted().toList()) {
        text.append("== ").append(file.getFileName()).append(' ').append(pages(file)).append('\n');
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(Files.readAllBytes(file)))) {
          for (IBodyElement element : document.getBodyElements()) {
            if (element instanceof XWPFParagraph paragraph && !paragraph.getText().isBlank()) text.append(paragraph.getText()).append('\n');
            if (element instanceof XWPFTable table) for (XWPFTableRow row : table.getRows()) text.append("| ").append(String.join(" | ", row.getTableCells().stream().map(c -> String.join("／", c.getParagraphs().stream().map(XWPFParagraph::getText).filter(t -> !t.isEmpty()).toList())).toList())).append(" |\n");
          }
        }
      }
    }
    assertThat(text.toString().codePoints().filter(c -> !EVERYWHERE.newEncoder().canEncode(Character.toString(c)))).as("characters a typeface may lack").isEmpty();
    return text.toString();
  }

  private static int pages(Path word) throws IOException {
    try (PDDocument printed = Loader.loadPDF(Files.readAllBytes(Path.of(word.toString().replace(".docx", ".pdf"))))) {
      return printed.getNumberOfPages();
    }
  }

  /** Carries an election out by answers; gives its journal. */
  private String carriedOut(String method, Path answers) {
    String journal = folder.resolve("j.db").toString();
    assertThat(run("run", method, "--journal", journal, "--answers", answers.toString())).isZero();
    return journal;
  }

  @Test
  void ballotsAreOneSheet() throws IOException {
    for (String template : List.of("residents-committee", "shareholding-cooperative", "supervisory-committee")) {
      assertThat(run("new", template, "--defaults", "--out", folder.resolve(template).toString())).isZero();
      assertThat(papers(folder.resolve(template).resolve(template + ".banfa").toString(), "--only", "ballot,certificate")).isZero();
      assertThat(said().lines().filter(l -> l.startsWith("== "))).isNotEmpty().allMatch(l -> l.endsWith(" 1"));
    }
  }

  @Test
  void theMarkForAbstainingIsTheMethods() throws IOException {
    assertThat(run("new", "residents-committee", "--defaults", "--out", folder.toString())).isZero();
    Path method = folder.resolve("residents-committee.banfa");
    String text = Files.readString(method);
    assertThat(papers(method.toString(), "--only", "ballot")).isZero();
    assertThat(said()).contains("弃权的不画。").doesNotContain("△");
    Files.writeString(method, text + "\n第九十条（票面）\n  〔符号〕选票应当「同意的画○，不同意的画×，弃权的画△」。\n");
    assertThat(papers(method.toString(), "--only", "ballot")).isZero();
    assertThat(said()).contains("同意的，在候选人姓名旁边的空格内画“○”；不同意的画“×”；弃权的画“△”。");
  }

  @Test
  void recallsAndByElectionsHaveTheirOwn() throws IOException {
    String tenure = Files.readString(Path.of("src", "test", "resources", "tenure", "village.answers.txt"));
    String answers = Files.readString(FOLDER.resolve("villagers-committee.answers.txt")) + "\n" + tenure.substring(0, tenure.indexOf("辞职 = "));
    String journal = folder.resolve("v.db").toString();
    run("run", METHOD, "--journal", journal, "--answers", Files.writeString(folder.resolve("a.txt"), answers).toString());
    assertThat(papers(METHOD, "--journal", journal)).isZero();
    String said = said();
    Golden.check("papers/tenure.txt", out + said.substring(said.indexOf("== 23")));
    assertThat(said).contains("| 丙 | 副主任 | 300 | 600 | 罢免没有通过 |", "| 甲 | 主任 | 500 | 400 | 罢免通过 |", "任期到本届甲村村民委员会任期届满为止");
    assertThat(said.substring(0, said.indexOf("== 14"))).as("the election itself is as it was").contains("| 主任 | 1 | 甲 |").doesNotContain("重新投票");
    assertThat(papers(METHOD, "--only", "recall-petition,recall-ballot,罢免表决结果公告,proxy")).isZero();
    assertThat(out).contains("写出4份公文", "姓名");
  }

  @Test
  void theExampleOfTheHandbookIsPrinted() throws IOException {
    ElectionDesk desk = ElectionDesk.open(Path.of(METHOD));
    String title = desk.method().title();
    ElectionFacts facts = new ElectionFacts(desk.library(), desk.of(desk.library(), title), Check.of(desk.library(), desk.method(), null, Replay::holds));
    List<PaperForm> forms = new ArrayList<>();
    Source example = new Source("paper.banfa", Files.readString(PROCEDURES.resolveSibling("stdlib/reference/paper.banfa")));
    for (DocumentTree document : Reader.read(example, LibraryLoader.lexicon(StandardLibrary.words()), new Diagnostics()).documents()) forms.add(PaperReader.read(document));
    PaperShelf.of("村民委员会").stream().filter(f -> !f.phrases().isEmpty()).forEach(forms::add);
    Path face = folder.resolve("wide.ttf");
    WideFont.write(face);
    Map<Typeface, Path> faces = new EnumMap<>(Typeface.class);
    for (Typeface one : Typeface.values()) faces.put(one, face);
    List<PaperBuilder.Made> made = new PaperBuilder(facts).all(forms, List.of());
    assertThat(made).isNotEmpty();
    for (PaperBuilder.Made paper : made) assertThat(PdfWriter.write(paper.page(), faces)).as(paper.fileName()).isNotEmpty();
  }

  @Test
  void anElectionThatIsOverHasAllItsPapers() throws IOException {
    String journal = carriedOut(METHOD, FOLDER.resolve("villagers-committee.answers.txt"));
    assertThat(papers(METHOD, "--journal", journal)).isZero();
    Golden.check("papers/example-village.txt", out + said());
    assertThat(out).contains("写出21份公文").doesNotContain("得票数");
    assertThat(said()).as("a law is named once, its articles in order").contains("《浙江省村民委员会选举办法》第十条第（四）项、第二十二条第一款的规定");
    byte[] once = Files.readAllBytes(folder.resolve("out/11-选举结果公告.docx"));
    assertThat(papers(METHOD, "--journal", journal)).isZero();
    assertThat(Files.readAllBytes(folder.resolve("out/11-选举结果公告.docx"))).as("the same bytes").isEqualTo(once);
  }

  @Test
  void aMethodOfATemplateHasItsPapersWithBlanks() throws IOException {
    String method = folder.resolve("villagers-committee.banfa").toString();
    assertThat(run("new", "villagers-committee", "--province", "beijing", "--defaults", "--out", folder.toString())).isZero();
    assertThat(papers(method)).isZero();
    Golden.check("papers/beijing.txt", out + said());
    assertThat(said()).as("names are printed where there are candidates").contains("正式候选人名单").doesNotContain("05-自荐人");
  }

  @Test
  void residentsHaveTheirs() throws IOException {
    String method = folder.resolve("residents-committee.banfa").toString();
    assertThat(run("new", "residents-committee", "--defaults", "--out", folder.toString())).isZero();
    assertThat(papers(method)).isZero();
    Golden.check("papers/residents.txt", out + said());
    assertThat(said()).doesNotContain("村民", "本村");
  }

  @ParameterizedTest
  @CsvSource({
    "party, changguo-2017/example-party.banfa, changguo-2017/party-organisation.answers.txt",
    "cooperative, changguo-2017/example-cooperative.banfa, changguo-2017/cooperative.answers.txt",
    "representatives, changguo-2017/example-representatives.banfa, changguo-2017/representatives.answers.txt",
    "supervisors, changguo-2017/example-supervisors.banfa, changguo-2017/supervisory-committee.answers.txt",
    "owners, duting-2015/example-owners.banfa, duting-2015/example-owners.answers.txt",
    "community-supervisors, hengnan-2017/example-community-supervisors.banfa, hengnan-2017/supervisors.answers.txt",
    "group-heads, hengnan-2017/example-group-heads.banfa, hengnan-2017/example-group-heads.answers.txt",
    "council, hengnan-2017/example-council.banfa, hengnan-2017/council.answers.txt"
  })
  void everyBodyHasItsOwn(String name, String method, String answers) throws IOException {
    String journal = folder.resolve("v.db").toString();
    String file = PROCEDURES.resolve(method).toString();
    assertThat(run("run", file, "--journal", journal, "--answers", PROCEDURES.resolve(answers).toString())).isZero();
    assertThat(papers(file, "--journal", journal)).isZero();
    String said = said();
    Golden.check("papers/" + name + ".txt", out + said);
    assertThat(said).as("no hole is left, and no word of the program").doesNotContain("{", "}", "条次未定", "null", "同人职务数");
    noticesFollowTheirDays(said);
    if (name.equals("party")) assertThat(said).doesNotContain("选民", "当选证书", "村民选举委员会");
  }

  /** Notices have numbers in the order of the days they are dated. */
  private static void noticesFollowTheirDays(String said) {
    List<LocalDate> days = new ArrayList<>();
    int number = 0;
    for (String paper : said.split("(?m)^== ")) {
      if (!paper.contains("\n第" + Numerals.chinese(BigInteger.valueOf(number + 1)) + "号\n")) continue;
      number++;
      Matcher day = Pattern.compile("(?m)^(\\d+)年(\\d+)月(\\d+)日$").matcher(paper);
      if (day.find()) days.add(LocalDate.of(Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3))));
    }
    assertThat(days).isSorted();
  }

  @Test
  void actsOfOneDayStandInTheOrderOfTheProcedure() throws IOException {
    String party = PROCEDURES.resolve("hengnan-2017/example-party.banfa").toString();
    String journal = carriedOut(party, PROCEDURES.resolve("hengnan-2017/party.answers.txt"));
    assertThat(papers(party, "--journal", journal, "--only", "timetable")).isZero();
    assertThat(said()).containsSubsequence("酝酿党内人选", "选举班子成员", "选举正副书记", "产生新一届", "移交");
    assertThat(papers(PROCEDURES.resolve("changguo-2017/village-yi.banfa").toString(), "--only", "timetable")).isZero();
    assertThat(said()).as("windows that end together").containsSubsequence("推选选举委员会", "通过选举办法", "公布选举办法", "投票 |", "计票 |", "公布票数", "公布当选名单", "产生新一届").contains("2017年4月9日至4月11日");
  }

  @Test
  void aFrameForSeveralBodiesLeavesTheVoteInTheTimetable() throws IOException {
    String method = PROCEDURES.resolve("hengnan-2017/example-representatives.banfa").toString();
    String journal = carriedOut(method, PROCEDURES.resolve("hengnan-2017/representatives.answers.txt"));
    assertThat(papers(method, "--journal", journal)).isZero();
    String said = said();
    Golden.check("papers/hengnan-representatives.txt", out + said);
    assertThat(said).as("a ballot of 54 names is one sheet").contains("-选票样式.docx 1\n").containsSubsequence("推选村民代表 |", "产生新一届");
  }

  @Test
  void aPreselectionPrintsEverybodyAtTheirPost() throws IOException {
    String method = FOLDER.resolve("example-community.banfa").toString();
    String journal = carriedOut(method, FOLDER.resolve("residents-committee.answers.txt"));
    assertThat(papers(method, "--journal", journal, "--only", "ballot,staff")).isZero();
    assertThat(said()).contains("| 主任 | 2 | 乙 |  |\n|  |  | 甲 |  |\n| 副主任 | 2 | 丁 |  |\n|  |  | 丙 |  |\n| 委员 | 4 | 己 |");
    assertThat(said()).as("the staff are published on the day of its own act").contains("2017年5月5日").doesNotContain("2017年5月8日");
  }

  @Test
  void delegatesAreNotACommittee() throws IOException {
    assertThat(papers(PROCEDURES.resolve("duting-2015/example-delegates.banfa").toString())).isZero();
    assertThat(said()).contains("党员代表").doesNotContain("委员候选人", "新一届丁社区", "书记、副书记");
  }

  @Test
  void aMethodThatLeavesOpenWhoVotesLeavesRoomForIt() throws IOException {
    assertThat(papers(PROCEDURES.resolve("duting-2015/community-yi.banfa").toString(), "--only", "voting,election-day")).isZero();
    assertThat(said()).containsOnlyOnce("投票方式").contains("三、投票方式：由＿＿＿＿＿＿投票选举").doesNotContain("居民代表投票选举", "居民代表选举产生");
    assertThat(papers(PROCEDURES.resolve("duting-2015/example-community.banfa").toString(), "--only", "voting,election-day")).isZero();
    assertThat(said()).containsOnlyOnce("投票方式").contains("三、投票方式：由居民代表投票选举", "居民代表选举产生");
  }

  @Test
  void aGroupIsReportedOnTheDayItVoted() throws IOException {
    String method = PROCEDURES.resolve("hengnan-2017/example-groups.banfa").toString();
    String journal = carriedOut(method, PROCEDURES.resolve("hengnan-2017/example-groups.answers.txt"));
    assertThat(papers(method, "--journal", journal, "--only", "report,timetable,voting")).isZero();
    String last = said().substring(said().indexOf("（第二十组）"));
    assertThat(last).contains("| 弃权票 | 0 | 投票日期 | 2017年3月10日 |", "乙村村民委员会（印章）\n2017年3月10日\n").doesNotContain("2017年3月8日");
    assertThat(said()).contains("推选日为2017年3月8日至3月10日", "三、推选时间：2017年3月8日至3月10日＿");
  }

  @Test
  void whoMovesUpForAnotherIsPrintedOnTheBallot() throws IOException {
    String method = PROCEDURES.resolve("duting-2015/example-community.banfa").toString();
    String journal = carriedOut(method, PROCEDURES.resolve("duting-2015/residents-committee.answers.txt"));
    assertThat(papers(method, "--journal", journal, "--only", "ballot,tally-sheet,candidates")).isZero();
    assertThat(said()).as("庚 stood down after the list was published, 己 moved up").contains("| 委员 | 1 | 戊　庚 |", "| 委员 | 1 | 戊 |  |\n|  |  | 己 |  |", "| 委员 | 戊 |  |  |\n|  | 己 |  |  |");
  }

  @Test
  void wordsOfAnOffice() throws IOException {
    assertThat(papers(PROCEDURES.resolve("lubu-2020/village-yi.banfa").toString())).isZero();
    assertThat(said()).doesNotContain("示例", "妇女0人").contains("经村民会议、村民代表会议或者村民小组会议推选", "已经产生，共＿＿＿＿＿＿人");
    assertThat(papers(PROCEDURES.resolve("duting-2015/community-yi.banfa").toString(), "--only", "ballot")).isZero();
    assertThat(said()).as("names in pairs, room for others marked").contains("| 主任 | 1 |  |  |  |  |\n|  |  | 另选： |  | ／ | ／ |");
    String method = FOLDER.resolve("example-community.banfa").toString();
    assertThat(papers(method, "--journal", carriedOut(method, FOLDER.resolve("residents-committee.answers.txt")), "--only", "nomination")).isZero();
    assertThat(said()).as("no later than it was done").contains("本表最迟在2017年4月26日交");
  }

  @Test
  void aTimetableWithoutDaysHasRowsToWriteIn() throws IOException {
    assertThat(papers(PROCEDURES.resolve("tongxiang/village-yi.banfa").toString(), "--only", "timetable")).isZero();
    assertThat(said()).contains("|  |  |  |\n|  |  |  |\n");
  }

  @Test
  void whatAMethodDoesNotSayIsRoomToWriteIn() throws IOException {
    assertThat(papers(PROCEDURES.resolve("xingyi-2021/village-bing.banfa").toString())).isZero();
    String said = said();
    assertThat(said).contains("一、应选名额：选举＿＿＿＿＿＿。", "一、本选票应选＿＿＿＿＿＿。").doesNotContain("应选。", "选举。", "| 0 |");
    assertThat(out).contains("席位");
    assertThat(said.substring(said.indexOf("-选票样式"), said.indexOf("-计票单"))).contains("|  |  |  |  |\n|  |  |  |  |\n");
  }

  @Test
  void aCooperativeHasPapersOfARecall() throws IOException {
    String method = FOLDER.resolve("example-cooperative.banfa").toString();
    String journal = carriedOut(method, FOLDER.resolve("example-cooperative-recall.answers.txt"));
    assertThat(papers(method, "--journal", journal)).isZero();
    String said = said();
    Golden.check("papers/cooperative-recall.txt", out + said.substring(said.indexOf("== 23")));
    assertThat(said).contains("| 庚 | 监事、监事长 | 20 | 16 | 罢免没有通过 |", "| 乙 | 理事 | 21 | 15 | 罢免通过 |", "应到会人数40人", "缺额递补：依次未当选得票多者");
    assertThat(said.substring(said.indexOf("日程表.docx"), said.indexOf("选票样式"))).as("recalls are not in the timetable of the election").doesNotContain("罢免");
    assertThat(papers(method, "--only", "recall-petition")).isZero();
    assertThat(said()).contains("联名成员数不少于全体成员数的五分之一的，可以提出罢免要求");
  }

  @ParameterizedTest
  @ValueSource(strings = {"party-organisation", "shareholding-cooperative", "owners-committee", "supervisory-committee", "representatives", "residents-representatives", "residents-supervisory-committee", "deliberative-council"})
  void everyTemplateHasPapersWithBlanks(String template) throws IOException {
    assertThat(run("new", template, "--defaults", "--out", folder.toString())).isZero();
    assertThat(papers(folder.resolve(template + ".banfa").toString())).isZero();
    Golden.check("papers/new-" + template + ".txt", out + said());
  }

  @Test
  void aRerunThatIsDueIsAnnouncedWithItsBallot() throws IOException {
    String answers = Files.readString(FOLDER.resolve("villagers-committee.answers.txt"));
    String until = answers.substring(0, answers.indexOf("\n另行选举"));
    String journal = folder.resolve("v.db").toString();
    run("run", METHOD, "--journal", journal, "--answers", Files.writeString(folder.resolve("a.txt"), until).toString());
    assertThat(papers(METHOD, "--journal", journal)).isZero();
    String said = said();
    assertThat(said).contains("10-另行选举公告", "| 副主任 | 1 | 丁　丙 |", "甲村第＿＿＿届村民委员会另行选举选票", "计票单（另行选举）");
    assertThat(said).as("the day is open").contains("二、投票时间：　　　年　　月　　日");
    assertThat(out).contains("另行选举的日期");
    int result = said.indexOf("== 11-选举结果公告");
    Golden.check("papers/rerun-due.txt", out + said.substring(result, said.indexOf("== 12")) + said.substring(said.indexOf("== 19")));
    assertThat(said.substring(result)).contains("| 主任 | 1 | 甲 |", "| 副主任 | 1 | 缺1名，待另行选举 |", "已选出4名，尚缺副主任1名", "你当选为甲村第＿＿＿届村民委员会主任").doesNotContain("已于　");
    assertThat(out).as("nobody is left to be filled in").doesNotContain("当选人");
  }

  @Test
  void certificatesWaitForThePublicationWhileARerunIsDue() throws IOException {
    String answers = Files.readString(FOLDER.resolve("villagers-committee.answers.txt"));
    String until = answers.substring(0, answers.indexOf("\n公布当选名单"));
    String journal = folder.resolve("v.db").toString();
    run("run", METHOD, "--journal", journal, "--answers", Files.writeString(folder.resolve("a.txt"), until).toString());
    assertThat(papers(METHOD, "--journal", journal)).isZero();
    assertThat(out).contains("选举结果公告").doesNotContain("当选证书");
    assertThat(said()).contains("已选出4名，尚缺副主任1名", "| 副主任 | 1 | 缺1名，待另行选举 |");
  }

  @ParameterizedTest
  @CsvSource({
    "hengnan-2017/example-representatives.banfa, hengnan-2017/representatives.answers.txt, 公布村民代表名单, 推选村民代表, 当选证书, 2017年3月8日",
    "xingyi-2021/village-jia.banfa, xingyi-2021/village-jia.answers.txt, 产生新一届, 选举正副书记, 选举结果公布, 2021年10月16日"
  })
  void whereNobodyPublishesTheResultIsDatedByTheLastVote(String method, String answers, String next, String last, String paper, String day) throws IOException {
    String all = Files.readString(PROCEDURES.resolve(answers));
    String journal = folder.resolve("r.db").toString();
    String file = PROCEDURES.resolve(method).toString();
    Path before = Files.writeString(folder.resolve("b.txt"), all.substring(0, all.indexOf("\n" + last + " = ") + 1));
    assertThat(run("run", file, "--journal", journal, "--answers", before.toString())).as(err).isZero();
    assertThat(papers(file, "--journal", journal, "--only", paper)).isZero();
    assertThat(out).contains("待填").contains("的日期");
    Path decided = Files.writeString(folder.resolve("d.txt"), all.substring(all.indexOf("\n" + last + " = ") + 1, all.indexOf("\n" + next + " = ") + 1));
    assertThat(run("run", file, "--journal", journal, "--answers", decided.toString())).as(err).isZero();
    assertThat(papers(file, "--journal", journal, "--only", paper)).isZero();
    assertThat(out).doesNotContain("的日期");
    assertThat(said()).contains(day);
  }

  @Test
  void aVoidVoteIsHeldAnewAndHasNoResult() throws IOException {
    String answers = Files.readString(FOLDER.resolve("villagers-committee.answers.txt"));
    String count = "  计票结果 = 登记选民 1500人；参加投票人数 700人；发出票数 700张；收回票数 700张；有效票 690张；无效票 6张；弃权票 4张；主任：甲 340；副主任：丙 390；委员：戊 400；妇女委员：辛 400\n";
    String until = answers.substring(0, answers.indexOf("  计票结果"));
    String journal = folder.resolve("v.db").toString();
    run("run", METHOD, "--journal", journal, "--answers", Files.writeString(folder.resolve("a.txt"), until + count).toString());
    assertThat(papers(METHOD, "--journal", journal)).isZero();
    assertThat(out).contains("重新投票公告").doesNotContain("选举结果公告", "当选证书");
    assertThat(said()).contains("选举无效。经研究，重新组织投票").doesNotContain("选举有效。");
  }

  @Test
  void everyUnitHasItsBallot() throws IOException {
    Path units = Path.of("src", "test", "resources", "units");
    String method = units.resolve("village-jia.banfa").toString();
    String journal = folder.resolve("v.db").toString();
    run("run", method, "--journal", journal, "--answers", units.resolve("village-jia.answers.txt").toString());
    assertThat(papers(method, "--journal", journal)).isZero();
    String said = said();
    Golden.check("papers/units.txt", out + said);
    assertThat(said).contains("选票样式（第一组）", "选票样式（第二组　另行选举）", "甲村第三组村民代表推选选票", "| 第二组 | 3 | 戊　己　庚 |").doesNotContain("（第四组）");
  }

  @Test
  void aVotersListIsPrintedByGroupAndStrokes() throws IOException {
    Path roll = folder.resolve("名单.csv");
    Files.writeString(roll, "序号,姓名,村民小组\n1,王一,第2组\n2,丁三,第1组\n3,阿依古丽·买买提,第2组\n4,张四,第1组\n5,乙五,第1组\n");
    assertThat(papers(METHOD, "--only", "voter-list", "--list", roll.toString())).isZero();
    assertThat(out).contains("选民名单印上5人");
    assertThat(said()).contains("共登记选民5人", "附件", "第1组（3人）", "| 乙　五 | 丁　三 | 张　四 |", "第2组（2人）", "| 王　一 | 阿依古丽·买买提 |");
    assertThat(papers(METHOD, "--only", "voter-list", "--roll", Path.of("src", "test", "resources", "roll", "voters.csv").toString())).isZero();
    assertThat(out).contains("选民名单印上").doesNotContain("身份证", "电话：1");
  }

  @Test
  void onlySomeAndBadInput() throws IOException {
    assertThat(papers(METHOD, "--only", "ballot,选举日公告")).isZero();
    assertThat(said()).contains("== 02-选举日公告.docx", "== 12-选票样式.docx").doesNotContain("== 01");
    assertThat(papers(METHOD, "--only", "leaflet")).isEqualTo(2);
    assertThat(err).contains("B5604", "election-day");
    assertThat(papers(METHOD, "--journal", folder.resolve("none.db").toString())).isEqualTo(2);
    assertThat(err).contains("B1010");
    assertThat(run("papers", METHOD, "--out", folder.toString(), "--format", "odt")).isEqualTo(2);
    assertThat(err).contains("B1005");
    assertThat(run("new", "owners-committee", "--defaults", "--out", folder.toString())).isZero();
    Path other = folder.resolve("assembly.banfa");
    Files.writeString(other, Files.readString(folder.resolve("owners-committee.banfa")).replace("组织：业主委员会。", "组织：业主大会。"));
    assertThat(papers(other.toString())).isEqualTo(2);
    assertThat(err).contains("B5605", "业主大会");
    assertThat(papers(METHOD, "--roll", "a.csv", "--list", "b.csv")).isEqualTo(2);
    assertThat(err).contains("B5607");
  }

  @Test
  void aTypefaceWithoutTheCharactersStopsEverything() throws IOException {
    Path face = folder.resolve("LiberationSans-Regular.ttf");
    try (InputStream in = PDFont.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
      Files.copy(in, face);
    }
    Path target = folder.resolve("pdf");
    assertThat(run("papers", METHOD, "--out", target.toString(), "--font", face.toString())).isEqualTo(2);
    assertThat(err).contains("B5602", "U+7532", "小标宋", "选举委员会公告");
    assertThat(target).as("nothing is written").doesNotExist();
    assertThat(run("papers", METHOD, "--out", target.toString(), "--font", "隶书=" + face)).isEqualTo(2);
    assertThat(err).contains("B5606");
    Path empty = Files.createDirectories(folder.resolve("no-fonts"));
    assertThat(run("papers", METHOD, "--out", target.toString(), "--font-folder", empty.toString())).isEqualTo(2);
    assertThat(err).contains("B5601", "--format docx");
  }
}
