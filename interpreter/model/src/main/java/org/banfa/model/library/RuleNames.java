package org.banfa.model.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Formula;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Rank;
import org.banfa.model.document.Rule;

/** Finds the rules that exceptions name, and those whose exceptions never come to an end. */
public final class RuleNames {
  /** How many rules may stand behind one exception, each counted as often as it is named; more than anybody can follow. */
  private static final int LIMIT = 200;

  private final List<LegalDocument> documents;
  private final Map<LegalDocument, Map<String, List<Rule>>> byName = new IdentityHashMap<>();
  private final Map<Rule, Integer> weights = new IdentityHashMap<>();
  private final List<Rule> open = new ArrayList<>();

  /** The names of the rules of these documents. */
  public RuleNames(List<LegalDocument> documents) {
    this.documents = documents;
  }

  /** One rule with its document. */
  public record Named(LegalDocument document, Rule rule) {}

  /** The documents a name may be about: the one titled, else the one at hand, else every one that has such a rule. */
  public List<LegalDocument> documents(Formula.Applies name, LegalDocument at) {
    if (!name.title().isEmpty()) return titled(name.title());
    if (has(at, name.label())) return List.of(at);
    return documents.stream().filter(d -> has(d, name.label())).toList();
  }

  /** The rules a name is about: of that label, or of that row; none where it is not told which document is meant. */
  public List<Named> rules(Formula.Applies name, LegalDocument at) {
    List<LegalDocument> meant = documents(name, at);
    if (meant.size() != 1) return List.of();
    return index(meant.get(0)).getOrDefault(name.label(), List.of()).stream().map(r -> new Named(meant.get(0), r)).toList();
  }

  /** The rules that the exceptions of a clause name, each once; those that are not there are left out. */
  public List<Named> named(Clause clause, LegalDocument at) {
    return names(clause).stream().flatMap(n -> rules(n, at).stream()).distinct().toList();
  }

  /** A law of the whole country is also known by its short title. */
  private List<LegalDocument> titled(String title) {
    List<LegalDocument> exact = documents.stream().filter(d -> d.title().equals(title)).toList();
    if (!exact.isEmpty()) return exact.subList(0, 1);
    return documents.stream().filter(d -> d.header().rank() == Rank.LAW && d.title().endsWith(title)).limit(1).toList();
  }

  private boolean has(LegalDocument document, String label) {
    return index(document).containsKey(label);
  }

  private Map<String, List<Rule>> index(LegalDocument document) {
    return byName.computeIfAbsent(document, d -> {
      Map<String, List<Rule>> names = new HashMap<>();
      for (Rule rule : d.rules()) if (!rule.label().isEmpty()) names.computeIfAbsent(rule.label(), l -> new ArrayList<>()).add(rule);
      Map<String, List<Rule>> rows = new HashMap<>();
      for (Rule rule : d.rules()) if (!names.containsKey(rule.row())) rows.computeIfAbsent(rule.row(), l -> new ArrayList<>()).add(rule);
      rows.remove("");
      names.putAll(rows);
      return names;
    });
  }

  /** Whether an exception may name this rule: what it excepts in turn comes to an end soon enough to be followed. */
  public boolean isUsable(Named named) {
    return weight(named, cycle -> {}) <= LIMIT;
  }

  /** How many rules stand behind a rule; past the limit where there are too many, or where it comes back to itself: {@code cycle} is told. */
  int weight(Named named, Consumer<List<Rule>> cycle) {
    Integer known = weights.get(named.rule());
    if (known != null) return known;
    int begun = open.indexOf(named.rule());
    if (begun >= 0) cycle.accept(List.copyOf(open.subList(begun, open.size())));
    if (begun >= 0 || open.size() > LIMIT) return LIMIT + 1;
    open.add(named.rule());
    int weight = 1;
    for (Clause clause : named.rule().clauses())
      for (Formula.Applies name : names(clause))
        for (Named next : rules(name, named.document())) weight = Math.min(weight + weight(next, cycle), LIMIT + 1);
    open.remove(open.size() - 1);
    weights.put(named.rule(), weight);
    return weight;
  }

  /** The rules that the exceptions of a clause name, in their order. */
  static List<Formula.Applies> names(Clause clause) {
    List<Formula.Applies> found = new ArrayList<>();
    clause.exceptions().forEach(e -> collect(e, found));
    return found;
  }

  private static void collect(Formula formula, List<Formula.Applies> found) {
    if (formula instanceof Formula.Applies applies) found.add(applies);
    else if (formula instanceof Formula.Not not) collect(not.part(), found);
    else if (formula instanceof Formula.And and) and.parts().forEach(p -> collect(p, found));
    else if (formula instanceof Formula.Or or) or.parts().forEach(p -> collect(p, found));
  }
}
