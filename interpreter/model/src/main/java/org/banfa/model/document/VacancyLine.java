package org.banfa.model.document;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.model.core.Locus;

/**
 * How likely seats fall vacant in office, and how they are filled: what a scenario says of it. Either act may be missing.
 *
 * @param departure the act by which somebody leaves otherwise than by a recall; empty when nothing is said
 * @param chance that somebody in office does, for no cause that is named
 * @param leaving when, counted from the election day
 * @param causes for which somebody does besides, each drawn for itself
 * @param filling the act of a by-election; empty when nothing is said
 * @param body who decides on it where several may; empty when nothing is said
 * @param held chance that one is held once a seat is vacant
 * @param delay when, counted from that day
 * @param again chance that one is held once more where seats stayed empty
 * @param renewal when, counted from the one before
 * @param locus where the first sentence on it stands
 */
public record VacancyLine(
    String departure,
    RecallLine.Each chance,
    Months leaving,
    List<Cause> causes,
    String filling,
    String body,
    BigFraction held,
    Months delay,
    BigFraction again,
    Months renewal,
    Locus locus) {
  /**
   * A cause that the documents tell from others.
   *
   * @param word the situation that ends an office, or the act by which somebody gives it up
   * @param act whether it is such an act
   * @param chance that somebody in office leaves for it
   * @param when counted from the election day
   */
  public record Cause(String word, boolean act, RecallLine.Each chance, Months when) {}

  /** A number of months, at least and at most; each number is as likely as the other. */
  public record Months(int fewest, int most) {
    /** The next month. */
    public static final Months ONE = new Months(1, 1);
  }
}
