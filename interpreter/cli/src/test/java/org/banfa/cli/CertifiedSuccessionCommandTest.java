package org.banfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.banfa.cli.golden.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates of who loses a seat and who follows on it, and of who holds which office at the end. */
class CertifiedSuccessionCommandTest {
  private static final Path ROOT = Path.of(System.getProperty("banfa.root", "../.."));
  private static final Path CHANGGUO = ROOT.resolve("procedures/changguo-2017");
  private static final Path UNITS = ROOT.resolve("interpreter/cli/src/test/resources/units");
  private static final ObjectMapper MAPPER = new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);

  @TempDir Path folder;
  private String out;
  private String err;

  private int run(Object... args) {
    Terminal done = Terminal.run(args);
    out = Golden.unhashed(done.out()).replace(folder.toString(), "…");
    err = done.err().replace(folder.toString(), "…");
    assertThat(err).doesNotContain("Exception", "B1099");
    return done.code();
  }

  private void held(Path method, Path answers, Path own) {
    assertThat(run("run", method, "--journal", folder.resolve("j.db"), "--answers", answers, "--certificates", own)).as(err).isZero();
    out = String.join("\n", out.lines().dropWhile(l -> !l.startsWith("已写入")).toList()) + "\n";
  }

  private static void reseal(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, sealed((ObjectNode) MAPPER.readTree(text.replace(from, to))));
  }

  /** The same under the seal it would have. */
  private static String sealed(ObjectNode changed) throws IOException {
    changed.remove("seal");
    try {
      byte[] text = MAPPER.writeValueAsString(MAPPER.convertValue(changed, Map.class)).getBytes(StandardCharsets.UTF_8);
      changed.put("seal", HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text)));
      return changed.toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whoFollowsSomebodyRecalledIsWorkedOutFromTheFirstCountsAndTheCertificatesBefore() throws IOException {
    Path own = folder.resolve("证书");
    held(CHANGGUO.resolve("example-cooperative.banfa"), CHANGGUO.resolve("example-cooperative-recall.answers.txt"), own);
    Golden.check("acts/cooperative_certificates_zh.txt", out);
    Path act = own.resolve("act-5.json");
    Path record = own.resolve("act-5.csv");
    Golden.check("acts/cooperative_act_5.csv", Golden.unhashed(Files.readString(record)));
    Golden.check("acts/cooperative_act_5.json", Golden.unhashed(Files.readString(act)));
    assertThat(run("verify-count", act, record)).as(err).isZero();
    assertThat(out).contains("乙不再担任理事会，由己接任");
    String said = Files.readString(act);
    for (String[] change : new String[][] {{"\"己\"", "\"丁\""}, {"\"gone\": \"乙\"", "\"gone\": \"丁\""}, {"\"number\": 1,", "\"number\": 2,"}, {"\"left\": [\n    \"乙\"\n  ]", "\"left\": []"}}) {
      reseal(act, change[0], change[1]);
      assertThat(run("verify-count", act, record)).as(change[0]).isNotZero();
      Files.writeString(act, said);
    }
    reseal(own.resolve("recall-1.json"), "\"乙\"", "\"癸\"");
    assertThat(run("verify-count", act, record)).isEqualTo(1);
    assertThat(err).contains("B5310", "B5316");
  }

  @Test
  void whoHoldsWhichOfficeAtTheEndIsWorkedOutFromEveryCertificateOfTheFolder() throws IOException {
    Path own = folder.resolve("证书");
    held(CHANGGUO.resolve("example-cooperative.banfa"), CHANGGUO.resolve("example-cooperative-recall.answers.txt"), own);
    Path seats = own.resolve("seats.json");
    assertThat(run("verify-count", seats, own)).as(err).isZero();
    Golden.check("acts/cooperative_seats_zh.txt", out);
    assertThat(run("verify-count", seats, folder.resolve("j.db"))).as(err).isZero();
    String said = Files.readString(seats);
    reseal(seats, "\"己\"", "\"己己\"");
    assertThat(run("verify-count", seats, own)).isEqualTo(1);
    assertThat(err).contains("B5316", "己己");
    Files.writeString(seats, said);
    ObjectNode without = (ObjectNode) MAPPER.readTree(said);
    ((com.fasterxml.jackson.databind.node.ArrayNode) without.get("course")).remove(4);
    Files.writeString(seats, sealed(without));
    assertThat(run("verify-count", seats, own)).as("the recall is left out").isEqualTo(1);
    Files.writeString(seats, said);
    reseal(own.resolve("result-2.json"), "\"壬\"", "\"癸\"");
    assertThat(run("verify-count", seats, own)).as("another result").isEqualTo(1);
    assertThat(run("verify-count", seats, folder.resolve("j.db"))).isZero();
    reseal(seats, "\"rows\": ", "\"rows\": 1");
    assertThat(run("verify-count", seats, folder.resolve("j.db"))).isNotZero();
  }

  @Test
  void inAVoteOfUnitsWhoeverCameNextInTheUnitFollows() throws IOException {
    String method = Files.readString(UNITS.resolve("by-election.banfa"));
    String answers = Files.readString(UNITS.resolve("by-election.answers.txt"));
    Path own = folder.resolve("证书");
    held(UNITS.resolve("by-election.banfa"), UNITS.resolve("by-election.answers.txt"), own);
    assertThat(out).contains("“代表出缺（第一组）”：甲不再担任村民代表，没有人接任，席位空着");
    assertThat(run("verify-count", own.resolve("seats.json"), own)).as(err).isZero();
    assertThat(out).contains("没有人接任，席位空着", "一致：按5份证书的先后");
    method = method.replace("栏目：时间、书面；用途：出缺行为", "栏目：时间、书面、递补；用途：出缺行为");
    int end = method.lastIndexOf("\n", method.indexOf("〔补选〕"));
    Path follows = Files.writeString(folder.resolve("递补.banfa"), method.substring(0, end) + "\n  〔出缺递补〕代表出缺的递补：依次未当选得票多者。" + method.substring(end));
    Path shorter = Files.writeString(folder.resolve("答.txt"), answers.substring(0, answers.indexOf("注：第一组缺一名")));
    Files.delete(folder.resolve("j.db"));
    Path filled = folder.resolve("递补");
    held(follows, shorter, filled);
    assertThat(out).contains("“代表出缺（第一组）”：甲不再担任村民代表，由丁接任");
    assertThat(run("verify-count", filled.resolve("act-1.json"), filled.resolve("act-1.csv"))).as(err).isZero();
    assertThat(out).contains("单位：第一组。", "由丁接任");
    assertThat(run("verify-count", filled.resolve("seats.json"), filled)).as(err).isZero();
    reseal(filled.resolve("act-1.json"), "第一组", "第二组");
    assertThat(run("verify-count", filled.resolve("act-1.json"), filled.resolve("act-1.csv"))).isEqualTo(1);
  }

  @Test
  void whoeverLeavesInASimulationHasACertificateToo() throws IOException {
    Path own = folder.resolve("证书");
    assertThat(run("simulate", UNITS.resolve("by-election.banfa"), "--scenario", UNITS.resolve("by-election.scenario.banfa"), "--replay", "1", "--certificates", own)).as(err).isZero();
    assertThat(out).contains("不再担任村民代表");
    for (int n = 1; Files.exists(own.resolve("act-" + n + ".json")); n++) {
      List<Object> line = List.of("verify-count", own.resolve("act-" + n + ".json"), own.resolve("act-" + n + ".csv"));
      assertThat(run(line.toArray())).as(err).isZero();
    }
  }

  @Test
  void aValidVoteThatElectedNobodyIsLookedAtLikeTheOthers() throws IOException {
    Path own = folder.resolve("证书");
    assertThat(run("simulate", CHANGGUO.resolve("example-cooperative.banfa"), "--scenario", CHANGGUO.resolve("example-cooperative-recall.scenario.banfa"), "--replay", "4", "--certificates", own)).as(err).isZero();
    assertThat(Files.readString(own.resolve("result-4.json"))).contains("\"valid\": true").containsPattern("\"elected\": \\{\\s*\"[^\"]+\": \\[]");
    int followed = 0;
    for (int n = 1; Files.exists(own.resolve("act-" + n + ".json")); n++) {
      assertThat(run("verify-count", own.resolve("act-" + n + ".json"), own.resolve("act-" + n + ".csv"))).as(err).isZero();
      if (Files.readString(own.resolve("act-" + n + ".json")).contains("\"kind\": \"succession\"")) followed++;
    }
    assertThat(followed).isPositive();
  }

  @Test
  void whoVotesBecauseAnActAppointedThemIsLedBackToItsCertificate() throws IOException {
    Path acts = UNITS.resolveSibling("acts");
    Path own = folder.resolve("证书");
    held(acts.resolve("conveners.banfa"), acts.resolve("conveners.answers.txt"), own);
    Path result = own.resolve("result-2.json");
    assertThat(run("verify-count", result, own)).as(err).isZero();
    Golden.check("acts/conveners_verified_zh.txt", out);
    Golden.check("acts/conveners_result_2.json", Golden.unhashed(Files.readString(result)));
    Path act = own.resolve("act-1.json");
    String said = Files.readString(act);
    reseal(act, "\"乙\"", "\"丙\"");
    assertThat(run("verify-count", result, own)).as("somebody else was appointed").isEqualTo(1);
    assertThat(err).contains("B5310", "B5316");
    Files.writeString(act, said);
    reseal(result, "\"丁\"", "\"丙\"");
    assertThat(run("verify-count", result, own)).as("somebody who has left stands").isNotZero();
    assertThat(err).contains("丙、乙、甲", "丁、乙、甲");
  }
}
