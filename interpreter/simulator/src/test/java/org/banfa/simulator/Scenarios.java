package org.banfa.simulator;

import java.util.ArrayList;
import java.util.List;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.contest.Post;
import org.banfa.model.document.Scenario;
import org.banfa.model.library.Library;
import org.banfa.model.library.LibraryLoader;
import org.banfa.model.library.StandardLibrary;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.text.Source;

/** Reads scenarios written in tests. */
public final class Scenarios {
  public static final String METHOD =
      """
      办法「试验办法」
        层级：村级办法。
        地域：浙江省/舟山市/定海区/昌国街道/甲村。
        组织：村民委员会。

      第一条（选举）
        〔选举日〕选举日：2017年5月6日。
        〔选举有效〕投票的选举有效：参加投票人数超过登记选民的半数。
        〔另行选举时间〕另行选举：选举日起30日内。
      """;

  public static final String HEAD = "情景「试验」\n  办法：《试验办法》。\n";

  public static final String LINES =
      """
        登记选民：1500人，分成6个村民小组。
        参加投票：平均50%，离散20。
        委托投票：未到场选民的一成；受托人：近亲属。
        废票：百分之二。
        自荐：甲、乙竞选主任，支持50%、46%；丙、丁、戊、己竞选委员，支持61%、55%、48%、40%；庚、辛竞选妇女委员，支持64%、30%。
        妇女：庚、辛。
        退出：每人百分之三，投票前。
        亲属：丙、丁为兄弟姐妹。
        意外：收回票多于发出票，千分之五。
        运行：2000次；种子：20170506。
        关注：选举无效、名额不足、得票相等、妇女委员空缺、亲属回避。
      """;

  public static final Paper PAPER =
      new Paper(List.of(new Post("主任", 1, 1, false), new Post("委员", 3, 2, false), new Post("妇女委员", 1, 2, true)), true);

  private Scenarios() {}

  public static Library library(String scenario, Diagnostics diagnostics) {
    List<Source> sources = new ArrayList<>(StandardLibrary.sources());
    sources.add(new Source("m.banfa", METHOD));
    sources.add(new Source("s.banfa", scenario));
    return new LibraryLoader(diagnostics).load(sources);
  }

  /** The scenario of a text without errors. */
  public static Scenario read(String text) {
    Diagnostics diagnostics = new Diagnostics();
    Library library = library(text, diagnostics);
    if (diagnostics.hasErrors()) throw new IllegalArgumentException(diagnostics.sorted().toString());
    return library.scenarios().get(0);
  }

  /** The whole test scenario with one line replaced. */
  public static String with(String key, String line) {
    StringBuilder text = new StringBuilder(HEAD);
    for (String old : LINES.split("\n")) text.append(old.strip().startsWith(key + "：") ? "  " + line : old).append('\n');
    return text.toString();
  }
}
