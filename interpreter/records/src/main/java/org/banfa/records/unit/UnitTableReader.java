package org.banfa.records.unit;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Vocabulary;
import org.banfa.records.count.Discrepancy;
import org.banfa.records.table.Table;

/** Reads the units of a vote from the tables of an office, a row each, and the sums that stand below them. */
public final class UnitTableReader {
  private static final Pattern AMOUNT = Pattern.compile("(\\d{1,9})[人名户个]?");

  private final UnitColumns columns;
  private final List<UnitLine> lines = new ArrayList<>();
  /** Rows that sum up the parts of a unit, or everything. */
  private final List<UnitLine> sums = new ArrayList<>();
  private final List<Discrepancy> problems = new ArrayList<>();

  /**
   * A reader of the units of a vote.
   *
   * @param maps {@code heading=column} each
   * @param levels the words for units, from the top
   * @param posts the words for what is filled
   */
  public UnitTableReader(Vocabulary vocabulary, List<String> maps, List<Set<Term>> levels, List<Term> posts) {
    columns = new UnitColumns(vocabulary, maps, levels, posts);
  }

  /**
   * What was read of a table.
   *
   * @param rows rows of units
   * @param unread headings of columns that were passed over
   */
  public record Read(int rows, List<String> unread) {}

  /** Takes in a table; empty when no row heads one of units. */
  public Optional<Read> read(Table table) {
    Optional<UnitColumns.Heading> found = columns.heading(table);
    if (found.isEmpty()) return Optional.empty();
    UnitColumns.Heading heading = found.get();
    int before = lines.size();
    String[] path = new String[heading.levels().size()];
    Arrays.fill(path, "");
    for (int row = heading.row() + 1; row < table.rows().size(); row++) {
      if (table.isBlank(row)) continue;
      if (heading.levels().isEmpty()) named(table, row, heading);
      else levelled(table, row, heading, path);
    }
    return Optional.of(new Read(lines.size() - before, heading.unread()));
  }

  /** A row with its unit in one column and what it is part of in another. */
  private void named(Table table, int row, UnitColumns.Heading heading) {
    String name = name(table, row, heading.unit());
    String above = heading.above() < 0 ? "" : name(table, row, heading.above());
    Map<String, Long> numbers = numbers(table, row, heading);
    if (columns.isTotal(name)) sums.add(new UnitLine(name, above, numbers, table.place(row, heading.unit())));
    else if (!name.isEmpty()) lines.add(new UnitLine(name, above, numbers, table.place(row, heading.unit())));
    else if (!numbers.isEmpty() || !above.isEmpty()) problems.add(Discrepancy.blocking("B6504", table.place(row, heading.unit()).text()));
  }

  /** A row of a table with a column for each level; a cell left empty is as the one above it. */
  private void levelled(Table table, int row, UnitColumns.Heading heading, String[] path) {
    int deepest = -1;
    for (int level = 0; level < path.length; level++) {
      String cell = name(table, row, heading.levels().get(level));
      if (cell.isEmpty()) continue;
      if (columns.isTotal(cell)) {
        sums.add(new UnitLine(cell, UnitPaths.joined(path, level), numbers(table, row, heading), table.place(row, heading.levels().get(level))));
        return;
      }
      if (!cell.equals(path[level])) Arrays.fill(path, level + 1, path.length, "");
      path[level] = cell;
      deepest = level;
    }
    Map<String, Long> numbers = numbers(table, row, heading);
    if (deepest < 0 && numbers.isEmpty()) return;
    if (deepest < 0) {
      problems.add(Discrepancy.blocking("B6504", table.place(row, heading.levels().get(0)).text()));
      return;
    }
    Arrays.fill(path, deepest + 1, path.length, "");
    for (int level = 0; level < deepest; level++) if (!path[level].isEmpty()) implied(table, row, heading, path, level);
    lines.add(new UnitLine(UnitPaths.joined(path, deepest + 1), UnitPaths.joined(path, deepest), numbers, table.place(row, heading.levels().get(deepest))));
  }

  /** A district that has no row of its own so far. */
  private void implied(Table table, int row, UnitColumns.Heading heading, String[] path, int level) {
    String name = UnitPaths.joined(path, level + 1);
    if (lines.stream().anyMatch(l -> l.name().equals(name))) return;
    lines.add(new UnitLine(name, UnitPaths.joined(path, level), Map.of(), table.place(row, heading.levels().get(level)), true));
  }

  private static String name(Table table, int row, int column) {
    return table.cell(row, column).replaceAll("\\s+", "");
  }

  private Map<String, Long> numbers(Table table, int row, UnitColumns.Heading heading) {
    Map<String, Long> numbers = new TreeMap<>();
    for (Map.Entry<String, Integer> column : new LinkedHashMap<>(heading.numbers()).entrySet()) {
      String cell = Normalizer.normalize(table.cell(row, column.getValue()), Normalizer.Form.NFKC).replaceAll("[\\s,]", "");
      if (cell.isEmpty()) continue;
      Matcher amount = AMOUNT.matcher(cell);
      if (amount.matches()) numbers.put(column.getKey(), Long.parseLong(amount.group(1)));
      else problems.add(Discrepancy.blocking("B6503", table.place(row, column.getValue()).text(), table.cell(row, column.getValue())));
    }
    return numbers;
  }

  /** How tables head the numbers of something. */
  String called(String of) {
    return columns.called(of);
  }

  List<UnitLine> lines() {
    return lines;
  }

  List<UnitLine> sums() {
    return sums;
  }

  List<Discrepancy> problems() {
    return problems;
  }
}
