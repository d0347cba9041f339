package org.banfa.executor.running;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.Set;

/** Compares what was in force with what is to be. */
public final class Difference {
  /** One sentence that differs; either side is null where there is none. */
  public record Change(String label, String title, RuleHashes.Sentence before, RuleHashes.Sentence after) {
    /** Where the sentence stands in its document. */
    int start() {
      return after == null ? before.start() : after.start();
    }
  }

  private Difference() {}

  /** The sentences that differ, by document and in their order there. */
  public static List<Change> of(RuleHashes before, RuleHashes after) {
    Map<String, RuleHashes.Sentence> old = before.sentences();
    Map<String, RuleHashes.Sentence> fresh = after.sentences();
    Set<String> places = new TreeSet<>(old.keySet());
    places.addAll(fresh.keySet());
    List<Change> changes = new ArrayList<>();
    for (String place : places) {
      RuleHashes.Sentence was = old.get(place);
      RuleHashes.Sentence is = fresh.get(place);
      if (was != null && is != null && was.hash().equals(is.hash())) continue;
      RuleHashes.Sentence any = is == null ? was : is;
      changes.add(new Change(any.label(), any.title(), was, is));
    }
    changes.sort(Comparator.comparing(Change::title).thenComparingInt(Change::start));
    return changes;
  }
}
