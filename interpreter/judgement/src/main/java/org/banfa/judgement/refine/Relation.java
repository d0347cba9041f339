package org.banfa.judgement.refine;

import java.util.Locale;

/** How what a newer draft allows is related to what an older one allows. */
public enum Relation {
  /** Whatever one allows, the other allows. */
  EQUIVALENT,
  /** The newer allows less, and nothing else. */
  STRICTER,
  /** The newer allows more, and forbids nothing it did not forbid. */
  LOOSER,
  /** Each allows something that the other does not. */
  INCOMPARABLE,
  /** Only the newer says anything, and no law fills the older's silence. */
  ADDED,
  /** Only the older says anything, and no law fills the newer's silence. */
  REMOVED,
  /** Free words differ: only a person can tell. */
  FOR_PERSON,
  /** The program could not settle it. */
  UNDECIDED;

  /** The ASCII name JSON uses. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The relation when something is allowed by the older only, or by the newer only. */
  static Relation of(boolean onlyOlder, boolean onlyNewer) {
    if (onlyOlder) return onlyNewer ? INCOMPARABLE : STRICTER;
    return onlyNewer ? LOOSER : EQUIVALENT;
  }

  /** The relation of two matters taken together. */
  public Relation and(Relation other) {
    if (this == EQUIVALENT || this == other) return other;
    if (other == EQUIVALENT) return this;
    if (this == UNDECIDED || other == UNDECIDED) return UNDECIDED;
    if (this == FOR_PERSON || other == FOR_PERSON) return FOR_PERSON;
    Relation mine = plain();
    return mine == other.plain() ? mine : INCOMPARABLE;
  }

  /** A further requirement allows less, one requirement less allows more. */
  Relation plain() {
    return this == ADDED ? STRICTER : this == REMOVED ? LOOSER : this;
  }
}
