package org.banfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.banfa.cli.golden.Golden;
import org.banfa.verifier.CertificateVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Petitions and votes on recall: too few signatures, several people at once, each by votes of their own, barred for a year. */
class RecallCommandTest {
  private static final Path FOLDER = Path.of(System.getProperty("banfa.root", "../.."), "interpreter", "cli", "src", "test", "resources", "recall");
  private static final ObjectMapper MAPPER = new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);

  @TempDir Path folder;
  private String out;
  private String err;

  private int run(String answers, String... more) throws IOException {
    String[] line = {"run", FOLDER.resolve("association.banfa").toString(), "--journal", folder.resolve("j.db").toString()};
    java.util.List<String> all = new java.util.ArrayList<>(java.util.List.of(line));
    if (answers != null) all.addAll(java.util.List.of("--answers", Files.writeString(folder.resolve("a.txt"), answers).toString()));
    all.addAll(java.util.List.of(more));
    Terminal done = Terminal.run(all.toArray(String[]::new));
    out = Golden.unhashed(done.out());
    err = done.err();
    assertThat(err).doesNotContain("B1099");
    return done.code();
  }

  private static String answers() throws IOException {
    return Files.readString(FOLDER.resolve("association.answers.txt"));
  }

  @Test
  void severalAreVotedOnAtOnceEachByVotesOfTheirOwn() throws IOException {
    assertThat(run(answers())).as(err).isZero();
    Golden.check("recall/run_zh.txt", out);
    assertThat(out).contains("没有达到，这次不算", "罢免乙没有通过：同意20票，反对35票", "罢免丙通过：同意35票，反对20票", "丙不再担任协会理事", "协会理事由丁接任");
    assertThat(out).contains("不予接受 B5061  乙的罢免2026-09-20表决没有通过，2027-09-20以前不得再次提出", "〔罢免间隔〕");
    assertThat(run(null, "--log", "--lang", "en")).isZero();
    Golden.check("recall/log_en.txt", out);
    assertThat(run(null, "--verify")).isZero();
    assertThat(run(null, "--status")).isZero();
  }

  @Test
  void aVoteNeedsAPetitionAndAPetitionNeedsSomebodyInOffice() throws IOException {
    run("罢免 = 2026-06-19\n");
    assertThat(out).contains("B4012");
    Files.delete(folder.resolve("j.db"));
    String elected = answers().substring(0, answers().indexOf("注：第一次联名"));
    run(elected + "罢免表决 = 2026-09-20\n");
    assertThat(out).contains("B4012", "罢免");
    run(elected + "罢免 = 2026-09-01\n  名单 = 丁\n  名单 = 乙\n  会员总数 = 90\n  联名会员 = 18\n");
    assertThat(out).contains("B5042");
  }

  @Test
  void oneDayBeforeTheYearIsOverIsTooEarlyAndTheDayItselfIsNot() throws IOException {
    String lost = answers().substring(0, answers().indexOf("注：乙的罢免没有通过"));
    assertThat(run(lost + "罢免 = 2027-09-19\n  名单 = 乙\n  名单 = 无\n罢免 = 2027-09-20\n  名单 = 乙\n  会员总数 = 90\n  联名会员 = 18\n")).as(err).isZero();
    assertThat(out).contains("B5061", "要求罢免：乙");
  }

  @Test
  void eachVoteIsCertifiedAndEverySingleChangeOfAStepIsFound() throws Exception {
    assertThat(run(answers())).as(err).isZero();
    Path proofs = folder.resolve("proofs");
    assertThat(run(null, "--certificates", proofs.toString())).as(err).isZero();
    assertThat(out).contains("第1次罢免表决", "recall-totals-2.csv");
    int mutants = 0;
    for (int n = 1; n <= 2; n++) {
      String certificate = Files.readString(proofs.resolve("recall-" + n + ".json"));
      String table = Files.readString(proofs.resolve("recall-totals-" + n + ".csv"));
      assertThat(CertificateVerifier.verify(certificate, table).problems()).as(certificate).isEmpty();
      JsonNode root = MAPPER.readTree(certificate);
      for (JsonNode mutant : mutants(root)) {
        assertThat(CertificateVerifier.verify(mutant.toString(), table).agrees()).as("%s", mutant.get("steps")).isFalse();
        mutants++;
      }
      assertThat(CertificateVerifier.verify(certificate, table.replace("乙,", "乙,1").replace("甲,", "甲,1")).agrees()).as("other totals").isFalse();
      ObjectNode unsealed = root.deepCopy();
      unsealed.put("lawAsOf", "1999-01-01");
      assertThat(CertificateVerifier.verify(unsealed.toString(), table).agrees()).isFalse();
    }
    assertThat(mutants).isGreaterThan(60);
    JsonNode first = MAPPER.readTree(Files.readString(proofs.resolve("recall-1.json")));
    assertThat(first.path("steps").path(4).path("chosen").toString()).isEqualTo("[\"丙\"]");
    assertThat(MAPPER.readTree(Files.readString(proofs.resolve("recall-2.json"))).path("steps").size()).as("too few took part").isEqualTo(2);
    String[] line = {"verify-count", proofs.resolve("recall-1.json").toString(), proofs.resolve("recall-totals-1.csv").toString()};
    Terminal done = Terminal.run(line);
    assertThat(done.code()).as(done.all()).isZero();
  }

  @Test
  void aSituationThatPeopleDecideIsAskedAndStandsInTheCertificate() throws Exception {
    String method = Files.readString(FOLDER.resolve("association.banfa"))
        .replace("  设「协会选票」", "  设「协会停办」/\"association closed\"：词；释义：「协会已经停办」。\n  设「协会选票」")
        .replace("  〔罢免递补〕", "  〔停办罢免〕协会停办的，罢免表决的选举有效：参加投票人数超过登记选民的三分之二。\n  〔罢免递补〕");
    Path file = Files.writeString(folder.resolve("association.banfa"), method);
    String first = answers().substring(0, answers().indexOf("注：乙的罢免没有通过"));
    Path said = Files.writeString(folder.resolve("s.txt"), first.stripTrailing() + "\n  协会停办 = 否\n");
    Path proofs = folder.resolve("situation");
    Terminal done = Terminal.run("run", file.toString(), "--journal", folder.resolve("s.db").toString(), "--answers", said.toString(), "--certificates", proofs.toString());
    assertThat(done.code()).as(done.out() + done.err()).isZero();
    String certificate = Files.readString(proofs.resolve("recall-1.json"));
    assertThat(certificate).contains("\"situations\"", "\"协会停办\": false", "\"asked\"", "\"停办罢免\"");
    String table = Files.readString(proofs.resolve("recall-totals-1.csv"));
    assertThat(CertificateVerifier.verify(certificate, table).problems()).isEmpty();
    ObjectNode closed = (ObjectNode) MAPPER.readTree(certificate);
    ((ObjectNode) closed.get("situations")).put("协会停办", true);
    assertThat(CertificateVerifier.verify(closed.toString(), table).problems()).extracting(p -> p.code()).contains("B5302", "B5307");
  }

  /** Certificates with one thing changed in their steps, sealed anew. */
  private static List<JsonNode> mutants(JsonNode root) throws Exception {
    List<JsonNode> all = new ArrayList<>();
    int steps = root.get("steps").size();
    for (int s = 0; s < steps; s++) {
      JsonNode step = root.get("steps").get(s);
      for (java.util.Map.Entry<String, JsonNode> field : step.properties()) {
        ObjectNode mutant = root.deepCopy();
        ObjectNode changed = (ObjectNode) mutant.get("steps").get(s);
        JsonNode value = field.getValue();
        if (value.isBoolean()) changed.put(field.getKey(), !value.asBoolean());
        else if (value.isNumber()) changed.put(field.getKey(), value.asLong() + 1);
        else if (value.isTextual()) changed.put(field.getKey(), value.asText() + "x");
        else ((ArrayNode) changed.get(field.getKey())).add("戊");
        all.add(mutant);
        ObjectNode without = root.deepCopy();
        ((ObjectNode) without.get("steps").get(s)).remove(field.getKey());
        all.add(without);
      }
      ObjectNode removed = root.deepCopy();
      ((ArrayNode) removed.get("steps")).remove(s);
      all.add(removed);
      ObjectNode twice = root.deepCopy();
      ((ArrayNode) twice.get("steps")).insert(s, step.deepCopy());
      all.add(twice);
      if (s == 0) continue;
      ObjectNode swapped = root.deepCopy();
      ((ArrayNode) swapped.get("steps")).insert(s - 1, ((ArrayNode) swapped.get("steps")).remove(s));
      all.add(swapped);
    }
    for (JsonNode mutant : all) {
      ((ObjectNode) mutant).remove("seal");
      byte[] text = MAPPER.writeValueAsString(MAPPER.convertValue(mutant, java.util.Map.class)).getBytes(StandardCharsets.UTF_8);
      ((ObjectNode) mutant).put("seal", HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text)));
      assertThat(CertificateVerifier.verify(mutant.toString(), "").problems()).noneMatch(p -> p.code().equals("B5302"));
    }
    return all;
  }
}
