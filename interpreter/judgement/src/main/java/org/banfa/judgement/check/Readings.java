package org.banfa.judgement.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.banfa.judgement.compare.Demand;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Value;
import org.banfa.model.document.Interpretation.Reading;
import org.banfa.model.document.Interpretation;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.order.InForce;
import org.banfa.model.order.LastDays;
import org.banfa.model.order.LawReadings;

/** Lays the readings of ambiguous rules over the rules. */
final class Readings {
  private final LawReadings questions;

  Readings(List<LegalDocument> laws) {
    questions = new LawReadings(laws);
  }

  /**
   * A rule as one reading understands it.
   *
   * @param reading name of the reading, empty when the rule is not read in several ways
   * @param adopted whether it is the one applied; of an open question, the first stands in
   * @param open whether the question is open
   * @param words the reading as written, empty when there is none
   * @param of the question it answers, null when there is none
   * @param demands what the rule then asks, one per clause
   * @param distances further demands on days that bind the calendar only
   */
  record Variant(
      InForce source, String reading, boolean adopted, boolean open, String words, Interpretation of, List<Demand> demands,
      List<Demand> distances) {}

  /** The ways to read a rule; the applied one comes first. */
  List<Variant> of(InForce source) {
    List<Interpretation> about = questions.about(source.rule());
    if (about.isEmpty()) return List.of(plain(source));
    List<Variant> variants = new ArrayList<>();
    variants.add(variant(source, about, about.stream().map(Interpretation::applied).toList(), true));
    for (int i = 0; i < about.size(); i++)
      for (Reading reading : about.get(i).readings()) {
        boolean wordsOnly = usable(reading, source).isEmpty() && usable(about.get(i).applied(), source).isEmpty();
        if (reading == about.get(i).applied() || wordsOnly) continue;
        List<Reading> chosen = new ArrayList<>(about.stream().map(Interpretation::applied).toList());
        chosen.set(i, reading);
        variants.add(variant(source, about, chosen, false));
      }
    return variants;
  }

  private static Variant plain(InForce source) {
    return new Variant(source, "", true, false, "", null, source.rule().clauses().stream().map(c -> new Demand(source, c, false)).toList(), List.of());
  }

  private static Variant variant(InForce source, List<Interpretation> about, List<Reading> chosen, boolean adopted) {
    List<Demand> demands = new ArrayList<>();
    List<Demand> distances = new ArrayList<>();
    for (Clause clause : source.rule().clauses())
      if (chosen.stream().flatMap(r -> usable(r, source).stream()).noneMatch(c -> replaces(c, clause)))
        demands.add(new Demand(source, clause, false));
    for (int i = 0; i < chosen.size(); i++)
      for (Clause clause : usable(chosen.get(i), source)) {
        Reading reading = chosen.get(i);
        boolean own = source.rule().clauses().stream().anyMatch(c -> replaces(clause, c));
        (own || !bindsDaysOnly(clause) ? demands : distances).add(new Demand(source, clause, false, reading.name(), about.get(i)));
      }
    boolean open = about.stream().anyMatch(Interpretation::isOpen);
    int named = adopted ? asks(about, source) : different(about, chosen);
    Reading reading = chosen.get(named);
    return new Variant(source, reading.name(), adopted, open, reading.words(), about.get(named), demands, distances);
  }

  private static boolean bindsDaysOnly(Clause clause) {
    return clause.value() instanceof Value.When || LastDays.isAbout(clause);
  }

  /** A reading replaces the rule's clause about the same slot; of days, only where it limits the same side. */
  private static boolean replaces(Clause reading, Clause rule) {
    if (!reading.subject().equals(rule.subject())) return false;
    if (!(reading.value() instanceof Value.When a) || !(rule.value() instanceof Value.When b)) return true;
    return a.time().bounds().stream().anyMatch(x -> b.time().bounds().stream().anyMatch(y -> x.side() == y.side()));
  }

  /** The question whose answers differ in what they ask; the first when none do. */
  private static int asks(List<Interpretation> about, InForce source) {
    for (int i = 0; i < about.size(); i++)
      if (about.get(i).readings().stream().anyMatch(r -> !usable(r, source).isEmpty())) return i;
    return 0;
  }

  private static int different(List<Interpretation> about, List<Reading> chosen) {
    for (int i = 0; i < about.size(); i++) if (chosen.get(i) != about.get(i).applied()) return i;
    return 0;
  }

  /** What a reading asks beyond the rule's own words. */
  private static List<Clause> usable(Reading reading, InForce source) {
    return reading.clauses().stream()
        .filter(c -> !(c.value() instanceof Value.Words) && source.rule().clauses().stream().noneMatch(own -> same(c, own)))
        .toList();
  }

  private static boolean same(Clause a, Clause b) {
    return a.subject().equals(b.subject()) && a.op() == b.op() && a.value().equals(b.value()) && a.modality() == b.modality()
        && Objects.equals(a.guard(), b.guard());
  }
}
