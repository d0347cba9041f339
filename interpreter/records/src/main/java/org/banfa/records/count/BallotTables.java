package org.banfa.records.count;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.banfa.engine.contest.Post;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Vocabulary;
import org.banfa.records.table.Table;
import org.banfa.records.table.Tables;
import org.banfa.records.table.UnreadableRecord;

/** Brings tables of ballots from any kind of file into the form the engine reads: comma-separated, headed by the posts. */
public final class BallotTables {
  private BallotTables() {}

  /** Every table of a file that holds anything, as comma-separated values by its title, in the order of the sheets. */
  public static Map<String, String> read(Path file, List<Post> posts, Vocabulary vocabulary) {
    Map<String, String> texts = new TreeMap<>();
    for (Table table : Tables.read(file)) {
      if (!table.rows().isEmpty()) texts.put(table.title(), text(table, posts, vocabulary));
    }
    return texts;
  }

  /** The one table of a workbook as comma-separated values; empty when the file is no workbook. */
  public static Optional<String> single(Path file) {
    if (!Tables.isWorkbook(file)) return Optional.empty();
    List<Table> tables = Tables.read(file).stream().filter(t -> !t.rows().isEmpty()).toList();
    if (tables.size() != 1) throw new UnreadableRecord("B6127", file.toString(), Integer.toString(tables.size()));
    return Optional.of(text(tables.get(0), List.of(), Vocabulary.of(List.of())));
  }

  private static String text(Table table, List<Post> posts, Vocabulary vocabulary) {
    int width = table.width(0);
    while (width > 0 && table.cell(0, width - 1).isEmpty()) width--;
    int last = table.rows().size();
    while (last > 1 && !table.sheet().isEmpty() && table.isBlank(last - 1)) last--;
    StringBuilder out = new StringBuilder();
    for (int row = 0; row < last; row++) {
      List<String> cells = new ArrayList<>();
      int columns = table.sheet().isEmpty() ? Math.max(table.width(row), 1) : width;
      for (int column = 0; column < columns; column++) {
        String text = table.cell(row, column);
        cells.add(quoted(row == 0 ? heading(text, posts, vocabulary) : text));
      }
      out.append(String.join(",", cells)).append('\n');
    }
    return out.toString();
  }

  /** A post called by its second spelling is called by its first. */
  private static String heading(String text, List<Post> posts, Vocabulary vocabulary) {
    for (Post post : posts) {
      Optional<Term> term = vocabulary.find(post.name());
      if (term.isPresent() && !text.isEmpty() && term.get().english().equalsIgnoreCase(text)) return post.name();
    }
    return text;
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
