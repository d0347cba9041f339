package org.banfa.model.document;

import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.model.core.Locus;

/**
 * How likely people in office are voted on, and how: what a scenario says of recalls.
 *
 * @param petition the act by which a recall is asked for
 * @param vote the act by which it is voted on
 * @param chance that a petition names somebody in office
 * @param signing mean share of those who may sign a petition that do
 * @param dispersion how firmly that share keeps to its mean: α+β of a beta distribution; 0 when it does not vary
 * @param again chance that a petition that came to nothing is made once more
 * @param fewestMonths months until then, at least
 * @param mostMonths months until then, at most; each number of months is as likely as the other
 * @param inFavour share of sound ballots for somebody's recall
 * @param against share of sound ballots against it
 * @param locus where the first sentence on it stands
 */
public record RecallLine(
    String petition,
    String vote,
    Each chance,
    BigFraction signing,
    int dispersion,
    BigFraction again,
    int fewestMonths,
    int mostMonths,
    Each inFavour,
    Each against,
    Locus locus) {
  /**
   * A share for everybody, or for some by name.
   *
   * @param all for whoever is not named; null when only those named have one
   */
  public record Each(BigFraction all, SortedMap<String, BigFraction> named) {
    /** Nobody has a share. */
    public static final Each NONE = new Each(null, new TreeMap<>());

    /** The share of somebody; nought when none is given. */
    public BigFraction of(String name) {
      BigFraction share = named.getOrDefault(name, all);
      return share == null ? BigFraction.ZERO : share;
    }

    /** Whether anybody has a share. */
    public boolean isGiven() {
      return all != null || !named.isEmpty();
    }
  }
}
