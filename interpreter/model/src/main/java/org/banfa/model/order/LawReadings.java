package org.banfa.model.order;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.banfa.model.document.Interpretation;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Rule;

/** Finds the questions of interpretation that some laws leave open about a rule. */
public final class LawReadings {
  private final List<Interpretation> interpretations = new ArrayList<>();
  private final Map<String, List<Integer>> places = new HashMap<>();
  private final Set<String> labels = new HashSet<>();

  public LawReadings(List<LegalDocument> laws) {
    for (LegalDocument law : laws) {
      for (Interpretation interpretation : law.interpretations()) {
        for (String label : interpretation.about()) places.computeIfAbsent(label, l -> new ArrayList<>()).add(interpretations.size());
        interpretations.add(interpretation);
      }
      law.rules().forEach(r -> labels.add(r.label()));
    }
  }

  /** The questions about a rule, in the order of the laws. A row stands for all its parts when no rule bears its name alone. */
  public List<Interpretation> about(Rule rule) {
    Set<Integer> found = new TreeSet<>(places.getOrDefault(rule.label(), List.of()));
    if (!labels.contains(rule.row())) found.addAll(places.getOrDefault(rule.row(), List.of()));
    return found.stream().map(interpretations::get).filter(i -> !i.readings().isEmpty()).toList();
  }
}
