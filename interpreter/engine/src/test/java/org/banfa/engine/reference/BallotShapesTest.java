package org.banfa.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banfa.engine.BanfaEngine;
import org.banfa.engine.certificate.Ballots;
import org.banfa.engine.certificate.CountCertificate;
import org.banfa.engine.certificate.UnreadableTable;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.contest.Post;
import org.banfa.engine.contest.Tally;
import org.banfa.engine.election.CountInput;
import org.banfa.engine.election.CountKind;
import org.banfa.engine.election.Deciding;
import org.banfa.engine.election.KnownPeople;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.model.library.LibraryLoader;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.text.Source;
import org.banfa.verifier.CertificateVerifier;
import org.banfa.verifier.Verification;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Ballots at their three levels: what the engine counts, the verifier counts anew from the same table. */
class BallotShapesTest {
  private static final List<Post> POSTS = List.of(new Post("值理长", 1, 1, false), new Post("值理", 2, 3, false), new Post("女值理", 1, 3, true));
  private static final Map<String, String> METHODS = new LinkedHashMap<>();
  private static final SortedMap<String, Boolean> WOMEN = new TreeMap<>(Map.of("子", false, "丑", false, "寅", true, "卯", true, "巳", false, "生人", false));
  private static BanfaEngine engine;

  static {
    METHODS.put("至多", "票式的票内有效：选人数不多于定席数。");
    METHODS.put("恰好", "票式的票内有效：选人数等于定席数。");
    METHODS.put("表态", "票式应当逐个表态。票式的票内有效：选人数不多于定席数且添写数不多于选不数。");
    METHODS.put("不得另写", "票式应当逐个表态。票式不得写上别人。票式的票内有效：添写数等于0人。");
    METHODS.put("废栏", "票式的栏内有效：选人数不多于定席数。");
    METHODS.put("男子", "票式的栏内有效：选人数不多于定席数。女值理的本职栏内有效：不合者数等于0人。");
    METHODS.put("男子废票", "票式的票内有效：不合者数等于0人。");
    METHODS.put("两栏废票", "票式的票内有效：一人几席不多于1个。");
    METHODS.put("计高职", "票式的栏次先后：依次高职在先。");
    METHODS.put("计专席", "票式的栏次先后：依次限定在先、高职在先。票式的栏内有效：选人数不多于定席数。");
  }

  @BeforeAll
  static void open() {
    List<Source> sources = new ArrayList<>(List.of(new Source("terms.banfa", Variant.TERMS)));
    METHODS.forEach((name, text) -> sources.add(new Source(name + ".banfa", "办法「" + name + "办法」\n层级：村级办法。 地域：全国。 组织：值理会。\n第一条（席位）\n"
        + "值理长的席数：1名。\n值理的席数：2名。\n值理会的女席数：1名。\n值理会的席数：4名。\n社员投选的入选先后：票多在先。\n" + text + "\n")));
    Diagnostics diagnostics = new Diagnostics();
    engine = BanfaEngine.open(new LibraryLoader(diagnostics).load(sources), null);
    assertThat(diagnostics.sorted()).isEmpty();
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  private static Paper paper(String method) {
    boolean each = METHODS.get(method).contains("逐个表态");
    SortedMap<String, List<String>> printed = new TreeMap<>();
    if (each) {
      printed.put("值理长", List.of("丑", "子"));
      printed.put("值理", List.of("卯", "寅", "巳"));
      printed.put("女值理", List.of("卯", "寅"));
    }
    return new Paper(POSTS, !METHODS.get(method).contains("不得写上"), printed, each, List.of());
  }

  private static String table(Random random, Paper paper) {
    StringBuilder out = new StringBuilder("值理长,值理,女值理,作废\n");
    for (int b = 5 + random.nextInt(30); b > 0; b--) {
      for (Post post : POSTS) {
        List<String> cell = new ArrayList<>();
        for (String name : List.of("子", "丑", "寅", "卯", "巳", "生人")) {
          int mark = random.nextInt(7);
          if (mark == 0 || mark == 1 && name.compareTo("寅") < 0) cell.add(name);
          else if (mark == 2 && paper.printed(post).contains(name)) cell.add("×" + name);
        }
        out.append(String.join("；", cell)).append(',');
      }
      out.append(random.nextInt(20) == 0 ? "是" : "").append('\n');
    }
    return out.toString();
  }

  private record Counted(Tally tally, String certificate, String table) {}

  private static Counted count(String method, String table) {
    return engine.within(() -> {
      ElectionRules rules = engine.program(method + "办法").rules();
      Paper paper = paper(method);
      try {
        Ballots ballots = Ballots.read(table, paper);
        Tally tally = ballots.tally(rules, new Account(60, 50, 50, 0, 0, 0, 0), new KnownPeople(WOMEN, new TreeMap<>()));
        SortedMap<String, Boolean> women = new TreeMap<>(WOMEN);
        CountInput input = new CountInput(CountKind.VOTE, 1, paper, women, new TreeSet<>(), List.of(), tally);
        var result = new Deciding(rules, rules.facts(null)).decide(input, n -> women.computeIfAbsent(n, x -> false));
        return new Counted(tally, CountCertificate.of(rules, input, result), ballots.text());
      } catch (UnreadableTable e) {
        throw new AssertionError(e);
      }
    });
  }

  @Test
  void theVerifierCountsTheSame() {
    for (String method : METHODS.keySet()) {
      int voids = 0;
      long against = 0;
      for (long seed = 0; seed < 300; seed++) {
        Counted counted = count(method, table(new Random(seed), paper(method)));
        Verification verification = CertificateVerifier.verify(counted.certificate(), counted.table());
        assertThat(verification.problems()).as("%s %d %s%s", method, seed, counted.certificate(), counted.table()).isEmpty();
        assertThat(verification.byBallots()).isTrue();
        voids += counted.tally().voidColumns().size();
        against += counted.tally().against().size();
      }
      assertThat(voids > 0).as(method).isEqualTo(METHODS.get(method).contains("栏内有效"));
      assertThat(against > 0).as(method).isEqualTo(METHODS.get(method).contains("逐个表态"));
    }
  }

  @Test
  void everyBallotChangedInACellIsFound() {
    int found = 0;
    for (String method : METHODS.keySet()) {
      Counted counted = count(method, table(new Random(7), paper(method)));
      List<String> rows = counted.table().lines().toList();
      for (int r = 1; r < rows.size(); r++) {
        List<String> changed = new ArrayList<>(rows);
        changed.remove(r);
        assertThat(CertificateVerifier.verify(counted.certificate(), String.join("\n", changed)).agrees()).as(method + rows.get(r)).isFalse();
        found++;
      }
    }
    assertThat(found).isGreaterThan(50);
  }

  private static long votes(String method, String rows, String post, String name) {
    return count(method, "值理长,值理,女值理,作废\n" + rows).tally().votes(post, name);
  }

  private static Account account(String method, String rows) {
    return count(method, "值理长,值理,女值理,作废\n" + rows).tally().account();
  }

  @Test
  void atMostAndExactly() {
    assertThat(account("至多", "子,丑,寅,\n子,丑；卯；巳,寅,\n,,,\n")).isEqualTo(new Account(60, 50, 50, 3, 1, 1, 1));
    assertThat(account("恰好", "子,丑,寅,\n子,丑；卯,寅,\n").valid()).isEqualTo(1);
  }

  @Test
  void aWriteInNeedsAPlaceMarkedNo() {
    assertThat(account("表态", "×子；生人,,,\n子；生人,,,\n生人,,,\n").valid()).isEqualTo(1);
    assertThat(count("表态", "值理长,值理,女值理,作废\n×子；生人,卯；×寅,,\n").tally().against("值理", "寅")).isEqualTo(1);
    assertThat(account("不得另写", "×子；生人,,,\n子,,,\n").valid()).isEqualTo(1);
  }

  @Test
  void thereIsNoNoWithoutACandidate() {
    assertThatThrownBy(() -> Ballots.read("值理长,值理,女值理\n×生人,,\n", paper("表态"))).isInstanceOfSatisfying(UnreadableTable.class, e -> assertThat(e.code()).isEqualTo("B5404"));
    assertThatThrownBy(() -> Ballots.read("值理长,值理,女值理\n×子,,\n", paper("至多"))).isInstanceOfSatisfying(UnreadableTable.class, e -> assertThat(e.code()).isEqualTo("B5404"));
  }

  @Test
  void oneColumnIsVoidAndTheRestCounts() {
    Counted counted = count("废栏", "值理长,值理,女值理,作废\n子；丑,卯,寅,\n子；丑,,,\n");
    assertThat(counted.tally().account().valid()).isEqualTo(1);
    assertThat(counted.tally().voidColumns()).isEqualTo(new TreeMap<>(Map.of("值理长", 1L)));
    assertThat(counted.tally().votes("值理长", "子")).isZero();
    assertThat(counted.tally().votes("值理", "卯")).isEqualTo(1);
  }

  @Test
  void aManInTheWomensColumn() {
    Counted counted = count("男子", "值理长,值理,女值理,作废\n子,卯,丑,\n子,卯,寅,\n");
    assertThat(counted.tally().voidColumns()).isEqualTo(new TreeMap<>(Map.of("女值理", 1L)));
    assertThat(account("男子废票", "子,卯,丑,\n子,卯,寅,\n").valid()).isEqualTo(1);
    assertThat(account("至多", "子,卯,丑,\n").valid()).isEqualTo(1);
  }

  @Test
  void oneWhoStandsInTwoColumns() {
    assertThat(account("两栏废票", "寅,寅,,\n寅,卯,,\n").valid()).isEqualTo(1);
    assertThat(votes("计高职", "寅,寅,寅,\n", "值理长", "寅")).isEqualTo(1);
    assertThat(votes("计高职", "寅,寅,寅,\n", "值理", "寅") + votes("计高职", "寅,寅,寅,\n", "女值理", "寅")).isZero();
    assertThat(votes("计专席", "寅,寅,寅,\n", "女值理", "寅")).isEqualTo(1);
    assertThat(votes("计专席", "寅,寅,寅；卯,\n", "值理长", "寅")).isEqualTo(1);
  }
}
