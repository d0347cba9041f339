package org.banfa.engine.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * An invented law of two versions and what methods say to it, in plain values and as text.
 *
 * @param since the first day of the second version
 * @param topics its subjects, each with a rule of both versions
 */
record LawWords(LocalDate since, List<Topic> topics) {
  /** What one version asks of a subject, or a method says about it; null where it says nothing. */
  record Said(List<Integer> numbers, List<String> words) {}

  /** A subject with the rules of the first and the second version. */
  record Topic(Subject subject, Said before, Said after) {
    Said on(LocalDate day, LocalDate since) {
      return day.isBefore(since) ? before : after;
    }

    String label(LocalDate day, LocalDate since) {
      return subject.name() + (day.isBefore(since) ? "-old" : "-new");
    }
  }

  /** A subject of rules, its shape, and what the law and a method say about it with so many numbers or words. */
  enum Subject {
    NOTICE(26, "a notice so many days before", "张榜应当在选举日的%d日前", 1, 30, "下限"),
    OBJECTION(26, "a window after an act", "申诉应当在张榜起%d日内", 1, 20, "上限"),
    FIRST(27, "a duty within so many days", "本会召集应当在张榜起%d日内", 1, 30, "上限"),
    FALLBACK(27, "another body after that", "上级召集应当在张榜起%d日内", 20, 60, "上限"),
    PROXIES(31, "mandates of one person", "代投的代投数应当不多于%d人", 1, 5, "上限"),
    HELPERS(31, "helpers at least", "代写的协助数应当不少于%d人", 1, 4, "下限"),
    MOBILE(31, "people with a mobile box", "流动箱的随行数应当不少于%d人", 1, 4, "下限"),
    AGE(25, "age on election day", "船员登记的年岁应当不少于%d年", 14, 22, "下限"),
    STAY(25, "years of residence", "外人登记的居住应当不少于%d年", 1, 3, "下限"),
    SUPPORT(28, "signatures, a share", "联署的联署数应当不少于船员的%d%%", 5, 30, "下限"),
    CONVENER(27, "who convenes", "本会召集的主持应当为%s", 0, 0, "恰好"),
    ORDER(26, "the order of steps", "应当%s", 0, 0, "恰好"),
    ORGANS(26, "the order of organs", "应当%s", 0, 0, "恰好"),
    SOMETIMES(26, "a notice only if there is anybody", "病号不少于%d人的，报备应当在选举日的%d日前", 1, 30, "下限"),
    SIZE(22, "a size by steps of population", "", 0, 0, "恰好"),
    SUITABLE(35, "an age that one version leaves to a person", "候选的年岁应当不少于%d年", 16, 30, "下限");

    private final int shape;
    private final String words;
    final String text;
    final int least;
    final int most;
    final String binding;

    Subject(int shape, String words, String text, int least, int most, String binding) {
      this.shape = shape;
      this.words = words;
      this.text = text;
      this.least = least;
      this.most = most;
      this.binding = binding;
    }

    String row() {
      return shape + " " + words;
    }

    boolean isOrder() {
      return this == ORDER || this == ORGANS;
    }
  }

  static final String TERMS = """
      术语「海词」
      设「病号」/"the sick"：数量；单位：人。
      设「报备」/"telling"：行为；栏目：日子。
      设「领票」/"taking"：行为；栏目：日子。
      设「写票」/"writing"：行为；栏目：日子。
      设「投箱」/"casting"：行为；栏目：日子。
      设「船员」/"sailors"：数量；单位：人。
      设「主持」/"presiding"：集合。
      设「日子」/"day"：时间。
      设「代投数」/"mandates"：数量；单位：人。
      设「协助数」/"helpers"：数量；单位：人。
      设「随行数」/"people with the box"：数量；单位：人。
      设「流动箱」/"mobile box"：行为；栏目：随行数。
      设「年岁」/"years of age"：数量；单位：年。
      设「居住」/"years of residence"：数量；单位：年。
      设「联署数」/"signatures"：数量；单位：人；底数：船员。
      设「席数」/"seats"：数量；单位：人。
      设「舵手」/"helmsman"：词。
      设「水手」/"deckhand"：词。
      设「厨子」/"cook"：词。
      设「张榜」/"posting"：行为；栏目：日子。
      设「申诉」/"objecting"：行为；栏目：日子。
      设「本会召集」/"convening"：行为；栏目：主持、日子。
      设「上级召集」/"convening by others"：行为；栏目：日子。
      设「代投」/"proxy"：行为；栏目：代投数。
      设「代写」/"helping"：行为；栏目：协助数。
      设「船员登记」/"registering"：行为；栏目：年岁。
      设「外人登记」/"registering others"：行为；栏目：居住。
      设「联署」/"petition"：行为；栏目：联署数。
      设「候选」/"standing"：行为；栏目：年岁。
      设「船务会」/"board"：机构；栏目：席数。
      设「舵会」/"helm board"：机构；栏目：席数。
      设「帆会」/"sail board"：机构；栏目：席数。
      设「锚会」/"anchor board"：机构；栏目：席数。
      设「选举日」/"election day"：日。
      """;
  private static final List<String> ACTS = List.of("领票", "写票", "投箱");
  private static final List<String> ORGANS = List.of("船务会", "舵会", "帆会", "锚会");
  private static final List<String> WHO = List.of("舵手", "水手", "厨子");

  static LawWords random(Random random) {
    List<Topic> topics = new ArrayList<>();
    for (Subject subject : Subject.values()) topics.add(new Topic(subject, said(subject, random), said(subject, random)));
    return new LawWords(LocalDate.of(2010, 1 + random.nextInt(12), 1 + random.nextInt(28)), topics);
  }

  private static Said said(Subject subject, Random random) {
    List<String> words = new ArrayList<>();
    if (subject == Subject.CONVENER) for (String one : WHO) if (random.nextBoolean()) words.add(one);
    if (subject == Subject.CONVENER && words.isEmpty()) words.add(WHO.get(random.nextInt(3)));
    if (subject == Subject.ORDER) {
      words.addAll(ACTS);
      java.util.Collections.shuffle(words, random);
      return new Said(List.of(), random.nextBoolean() ? words : words.subList(0, 2));
    }
    if (subject == Subject.ORGANS) return new Said(List.of(), organs(random));
    if (subject == Subject.SOMETIMES) return new Said(List.of(1 + random.nextInt(2), 1 + random.nextInt(30)), List.of());
    if (subject == Subject.SUITABLE && random.nextBoolean()) return new Said(List.of(), List.of("阅历合适"));
    if (subject == Subject.SIZE) {
      int least = 1 + random.nextInt(5);
      int more = 1 + random.nextInt(6);
      return new Said(List.of(10 + random.nextInt(20), least, least + random.nextInt(4), more, more + random.nextInt(4)), List.of());
    }
    return new Said(subject.most == 0 ? List.of() : List.of(subject.least + random.nextInt(subject.most - subject.least + 1)), words);
  }

  /** Two or more steps, one after the other; a step may have several organs at once. */
  private static List<String> organs(Random random) {
    List<String> organs = new ArrayList<>(ORGANS);
    java.util.Collections.shuffle(organs, random);
    List<String> steps = new ArrayList<>(organs.subList(0, 2));
    for (String organ : organs.subList(2, 2 + random.nextInt(3))) {
      int last = steps.size() - 1;
      if (random.nextInt(3) > 0) steps.set(last, steps.get(last) + "、" + organ);
      else steps.add(organ);
    }
    return steps;
  }

  /** What a method says to each subject: much like the law on that day, somewhat off it, or nothing. */
  Map<Subject, Said> method(LocalDate day, Random random) {
    Map<Subject, Said> method = new LinkedHashMap<>();
    for (Topic topic : topics) {
      Said law = topic.on(day, since);
      int way = random.nextInt(6);
      if (way == 0) continue;
      if (topic.subject() == Subject.SUITABLE) method.put(topic.subject(), new Said(List.of(16 + random.nextInt(15)), List.of()));
      else if (topic.subject().isOrder()) method.put(topic.subject(), way < 3 ? said(topic.subject(), random) : law);
      else if (way == 1) method.put(topic.subject(), said(topic.subject(), random));
      else method.put(topic.subject(), near(law, random));
    }
    return method;
  }

  private static Said near(Said law, Random random) {
    if (!law.words().isEmpty()) return random.nextInt(3) > 0 ? law : new Said(List.of(), List.of(law.words().get(random.nextInt(law.words().size()))));
    List<Integer> numbers = new ArrayList<>();
    for (int one : law.numbers()) numbers.add(Math.max(1, one + (random.nextInt(3) == 0 ? random.nextInt(3) - 1 : 0)));
    if (numbers.size() == 5) {
      numbers.set(2, Math.max(numbers.get(1), numbers.get(2)));
      numbers.set(4, Math.max(numbers.get(3), numbers.get(4)));
    }
    return new Said(numbers, List.of());
  }

  String law() {
    StringBuilder text = new StringBuilder("法规「海法」\n代号：cn.sea。层级：法律。版本：「旧」自2000年1月1日起；「新」自" + day(since) + "起。\n第一条（规则）\n");
    for (Topic topic : topics) {
      rule(text, topic.subject(), topic.before(), "old", "旧");
      rule(text, topic.subject(), topic.after(), "new", "新");
    }
    return text.toString();
  }

  private static void rule(StringBuilder text, Subject subject, Said said, String label, String version) {
    if (subject == Subject.SIZE) {
      sized(text, subject.name() + "-" + label, said, "应当");
      text.append("条次：「").append(version).append("」第一条。拘束：恰好。证据：规则，全文。\n");
      return;
    }
    text.append("〔").append(subject.name()).append('-').append(label).append("〕").append(sentence(subject, said)).append("。\n条次：「").append(version).append("」第一条。拘束：")
        .append(subject.binding).append("。证据：规则，全文。\n");
  }

  private static void sized(StringBuilder text, String label, Said said, String must) {
    List<Integer> n = said.numbers();
    text.append("〔").append(label).append("〕船员不足").append(n.get(0)).append("人的，船务会的席数").append(must).append("为").append(n.get(1)).append("至").append(n.get(2)).append("人。\n");
  }

  private static String sentence(Subject subject, Said said) {
    if (subject.isOrder()) {
      StringBuilder order = new StringBuilder("应当");
      for (String act : said.words()) order.append(order.length() > 2 ? "，再" : "先").append(act);
      return order.toString();
    }
    if (subject == Subject.SUITABLE && said.numbers().isEmpty()) return "候选应当「" + said.words().get(0) + "」";
    if (said.numbers().size() == 2) return subject.text.formatted(said.numbers().get(0), said.numbers().get(1));
    return subject.text.formatted(said.numbers().isEmpty() ? String.join("或者", said.words()) : said.numbers().get(0));
  }

  static String day(LocalDate day) {
    return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }

  /** The text of a method; {@code parent} when it carries out a document that is not there. */
  String method(String title, LocalDate day, Map<Subject, Said> says, boolean parent) {
    StringBuilder text = new StringBuilder("办法「" + title + "」\n层级：村级办法。地域：北海/甲湾/甲村。组织：船务会。\n" + (parent ? "实施：《没有交来的方案》。\n" : "") + "第一条（办法）\n选举日：" + day(day) + "。\n");
    says.forEach((subject, said) -> {
      if (subject == Subject.SIZE) {
        sized(text, "小", said, "");
        List<Integer> n = said.numbers();
        text.append("〔大〕船员不少于").append(n.get(0)).append("人的，船务会的席数为").append(n.get(3)).append("至").append(n.get(4)).append("人。\n");
      } else {
        text.append(sentence(subject, said)).append("。\n");
      }
    });
    return text.toString();
  }
}
