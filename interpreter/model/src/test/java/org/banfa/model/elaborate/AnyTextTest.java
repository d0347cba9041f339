package org.banfa.model.elaborate;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import org.banfa.model.Script;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever words follow each other, reading ends with clauses or coded problems, never with a failure. */
class AnyTextTest {
  private static final List<String> WORDS = List.of("登记选民", "参加投票人数", "收回票数", "人数", "选举有效", "主体", "情形", "保留", "无记名", "时间", "名称", "村民会议",
      "村民委员会", "主任", "近亲属", "自荐", "名额不足", "公布名单", "投票", "另行选举", "选举日", "选举无效", "应当", "不得", "一般", "超过", "不少于", "以上", "为", "有", "包括", "未", "的",
      "且", "或者", "若", "否则", "但", "除外", "至", "在", "前", "后", "内", "起", "不迟于", "每", "之和", "加", "减", "先", "再", "设「甲乙」", "解释「甲乙」", "关于", "3人", "5日", "三分之二",
      "过半数", "2017年5月6日", "5月6日", "8时30分", "「字」", "《书》", "〔x〕", "第三条", "（一）", "（", "）", "：", "：", "；", "，", "，", "、", "。", "。", "\n", "阶段", "数量", "机构", "词", "栏目",
      "属于", "条次", "拘束", "证据", "版本", "层级", "核对", "甲", "采用", "理由", "依次", "下列情形之一", "检查", "已知", "预期", "是", "否", "包括", "浙江省/甲县", "第一条（总则）", "当日", "次日", " ");

  @ParameterizedTest
  @ValueSource(strings = {"办法", "法规", "术语", "案例"})
  void readsAnything(String kind) {
    Random random = new Random(kind.hashCode());
    for (int i = 0; i < 400; i++) {
      StringBuilder text = new StringBuilder(kind + "「甲」\n");
      int length = 3 + random.nextInt(25);
      for (int k = 0; k < length; k++) text.append(WORDS.get(random.nextInt(WORDS.size())));
      assertThatCode(() -> Script.of(text.toString()).complaints()).as(text.toString()).doesNotThrowAnyException();
    }
  }
}
