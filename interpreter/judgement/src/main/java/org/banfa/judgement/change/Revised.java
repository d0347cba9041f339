package org.banfa.judgement.change;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.banfa.judgement.refine.Relation;
import org.banfa.judgement.refine.SlotComparison;
import org.banfa.model.vocabulary.Term;

/**
 * What became of one sentence.
 *
 * @param older null when it is new
 * @param newer null when it is gone
 * @param relation of what the sentence is about, as both drafts would be carried out
 * @param slots the comparisons in which the drafts differ
 * @param affected the bodies, offices and people it concerns
 */
public record Revised(
    Kind kind, Sentence older, Sentence newer, Relation relation, List<SlotComparison> slots, Set<Term> affected) {
  /** What became of a sentence. */
  public enum Kind {
    ADDED, REMOVED,
    /** Its meaning is another. */
    CHANGED,
    /** Its words are others, its meaning is the same. */
    REWORDED,
    /** It stands in another article, or under another label, and says the same. */
    MOVED,
    SAME;

    /** The ASCII name JSON uses. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The sentence as it is now, or as it was when it is gone. */
  public Sentence shown() {
    return newer == null ? older : newer;
  }

  /** Whether it stands in another article than before. */
  public boolean elsewhere() {
    return older != null && newer != null && older.locus().article() != newer.locus().article();
  }
}
