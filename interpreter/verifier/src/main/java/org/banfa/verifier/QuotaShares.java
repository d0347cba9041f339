package org.banfa.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks that seats were divided in proportion. The shares are not computed again: they are right exactly when they add up, those
 * between their limits stand to each other as their weights, and nobody at a limit could have come away from it.
 */
final class QuotaShares {
  private QuotaShares() {}

  static void check(List<JsonNode> lines, List<Long> weights, List<Long> written, long total, String rounding, List<Problem> problems) throws MalformedException {
    List<Fraction> shares = new ArrayList<>();
    Fraction sum = Fraction.ZERO;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).path("weight").asLong(-1) != weights.get(i)) fails(problems, lines.get(i), weights.get(i));
      shares.add(Fraction.read(lines.get(i).path("share").asText()));
      sum = sum.plus(shares.get(i));
    }
    if (sum.against(Fraction.of(total)) != 0) fails(problems, "shares", total);
    proportional(lines, weights, shares, total, problems);
    whole(lines, shares, written, total, rounding, problems);
  }

  private static void fails(List<Problem> problems, Object said, Object found) {
    problems.add(Problem.of(Problem.RESULT, String.valueOf(said), String.valueOf(found)));
  }

  /** Nobody above the own least number has more for the weight than anybody below the own largest number. */
  private static void proportional(List<JsonNode> lines, List<Long> weights, List<Fraction> shares, long total, List<Problem> problems) {
    for (int i = 0; i < lines.size(); i++) {
      QuotaLimits own = QuotaLimits.of(lines.get(i));
      boolean outside = shares.get(i).against(Fraction.of(own.least())) < 0 || own.most() < total && shares.get(i).against(Fraction.of(own.most())) > 0;
      if (outside) fails(problems, lines.get(i), own);
      if (shares.get(i).against(Fraction.of(own.least())) == 0) continue;
      for (int j = 0; j < lines.size(); j++) {
        QuotaLimits other = QuotaLimits.of(lines.get(j));
        boolean full = shares.get(j).against(Fraction.of(Math.min(other.most(), total))) >= 0;
        if (full || j == i) continue;
        if (shares.get(i).times(Fraction.of(weights.get(j))).against(shares.get(j).times(Fraction.of(weights.get(i)))) > 0) fails(problems, lines.get(i), lines.get(j));
      }
    }
  }

  private static void whole(List<JsonNode> lines, List<Fraction> shares, List<Long> written, long total, String rounding, List<Problem> problems) {
    List<Long> down = new ArrayList<>();
    long left = total;
    for (Fraction share : shares) {
      down.add(floor(share));
      left -= floor(share);
    }
    for (int i = 0; i < lines.size(); i++) {
      long seats = lines.get(i).path("seats").asLong();
      if (written.get(i) >= 0 && written.get(i) != seats) fails(problems, lines.get(i), written.get(i));
      Fraction rest = rest(shares.get(i));
      long more = switch (rounding) {
        case "down" -> 0;
        case "up" -> rest.numerator().signum() > 0 ? 1 : 0;
        case "nearest" -> rest.plus(rest).against(Fraction.of(1)) >= 0 ? 1 : 0;
        default -> byRemainder(i, rest, shares, left, written, down, seats);
      };
      if (seats != down.get(i) + more) fails(problems, lines.get(i), down.get(i) + more);
    }
    long given = 0;
    for (int i = 0; i < lines.size(); i++) given += lines.get(i).path("seats").asLong() - down.get(i);
    if (rounding.equals("remainder") && given != left) fails(problems, "seats", total);
  }

  /** One more where fewer than the seats left have a larger rest; where equal rests are too many, for those of whom it was written. */
  private static long byRemainder(int i, Fraction rest, List<Fraction> shares, long left, List<Long> written, List<Long> down, long seats) {
    long larger = 0;
    long equal = 0;
    for (Fraction other : shares) {
      int than = rest(other).against(rest);
      if (than > 0) larger++;
      if (than == 0) equal++;
    }
    if (larger >= left) return 0;
    if (larger + equal <= left) return 1;
    return written.get(i) == down.get(i) + 1 ? 1 : 0;
  }

  private static long floor(Fraction share) {
    return share.numerator().divide(share.denominator()).longValueExact();
  }

  private static Fraction rest(Fraction share) {
    return new Fraction(share.numerator().mod(share.denominator().max(BigInteger.ONE)), share.denominator());
  }
}
