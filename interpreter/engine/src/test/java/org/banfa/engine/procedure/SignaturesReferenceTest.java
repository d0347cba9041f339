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
import org.banfa.engine.ask.Event;
import org.banfa.engine.ask.Unanswered;
import org.banfa.engine.contest.Person;
import org.banfa.model.library.Library;
import org.banfa.model.library.LibraryLoader;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.text.Source;
import org.junit.jupiter.api.Test;

/** Who gets on a list by joint signatures: the procedure against plain whole numbers, for random clauses, bases and signatures. */
class SignaturesReferenceTest {
  private static final int METHODS = 60;
  private static final int LISTS = 40;
  private static final List<String> NAMES = List.of("甲", "乙", "丙", "丁", "戊");
  private static final String TERMS = """
      术语「联名示例的词」
      设「示例理事会」：机构；栏目：人数。
      设「选民联名」：行为；栏目：时间、联名人数；用途：列名行为；关涉：投票。
      """;

  /** A clause on the number of signatures and what it says in plain numbers. */
  private record Form(int kind, int a, int b) {
    static Form random(Random random) {
      int a = 2 + random.nextInt(30);
      return new Form(random.nextInt(6), a, a + random.nextInt(20));
    }

    String text() {
      String head = "〔联名〕选民联名的联名人数";
      return switch (kind) {
        case 0 -> head + "不少于" + a + "人。";
        case 1 -> head + "超过" + a + "人。";
        case 2 -> head + "不少于登记选民的" + a + "%。";
        case 3 -> head + "超过登记选民的" + a + "%。";
        case 4 -> head + "不少于" + a + "人且不多于" + b + "人。";
        default -> "〔少〕登记选民不足100人的，选民联名的联名人数不少于" + a + "人。\n  〔多〕登记选民不少于100人的，选民联名的联名人数不少于" + b + "人。";
      };
    }

    boolean asksBase() {
      return kind == 2 || kind == 3 || kind == 5;
    }

    boolean suffices(long signed, long registered) {
      return switch (kind) {
        case 0 -> signed >= a;
        case 1 -> signed > a;
        case 2 -> signed * 100 >= registered * a;
        case 3 -> signed * 100 > registered * a;
        case 4 -> signed >= a && signed <= b;
        default -> signed >= (registered < 100 ? a : b);
      };
    }
  }

  @Test
  void agreesWithPlainNumbers() {
    Random random = new Random(20210508);
    List<Form> forms = new ArrayList<>();
    List<Source> sources = new ArrayList<>(List.of(new Source("terms.banfa", TERMS)));
    for (int i = 0; i < METHODS; i++) {
      forms.add(Form.random(random));
      sources.add(new Source("method" + i + ".banfa", method(i, forms.get(i))));
    }
    Diagnostics diagnostics = new Diagnostics();
    Library library = new LibraryLoader(diagnostics).withStandard(sources);
    assertThat(diagnostics.hasErrors()).as(diagnostics.sorted().toString()).isFalse();
    int listed = 0;
    int struck = 0;
    try (BanfaEngine engine = BanfaEngine.open(library, null)) {
      for (int i = 0; i < METHODS; i++) {
        MethodProgram program = engine.program("联名办法" + i);
        for (int n = 0; n < LISTS; n++) {
          List<String> kept = compare(program, forms.get(i), random);
          listed += kept.size();
          struck += NAMES.size() - kept.size();
        }
      }
    }
    assertThat(listed).isGreaterThan(METHODS * LISTS / 2);
    assertThat(struck).isGreaterThan(METHODS * LISTS / 2);
  }

  private static String method(int number, Form form) {
    return """
        办法「联名办法%d」
          层级：村级办法。
          地域：甲省/甲县。
          组织：示例理事会。
        第一条（联名）
          〔选举日〕选举日：2021年5月8日。
          〔主任〕主任的人数：1名。
          〔联名时间〕选民联名：选举日前。
          %s
          〔次序〕投票的当选次序：得票最多者。
        """.formatted(number, form.text());
  }

  /** Runs the listing and checks who is on the list, who is not, and the least number told; gives those on the list. */
  private static List<String> compare(MethodProgram program, Form form, Random random) {
    long registered = 20 + random.nextInt(200);
    TreeMap<String, BigInteger> signed = new TreeMap<>();
    long near = 0;
    while (!form.suffices(near, registered)) near++;
    for (String name : NAMES) signed.put(name, BigInteger.valueOf(Math.max(0, near + random.nextInt(7) - 3 + (form.kind() == 4 ? random.nextInt(form.b() - form.a() + 1) : 0))));
    Clerk clerk = new Clerk().act("选民联名", "2021-05-01");
    clerk.queue.add(new Answer.People(NAMES.stream().map(n -> new Person(n, false, "主任")).toList()));
    if (form.asksBase()) clerk.number(registered);
    clerk.queue.add(new Answer.Numbers(signed));
    try {
      Procedure.run(program.regime(), clerk, clerk.progress);
    } catch (Unanswered open) {
      assertThat(clerk.queue).as(form + " " + clerk.refusals).isEmpty();
    }
    List<String> expected = NAMES.stream().filter(n -> form.suffices(signed.get(n).longValue(), registered)).toList();
    String where = form.text() + " " + registered + " " + signed + " " + clerk.events;
    assertThat(clerk.refusals).as(where).isEmpty();
    assertThat(clerk.events.stream().filter(e -> e.kind().equals("on-list")).map(e -> e.arguments().get(1)).toList())
        .as(where).isEqualTo(expected.isEmpty() ? List.of() : List.of(String.join("、", expected)));
    List<Event> out = clerk.events.stream().filter(e -> e.kind().startsWith("signed-too-")).toList();
    assertThat(out).extracting(e -> e.arguments().get(0)).as(where).containsExactlyElementsOf(NAMES.stream().filter(n -> !expected.contains(n)).toList());
    for (Event event : out) {
      long limit = Long.parseLong(event.arguments().get(2));
      boolean few = event.kind().startsWith("signed-too-few");
      assertThat(form.suffices(limit, registered)).as(where).isTrue();
      assertThat(form.suffices(few ? limit - 1 : limit + 1, registered)).as(where).isFalse();
      assertThat(event.rules()).hasSize(1);
    }
    return expected;
  }
}
