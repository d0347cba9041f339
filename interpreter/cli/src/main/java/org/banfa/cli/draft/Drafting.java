package org.banfa.cli.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banfa.engine.lowering.Replay;
import org.banfa.judgement.check.Check;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.finding.FindingClass;
import org.banfa.judgement.finding.Verdict;
import org.banfa.model.document.DocumentKind;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.elaborate.TemplateFilling;
import org.banfa.model.library.Library;
import org.banfa.model.library.LibraryLoader;
import org.banfa.model.library.StandardLibrary;
import org.banfa.syntax.diagnostic.Diagnostic;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.diagnostic.Severity;
import org.banfa.syntax.format.Formatter;
import org.banfa.syntax.lex.Keys;
import org.banfa.syntax.lex.Lexicon;
import org.banfa.syntax.read.Reader;
import org.banfa.syntax.text.Source;

/** Makes methods of a template and judges them by the library, which is read once. */
public final class Drafting {
  private static final Pattern ORGAN = Pattern.compile("(?m)^(\\s*" + Keys.ORGAN + "：)[^。]*。");

  private final TemplateShelf.Entry entry;
  private final LibraryLoader.Base vocabulary;
  private final Library library;
  /** The vocabulary with the laws of a place and a body, by the names of the laws. */
  private final Map<List<String>, LibraryLoader.Base> bases = new HashMap<>();
  private final Lexicon words;

  public Drafting(TemplateShelf.Entry entry) {
    this.entry = entry;
    this.vocabulary = new LibraryLoader(new Diagnostics()).extend(LibraryLoader.Base.EMPTY, StandardLibrary.words());
    this.library = new LibraryLoader(new Diagnostics()).load(StandardLibrary.sources());
    this.words = LibraryLoader.lexicon(StandardLibrary.words());
  }

  /** The whole library. */
  public Library library() {
    return library;
  }

  /**
   * What the answers make.
   *
   * @param problems why the text cannot be read; then nothing else is known of it
   * @param results of the method, and of the same text as one of the body it is held against besides
   */
  public record Draft(Source source, List<Diagnostic> problems, List<CheckResult> results) {
    /** What is wrong, or may be: errors and warnings, the gravest first, each once. */
    public List<Finding> findings() {
      Map<String, Finding> all = new LinkedHashMap<>();
      for (int i = 0; i < results.size(); i++) {
        for (Finding finding : results.get(i).findings()) {
          boolean counts = finding.severity() != Severity.NOTE && (i == 0 || finding.locus() != null && finding.findingClass() == FindingClass.LAW);
          if (counts) all.putIfAbsent(key(finding), finding);
        }
      }
      return List.copyOf(all.values());
    }

    /** What makes a finding this one: its code, the rule and the clause. */
    static String key(Finding finding) {
      return finding.code() + " " + finding.law() + finding.label() + " " + (finding.locus() == null ? "" : finding.locus().label());
    }

    /** The findings that stand in the way of the method: against a rule, or a timetable that cannot be kept. */
    public List<Finding> hindrances() {
      return findings().stream().filter(f -> f.severity() == Severity.ERROR || f.verdict() == Verdict.CONFLICTS || f.verdict() == Verdict.MISSING).toList();
    }

    /** The findings, and what is not as a rule says that is known too little to stand in the way. */
    public List<Finding> warnings() {
      Map<String, Finding> all = new LinkedHashMap<>();
      findings().forEach(f -> all.putIfAbsent(key(f), f));
      for (Finding finding : results.isEmpty() ? List.<Finding>of() : results.get(0).findings())
        if (finding.verdict() == Verdict.CONFLICTS) all.putIfAbsent(key(finding), finding);
      return List.copyOf(all.values());
    }

    /** The result a finding is of. */
    public CheckResult resultOf(Finding finding) {
      return results.stream().filter(r -> r.findings().contains(finding)).findFirst().orElseThrow();
    }
  }

  /** The method that the answers make, laid out. */
  public Source method(Map<String, String> answers) {
    String text = TemplateFilling.text(entry.file(), entry.template(), answers).strip() + "\n";
    String name = entry.template().name() + ".banfa";
    Diagnostics problems = new Diagnostics();
    var tree = Reader.read(new Source(name, text), words, problems);
    return new Source(name, problems.hasErrors() ? text : Formatter.format(tree));
  }

  /** The method with what the check says of it. */
  public Draft draft(Map<String, String> answers) {
    Source source = method(answers);
    List<CheckResult> results = new ArrayList<>();
    List<Diagnostic> problems = check(source, results);
    if (problems.isEmpty() && !entry.template().alsoAs().isEmpty()) {
      Matcher organ = ORGAN.matcher(source.text());
      check(new Source(source.name(), organ.replaceFirst("$1" + entry.template().alsoAs() + "。")), results);
    }
    return new Draft(source, problems, List.copyOf(results));
  }

  private List<Diagnostic> check(Source source, List<CheckResult> results) {
    Diagnostics found = new Diagnostics();
    List<Source> laws = StandardLibrary.laws(new LibraryLoader(new Diagnostics()).extend(vocabulary, List.of(source)).library());
    LibraryLoader.Base base = bases.computeIfAbsent(laws.stream().map(Source::name).toList(), l -> new LibraryLoader(new Diagnostics()).extend(vocabulary, laws));
    Library judging = new LibraryLoader(found).extend(base, List.of(source)).library();
    List<Diagnostic> errors = found.sorted().stream().filter(d -> d.severity() == Severity.ERROR).toList();
    if (!errors.isEmpty()) return errors;
    for (LegalDocument document : judging.documents())
      if (document.kind() == DocumentKind.METHOD && document.source() == source) results.add(Check.of(judging, document, null, Replay::holds));
    return List.of();
  }
}
