package org.banfa.model.vocabulary;

/**
 * What a clause is about: a slot of an act, body or office ({@code 甲的时间}).
 *
 * @param owner the act, body or office; null for a free quantity of the whole election
 * @param term the slot; null when the clause is about the owner itself (that it exists)
 */
public record Slot(Term owner, Term term) implements Comparable<Slot> {
  public Slot {
    if (owner == null && term == null) throw new IllegalArgumentException("slot of nothing");
  }

  /** A stable key, {@code owner.term}. */
  public String key() {
    return owner == null ? term.id() : term == null ? owner.id() : owner.id() + "." + term.id();
  }

  @Override
  public int compareTo(Slot other) {
    return key().compareTo(other.key());
  }

  @Override
  public String toString() {
    return key();
  }
}
