package org.banfa.procedures.scripts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A shape of rules that real methods use, and the constructs that say it. */
record Shape(int number, String name, List<Construct> constructs) {
  /** A way to say it: its name, and whether clauses say it so. */
  record Construct(String name, Predicate<Facts> used) {}

  /** The shapes in the order of the list of rule shapes. */
  static List<Shape> all() {
    List<Shape> all = new ArrayList<>();
    all.add(shape(1, "比例、比较词和写明的底数", said("…超过（不少于）底数的几分之几", f -> !f.bases.isEmpty())));
    all.add(shape(2, "“超过”和“不少于”分开", said("同一份文件里两种比较词", f -> f.strictShare && f.inclusiveShare)));
    all.add(shape(3, "一个办法里几个门槛、几个底数", said("投票效力、账目效力、当选门槛中的两种，两个底数", Shape::hasSeveralThresholds)));
    all.add(shape(4, "半数以外的多数", said("几分之几不是二分之一", f -> f.otherThanHalf && f.role("当选门槛", "表决门槛", "会议门槛", "投票效力")), said("本职当选", f -> f.thresholdOfOnePost)));
    all.add(shape(5, "等额而可能落选", said("逐人表态", f -> f.role("逐名表态")), said("反对票", f -> f.role("反对量"))));
    all.add(shape(6, "差额", roles("差额门槛"), said("候选人数和应选名额", f -> f.role("候选数") && f.role("名额数")), roles("差额要求")));
    all.add(shape(7, "一次投票几个职位，分别选足或者空缺", said("两个以上职务的人数", f -> f.offices.size() > 1)));
    all.add(shape(8, "选票的写法：至多几人、逐人表态、另写", roles("逐名表态"), roles("准许另写", "另写数"), said("选票有效：所选人数", f -> f.role("所选数"))));
    all.add(shape(9, "整次投票、一张选票、一栏各自有效", roles("选栏效力"), roles("重填顺序"), said("票数有效和选票有效", f -> f.role("账目效力") && f.role("选票效力"))));
    all.add(shape(10, "得票依次并入其他职位", roles("并票顺序")));
    all.add(shape(11, "专设的席位", roles("限女席位数", "限女职务", "单列限女"), roles("限定职务")));
    all.add(shape(12, "当选人整体的结构", roles("组成门槛"), roles("让位范围"), said("妇女占比、代表占比", f -> f.word("妇女占比", "代表占比", "年轻成员人数"))));
    all.add(shape(13, "依次定席、计票以后回避和递补", roles("定席顺序"), roles("保留顺序", "递补顺序")));
    all.add(shape(14, "轮次：初选、再次投票、另行选举、重新选举", roles("初选门槛"), roles("重投行为"), roles("另选行为"), roles("重办门槛")));
    all.add(shape(15, "可以空缺的席位", roles("空缺门槛"), roles("减额门槛", "同意减额数")));
    all.add(shape(16, "得票相等", roles("同票顺序", "抽签者", "协商者", "另计多者"), roles("同票情形", "同票者")));
    all.add(shape(17, "先选成员，再由成员选负责人", said("参选范围", f -> f.role("候选来源")), said("委员会全会", f -> f.word("委员会全会"))));
    all.add(shape(18, "几层选民：授权、预选、选举", roles("先决事项"), roles("选民来源"), roles("预选行为")));
    all.add(shape(19, "候选人从哪里来", roles("参选途径"), words("联名人数", "推荐初步人选", "党内推荐", "自荐报名")));
    all.add(shape(20, "不经投票得到的席位", roles("任命行为"), roles("任职人选"), words("确认产生")));
    all.add(shape(21, "分区的名额和下限", roles("分票单位"), roles("下级分票单位", "分额方法", "缺席席位去向"), words("每组推选人数", "同户代表数", "每单位代表数")));
    all.add(shape(22, "按公式定的人数", roles("每席户数"), said("以数为条件的人数", f -> f.sizeByNumber)));
    all.add(shape(23, "投票的单位和加权", said("人数和面积", f -> f.roles.stream().anyMatch(r -> r.startsWith("另计"))), words("到会户代表", "本村户数", "同意户代表")));
    all.add(shape(24, "没有投票的人怎样计算", roles("沉默计法"), roles("请假离基"), words("不计情形")));
    all.add(shape(25, "按条件和日期定选民", roles("年龄条件", "名册条件", "名册分类"), roles("名册范围"), roles("核定量")));
    all.add(shape(26, "相对选举日的日程和先后", said("选举日的几日前", f -> f.beforeElection), said("应当先甲，再乙", f -> f.order)));
    all.add(shape(27, "逾期由别人办，由谁召集", words("乡镇组织表决"), words("召集人"), words("代行次序")));
    all.add(shape(28, "要求要有几分之几的人联名", words("罢免受理"), words("间隔年限")));
    all.add(shape(29, "职务终止和递补、接任", roles("出缺行为"), roles("继任人选"), words("代行次序"), words("终止职务", "填补选举委员会")));
    all.add(shape(30, "不得兼任，工作人员回避", roles("禁任人员"), words("班子间回避"), words("回避")));
    all.add(shape(31, "委托、流动票箱、代写", words("接受委托人数"), words("流动票箱"), words("代写选票")));
    all.add(shape(32, "确认和事后宣布无效", roles("确认行为"), words("当选须经批准", "审批当选结果"), words("宣布当选无效")));
    all.add(shape(33, "按日期适用的版本", said("两个以上版本", f -> f.versions)));
    all.add(shape(34, "缺少数据不能判定", said("以数为条件，没有给这个数", f -> f.sizeByNumber), said("实施的文件没有给", f -> f.leavesItToAnother && f.words.size() < 6), said("底数是可能不详的登记选民", f -> f.bases.contains("登记选民"))));
    all.add(shape(35, "只能由人判断的条款", said("「文字」", f -> f.forAPerson)));
    all.add(shape(36, "认不出的、不能当选的人所得的票仍是底数", roles("认名行为"), words("认定选票"), said("底数为有效票或者已投选票总数", f -> f.bases.contains("有效票") || f.bases.contains("已投选票总数"))));
    return List.copyOf(all);
  }

  private static boolean hasSeveralThresholds(Facts facts) {
    long kinds = List.of("投票效力", "账目效力", "当选门槛", "会议门槛", "表决门槛").stream().filter(facts.roles::contains).count();
    return kinds > 1 && facts.bases.size() > 1;
  }

  private static Shape shape(int number, String name, Construct... constructs) {
    return new Shape(number, name, List.of(constructs));
  }

  private static Construct said(String name, Predicate<Facts> used) {
    return new Construct(name, used);
  }

  private static Construct roles(String... some) {
    return new Construct("用途：" + String.join("、", some), f -> f.role(some));
  }

  private static Construct words(String... some) {
    return new Construct(String.join("、", some), f -> f.word(some));
  }

  /** Whether clauses use it. */
  boolean usedBy(Facts facts) {
    return constructs.stream().anyMatch(c -> c.used().test(facts));
  }
}
