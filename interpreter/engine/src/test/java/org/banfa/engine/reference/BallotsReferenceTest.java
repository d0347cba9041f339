package org.banfa.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banfa.engine.BanfaEngine;
import org.banfa.engine.Invented;
import org.banfa.engine.certificate.Ballots;
import org.banfa.engine.certificate.UnreadableTable;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.contest.Post;
import org.banfa.engine.contest.Tally;
import org.banfa.engine.election.KnownPeople;
import org.banfa.engine.reference.BallotWords.Says;
import org.banfa.engine.reference.PlainBallots.Ballot;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.model.library.Library;
import org.junit.jupiter.api.Test;

/** Random boxes of ballots under random rules for ballots and columns: the engine counts what cell by cell counting finds. */
class BallotsReferenceTest {
  private static final int BOXES = Integer.getInteger("banfa.elections", 100_000) / 5;
  private static final int VARIANTS = 120;
  private static final List<String> NAMES = List.of("子", "丑", "寅", "卯", "巳", "生人");
  private static final Set<String> WOMEN = Set.of("寅", "卯");

  @Test
  void agreeOnRandomBallots() throws UnreadableTable {
    List<BallotWords> methods = new ArrayList<>();
    List<String> texts = new ArrayList<>(List.of(Variant.TERMS));
    Random random = new Random(20170513);
    List<BallotWords> nominations = new ArrayList<>();
    for (int i = 0; i < VARIANTS; i++) {
      methods.add(BallotWords.random(i, random));
      nominations.add(methods.get(i).nomination(random));
      texts.add(methods.get(i).text(nominations.get(i)));
    }
    Library library = Invented.alone(texts);
    ShapeTable table = new ShapeTable();
    SortedMap<String, Boolean> women = new TreeMap<>();
    NAMES.forEach(n -> women.put(n, WOMEN.contains(n)));
    try (BanfaEngine engine = BanfaEngine.open(library, null)) {
      List<ElectionRules> votes = engine.within(() -> methods.stream().map(m -> rules(engine, m, Votes.MAIN)).toList());
      List<ElectionRules> firsts = engine.within(() -> methods.stream().map(m -> rules(engine, m, Votes.LIST)).toList());
      for (int i = 0; i < BOXES; i++) {
        boolean nominates = i % 5 == 0;
        int method = i / 5 % VARIANTS;
        BallotWords words = nominates ? nominations.get(method) : methods.get(method);
        ElectionRules cast = nominates ? firsts.get(method) : votes.get(method);
        List<Ballot> box = box(new Random(i), words);
        String text = text(box);
        Ballots read = Ballots.read(text, words.paper());
        Tally counted = engine.within(() -> read.tally(cast, new Account(60, 50, 50, 0, 0, 0, 0), new KnownPeople(women, new TreeMap<>())));
        PlainBallots plain = new PlainBallots(words, WOMEN);
        Tally expected = plain.count(box);
        assertThat(counted.account()).as("%s%n%s", words, text).isEqualTo(expected.account());
        assertThat(counted.voidColumns()).as("%s%n%s", words, text).isEqualTo(expected.voidColumns());
        assertThat(some(counted.votes())).as("%s%n%s", words, text).isEqualTo(some(expected.votes()));
        assertThat(some(counted.against())).as("%s%n%s", words, text).isEqualTo(some(expected.against()));
        for (Ballot ballot : box) {
          if (nominates) nominate(table, words, plain, ballot);
          else add(table, words, plain, ballot);
        }
        if (i % 10 == 1) refused(table, words, new Random(i));
      }
    }
    table.check(BallotsReferenceTest.class, BOXES / 500);
  }

  /** A no where nobody is printed under that name makes a table that cannot be read. */
  private static void refused(ShapeTable table, BallotWords words, Random random) {
    Post post = BallotWords.POSTS.get(random.nextInt(3));
    String name = NAMES.get(random.nextInt(NAMES.size()));
    StringBuilder row = new StringBuilder();
    for (Post one : BallotWords.POSTS) row.append(one.equals(post) ? "×" + name : "").append(',');
    String text = "值理长,值理,女值理,作废\n" + row + "\n";
    boolean taken = words.eachName() && words.paper().printed(post).contains(name);
    table.add("08 a no for a name: taken", taken);
    if (!taken) assertThatThrownBy(() -> Ballots.read(text, words.paper())).isInstanceOfSatisfying(UnreadableTable.class, e -> assertThat(e.code()).isEqualTo("B5404"));
  }

  private static SortedMap<String, SortedMap<String, Long>> some(SortedMap<String, SortedMap<String, Long>> votes) {
    SortedMap<String, SortedMap<String, Long>> some = new TreeMap<>();
    votes.forEach((post, of) -> of.forEach((name, n) -> {
      if (n > 0) some.computeIfAbsent(post, p -> new TreeMap<>()).put(name, n);
    }));
    return some;
  }

  private static List<Ballot> box(Random random, BallotWords words) {
    Paper paper = words.paper();
    List<Ballot> box = new ArrayList<>();
    for (int b = 1 + random.nextInt(12); b > 0; b--) {
      List<Set<String>> yes = new ArrayList<>();
      List<Set<String>> no = new ArrayList<>();
      int many = 5 + random.nextInt(10);
      for (Post post : paper.posts()) {
        Set<String> in = new TreeSet<>();
        Set<String> out = new TreeSet<>();
        for (String name : NAMES) {
          int mark = random.nextInt(many);
          if (mark == 0) in.add(name);
          else if (mark == 1 && words.eachName() && paper.printed(post).contains(name)) out.add(name);
        }
        yes.add(in);
        no.add(out);
      }
      box.add(new Ballot(yes, no, random.nextInt(25) == 0));
    }
    return box;
  }

  private static String text(List<Ballot> box) {
    StringBuilder text = new StringBuilder("值理长,值理,女值理,作废\n");
    for (Ballot ballot : box) {
      for (int p = 0; p < 3; p++) {
        List<String> cell = new ArrayList<>(ballot.yes().get(p));
        ballot.no().get(p).forEach(n -> cell.add("×" + n));
        text.append(String.join("；", cell)).append(',');
      }
      text.append(ballot.voided() ? "是" : "").append('\n');
    }
    return text.toString();
  }

  private static ElectionRules rules(BanfaEngine engine, BallotWords method, String vote) {
    return engine.program(method.title()).regime().votes().stream().filter(v -> v.scope().name().equals(vote)).findFirst().orElseThrow().rules();
  }

  /** What the rules make of one ballot that nominates people. */
  private static void nominate(ShapeTable table, BallotWords words, PlainBallots plain, Ballot ballot) {
    PlainBallots.Seen seen = plain.see(ballot);
    if (ballot.voided() || seen.blank()) return;
    if (words.ballot().contains(Says.ONCE)) table.add("09 nobody in two columns, of a nomination: it counts", seen.valid());
    if (PlainBallots.most(ballot) > 1) table.add("09 somebody in two columns of a nomination: it counts", seen.valid());
  }

  /** What the rules make of one ballot. */
  private static void add(ShapeTable table, BallotWords words, PlainBallots plain, Ballot ballot) {
    if (ballot.voided()) return;
    PlainBallots.Seen seen = plain.see(ballot);
    if (seen.blank()) return;
    Map<Says, String> levels = Map.of(Says.AT_MOST, "08 at most the seats", Says.EXACTLY, "08 exactly the seats", Says.INSTEAD, "08 others only in place of a no",
        Says.NO_WRITE_INS, "08 nobody may be written in", Says.FITTING, "09 only those the post is for", Says.ONCE, "09 nobody in two columns");
    for (Says one : words.ballot()) table.add(levels.get(one) + ", of the ballot: ballot counts", seen.valid());
    boolean whole = !seen.columns().contains(false);
    if (seen.valid()) for (Says one : words.column()) if (one != Says.ONCE) table.add(levels.get(one) + ", of each column: all columns count", whole);
    if (seen.valid()) for (Says one : words.women()) if (one != Says.ONCE) table.add(levels.get(one) + ", of the women's column: it counts", seen.columns().get(2));
    if (words.column().contains(Says.ONCE)) table.add("09 nobody in two columns, of each column: ballot counts", seen.valid());
    for (int p = 0; p < 3; p++) {
      PlainBallots.Column column = plain.column(ballot, p);
      if (words.eachName() && column.writtenIn() > 0) table.add(column.noes() > 0 ? "08 written in beside a no: ballot counts" : "08 written in without a no: ballot counts", seen.valid());
      if (words.eachName() && seen.valid() && seen.columns().get(p)) table.add("08 each name: somebody is marked neither way", column.marks() - column.writtenIn() + column.noes() < words.paper().printed(BallotWords.POSTS.get(p)).size());
      if (column.misfits() > 0) table.add("09 a man in the women's column: ballot counts", seen.valid());
      if (column.misfits() > 0 && seen.valid()) table.add("09 a man in the women's column: the column counts", seen.columns().get(p));
    }
    if (!seen.valid() || PlainBallots.most(ballot) < 2) return;
    for (String name : NAMES) {
      if (ballot.yes().stream().filter(c -> c.contains(name)).count() < 2) continue;
      int home = plain.home(ballot, seen, name);
      if (words.ranking().isEmpty() || home < 0) continue;
      table.add("09 in two columns, " + String.join("、", words.ranking()) + ": counts in the women's column", home == 2);
    }
  }
}
