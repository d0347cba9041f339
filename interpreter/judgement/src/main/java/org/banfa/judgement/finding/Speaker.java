package org.banfa.judgement.finding;

/** Which document a finding is about: the one checked, the one it belongs to, or one it carries out. */
public enum Speaker {
  METHOD, FRAME, PARENT;

  /** The ASCII name JSON uses. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
