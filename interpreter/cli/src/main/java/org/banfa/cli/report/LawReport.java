package org.banfa.cli.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banfa.documents.finding.FindingText;
import org.banfa.judgement.wording.Wording;
import org.banfa.model.core.Clause;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Rule;
import org.banfa.model.document.Version;
import org.banfa.model.library.Library;
import org.banfa.model.order.InForce;
import org.banfa.model.vocabulary.Term;
import org.banfa.syntax.diagnostic.Catalogue;

/** Lists the rules of the library that speak of a word, with their article in each version. */
public final class LawReport {
  private final Catalogue catalogue;
  private final Wording wording;

  public LawReport(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.wording = new Wording(catalogue);
  }

  /** The list; empty when no rule speaks of the word on the day. */
  public String render(Library library, String term, Optional<LocalDate> day) {
    List<Term> meant = term.isEmpty() ? List.of() : library.vocabulary().all().stream().filter(t -> isSpelled(t, term)).toList();
    StringBuilder out = new StringBuilder();
    for (LegalDocument law : library.documents()) law(law, term, meant, day, out);
    return out.toString();
  }

  /** Whether a word of the vocabulary has a further spelling that holds the word looked for. */
  private static boolean isSpelled(Term word, String term) {
    return word.synonyms().stream().anyMatch(s -> s.contains(term));
  }

  private void law(LegalDocument law, String term, List<Term> meant, Optional<LocalDate> day, StringBuilder out) {
    List<Version> versions = versions(law, day);
    if (versions.isEmpty() && !law.header().versions().isEmpty()) return;
    boolean whole = term.isEmpty() || law.title().contains(term) || law.english().contains(term)
        || law.header().binds().stream().anyMatch(organ -> organ.id().equals(term) || organ.english().equals(term) || organ.synonyms().contains(term));
    StringBuilder rules = new StringBuilder();
    for (Rule rule : law.rules()) {
      String articles = articles(law, rule, versions);
      if (articles == null) continue;
      String says = String.join(catalogue.text("law.next"), rule.clauses().stream().map(wording::says).toList());
      if (whole || speaksOf(rule, articles, says, term) || meant.stream().anyMatch(t -> speaksOf(rule, says, t))) rule(rule, articles, says, rules);
    }
    if (rules.length() == 0) return;
    out.append(wording.title(law)).append('\n').append(rules).append('\n');
  }

  private static List<Version> versions(LegalDocument law, Optional<LocalDate> day) {
    if (day.isEmpty()) return law.header().versions();
    return law.versionOn(day.get()).map(List::of).orElse(List.of());
  }

  /** The citation per version, each with what it rests on; null when the rule is in none of them. */
  private String articles(LegalDocument law, Rule rule, List<Version> versions) {
    if (versions.isEmpty()) return wording.article(rule.article(null)) + evidence(new InForce(law, null, rule));
    List<String> cited = new ArrayList<>();
    for (Version version : versions) {
      if (!rule.inVersion(version)) continue;
      String article = rule.article(version);
      String place = article.isEmpty() ? wording.place(rule.locus()) : wording.article(article);
      cited.add(named(version, place) + evidence(new InForce(law, version, rule)));
    }
    return cited.isEmpty() ? null : String.join(catalogue.text("law.next"), cited);
  }

  /** A version, with the title of its time where that was another. */
  private String named(Version version, String place) {
    if (version.title().isEmpty()) return catalogue.text("law.version", version.name(), place);
    return catalogue.text("law.version.titled", version.name(), wording.title(version.title(), version.english()), place);
  }

  private String evidence(InForce rule) {
    return catalogue.text("law.evidence", catalogue.text("evidence." + (rule.isDraftingNorm() ? "NONE" : rule.support().name())));
  }

  private boolean speaksOf(Rule rule, String articles, String says, String term) {
    return rule.label().equals(term) || rule.row().equals(term) || articles.contains(term) || says.contains(term)
        || rule.clauses().stream().map(Clause::subject).anyMatch(s -> s.key().contains(term));
  }

  private boolean speaksOf(Rule rule, String says, Term word) {
    return says.contains(wording.term(word)) || rule.clauses().stream().map(Clause::subject).anyMatch(s -> s.key().contains(word.id()));
  }

  private void rule(Rule rule, String articles, String says, StringBuilder out) {
    out.append("  ").append(catalogue.text("law.rule", rule.label(), says)).append('\n');
    out.append("    ").append(articles).append('\n');
    if (!rule.note().isEmpty()) out.append("    ").append(catalogue.text("law.note", new FindingText(wording).library(rule.note()))).append('\n');
  }
}
