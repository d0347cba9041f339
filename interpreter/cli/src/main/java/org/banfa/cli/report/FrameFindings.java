package org.banfa.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.banfa.documents.finding.FindingText;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.finding.FindingClass;
import org.banfa.judgement.wording.Wording;
import org.banfa.model.core.Locus;

/** Knows which findings of a method are those of a document above it that the same report tells in full. */
final class FrameFindings {
  /** The finding that a text above was not seen: what of the reader's own document rests on it is no other problem. */
  private static final String UNSEEN = "B2136";
  private static final int WHICH_TEXT = 3;

  private final CheckReport report;
  private final Wording wording;
  private final FindingText words;
  /** What each document says of itself, by file: the identities of the findings that lie in it alone. */
  private final Map<String, List<String>> own = new LinkedHashMap<>();

  FrameFindings(CheckReport report, Wording wording) {
    this.report = report;
    this.wording = wording;
    this.words = new FindingText(wording);
    for (CheckResult result : report.results()) {
      String file = result.document().source().name();
      result.findings().stream().filter(f -> file.equals(home(f))).forEach(f -> own.computeIfAbsent(file, s -> new ArrayList<>()).add(identity(f)));
    }
  }

  /** The document under which the report tells a finding of another one in full; null when it is told here. */
  CheckResult toldUnder(Finding finding, CheckResult result) {
    String home = home(finding);
    if (home == null || ofLaw(finding) || home.equals(result.document().source().name())) return null;
    if (!own.getOrDefault(home, List.of()).contains(identity(finding))) return null;
    return report.results().stream().filter(r -> r.document().source().name().equals(home)).findFirst().orElse(null);
  }

  /** A line for each document above that has problems of its own, with their weight, code and title. */
  List<String> lines(CheckResult result) {
    Map<CheckResult, List<String>> told = new LinkedHashMap<>();
    for (Finding finding : result.findings()) {
      CheckResult above = CompactNotes.quiet(finding) ? null : toldUnder(finding, result);
      if (above == null) continue;
      String label = finding.locus().label();
      String key = label.isEmpty() ? "report.told.finding" : "report.told.labelled";
      told.computeIfAbsent(above, a -> new ArrayList<>())
          .add(wording.catalogue().text(key, finding.code(), words.title(finding), words.severity(finding), label));
    }
    List<String> lines = new ArrayList<>();
    told.forEach((above, findings) -> lines.add(wording.catalogue().text(
        "report.told", wording.title(above.document()), String.join(wording.catalogue().text("report.enum"), findings))));
    return lines;
  }

  /** What breaks a law is told to each document it governs; what a document gets wrong by itself is for its own author. */
  private static boolean ofLaw(Finding finding) {
    return finding.findingClass() == FindingClass.LAW && !finding.code().equals(UNSEEN);
  }

  /** The one file in which everything lies that a finding points at; null when it points at nothing or at several. */
  private static String home(Finding finding) {
    if (finding.locus() == null) return null;
    String home = finding.locus().source().name();
    boolean alone = finding.related().stream().allMatch(r -> r.cited() != null || r.locus().source().name().equals(home));
    return alone ? home : null;
  }

  /** What makes two findings say the same, whoever is told. */
  private String identity(Finding finding) {
    TreeSet<String> places = new TreeSet<>();
    finding.related().forEach(r -> places.add(r.cited() == null ? place(r.locus()) : wording.argument(r.cited())));
    List<String> parts = new ArrayList<>(List.of(finding.code(), finding.severity().id(), Objects.toString(finding.verdict()), place(finding.locus())));
    parts.add(places.toString());
    finding.bases().forEach(b -> parts.add(b.law() + " " + b.label()));
    List<String> arguments = wording.arguments(finding.arguments());
    parts.addAll(finding.code().equals(UNSEEN) ? arguments.subList(0, Math.min(WHICH_TEXT, arguments.size())) : arguments);
    parts.addAll(wording.arguments(finding.reasoning()));
    parts.add(wording.election(finding.counterexample()) + wording.election(finding.converse()));
    return String.join("\n", parts);
  }

  private static String place(Locus locus) {
    return FindingText.position(locus);
  }
}
