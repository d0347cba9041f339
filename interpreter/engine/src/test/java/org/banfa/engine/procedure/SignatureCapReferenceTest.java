package org.banfa.engine.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.banfa.engine.BanfaEngine;
import org.banfa.engine.MethodProgram;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.ask.SignatureCap;
import org.banfa.engine.ask.Unanswered;
import org.banfa.engine.contest.Person;
import org.banfa.model.library.Library;
import org.banfa.model.library.LibraryLoader;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.text.Source;
import org.junit.jupiter.api.Test;

/** For how many people one may sign, by clauses with and without a base, against plain whole numbers; and numbers that cannot be. */
class SignatureCapReferenceTest {
  private static final int METHODS = 48;
  private static final int LISTS = 30;
  private static final List<String> NAMES = List.of("甲", "乙", "丙", "丁");
  private static final String TERMS = """
      术语「联名示例的词」
      设「示例理事会」：机构；栏目：人数。
      设「选民联名」：行为；栏目：时间、联名人数、可提人数、超额联名；用途：列名行为；关涉：投票。
      """;

  /** A limit, what counts beyond it, and the seats of the two posts. */
  private record Form(int kind, int a, int members, int beyond) {
    static Form random(Random random) {
      return new Form(random.nextInt(5), 1 + random.nextInt(3), 1 + random.nextInt(4), random.nextInt(3));
    }

    String text() {
      String head = "〔限〕选民联名的可提人数";
      String cap = switch (kind) {
        case 0 -> head + "不多于" + a + "人。";
        case 1 -> head + "不多于应选名额。";
        case 2 -> head + "少于应选名额加" + a + "人。";
        case 3 -> "〔小〕登记选民不足100人的，选民联名的可提人数不多于" + a + "人。\n  〔大〕登记选民不少于100人的，选民联名的可提人数不多于" + (a + 1) + "人。";
        default -> "〔建议〕选民联名可以「由选民自行联合」。";
      };
      String words = switch (beyond) {
        case 0 -> "\n  〔超〕选民联名的超额联名：全部不计。";
        case 1 -> "\n  〔超〕选民联名的超额联名：先签有效。";
        default -> "";
      };
      return cap + words;
    }

    long cap(long registered) {
      long seats = 1L + members;
      return switch (kind) {
        case 0 -> a;
        case 1 -> seats;
        case 2 -> seats + a - 1;
        case 3 -> registered < 100 ? a : a + 1;
        default -> SignatureCap.OPEN;
      };
    }
  }

  private static String method(int number, Form form) {
    return """
        办法「限额办法%d」
          层级：村级办法。
          地域：甲省/甲县。
          组织：示例理事会。
        第一条（联名）
          〔选举日〕选举日：2021年5月8日。
          〔主任〕主任的人数：1名。
          〔委员〕委员的人数：%d名。
          〔联名时间〕选民联名：选举日前。
          〔联名〕选民联名的联名人数不少于登记选民的10%%。
          %s
          〔次序〕投票的当选次序：得票最多者。
        """.formatted(number, form.members(), form.text());
  }

  @Test
  void agreesWithPlainNumbers() {
    Random random = new Random(19980101);
    List<Form> forms = new ArrayList<>();
    List<Source> sources = new ArrayList<>(List.of(new Source("terms.banfa", TERMS)));
    for (int i = 0; i < METHODS; i++) {
      forms.add(Form.random(random));
      sources.add(new Source("method" + i + ".banfa", method(i, forms.get(i))));
    }
    Diagnostics diagnostics = new Diagnostics();
    Library library = new LibraryLoader(diagnostics).withStandard(sources);
    assertThat(diagnostics.hasErrors()).as(diagnostics.sorted().toString()).isFalse();
    int refused = 0;
    try (BanfaEngine engine = BanfaEngine.open(library, null)) {
      for (int i = 0; i < METHODS; i++) {
        MethodProgram program = engine.program("限额办法" + i);
        for (int n = 0; n < LISTS; n++) refused += compare(program, forms.get(i), random);
      }
    }
    assertThat(refused).isBetween(METHODS * LISTS / 20, METHODS * LISTS * 4 / 5);
  }

  /** The question and what was refused; 1 when something was. */
  private static int compare(MethodProgram program, Form form, Random random) {
    long registered = 20 + random.nextInt(160);
    TreeMap<String, BigInteger> signed = new TreeMap<>();
    for (String name : NAMES) signed.put(name, BigInteger.valueOf(random.nextInt((int) registered + 8)));
    Clerk clerk = new Clerk().act("选民联名", "2021-05-01");
    clerk.queue.add(new Answer.People(NAMES.stream().map(n -> new Person(n, false, "主任")).toList()));
    clerk.number(registered);
    clerk.queue.add(new Answer.Numbers(signed));
    Ask open = null;
    try {
      Procedure.run(program.regime(), clerk, clerk.progress);
    } catch (Unanswered stopped) {
      open = stopped.ask();
    }
    String where = form.text() + " " + registered + " " + signed;
    long cap = form.cap(registered);
    boolean each = signed.values().stream().anyMatch(n -> n.longValueExact() > registered);
    long all = signed.values().stream().mapToLong(BigInteger::longValueExact).sum();
    boolean together = cap != SignatureCap.OPEN && all > cap * registered;
    assertThat(clerk.refusals).extracting(Refusal::code).as(where).isEqualTo(each ? List.of("B5064") : together ? List.of("B5065") : List.of());
    if (!each && !together) return 0;
    assertThat(open.question()).as(where).isInstanceOf(Question.Signatures.class);
    SignatureCap told = ((Question.Signatures) open.question()).cap();
    assertThat(told.most()).as(where).isEqualTo(cap);
    if (cap != SignatureCap.OPEN) assertThat(told.beyond()).as(where).isEqualTo(SignatureCap.Beyond.values()[form.beyond()]);
    return 1;
  }
}
