package org.banfa.model.document;

/** The order of documents: each is judged by those above it. */
public enum Rank {
  LAW, ADMINISTRATIVE_REGULATION, PARTY_RULE, PROVINCIAL_STATUTE, GOVERNMENT_RULE, COUNTY_DOCUMENT, TOWNSHIP_DOCUMENT, VILLAGE_METHOD,
  /** Norms of drafting: not law; what they find is of class internal or drafting. */
  DRAFTING_NORM,
  /** Guidance that judges nothing; it stands in the library to be looked up. */
  REFERENCE;

  /** Whether a document of this rank binds one of {@code lower}. */
  public boolean above(Rank lower) {
    return this == DRAFTING_NORM || compareTo(lower) < 0;
  }
}
