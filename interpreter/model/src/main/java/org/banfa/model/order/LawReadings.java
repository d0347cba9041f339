package org.banfa.model.order;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.banfa.model.document.Interpretation;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Rule;

/** Finds the questions of interpretation that some laws leave open about a rule. */
public final class LawReadings {
  private final List<Interpretation> interpretations = new ArrayList<>();
  private final Set<String> labels = new HashSet<>();

  public LawReadings(List<LegalDocument> laws) {
    for (LegalDocument law : laws) {
      interpretations.addAll(law.interpretations());
      law.rules().forEach(r -> labels.add(r.label()));
    }
  }

  /** The questions about a rule, in the order of the laws. */
  public List<Interpretation> about(Rule rule) {
    return interpretations.stream().filter(i -> i.concerns(rule, labels)).toList();
  }
}
