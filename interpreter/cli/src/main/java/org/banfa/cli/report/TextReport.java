package org.banfa.cli.report;

import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.banfa.documents.finding.FindingText;
import org.banfa.documents.finding.ReviewText;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.review.Reviewed;
import org.banfa.judgement.review.Standing;
import org.banfa.judgement.wording.Wording;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Diagnostic;
import org.banfa.syntax.text.Source;

/** Renders a check for the terminal. */
public final class TextReport {
  private static final int WIDE = 100;
  /** Problems shown of one file; what follows often goes with them. */
  private static final int MOST = 20;
  /** How the codes of single analyses begin: their elections show a situation, they refute nothing. */
  private static final String ANALYSIS = "B25";

  private final Catalogue catalogue;
  private final Wording wording;
  private final FindingText words;
  private final ReviewText opinions;
  private final SummaryText summary;
  private final CompactNotes notes;
  private final boolean verbose;

  public TextReport(Catalogue catalogue, boolean verbose) {
    this.catalogue = catalogue;
    this.wording = new Wording(catalogue);
    this.words = new FindingText(wording);
    this.opinions = new ReviewText(wording);
    this.summary = new SummaryText(wording);
    this.notes = new CompactNotes(catalogue, words);
    this.verbose = verbose;
  }

  public String render(CheckReport report) {
    StringBuilder out = new StringBuilder();
    out.append(diagnostics(report.diagnostics()));
    FrameFindings frames = new FrameFindings(report, wording);
    for (Iterator<CheckResult> all = report.results().iterator(); all.hasNext(); ) {
      CheckResult result = all.next();
      result(result, report.review(result), frames, out);
      if (all.hasNext()) out.append('\n');
    }
    return out.toString();
  }

  /** Problems of reading alone. */
  public String diagnostics(List<Diagnostic> diagnostics) {
    StringBuilder out = new StringBuilder();
    Map<Source, Integer> shown = new IdentityHashMap<>();
    for (int i = 0; i < diagnostics.size(); i++) {
      Diagnostic diagnostic = diagnostics.get(i);
      int before = shown.merge(diagnostic.source(), 1, Integer::sum) - 1;
      if (verbose || before < MOST) diagnostic(diagnostic, out);
      boolean last = i + 1 == diagnostics.size() || diagnostics.get(i + 1).source() != diagnostic.source();
      if (last && !verbose && before >= MOST) out.append(catalogue.text("report.more-problems", diagnostic.source().name(), Integer.toString(before + 1 - MOST))).append("\n\n");
    }
    return out.toString();
  }

  private void diagnostic(Diagnostic diagnostic, StringBuilder out) {
    String severity = catalogue.text("severity." + diagnostic.severity().id());
    out.append(catalogue.text("report.heading", severity, diagnostic.code(), catalogue.text(diagnostic.code() + ".title")));
    out.append('\n');
    boolean placed = !diagnostic.source().text().isEmpty();
    if (placed) {
      int start = diagnostic.span().start();
      String position = diagnostic.source().line(start) + ":" + diagnostic.source().column(start);
      indented(diagnostic.source().name() + " " + position, out);
      out.append(Excerpt.of(diagnostic.source(), diagnostic.span()));
    }
    indented(catalogue.message(diagnostic), out);
    for (Diagnostic.Related related : diagnostic.related()) {
      int start = related.span().start();
      String place = related.source().name() + " " + related.source().line(start) + ":" + related.source().column(start);
      indented(catalogue.text(related.key(), place), out);
      out.append(Excerpt.of(related.source(), related.span()));
    }
    if (catalogue.has(diagnostic.code() + ".help")) {
      indented(catalogue.text("report.remedy", catalogue.text(diagnostic.code() + ".help", diagnostic.arguments())), out);
    }
    out.append('\n');
  }

  private void result(CheckResult result, Reviewed reviewed, FrameFindings frames, StringBuilder out) {
    for (Finding finding : result.findings())
      if (verbose || !CompactNotes.quiet(finding) && frames.toldUnder(finding, result) == null) finding(finding, result, reviewed.standing(finding), out);
    if (!verbose) {
      List<String> told = frames.lines(result);
      told.forEach(line -> out.append(line).append('\n'));
      if (!told.isEmpty()) out.append('\n');
      notes.write(result, out);
    }
    summary.write(result, reviewed, verbose, out);
  }

  /** A finding nobody has spoken of. */
  void finding(Finding finding, CheckResult result, StringBuilder out) {
    finding(finding, result, new Standing(null, false), out);
  }

  private void finding(Finding finding, CheckResult result, Standing standing, StringBuilder out) {
    out.append(catalogue.text("report.heading", words.severity(finding), finding.code(), words.title(finding))).append('\n');
    indented(words.place(finding, result), out);
    if (finding.locus() != null) out.append(Excerpt.of(finding.locus().source(), finding.locus().span()));
    words.laws(finding).forEach(law -> indented(law, out));
    indented(words.message(finding), out);
    indented(words.note(finding), out);
    reasoning(words.reasoning(finding), out);
    String example = finding.code().startsWith(ANALYSIS) ? "report.smallest" : FindingText.isStricter(finding) ? "report.difference" : "report.counterexample";
    words.counterexamples(finding).forEach(c -> indented(catalogue.text(example, c), out));
    String effect = words.effect(finding);
    if (!effect.isEmpty()) indented(catalogue.text("report.effect", effect), out);
    for (Finding.Related related : finding.related()) {
      indented(words.related(related, result), out);
      if (related.cited() == null) out.append(Excerpt.of(related.locus().source(), related.locus().span()));
    }
    indented(catalogue.text("report.remedy", words.remedy(finding)), out);
    indented(opinions.of(standing), out);
    out.append('\n');
  }

  /** In one line when it is short, else a line for each step. */
  private void reasoning(List<String> steps, StringBuilder out) {
    if (steps.isEmpty()) return;
    String arrow = catalogue.text("report.step");
    String line = catalogue.text("report.reasoning", String.join(arrow, steps));
    if (Columns.width(line) > WIDE) line = catalogue.text("report.reasoning", "\n " + arrow + String.join("\n " + arrow, steps));
    indented(line, out);
  }

  static void indented(String text, StringBuilder out) {
    text.lines().forEach(line -> out.append("  ").append(line.stripTrailing()).append('\n'));
  }
}
