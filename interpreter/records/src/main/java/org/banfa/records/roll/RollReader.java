package org.banfa.records.roll;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banfa.model.vocabulary.ColumnRoles;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Vocabulary;
import org.banfa.records.table.CellPlace;
import org.banfa.records.table.Columns;
import org.banfa.records.table.Table;
import org.banfa.records.table.UnreadableRecord;

/** Finds in a table the columns that rules need, by their headings or as somebody maps them, and reads people from these alone. */
public final class RollReader {
  private static final int HEADING_WITHIN = 12;

  private final RollWords words;
  private final Columns columns;
  private final Map<String, Term> mapped = new LinkedHashMap<>();

  /**
   * A reader.
   *
   * @param maps {@code heading=column} each
   */
  public RollReader(Vocabulary vocabulary, List<String> maps) {
    words = new RollWords(vocabulary);
    columns = Columns.of(vocabulary, ColumnRoles.OF_ROLL);
    for (String map : maps) {
      int equals = map.lastIndexOf('=');
      Optional<Term> column = equals < 1 ? Optional.empty() : columns.find(map.substring(equals + 1));
      if (column.isEmpty()) throw new UnreadableRecord("B6302", map);
      mapped.put(map.substring(0, equals).strip(), column.get());
    }
  }

  /** Which columns of a table hold what. */
  private record Heading(int row, Map<Integer, Term> used, List<String> unused) {}

  /** The people of a table; empty when no row heads a column of names. */
  public Optional<Roll> read(Table table) {
    for (int row = 0; row < Math.min(HEADING_WITHIN, table.rows().size()); row++) {
      Heading heading = heading(table, row);
      if (heading.used().values().stream().noneMatch(t -> ColumnRoles.NAME.equals(t.role()))) continue;
      List<RollPerson> people = new ArrayList<>();
      List<CellPlace> nameless = new ArrayList<>();
      for (int below = row + 1; below < table.rows().size(); below++) {
        if (table.isBlank(below)) continue;
        int at = below;
        person(table, below, heading).ifPresentOrElse(people::add, () -> nameless.add(table.place(at, 0)));
      }
      return Optional.of(new Roll(table.title(), people, List.copyOf(heading.used().values()), heading.unused(), nameless));
    }
    return Optional.empty();
  }

  private Heading heading(Table table, int row) {
    Map<Integer, Term> used = new LinkedHashMap<>();
    List<String> unused = new ArrayList<>();
    for (int column = 0; column < table.width(row); column++) {
      String text = table.cell(row, column);
      Term term = mapped.containsKey(text) ? mapped.get(text) : columns.find(text).orElse(null);
      if (term != null && used.containsValue(term)) throw new UnreadableRecord("B6303", table.place(row, column).text(), text);
      if (term != null) used.put(column, term);
      else if (!text.isEmpty()) unused.add(text);
    }
    return new Heading(row, used, unused);
  }

  private Optional<RollPerson> person(Table table, int row, Heading heading) {
    PersonDraft draft = new PersonDraft(words);
    for (Map.Entry<Integer, Term> column : heading.used().entrySet()) {
      String text = table.cell(row, column.getKey());
      if (ColumnRoles.NAME.equals(column.getValue().role())) draft.name(text, table.place(row, column.getKey()));
      else if (!text.isEmpty()) draft.take(column.getValue(), table.cell(heading.row(), column.getKey()), text);
    }
    return draft.made();
  }
}
