package org.banfa.engine.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.banfa.engine.Village;
import org.banfa.engine.ask.Question;
import org.banfa.model.library.Library;
import org.banfa.model.order.Effective;
import org.junit.jupiter.api.Test;

class ProcedureTest {
  private static final Library LIBRARY = Village.library();
  private static final Effective EFFECTIVE = Effective.of(LIBRARY, LIBRARY.find(Village.TITLE).orElseThrow(), null);

  private final Clerk clerk = new Clerk();

  private boolean run() {
    return clerk.run(LIBRARY, EFFECTIVE);
  }

  @Test
  void offersTheActsOfTheMethodAndOfTheLawTiedToThemAndNoOthers() {
    run();
    List<String> acts = clerk.offered.choices().stream().map(Question.Choice::act).toList();
    assertThat(acts).contains("推选选举委员会", "公布选民名单", "通知选举办法会议", "与选民见面", "产生新一届", "移交");
    assertThat(acts).as("acts of other elections and other organs").doesNotContain("罢免", "罢免表决", "辞职", "补选", "党组织换届选举", "换届选举", "另行选举", "提名");
    assertThat(acts).as("each once").doesNotHaveDuplicates();
    assertThat(clerk.choice("公布选民名单").latest()).isEqualTo(LocalDate.of(2017, 4, 15));
    assertThat(clerk.choice("名单处理").blockedBy()).containsExactly("名单申诉");
    assertThat(clerk.choice("通过选举办法").blockedBy()).containsExactly("拟订选举办法", "通知选举办法会议");
  }

  @Test
  void refusesADayAfterTheLastLawfulOneAndNamesTheLaw() {
    clerk.act("公布选民名单", "2017-04-17");
    run();
    assertThat(clerk.lastRefusal().code()).isEqualTo("B4014");
    assertThat(clerk.lastRefusal().arguments()).containsExactly("公布选民名单", "2017-04-17", "2017-04-16");
    assertThat(clerk.lastRefusal().rule().document().title()).isEqualTo("中华人民共和国村民委员会组织法");
    assertThat(clerk.lastRefusal().rule().rule().label()).isEqualTo("list-publication");
    assertThat(clerk.progress.done()).isEmpty();
  }

  @Test
  void recordsALawfulDayOffThePlanOnlyWithAReason() {
    clerk.act("公布选民名单", "2017-04-16").word(" ").word("张榜的纸没有印好");
    run();
    assertThat(clerk.lastRefusal().code()).isEqualTo("B4026");
    assertThat(clerk.kinds()).containsExactly("off-plan", "act-done");
    assertThat(clerk.events.get(0).arguments()).containsExactly("公布选民名单", "2017-04-15", "张榜的纸没有印好");
  }

  @Test
  void refusesWhatCannotComeYetOrIsDoneOrUnknown() {
    clerk.act("名单申诉", "2017-04-16").act("公布选民名单", "2017-04-15").act("公布选民名单", "2017-04-15").act("放假", "2017-04-15").act("计票", "2017-05-06");
    run();
    assertThat(clerk.refusals).extracting(r -> r.code()).containsExactly("B4012", "B4011", "B4010", "B4012");
    assertThat(clerk.refusals.get(0).rule().rule().label()).isEqualTo("list-objection");
  }

  @Test
  void aMeetingBelowItsQuorumOrAMotionWithoutItsMajorityIsNoAct() {
    clerk.act("推选选举委员会", "2017-04-09").number(60).number(39);
    run();
    assertThat(clerk.events.get(0).kind()).isEqualTo("condition-failed");
    assertThat(clerk.events.get(0).rules().get(0).rule().label()).isEqualTo("rep-assembly-quorum");
    clerk.act("推选选举委员会", "2017-04-09").number(60).number(40).number(20);
    run();
    assertThat(clerk.events.get(1).rules().get(0).rule().label()).isEqualTo("rep-assembly-quorum/vote");
    assertThat(clerk.progress.done()).isEmpty();
    clerk.act("推选选举委员会", "2017-04-09").number(60).number(40).number(21);
    run();
    assertThat(clerk.progress.done()).containsKey("推选选举委员会");
  }

  @Test
  void refusesNumbersThatCannotBeOrAreUnlawful() {
    clerk.act("推选选举委员会", "2017-04-09").number(-1).number(60).number(61).number(50).number(45);
    run();
    assertThat(clerk.refusals).extracting(r -> r.code()).containsExactly("B4023", "B4024");
    clerk.act("委托投票", "2017-05-01").yes(false).yes(true).yes(false).yes(true).yes(false).number(3).number(2);
    run();
    assertThat(clerk.refusals).extracting(r -> r.code()).contains("B4020", "B4022");
    assertThat(clerk.lastRefusal().rule().rule().label()).isEqualTo("接受委托人数");
    assertThat(clerk.progress.done()).containsKey("委托投票");
  }

  @Test
  void correctsADayOrANumberAndUndoesAnActThatNoLongerHolds() {
    clerk.act("推选选举委员会", "2017-04-09").number(60).number(45).number(40);
    clerk.act(Special.CORRECT, null).word("推选选举委员会/同意人数").number(22).word("唱票有误");
    run();
    assertThat(clerk.kinds()).containsExactly("act-done", "corrected-number", "act-undone");
    assertThat(clerk.progress.done()).isEmpty();
    clerk.act("公布选民名单", "2017-04-15").act(Special.CORRECT, null).word("公布选民名单").day("2017-04-14").word("写错一天");
    run();
    assertThat(clerk.progress.done()).containsEntry("公布选民名单", LocalDate.of(2017, 4, 14));
  }

  @Test
  void aPostponedElectionDayMovesWhatIsOpenAndLeavesWhatIsDone() {
    clerk.act("公布选民名单", "2017-04-15").act(Special.POSTPONE, null).day("2017-05-02").act(Special.POSTPONE, null).day("2017-05-13").word("台风");
    run();
    assertThat(clerk.lastRefusal().code()).as("too early for the published list").isEqualTo("B4013");
    assertThat(clerk.progress.done()).containsEntry("公布选民名单", LocalDate.of(2017, 4, 15));
    assertThat(clerk.choice("投票").latest()).isEqualTo(LocalDate.of(2017, 5, 13));
    assertThat(clerk.choice("计票").latest()).isEqualTo(LocalDate.of(2017, 5, 13));
    assertThat(clerk.choice("提出委托").latest()).isEqualTo(LocalDate.of(2017, 5, 10));
    assertThat(clerk.events.get(clerk.events.size() - 1).arguments()).containsExactly("2017-05-06", "2017-05-13", "台风");
  }

  @Test
  void whatDoesNotTakePlaceTakesWithItWhatDependsOnItUnlessItIsADuty() {
    clerk.act("公布选民名单", "2017-04-15").act(Special.OMIT, null).word("名单申诉").word("没有人申诉");
    run();
    assertThat(clerk.progress.omitted()).containsExactly("名单申诉", "名单处理");
    clerk.act(Special.OMIT, null).word("公布投票事项");
    run();
    assertThat(clerk.lastRefusal().code()).isEqualTo("B4015");
    assertThat(clerk.lastRefusal().rule().document().title()).isEqualTo("浙江省村民委员会选举办法");
  }

  @Test
  void thePeriodForObjectionsEndsOnTheWorkdayAfterAWeekendAsTheLawIsRead() {
    clerk.act("公布选民名单", "2017-04-10").word("提前").act("名单申诉", "2017-04-18").act("名单申诉", "2017-04-17");
    run();
    assertThat(clerk.choice("名单申诉")).isNull();
    assertThat(clerk.progress.done()).containsEntry("名单申诉", LocalDate.of(2017, 4, 17));
    assertThat(clerk.lastRefusal().arguments()).containsExactly("名单申诉", "2017-04-18", "2017-04-17");
    assertThat(clerk.lastRefusal().rule().rule().label()).isEqualTo("list-objection");
  }

  @Test
  void thePeriodOfAMethodThatRefusesItDoesNotMove() {
    Library library = Village.library("\n  〔末日〕名单申诉不得末日顺延。\n");
    Effective strict = Effective.of(library, library.find(Village.TITLE).orElseThrow(), null);
    clerk.act("公布选民名单", "2017-04-10").word("提前");
    clerk.run(library, strict);
    assertThat(clerk.choice("名单申诉").latest()).isEqualTo(LocalDate.of(2017, 4, 15));
    clerk.act("名单申诉", "2017-04-17").word("周末无人值班");
    clerk.run(library, strict);
    assertThat(clerk.kinds()).as("its own period gives way to a reason, the law's has moved").endsWith("off-plan", "act-done");
  }

  @Test
  void aPeriodThatRunsIntoDaysNobodyHasArrangedRefusesNothing() {
    clerk.act(Special.POSTPONE, null).day("2091-05-06").word("试算").act("公布选民名单", "2091-04-10").word("试算");
    run();
    assertThat(clerk.choice("名单申诉").latest()).isEqualTo(LocalDate.of(2091, 4, 15));
    clerk.act("名单申诉", "2091-04-17").word("周末顺延");
    run();
    assertThat(clerk.kinds()).endsWith("off-plan", "act-done");
  }

  @Test
  void aVoidElectionIsHeldAgainOnAnotherDay() {
    clerk.vote = hand -> Clerk.outcome(clerk.progress.votes > 1);
    clerk.act("投票", "2017-05-06").yes(true).yes(true).yes(true);
    run();
    assertThat(clerk.kinds()).containsExactly("act-done", "election-void");
    clerk.act(Special.POSTPONE, null).day("2017-05-13").word("重新投票").act("投票", "2017-05-13").yes(true).yes(true).yes(true);
    run();
    assertThat(clerk.kinds()).endsWith("postponed", "act-done", "election-settled");
  }

  @Test
  void endsWithTheClosingActAndNamesTheDutiesLeftOpen() {
    clerk.act("产生新一届", "2017-05-06").act("投票", "2017-05-06").yes(true).yes(true).yes(true).act("移交", "2017-05-10");
    assertThat(run()).isFalse();
    assertThat(clerk.refusals).extracting(r -> r.code()).containsExactly("B4012", "B4012");
    clerk.act("产生新一届", "2017-05-06").act("移交", "2017-05-17").act("移交", "2017-05-16");
    assertThat(run()).isTrue();
    assertThat(clerk.lastRefusal().code()).isEqualTo("B4014");
    assertThat(clerk.kinds()).endsWith("act-done", "left-open", "ended");
  }

  @Test
  void asksTheSameUnderTheSameKeys() {
    Clerk other = new Clerk();
    for (Clerk one : List.of(clerk, other)) {
      one.act("推选选举委员会", "2017-04-09").number(60).number(45).number(40).act("公布选民名单", "2017-04-20");
      one.run(LIBRARY, EFFECTIVE);
    }
    assertThat(clerk.keys).isEqualTo(other.keys).doesNotHaveDuplicates();
  }
}
