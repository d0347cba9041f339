package org.banfa.engine.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banfa.engine.BanfaEngine;
import org.banfa.engine.Village;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.contest.Post;
import org.banfa.engine.election.CountInput;
import org.banfa.engine.election.CountKind;
import org.banfa.engine.election.CountResult;
import org.banfa.engine.election.Deciding;
import org.banfa.engine.election.Tallying;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.engine.rules.Facts;
import org.banfa.model.core.Formula;
import org.banfa.model.vocabulary.Slot;
import org.banfa.verifier.CertificateVerifier;
import org.banfa.verifier.Verification;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CountCertificateTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Paper PAPER = new Paper(List.of(new Post("主任", 1, 1, false), new Post("副主任", 1, 2, false),
      new Post("委员", 2, 3, false), new Post("妇女委员", 1, 3, true)), true);
  private static final List<List<String>> NAMES =
      List.of(List.of("甲", "乙"), List.of("丙", "甲"), List.of("戊", "己", "庚"), List.of("辛", "壬", "乙"));
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

  private record Certified(String certificate, String ballots, CountResult result, String overTotals, String totals) {}

  private static Certified certified(long seed, CountKind kind, int ballots, long registered) {
    return engine.within(() -> certify(seed, kind, ballots, registered));
  }

  private static Certified certify(long seed, CountKind kind, int ballots, long registered) {
    Facts facts = rules.facts(new Facts.Source() {
      @Override
      public long quantity(Slot slot) {
        throw new AssertionError(slot);
      }

      @Override
      public boolean situation(Formula atom) {
        throw new AssertionError(atom);
      }
    });
    BallotBox box = new BallotBox(new Random(seed), ballots, PAPER, NAMES, new Tallying(rules, facts, PAPER, NAMES));
    TreeMap<String, Boolean> women = new TreeMap<>();
    for (String name : List.of("辛", "壬")) women.put(name, true);
    women.put("乙", false);
    CountInput input = new CountInput(kind, 1, PAPER, women, new TreeSet<>(seed % 3 == 0 ? List.of("己") : List.of()), List.of(), box.tally(registered));
    CountResult result = new Deciding(rules, facts).decide(input, n -> women.getOrDefault(n, false));
    return new Certified(CountCertificate.of(rules, input, result), box.rows(), result, CountCertificate.ofTotals(rules, rules, input, result), TallySheet.of(input.tally()));
  }

  @Test
  void theVerifierComesToTheSame() {
    int decided = 0;
    for (long seed = 0; seed < 300; seed++) {
      Certified certified = certified(seed, CountKind.values()[(int) (seed % 3)], 5 + (int) (seed % 60), seed % 7 == 0 ? 500 : 80);
      Verification verification = CertificateVerifier.verify(certified.certificate(), certified.ballots());
      assertThat(verification.problems()).as("seed %d", seed).isEmpty();
      if (certified.result().valid()) decided++;
    }
    assertThat(decided).isBetween(60, 290);
  }

  @Test
  void theVerifierComesToTheSameOverTotals() {
    for (long seed = 0; seed < 100; seed++) {
      Certified certified = certified(seed, CountKind.values()[(int) (seed % 3)], 5 + (int) (seed % 60), seed % 7 == 0 ? 500 : 80);
      Verification verification = CertificateVerifier.verify(certified.overTotals(), certified.totals());
      assertThat(verification.problems()).as("seed %d", seed).isEmpty();
      assertThat(verification.byBallots()).isFalse();
      assertThat(CertificateVerifier.verify(certified.overTotals(), certified.ballots()).problems()).anyMatch(p -> p.code().equals("B5308"));
      assertThat(CertificateVerifier.verify(certified.certificate(), certified.totals()).problems()).anyMatch(p -> p.code().equals("B5304"));
    }
  }

  @Test
  void everyChangeOfACertificateOverTotalsIsFound() throws Exception {
    Certified certified = certified(4, CountKind.VOTE, 60, 100);
    JsonNode root = MAPPER.readTree(certified.overTotals());
    for (List<Object> path : JsonChanges.leaves(root)) {
      JsonNode mutant = root.deepCopy();
      JsonChanges.change(mutant, path);
      assertThat(CertificateVerifier.verify(mutant.toString(), certified.totals()).agrees()).as("%s", path).isFalse();
      boolean recomputed = List.of("basis", "steps", "votes", "account").contains(path.get(0)) || path.get(0).equals("posts") && path.contains("seats");
      if (!recomputed) continue;
      ((ObjectNode) mutant).remove("seal");
      ((ObjectNode) mutant).put("seal", Json.hash(MAPPER.convertValue(mutant, Object.class)));
      Verification verification = CertificateVerifier.verify(mutant.toString(), certified.totals());
      assertThat(verification.agrees()).as("%s under a new seal", path).isFalse();
      assertThat(verification.problems()).noneMatch(p -> p.code().equals("B5302"));
    }
  }

  @Test
  void everyChangedTotalIsFound() {
    Certified certified = certified(4, CountKind.VOTE, 60, 100);
    List<String> rows = certified.totals().lines().toList();
    for (int r = 1; r < rows.size(); r++) {
      List<String> changed = new ArrayList<>(rows);
      int comma = rows.get(r).lastIndexOf(',');
      changed.set(r, rows.get(r).substring(0, comma + 1) + (Long.parseLong(rows.get(r).substring(comma + 1)) + 1));
      assertThat(CertificateVerifier.verify(certified.overTotals(), String.join("\n", changed)).agrees()).as(changed.get(r)).isFalse();
      changed.remove(r);
      boolean noVotes = rows.get(r).endsWith(",0") && r > 7;
      assertThat(CertificateVerifier.verify(certified.overTotals(), String.join("\n", changed)).agrees()).as("without " + rows.get(r)).isEqualTo(noVotes);
      changed.add(rows.get(r));
      changed.add(rows.get(r));
      assertThat(CertificateVerifier.verify(certified.overTotals(), String.join("\n", changed)).agrees()).as("twice " + rows.get(r)).isFalse();
    }
  }

  @Test
  void ballotsAreReadAndCountedAsTheVerifierDoes() throws Exception {
    for (long seed = 0; seed < 60; seed++) {
      BallotBox[] box = new BallotBox[1];
      long chosen = seed;
      engine.within(() -> {
        box[0] = new BallotBox(new Random(chosen), 40, PAPER, NAMES, new Tallying(rules, rules.facts(null), PAPER, NAMES));
        try {
          Ballots ballots = Ballots.read(box[0].rows(), PAPER.posts());
          assertThat(Certifier.differences(ballots, rules, box[0].tally(80))).isEmpty();
          assertThat(Ballots.read(ballots.text(), PAPER.posts()).tally(rules, box[0].tally(80).account())).isEqualTo(ballots.tally(rules, box[0].tally(80).account()));
          assertThat(ballots.text().lines().skip(1)).isSorted();
        } catch (UnreadableTable e) {
          throw new AssertionError(e);
        }
        return null;
      });
    }
  }

  @Test
  void noColumnMayNameAVoter() {
    String text = "选民,主任,副主任,委员,妇女委员\n001,甲,,,\n";
    assertThatThrownBy(() -> Ballots.read(text, PAPER.posts())).isInstanceOfSatisfying(UnreadableTable.class, e -> {
      assertThat(e.code()).isEqualTo("B5402");
      assertThat(e.arguments()).contains("选民");
    });
    assertThatThrownBy(() -> Ballots.read("主任,副主任,委员\n", PAPER.posts())).isInstanceOfSatisfying(UnreadableTable.class, e -> assertThat(e.code()).isEqualTo("B5403"));
    assertThatThrownBy(() -> Ballots.read("主任,副主任,委员,妇女委员\n甲,乙\n", PAPER.posts()))
        .isInstanceOfSatisfying(UnreadableTable.class, e -> assertThat(e.arguments()).containsExactly("2"));
    assertThatThrownBy(() -> Ballots.read("", PAPER.posts())).isInstanceOf(UnreadableTable.class);
  }

  @Test
  void everyChangedLeafIsFound() throws Exception {
    Certified certified = certified(4, CountKind.VOTE, 60, 100);
    JsonNode root = MAPPER.readTree(certified.certificate());
    int mutants = 0;
    for (List<Object> path : JsonChanges.leaves(root)) {
      JsonNode mutant = root.deepCopy();
      JsonChanges.change(mutant, path);
      assertThat(CertificateVerifier.verify(mutant.toString(), certified.ballots()).agrees()).as("%s", path).isFalse();
      mutants++;
    }
    assertThat(mutants).isGreaterThan(100);
  }

  @Test
  void everyChangedStepIsFoundEvenUnderANewSeal() throws Exception {
    Certified certified = certified(4, CountKind.VOTE, 60, 100);
    JsonNode root = MAPPER.readTree(certified.certificate());
    for (List<Object> path : JsonChanges.leaves(root)) {
      boolean recomputed = path.get(0).equals("steps") || path.get(0).equals("votes") || path.get(0).equals("posts") && path.contains("seats")
          || path.get(0).equals("account") && List.of("collected", "valid", "invalid", "abstained").contains(path.get(1));
      if (!recomputed) continue;
      ObjectNode mutant = root.deepCopy();
      JsonChanges.change(mutant, path);
      mutant.remove("seal");
      mutant.put("seal", Json.hash(MAPPER.convertValue(mutant, Object.class)));
      Verification verification = CertificateVerifier.verify(mutant.toString(), certified.ballots());
      assertThat(verification.agrees()).as("%s", path).isFalse();
      assertThat(verification.problems()).noneMatch(p -> p.code().equals("B5302"));
    }
    ObjectNode shorter = root.deepCopy();
    ((ArrayNode) shorter.get("steps")).remove(3);
    assertThat(CertificateVerifier.verify(shorter.toString(), certified.ballots()).problems()).anyMatch(p -> p.code().equals("B5307"));
  }

  @Test
  void aChangedBallotIsFound() {
    Certified certified = certified(4, CountKind.VOTE, 60, 100);
    String without = certified.ballots().replaceFirst("甲", "乙");
    assertThat(CertificateVerifier.verify(certified.certificate(), without).problems()).anyMatch(p -> p.code().equals("B5306"));
    String fewer = certified.ballots().substring(0, certified.ballots().lastIndexOf('\n', certified.ballots().length() - 2) + 1);
    assertThat(CertificateVerifier.verify(certified.certificate(), fewer).problems()).anyMatch(p -> p.code().equals("B5305"));
  }
}
