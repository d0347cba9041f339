package org.banfa.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.banfa.documents.finding.FindingText;
import org.banfa.documents.finding.Counts;
import org.banfa.documents.finding.ReviewText;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.finding.Judgement;
import org.banfa.judgement.finding.Verdict;
import org.banfa.judgement.review.Reviewed;
import org.banfa.judgement.wording.Wording;
import org.banfa.model.core.Locus;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Diagnostic;
import org.banfa.syntax.diagnostic.Severity;

/** Prepares the words the HTML template places: lists and maps of text only. */
final class HtmlModel {
  private static final String LABELS = "html.";

  private final Catalogue catalogue;
  private final Wording wording;
  private final FindingText words;

  HtmlModel(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.wording = new Wording(catalogue);
    this.words = new FindingText(wording);
  }

  Map<String, Object> of(CheckReport report) {
    Map<String, String> labels = new TreeMap<>();
    for (String key : catalogue.keys()) {
      if (key.startsWith(LABELS)) labels.put(key.substring(LABELS.length()), catalogue.text(key));
    }
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("language", catalogue.language().id());
    model.put("t", labels);
    model.put("diagnostics", report.diagnostics().stream().map(this::diagnostic).toList());
    FrameFindings frames = new FrameFindings(report, wording);
    model.put("documents", report.results().stream().map(r -> document(r, report.review(r), frames)).toList());
    return model;
  }

  private Map<String, Object> diagnostic(Diagnostic diagnostic) {
    Map<String, Object> map = new LinkedHashMap<>();
    boolean placed = !diagnostic.source().text().isEmpty();
    int start = diagnostic.span().start();
    map.put("weight", diagnostic.severity().id());
    map.put("severity", catalogue.text("severity." + diagnostic.severity().id()));
    map.put("code", diagnostic.code());
    map.put("title", catalogue.text(diagnostic.code() + ".title"));
    map.put("where", placed
        ? diagnostic.source().name() + " " + diagnostic.source().line(start) + ":" + diagnostic.source().column(start)
        : diagnostic.source().name());
    map.put("message", catalogue.message(diagnostic));
    map.put("excerpt", placed ? HtmlExcerpt.of(diagnostic.source(), diagnostic.span()) : List.of());
    String help = diagnostic.code() + ".help";
    map.put("remedy", catalogue.has(help) ? catalogue.text(help, diagnostic.arguments()) : "");
    return map;
  }

  private Map<String, Object> document(CheckResult result, Reviewed reviewed, FrameFindings frames) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("title", wording.title(result.document()));
    map.put("file", result.document().source().name());
    map.put("lawAsOf", new SummaryText(wording).lawAsOf(result));
    map.put("hash", result.semanticHash());
    List<Map<String, Object>> weights = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      long count = result.findings().stream().filter(f -> f.severity() == severity).count();
      weights.add(Map.of("weight", severity.id(), "name", catalogue.text("severity." + severity.id()), "count", count));
    }
    map.put("weights", weights);
    List<Map<String, Object>> verdicts = new ArrayList<>();
    Counts.open(result, reviewed).forEach((verdict, count) -> {
      if (count > 0) verdicts.add(Map.of("id", verdict.id(), "name", verdict(verdict), "count", count));
    });
    int settled = Counts.settled(result, reviewed);
    if (settled > 0) verdicts.add(Map.of("id", "decided", "name", catalogue.text("verdict.decided"), "count", settled));
    map.put("verdicts", verdicts);
    map.put("told", frames.lines(result));
    map.put("findings", result.findings().stream().filter(f -> !CompactNotes.quiet(f) && frames.toldUnder(f, result) == null).map(f -> finding(f, result, reviewed)).toList());
    map.put("notes", result.findings().stream().filter(CompactNotes::quiet).map(f -> finding(f, result, reviewed)).toList());
    map.put("judgements", result.judgements().stream().map(this::judgement).toList());
    map.put("unchecked", result.judgements().stream().filter(HtmlModel::unchecked).map(this::judgement).toList());
    CalendarSheet sheet = new CalendarSheet(result, null, null);
    map.put("chart", sheet.electionDay() == null || sheet.rows().isEmpty() ? "" : new CalendarSvg(catalogue).element(sheet));
    map.put("timetable", result.timetable().isEmpty() ? List.of() : new TimetableText(wording).cells(result.timetable()));
    return map;
  }

  private static boolean unchecked(Judgement judgement) {
    return judgement.verdict() == Verdict.FOR_PERSON || judgement.verdict() == Verdict.UNDECIDABLE;
  }

  private Map<String, Object> finding(Finding finding, CheckResult result, Reviewed reviewed) {
    Map<String, Object> map = new LinkedHashMap<>();
    Locus locus = finding.locus();
    map.put("weight", finding.severity().id());
    map.put("severity", words.severity(finding));
    map.put("code", finding.code());
    map.put("title", words.title(finding));
    map.put("where", words.place(finding, result));
    map.put("excerpt", locus == null ? List.of() : HtmlExcerpt.of(locus.source(), locus.span()));
    map.put("laws", words.laws(finding));
    map.put("source", String.join(catalogue.text("report.comma"), finding.bases().stream().map(words::lawAndArticle).toList()));
    map.put("message", words.message(finding));
    map.put("note", words.note(finding));
    map.put("reasoning", words.reasoning(finding));
    map.put("counterexample", String.join(catalogue.text("law.next"), words.counterexamples(finding)));
    map.put("counterexampleTitle", catalogue.text(FindingText.isStricter(finding) ? "html.difference" : "html.counterexample"));
    map.put("effect", words.effect(finding));
    map.put("related", finding.related().stream().map(r -> words.related(r, result)).toList());
    map.put("remedy", words.remedy(finding));
    map.put("review", new ReviewText(wording).of(reviewed.standing(finding)));
    return map;
  }

  private Map<String, Object> judgement(Judgement judgement) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("law", wording.title(judgement.inForce()));
    map.put("article", wording.article(judgement.rule().article(judgement.version())));
    map.put("label", catalogue.text("report.label", judgement.rule().label()));
    map.put("subject", judgement.subject() == null ? "" : wording.slot(judgement.subject()));
    map.put("id", judgement.verdict().id());
    map.put("verdict", verdict(judgement.verdict()));
    map.put("clauses", judgement.clauses().stream().map(wording::place).distinct().toList());
    return map;
  }

  private String verdict(Verdict verdict) {
    return catalogue.text("verdict." + verdict.id());
  }
}
