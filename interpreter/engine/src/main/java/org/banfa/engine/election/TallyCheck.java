package org.banfa.engine.election;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.contest.Post;
import org.banfa.engine.contest.Tally;

/** Refuses counts that make no sense, whatever the rules; whether a sensible count is lawful is for the rules. */
public final class TallyCheck {
  private TallyCheck() {}

  /** Why the count is refused; null when it makes sense. */
  public static Refusal refusal(Tally tally, Paper paper, List<String> standing) {
    Refusal refusal = one(tally, paper, standing, true);
    for (String scale : paper.scales()) {
      if (refusal != null) return refusal;
      Tally own = tally.scales().get(scale);
      refusal = own == null ? of("B5015", scale) : one(own, paper, standing, false);
    }
    return refusal;
  }

  private static Refusal one(Tally tally, Paper paper, List<String> standing, boolean people) {
    Account a = tally.account();
    for (long number : new long[] {a.registered(), a.voters(), a.issued()}) if (number < Account.UNKNOWN) return of("B5002", number);
    for (long number : new long[] {a.collected(), a.valid(), a.invalid(), a.abstained()}) if (number < 0) return of("B5002", number);
    if (a.collected() != a.valid() + a.invalid() + a.abstained()) return of("B5003", a.collected(), a.valid(), a.invalid(), a.abstained());
    if (a.registered() >= 0 && a.voters() > a.registered()) return of("B5008", a.voters(), a.registered());
    for (Map.Entry<String, Long> column : tally.voidColumns().entrySet()) {
      if (post(paper, column.getKey()) == null) return of("B5006", column.getKey());
      if (column.getValue() < 0 || column.getValue() > a.valid()) return of("B5016", column.getKey(), column.getValue(), a.valid());
    }
    for (Map.Entry<String, SortedMap<String, Long>> entry : tally.votes().entrySet()) {
      Refusal refusal = post(entry.getKey(), entry.getValue(), tally, paper, standing, people);
      if (refusal != null) return refusal;
    }
    for (Map.Entry<String, SortedMap<String, Long>> entry : tally.against().entrySet()) {
      Refusal refusal = against(entry.getKey(), entry.getValue(), tally, paper);
      if (refusal != null) return refusal;
    }
    return null;
  }

  private static Post post(Paper paper, String name) {
    return paper.posts().stream().filter(p -> p.name().equals(name)).findFirst().orElse(null);
  }

  private static Refusal post(String name, SortedMap<String, Long> votes, Tally tally, Paper paper, List<String> standing, boolean people) {
    Post post = post(paper, name);
    if (post == null) return of("B5006", name);
    long valid = tally.valid(name);
    boolean printedOnly = !paper.writeIns() && !paper.printed().isEmpty();
    long sum = 0;
    for (Map.Entry<String, Long> entry : votes.entrySet()) {
      long number = entry.getValue();
      if (number < 0) return of("B5002", number);
      if (number > valid) return of("B5004", entry.getKey(), name, number, valid);
      boolean others = !standing.isEmpty() && !standing.contains(entry.getKey()) || printedOnly && !paper.printed(post).contains(entry.getKey());
      if (others) return of("B5007", entry.getKey(), name);
      sum += number;
    }
    return people && sum > valid * post.seats() ? of("B5005", name, sum, valid, post.seats()) : null;
  }

  /** There is no vote against where no name is marked, and none against somebody who is not printed. */
  private static Refusal against(String name, SortedMap<String, Long> against, Tally tally, Paper paper) {
    Post post = post(paper, name);
    if (post == null) return of("B5006", name);
    for (Map.Entry<String, Long> entry : against.entrySet()) {
      long number = entry.getValue();
      if (number < 0) return of("B5002", number);
      if (!paper.eachName() || !paper.printed(post).contains(entry.getKey())) return of("B5013", entry.getKey(), name);
      long both = number + tally.votes(name, entry.getKey());
      if (both > tally.valid(name)) return of("B5014", entry.getKey(), name, both, tally.valid(name));
    }
    return null;
  }

  /** Why it is refused that a name means somebody; null when it can. */
  static Refusal refusal(String meant, List<String> choices, String written, Tally tally, SortedMap<String, String> names) {
    if (!choices.contains(meant)) return of("B5001", "name:" + written);
    SortedMap<String, String> all = new TreeMap<>(names);
    all.put(written, meant.equals(Naming.NOBODY) ? "" : meant);
    Tally merged = Naming.merged(tally, all);
    for (String post : merged.votes().keySet()) {
      long number = merged.votes(post, meant);
      if (number > tally.valid(post)) return of("B5004", meant, post, number, tally.valid(post));
    }
    return null;
  }

  private static Refusal of(String code, Object... arguments) {
    return new Refusal(code, java.util.Arrays.stream(arguments).map(String::valueOf).toList(), null);
  }
}
