package org.banfa.engine.rules;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Divides seats among units in exact fractions: the share of each is its weight times one factor, but not below its least
 * and not above its most number, and the factor is such that the shares add up to the seats; then shares become whole.
 */
public final class Apportionment {
  private static final BigFraction HALF = BigFraction.of(1, 2);

  /** How shares become whole numbers. */
  public enum Rounding {
    /** Down, and what is left to those with the largest fractions, one each. */
    REMAINDER,
    NEAREST,
    UP,
    DOWN
  }

  /**
   * One of those among whom is divided.
   *
   * @param least smallest number it gets
   * @param most largest number it gets
   * @param wanted what somebody wrote it gets, which settles equal fractions only; negative when nobody did
   */
  public record Part(String name, long weight, long least, long most, long wanted) {}

  /**
   * What each gets.
   *
   * @param exact the shares before they became whole
   * @param seats as whole numbers; where {@code tied} is not empty, those tied have the lower one
   * @param tied who have equal fractions, and not all of them can get one more
   * @param open how many of those tied get one more
   */
  public record Result(Map<String, BigFraction> exact, Map<String, Long> seats, List<String> tied, int open) {}

  private Apportionment() {}

  /** Whether the least and most numbers, and weights of nought, leave a way to divide so many seats. */
  public static boolean possible(long total, List<Part> parts) {
    long least = 0;
    long most = 0;
    for (Part part : parts) {
      least += part.least();
      most += part.weight() == 0 ? part.least() : Math.min(part.most(), total);
    }
    return least <= total && total <= most;
  }

  /** Divides; {@link #possible} has to hold. */
  public static Result divide(long total, List<Part> parts, Rounding rounding) {
    BigFraction factor = factor(total, parts);
    Map<String, BigFraction> exact = new LinkedHashMap<>();
    Map<String, Long> seats = new LinkedHashMap<>();
    for (Part part : parts) {
      BigFraction share = clamp(part, factor, total);
      exact.put(part.name(), share);
      seats.put(part.name(), switch (rounding) {
        case REMAINDER, DOWN -> floor(share);
        case NEAREST -> floor(share.add(HALF));
        case UP -> -floor(share.negate());
      });
    }
    if (rounding != Rounding.REMAINDER) return new Result(exact, seats, List.of(), 0);
    return remainders(total, parts, exact, seats);
  }

  private static Result remainders(long total, List<Part> parts, Map<String, BigFraction> exact, Map<String, Long> seats) {
    int left = Math.toIntExact(total - seats.values().stream().mapToLong(Long::longValue).sum());
    List<Part> ranked = new ArrayList<>(parts);
    ranked.sort(Comparator.comparing((Part p) -> fraction(exact.get(p.name()))).reversed());
    if (left == 0) return new Result(exact, seats, List.of(), 0);
    BigFraction border = fraction(exact.get(ranked.get(left - 1).name()));
    List<Part> tied = new ArrayList<>();
    for (Part part : parts) {
      int above = fraction(exact.get(part.name())).compareTo(border);
      if (above > 0) {
        seats.merge(part.name(), 1L, Long::sum);
        left--;
      } else if (above == 0) {
        tied.add(part);
      }
    }
    List<Part> more = tied.size() == left ? tied : tied.stream().filter(p -> p.wanted() == seats.get(p.name()) + 1).toList();
    if (more.size() != left) return new Result(exact, seats, tied.stream().map(Part::name).toList(), left);
    for (Part part : more) seats.merge(part.name(), 1L, Long::sum);
    return new Result(exact, seats, List.of(), 0);
  }

  /** What a weight of one gives: between two of the points where a part leaves its least or reaches its most number, the shares grow evenly. */
  private static BigFraction factor(long total, List<Part> parts) {
    TreeSet<BigFraction> points = new TreeSet<>(List.of(BigFraction.ZERO));
    for (Part part : parts) {
      if (part.weight() == 0) continue;
      points.add(BigFraction.of(part.least(), part.weight()));
      points.add(BigFraction.of(Math.min(part.most(), total), part.weight()));
    }
    BigFraction from = BigFraction.ZERO;
    for (BigFraction point : points) if (sum(total, parts, point).compareTo(BigFraction.of(total)) <= 0) from = point;
    long growing = 0;
    for (Part part : parts) {
      BigFraction own = from.multiply(BigInteger.valueOf(part.weight()));
      boolean free = own.compareTo(BigFraction.of(part.least())) >= 0 && own.compareTo(BigFraction.of(Math.min(part.most(), total))) < 0;
      if (free) growing += part.weight();
    }
    return growing == 0 ? from : from.add(BigFraction.of(total).subtract(sum(total, parts, from)).divide(growing));
  }

  private static BigFraction sum(long total, List<Part> parts, BigFraction factor) {
    return parts.stream().map(p -> clamp(p, factor, total)).reduce(BigFraction.ZERO, BigFraction::add);
  }

  private static BigFraction clamp(Part part, BigFraction factor, long total) {
    BigFraction share = factor.multiply(BigInteger.valueOf(part.weight()));
    if (share.compareTo(BigFraction.of(part.least())) < 0) return BigFraction.of(part.least());
    BigFraction most = BigFraction.of(Math.max(part.least(), Math.min(part.most(), total)));
    return share.compareTo(most) > 0 ? most : share;
  }

  private static BigFraction fraction(BigFraction value) {
    return value.subtract(floor(value));
  }

  private static long floor(BigFraction value) {
    BigInteger[] parts = value.getNumerator().divideAndRemainder(value.getDenominator());
    return parts[0].longValueExact() - (parts[1].signum() < 0 ? 1 : 0);
  }
}
