package org.banfa.model.document;

import java.util.List;
import java.util.function.UnaryOperator;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Locus;

/**
 * Readings of ambiguous rules.
 *
 * @param name what is read, as the law writes it
 * @param about labels of the rules it concerns
 * @param readings 甲, 乙, … in order
 * @param adopted name of the adopted reading, empty when open (采用：未定)
 * @param grounds by whose authority or why
 */
public record Interpretation(
    String name, List<String> about, List<Reading> readings, String adopted, String grounds, Locus locus) {
  /** The reading that is applied: the adopted one; of an open question the first stands in. */
  public Reading applied() {
    return readings.stream().filter(r -> r.name().equals(adopted)).findFirst().orElse(readings.get(0));
  }

  /** Whether no reading is adopted. */
  public boolean isOpen() {
    return readings.stream().noneMatch(r -> r.name().equals(adopted));
  }

  /** Whether an exception of some reading names a rule. */
  public boolean namesRule() {
    return readings.stream().flatMap(r -> r.clauses().stream()).anyMatch(Clause::namesRule);
  }

  /** The same question, each clause of its readings changed. */
  public Interpretation saying(UnaryOperator<Clause> changed) {
    List<Reading> all = readings.stream().map(r -> new Reading(r.name(), r.clauses().stream().map(changed).toList(), r.words())).toList();
    return new Interpretation(name, about, all, adopted, grounds, locus);
  }

  /**
   * One reading.
   *
   * @param clauses what it demands; empty when it demands nothing
   * @param words its text as written
   */
  public record Reading(String name, List<Clause> clauses, String words) {}
}
