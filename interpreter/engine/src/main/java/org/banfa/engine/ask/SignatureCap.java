package org.banfa.engine.ask;

import java.util.List;
import org.banfa.model.order.Effective.Provided;

/**
 * For how many people one elector may sign, and what counts of those who signed for more.
 *
 * @param most {@link #OPEN} when nothing limits it
 * @param clauses the clauses that say so
 */
public record SignatureCap(long most, Beyond beyond, List<Provided> clauses) {
  public static final long OPEN = Long.MAX_VALUE;
  /** No limit. */
  public static final SignatureCap NONE = new SignatureCap(OPEN, Beyond.PERSON, List.of());

  /** What counts of an elector who signed for more people than one may. */
  public enum Beyond {
    /** Nothing does. */
    NOTHING,
    /** The first signatures, as many as one may give. */
    FIRST,
    /** No clause says; a person decides. */
    PERSON
  }

  /** Whether there is a limit. */
  public boolean limits() {
    return most != OPEN;
  }
}
