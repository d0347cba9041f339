package org.banfa.simulator.statistics;

import java.math.BigInteger;
import java.util.List;
import java.util.function.IntPredicate;
import org.banfa.simulator.chance.Turnout;

/** The exact distribution of the number of voters: groups convolved, then proxies of the absent. */
public final class VoterDistribution {
  private static final int MOST_VOTERS = 6000;
  private static final int PRECISION = 1000;

  private VoterDistribution() {}

  /** Whether the electorate is small enough to be worked out. */
  public static boolean feasible(int registered) {
    return registered <= MOST_VOTERS;
  }

  /**
   * The probability that the number of voters is one of those wanted.
   *
   * @param proxies chance that an absent voter votes by proxy
   */
  public static double probability(List<Turnout> groups, double proxies, IntPredicate wanted) {
    double[] present = {1};
    for (Turnout group : groups) present = convolved(present, shares(group.weights()));
    int registered = present.length - 1;
    double sum = 0;
    for (int come = 0; come <= registered; come++) {
      if (present[come] > 0) sum += present[come] * withProxies(come, registered - come, proxies, wanted);
    }
    return sum;
  }

  private static double withProxies(int come, int absent, double proxies, IntPredicate wanted) {
    if (proxies <= 0) return wanted.test(come) ? 1 : 0;
    if (proxies >= 1) return wanted.test(come + absent) ? 1 : 0;
    int mode = (int) StrictMath.floor((absent + 1) * proxies);
    mode = StrictMath.min(mode, absent);
    double odds = proxies / (1 - proxies);
    double total = 0;
    double hits = 0;
    double weight = 1;
    for (int k = mode; k <= absent && weight > 0; k++) {
      total += weight;
      if (wanted.test(come + k)) hits += weight;
      weight *= odds * (absent - k) / (k + 1);
    }
    weight = 1;
    for (int k = mode; k > 0 && weight > 0; k--) {
      weight *= k / (odds * (absent - k + 1));
      total += weight;
      if (wanted.test(come + k - 1)) hits += weight;
    }
    return hits / total;
  }

  private static double[] shares(BigInteger[] weights) {
    BigInteger total = BigInteger.ZERO;
    for (BigInteger weight : weights) total = total.add(weight);
    double[] shares = new double[weights.length];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = StrictMath.scalb(weights[i].shiftLeft(PRECISION).divide(total).doubleValue(), -PRECISION);
    }
    return shares;
  }

  private static double[] convolved(double[] a, double[] b) {
    double[] sum = new double[a.length + b.length - 1];
    for (int i = 0; i < a.length; i++) {
      if (a[i] == 0) continue;
      for (int j = 0; j < b.length; j++) sum[i + j] += a[i] * b[j];
    }
    return sum;
  }
}
