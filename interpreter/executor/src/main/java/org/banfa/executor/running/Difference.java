package org.banfa.executor.running;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.banfa.judgement.change.Pairing;
import org.banfa.judgement.change.Sentence;

/** Compares what was in force with what is to be, document by document, as two drafts are compared. */
public final class Difference {
  /** One sentence that differs; either side is null where there is none. */
  public record Change(String label, String title, RuleHashes.Sentence before, RuleHashes.Sentence after) {
    /** Where the sentence stands in its document. */
    int start() {
      return after == null ? before.start() : after.start();
    }
  }

  private Difference() {}

  /** The sentences that say something else, by document and in their order there; other words for the same are no difference. */
  public static List<Change> of(RuleHashes before, RuleHashes after) {
    Set<String> titles = new TreeSet<>();
    before.sentences().values().forEach(s -> titles.add(s.title()));
    after.sentences().values().forEach(s -> titles.add(s.title()));
    List<Change> changes = new ArrayList<>();
    for (String title : titles) {
      Map<Sentence, RuleHashes.Sentence> sources = new IdentityHashMap<>();
      for (Pairing.Pair pair : Pairing.of(sentences(before, title, sources), sentences(after, title, sources))) {
        if (pair.isSame()) continue;
        RuleHashes.Sentence was = sources.get(pair.before());
        RuleHashes.Sentence is = sources.get(pair.after());
        changes.add(new Change((is == null ? was : is).label(), title, was, is));
      }
    }
    changes.sort(Comparator.comparing(Change::title).thenComparingInt(Change::start));
    return changes;
  }

  private static List<Sentence> sentences(RuleHashes hashes, String title, Map<Sentence, RuleHashes.Sentence> sources) {
    List<Sentence> all = new ArrayList<>();
    hashes.sentences().values().stream()
        .filter(s -> s.title().equals(title))
        .sorted(Comparator.comparingInt(RuleHashes.Sentence::start))
        .forEach(s -> {
          Sentence read = s.revised();
          sources.put(read, s);
          all.add(read);
        });
    return all;
  }
}
