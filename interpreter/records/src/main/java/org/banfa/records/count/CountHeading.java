package org.banfa.records.count;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banfa.model.vocabulary.ColumnRoles;
import org.banfa.model.vocabulary.Term;
import org.banfa.records.table.Columns;
import org.banfa.records.table.Table;

/**
 * Which columns of a table of a count hold what. Columns headed for, against or abstain belong to the place, or to the total, on
 * their left.
 *
 * @param row where the headings stand
 * @param item column of items, −1 when there is none
 * @param name column of names, −1 when there is none
 * @param plain figures of places; votes for somebody, where no column is headed so
 * @param stances figures under headings for what ballots say of somebody
 */
record CountHeading(int row, int item, int name, Part plain, Map<Stance, Part> stances) {
  private static final Map<String, Stance> WORDS =
      Map.of(ColumnRoles.VOTES_FOR, Stance.FOR, ColumnRoles.VOTES_AGAINST, Stance.AGAINST, ColumnRoles.VOTES_NEITHER, Stance.NEITHER);

  /**
   * Figures of one kind.
   *
   * @param places by column
   * @param total column of sums, −1 when there is none
   */
  record Part(Map<Integer, String> places, int total) {
    boolean isEmpty() {
      return places.isEmpty();
    }

    /** Whether a column to the left belongs to the same place. */
    boolean before(int column) {
      return places.entrySet().stream().anyMatch(e -> e.getKey() < column && e.getValue().equals(places.get(column)));
    }

    /** All columns. */
    List<Integer> columns() {
      List<Integer> all = new ArrayList<>(places.keySet());
      if (total >= 0) all.add(total);
      return all;
    }
  }

  /** Where the figures of a line stand; an empty part where there are none. */
  Part part(CountForm.Line line) {
    boolean stated = stances.containsKey(Stance.FOR);
    if (line.ofAccount()) return plain.isEmpty() && stated ? stances.get(Stance.FOR) : plain;
    if (line.stance() == Stance.FOR && !stated) return plain;
    return stances.getOrDefault(line.stance(), new Part(Map.of(), -1));
  }

  /** Whether there are figures of any kind. */
  boolean hasFigures() {
    return !plain.isEmpty() || stances.values().stream().anyMatch(p -> !p.isEmpty());
  }

  /** All columns of figures. */
  List<Integer> columns() {
    List<Integer> all = new ArrayList<>(plain.columns());
    stances.values().forEach(p -> all.addAll(p.columns()));
    return all;
  }

  /** The headings in a row; {@code whole} is the place where a column is headed votes. */
  static CountHeading of(Table table, int row, Columns columns, String whole) {
    int item = -1;
    int name = -1;
    int total = -1;
    String last = null;
    Stance stance = null;
    String place = null;
    Map<Integer, String> places = new LinkedHashMap<>();
    Map<Stance, Map<Integer, String>> found = new EnumMap<>(Stance.class);
    Map<Stance, Integer> totals = new EnumMap<>(Stance.class);
    int width = 0;
    for (int below = row; below < table.rows().size(); below++) width = Math.max(width, table.width(below));
    for (int column = 0; column < width; column++) {
      String text = table.cell(row, column);
      String role = columns.find(text).map(Term::role).orElse(text.isEmpty() ? "" : null);
      if (WORDS.containsKey(role == null ? "" : role)) {
        stance = WORDS.get(role);
        if (total >= 0 && place == null) totals.put(stance, column);
        else found.computeIfAbsent(stance, s -> new LinkedHashMap<>()).put(column, place == null ? whole : place);
        last = total >= 0 && place == null ? null : place == null ? whole : place;
        continue;
      }
      boolean more = "".equals(role) && last != null;
      if (more && stance != null) {
        found.get(stance).put(column, last);
        continue;
      }
      stance = null;
      if (ColumnRoles.ITEM.equals(role)) item = column;
      else if (ColumnRoles.NAME.equals(role)) name = column;
      else if (ColumnRoles.TOTAL.equals(role)) total = column;
      else if (role == null) places.put(column, text);
      else if (role.equals(ColumnRoles.VOTES)) places.put(column, whole);
      else if (more) places.put(column, last);
      last = places.get(column);
      if (ColumnRoles.TOTAL.equals(role)) place = null;
      else if (last != null) place = last;
    }
    Map<Stance, Part> stances = new EnumMap<>(Stance.class);
    found.forEach((s, p) -> stances.put(s, new Part(p, totals.getOrDefault(s, -1))));
    return new CountHeading(row, item, name, new Part(places, total), stances);
  }
}
