package org.banfa.judgement.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.finding.FindingClass;
import org.banfa.judgement.finding.Speaker;
import org.banfa.model.core.Locus;
import org.banfa.model.document.CaseStudy;
import org.banfa.model.document.DocumentKind;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Rule;
import org.banfa.model.library.Library;
import org.banfa.model.order.Program;
import org.banfa.syntax.diagnostic.Diagnostic;
import org.banfa.syntax.diagnostic.Severity;
import org.banfa.syntax.lex.Keys;
import org.banfa.syntax.text.Source;

/** Says of every document above the method that could not be read as a whole that some of its rules are missing from the check. */
final class BrokenLaws {
  private static final int SHOWN = 5;
  private static final Pattern RANK = Pattern.compile("(?m)^\\s*" + Keys.RANK + "[：:]([^。；;\\n]+)");

  private final Library library;
  private final Program program;

  BrokenLaws(Library library, Program program) {
    this.library = library;
    this.program = program;
  }

  /** One finding for each broken document that binds the method, belongs to it, or whose reach cannot be told. */
  List<Finding> find(List<LegalDocument> binding) {
    Map<Source, List<Diagnostic>> bySource = new LinkedHashMap<>();
    for (Diagnostic problem : library.problems())
      if (problem.source() != program.method().source()) bySource.computeIfAbsent(problem.source(), s -> new ArrayList<>()).add(problem);
    if (bySource.isEmpty()) return List.of();
    Set<Source> harmless = new LinkedHashSet<>();
    for (CaseStudy study : library.cases()) harmless.add(study.locus().source());
    library.scenarios().forEach(s -> harmless.add(s.locus().source()));
    List<Finding> findings = new ArrayList<>();
    bySource.forEach((source, problems) -> {
      LegalDocument document = library.documents().stream().filter(d -> d.source() == source).findFirst().orElse(null);
      if (concerns(document, problems, binding) && !(document == null && (harmless.contains(source) || isPeer(source)))) findings.add(finding(source, document, problems));
    });
    return findings;
  }

  private boolean concerns(LegalDocument document, List<Diagnostic> problems, List<LegalDocument> binding) {
    if (document == null || binding.contains(document) || program.documents().contains(document)) return true;
    if (document.kind() != DocumentKind.STATUTE) return false;
    int first = document.rules().stream().mapToInt(r -> r.locus().span().start()).min().orElse(Integer.MAX_VALUE);
    return problems.stream().anyMatch(p -> p.span().start() < first);
  }

  /** Whether a document whose head could not be read says all the same that it stands no higher than the method: a neighbour's draft. */
  private boolean isPeer(Source source) {
    String rank = rank(source);
    return !rank.isEmpty() && rank.equals(rank(program.method().source()));
  }

  private static String rank(Source source) {
    Matcher rank = RANK.matcher(source.text());
    return rank.find() ? rank.group(1).strip() : "";
  }

  private static Finding finding(Source source, LegalDocument document, List<Diagnostic> problems) {
    Argument title = document == null ? new Argument.Text(source.name()) : new Argument.Title(document.title(), document.english());
    List<Finding.Related> related = new ArrayList<>();
    for (Diagnostic problem : problems.subList(1, Math.min(SHOWN, problems.size())))
      related.add(new Finding.Related("related.broken", locus(problem, document)));
    Diagnostic first = problems.get(0);
    return new Finding(
        "B2140", FindingClass.INPUT, Severity.ERROR, null, List.of(), null, locus(first, document), null, Speaker.FRAME,
        List.of(title, new Argument.Number(BigFraction.of(problems.size())), new Argument.Text(first.code()), new Argument.Sentence(first.code() + ".title", List.of())),
        List.of(), related, new TreeMap<>(), null);
  }

  /** The place of a problem: the article of the last sentence that was read before it, and the label it stands under. */
  private static Locus locus(Diagnostic problem, LegalDocument document) {
    String text = problem.source().text();
    int at = Math.min(problem.span().start(), text.length());
    int open = text.lastIndexOf('〔', at);
    int close = open < 0 ? -1 : text.indexOf('〕', open);
    boolean own = open >= 0 && close > open && text.lastIndexOf('。', at - 1) < open;
    String label = own ? text.substring(open + 1, close) : "";
    int article = 0;
    if (document != null)
      for (Rule rule : document.rules()) if (rule.locus().span().start() <= at) article = rule.locus().article();
    return new Locus(article, 0, 0, label, problem.source(), problem.span());
  }
}
