package org.banfa.engine.districts;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.engine.districts.DistrictCase.District;

/** Divides seats slowly and obviously: of all ways to put some at their least and some at their largest number, the one that is consistent. */
final class PlainDistricts {
  static final long OPEN = 1_000_000;
  /** No division is possible. */
  static final class Impossible extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Impossible(String why) {
      super(why);
    }
  }

  private final DistrictCase rules;
  final Map<String, Long> seats = new TreeMap<>();
  final Map<String, Long> women = new TreeMap<>();
  /** Those with equal remainders who are given one more, or not, by somebody's decision. */
  final List<String> decided = new ArrayList<>();
  private final Map<String, long[]> limits = new HashMap<>();

  PlainDistricts(DistrictCase rules) {
    this.rules = rules;
  }

  void divide() {
    for (District top : rules.parts("")) limit(top);
    if (rules.weighing().isEmpty()) written();
    else hand("", rules.total(), seats, limits);
    long sum = rules.parts("").stream().mapToLong(d -> seats.get(d.name())).sum();
    if (rules.women() != null) reserve(sum);
    if (!rules.weighing().isEmpty() && rules.exact() && sum != rules.total()) throw new Impossible("sum");
    boolean said = !rules.weighing().isEmpty() || rules.exact();
    if (said && sum < Math.max(1, rules.total() - 2)) throw new Impossible("sum");
  }

  private long[] limit(District one) {
    long[] own = {1, OPEN};
    if (rules.level(one) == 0) narrow(own, rules.top());
    if (rules.level(one) == 1) narrow(own, rules.second());
    if (rules.votes(one)) {
      narrow(own, rules.voting());
    } else {
      long least = 0;
      long most = 0;
      for (District part : rules.parts(one.name())) {
        long[] of = limit(part);
        least += of[0];
        most = Math.min(OPEN, most + of[1]);
      }
      own[0] = Math.max(own[0], least);
      own[1] = Math.min(own[1], most);
    }
    if (own[0] > own[1]) throw new Impossible("limits of " + one.name());
    limits.put(one.name(), own);
    return own;
  }

  private static void narrow(long[] own, int[] range) {
    if (range == null) return;
    own[0] = Math.max(own[0], range[0]);
    own[1] = Math.min(own[1], range[1]);
  }

  private void written() {
    for (District one : rules.districts()) if (rules.votes(one)) seats.put(one.name(), (long) one.written());
    List<District> all = new ArrayList<>(rules.districts());
    java.util.Collections.reverse(all);
    for (District one : all) if (!rules.votes(one)) seats.put(one.name(), rules.parts(one.name()).stream().mapToLong(p -> seats.get(p.name())).sum());
    for (District one : all) if (seats.get(one.name()) < limits.get(one.name())[0] || seats.get(one.name()) > limits.get(one.name())[1]) throw new Impossible("seats of " + one.name());
  }

  private void hand(String of, long total, Map<String, Long> into, Map<String, long[]> within) {
    List<District> parts = rules.parts(of);
    if (parts.isEmpty()) return;
    List<BigFraction> shares = shares(parts, total, within);
    List<Long> whole = new ArrayList<>();
    for (BigFraction share : shares) whole.add(whole(share, rules.rounding()));
    if (rules.rounding().equals("余")) remainders(parts, shares, whole, total);
    if (!of.isEmpty() && whole.stream().mapToLong(Long::longValue).sum() != total) throw new Impossible("parts of " + of);
    for (int i = 0; i < parts.size(); i++) into.put(parts.get(i).name(), whole.get(i));
    for (int i = 0; i < parts.size(); i++) hand(parts.get(i).name(), whole.get(i), into, within);
  }

  private static long whole(BigFraction share, String rounding) {
    long down = share.getNumerator().divide(share.getDenominator()).longValueExact();
    BigFraction rest = share.subtract(BigInteger.valueOf(down));
    return switch (rounding) {
      case "近" -> rest.multiply(2).compareTo(BigFraction.ONE) >= 0 ? down + 1 : down;
      case "进" -> rest.signum() > 0 ? down + 1 : down;
      default -> down;
    };
  }

  private void remainders(List<District> parts, List<BigFraction> shares, List<Long> whole, long total) {
    List<Integer> left = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) left.add(i);
    long open = total - whole.stream().mapToLong(Long::longValue).sum();
    while (open > 0) {
      BigFraction largest = null;
      for (int i : left) if (largest == null || rest(shares.get(i)).compareTo(largest) > 0) largest = rest(shares.get(i));
      List<Integer> equal = new ArrayList<>();
      for (int i : left) if (rest(shares.get(i)).compareTo(largest) == 0) equal.add(i);
      if (equal.size() > open) equal.forEach(i -> decided.add(parts.get(i).name()));
      for (int i : equal) {
        if (open == 0) break;
        whole.set(i, whole.get(i) + 1);
        left.remove(Integer.valueOf(i));
        open--;
      }
    }
  }

  private static BigFraction rest(BigFraction share) {
    return share.subtract(share.getNumerator().divide(share.getDenominator()));
  }

  /** Tries every way to put each at the least number, at the largest, or in proportion. */
  private List<BigFraction> shares(List<District> parts, long total, Map<String, long[]> within) {
    int ways = (int) Math.pow(3, parts.size());
    for (int way = 0; way < ways; way++) {
      List<BigFraction> shares = tried(parts, total, within, way);
      if (shares != null) return shares;
    }
    throw new Impossible(total + " among " + parts);
  }

  private List<BigFraction> tried(List<District> parts, long total, Map<String, long[]> within, int way) {
    long left = total;
    long weights = 0;
    int[] state = new int[parts.size()];
    for (int i = 0, rest = way; i < parts.size(); i++, rest /= 3) {
      state[i] = rest % 3;
      long[] own = within.get(parts.get(i).name());
      if (state[i] == 0) weights += weight(parts.get(i));
      else left -= Math.min(own[state[i] - 1], state[i] == 2 ? total : OPEN);
    }
    if (left < 0 || weights == 0 && left != 0) return null;
    BigFraction factor = weights == 0 ? null : BigFraction.of(left, weights);
    BigFraction lowest = BigFraction.ZERO;
    BigFraction highest = null;
    List<BigFraction> shares = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      long least = within.get(parts.get(i).name())[0];
      long most = Math.max(least, Math.min(total, within.get(parts.get(i).name())[1]));
      long weight = weight(parts.get(i));
      shares.add(state[i] == 0 ? factor.multiply(BigInteger.valueOf(weight)) : BigFraction.of(state[i] == 1 ? least : most));
      if (state[i] == 1) highest = least(highest, BigFraction.of(least, weight));
      if (state[i] == 2 && BigFraction.of(most, weight).compareTo(lowest) > 0) lowest = BigFraction.of(most, weight);
      if (shares.get(i).compareTo(BigFraction.of(least)) < 0 || shares.get(i).compareTo(BigFraction.of(most)) > 0) return null;
    }
    if (factor != null && (factor.compareTo(lowest) < 0 || highest != null && factor.compareTo(highest) > 0)) return null;
    return highest != null && lowest.compareTo(highest) > 0 ? null : shares;
  }

  private static BigFraction least(BigFraction one, BigFraction other) {
    return one == null || other.compareTo(one) < 0 ? other : one;
  }

  private long weight(District one) {
    return rules.weighing().equals("户") ? rules.households(one) : rules.electors(one);
  }

  private void reserve(long sum) {
    long total = rules.weighing().isEmpty() ? sum : rules.total();
    DistrictCase.Women said = rules.women();
    if (said.where().equals("全") && !rules.weighing().isEmpty()) {
      long least = said.least(total);
      if (least > total) throw new Impossible("women");
      hand("", least, women, room());
      if (rules.parts("").stream().mapToLong(d -> women.get(d.name())).sum() < least) throw new Impossible("women");
      return;
    }
    for (District one : rules.districts()) women.put(one.name(), 0L);
    if (said.where().equals("全")) {
      if (said.least(sum) > 0) throw new Impossible("women");
      return;
    }
    if (said.where().equals("区") && rules.weighing().isEmpty()) {
      for (District one : rules.parts("")) {
        if (rules.votes(one)) women.put(one.name(), own(one, said));
        else if (said.least(seats.get(one.name())) > 0) throw new Impossible("women of " + one.name());
      }
      return;
    }
    if (said.where().equals("区")) {
      for (District one : rules.parts("")) {
        women.put(one.name(), own(one, said));
        hand(one.name(), women.get(one.name()), women, room());
      }
      return;
    }
    for (District one : rules.districts()) if (rules.votes(one)) women.put(one.name(), own(one, said));
  }

  private long own(District one, DistrictCase.Women said) {
    if (said.least(seats.get(one.name())) > seats.get(one.name())) throw new Impossible("women of " + one.name());
    return said.least(seats.get(one.name()));
  }

  private Map<String, long[]> room() {
    Map<String, long[]> room = new HashMap<>();
    seats.forEach((unit, number) -> room.put(unit, new long[] {0, number}));
    return room;
  }
}
