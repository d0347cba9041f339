package org.banfa.model.order;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Value;
import org.banfa.model.document.Interpretation;
import org.banfa.model.document.Interpretation.Reading;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Rule;

/** Finds the questions of interpretation that some laws leave open about a rule, and what a rule says under an answer to them. */
public final class LawReadings {
  private final List<Interpretation> interpretations = new ArrayList<>();
  private final Map<String, List<Integer>> places = new HashMap<>();
  private final Set<String> labels = new HashSet<>();

  /** The questions of these laws, each as {@code in} makes it of what the law has written. */
  LawReadings(List<LegalDocument> laws, BiFunction<Interpretation, LegalDocument, Interpretation> in) {
    for (LegalDocument law : laws) {
      for (Interpretation written : law.interpretations()) {
        Interpretation interpretation = in.apply(written, law);
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

  /** What a rule says as the adopted answers understand it; where none is adopted, and where an answer asks nothing, it says what is written. */
  public List<Clause> adopted(Rule rule) {
    List<Reading> chosen = about(rule).stream().filter(i -> !i.isOpen()).map(Interpretation::applied).toList();
    if (chosen.stream().allMatch(r -> asked(r, rule).isEmpty())) return rule.clauses();
    List<Clause> clauses = new ArrayList<>(left(rule, chosen));
    for (Reading reading : chosen) clauses.addAll(asked(reading, rule));
    return clauses;
  }

  /** The clauses of a rule in whose place none of these readings says anything. */
  public static List<Clause> left(Rule rule, List<Reading> chosen) {
    return rule.clauses().stream()
        .filter(own -> chosen.stream().flatMap(r -> asked(r, rule).stream()).noneMatch(c -> replaces(c, own)))
        .toList();
  }

  /** What a reading asks beyond the rule's own words. */
  public static List<Clause> asked(Reading reading, Rule rule) {
    return reading.clauses().stream().filter(c -> !(c.value() instanceof Value.Words) && rule.clauses().stream().noneMatch(own -> same(c, own))).toList();
  }

  /** Whether a clause of a reading asks something of which the rule itself does not speak. */
  public static boolean isAdded(Clause reading, Rule rule) {
    return rule.clauses().stream().noneMatch(own -> replaces(reading, own));
  }

  /** A reading replaces the rule's clause about the same slot; of days, only where it limits the same side. */
  public static boolean replaces(Clause reading, Clause rule) {
    if (!reading.subject().equals(rule.subject())) return false;
    if (!(reading.value() instanceof Value.When a) || !(rule.value() instanceof Value.When b)) return true;
    return a.time().bounds().stream().anyMatch(x -> b.time().bounds().stream().anyMatch(y -> x.side() == y.side()));
  }

  private static boolean same(Clause a, Clause b) {
    return a.subject().equals(b.subject()) && a.op() == b.op() && a.value().equals(b.value()) && a.modality() == b.modality()
        && Objects.equals(a.guard(), b.guard()) && a.exceptions().equals(b.exceptions());
  }
}
