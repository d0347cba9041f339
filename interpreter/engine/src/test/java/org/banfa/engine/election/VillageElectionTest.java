package org.banfa.engine.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.banfa.engine.BanfaEngine;
import org.banfa.engine.MethodProgram;
import org.banfa.engine.Village;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Unanswered;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.ElectionOutcome;
import org.banfa.engine.contest.Post;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The example village's election, decision by decision; the law is that of its election day. */
class VillageElectionTest {
  private static BanfaEngine engine;
  private static MethodProgram program;

  @BeforeAll
  static void open() {
    engine = BanfaEngine.open(Village.library(), null);
    program = engine.program(Village.TITLE);
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  private static Script people() {
    return new Script()
        .person("甲", false, "主任").person("乙", false, "主任")
        .person("丙", false, "副主任").person("丁", false, "副主任")
        .person("戊", false, "委员").person("己", false, "委员").person("庚", false, "委员")
        .person("辛", true, "妇女委员").person("壬", true, "妇女委员");
  }

  private static final String[] FULL = {"主任:甲=400,乙=180", "副主任:丙=350,丁=200", "委员:戊=420,己=390,庚=120", "妇女委员:辛=410,壬=150"};

  @Test
  void postsComeFromTheOffices() {
    Script script = people().count(1000, 600, 10, FULL);
    program.hold(script);
    Question.Contenders question = (Question.Contenders) script.asked.get(0).question();
    assertThat(question.paper().posts()).containsExactly(
        new Post("主任", 1, 1, false), new Post("副主任", 1, 2, false), new Post("委员", 2, 3, false), new Post("妇女委员", 1, 3, true));
    assertThat(question.paper().writeIns()).isTrue();
  }

  @Test
  void aFullCommittee() {
    Script script = people().count(1000, 600, 10, FULL);
    ElectionOutcome outcome = program.hold(script);
    assertThat(outcome.valid()).isTrue();
    assertThat(outcome.elected()).containsExactlyInAnyOrderEntriesOf(
        Map.of("主任", List.of("甲"), "副主任", List.of("丙"), "委员", List.of("戊", "己"), "妇女委员", List.of("辛")));
    assertThat(outcome.kinds()).isEmpty();
    assertThat(outcome.vacant()).isEmpty();
    assertThat(script.told("elected")).contains("主任 甲 400 1");
    assertThat(script.events.stream().filter(e -> e.kind().equals("elected")).findFirst().orElseThrow().rules())
        .extracting(p -> p.clause().label()).containsExactly("当选");
  }

  @Test
  void exactlyHalfOfTheVotersMakesNoElection() {
    ElectionOutcome outcome = program.hold(people().count(1200, 600, 0, FULL));
    assertThat(outcome.valid()).isFalse();
    assertThat(outcome.kinds()).containsExactly("void-turnout");
    assertThat(outcome.vacant()).containsEntry("委员", 2);
    assertThat(program.hold(people().count(1199, 600, 0, FULL)).valid()).isTrue();
  }

  @Test
  void moreBallotsThanVotersMakeNoElection() {
    ElectionOutcome outcome = program.hold(people().count(new Account(1000, 600, 601, 601, 601, 0, 0), FULL));
    assertThat(outcome.kinds()).containsExactly("void-account");
  }

  @Test
  void anAccountThatDoesNotAddUpIsRefused() {
    Script script = people().count(new Account(1000, 600, 600, 600, 580, 10, 0), FULL).count(1000, 600, 10, FULL);
    assertThat(program.hold(script).valid()).isTrue();
    assertThat(script.refusals).singleElement().satisfies(r -> assertThat(r.code()).isEqualTo("B5003"));
    assertThat(script.asked.stream().filter(a -> a.question() instanceof Question.Result).map(a -> a.key().ordinal())).containsExactly(1, 2);
  }

  @Test
  void aTieAtTheBorderIsVotedAgainAndNeverSortedOut() {
    Script script = people()
        .count(1000, 600, 0, "主任:甲=400", "副主任:丙=350", "委员:戊=310,己=310,庚=420", "妇女委员:辛=410")
        .count(1000, 500, 0, "委员:戊=250,己=250")
        .count(1000, 500, 0, "委员:戊=200,己=300");
    ElectionOutcome outcome = program.hold(script);
    assertThat(outcome.elected().get("委员")).containsExactly("庚", "己");
    assertThat(outcome.kinds()).containsExactly("tie");
    assertThat(outcome.rounds()).extracting(ElectionOutcome.Round::kind).containsExactly("vote", "again", "again");
    Question.Result again = (Question.Result) script.asked.get(2).question();
    assertThat(again.standing()).containsExactly("己", "戊");
    assertThat(again.paper().seats()).isEqualTo(1);
  }

  @Test
  void aTieWaitsForItsVote() {
    Script script = people().count(1000, 600, 0, "主任:甲=400", "副主任:丙=350", "委员:戊=310,己=310,庚=420", "妇女委员:辛=410");
    assertThatThrownBy(() -> program.hold(script)).isInstanceOf(Unanswered.class);
  }

  @Test
  void aShortfallIsRerunWithItsOwnThreshold() {
    Script script = people()
        .count(1000, 600, 0, "主任:甲=300,乙=250", "副主任:丙=350", "委员:戊=420,己=390", "妇女委员:辛=410")
        .count(1000, 540, 0, "主任:甲=200,乙=180");
    ElectionOutcome outcome = program.hold(script);
    assertThat(outcome.kinds()).containsExactly("shortfall", "rerun");
    assertThat(outcome.elected().get("主任")).containsExactly("甲");
    Question.Result rerun = (Question.Result) script.asked.stream().filter(a -> a.key().round() == 2 && a.question() instanceof Question.Result).findFirst().orElseThrow().question();
    assertThat(rerun.standing()).containsExactly("乙", "甲");
    assertThat(rerun.paper().posts()).containsExactly(new Post("主任", 1, 1, false));
  }

  @Test
  void aThirdOfAllBallotsIsEnoughAndOneLessIsNot() {
    String[] first = {"主任:甲=300,乙=250", "副主任:丙=350", "委员:戊=420,己=390", "妇女委员:辛=410"};
    ElectionOutcome enough = program.hold(people().count(1000, 600, 0, first).count(1000, 540, 0, "主任:甲=180,乙=170"));
    assertThat(enough.elected().get("主任")).containsExactly("甲");
    ElectionOutcome less = program.hold(people().count(1000, 600, 0, first).count(1000, 540, 0, "主任:甲=179,乙=170"));
    assertThat(less.elected().get("主任")).isEmpty();
    assertThat(less.kinds()).containsExactly("shortfall", "rerun", "vacant");
    assertThat(less.vacant()).containsExactly(Map.entry("主任", 1));
  }

  @Test
  void fewerThanThreeMayNotStayFew() {
    String[] none = {"主任:甲=300", "副主任:丙=300", "委员:戊=420,己=390", "妇女委员:辛=10"};
    Script script = people().count(1000, 600, 0, none).count(1000, 540, 0).count(1000, 540, 0, "主任:甲=200");
    ElectionOutcome outcome = program.hold(script);
    assertThat(outcome.kinds()).containsExactly("shortfall", "rerun", "rerun", "vacant", "women-seat-empty");
    assertThat(script.told("vacant")).containsExactly("3 2");
  }

  @Test
  void theWomensSeatStaysForWomenUntilAWomanIsElected() {
    Script script = people()
        .count(1000, 600, 0, "主任:甲=400", "副主任:丙=350", "委员:戊=420,己=390", "妇女委员:庚=500,辛=100")
        .count(1000, 540, 0, "妇女委员:辛=300");
    ElectionOutcome outcome = program.hold(script);
    assertThat(outcome.elected().get("妇女委员")).containsExactly("辛");
    Question.Result rerun = (Question.Result) script.asked.get(3).question();
    assertThat(rerun.paper().posts()).containsExactly(new Post("妇女委员", 1, 3, true));
    assertThat(rerun.standing()).containsExactly("辛");
  }

  @Test
  void kinLeaveAndTheNextFollow() {
    Script script = people()
        .count(1000, 600, 0, "主任:甲=400", "副主任:丙=350", "委员:戊=420,己=390,庚=310", "妇女委员:辛=410")
        .kin("甲", "己", "兄弟姐妹").kin("丙", "戊", "祖父母");
    ElectionOutcome outcome = program.hold(script);
    assertThat(outcome.leftBecauseOfKin()).containsExactly("己");
    assertThat(outcome.elected().get("委员")).containsExactly("戊", "庚");
    assertThat(outcome.kinds()).containsExactly("kin", "refilled");
    assertThat(script.events.stream().filter(e -> e.kind().equals("refilled")).findFirst().orElseThrow().rules()).allMatch(p -> p.byLaw());
  }

  @Test
  void kinEqualInOfficeAndVotesAreVotedAgain() {
    Script script = people()
        .count(1000, 600, 0, "主任:甲=400", "副主任:丙=350", "委员:戊=390,己=390", "妇女委员:辛=410")
        .kin("戊", "己", "夫妻")
        .count(1000, 500, 0, "委员:戊=200,己=300")
        .count(1000, 600, 0, "委员:庚=10");
    ElectionOutcome outcome = program.hold(script);
    assertThat(outcome.leftBecauseOfKin()).containsExactly("戊");
    assertThat(outcome.elected().get("委员")).containsExactly("己");
    assertThat(outcome.kinds()).containsExactly("tie", "kin", "shortfall", "rerun", "vacant");
  }

  @Test
  void aWriteInMayWinAndIsAskedAboutOnlyWhereSexDecides() {
    Script script = people().count(1000, 600, 0, "主任:癸=400", "副主任:丙=350", "委员:戊=420,己=390", "妇女委员:辛=410");
    assertThat(program.hold(script).elected().get("主任")).containsExactly("癸");
    assertThat(script.asked).noneMatch(a -> a.question() instanceof Question.Decision);
  }

  @Test
  void keysAreStable() {
    Script script = people().count(1000, 600, 0, FULL);
    program.hold(script);
    assertThat(script.asked).extracting(a -> a.key().text()).containsExactly(
        "甲村村民委员会选举办法|当选|村民委员会||0||contenders|1",
        "甲村村民委员会选举办法|选举有效|村民委员会||1||result|1",
        "甲村村民委员会选举办法|亲属回避|村民委员会||1||kinship|1");
  }
}
