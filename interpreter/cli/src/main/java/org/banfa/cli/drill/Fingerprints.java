package org.banfa.cli.drill;

import java.util.ArrayList;
import java.util.List;
import org.banfa.judgement.check.SemanticHash;
import org.banfa.judgement.finding.Argument;
import org.banfa.model.document.CaseStudy;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Scenario;
import org.banfa.model.library.Library;
import org.banfa.model.order.Program;

/** Takes the fingerprints of the documents a case rests on, and tells which have changed since. */
public final class Fingerprints {
  private Fingerprints() {}

  /** Those of a method and of the documents read with it; {@code scenario} may be null. */
  public static List<CaseStudy.Fingerprint> of(Library library, LegalDocument method, Scenario scenario) {
    List<CaseStudy.Fingerprint> all = new ArrayList<>();
    all.add(new CaseStudy.Fingerprint(method.title(), SemanticHash.of(method)));
    for (LegalDocument beside : Program.of(library, method).documents()) all.add(new CaseStudy.Fingerprint(beside.title(), SemanticHash.of(beside)));
    if (scenario != null) all.add(new CaseStudy.Fingerprint(scenario.title(), SemanticHash.of(scenario)));
    return List.copyOf(all);
  }

  /** A remark for each document that says something else than when the case was kept, or is not there any more. */
  public static List<Argument> changes(Library library, CaseStudy study) {
    List<Argument> remarks = new ArrayList<>();
    for (CaseStudy.Fingerprint kept : study.fingerprints()) {
      List<String> now = now(library, kept.title());
      if (now.contains(kept.hash())) continue;
      if (now.isEmpty()) remarks.add(Sentences.of("case.no-document", kept.title()));
      else remarks.add(Sentences.of("case.changed", kept.title(), now.get(0)));
    }
    return remarks;
  }

  private static List<String> now(Library library, String title) {
    List<String> hashes = new ArrayList<>();
    library.documents().stream().filter(d -> d.title().equals(title)).map(SemanticHash::of).forEach(hashes::add);
    library.scenarios().stream().filter(s -> s.title().equals(title)).map(SemanticHash::of).forEach(hashes::add);
    return hashes;
  }
}
