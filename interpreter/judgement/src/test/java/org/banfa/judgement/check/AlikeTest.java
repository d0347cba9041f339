package org.banfa.judgement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is gathered finds the same pairs as comparing each with each, and compares no more than what differs. */
class AlikeTest {
  /** Something said: what it says, and which time. */
  private record Said(int what, int when) {}

  private int compared;

  private boolean tells(Said earlier, Said later) {
    compared++;
    return (earlier.what() * 7 + later.what() * 3) % 5 == 0;
  }

  @Test
  void findsWhatComparingEachWithEachFinds() {
    Random random = new Random(7);
    for (int round = 0; round < 100; round++) {
      int kinds = 1 + random.nextInt(6);
      Alike<Said> alike = new Alike<>(Said::what, this::tells);
      List<Said> before = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        Said later = new Said(random.nextInt(kinds), i);
        List<Said> expected = before.stream().filter(s -> tells(s, later)).toList();
        List<Alike.Placed<Said>> found = alike.add(later);
        assertThat(found.stream().map(Alike.Placed::one).toList()).isEqualTo(expected);
        assertThat(found).allMatch(p -> p.place() == p.one().when());
        before.add(later);
      }
    }
  }

  @Test
  void comparesAsOftenAsThingsDifferHoweverOftenTheyAreSaid() {
    Alike<Said> alike = new Alike<>(Said::what, this::tells);
    for (int i = 0; i < 10_000; i++) alike.add(new Said(1 + i % 3, i));
    assertThat(compared).isEqualTo(9);
  }
}
