package org.banfa.cli.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.diagnostic.Language;
import org.banfa.syntax.format.Formatter;
import org.banfa.syntax.read.Reader;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.translate.Translation;
import org.banfa.syntax.translate.Translator;
import org.banfa.syntax.tree.FileTree;
import org.junit.jupiter.api.Test;

/** Documents made of the sentence forms at random go to English and back. */
class RandomTranslationTest {
  private static final List<String> ACTS = List.of("公布选民名单", "投票", "委托投票", "另行选举", "选民登记", "名单申诉", "计票", "亲属回避");
  private static final List<String> BODIES = List.of("村民委员会", "选举委员会", "村民会议", "村民代表会议", "监票人", "近亲属", "主任");
  private static final List<String> SLOTS = List.of("人数", "时间", "主体", "选举有效", "当选", "情形", "次序");
  private static final List<String> NUMBERS = List.of("登记选民", "参加投票人数", "得票", "收回票数", "应选名额", "已投选票总数");
  private static final List<String> MODALS = List.of("应当", "必须", "须", "不得", "一般", "原则上", "提倡", "鼓励", "可以");
  private static final List<String> COMPARATORS = List.of("超过", "多于", "大于", "高于", "不少于", "不低于", "不小于", "至少", "少于", "低于",
      "小于", "不足", "不满", "不超过", "不多于", "不大于", "不高于", "至多", "最多", "等于");
  private static final List<String> UNITS = List.of("人", "名", "位", "户", "票", "张", "日", "天", "个工作日", "周", "个月", "月", "年", "岁", "周岁", "次", "个", "处");
  private static final List<String> FLAGS = List.of("无记名", "书面", "公开计票", "转委托", "重复登记");

  private final Random random = new Random(20170506);

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  private boolean chance(int in) {
    return random.nextInt(in) == 0;
  }

  private String amount() {
    return (chance(4) ? "1" : String.valueOf(2 + random.nextInt(40))) + one(UNITS);
  }

  private String day() {
    return switch (random.nextInt(4)) {
      case 0 -> "2017年" + (1 + random.nextInt(12)) + "月" + (1 + random.nextInt(28)) + "日";
      case 1 -> one(ACTS);
      case 2 -> one(BODIES) + "的选举日";
      default -> "选举日";
    };
  }

  private String time() {
    String days = (1 + random.nextInt(30)) + one(List.of("日", "天", "个工作日"));
    return switch (random.nextInt(12)) {
      case 0 -> day() + "的" + days + one(List.of("前", "后"));
      case 1 -> day() + days + one(List.of("前", "后"));
      case 2 -> day() + one(List.of("前", "后", "以前", "之后"));
      case 3 -> day() + one(List.of("前", "后")) + days;
      case 4 -> day() + one(List.of("前", "后", "起")) + days + one(List.of("内", "之内"));
      case 5 -> day() + "起";
      case 6 -> "自" + day() + "起";
      case 7 -> "选举日当日或者次日";
      case 8 -> one(List.of("不迟于", "截止", "截至", "不早于")) + day();
      case 9 -> "2017年4月11日至4月" + (12 + random.nextInt(18)) + "日";
      case 10 -> day() + "至" + day();
      default -> day() + "内";
    };
  }

  private String quantity() {
    return switch (random.nextInt(6)) {
      case 0 -> amount() + one(List.of("", "以上", "以下", "以内"));
      case 1 -> one(NUMBERS) + "的" + one(List.of("二分之一", "三分之二", "20%", "千分之五", "3/7"));
      case 2 -> one(NUMBERS) + "加" + one(NUMBERS);
      case 3 -> "（" + one(NUMBERS) + "减" + one(NUMBERS) + "）";
      case 4 -> random.nextInt(9) + one(List.of("至", "到")) + (9 + random.nextInt(9)) + one(UNITS);
      default -> one(NUMBERS);
    };
  }

  private String formula() {
    String made = one(NUMBERS) + one(COMPARATORS) + quantity();
    if (chance(3)) made += one(List.of("且", "并且", "或者", "或")) + one(NUMBERS) + one(COMPARATORS) + quantity();
    return made;
  }

  private String list(List<String> of) {
    StringBuilder made = new StringBuilder(one(of));
    while (chance(2)) made.append(chance(5) ? "或者" : "、").append(one(of));
    return made.toString();
  }

  private String path() {
    return switch (random.nextInt(5)) {
      case 0 -> one(ACTS) + "." + one(SLOTS);
      case 1 -> one(ACTS) + "的" + one(SLOTS);
      case 2 -> one(BODIES) + "的" + one(SLOTS);
      case 3 -> one(ACTS) + "的" + one(BODIES) + "的" + one(SLOTS);
      default -> one(ACTS);
    };
  }

  private String statement() {
    return switch (random.nextInt(9)) {
      case 0 -> path() + one(MODALS) + "为" + list(BODIES);
      case 1 -> path() + one(MODALS) + one(List.of("包括", "有", "设", "实行", "含", "设有", "不包括", "无", "没有")) + list(BODIES);
      case 2 -> path() + one(MODALS) + one(FLAGS);
      case 3 -> one(MODALS) + one(ACTS);
      case 4 -> path() + one(MODALS) + "在" + time();
      case 5 -> path() + one(MODALS) + "「写明 order 和 理由」";
      case 6 -> one(MODALS) + "先" + one(ACTS) + "，再" + one(ACTS);
      case 7 -> formula();
      default -> path() + one(List.of("应当", "不得", "")) + one(COMPARATORS) + quantity();
    };
  }

  private String condition() {
    String said = chance(3) ? one(ACTS) : formula();
    return switch (random.nextInt(5)) {
      case 0 -> one(List.of("若", "如果", "如")) + said + "，";
      case 1 -> "未" + one(FLAGS) + "的，";
      default -> said + "的，";
    };
  }

  private String named() {
    StringBuilder made = new StringBuilder(chance(2) ? "〔甲1〕" : "《某法》〔sec-two/part〕");
    if (chance(3)) made.append(one(List.of("、", "或者"))).append("〔甲2〕");
    return made.append(one(List.of("", "适用", "另有规定"))).toString();
  }

  private String sentence() {
    StringBuilder made = new StringBuilder();
    if (chance(3)) made.append(condition());
    made.append(switch (random.nextInt(5)) {
      case 0 -> path() + "：" + list(BODIES);
      case 1 -> one(ACTS) + "：主体：" + list(BODIES) + "；" + (chance(2) ? "\n    " : "") + "时间：" + time();
      case 2 -> path() + "：" + formula();
      case 3 -> path() + one(MODALS) + "：" + formula();
      default -> statement();
    });
    if (chance(5)) made.append("，但").append(formula()).append(chance(2) ? "的除外" : "除外");
    if (chance(6)) made.append("，但").append(named()).append("的除外");
    if (chance(8)) made.append("，理由「村大」");
    made.append("。");
    if (chance(4)) made.append(chance(2) ? "  注：来源 一（二）" : " /* 待查 */");
    return made.toString();
  }

  private String document(int number) {
    StringBuilder made = new StringBuilder("办法「甲村选举办法" + number + "」/\"Method " + number + "\"\n  层级：村级办法。\n\n第一条（总则）\n");
    for (int i = 0; i < 8; i++) {
      if (chance(6)) made.append("  // 说明\n");
      made.append("  〔甲").append(i).append("〕").append(sentence()).append(chance(5) ? "\n\n" : "\n");
    }
    return made.toString();
  }

  @Test
  void anyDocumentComesBackAsTheSameText() {
    int sound = 0;
    TreeSet<String> kept = new TreeSet<>();
    for (int i = 0; i < 400; i++) {
      String text = document(i);
      Diagnostics problems = new Diagnostics();
      FileTree tree = Reader.read(new Source("random", text), TranslationTest.lexicon(), problems);
      if (problems.hasErrors()) continue;
      sound++;
      Translation english = Translator.translate(tree, TranslationTest.lexicon(), Language.EN);
      english.problems().forEach(p -> kept.add(p.code() + " " + p.arguments()));
      assertThat(english.lossless()).as(text + english.text()).isTrue();
      Diagnostics none = new Diagnostics();
      FileTree read = Reader.read(new Source("random", english.text()), TranslationTest.lexicon(), none);
      assertThat(none.sorted()).as(english.text()).isEmpty();
      assertThat(Formatter.format(read)).isEqualTo(english.text());
      String back = Translator.translate(read, TranslationTest.lexicon(), Language.ZH).text();
      assertThat(back).as(english.text()).isEqualTo(Formatter.format(tree));
    }
    assertThat(sound).isGreaterThan(100);
    assertThat(kept).hasSizeLessThan(20);
  }
}
