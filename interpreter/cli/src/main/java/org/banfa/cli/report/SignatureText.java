package org.banfa.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.SignatureCap;
import org.banfa.executor.answers.AnswerWords;
import org.banfa.model.order.Effective.Provided;
import org.banfa.records.count.Discrepancy;
import org.banfa.records.signature.SignatureCount;
import org.banfa.records.signature.SignatureCount.Fate;
import org.banfa.syntax.diagnostic.Catalogue;

/** Words what the tables of signatures come to: numbers by the person signed for, and where something does not fit; no signer. */
public final class SignatureText {
  private static final List<Fate> ORDER = List.of(Fate.VOIDED, Fate.NOT_ELECTOR, Fate.TWICE, Fate.BEYOND, Fate.VALID);

  private final Catalogue catalogue;
  private final AnswerWords words;
  private final RunText text;

  public SignatureText(Catalogue catalogue, AnswerWords words, RunText text) {
    this.catalogue = catalogue;
    this.words = words;
    this.text = text;
  }

  /** For whom, and for how many one may sign. */
  public String heading(Question.Signatures question) {
    StringBuilder out = new StringBuilder();
    line(out, 0, "signatures.heading", words.word(question.quantity().term().id(), catalogue), Integer.toString(question.people().size()), String.join(catalogue.text("run.and"), question.people()));
    SignatureCap cap = question.cap();
    String beyond = catalogue.text("signatures.beyond." + cap.beyond().name().toLowerCase(Locale.ROOT));
    if (cap.limits()) line(out, 1, "signatures.cap", Long.toString(cap.most()), beyond);
    else line(out, 1, "signatures.no-cap");
    for (Provided said : cap.clauses()) line(out, 1, "run.rule", text.citation(said));
    return out.toString();
  }

  /** That a table was read. */
  public String read(String title, int rows) {
    return catalogue.text("signatures.read", title, Integer.toString(rows)) + "\n";
  }

  /** How many are on the roll. */
  public String roll(int number) {
    return catalogue.text("signatures.roll", Integer.toString(number)) + "\n";
  }

  /** The signatures of each, by what became of them. */
  public String table(List<String> people, SignatureCount count) {
    List<List<String>> rows = new ArrayList<>();
    List<String> top = new ArrayList<>(List.of(catalogue.text("count.blank.name")));
    for (Fate fate : ORDER) top.add(catalogue.text("signatures.fate." + fate.name().toLowerCase(Locale.ROOT)));
    rows.add(top);
    for (String name : people) {
      List<String> row = new ArrayList<>(List.of(name));
      for (Fate fate : ORDER) row.add(Integer.toString(count.number(name, fate)));
      rows.add(row);
    }
    return CountText.columns(rows, 1);
  }

  /** Everything that does not fit, each with its code, the clauses that govern it and what to do. */
  public String problems(List<Discrepancy> all) {
    StringBuilder out = new StringBuilder();
    for (Discrepancy one : all) {
      line(out, 0, "report.heading", catalogue.text(one.blocking() ? "severity.error" : "severity.warning"), one.code(), catalogue.text(one.code() + ".title"));
      line(out, 1, one.code() + ".message", one.arguments().toArray(String[]::new));
      for (Provided rule : one.rules()) line(out, 1, "run.rule", text.citation(rule));
      line(out, 1, "report.remedy", catalogue.text(one.code() + ".help", one.arguments()));
      out.append('\n');
    }
    return out.toString();
  }

  /** What the page of an empty workbook is called. */
  public String sheet() {
    return catalogue.text("signatures.sheet");
  }

  /** The headings of an empty workbook. */
  public List<String> headings() {
    return List.of(catalogue.text("signatures.headings").split("\\|"));
  }

  /** What to do with an empty workbook. */
  public String afterBlank() {
    return catalogue.text("signatures.after-blank") + "\n";
  }

  private void line(StringBuilder out, int depth, String key, String... arguments) {
    out.append("  ".repeat(depth)).append(catalogue.text(key, arguments)).append('\n');
  }
}
