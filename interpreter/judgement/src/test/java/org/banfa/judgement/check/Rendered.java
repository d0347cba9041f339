package org.banfa.judgement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.wording.Wording;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Language;

/** Words every finding of a result in both languages; the catalogue throws where a text or argument is missing. */
final class Rendered {
  private Rendered() {}

  static CheckResult readable(CheckResult result) {
    for (Language language : Language.values())
      for (Finding finding : result.findings())
        for (String text : texts(finding, Catalogue.of(language))) assertThat(text).isNotBlank().doesNotContain("{").doesNotContain("null");
    return result;
  }

  private static List<String> texts(Finding finding, Catalogue catalogue) {
    Wording wording = new Wording(catalogue);
    List<String> texts = new ArrayList<>(wording.arguments(finding.reasoning()));
    texts.add(wording.message(finding));
    for (String part : List.of(".title", ".help", ".meaning", ".example"))
      texts.add(catalogue.text(finding.code() + part, wording.arguments(finding.arguments())));
    finding.related().forEach(r -> texts.add(catalogue.text(r.key(), r.cited() == null ? wording.place(r.locus()) : wording.argument(r.cited()))));
    return texts;
  }
}
