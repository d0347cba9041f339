package org.banfa.judgement.finding;

/** What the check says of one rule and one subject. */
public enum Verdict {
  CONFORMS("conforms"), STRICTER("stricter"), CONFLICTS("conflicts"), MISSING("missing"), BY_LAW("by-law"),
  NOT_APPLICABLE("not-applicable"), FOR_PERSON("for-person"), UNDECIDABLE("undecidable");

  private final String id;

  Verdict(String id) {
    this.id = id;
  }

  /** The ASCII name JSON uses. */
  public String id() {
    return id;
  }
}
