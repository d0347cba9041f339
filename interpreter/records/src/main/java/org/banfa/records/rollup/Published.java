package org.banfa.records.rollup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.banfa.records.table.Table;

/** Holds numbers that were published against those that are computed. */
public final class Published {
  private final UnaryOperator<String> catalogue;

  public Published(UnaryOperator<String> catalogue) {
    this.catalogue = catalogue;
  }

  /** A row for each published number: its name, what was published, what is computed, and whether they agree; a number that is withheld is not compared. */
  public List<List<String>> compare(Table table, List<Figure> figures) {
    List<List<String>> rows = new ArrayList<>();
    for (int row = 1; row < table.rows().size(); row++) {
      if (table.isBlank(row)) continue;
      String name = table.cell(row, 0);
      String said = table.cell(row, 1);
      Optional<Figure> figure = figures.stream().filter(f -> Words.plain(catalogue.apply("rollup.figure." + f.key())).equals(Words.plain(name))).findFirst();
      boolean few = figure.map(Figure::withheld).orElse(false);
      String computed = few ? catalogue.apply("rollup.few") : figure.map(Figure::shown).orElse("");
      String verdict = few ? "few" : computed.isEmpty() ? "unknown" : Words.plain(said).equals(Words.plain(computed)) ? "same" : "other";
      rows.add(List.of(name, said, computed, catalogue.apply("rollup.verdict." + verdict)));
    }
    return rows;
  }
}
