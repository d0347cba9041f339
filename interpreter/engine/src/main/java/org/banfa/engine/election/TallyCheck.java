package org.banfa.engine.election;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.contest.Post;
import org.banfa.engine.contest.Tally;

/** Refuses counts that make no sense, whatever the rules; whether a sensible count is lawful is for the rules. */
final class TallyCheck {
  private TallyCheck() {}

  /** Why the count is refused; null when it makes sense. */
  static Refusal refusal(Tally tally, Paper paper, List<String> standing) {
    Account a = tally.account();
    for (long number : new long[] {a.registered(), a.voters(), a.issued(), a.collected(), a.valid(), a.invalid(), a.abstained()}) {
      if (number < 0) return of("B5002", number);
    }
    if (a.collected() != a.valid() + a.invalid() + a.abstained()) return of("B5003", a.collected(), a.valid(), a.invalid(), a.abstained());
    if (a.voters() > a.registered()) return of("B5008", a.voters(), a.registered());
    for (Map.Entry<String, SortedMap<String, Long>> entry : tally.votes().entrySet()) {
      Refusal refusal = post(entry.getKey(), entry.getValue(), a.valid(), paper, standing);
      if (refusal != null) return refusal;
    }
    return null;
  }

  private static Refusal post(String name, SortedMap<String, Long> votes, long valid, Paper paper, List<String> standing) {
    Post post = paper.posts().stream().filter(p -> p.name().equals(name)).findFirst().orElse(null);
    if (post == null) return of("B5006", name);
    long sum = 0;
    for (Map.Entry<String, Long> entry : votes.entrySet()) {
      long number = entry.getValue();
      if (number < 0) return of("B5002", number);
      if (number > valid) return of("B5004", entry.getKey(), name, number, valid);
      if (!standing.isEmpty() && !standing.contains(entry.getKey())) return of("B5007", entry.getKey(), name);
      sum += number;
    }
    return sum > valid * post.seats() ? of("B5005", name, sum, valid, post.seats()) : null;
  }

  private static Refusal of(String code, Object... arguments) {
    return new Refusal(code, java.util.Arrays.stream(arguments).map(String::valueOf).toList(), null);
  }
}
