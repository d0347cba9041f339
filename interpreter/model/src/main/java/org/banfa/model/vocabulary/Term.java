package org.banfa.model.vocabulary;

import java.util.List;

/**
 * A word of the domain.
 *
 * @param id the Chinese name it was declared with; the identity everywhere
 * @param english second spelling, empty when none was declared
 * @param unit dimension, for quantities only, else null
 * @param open for sets: silence about a member does not deny it
 * @param broader words this word falls under (属于)
 * @param bases quantities this quantity may be compared with although the unit differs (底数)
 * @param slots names of its slots (栏目)
 * @param negates for effects: the condition slot a breach makes false (否定), else null
 * @param atMost quantities that bound this one from above in every election (不多于)
 * @param meaning one sentence for a reader (释义)
 * @param role what the word is to the engine (用途), one of {@link Roles}; null when nothing
 * @param synonyms further spellings (同义)
 * @param concerns the bodies, people or quantities its role is about (关涉)
 */
public record Term(
    String id,
    String english,
    Kind kind,
    Unit unit,
    boolean open,
    List<String> broader,
    List<String> bases,
    List<String> slots,
    String negates,
    List<String> atMost,
    String meaning,
    String role,
    List<String> synonyms,
    List<String> concerns) {
  /** A word without a role or further spellings. */
  public Term(
      String id,
      String english,
      Kind kind,
      Unit unit,
      boolean open,
      List<String> broader,
      List<String> bases,
      List<String> slots,
      String negates,
      List<String> atMost,
      String meaning) {
    this(id, english, kind, unit, open, broader, bases, slots, negates, atMost, meaning, null, List.of(), List.of());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Term that && that.id.equals(id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return id;
  }
}
