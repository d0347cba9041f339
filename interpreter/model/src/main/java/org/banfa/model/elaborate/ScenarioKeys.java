package org.banfa.model.elaborate;

import java.util.Map;
import org.banfa.model.document.Scenario;

/** The words of the language that open the sentences of a scenario or stand in them. */
final class ScenarioKeys {
  static final String METHOD = "办法";
  static final String REGISTERED = "登记选民";
  static final String DIVIDED = "分成";
  static final String TURNOUT = "参加投票";
  static final String MEAN = "平均";
  static final String DISPERSION = "离散";
  static final String PROXIES = "委托投票";
  static final String AGENTS = "受托人";
  static final String INVALID = "废票";
  static final String CONTENDERS = "自荐";
  static final String STANDS_FOR = "竞选";
  static final String SUPPORT = "支持";
  static final String AGAINST = "反对";
  static final String WOMEN = "妇女";
  static final String WITHDRAWAL = "退出";
  static final String KIN = "亲属";
  static final String WITH = "与";
  static final String ELSEWHERE = "在别处任职";
  static final String HOLDS = "担任";
  static final String INCIDENTS = "意外";
  static final String GIVEN = "已知";
  static final String ATTENDING = "到会";
  static final String IN_FAVOUR = "同意";
  static final String SIGNED = "联名";
  static final String SIGNED_VOID = "联名作废";
  static final String STARTED = "发起";
  static final String LEAVES = "去职";
  static final String STARTED_AGAIN = "再次发起";
  static final String APART = "相隔";
  static final String UNITS = "分设单位";
  static final String TAKES_NO_PART = "不参加";
  static final String RUNS = "运行";
  static final String SEED = "种子";
  static final String WATCH = "关注";

  /** What may go wrong on the day. */
  static final Map<String, String> INCIDENT_WORDS =
      Map.of("收回票多于发出票", Scenario.SURPLUS, "收回票少于发出票", Scenario.LOSS, "登记选民不详", Scenario.REGISTERED_UNKNOWN,
          "参加投票人数不详", Scenario.VOTERS_UNKNOWN, "发出票数不详", Scenario.ISSUED_UNKNOWN);

  private ScenarioKeys() {}
}
