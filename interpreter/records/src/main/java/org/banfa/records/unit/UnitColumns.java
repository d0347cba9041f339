package org.banfa.records.unit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.banfa.model.vocabulary.ColumnRoles;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Vocabulary;
import org.banfa.records.table.Columns;
import org.banfa.records.table.Table;
import org.banfa.records.table.UnreadableRecord;

/**
 * Knows what the columns of tables of units may be headed by: a column of units and one of the units they are part of, or a
 * column for each level that is headed by the word for its units; then numbers of electors, households and seats.
 */
final class UnitColumns {
  /** What a number is of, besides the posts by their words. */
  static final String ELECTORS = ColumnRoles.ELECTORS;
  static final String HOMES = ColumnRoles.HOMES;
  static final String SEATS = ColumnRoles.SEATS;
  private static final int HEADING_WITHIN = 12;

  private final Columns columns;
  private final Columns totals;
  private final List<Set<Term>> levels;
  private final List<Term> posts;
  private final Map<String, String> mapped = new LinkedHashMap<>();

  /**
   * Columns for units of these levels and seats of these posts.
   *
   * @param maps {@code heading=column} each
   */
  UnitColumns(Vocabulary vocabulary, List<String> maps, List<Set<Term>> levels, List<Term> posts) {
    this.columns = Columns.of(vocabulary, ColumnRoles.OF_UNITS);
    this.totals = Columns.of(vocabulary, List.of(ColumnRoles.TOTAL));
    this.levels = levels;
    this.posts = posts;
    for (String map : maps) {
      int equals = map.lastIndexOf('=');
      String meant = equals < 1 ? "" : map.substring(equals + 1).strip();
      if (meaning(meant).isEmpty()) throw new UnreadableRecord("B6502", map);
      mapped.put(map.substring(0, equals).strip(), meant);
    }
  }

  /**
   * Which columns of a table hold what.
   *
   * @param levels columns of units by level from the top; empty where one column holds all units
   * @param numbers columns of numbers, by what they are of
   */
  record Heading(int row, int unit, int above, List<Integer> levels, Map<String, Integer> numbers, List<String> unread) {}

  /** What a heading means: the number of a level, a role, or a post by its word; empty when nothing. */
  private Optional<Object> meaning(String heading) {
    for (int level = 0; level < levels.size(); level++) {
      for (Term kind : levels.get(level)) if (Columns.headings(kind).contains(plain(heading))) return Optional.of(level);
    }
    for (Term post : posts) if (Columns.headings(post).contains(plain(heading))) return Optional.of(post.id());
    return columns.find(heading).map(t -> (Object) t.role());
  }

  private static String plain(String heading) {
    return heading.replaceAll("\\s+", "");
  }

  /** Whether a cell says that its row sums others up. */
  boolean isTotal(String cell) {
    return totals.find(cell).isPresent();
  }

  /** The usual heading of a column of numbers. */
  String called(String of) {
    return columns.terms().stream().filter(t -> of.equals(t.role())).findFirst().map(t -> Columns.headings(t).get(0)).orElse(of);
  }

  /** The first row that heads units and a number of them. */
  Optional<Heading> heading(Table table) {
    for (int row = 0; row < Math.min(HEADING_WITHIN, table.rows().size()); row++) {
      Heading heading = heading(table, row);
      boolean units = heading.unit() >= 0 || !heading.levels().isEmpty();
      if (units && !heading.numbers().isEmpty()) return Optional.of(heading);
    }
    return Optional.empty();
  }

  private Heading heading(Table table, int row) {
    Map<Object, Integer> at = new LinkedHashMap<>();
    List<String> unread = new ArrayList<>();
    for (int column = 0; column < table.width(row); column++) {
      String text = table.cell(row, column);
      Optional<Object> meant = meaning(mapped.getOrDefault(text, text));
      if (meant.isEmpty() && !text.isEmpty()) unread.add(text);
      if (meant.isEmpty()) continue;
      boolean remark = meant.get().equals(ColumnRoles.REMARK) || meant.get().equals(ColumnRoles.TOTAL);
      if (at.put(meant.get(), column) != null && !remark) throw new UnreadableRecord("B6303", table.place(row, column).text(), text);
    }
    List<Integer> byLevel = new ArrayList<>();
    if (!at.containsKey(ColumnRoles.UNIT)) for (int level = 0; level < levels.size(); level++) if (at.containsKey(level)) byLevel.add(at.get(level));
    Map<String, Integer> numbers = new TreeMap<>();
    for (String of : List.of(ELECTORS, HOMES, SEATS)) if (at.containsKey(of)) numbers.put(of, at.get(of));
    for (Term post : posts) if (at.containsKey(post.id())) numbers.put(post.id(), at.get(post.id()));
    return new Heading(row, at.getOrDefault(ColumnRoles.UNIT, -1), at.getOrDefault(ColumnRoles.PART_OF, -1), byLevel, numbers, unread);
  }
}
