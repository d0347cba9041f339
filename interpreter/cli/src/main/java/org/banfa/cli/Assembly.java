package org.banfa.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banfa.cli.drill.DrillText;
import org.banfa.cli.drill.Fingerprints;
import org.banfa.cli.input.Collection;
import org.banfa.cli.report.CheckReport;
import org.banfa.engine.lowering.Replay;
import org.banfa.executor.answers.AnswersProblem;
import org.banfa.judgement.check.Check;
import org.banfa.judgement.check.Counterexamples;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.linear.Solver;
import org.banfa.judgement.review.Reviewed;
import org.banfa.model.document.CaseStudy;
import org.banfa.model.document.DocumentKind;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Rank;
import org.banfa.model.library.Library;
import org.banfa.model.library.LibraryLoader;
import org.banfa.model.library.StandardLibrary;
import org.banfa.syntax.diagnostic.Diagnostic;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.diagnostic.Language;
import org.banfa.syntax.diagnostic.Severity;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.text.Span;
import org.banfa.syntax.translate.Translator;

/** Joins reader, model and judgement for the commands. */
public final class Assembly implements Workbench {
  private static final int LONGEST_NAME = 80;
  /** What each check was made with. */
  private final Map<CheckResult, Library> libraries = new IdentityHashMap<>();

  @Override
  public CheckReport check(List<Path> paths, Optional<LocalDate> lawAsOf, Solver solver) {
    Collection collection = Collection.of(paths);
    List<Diagnostic> diagnostics = new ArrayList<>(collection.diagnostics());
    List<CheckResult> results = new ArrayList<>();
    for (LegalDocument document : methods(collection)) {
      CheckResult result = Check.of(collection.library(), document, lawAsOf.orElse(null), Replay::holds, solver);
      results.add(result);
      libraries.put(result, collection.library());
    }
    if (results.isEmpty() && diagnostics.stream().noneMatch(d -> d.severity() == Severity.ERROR)) {
      for (Source source : collection.asked()) diagnostics.add(Diagnostic.error("B1017", source, Span.NONE, source.name()));
    }
    List<Reviewed> reviews = results.stream().map(r -> Reviewed.of(collection.library(), r)).toList();
    return new CheckReport(results, diagnostics, reviews);
  }

  @Override
  public TestOutcome test(List<Path> paths) {
    Collection collection = Collection.withMethodsOfCases(paths);
    List<CaseOutcome> outcomes = new ArrayList<>();
    List<Diagnostic> diagnostics = new ArrayList<>(collection.diagnostics());
    CaseRun run = new CaseRun(collection.library());
    for (CaseStudy study : collection.library().cases()) {
      boolean asked = collection.asked().contains(study.locus().source());
      if (!asked || collection.isBroken(study.locus().source())) continue;
      try {
        outcomes.add(run.outcome(study));
      } catch (AnswersProblem unreadable) {
        diagnostics.addAll(unreadable.diagnostics());
      }
    }
    return new TestOutcome(outcomes, diagnostics);
  }

  @Override
  public List<KeptCase> counterexamples(List<CheckResult> results) {
    List<KeptCase> kept = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (CheckResult result : results) {
      Library library = libraries.get(result);
      LegalDocument method = result.document();
      Counterexamples found = Counterexamples.of(library, result, Replay::holds);
      List<CaseStudy.Fingerprint> fingerprints = Fingerprints.of(library, method, null);
      for (Counterexamples.One one : found.all()) {
        String title = DrillText.title(one);
        String name = fileName(title, method.title());
        for (int copy = 2; !names.add(name); copy++) name = fileName(title + " " + copy, method.title());
        kept.add(new KeptCase(name, title, DrillText.counterexample(method, one, fingerprints)));
      }
      for (Finding finding : found.left()) kept.add(new KeptCase("", finding.code() + " " + finding.law() + finding.lawArticle(), ""));
    }
    return kept;
  }

  /** What it is about and the method, as far as a file name may be long. */
  private static String fileName(String title, String method) {
    String name = (title + " " + method).replaceAll("[\\s/\\\\:*?\"<>|]+", "-");
    return name.substring(0, Math.min(name.length(), LONGEST_NAME)) + ".banfa";
  }

  private static List<LegalDocument> methods(Collection collection) {
    return collection.library().documents().stream()
        .filter(d -> d.kind() == DocumentKind.METHOD && collection.asked().contains(d.source()) && !collection.isBroken(d.source()))
        .toList();
  }

  @Override
  public FormatOutcome format(Path file) {
    return Rewriting.of(file, Rewriting::laidOut);
  }

  @Override
  public FormatOutcome translate(Path file, Language target) {
    return Rewriting.of(file, (tree, lexicon) -> Translator.translate(tree, lexicon, target));
  }

  /** A document without a rank is a village's own. */
  private static Rank rank(LegalDocument document) {
    return document.header().rank() == null ? Rank.VILLAGE_METHOD : document.header().rank();
  }

  @Override
  public Library library() {
    Library library = new LibraryLoader(new Diagnostics()).load(StandardLibrary.sources());
    return new Library(library.vocabulary(), library.documents().stream().sorted(Comparator.comparing(Assembly::rank)).toList());
  }
}
