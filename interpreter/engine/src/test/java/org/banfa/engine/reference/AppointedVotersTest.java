package org.banfa.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banfa.engine.BanfaEngine;
import org.banfa.engine.Invented;
import org.banfa.engine.MethodProgram;
import org.banfa.engine.ask.Unanswered;
import org.banfa.engine.certificate.CertifiedAct;
import org.banfa.engine.certificate.CertifiedPlaces;
import org.banfa.engine.certificate.CertifiedResult;
import org.banfa.engine.certificate.CertifiedRun;
import org.banfa.engine.certificate.CertifyingHand;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.Person;
import org.banfa.engine.contest.Tally;
import org.banfa.engine.procedure.Procedure;
import org.banfa.engine.procedure.Progress;
import org.banfa.verifier.Verification;
import org.junit.jupiter.api.Test;

/** A later vote by people whom an act appointed, among those elected and one who followed: who votes and stands is led back to the certificates of these acts. */
class AppointedVotersTest {
  private static final String TERMS = """
      术语「召集人示例的词」
      设「示例委员会」：机构；栏目：人数。
      设「示例委员」：职务；栏目：人数；用途：成员身份；关涉：示例委员会。
      设「示例召集人」：职务；栏目：人数。
      设「示例会长」：职务；栏目：人数。
      设「推选示例委员」：行为；栏目：时间、选举有效、当选、当选次序；用途：推选行为；关涉：示例委员。
      设「推选示例会长」：行为；栏目：时间、选举有效、当选、当选次序、选举人、参选范围；用途：推选行为；关涉：示例会长。
      设「示例指定」：行为；栏目：时间、参选范围；用途：任命行为；关涉：示例召集人。
      设「示例出缺」：行为；栏目：时间、递补；用途：出缺行为；关涉：推选示例委员。
      """;
  private static final String METHOD = """
      办法「召集人选会长办法」
      层级：村级办法。
      地域：甲省/甲县。
      组织：示例委员会。
      第一条（推选）
      〔选举日〕选举日：2021年5月8日。
      〔人数〕示例委员的人数：3名。
      〔次序〕推选示例委员的当选次序：得票最多者。
      〔有效〕推选示例委员的选举有效：参加投票人数超过登记选民的二分之一。
      〔召集人数〕示例召集人的人数：2名。
      〔指定〕示例指定的参选范围：推选示例委员。
      〔指定日〕示例指定：选举日后。
      〔出缺日〕示例出缺：选举日后。
      〔递补〕示例出缺的递补：未当选得票多者。
      第二条（会长）
      〔会长人数〕示例会长的人数：1名。
      〔会长日〕推选示例会长：选举日起30日内。
      〔选举人〕推选示例会长的选举人：示例召集人。
      〔范围〕推选示例会长的参选范围：推选示例委员。
      〔会长次序〕推选示例会长的当选次序：得票最多者。
      〔会长有效〕推选示例会长的选举有效：参加投票人数超过登记选民的二分之一。
      """;

  private static Tally tally(long registered, SortedMap<String, SortedMap<String, Long>> votes) {
    return new Tally(new Account(registered, registered, registered, registered, registered, 0, 0), votes);
  }

  private static RecallScript script() {
    RecallScript script = new RecallScript();
    RecallScript.Step elect = new RecallScript.Step("推选示例委员", LocalDate.of(2021, 5, 8));
    elect.names.add(List.of("甲", "乙", "丙", "丁", "戊").stream().map(n -> new Person(n, false, "示例委员")).toList());
    elect.counts.add(tally(90, new TreeMap<>(java.util.Map.of("示例委员", new TreeMap<>(java.util.Map.of("甲", 80L, "乙", 70L, "丙", 60L, "丁", 30L, "戊", 10L))))));
    RecallScript.Step appoint = new RecallScript.Step("示例指定", LocalDate.of(2021, 5, 9));
    appoint.names.add(List.of(new Person("甲", false, "示例召集人"), new Person("乙", false, "示例召集人")));
    RecallScript.Step leave = new RecallScript.Step("示例出缺", LocalDate.of(2021, 5, 10)).names(List.of("丙"));
    RecallScript.Step chair = new RecallScript.Step("推选示例会长", LocalDate.of(2021, 5, 12));
    chair.counts.add(tally(2, new TreeMap<>(java.util.Map.of("示例会长", new TreeMap<>(java.util.Map.of("丁", 2L))))));
    script.steps.addAll(List.of(elect, appoint, leave, chair));
    return script;
  }

  @Test
  void whoVotesIsLedBackToTheActThatAppointedThem() {
    RecallScript script = script();
    CertifyingHand hand = new CertifyingHand(script, n -> null);
    Progress progress = new Progress();
    try (BanfaEngine engine = BanfaEngine.open(Invented.besideTheLaw(List.of(TERMS, METHOD)), null)) {
      MethodProgram program = engine.program("召集人选会长办法");
      Procedure.run(program.regime(), hand, progress);
    } catch (Unanswered end) {
      assertThat(script.steps).as(script.log + " " + script.refusals + " " + end.ask()).isEmpty();
    }
    assertThat(progress.seats()).containsEntry("示例委员", List.of("丁", "乙", "甲")).containsEntry("示例召集人", List.of("乙", "甲")).containsEntry("示例会长", List.of("丁"));
    CertifiedResult chair = hand.certifier().results().get(1);
    assertThat(chair.certificate()).contains("\"electors\": 2", "\"electorsFrom\": [\n        \"示例召集人\"", "\"course\": [");
    CertifiedRun run = new CertifiedRun(hand.certifier());
    SortedMap<String, Integer> seen = new TreeMap<>();
    run.agree(seen);
    TreeSet<String> unseen = new TreeSet<>();
    assertThat(run.mutate(unseen, of -> true)).isGreaterThan(300);
    assertThat(CertifiedPlaces.RESULT).containsAll(unseen);
    assertThat(run.seats(progress.seats(), unseen, true)).isGreaterThan(20);
    assertThat(CertifiedPlaces.SEATS).as("of who holds which office").containsAll(unseen.stream().filter(u -> u.startsWith("seats ")).toList());
  }
}
