package org.banfa.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.banfa.engine.ask.SignatureCap;
import org.banfa.model.library.LibraryLoader;
import org.banfa.model.vocabulary.Vocabulary;
import org.banfa.records.count.Discrepancy;
import org.banfa.records.signature.Electors;
import org.banfa.records.signature.SignatureCount;
import org.banfa.records.signature.SignatureCount.Fate;
import org.banfa.records.signature.SignatureReader;
import org.banfa.records.table.Table;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.junit.jupiter.api.Test;

/** Which signatures count, against a plain reckoning over random tables: voided, given twice, by strangers, beyond what one may give. */
class SignatureReferenceTest {
  private static final int TABLES = 600;
  private static final List<String> NOMINEES = List.of("甲", "乙", "丙", "丁");
  private static final Vocabulary VOCABULARY = new LibraryLoader(new Diagnostics()).withStandard(List.of()).vocabulary();

  /** One row: who signed for whom, in its order. */
  private record Row(int signer, List<String> names, boolean voided) {}

  private static List<Row> random(Random random) {
    List<Row> rows = new ArrayList<>();
    int signers = 3 + random.nextInt(8);
    for (int i = random.nextInt(30); i >= 0; i--) {
      Set<String> names = new LinkedHashSet<>();
      for (int n = random.nextInt(4); n >= 0; n--) names.add(NOMINEES.get(random.nextInt(NOMINEES.size())));
      rows.add(new Row(random.nextInt(signers), List.copyOf(names), random.nextInt(8) == 0));
    }
    return rows;
  }

  private static Table table(List<Row> rows) {
    List<List<String>> cells = new ArrayList<>(List.of(List.of("选民编号", "签名人", "被提名人", "作废")));
    for (Row row : rows) cells.add(List.of("0" + row.signer(), "选民" + row.signer(), String.join("、", row.names()), row.voided() ? "是" : ""));
    return new Table("联名.csv", "", cells);
  }

  /** The signatures of each name that count, told row by row. */
  private static Map<String, Integer> plainly(List<Row> rows, int electors, long cap, SignatureCap.Beyond beyond) {
    Map<Integer, Set<String>> of = new LinkedHashMap<>();
    for (Row row : rows) if (!row.voided() && row.signer() < electors) of.computeIfAbsent(row.signer(), s -> new LinkedHashSet<>()).addAll(row.names());
    Map<String, Integer> counts = new LinkedHashMap<>();
    NOMINEES.forEach(n -> counts.put(n, 0));
    for (Set<String> own : of.values()) {
      List<String> kept = List.copyOf(own);
      if (kept.size() > cap) kept = beyond == SignatureCap.Beyond.FIRST ? kept.subList(0, (int) cap) : List.of();
      kept.forEach(n -> counts.merge(n, 1, Integer::sum));
    }
    return counts;
  }

  @Test
  void agreesWithAPlainReckoning() {
    Random random = new Random(20210501);
    long beyondSeen = 0;
    long strangers = 0;
    for (int i = 0; i < TABLES; i++) {
      List<Row> rows = random(random);
      long cap = 1 + random.nextInt(4);
      SignatureCap.Beyond beyond = SignatureCap.Beyond.values()[random.nextInt(3)];
      int voters = 2 + random.nextInt(9);
      Electors electors = new Electors(VOCABULARY);
      List<List<String>> roll = new ArrayList<>(List.of(List.of("选民编号", "姓名")));
      for (int v = 0; v < voters; v++) roll.add(List.of("0" + v, "选民" + v));
      assertThat(electors.read(new Table("名册.csv", "", roll))).isTrue();
      SignatureReader reader = new SignatureReader(VOCABULARY, NOMINEES);
      assertThat(reader.signatures(table(rows))).contains(rows.size());
      SignatureCount count = SignatureCount.of(reader, NOMINEES, electors, false, new SignatureCap(cap, beyond, List.of()));
      Map<String, Integer> expected = plainly(rows, voters, cap, beyond);
      boolean open = count.problems().stream().anyMatch(Discrepancy::blocking);
      String where = rows + " " + voters + " " + cap + " " + beyond;
      if (!open) for (String name : NOMINEES) assertThat(count.number(name, Fate.VALID)).as(where + name).isEqualTo(expected.get(name));
      Map<Integer, Set<String>> all = new LinkedHashMap<>();
      for (Row row : rows) if (!row.voided() && row.signer() < voters) all.computeIfAbsent(row.signer(), s -> new LinkedHashSet<>()).addAll(row.names());
      long over = all.values().stream().filter(n -> n.size() > cap).count();
      assertThat(open).as(where).isEqualTo(over > 0 && beyond == SignatureCap.Beyond.PERSON);
      String code = switch (beyond) {
        case NOTHING -> "B6413";
        case FIRST -> "B6414";
        case PERSON -> "B6410";
      };
      assertThat(count.problems().stream().filter(p -> p.code().equals(code)).count()).as(where).isEqualTo(over);
      for (String name : NOMINEES) {
        int told = 0;
        for (Fate fate : Fate.values()) told += count.number(name, fate);
        if (!open) assertThat(told).as(where + name).isEqualTo((int) rows.stream().filter(r -> r.names().contains(name)).count());
      }
      beyondSeen += over;
      strangers += count.problems().stream().filter(p -> p.code().equals("B6408")).count();
    }
    assertThat(beyondSeen).isGreaterThan(TABLES / 2);
    assertThat(strangers).isGreaterThan(TABLES / 2);
  }
}
