package org.banfa.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.banfa.engine.BanfaEngine;
import org.banfa.engine.certificate.Ballots;
import org.banfa.engine.certificate.UnreadableTable;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.contest.Post;
import org.banfa.engine.contest.Tally;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.engine.tally.BallotBox;
import org.banfa.engine.tally.BoxCount;
import org.banfa.engine.election.KnownPeople;
import org.banfa.engine.rules.Facts;
import org.banfa.model.core.Formula;
import org.banfa.model.library.Library;
import org.banfa.model.library.LibraryLoader;
import org.banfa.model.vocabulary.Slot;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Measures how many ballots of three posts and nine names one core counts in a second, by a script's rules and by plain loops. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class TallyBenchmark {
  private static final int NUMBER = 500_000;
  private static final String METHOD = "example-village.banfa";
  private static final List<Post> POSTS = List.of(new Post("A", 1, 1, false), new Post("B", 1, 2, false), new Post("C", 3, 3, false));
  private static final List<List<String>> NAMES = List.of(List.of("甲", "乙", "丙"), List.of("丁", "戊", "乙"), List.of("己", "庚", "辛", "壬", "丁", "戊"));
  private static final Account ENTERED = new Account(NUMBER, NUMBER, NUMBER, 0, 0, 0, 0);

  private final Paper paper = new Paper(POSTS, true);
  private BanfaEngine engine;
  private ElectionRules rules;
  private BallotBox box;
  private byte[] table;
  private String text;
  private long[][] marks;
  private boolean[] voided;

  /** Reads the method once and fills a box: one ballot in twenty marks a name too many, one in thirty is void, one in fifty blank. */
  @Setup
  public void fill() {
    Library library = new LibraryLoader(new Diagnostics()).load(Documents.all(Documents.procedure("changguo-2017")));
    engine = BanfaEngine.open(library, null);
    String title = library.documents().stream().filter(d -> d.source().name().equals(METHOD)).findFirst().orElseThrow().title();
    rules = engine.program(title).rules();
    box = new BallotBox(POSTS.size());
    marks = new long[POSTS.size()][NUMBER];
    voided = new boolean[NUMBER];
    for (int p = 0; p < POSTS.size(); p++) for (String name : NAMES.get(p)) box.bit(p, name);
    StringBuilder rows = new StringBuilder("A,B,C,作废\n");
    Random random = new Random(20170506);
    long[] row = new long[POSTS.size()];
    for (int i = 0; i < NUMBER; i++) {
      boolean blank = random.nextInt(50) == 0;
      voided[i] = random.nextInt(30) == 0;
      for (int p = 0; p < row.length; p++) {
        int most = POSTS.get(p).seats() + (random.nextInt(60) == 0 ? 1 : 0);
        row[p] = 0;
        while (!blank && Long.bitCount(row[p]) < most) row[p] |= 1L << random.nextInt(NAMES.get(p).size());
        marks[p][i] = row[p];
        String separator = "";
        for (long rest = row[p]; rest != 0; rest &= rest - 1) {
          rows.append(separator).append(NAMES.get(p).get(Long.numberOfTrailingZeros(rest)));
          separator = "；";
        }
        rows.append(',');
      }
      rows.append(voided[i] ? "是\n" : "\n");
      box.add(row, voided[i]);
    }
    text = rows.toString();
    table = text.getBytes(StandardCharsets.UTF_8);
    Tally packed = masks();
    if (!packed.votes().equals(csv().votes()) || packed.account().valid() != masksByHand()) throw new IllegalStateException("the counts differ");
  }

  @TearDown
  public void close() {
    engine.close();
  }

  /** Packed ballots by the rules of the script. */
  @Benchmark
  @OperationsPerInvocation(NUMBER)
  public Tally masks(Processor processor) {
    processor.call();
    return masks();
  }

  private Tally masks() {
    return engine.within(() -> new BoxCount(rules, rules.facts(NOTHING), paper, KnownPeople.NOBODY).tally(box, ENTERED));
  }

  /** The same ballots in a plain loop: at most as many marks as seats, nobody at two posts. */
  @Benchmark
  @OperationsPerInvocation(NUMBER)
  public long masksByHand(Processor processor) {
    processor.call();
    return masksByHand();
  }

  private long masksByHand() {
    long[][] votes = new long[POSTS.size()][Long.SIZE];
    long valid = 0;
    for (int i = 0; i < NUMBER; i++) {
      long first = marks[0][i];
      long second = marks[1][i];
      long third = marks[2][i];
      if (voided[i] || (first | second | third) == 0) continue;
      if (Long.bitCount(first) > 1 || Long.bitCount(second) > 1 || Long.bitCount(third) > 3) continue;
      boolean twice = (first & 2) != 0 && (second & 4) != 0 || (second & 1) != 0 && (third & 16) != 0 || (second & 2) != 0 && (third & 32) != 0;
      if (twice) continue;
      valid++;
      for (long rest = first; rest != 0; rest &= rest - 1) votes[0][Long.numberOfTrailingZeros(rest)]++;
      for (long rest = second; rest != 0; rest &= rest - 1) votes[1][Long.numberOfTrailingZeros(rest)]++;
      for (long rest = third; rest != 0; rest &= rest - 1) votes[2][Long.numberOfTrailingZeros(rest)]++;
    }
    return valid;
  }

  /** A table in UTF-8, read and counted by the rules of the script. */
  @Benchmark
  @OperationsPerInvocation(NUMBER)
  public Tally csv(Processor processor) {
    processor.call();
    return csv();
  }

  private Tally csv() {
    try {
      Ballots ballots = Ballots.read(table, paper);
      return engine.within(() -> ballots.tally(rules, ENTERED));
    } catch (UnreadableTable e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same table in a plain loop over lines, cells and names, which are added up without a look at any rule. */
  @Benchmark
  @OperationsPerInvocation(NUMBER)
  public Map<String, Integer> csvByHand(Processor processor) {
    processor.call();
    Map<String, Integer> votes = new HashMap<>();
    for (String line : text.split("\n"))
      for (String cell : line.split(",", -1)) for (String name : cell.split("；")) if (!name.isEmpty()) votes.merge(name, 1, Integer::sum);
    return votes;
  }

  private static final Facts.Source NOTHING =
      new Facts.Source() {
        @Override
        public long quantity(Slot slot) {
          throw new IllegalStateException(slot.key());
        }

        @Override
        public boolean situation(Formula atom) {
          throw new IllegalStateException(atom.toString());
        }
      };
}
