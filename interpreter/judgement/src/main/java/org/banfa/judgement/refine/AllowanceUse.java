package org.banfa.judgement.refine;

import java.util.List;
import java.util.Locale;
import org.banfa.model.core.Clause;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.order.InForce;

/**
 * What a method makes of one permission of the law.
 *
 * @param clause what the law permits
 * @param method the clauses of the method about it; empty when it is silent
 * @param unused something the law permits and the method does not; null when there is nothing or it cannot be shown
 */
public record AllowanceUse(InForce law, Clause clause, Use use, List<Provided> method, Separation unused) {
  /** How far a permission is used. */
  public enum Use {
    /** All of it. */
    ALL,
    /** Some of it. */
    PART,
    /** Nothing: the method says the contrary. */
    NONE,
    /** The method is silent, and nothing is carried out unless somebody lays it down. */
    SILENT,
    /** The method is silent, and the law's own rule is carried out to its full extent. */
    BY_LAW,
    /** More than the law permits: a matter for the check. */
    EXCEEDED,
    /** Free words, or more than the program could settle. */
    FOR_PERSON;

    /** The ASCII name JSON uses. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
