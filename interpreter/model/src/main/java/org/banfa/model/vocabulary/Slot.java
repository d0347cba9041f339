package org.banfa.model.vocabulary;

import java.util.Objects;

/** What a clause is about: a slot of an act, body or office ({@code 甲的时间}); in the order of its key. */
public final class Slot implements Comparable<Slot> {
  private final Term owner;
  private final Term term;
  private final int hash;
  private String key;

  /**
   * A slot.
   *
   * @param owner the act, body or office; null for a free quantity of the whole election
   * @param term the slot; null when the clause is about the owner itself (that it exists)
   */
  public Slot(Term owner, Term term) {
    if (owner == null && term == null) throw new IllegalArgumentException("slot of nothing");
    this.owner = owner;
    this.term = term;
    this.hash = 31 * Objects.hashCode(owner) + Objects.hashCode(term);
  }

  public Term owner() {
    return owner;
  }

  public Term term() {
    return term;
  }

  /** A stable key, {@code owner.term}. */
  public String key() {
    if (key == null) key = owner == null ? term.id() : term == null ? owner.id() : owner.id() + "." + term.id();
    return key;
  }

  @Override
  public int compareTo(Slot other) {
    return this == other ? 0 : key().compareTo(other.key());
  }

  @Override
  public boolean equals(Object other) {
    return this == other || other instanceof Slot that && hash == that.hash && Objects.equals(owner, that.owner) && Objects.equals(term, that.term);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return key();
  }
}
