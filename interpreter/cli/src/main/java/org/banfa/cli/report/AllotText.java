package org.banfa.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.contest.Quota;
import org.banfa.engine.contest.UnitShare;
import org.banfa.engine.rules.Fractions;
import org.banfa.engine.rules.UnitRules;
import org.banfa.engine.rules.UnitRules.Division;
import org.banfa.executor.answers.AnswerWords;
import org.banfa.model.order.Effective.Provided;
import org.banfa.records.count.Discrepancy;
import org.banfa.records.unit.Allotment;
import org.banfa.syntax.diagnostic.Catalogue;

/** Words a table of units: what was read, what does not fit, and how the seats are divided. */
public final class AllotText {
  /** Remainders are equal: somebody decides, and the seats are written. */
  private static final String EQUAL = "B5081";

  private final Catalogue catalogue;
  private final AnswerWords words;
  private final RunText text;

  public AllotText(Catalogue catalogue, AnswerWords words, RunText text) {
    this.catalogue = catalogue;
    this.words = words;
    this.text = text;
  }

  /** A word in the language of the reader. */
  public String word(String id) {
    return id.isEmpty() ? "" : words.word(id, catalogue);
  }

  /** That a table was read, and what of it was not. */
  public String read(String title, int rows, List<String> unread) {
    String read = catalogue.text("allot.read", title, Integer.toString(rows));
    return read + (unread.isEmpty() ? "" : catalogue.text("allot.unread", String.join(catalogue.text("run.and"), unread))) + "\n";
  }

  /** Everything that does not fit, each with its code and what to do. */
  public String problems(List<Discrepancy> all) {
    StringBuilder out = new StringBuilder();
    for (Discrepancy one : all) {
      String[] arguments = one.arguments().toArray(String[]::new);
      line(out, 0, "report.heading", catalogue.text(one.blocking() ? "severity.error" : "severity.warning"), one.code(), catalogue.text(one.code() + ".title"));
      line(out, 1, one.code() + ".message", arguments);
      line(out, 1, "report.remedy", catalogue.text(one.code() + ".help", arguments));
      out.append('\n');
    }
    return out.toString();
  }

  /** Why the units are not taken. */
  public String refusal(Refusal refusal) {
    return String.join("\n", text.refusal(refusal)) + "\n" + (refusal.code().equals(EQUAL) ? catalogue.text("allot.equal") + "\n" : "");
  }

  /** How the seats come out. */
  public String table(Division division, UnitRules rules) {
    Quota quota = division.quota();
    return quota == null ? given(division.units()) : divided(Allotment.of(quota), rules);
  }

  private String given(List<UnitShare> units) {
    StringBuilder out = new StringBuilder();
    for (UnitShare unit : units) {
      List<String> seats = new ArrayList<>();
      unit.seats().forEach((post, number) -> seats.add(word(post) + " " + number));
      line(out, 1, "allot.given", unit.name(), String.join(catalogue.text("run.and"), seats));
    }
    return out.toString();
  }

  private String divided(Allotment all, UnitRules rules) {
    StringBuilder out = new StringBuilder();
    line(out, 0, "allot.total", word(all.main()), Long.toString(all.quota().totals().get(all.main())));
    for (Provided clause : rules.allotment()) line(out, 1, "run.rule", text.citation(clause));
    List<List<String>> rows = new ArrayList<>();
    List<String> top = new ArrayList<>(List.of(catalogue.text("allot.head.unit"), catalogue.text("allot.head." + (Quota.HOUSEHOLDS.equals(all.quota().weighing()) ? "households" : "electors"))));
    if (all.weighed()) top.add(catalogue.text("allot.head.share"));
    top.add(catalogue.text("allot.head.seats"));
    all.parts().forEach(p -> top.add(catalogue.text("allot.head.part", word(p))));
    rows.add(top);
    for (Allotment.Row row : all.rows()) rows.add(row(all, row));
    List<String> sum = new ArrayList<>(List.of(catalogue.text("allot.head.sum"), number(all.weight())));
    if (all.weighed()) sum.add("");
    sum.add(Long.toString(all.seats()));
    all.parts().forEach(p -> sum.add(all.quota().totals().get(p).toString()));
    rows.add(sum);
    out.append(CountText.columns(rows, 1));
    for (Allotment.Row row : all.rows()) {
      if (row.limit() == Allotment.Limit.LEAST) line(out, 1, "allot.least", row.unit(), Long.toString(row.bound()));
      if (row.limit() == Allotment.Limit.MOST) line(out, 1, "allot.most", row.unit(), Long.toString(row.bound()));
    }
    return out.toString();
  }

  private List<String> row(Allotment all, Allotment.Row row) {
    List<String> cells = new ArrayList<>(List.of("　".repeat(row.level()) + row.unit(), number(row.weight())));
    if (all.weighed()) cells.add(row.share() == null ? "" : Fractions.mixed(row.share()));
    cells.add(Long.toString(row.seats()));
    all.parts().forEach(p -> cells.add(row.within().containsKey(p) ? row.within().get(p).toString() : ""));
    return cells;
  }

  private static String number(long value) {
    return value == UnitShare.UNKNOWN ? "" : Long.toString(value);
  }

  /** What the page of an empty workbook is called. */
  public String sheet() {
    return catalogue.text("allot.sheet");
  }

  /** The headings of an empty workbook: a column for each level, then numbers. */
  public List<String> headings(UnitRules rules) {
    List<String> all = new ArrayList<>();
    rules.levels().forEach(l -> all.add(l.iterator().next().id()));
    all.addAll(List.of(catalogue.text("allot.headings").split("\\|")));
    return all;
  }

  /** What to do with an empty workbook. */
  public String afterBlank(UnitRules rules) {
    return catalogue.text(rules.levels().size() > 1 ? "allot.after-blank.levels" : "allot.after-blank") + "\n";
  }

  private void line(StringBuilder out, int depth, String key, String... arguments) {
    out.append("  ".repeat(depth)).append(catalogue.text(key, arguments)).append('\n');
  }
}
