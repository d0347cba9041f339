package org.banfa.cli.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.banfa.engine.contest.Account;
import org.banfa.engine.election.CountKind;
import org.banfa.executor.answers.AnswerWords;
import org.banfa.model.order.Effective.Provided;
import org.banfa.records.count.Agreement.Difference;
import org.banfa.records.count.BlankWorkbook;
import org.banfa.records.count.CountForm;
import org.banfa.records.count.CountForm.Line;
import org.banfa.records.count.CountTable;
import org.banfa.records.count.CountTable.Figure;
import org.banfa.records.count.Discrepancy;
import org.banfa.records.count.Stance;
import org.banfa.records.count.UnknownWord;
import org.banfa.syntax.diagnostic.Catalogue;

/** Words the tables of a count, what differs in them and what does not fit. */
public final class CountText {
  private static final int GAP = 2;
  /** Codes that say what stands in a cell. */
  private static final Set<String> QUOTING = Set.of("B6101", "B6102", "B6107");

  private final Catalogue catalogue;
  private final CountForm form;
  private final AnswerWords words;
  private final RunText text;

  public CountText(Catalogue catalogue, CountForm form) {
    this.catalogue = catalogue;
    this.form = form;
    this.words = new AnswerWords(form.vocabulary());
    this.text = new RunText(catalogue, words);
  }

  /** An item of the account or a post in the language of the reader; other texts stay. */
  public String word(String item) {
    return words.word(form.word(item), catalogue);
  }

  /** Which count it is. */
  public String heading(int number, String unit, CountKind kind) {
    int names = form.posts().stream().mapToInt(p -> p.names().size()).sum();
    String heading = catalogue.text("count.heading", Integer.toString(number), catalogue.text("count.kind." + kind.id()), Integer.toString(form.posts().size()), Integer.toString(names));
    return (unit.isEmpty() ? heading : catalogue.text("run.unit", unit, heading)) + "\n";
  }

  /** The words of an empty workbook. */
  public BlankWorkbook.Words blank() {
    return new BlankWorkbook.Words(catalogue.text("count.blank.remarks"), List.of(catalogue.text(form.marksEach() ? "count.blank.lines.each" : "count.blank.lines").split("\n")),
        List.of(catalogue.text("count.blank.first"), catalogue.text("count.blank.second")),
        List.of(catalogue.text("count.blank.item"), catalogue.text("count.blank.name"), catalogue.text("count.blank.total")), stances(), catalogue.text("count.blank.only"), UnknownWord.of(catalogue).get(0));
  }

  private List<String> stances() {
    return Arrays.stream(Stance.values()).map(this::stance).toList();
  }

  private String stance(Stance stance) {
    return catalogue.text("count.stance." + stance.name().toLowerCase(Locale.ROOT));
  }

  /** Whose votes a line is about, and which, where there are several kinds. */
  private String who(Line line) {
    return form.marksEach(line.item(), line.name()) ? line.name() + " " + stance(line.stance()) : line.name();
  }

  /** What an empty workbook holds and what to do with it. */
  public String afterBlank(int places) {
    int names = form.posts().stream().mapToInt(p -> p.names().size()).sum();
    return catalogue.text("count.blank.after", Integer.toString(form.posts().size()), Integer.toString(names), Integer.toString(places)) + "\n";
  }

  /** That two entries agree. */
  public String agreed(CountTable one, CountTable two, int cells) {
    List<String> titles = titles(one, two);
    return catalogue.text("count.agreed", titles.get(0), titles.get(1), Integer.toString(cells)) + "\n";
  }

  /** What two entries are called; numbered where they are called the same. */
  public List<String> titles(CountTable one, CountTable two) {
    boolean same = one.title().equals(two.title());
    return same ? List.of(catalogue.text("count.blank.first"), catalogue.text("count.blank.second")) : List.of(one.title(), two.title());
  }

  /** A line for each cell in which two tables differ. */
  public String differences(List<Difference> differences, List<String> titles) {
    List<List<String>> rows = new ArrayList<>();
    for (Difference one : differences) {
      String item = one.line().ofAccount() ? word(one.line().item()) : word(one.line().item()) + " " + who(one.line());
      rows.add(List.of(item, place(one.place()), figure(titles.get(0), one.first()), figure(titles.get(1), one.second())));
    }
    return catalogue.text("count.differences", Integer.toString(differences.size())) + "\n" + columns(rows, false);
  }

  private String figure(String title, Figure figure) {
    if (figure == null) return catalogue.text("count.no-figure", title);
    String at = figure.at() == null ? "" : catalogue.text("count.at", figure.at().cell());
    return catalogue.text("count.figure", title, number(figure.number()), at);
  }

  /** A number, or that nobody knows it. */
  private String number(long number) {
    return number == Account.UNKNOWN ? UnknownWord.of(catalogue).get(0) : Long.toString(number);
  }

  /** What one entry gives and the other calls unknown: the line, the place, the number and where it stands. */
  public List<String> halfKnown(Difference half) {
    Figure known = half.first().known() ? half.first() : half.second();
    Figure unknown = half.first().known() ? half.second() : half.first();
    return List.of(word(half.line().item()), place(half.place()), unknown.at().text(), known.at().text(), Long.toString(known.number()));
  }

  private String place(String place) {
    return place.isEmpty() ? catalogue.text("count.whole") : place;
  }

  /** The ballot account, place by place. */
  public String account(CountTable table) {
    List<Line> lines = CountForm.ITEMS.stream().map(i -> new Line(i, "")).toList();
    return catalogue.text("count.account") + "\n" + table(table, lines, true);
  }

  /** The votes, place by place. */
  public String votes(CountTable table) {
    return catalogue.text("count.votes") + "\n" + table(table, table.votes(), false);
  }

  private String table(CountTable table, List<Line> lines, boolean ofAccount) {
    List<String> places = table.places();
    List<List<String>> rows = new ArrayList<>();
    List<String> top = new ArrayList<>(List.of("", ""));
    top.addAll(places);
    if (places.size() != 1) top.add(catalogue.text("count.whole"));
    rows.add(top);
    String before = "";
    for (Line line : lines) {
      List<String> row = new ArrayList<>(List.of(line.item().equals(before) ? "" : word(line.item()), who(line)));
      before = ofAccount ? "" : line.item();
      for (String place : places) row.add(table.figure(line, place) == null ? "" : number(table.figure(line, place).number()));
      if (places.size() != 1) row.add(number(table.sum(line)));
      rows.add(row);
    }
    if (ofAccount) rows.forEach(r -> r.remove(1));
    return columns(rows, true);
  }

  /** Rows in columns; figures stand on the right, under their heading. */
  private static String columns(List<List<String>> rows, boolean figures) {
    int labels = figures ? rows.get(0).size() - (int) rows.get(0).stream().filter(c -> !c.isEmpty()).count() : rows.get(0).size();
    return columns(rows, labels);
  }

  /** The same; the first {@code labels} columns are texts. */
  static String columns(List<List<String>> rows, int labels) {
    Map<Integer, Integer> widths = new LinkedHashMap<>();
    for (List<String> row : rows) for (int i = 0; i < row.size(); i++) widths.merge(i, Columns.width(row.get(i)), Math::max);
    StringBuilder out = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        String padding = " ".repeat(widths.get(i) - Columns.width(row.get(i)));
        line.append(" ".repeat(GAP)).append(i < labels ? row.get(i) + padding : padding + row.get(i));
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
    return out.toString();
  }

  /** The clauses the account stands by; {@code open} when they rest on a number nobody knows. */
  public String stands(List<Provided> sources, boolean open) {
    StringBuilder out = new StringBuilder(catalogue.text(open ? "count.stands-open" : "count.stands")).append('\n');
    for (Provided source : sources) out.append("  ").append(catalogue.text("run.rule", text.citation(source))).append('\n');
    return out.toString();
  }

  /** Everything that does not fit, each with its code, the clause that governs it and what to do. */
  public String discrepancies(List<Discrepancy> all) {
    StringBuilder out = new StringBuilder();
    for (Discrepancy one : all) {
      List<String> arguments = new ArrayList<>();
      boolean quoted = QUOTING.contains(one.code());
      for (String argument : one.arguments()) arguments.add(argument.isEmpty() ? catalogue.text("count.whole") : quoted ? argument : word(argument));
      out.append(catalogue.text("report.heading", catalogue.text(one.blocking() ? "severity.error" : "severity.warning"), one.code(), catalogue.text(one.code() + ".title"))).append('\n');
      out.append("  ").append(catalogue.text(one.code() + ".message", arguments)).append('\n');
      for (Provided rule : one.rules()) out.append("  ").append(catalogue.text("run.rule", text.citation(rule))).append('\n');
      if (one.rules().isEmpty() && one.code().compareTo("B6110") >= 0 && !one.blocking()) out.append("  ").append(catalogue.text("count.no-rule")).append('\n');
      out.append("  ").append(catalogue.text("report.remedy", catalogue.text(one.code() + ".help", arguments))).append("\n\n");
    }
    return out.toString();
  }
}
