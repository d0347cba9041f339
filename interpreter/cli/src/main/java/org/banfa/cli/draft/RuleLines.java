package org.banfa.cli.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banfa.judgement.wording.Wording;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Rule;
import org.banfa.model.document.Template;
import org.banfa.model.document.Version;
import org.banfa.model.elaborate.TemplateFilling;
import org.banfa.model.library.Library;
import org.banfa.model.order.InForce;
import org.banfa.syntax.diagnostic.Catalogue;

/** Tells the rules a question is about: those of the place the answers name, in force on the day they name. */
public final class RuleLines {
  private final Library library;
  private final Catalogue catalogue;
  private final Wording wording;

  public RuleLines(Library library, Catalogue catalogue) {
    this.library = library;
    this.catalogue = catalogue;
    this.wording = new Wording(catalogue);
  }

  /** One line a rule: the document, the article, what it says. */
  public List<String> of(Template.Question question, Map<String, String> answers) {
    LocalDate day = answers.values().stream().flatMap(a -> TemplateFilling.day(a).stream()).findFirst().orElse(LocalDate.MAX);
    List<String> lines = new ArrayList<>();
    for (LegalDocument law : library.documents()) {
      List<String> place = law.header().territory();
      if (!place.isEmpty() && answers.values().stream().noneMatch(place.get(0)::equals)) continue;
      Version version = law.versionOn(day).orElse(null);
      if (version == null && !law.header().versions().isEmpty()) continue;
      for (Rule rule : law.rules()) {
        if (!question.rules().contains(rule.row()) || !rule.inVersion(version)) continue;
        String says = String.join(catalogue.text("law.next"), rule.clauses().stream().map(wording::says).toList());
        lines.add(catalogue.text("new.rule", wording.title(new InForce(law, version, rule)), wording.article(rule.article(version)), says));
      }
    }
    return lines;
  }
}
