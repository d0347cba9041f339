package org.banfa.simulator.chance;

import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * How many of n voters come: binomial, or beta-binomial when the share itself varies. Weights are whole numbers worked
 * out from the mode in both directions.
 */
public final class Turnout {
  /** Voters up to which a table is kept; beyond it voters are drawn one by one. */
  private static final int TABLE = 20_000;
  private static final int PRECISION = 256;

  private final int voters;
  private final BigInteger come;
  private final BigInteger stay;
  private final int dispersion;
  private final AliasTable table;
  private final Threshold each;

  /**
   * The turnout of {@code voters} with this mean share.
   *
   * @param dispersion α+β of the beta distribution; 0 for a fixed share
   */
  public Turnout(int voters, BigFraction mean, int dispersion) {
    this.voters = voters;
    this.come = mean.getNumerator();
    this.stay = mean.getDenominator().subtract(mean.getNumerator());
    this.dispersion = dispersion;
    boolean settled = come.signum() == 0 || stay.signum() == 0;
    this.each = settled || dispersion == 0 ? Threshold.of(mean) : null;
    this.table = !settled && voters <= TABLE ? AliasTable.of(weights()) : null;
  }

  /** One draw of the number that comes. */
  public int draw(Dice dice) {
    if (table != null) return table.pick(dice.next());
    if (stay.signum() == 0) return voters;
    if (come.signum() == 0) return 0;
    return dispersion == 0 ? trials(dice) : urn(dice);
  }

  private int trials(Dice dice) {
    int came = 0;
    for (int i = 0; i < voters; i++) if (dice.happens(each)) came++;
    return came;
  }

  /** Pólya's urn: each who comes makes the next more likely to. */
  private int urn(Dice dice) {
    long whole = come.add(stay).longValueExact();
    long first = come.longValueExact() * dispersion;
    int came = 0;
    for (int i = 0; i < voters; i++) {
      if (dice.below(whole * (dispersion + (long) i)) < first + came * whole) came++;
    }
    return came;
  }

  /** Relative weights of 0 to n, as whole numbers. */
  public BigInteger[] weights() {
    BigInteger[] weights = new BigInteger[voters + 1];
    int mode = come.multiply(BigInteger.valueOf(voters)).divide(come.add(stay)).intValueExact();
    weights[mode] = BigInteger.ONE.shiftLeft(PRECISION);
    for (int k = mode; k < voters; k++) weights[k + 1] = weights[k].multiply(up(k)).divide(down(k + 1));
    for (int k = mode; k > 0; k--) weights[k - 1] = weights[k].multiply(down(k)).divide(up(k - 1));
    return weights;
  }

  /** w(k+1) : w(k) = up(k) : down(k+1). */
  private BigInteger up(int k) {
    return BigInteger.valueOf(voters - k).multiply(factor(come, k));
  }

  private BigInteger down(int k) {
    return BigInteger.valueOf(k).multiply(factor(stay, voters - k));
  }

  private BigInteger factor(BigInteger part, int already) {
    if (dispersion == 0) return part;
    return part.multiply(BigInteger.valueOf(dispersion)).add(come.add(stay).multiply(BigInteger.valueOf(already)));
  }

  public int voters() {
    return voters;
  }
}
