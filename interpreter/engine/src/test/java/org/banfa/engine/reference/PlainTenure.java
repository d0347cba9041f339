package org.banfa.engine.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who is in office and who was not voted out when, in plain sets; what follows from each step, as lines like those the engine tells. */
final class PlainTenure {
  final RecallRules rules;
  final SortedMap<String, TreeSet<String>> holders = new TreeMap<>();
  final Map<String, LocalDate> kept = new LinkedHashMap<>();
  final List<String> log = new ArrayList<>();
  final List<String> named = new ArrayList<>();
  private final TreeSet<String> gone = new TreeSet<>();
  private final SortedMap<String, SortedMap<String, Long>> first;

  /** {@code first} are the votes of the first count, by post and name. */
  PlainTenure(RecallRules rules, SortedMap<String, SortedMap<String, Long>> first) {
    this.rules = rules;
    this.first = first;
    holders.put(RecallRules.HEAD, best(RecallRules.HEAD, 1));
    holders.put(RecallRules.MEMBER, best(RecallRules.MEMBER, rules.members()));
  }

  private TreeSet<String> best(String post, int seats) {
    TreeSet<String> best = new TreeSet<>();
    first.get(post).entrySet().stream().sorted((a, b) -> Long.compare(b.getValue(), a.getValue())).limit(seats).forEach(e -> best.add(e.getKey()));
    return best;
  }

  int seats(String post) {
    return post.equals(RecallRules.HEAD) ? 1 : rules.members();
  }

  TreeSet<String> all() {
    TreeSet<String> all = new TreeSet<>();
    holders.values().forEach(all::addAll);
    return all;
  }

  /** How a petition for these people is answered: the code with its arguments, empty when they may be named. */
  String refusal(List<String> people, LocalDate day) {
    HashSet<String> seen = new HashSet<>();
    for (String one : people) if (!seen.add(one)) return "B5009[" + one + "]";
    for (String one : people) {
      if (!all().contains(one)) return "B5042[" + one + ", " + String.join("、", all()) + "]";
      LocalDate lost = kept.get(one);
      if (lost == null || rules.years() == 0) continue;
      LocalDate until = LocalDate.of(lost.getYear() + rules.years(), lost.getMonthValue(), 1).plusDays(lost.getDayOfMonth() - 1L);
      if (lost.getMonthValue() == 2 && lost.getDayOfMonth() == 29) until = lost.plusYears(rules.years());
      if (day.toEpochDay() < until.toEpochDay()) return "B5061[" + one + ", " + lost + ", " + until + "]";
    }
    return "";
  }

  void petition(List<String> people, boolean stands) {
    if (!stands) {
      log.add("condition-failed[" + RecallRules.PETITION + ", 联署足数]");
      return;
    }
    named.clear();
    named.addAll(people);
    log.add("petitioned[" + RecallRules.PETITION + ", " + String.join("、", people) + "]");
  }

  /** One count of the vote on those named; {@code yes} and {@code no} by name. Gives whom it recalls. */
  List<String> vote(LocalDate day, long registered, long voters, long collected, long valid, Map<String, Long> yes, Map<String, Long> no, List<String> picks) {
    boolean accounted = !rules.account() || collected <= voters;
    boolean quorate = rules.quorum() == null || rules.quorum().met(voters, registered);
    List<String> recalled = new ArrayList<>();
    for (String one : named) {
      long base = switch (rules.carried().base()) {
        case REGISTERED -> registered;
        case VOTERS -> voters;
        case COLLECTED -> collected;
        default -> valid;
      };
      boolean carried = accounted && quorate && rules.carried().met(yes.get(one), base) && (!rules.more() || yes.get(one) > no.get(one));
      log.add((carried ? "recalled[" : "recall-lost[") + one + ", " + yes.get(one) + ", " + no.get(one) + "]");
      if (!carried) {
        kept.put(one, day);
        continue;
      }
      recalled.add(one);
      leave(one, rules.follows(), picks);
    }
    named.clear();
    return recalled;
  }

  /** Somebody loses the seat; of those with equal votes the first by name is picked. Gives whether somebody follows. */
  boolean leave(String one, boolean follows, List<String> picks) {
    gone.add(one);
    String post = holders.get(RecallRules.MEMBER).contains(one) ? RecallRules.MEMBER : RecallRules.HEAD;
    holders.values().forEach(h -> h.remove(one));
    log.add("seat-lost[" + one + ", " + post + "]");
    if (!follows) return false;
    long most = 0;
    TreeSet<String> next = new TreeSet<>();
    for (Map.Entry<String, Long> each : first.get(post).entrySet()) {
      if (all().contains(each.getKey()) || gone.contains(each.getKey()) || each.getValue() < 1 || each.getValue() < most) continue;
      if (each.getValue() > most) next.clear();
      most = each.getValue();
      next.add(each.getKey());
    }
    if (next.isEmpty()) {
      log.add("nobody-follows[" + post + "]");
      return false;
    }
    String taken = next.first();
    if (next.size() > 1) picks.add(taken);
    holders.get(post).add(taken);
    log.add("follows[" + taken + ", " + post + "]");
    return true;
  }

  /** Seats nobody holds, by post. */
  SortedMap<String, Integer> vacant() {
    SortedMap<String, Integer> vacant = new TreeMap<>();
    holders.forEach((post, names) -> {
      if (names.size() < seats(post)) vacant.put(post, seats(post) - names.size());
    });
    return vacant;
  }

  /** A by-election: those with the most votes for each vacant post; whoever held another seat leaves it. */
  void filled(SortedMap<String, List<String>> winners) {
    winners.forEach((post, names) -> names.forEach(one -> {
      holders.forEach((other, held) -> {
        if (!other.equals(post) && held.remove(one)) {
          gone.add(one);
          log.add("seat-lost[" + one + ", " + other + "]");
        }
      });
      holders.get(post).add(one);
      log.add("seated[" + post + ", " + one + "]");
    }));
  }
}
