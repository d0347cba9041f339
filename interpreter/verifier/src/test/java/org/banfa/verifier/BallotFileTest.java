package org.banfa.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BallotFileTest {
  private static final List<String> POSTS = List.of("正", "副");

  @Test
  void readsOneBallotPerRow() throws MalformedException {
    List<Ballot> ballots = BallotFile.read("\uFEFF副,正,作废\r\n乙；丙,甲,\r\n,,\r\n\"乙\",\"甲;丁\",是\r\n", POSTS);
    assertThat(ballots).containsExactly(new Ballot(List.of(Set.of("甲"), Set.of("乙", "丙")), false),
        new Ballot(List.of(Set.of(), Set.of()), false), new Ballot(List.of(Set.of("甲", "丁"), Set.of("乙")), true));
    assertThat(ballots).extracting(Ballot::blank).containsExactly(false, true, false);
  }

  @Test
  void oneColumnMayHoldBlankRows() throws MalformedException {
    assertThat(BallotFile.read("正\n甲\n\n乙", List.of("正"))).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "正\n甲\n", "正,副,别的\n甲,乙,丙\n", "正,副\n甲\n", "正,副\n\"甲,乙\n", "正,副\n甲,乙,丙\n"})
  void refusesOtherTables(String text) {
    assertThatThrownBy(() -> BallotFile.read(text, POSTS)).isInstanceOf(MalformedException.class);
  }
}
