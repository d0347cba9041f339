package org.banfa.procedures.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The lists of tasks of township and village: so many as were published, each with its last day, and moved with the election. */
class TaskListTest {
  private static final String TASKS = "xingyi-2021/tasks.banfa";
  private static final String TOWNSHIP = "乡镇党委、乡镇换届领导小组、乡镇人民政府";
  private static final String VILLAGE = "村党组织、党员、村民代表、上届党的委员会、党员大会、委员会全会";

  @Test
  void theTownshipHasFiftyTasksAndTheVillageThirtyFive() {
    Terminal township = Terminal.run("calendar", TASKS, "--actor", TOWNSHIP);
    assertThat(township.err()).isEmpty();
    assertThat(township.out()).contains("任务清单（共50项）").containsPattern("50 +不限|50 +10月").contains("组织考察").doesNotContain("印制选票");
    Terminal village = Terminal.run("calendar", TASKS, "--actor", VILLAGE);
    assertThat(village.out()).contains("任务清单（共35项）").contains("印制选票").doesNotContain("组织考察");
  }

  @Test
  void theDaysMoveWithTheElection() {
    assertThat(Terminal.run("calendar", TASKS, "--actor", "党员大会").out()).containsPattern("1 +10月20日 周三 +当日 +定日 +选举班子成员 +党员大会");
    Terminal moved = Terminal.run("calendar", TASKS, "--actor", "党员大会", "--election-day", "2021-10-16");
    assertThat(moved.out()).containsPattern("1 +10月16日 周六 +当日 +定日 +选举班子成员 +党员大会").contains("任务清单（共1项）");
  }

  @Test
  void aBodyNobodyKnowsIsTold() {
    Terminal shown = Terminal.run("calendar", TASKS, "--actor", "镇里");
    assertThat(shown.code()).isEqualTo(2);
    assertThat(shown.err()).contains("B1047").contains("镇里");
  }
}
