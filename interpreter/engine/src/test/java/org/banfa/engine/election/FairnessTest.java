package org.banfa.engine.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.banfa.engine.BanfaEngine;
import org.banfa.engine.Village;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.contest.Post;
import org.banfa.engine.contest.Tally;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.engine.rules.Facts;
import org.banfa.model.core.Formula;
import org.banfa.model.vocabulary.Slot;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What every count owes to everybody, whatever the votes: on random ballots of the example village. */
class FairnessTest {
  private static final Paper PAPER =
      new Paper(List.of(new Post("主任", 1, 1, false), new Post("委员", 2, 3, false), new Post("妇女委员", 1, 3, true)), true);
  private static final List<String> PEOPLE = List.of("甲", "乙", "丙", "丁");
  private static final List<List<String>> NAMES = List.of(PEOPLE, PEOPLE, PEOPLE);
  private static final int RUNS = 2_000;
  private static BanfaEngine engine;
  private static ElectionRules rules;

  @BeforeAll
  static void open() {
    engine = BanfaEngine.open(Village.library(), null);
    rules = engine.program(Village.TITLE).rules();
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  private static Facts facts() {
    return rules.facts(new Facts.Source() {
      @Override
      public long quantity(Slot slot) {
        throw new AssertionError(slot);
      }

      @Override
      public boolean situation(Formula atom) {
        throw new AssertionError(atom);
      }
    });
  }

  private static long[] box(Random random) {
    long[] ballots = new long[1 + random.nextInt(12)];
    for (int i = 0; i < ballots.length; i++) {
      ballots[i] = random.nextInt(1 << 12) & random.nextInt(1 << 12) & (random.nextBoolean() ? -1 : random.nextInt(1 << 12));
      // half of the voters follow one slate, leaving out a name now and then
      if (random.nextInt(2) == 0) ballots[i] = 0x861 & ~(1L << random.nextInt(16));
      if (random.nextInt(15) == 0) ballots[i] |= Tallying.VOID;
    }
    return ballots;
  }

  private static Tally tally(long[] ballots) {
    return new Tallying(rules, facts(), PAPER, NAMES).count(ballots, ballots.length + 2, ballots.length, ballots.length);
  }

  private static CountResult decide(Tally tally) {
    CountInput input = new CountInput(CountKind.VOTE, 1, PAPER, new TreeMap<>(), new TreeSet<>(), List.of(), tally);
    return new Deciding(rules, facts()).decide(input, name -> true);
  }

  @Test
  void accountsAddUp() {
    engine.within(() -> {
      Random random = new Random(1);
      for (int i = 0; i < RUNS; i++) {
        Tally tally = tally(box(random));
        Account account = tally.account();
        assertThat(account.valid() + account.invalid() + account.abstained()).isEqualTo(account.collected());
        for (Post post : PAPER.posts()) {
          long sum = tally.votes().get(post.name()).values().stream().mapToLong(Long::longValue).sum();
          assertThat(sum).isLessThanOrEqualTo(account.valid() * post.seats());
        }
        assertThat(TallyCheck.refusal(tally, PAPER, List.of())).isNull();
      }
      return null;
    });
  }

  @Test
  void ballotsAreValidExactlyAsTheRuleSays() {
    engine.within(() -> {
      Tallying tallying = new Tallying(rules, facts(), PAPER, NAMES);
      for (long ballot = 1; ballot < 1 << 12; ballot++) {
        boolean valid = Long.bitCount(ballot & 0xF) <= 1 && Long.bitCount(ballot & 0xF0) <= 2 && Long.bitCount(ballot & 0xF00) <= 1;
        for (int p = 0; p < 4; p++) valid &= Long.bitCount(ballot & (0x111L << p)) < 2;
        assertThat(tallying.valid(ballot)).as(Long.toBinaryString(ballot)).isEqualTo(valid);
      }
      return null;
    });
  }

  @Test
  void whoCastWhichBallotDoesNotMatter() {
    engine.within(() -> {
      Random random = new Random(2);
      for (int i = 0; i < RUNS; i++) {
        long[] ballots = box(random);
        List<Long> shuffled = new ArrayList<>();
        for (long ballot : ballots) shuffled.add(ballot);
        Collections.shuffle(shuffled, random);
        assertThat(tally(shuffled.stream().mapToLong(Long::longValue).toArray())).isEqualTo(tally(ballots));
      }
      return null;
    });
  }

  @Test
  void namesDoNotMatter() {
    engine.within(() -> {
      Random random = new Random(3);
      for (int i = 0; i < RUNS; i++) {
        Tally tally = tally(box(random));
        List<String> others = new ArrayList<>(PEOPLE);
        Collections.shuffle(others, random);
        SortedMap<String, SortedMap<String, Long>> renamed = new TreeMap<>();
        tally.votes().forEach((post, votes) -> {
          SortedMap<String, Long> all = new TreeMap<>();
          votes.forEach((name, number) -> all.put(others.get(PEOPLE.indexOf(name)), number));
          renamed.put(post, all);
        });
        List<String> expected = winners(decide(tally)).map(w -> w.substring(0, w.length() - 1) + others.get(PEOPLE.indexOf(w.substring(w.length() - 1)))).sorted().toList();
        assertThat(winners(decide(new Tally(tally.account(), renamed))).sorted().toList()).isEqualTo(expected);
      }
      return null;
    });
  }

  private static Stream<String> winners(CountResult result) {
    return result.posts().stream().flatMap(p -> Stream.concat(p.selection().chosen().stream().map(c -> p.post().name() + "当选" + c.name()),
        p.selection().tied().stream().map(c -> p.post().name() + "相等" + c.name())));
  }

  /** Under a majority of the voters, one more vote never takes a seat away from who gets it. */
  @Test
  void oneMoreVoteDoesNotHurt() {
    engine.within(() -> {
      Random random = new Random(4);
      int checked = 0;
      for (int i = 0; i < RUNS; i++) {
        Tally tally = tally(box(random));
        for (PostResult post : decide(tally).posts()) {
          for (Candidate winner : post.selection().chosen()) {
            if (winner.votes() == tally.account().valid()) continue;
            SortedMap<String, SortedMap<String, Long>> more = new TreeMap<>();
            tally.votes().forEach((name, votes) -> more.put(name, new TreeMap<>(votes)));
            more.get(post.post().name()).merge(winner.name(), 1L, Long::sum);
            PostResult after = decide(new Tally(tally.account(), more)).posts().stream().filter(p -> p.post().equals(post.post())).findFirst().orElseThrow();
            assertThat(after.selection().chosen()).extracting(Candidate::name).contains(winner.name());
            checked++;
          }
        }
      }
      assertThat(checked).isGreaterThan(100);
      return null;
    });
  }
}
