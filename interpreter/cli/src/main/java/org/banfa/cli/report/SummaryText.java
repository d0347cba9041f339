package org.banfa.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.banfa.documents.finding.Counts;
import org.banfa.documents.finding.ReviewText;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.judgement.finding.Judgement;
import org.banfa.judgement.finding.Verdict;
import org.banfa.judgement.review.Reviewed;
import org.banfa.judgement.review.Standing;
import org.banfa.judgement.wording.Wording;
import org.banfa.model.document.DocumentKind;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Review.Opinion;
import org.banfa.model.library.StandardLibrary;
import org.banfa.model.order.Above;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Severity;

/** Writes what follows the findings: counts, the rules by verdict, and the timetable. */
final class SummaryText {
  /** The finding that a document above was not seen. */
  private static final String UNSEEN = "B2136";

  private final Catalogue catalogue;
  private final Wording wording;
  private final TimetableText timetable;

  SummaryText(Wording wording) {
    this.catalogue = wording.catalogue();
    this.wording = wording;
    this.timetable = new TimetableText(wording);
  }

  void write(CheckResult result, Reviewed reviewed, boolean verbose, StringBuilder out) {
    out.append(catalogue.text("report.summary", wording.title(result.document()), lawAsOf(result))).append('\n');
    String origin = result.document().header().source();
    if (!origin.isEmpty()) line(catalogue.text("report.origin", origin), out);
    above(result, out);
    unseen(result, out);
    List<String> weights = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      long count = result.findings().stream().filter(f -> f.severity() == severity).count();
      weights.add(catalogue.text("report.weight." + severity.id(), Long.toString(count)));
    }
    line(String.join(catalogue.text("report.comma"), weights), out);
    Map<Verdict, Integer> counts = Counts.open(result, reviewed);
    List<String> verdicts = new ArrayList<>();
    counts.forEach((verdict, count) -> {
      if (count > 0) verdicts.add(catalogue.text("report.count", verdict(verdict), Integer.toString(count)));
    });
    int settled = Counts.settled(result, reviewed);
    if (settled > 0) verdicts.add(catalogue.text("report.count", catalogue.text("verdict.decided"), Integer.toString(settled)));
    if (!verdicts.isEmpty()) {
      line(catalogue.text("report.verdicts", String.join(catalogue.text("report.comma"), verdicts)), out);
    }
    reviews(reviewed, out);
    if (!result.timetable().isEmpty()) timetable.write(result.timetable(), out);
    for (Verdict verdict : verbose ? Verdict.values() : new Verdict[] {Verdict.CONFORMS}) rules(result, verdict, verbose, out);
  }

  /** How many findings people have spoken of, and the opinions whose findings are there no more. */
  private void reviews(Reviewed reviewed, StringBuilder out) {
    List<Standing> all = reviewed.items().stream().map(reviewed::standing).filter(s -> s.opinion() != null).toList();
    if (!all.isEmpty()) {
      long again = all.stream().filter(Standing::reopened).count();
      line(catalogue.text("report.reviews", Long.toString(all.size() - again), Long.toString(again)), out);
    }
    for (Opinion opinion : reviewed.stale()) {
      String name = opinion.rule().isEmpty() ? opinion.code() : opinion.code() + "/" + opinion.rule();
      line(catalogue.text("report.reviewStale", name, new ReviewText(wording).of(opinion)), out);
    }
  }

  /** The documents above that were read with it, each with the reason. */
  private void above(CheckResult result, StringBuilder out) {
    List<String> read = new ArrayList<>();
    for (Above above : result.above()) read.add(catalogue.text("report.above." + above.relation().id(), wording.title(above.document())));
    result.judgements().stream().map(Judgement::law).distinct()
        .filter(l -> l.kind() == DocumentKind.STATUTE && !l.source().name().startsWith(StandardLibrary.PREFIX))
        .forEach(l -> read.add(catalogue.text("report.above.given", wording.title(l))));
    if (!read.isEmpty()) line(catalogue.text("report.above", String.join(catalogue.text("report.enum"), read)), out);
  }

  /** The documents above that were named and not seen. */
  private void unseen(CheckResult result, StringBuilder out) {
    List<String> titles =
        result.findings().stream().filter(f -> f.code().equals(UNSEEN)).map(f -> wording.title(wording.argument(f.arguments().get(0)), "")).toList();
    if (!titles.isEmpty()) line(catalogue.text("report.unseen", String.join(catalogue.text("report.enum"), titles)), out);
  }

  /** The day whose law was applied; a document without dates is checked by the newest law. */
  String lawAsOf(CheckResult result) {
    return result.lawAsOf() == null ? catalogue.text("report.newestLaw") : catalogue.text("report.lawOf", wording.date(result.lawAsOf()));
  }

  private String verdict(Verdict verdict) {
    return catalogue.text("verdict." + verdict.id());
  }

  private void rules(CheckResult result, Verdict verdict, boolean verbose, StringBuilder out) {
    List<Judgement> rules = result.judgements().stream().filter(j -> j.verdict() == verdict).toList();
    if (rules.isEmpty()) return;
    out.append('\n').append(catalogue.text("report.list", verdict(verdict), Integer.toString(rules.size()))).append('\n');
    LegalDocument law = null;
    for (List<Judgement> group : verbose ? rules.stream().map(List::of).toList() : rows(rules)) {
      Judgement first = group.get(0);
      if (first.law() != law) line(title(first), out);
      law = first.law();
      String article = wording.article(first.rule().article(first.version()));
      String label = catalogue.text("report.label", verbose ? first.rule().label() : first.rule().row());
      List<String> subjects =
          group.stream().map(Judgement::subject).filter(Objects::nonNull).map(wording::slot).distinct().toList();
      line("  " + join(article, label, String.join(catalogue.text("report.enum"), subjects), verbose ? clauses(first) : ""), out);
    }
  }

  private String title(Judgement judgement) {
    return wording.title(judgement.inForce());
  }

  /** The parts of one row of the library together. */
  private static List<List<Judgement>> rows(List<Judgement> rules) {
    Map<String, List<Judgement>> rows = new LinkedHashMap<>();
    for (Judgement rule : rules) {
      rows.computeIfAbsent(rule.law().title() + "\n" + rule.rule().row(), r -> new ArrayList<>()).add(rule);
    }
    return List.copyOf(rows.values());
  }

  private String clauses(Judgement rule) {
    if (rule.clauses().isEmpty()) return "";
    List<String> places = rule.clauses().stream().map(wording::place).distinct().toList();
    return catalogue.text("report.clauses", String.join(catalogue.text("report.comma"), places));
  }

  private static String join(String... parts) {
    List<String> kept = new ArrayList<>();
    for (String part : parts) if (!part.isEmpty()) kept.add(part);
    return String.join("  ", kept);
  }

  private static void line(String text, StringBuilder out) {
    out.append("  ").append(text).append('\n');
  }
}
