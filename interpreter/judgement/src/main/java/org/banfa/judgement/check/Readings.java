package org.banfa.judgement.check;

import java.util.ArrayList;
import java.util.List;
import org.banfa.judgement.compare.Demand;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Value;
import org.banfa.model.document.Interpretation.Reading;
import org.banfa.model.document.Interpretation;
import org.banfa.model.order.InForce;
import org.banfa.model.order.LastDays;
import org.banfa.model.order.LawReadings;

/** Lays the readings of ambiguous rules over the rules. */
final class Readings {
  private final LawReadings questions;

  Readings(LawReadings questions) {
    this.questions = questions;
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
        boolean wordsOnly = LawReadings.asked(reading, source.rule()).isEmpty() && LawReadings.asked(about.get(i).applied(), source.rule()).isEmpty();
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
    for (Clause clause : LawReadings.left(source.rule(), chosen)) demands.add(new Demand(source, clause, false));
    for (int i = 0; i < chosen.size(); i++)
      for (Clause clause : LawReadings.asked(chosen.get(i), source.rule())) {
        Reading reading = chosen.get(i);
        (bindsDaysOnly(clause) && LawReadings.isAdded(clause, source.rule()) ? distances : demands).add(new Demand(source, clause, false, reading.name(), about.get(i)));
      }
    boolean open = about.stream().anyMatch(Interpretation::isOpen);
    int named = adopted ? asks(about, source) : different(about, chosen);
    Reading reading = chosen.get(named);
    return new Variant(source, reading.name(), adopted, open, reading.words(), about.get(named), demands, distances);
  }

  private static boolean bindsDaysOnly(Clause clause) {
    return clause.value() instanceof Value.When || LastDays.isAbout(clause);
  }

  /** The question whose answers differ in what they ask; the first when none do. */
  private static int asks(List<Interpretation> about, InForce source) {
    for (int i = 0; i < about.size(); i++)
      if (about.get(i).readings().stream().anyMatch(r -> !LawReadings.asked(r, source.rule()).isEmpty())) return i;
    return 0;
  }

  private static int different(List<Interpretation> about, List<Reading> chosen) {
    for (int i = 0; i < about.size(); i++) if (chosen.get(i) != about.get(i).applied()) return i;
    return 0;
  }
}
