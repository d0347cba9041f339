package org.banfa.model.library;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Formula;
import org.banfa.model.document.Interpretation;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Rule;
import org.banfa.syntax.diagnostic.Diagnostic;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.text.Span;

/** Reports the exceptions whose rule is not there, is one of several, or excepts back to where it came from. */
final class RuleNameCheck {
  private final RuleNames names;
  private final Diagnostics diagnostics;
  private final Set<Set<Rule>> cycles = new HashSet<>();

  private RuleNameCheck(RuleNames names, Diagnostics diagnostics) {
    this.names = names;
    this.diagnostics = diagnostics;
  }

  /** Looks at every exception of these documents, which are all there are. */
  static void of(List<LegalDocument> documents, Diagnostics diagnostics) {
    RuleNameCheck check = new RuleNameCheck(new RuleNames(documents), diagnostics);
    for (LegalDocument document : documents) {
      for (Rule rule : document.rules()) if (rule.clauses().stream().anyMatch(Clause::namesRule)) check.rule(document, rule);
      for (Interpretation asked : document.interpretations()) check.reading(document, asked);
    }
  }

  /** A reading cannot be named itself: what it names need only be there. */
  private void reading(LegalDocument document, Interpretation asked) {
    Set<Formula.Applies> told = new HashSet<>();
    for (Interpretation.Reading reading : asked.readings())
      for (Clause clause : reading.clauses())
        for (Formula.Applies name : RuleNames.names(clause)) if (told.add(name)) name(document, clause, name);
  }

  private void rule(LegalDocument document, Rule rule) {
    Set<Formula.Applies> told = new HashSet<>();
    for (Clause clause : rule.clauses())
      for (Formula.Applies name : RuleNames.names(clause)) if (told.add(name)) name(document, clause, name);
    List<List<Rule>> found = new ArrayList<>();
    int weight = names.weight(new RuleNames.Named(document, rule), found::add);
    for (List<Rule> cycle : found) if (cycles.add(Set.copyOf(cycle))) circular(document, rule, cycle);
    boolean turns = cycles.stream().anyMatch(c -> c.contains(rule));
    if (found.isEmpty() && !turns && !names.isUsable(new RuleNames.Named(document, rule)) && weight > 1) report("B1344", document, rule, null);
  }

  private void name(LegalDocument document, Clause clause, Formula.Applies name) {
    List<LegalDocument> meant = names.documents(name, document);
    String label = "〔" + name.label() + "〕";
    if (meant.size() > 1) {
      String titles = meant.stream().limit(5).map(d -> "《" + d.title() + "》").collect(Collectors.joining("、"));
      at("B1328", clause.locus().source(), clause.locus().span(), label, label, titles);
    } else if (meant.isEmpty() && !name.title().isEmpty()) {
      if (!StandardLibrary.holds(name.title())) at("B1327", clause.locus().source(), clause.locus().span(), "《" + name.title() + "》", "《" + name.title() + "》", label);
    } else if (names.rules(name, document).isEmpty()) {
      String where = name.title().isEmpty() ? "" : "《" + name.title() + "》";
      at("B1326", clause.locus().source(), clause.locus().span(), label, where + label);
    }
  }

  private void circular(LegalDocument document, Rule rule, List<Rule> cycle) {
    String way = cycle.stream().map(r -> "〔" + r.label() + "〕").collect(Collectors.joining("→")) + "→〔" + cycle.get(0).label() + "〕";
    report("B1329", document, rule, way);
  }

  private void report(String code, LegalDocument document, Rule rule, String more) {
    String own = rule.label().isEmpty() ? "《" + document.title() + "》" : "〔" + rule.label() + "〕";
    diagnostics.add(Diagnostic.error(code, rule.locus().source(), rule.locus().span(), more == null ? own : more));
  }

  /** Points at the words where they stand in the sentence, else at the sentence. */
  private void at(String code, Source source, Span sentence, String words, String... arguments) {
    int found = source.text().indexOf(words, sentence.start());
    boolean inside = found >= 0 && found + words.length() <= sentence.end();
    Span span = inside ? new Span(found, found + words.length()) : sentence;
    diagnostics.add(Diagnostic.error(code, source, span, arguments));
  }
}
