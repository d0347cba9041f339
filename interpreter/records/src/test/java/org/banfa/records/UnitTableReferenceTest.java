package org.banfa.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.banfa.engine.contest.Post;
import org.banfa.engine.contest.UnitShare;
import org.banfa.model.library.LibraryLoader;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Vocabulary;
import org.banfa.records.count.Discrepancy;
import org.banfa.records.table.Table;
import org.banfa.records.unit.UnitTable;
import org.banfa.records.unit.UnitTableReader;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.junit.jupiter.api.Test;

/** Random trees of units written in either form of table and read back, and every kind of slip in them found. */
class UnitTableReferenceTest {
  private static final int TREES = 400;
  private static final Vocabulary VOCABULARY = new LibraryLoader(new Diagnostics()).withStandard(List.of()).vocabulary();
  private static final List<Set<Term>> LEVELS = List.of(Set.of(word("原建制村")), Set.of(word("村民小组")), Set.of(word("党小组")));
  private static final Post POST = new Post("村民代表", 1, 1, false);

  private static Term word(String id) {
    return VOCABULARY.find(id).orElseThrow();
  }

  /** One unit: names from the top, its electors, and whether they are written though it has parts. */
  private record Node(List<String> path, int electors, boolean written) {
    String name() {
      return path.get(path.size() - 1);
    }

    List<String> above() {
      return path.subList(0, path.size() - 1);
    }
  }

  private static List<Node> tree(Random random, boolean alike) {
    List<Node> all = new ArrayList<>();
    grow(List.of(), random, alike, all);
    return all;
  }

  private static int grow(List<String> above, Random random, boolean alike, List<Node> all) {
    int parts = above.isEmpty() ? 2 + random.nextInt(3) : above.size() < 3 && random.nextInt(3) > 0 ? 1 + random.nextInt(3) : 0;
    int sum = 0;
    for (int i = 0; i < parts; i++) {
      List<String> path = new ArrayList<>(above);
      path.add((above.isEmpty() || !alike ? String.join("", above) : "") + "ABC".charAt(above.size()) + (i + 1));
      int at = all.size();
      all.add(null);
      int own = grow(path, random, alike, all);
      boolean leaf = own < 0;
      int electors = leaf ? 1 + random.nextInt(90) : own;
      all.set(at, new Node(path, electors, leaf || random.nextBoolean()));
      sum += electors;
    }
    return parts == 0 ? -1 : sum;
  }

  private static boolean isLeaf(Node node, List<Node> all) {
    return all.stream().noneMatch(n -> n.above().equals(node.path()));
  }

  private static List<List<String>> byParent(List<Node> all) {
    List<List<String>> rows = new ArrayList<>(List.of(List.of("单位", "上级单位", "选民人数")));
    for (Node node : all) rows.add(List.of(node.name(), node.above().isEmpty() ? "" : node.above().get(node.above().size() - 1), node.written() ? Integer.toString(node.electors()) : ""));
    return rows;
  }

  /** Districts with a number have a row of their own; each name stands once, as in merged cells, or on every row. */
  private static List<List<String>> byLevel(List<Node> all, boolean merged) {
    List<List<String>> rows = new ArrayList<>(List.of(List.of("原建制村", "村民小组", "党小组", "选民人数")));
    List<String> last = List.of();
    for (Node node : all) {
      if (!isLeaf(node, all) && !node.written()) continue;
      List<String> row = new ArrayList<>();
      boolean same = merged;
      for (int i = 0; i < 3; i++) {
        String name = i < node.path().size() ? node.path().get(i) : "";
        same &= i < last.size() && i < node.path().size() - 1 && last.get(i).equals(name);
        row.add(same ? "" : name);
      }
      row.add(Integer.toString(node.electors()));
      rows.add(row);
      last = node.path();
    }
    return rows;
  }

  private static UnitTable read(List<List<String>> rows) {
    UnitTableReader reader = new UnitTableReader(VOCABULARY, List.of(), LEVELS, List.of(word("村民代表")));
    assertThat(reader.read(new Table("单位.csv", "", rows))).isPresent();
    return UnitTable.of(reader, List.of(POST), Map.of());
  }

  private static List<String> codes(UnitTable table) {
    return table.problems().stream().filter(Discrepancy::blocking).map(Discrepancy::code).distinct().toList();
  }

  private static List<UnitShare> expected(List<Node> all) {
    Map<String, Integer> names = new LinkedHashMap<>();
    all.forEach(n -> names.merge(n.name(), 1, Integer::sum));
    Map<List<String>, String> called = new LinkedHashMap<>();
    all.forEach(n -> called.put(n.path(), names.get(n.name()) > 1 ? String.join("", n.path()) : n.name()));
    List<UnitShare> units = new ArrayList<>();
    for (Node n : all) units.add(new UnitShare(called.get(n.path()), n.written() ? n.electors() : UnitShare.UNKNOWN, UnitShare.UNKNOWN, new TreeMap<>(), n.above().isEmpty() ? "" : called.get(n.above())));
    return units;
  }

  @Test
  void eitherFormIsReadAsItIsMeant() {
    Random random = new Random(20151016);
    int alikes = 0;
    for (int i = 0; i < TREES; i++) {
      boolean alike = random.nextBoolean();
      List<Node> all = tree(random, alike);
      if (!alike) assertThat(read(byParent(all)).units()).isEqualTo(expected(all));
      for (boolean merged : new boolean[] {true, false}) {
        UnitTable table = read(byLevel(all, merged));
        assertThat(codes(table)).as(byLevel(all, merged).toString()).isEmpty();
        assertThat(table.units()).as(byLevel(all, merged).toString()).isEqualTo(expected(all));
        boolean told = table.problems().stream().anyMatch(p -> p.code().equals("B6510"));
        assertThat(told).isEqualTo(all.stream().map(Node::name).distinct().count() < all.size());
        if (told) alikes++;
      }
    }
    assertThat(alikes).isGreaterThan(50);
  }

  @Test
  void everySlipIsFound() {
    Random random = new Random(20151017);
    Map<String, Integer> seen = new TreeMap<>();
    for (int i = 0; i < TREES; i++) {
      List<Node> all = tree(random, false);
      List<List<String>> rows = new ArrayList<>(byParent(all));
      int row = 1 + random.nextInt(rows.size() - 1);
      Node node = all.get(row - 1);
      String expected = switch (random.nextInt(6)) {
        case 0 -> slip(rows, row, 1, "没有的单位", "B6505");
        case 1 -> slip(rows, row, 2, "约" + node.electors(), "B6503");
        case 2 -> slip(rows, row, 0, "", "B6504");
        case 3 -> isLeaf(node, all) ? "" : slip(rows, row, 2, Integer.toString(node.electors() + 1), "B6508");
        case 4 -> {
          rows.add(rows.get(row));
          yield "B6507";
        }
        default -> isLeaf(node, all) || node.path().size() != 1 ? "" : slip(rows, row, 1, all.get(row).name(), "B6506");
      };
      if (expected.equals("B6504") && rows.get(row).get(2).isEmpty() && node.above().isEmpty()) continue;
      List<String> found = codes(read(rows));
      if (expected.isEmpty()) assertThat(found).as(rows.toString()).isEmpty();
      else assertThat(found).as(rows.toString()).contains(expected);
      seen.merge(expected, 1, Integer::sum);
      long sum = all.stream().filter(n -> n.above().isEmpty()).mapToLong(Node::electors).sum();
      List<List<String>> totals = new ArrayList<>(byLevel(all, true));
      totals.add(List.of("合计", "", "", Long.toString(sum)));
      assertThat(codes(read(totals))).isEmpty();
      totals.set(totals.size() - 1, List.of("合计", "", "", Long.toString(sum + 1)));
      assertThat(codes(read(totals))).containsExactly("B6509");
    }
    assertThat(seen.keySet()).contains("B6503", "B6504", "B6505", "B6506", "B6507", "B6508");
  }

  private static String slip(List<List<String>> rows, int row, int column, String cell, String code) {
    List<String> cells = new ArrayList<>(rows.get(row));
    cells.set(column, cell);
    rows.set(row, cells);
    return code;
  }
}
