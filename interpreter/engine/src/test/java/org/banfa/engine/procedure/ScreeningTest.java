package org.banfa.engine.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.banfa.engine.BanfaEngine;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Event;
import org.banfa.engine.ask.Hand;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.ask.Unanswered;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.Incumbent;
import org.banfa.engine.contest.KinPair;
import org.banfa.engine.contest.Person;
import org.banfa.engine.contest.Post;
import org.banfa.engine.contest.Tally;
import org.banfa.model.library.LibraryLoader;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.text.Source;
import org.junit.jupiter.api.Test;

/** Relatives of people in office elsewhere come on no list and into no seat beside a vote either: 乙 is married to 己, who supervises. */
class ScreeningTest {
  private static final String METHOD = """
      办法「职位办法」
      层级：村级办法。
      地域：甲省/甲县。
      组织：示例理事会。
      第一条（职位）
      〔选举日〕选举日：2021年5月8日。
      〔人数〕示例理事的人数：1名。
      〔次序〕推选示例理事的当选次序：得票最多者。
      〔退出〕示例退出：选举日前。
      〔召集人数〕示例召集人的人数：1名。
      〔指定〕示例指定：选举日后。
      〔出缺日〕示例出缺：选举日后。
      〔递补〕示例出缺的递补：未当选得票多者。
      〔排除〕示例理事会的排除人员：示例监察、近亲属。
      """;
  private static final String SHORTLIST = """
      〔初推〕示例初推的当选次序：得票最多者。
      〔初推日〕示例初推：选举日的10日前。
      〔差额〕示例初推的候选人规模：候选人数等于应选名额加1人。
      """;

  /** Does the acts of a plan; the counts give 甲 the most votes, then 乙, then 丙. */
  private static final class Office implements Hand {
    private final Deque<Answer.Act> plan = new ArrayDeque<>();
    private final Deque<List<String>> named = new ArrayDeque<>();
    private final List<String> told = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private final List<List<String>> kinAsked = new ArrayList<>();
    private String act = "";

    Office(String... acts) {
      for (String one : acts) {
        String[] parts = one.split("=");
        plan.add(new Answer.Act(parts[0], LocalDate.parse(parts[1])));
      }
    }

    private Answer.People people(List<String> names) {
      return new Answer.People(names.stream().map(n -> new Person(n, false, act.equals("示例指定") ? "示例召集人" : "示例理事")).toList());
    }

    @Override
    public List<Incumbent> incumbents() {
      return List.of(new Incumbent("己", "示例监察", "示例监察会", "监察的选举"));
    }

    @Override
    public Answer answer(Ask ask) {
      if (ask.question() instanceof Question.NextAct) {
        if (plan.isEmpty()) throw new Unanswered(ask);
        act = plan.peek().act();
        return plan.poll();
      }
      if (ask.question() instanceof Question.Contenders && act.equals("示例指定")) return people(named.poll());
      if (ask.question() instanceof Question.Contenders) return people(List.of("甲", "丙"));
      if (ask.question() instanceof Question.Names) return people(List.of("甲"));
      if (ask.question() instanceof Question.Count) return new Answer.Number(BigInteger.valueOf(50));
      if (ask.question() instanceof Question.Kinship of) {
        kinAsked.add(of.people());
        return new Answer.Kin(of.people().contains("乙") ? List.of(new KinPair("乙", "己", "夫妻")) : List.of());
      }
      if (!(ask.question() instanceof Question.Result result)) throw new Unanswered(ask);
      TreeMap<String, Long> votes = new TreeMap<>(Map.of("甲", 20L, "乙", 12L, "丙", 8L, "丁", 4L));
      if (!result.standing().isEmpty()) votes.keySet().retainAll(result.standing());
      Post post = result.paper().posts().get(0);
      return new Answer.Counted(new Tally(new Account(50, 50, 50, 50, 50, 0, 0), new TreeMap<>(Map.of(post.name(), votes))));
    }

    @Override
    public void refused(Ask ask, Answer answer, Refusal refusal) {
      refused.add(refusal.code() + refusal.arguments());
    }

    @Override
    public void told(Event event) {
      told.add(event.kind() + event.arguments());
    }
  }

  private static Progress held(String method, Office office) {
    Diagnostics found = new Diagnostics();
    var library = new LibraryLoader(found).withStandard(List.of(new Source("terms.banfa", ActWords.TERMS), new Source("law.banfa", ActWords.LAW), new Source("method.banfa", method)));
    assertThat(found.sorted()).isEmpty();
    Progress progress = new Progress();
    try (BanfaEngine engine = BanfaEngine.open(library, null)) {
      Procedure.run(engine.program("职位办法").regime(), office, progress);
    } catch (Unanswered end) {
      assertThat(end.ask().question()).isInstanceOf(Question.NextAct.class);
    }
    return progress;
  }

  @Test
  void nextOnAShortlist() {
    Office office = new Office("示例初推=2021-04-20", "示例退出=2021-04-30", "推选示例理事=2021-05-08");
    Progress progress = held(METHOD + SHORTLIST, office);
    assertThat(office.told).contains("on-list[示例理事, 甲、丙]").doesNotContain("moved-up[乙, 示例理事]").contains("passed-kin[乙, 监察的选举, 示例监察, 己, 夫妻]", "moved-up[丁, 示例理事]");
    assertThat(progress.returns.holders("示例理事")).containsExactly("丙");
  }

  @Test
  void nextOnASeat() {
    Office office = new Office("推选示例理事=2021-05-08", "示例出缺=2021-06-01");
    Progress progress = held(METHOD, office);
    assertThat(office.told).contains("passed-kin[乙, 监察的选举, 示例监察, 己, 夫妻]", "follows[丙, 示例理事]");
    assertThat(progress.returns.holders("示例理事")).containsExactly("丙");
  }

  @Test
  void namedByNobodysVote() {
    Office office = new Office("推选示例理事=2021-05-08", "示例指定=2021-06-01");
    office.named.addAll(List.of(List.of("乙"), List.of("丁")));
    Progress progress = held(METHOD, office);
    assertThat(office.refused).containsExactly("B5083[乙, 监察的选举, 示例监察, 己, 夫妻]");
    assertThat(progress.returns.holders("示例召集人")).containsExactly("丁");
  }

  /** Nobody is asked about twice beside the votes. */
  @Test
  void whoIsRelatedIsAskedOnce() {
    Office office = new Office("推选示例理事=2021-05-08", "示例指定=2021-06-01", "示例出缺=2021-06-02");
    office.named.addAll(List.of(List.of("乙"), List.of("丁")));
    held(METHOD, office);
    assertThat(office.kinAsked).containsExactly(List.of("丙", "己", "甲"), List.of("乙", "己"), List.of("丁", "己"));
  }
}
