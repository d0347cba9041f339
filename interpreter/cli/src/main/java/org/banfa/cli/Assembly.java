package org.banfa.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.banfa.cli.input.Collection;
import org.banfa.cli.report.CheckReport;
import org.banfa.engine.lowering.Replay;
import org.banfa.judgement.check.Check;
import org.banfa.judgement.finding.CheckResult;
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
  @Override
  public CheckReport check(List<Path> paths, Optional<LocalDate> lawAsOf, Solver solver) {
    Collection collection = Collection.of(paths);
    List<Diagnostic> diagnostics = new ArrayList<>(collection.diagnostics());
    List<CheckResult> results = new ArrayList<>();
    for (LegalDocument document : collection.library().documents()) {
      boolean asked = document.kind() == DocumentKind.METHOD && collection.asked().contains(document.source());
      if (asked && !collection.isBroken(document.source())) {
        results.add(Check.of(collection.library(), document, lawAsOf.orElse(null), Replay::holds, solver));
      }
    }
    if (results.isEmpty() && diagnostics.stream().noneMatch(d -> d.severity() == Severity.ERROR)) {
      for (Source source : collection.asked()) diagnostics.add(Diagnostic.error("B1017", source, Span.NONE, source.name()));
    }
    List<Reviewed> reviews = results.stream().map(r -> Reviewed.of(collection.library(), r)).toList();
    return new CheckReport(results, diagnostics, reviews);
  }

  @Override
  public TestOutcome test(List<Path> paths) {
    Collection collection = Collection.of(paths);
    List<CaseOutcome> outcomes = new ArrayList<>();
    CaseRun run = new CaseRun(collection.library());
    for (CaseStudy study : collection.library().cases()) {
      boolean asked = collection.asked().contains(study.locus().source());
      if (asked && !collection.isBroken(study.locus().source())) outcomes.add(run.outcome(study));
    }
    return new TestOutcome(outcomes, collection.diagnostics());
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
