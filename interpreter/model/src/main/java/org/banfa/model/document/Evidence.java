package org.banfa.model.document;

import java.util.Map;

/**
 * The evidence of a rule, per field.
 *
 * @param rule for the rule itself
 * @param effect for what a breach does
 * @param dates for the dates in force
 * @param versions marks of single versions, by version name; they weaken the rule's mark
 */
public record Evidence(Mark rule, Mark effect, Mark dates, Map<String, Mark> versions) {
  public static final Evidence FULL = new Evidence(Mark.FULL, Mark.FULL, Mark.FULL, Map.of());

  /** The mark a finding under this version may rest on. */
  public Mark under(String version) {
    return rule.and(dates).and(versions.getOrDefault(version, Mark.FULL));
  }
}
