package org.banfa.engine.election;

import java.util.SortedMap;
import java.util.TreeMap;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.contest.Tally;
import org.banfa.model.vocabulary.BallotRoles;

/** Counts the ballots that were given out and not returned, as the rules say. */
final class Silence {
  private Silence() {}

  /** The tally in which silence has its effect; the same tally where the rules give it none. */
  static Tally counted(Tally tally, String mode, Paper paper) {
    if (mode.isEmpty() || mode.equals(BallotRoles.SILENT_FOLLOW) && !paper.eachName()) return tally;
    SortedMap<String, Tally> scales = new TreeMap<>();
    tally.scales().forEach((scale, own) -> scales.put(scale, one(own, tally, mode, paper)));
    Tally people = one(tally, tally, mode, paper);
    return new Tally(people.account(), people.votes(), people.against(), people.voidColumns(), scales);
  }

  /** The tally with those who were excused out of the base. */
  static Tally without(Tally tally, long excused) {
    Account a = tally.account();
    Account left = new Account(Math.max(0, a.registered() - excused), a.voters(), a.issued(), a.collected(), a.valid(), a.invalid(), a.abstained());
    return new Tally(left, tally.votes(), tally.against(), tally.voidColumns(), tally.scales());
  }

  /** How many ballots were given out and not returned. */
  static long silent(Account account) {
    return Math.max(0, account.issued() - account.collected());
  }

  private static Tally one(Tally tally, Tally people, String mode, Paper paper) {
    Account a = tally.account();
    long silent = silent(a);
    if (mode.equals(BallotRoles.SILENT_LEAVE)) {
      long left = Math.max(0, a.registered() - silent);
      Account account = new Account(left, a.voters(), a.issued(), a.collected(), a.valid(), a.invalid(), a.abstained());
      return new Tally(account, tally.votes(), tally.against(), tally.voidColumns(), tally.scales());
    }
    Account account = new Account(a.registered(), a.voters() + silent, a.issued(), a.collected() + silent, a.valid() + silent, a.invalid(), a.abstained());
    SortedMap<String, SortedMap<String, Long>> votes = copy(tally.votes());
    SortedMap<String, SortedMap<String, Long>> against = copy(tally.against());
    if (paper.eachName()) {
      paper.printed().forEach((post, names) -> {
        for (String name : names) {
          long lead = people.votes(post, name) - people.against(post, name);
          boolean no = mode.equals(BallotRoles.SILENT_AGAINST) || lead < 0;
          if (no) against.computeIfAbsent(post, p -> new TreeMap<>()).merge(name, silent, Long::sum);
          else if (lead > 0) votes.computeIfAbsent(post, p -> new TreeMap<>()).merge(name, silent, Long::sum);
        }
      });
    }
    return new Tally(account, votes, against, tally.voidColumns(), tally.scales());
  }

  private static SortedMap<String, SortedMap<String, Long>> copy(SortedMap<String, SortedMap<String, Long>> votes) {
    SortedMap<String, SortedMap<String, Long>> copy = new TreeMap<>();
    votes.forEach((post, of) -> copy.put(post, new TreeMap<>(of)));
    return copy;
  }
}
