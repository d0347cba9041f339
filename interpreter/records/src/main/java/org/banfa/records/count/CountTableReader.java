package org.banfa.records.count;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.banfa.engine.contest.Account;
import org.banfa.model.vocabulary.ColumnRoles;
import org.banfa.records.count.CountForm.Line;
import org.banfa.records.count.CountHeading.Part;
import org.banfa.records.count.CountTable.Figure;
import org.banfa.records.table.CellPlace;
import org.banfa.records.table.Columns;
import org.banfa.records.table.Table;

/**
 * Reads tables of a count: a column of items, one of names, then a column for each place, or one for all; strokes may run over
 * several columns below one heading. Every cell that cannot be read is reported.
 */
public final class CountTableReader {
  private static final int HEADING_WITHIN = 12;
  private static final int FEW = 5;

  private final CountForm form;
  private final Columns columns;
  private final boolean drawn;
  private final List<Discrepancy> problems;
  private final List<Discrepancy> empty = new ArrayList<>();

  /**
   * A reader.
   *
   * @param drawn whether an empty cell means that no stroke was drawn; else it has been forgotten
   * @param problems takes what cannot be read
   */
  public CountTableReader(CountForm form, boolean drawn, List<Discrepancy> problems) {
    this.form = form;
    this.columns = Columns.of(form.vocabulary(), ColumnRoles.OF_COUNT);
    this.drawn = drawn;
    this.problems = problems;
  }

  /** The figures of a table; empty when it is no table of a count, such as a page of remarks. */
  public Optional<CountTable> read(Table table) {
    CountHeading heading = heading(table);
    if (heading == null) return Optional.empty();
    Map<Line, Map<String, Figure>> figures = new LinkedHashMap<>();
    Set<String> unknown = new HashSet<>();
    String item = form.posts().size() == 1 && heading.item() < 0 ? form.posts().get(0).name() : null;
    for (int row = heading.row() + 1; row < table.rows().size(); row++) {
      String text = heading.item() < 0 ? "" : table.cell(row, heading.item());
      String name = heading.name() < 0 ? "" : table.cell(row, heading.name());
      if (!text.isEmpty()) {
        Optional<String> found = form.item(text);
        if (found.isEmpty() && columns.find(text).filter(t -> ColumnRoles.TOTAL.equals(t.role())).isPresent()) continue;
        if (found.isEmpty() && unknown.add(text)) problems.add(Discrepancy.blocking("B6101", table.place(row, heading.item()).text(), text));
        item = found.orElse(null);
      }
      boolean empty = row(table, row, heading).isEmpty();
      if (item == null || empty && (name.isEmpty() && !CountForm.ITEMS.contains(item))) continue;
      line(table, row, heading, item, name, figures);
    }
    complete(table, figures);
    blanks(table);
    return Optional.of(new CountTable(table.title(), figures));
  }

  private void line(Table table, int row, CountHeading heading, String item, String name, Map<Line, Map<String, Figure>> figures) {
    boolean ofAccount = CountForm.ITEMS.contains(item);
    if (!ofAccount && name.isEmpty()) {
      problems.add(Discrepancy.blocking("B6103", table.place(row, Math.max(heading.name(), 0)).text(), form.word(item)));
      return;
    }
    Line line = new Line(item, ofAccount ? "" : name);
    if (!ofAccount && form.onlyThese() && !form.post(item).names().contains(name)) {
      problems.add(Discrepancy.blocking("B6119", table.place(row, heading.name()).text(), name, form.word(item)));
    }
    if (figures.containsKey(line)) {
      problems.add(Discrepancy.blocking("B6104", table.place(row, Math.max(heading.name(), 0)).text(), ofAccount ? form.word(item) : name, first(table, figures.get(line))));
      return;
    }
    figures.put(line, figures(table, row, heading.part(line), line));
    if (!ofAccount) stances(table, row, heading, line, figures);
  }

  /** Votes against and abstentions; cells that hold a figure where none belongs are reported. */
  private void stances(Table table, int row, CountHeading heading, Line line, Map<Line, Map<String, Figure>> figures) {
    boolean each = form.marksEach(line.item(), line.name());
    for (Stance stance : List.of(Stance.AGAINST, Stance.NEITHER)) {
      Part part = heading.part(line.of(stance));
      if (each && !part.isEmpty()) figures.put(line.of(stance), figures(table, row, part, line.of(stance)));
      else if (!each) for (int column : part.columns()) unused(table, row, column, line);
    }
    if (heading.stances().containsKey(Stance.FOR)) for (int column : heading.plain().columns()) unused(table, row, column, line);
  }

  private void unused(Table table, int row, int column, Line line) {
    String text = table.cell(row, column);
    if (!text.isEmpty() && !text.equals("0")) problems.add(Discrepancy.blocking("B6128", table.place(row, column).text(), line.name(), text));
  }

  private static String first(Table table, Map<String, Figure> figures) {
    return figures.values().stream().map(f -> f.at().text()).findFirst().orElse(table.title());
  }

  /** The texts of a row's figures, the total included. */
  private static String row(Table table, int row, CountHeading heading) {
    StringBuilder all = new StringBuilder();
    for (int column : heading.columns()) {
      boolean sum = heading.plain().total() == column || heading.stances().values().stream().anyMatch(p -> p.total() == column);
      String text = table.cell(row, column);
      if (!sum || !text.equals("0")) all.append(text);
    }
    return all.toString();
  }

  private Map<String, Figure> figures(Table table, int row, Part part, Line line) {
    Map<String, Figure> figures = new LinkedHashMap<>();
    List<Integer> blank = new ArrayList<>();
    boolean unread = false;
    for (Map.Entry<Integer, String> column : part.places().entrySet()) {
      String text = table.cell(row, column.getKey());
      CellPlace at = table.place(row, column.getKey());
      if (text.isEmpty()) {
        if (!figures.containsKey(column.getValue())) blank.add(column.getKey());
        continue;
      }
      OptionalLong number = number(text, at, line);
      unread |= number.isEmpty();
      long value = number.orElse(0);
      figures.merge(column.getValue(), new Figure(value, at), (a, b) -> new Figure(a.known() && b.known() ? a.number() + b.number() : Account.UNKNOWN, a.at()));
    }
    blank.removeIf(column -> figures.containsKey(part.places().get(column)) || part.before(column));
    Optional<Figure> whole = whole(table, row, part, line);
    if (figures.values().stream().anyMatch(f -> !f.known())) return inPart(figures, whole);
    if (figures.isEmpty() && line.ofAccount() && whole.isPresent() && whole.get().number() != 0) return Map.of("", whole.get());
    for (int column : blank) {
      if (drawn && !line.ofAccount()) figures.put(part.places().get(column), new Figure(0, table.place(row, column)));
      else empty.add(Discrepancy.blocking("B6103", table.place(row, column).text(), line.ofAccount() ? form.word(line.item()) : line.name()));
    }
    long sum = figures.values().stream().mapToLong(Figure::number).sum();
    if (whole.isPresent() && !unread && blank.isEmpty() && whole.get().number() != sum) {
      String written = whole.get().known() ? Long.toString(whole.get().number()) : UnknownWord.usual();
      problems.add(Discrepancy.blocking("B6106", whole.get().at().text(), line.ofAccount() ? form.word(line.item()) : line.name(), written, sum));
    }
    return figures;
  }

  /** Figures of which some are not known: the whole, where its own figure is more than the others come to. */
  private static Map<String, Figure> inPart(Map<String, Figure> figures, Optional<Figure> whole) {
    long known = figures.values().stream().filter(Figure::known).mapToLong(Figure::number).sum();
    return whole.isPresent() && whole.get().number() > known ? Map.of("", whole.get()) : figures;
  }

  /** Reports the empty cells one by one while they are few, else by their number. */
  private void blanks(Table table) {
    if (empty.size() <= FEW) problems.addAll(empty);
    else problems.add(Discrepancy.blocking("B6126", table.file() + " " + table.title(), empty.get(0).arguments().get(0), empty.size()));
    empty.clear();
  }

  private Optional<Figure> whole(Table table, int row, Part part, Line line) {
    if (part.total() < 0 || table.cell(row, part.total()).isEmpty()) return Optional.empty();
    CellPlace at = table.place(row, part.total());
    OptionalLong number = number(table.cell(row, part.total()), at, line);
    return number.isEmpty() ? Optional.empty() : Optional.of(new Figure(number.getAsLong(), at));
  }

  private OptionalLong number(String text, CellPlace at, Line line) {
    if (UnknownWord.is(text)) {
      if (CountForm.MAY_BE_UNKNOWN.contains(line.item())) return OptionalLong.of(Account.UNKNOWN);
      String which = line.ofAccount() ? form.word(line.item()) : form.word(line.item()) + " " + line.name();
      problems.add(Discrepancy.blocking("B6130", at.text(), which, String.join("、", CountForm.MAY_BE_UNKNOWN.stream().map(form::word).toList())));
      return OptionalLong.empty();
    }
    OptionalLong number = Marks.read(text);
    boolean contradicts = number.equals(Marks.CONTRADICTION);
    if (number.isPresent() && !contradicts) return number;
    problems.add(Discrepancy.blocking(contradicts ? "B6107" : "B6102", at.text(), text));
    return OptionalLong.empty();
  }

  /** Everybody on the form needs a line. */
  private void complete(Table table, Map<Line, Map<String, Figure>> figures) {
    boolean votes = figures.keySet().stream().anyMatch(l -> !l.ofAccount());
    boolean account = figures.keySet().stream().anyMatch(Line::ofAccount);
    boolean neither = figures.keySet().stream().anyMatch(l -> l.stance() == Stance.NEITHER);
    for (Line line : form.lines()) {
      if (figures.containsKey(line) || !(line.ofAccount() ? account : votes) || line.stance() == Stance.NEITHER && !neither) continue;
      String place = new CellPlace(table.file(), table.sheet(), 1, 1).text();
      problems.add(Discrepancy.blocking("B6105", place, line.ofAccount() ? form.word(line.item()) : form.word(line.item()) + " " + line.name() + form.mark(line)));
    }
  }

  private CountHeading heading(Table table) {
    for (int row = 0; row < Math.min(HEADING_WITHIN, table.rows().size()); row++) {
      CountHeading heading = CountHeading.of(table, row, columns, drawn ? table.title() : "");
      boolean single = form.posts().size() == 1 && heading.name() >= 0;
      if ((heading.item() >= 0 || single) && heading.hasFigures()) return heading;
    }
    return null;
  }
}
