package org.banfa.engine.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banfa.engine.BanfaEngine;
import org.banfa.engine.Village;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.contest.Post;
import org.banfa.engine.contest.Tally;
import org.banfa.engine.election.KnownPeople;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.engine.tally.BallotBox;
import org.banfa.engine.tally.CsvBox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables read and counted in bits, against the same tables read and counted ballot by ballot. */
class PackedBallotsTest {
  private static final List<Post> POSTS =
      List.of(new Post("主任", 1, 1, false), new Post("副主任", 1, 2, false), new Post("委员", 3, 3, false), new Post("妇女委员", 1, 3, true));
  private static final Account ENTERED = new Account(4000, 3000, 3000, 0, 0, 0, 0);
  private static final Set<String> VOID = Set.of("作废", "void");
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

  private static <T> T any(Random random, List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** A table as offices write them: columns in any order, separators of several kinds, spaces, quotes, blank and void ballots. */
  private static String table(Random random, int people, int ballots, boolean noes, boolean mistakes) {
    List<Integer> columns = new ArrayList<>(List.of(0, 1, 2, 3, 4));
    Collections.shuffle(columns, random);
    String end = any(random, List.of("\n", "\r\n"));
    StringBuilder out = new StringBuilder(random.nextInt(4) == 0 ? "\uFEFF" : "");
    List<String> head = columns.stream().map(c -> c == 4 ? "作废" : POSTS.get(c).name()).toList();
    out.append(String.join(",", head)).append(end);
    for (int i = 0; i < ballots; i++) {
      boolean blank = random.nextInt(15) == 0;
      List<String> cells = new ArrayList<>();
      for (int column : columns) {
        if (column == 4) {
          cells.add(random.nextInt(20) == 0 ? any(random, List.of("是", "x", mistakes ? "；" : "1")) : any(random, List.of("", "", " ", "　")));
          continue;
        }
        List<String> names = new ArrayList<>();
        for (int k = blank ? 0 : random.nextInt(POSTS.get(column).seats() + 2); k > 0; k--) {
          String name = "选民" + (column * 3 + random.nextInt(people));
          names.add((noes && random.nextInt(9) == 0 ? "×" : "") + any(random, List.of("", "", "", " ", "　")) + name + any(random, List.of("", "", "　", "\t")));
        }
        String cell = String.join(any(random, List.of("；", "、", ";")), names) + any(random, List.of("", "", "；"));
        cells.add(random.nextInt(6) == 0 ? '"' + cell + '"' : cell);
      }
      if (mistakes && random.nextInt(ballots) == 0) cells.add("多");
      if (mistakes && random.nextInt(ballots) == 0) cells.set(0, "\"甲,乙\"\"丙\"");
      out.append(String.join(",", cells));
      if (i < ballots - 1 || random.nextBoolean()) out.append(end);
    }
    return out.toString();
  }

  private static Paper paper(int kind) {
    SortedMap<String, List<String>> printed = new TreeMap<>();
    if (kind > 0) for (Post post : POSTS) printed.put(post.name(), List.of("选民0", "选民1", "选民2", "选民3", "选民9"));
    return kind == 0 ? new Paper(POSTS, true) : new Paper(POSTS, true, printed, kind == 2, List.of());
  }

  private static KnownPeople people(Random random) {
    if (random.nextBoolean()) return KnownPeople.NOBODY;
    Map<String, Boolean> women = new TreeMap<>();
    for (int i = 0; i < 12; i++) women.put("选民" + i, random.nextBoolean());
    return new KnownPeople(women, Collections.emptySortedMap());
  }

  private static List<String> read(boolean packed, byte[] table, Paper paper, KnownPeople people) {
    try {
      Ballots ballots = packed ? Ballots.read(table, paper) : Ballots.oneByOne(new String(table, StandardCharsets.UTF_8), paper);
      Tally tally = engine.within(() -> ballots.tally(rules, ENTERED, people));
      return List.of(tally.toString(), ballots.text());
    } catch (UnreadableTable e) {
      return List.of(e.code(), e.arguments().toString());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void bitsGiveTheSameTotalsTablesAndMistakes(long seed) {
    Random random = new Random(seed);
    int packed = 0;
    int refused = 0;
    for (int i = 0; i < 60; i++) {
      boolean mistakes = random.nextInt(4) == 0;
      byte[] table = table(random, any(random, List.of(2, 5, 9, 40, 90)), 1 + random.nextInt(120), random.nextInt(5) == 0, mistakes).getBytes(StandardCharsets.UTF_8);
      Paper paper = paper(random.nextInt(3));
      KnownPeople people = people(random);
      List<String> slow = read(false, table, paper, people);
      assertThat(read(true, table, paper, people)).isEqualTo(slow);
      if (CsvBox.read(table, POSTS.stream().map(Post::name).toList(), VOID, "×") != null) packed++;
      if (slow.get(0).startsWith("B")) refused++;
    }
    assertThat(packed).as("read in bits").isGreaterThan(15);
    assertThat(refused).as("refused").isGreaterThan(2);
  }

  @Test
  void sixtyFourNamesFitAtAPostAndOneMoreIsReadBallotByBallot() throws UnreadableTable {
    List<Post> posts = List.of(new Post("代表", 70, 1, false));
    StringBuilder table = new StringBuilder("代表\n");
    for (int i = 0; i < 64; i++) table.append("选民").append(i).append(i < 63 ? "；" : "\n");
    assertThat(CsvBox.read(bytes(table), List.of("代表"), VOID, "×").names(0)).hasSize(BallotBox.MOST_NAMES).startsWith("选民0").endsWith("选民63");
    table.append("选民64\n");
    assertThat(CsvBox.read(bytes(table), List.of("代表"), VOID, "×")).isNull();
    assertThat(Ballots.read(table.toString(), posts).text()).contains("选民64");
  }

  @Test
  void whatIsNotAPlainTableIsLeftToTheReaderThatKnowsEveryCase() {
    for (String table : List.of("", "主任,主任\n", "主任,电话\n甲,1\n", "主任\n甲,乙\n", "主任\n×甲\n", "主任\n\"甲\n", "主任\n甲\"乙\n", "\"主任\"\n甲\n", "主任\n甲\u0000乙\n"))
      assertThat(CsvBox.read(table.getBytes(StandardCharsets.UTF_8), List.of("主任"), VOID, "×")).as(table).isNull();
    byte[] notUtf8 = {'A', '\n', (byte) 0xB0, (byte) 0xA1, '\n'};
    assertThat(CsvBox.read(notUtf8, List.of("A"), VOID, "×")).isNull();
  }

  private static byte[] bytes(StringBuilder text) {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
