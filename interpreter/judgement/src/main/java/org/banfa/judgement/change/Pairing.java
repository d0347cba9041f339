package org.banfa.judgement.change;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/** Finds which sentence of an older text became which of a newer one: by label first, then by meaning, then by what they are about. */
public final class Pairing {
  /** What a sentence was and is; either is null where there is none. */
  public record Pair(Sentence before, Sentence after) {
    /** Whether both say the same, by the same core or by formulas proved to be equivalent. */
    public boolean isSame() {
      return before != null && after != null && SameMeaning.of(before, after);
    }
  }

  private final List<Sentence> older;
  private final List<Sentence> newer;
  private final Map<Sentence, Sentence> partners = new IdentityHashMap<>();
  private final Set<Sentence> taken = java.util.Collections.newSetFromMap(new IdentityHashMap<>());

  private Pairing(List<Sentence> older, List<Sentence> newer) {
    this.older = older;
    this.newer = newer;
  }

  /** Every sentence of both texts, in the order of the newer; those that are gone stand where they stood. */
  public static List<Pair> of(List<Sentence> older, List<Sentence> newer) {
    Pairing pairing = new Pairing(older, newer);
    pairing.pair((a, b) -> !a.label().isEmpty() && a.label().equals(b.label()));
    pairing.pair((a, b) -> a.meaning().equals(b.meaning()));
    pairing.pair((a, b) -> (a.label().isEmpty() || b.label().isEmpty()) && !a.subjects().isEmpty() && a.subjects().equals(b.subjects()));
    return pairing.pairs();
  }

  private void pair(BiPredicate<Sentence, Sentence> alike) {
    for (Sentence is : newer) {
      if (partners.containsKey(is)) continue;
      for (Sentence was : older) {
        if (taken.contains(was) || !alike.test(was, is)) continue;
        partners.put(is, was);
        taken.add(was);
        break;
      }
    }
  }

  private List<Pair> pairs() {
    List<Pair> all = new ArrayList<>();
    int next = 0;
    for (Sentence is : newer) {
      Sentence was = partners.get(is);
      int reached = was == null ? next : older.indexOf(was);
      for (; next < reached; next++) if (!taken.contains(older.get(next))) all.add(new Pair(older.get(next), null));
      all.add(new Pair(was, is));
    }
    for (; next < older.size(); next++) if (!taken.contains(older.get(next))) all.add(new Pair(older.get(next), null));
    return List.copyOf(all);
  }
}
