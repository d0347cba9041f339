package org.banfa.engine.election;

import java.util.SortedMap;
import java.util.TreeMap;
import org.banfa.engine.contest.Tally;

/** Gives the votes under a name as it was written to the person who is meant. */
final class Naming {
  /** The choice that says that nobody can be made out. */
  static final String NOBODY = "?";

  private Naming() {}

  /** The tally by the people who are meant. Votes under a name that means nobody stay under it. */
  static Tally merged(Tally tally, SortedMap<String, String> names) {
    if (names.isEmpty()) return tally;
    SortedMap<String, Tally> scales = new TreeMap<>();
    tally.scales().forEach((scale, own) -> scales.put(scale, merged(own, names)));
    SortedMap<String, SortedMap<String, Long>> votes = new TreeMap<>();
    tally.votes().forEach((post, of) -> {
      SortedMap<String, Long> here = new TreeMap<>();
      of.forEach((name, number) -> here.merge(meant(name, names), number, Long::sum));
      votes.put(post, here);
    });
    return new Tally(tally.account(), votes, tally.against(), tally.voidColumns(), scales);
  }

  private static String meant(String name, SortedMap<String, String> names) {
    String meant = names.getOrDefault(name, name);
    return meant.isEmpty() ? name : meant;
  }

  /** Whether nobody can be made out by a name. */
  static boolean nobody(String name, SortedMap<String, String> names) {
    return "".equals(names.get(name));
  }
}
