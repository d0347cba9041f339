package org.banfa.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.banfa.cli.Assembly;
import org.banfa.judgement.check.Check;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.wording.Wording;
import org.banfa.model.document.DocumentKind;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Rank;
import org.banfa.model.document.Rule;
import org.banfa.model.library.Library;
import org.banfa.model.library.LibraryLoader;
import org.banfa.model.library.StandardLibrary;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.diagnostic.Language;
import org.banfa.syntax.diagnostic.Severity;
import org.banfa.syntax.text.Source;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A law document that is broken, or at odds with itself or with a higher one, is told of in every check it belongs to. */
class LawDocumentsTest {
  private static final List<Source> STANDARD = StandardLibrary.sources();
  private static final LibraryLoader.Base WORDS = new LibraryLoader(new Diagnostics()).extend(LibraryLoader.Base.EMPTY, STANDARD);
  private static final String TITLE = "乙村村民委员会选举办法";
  private static final String METHOD =
      "办法「%s」 组织：村民委员会。 地域：%s/乙村。\n第一条（总则）〔选举日〕选举日：%s。 〔选举方式〕换届选举的选举方式：自荐直选。\n";

  private static CheckResult check(List<Source> laws, String place, String day) {
    List<Source> all = new ArrayList<>(laws);
    all.add(new Source("method.banfa", METHOD.formatted(TITLE, place, day)));
    Library library = new LibraryLoader(new Diagnostics()).load(all);
    LegalDocument method = library.find(TITLE).orElseThrow();
    CheckResult result = Check.of(library, method, null);
    for (Language language : Language.values()) {
      Wording wording = new Wording(Catalogue.of(language));
      for (Finding finding : result.findings()) assertThat(wording.message(finding)).isNotBlank();
    }
    return result;
  }

  private static List<Finding> about(CheckResult result, String code) {
    return result.findings().stream().filter(f -> f.code().equals(code)).toList();
  }

  private static List<Source> with(String file, String text, String changed) {
    List<Source> sources = new ArrayList<>();
    int places = 0;
    for (Source source : STANDARD) {
      boolean here = source.name().endsWith(file);
      if (here) assertThat(source.text()).contains(text);
      if (here) places++;
      sources.add(here ? new Source(source.name(), first(source.text(), text, changed)) : source);
    }
    assertThat(places).isEqualTo(1);
    return sources;
  }

  private static String first(String text, String part, String changed) {
    int at = text.indexOf(part);
    return at < 0 ? text : text.substring(0, at) + changed + text.substring(at + part.length());
  }

  @Test
  void theLibraryAsItIsHasNoSuchFinding() {
    List<String> organs = List.of("村民委员会", "居民委员会");
    List<String> places = STANDARD.isEmpty() ? List.of() : List.of("浙江省", "河南省", "湖北省", "湖南省", "江苏省", "北京市", "上海市");
    for (String organ : organs)
      for (String place : places)
        for (String day : List.of("2013-05-06", "2017-05-06", "2022-05-06", "2026-05-06")) {
          List<Source> all = new ArrayList<>(STANDARD);
          all.add(new Source("method.banfa", "办法「甲办法」 组织：%s。 地域：%s/乙村。\n第一条（总则）〔选举日〕选举日：%s。\n".formatted(organ, place, day)));
          Library library = new LibraryLoader(new Diagnostics()).load(all);
          assertThat(Check.of(library, library.find("甲办法").orElseThrow(), null).findings())
              .as("%s %s %s", organ, place, day).extracting(Finding::code).doesNotContain("B2140", "B2141", "B2142", "B2143");
        }
  }

  @TestFactory
  Stream<DynamicTest> everyBindingStatuteThatIsBrokenIsTold() {
    LegalDocument any = WORDS.library().documents().get(0);
    assertThat(any).isNotNull();
    List<DynamicTest> tests = new ArrayList<>();
    CheckResult whole = check(STANDARD, "浙江省", "2017-05-06");
    List<LegalDocument> binding = whole.judgements().stream().map(j -> j.law()).distinct().filter(l -> l.header().rank() != Rank.DRAFTING_NORM).toList();
    assertThat(binding.size()).isGreaterThanOrEqualTo(4);
    for (LegalDocument law : binding) {
      Rule rule = law.rules().get(law.rules().size() / 2);
      String sentence = law.source().text().substring(rule.locus().span().start(), rule.locus().span().end());
      for (String broken : List.of("没人知道的怪词应当为怪词。", sentence.replaceFirst("应当|可以|不得|一般", "应当哉"), "「没有收尾的引号。", "第第第条。"))
        tests.add(DynamicTest.dynamicTest(law.title() + " " + broken.lines().findFirst().orElse(""), () -> {
          if (broken.equals(sentence)) return;
          CheckResult result = check(with(law.source().name(), sentence, broken), "浙江省", "2017-05-06");
          List<Finding> found = about(result, "B2140");
          assertThat(found).hasSize(1);
          assertThat(found.get(0).severity()).isEqualTo(Severity.ERROR);
          assertThat(found.get(0).locus().source().name()).isEqualTo(law.source().name());
          assertThat(result.judgements()).as("the other rules are still judged").isNotEmpty();
        }));
    }
    return tests.stream();
  }

  @ParameterizedTest
  @CsvSource({
    "法规「浙江省村民委员会选举办法」, 法法规「浙江省村民委员会选举办法」", "层级：地方性法规, 层级：天条", "地域：浙江省, 地域：", "约束：村民委员会, 约束：没人知道的机构",
  })
  void aStatuteWhoseHeadIsBrokenDoesNotDisappear(String text, String changed) {
    CheckResult result = check(with("zhejiang-villagers-committee-election.banfa", text, changed), "浙江省", "2017-05-06");
    assertThat(about(result, "B2140")).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "〔zj-ec-size〕选举委员会的人数应当为5至9人。 | 〔zj-odd〕选举委员会的人数应当不少于11人。 | B2141",
    "〔zj-turnout〕 | 〔zj-odd〕投票的选举有效应当：参加投票人数少于登记选民的三分之一。 | B2141",
    "〔zj-list〕公布选民名单 | 〔zj-odd〕公布选民名单应当不早于选举日的10日前。 | B2142",
    "〔zj-booth〕 | 〔zj-odd〕投票不得无记名。 | B2131",
    "〔zj-list〕公布选民名单应当在选举日的20日前 | 〔zj-list〕公布选民名单应当在选举日的15日前 | B2143",
    "〔zj-vc-size〕村民委员会的人数应当为3至7人 | 〔zj-vc-size〕村民委员会的人数应当为3至9人 | B2143",
    "〔zj-win〕投票的当选应当：得票超过参加投票人数的二分之一 | 〔zj-win〕投票的当选应当：得票超过参加投票人数的三分之一 | B2143",
  })
  void rulesAtOddsAreTold(String text, String added, String code) {
    boolean replaces = text.contains("应当") && added.startsWith(text.substring(0, 5));
    String changed = replaces ? added : added + "\n  条次：「2012」「2020」「2025」第九十九条。 证据：规则，全文；日期，全文。\n" + text;
    CheckResult result = check(with("zhejiang-villagers-committee-election.banfa", text, changed), "浙江省", "2017-05-06");
    assertThat(about(result, "B2140")).isEmpty();
    List<Finding> found = about(result, code);
    assertThat(found).as("%s", result.findings().stream().map(Finding::code).toList()).isNotEmpty();
    assertThat(found).allSatisfy(f -> assertThat(f.bases()).hasSize(2));
  }

  @Test
  void aBrokenStatuteBesideTheMethodIsTold(@TempDir Path folder) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/invented"))) {
      for (Path file : files.toList()) Files.copy(file, folder.resolve(file.getFileName()));
    }
    Path statute = folder.resolve("statute.banfa");
    Files.writeString(statute, Files.readString(statute).replace("张挂灯册应当在灯节的13日前。", "张挂怪册应当在灯节的13日前。"));
    var report = new Assembly().check(List.of(folder.resolve("method.banfa")), Optional.empty());
    List<Finding> found = about(report.results().get(0), "B2140");
    assertThat(found).hasSize(1);
    assertThat(found.get(0).locus().label()).isEqualTo("lantern-roll");
    assertThat(found.get(0).locus().article()).isEqualTo(1);
    assertThat(report.count(Severity.ERROR)).isPositive();
  }

  @Test
  void methodsOfOtherPlacesDoNotHearOfIt() {
    List<Source> broken = with("zhejiang-villagers-committee-election.banfa", "〔zj-ec-size〕选举委员会的人数", "〔zj-ec-size〕选举委员会的怪数");
    assertThat(about(check(broken, "河南省", "2017-05-06"), "B2140")).isEmpty();
    assertThat(about(check(broken, "浙江省", "2017-05-06"), "B2140")).hasSize(1);
    assertThat(WORDS.library().documents()).anyMatch(d -> d.kind() == DocumentKind.STATUTE && d.versionOn(LocalDate.of(2017, 5, 6)).isPresent());
  }
}
