package org.banfa.simulator.statistics;

/** The interval that holds a probability with 95% confidence, by Wilson's score. */
public record Interval(double low, double high) {
  private static final double Z = 1.959963984540054;

  /** The interval of {@code hits} among {@code runs}. */
  public static Interval of(long hits, long runs) {
    if (runs <= 0) return new Interval(0, 1);
    double n = runs;
    double share = hits / n;
    double z2 = Z * Z;
    double centre = share + z2 / (2 * n);
    double reach = Z * StrictMath.sqrt((share * (1 - share) + z2 / (4 * n)) / n);
    double scale = 1 + z2 / n;
    double low = hits == 0 ? 0 : (centre - reach) / scale;
    double high = hits == runs ? 1 : (centre + reach) / scale;
    return new Interval(low, high);
  }

  public boolean holds(double probability) {
    return low <= probability && probability <= high;
  }
}
