package org.banfa.engine.procedure;

import org.banfa.model.document.Stage;
import org.banfa.model.order.Effective;

/**
 * What ties two days together.
 *
 * @param rule the clause, null for a stage or a recorded day
 * @param stage the stage, null otherwise
 * @param weight the higher, the sooner it gives way when not all can hold
 */
record Tie(Effective.Provided rule, Stage stage, int weight) {
  static final int RECORDED = 0;
  static final int ELECTION_DAY = 1;
  static final int DEMANDED = 2;
  /** Asked only as the law is read, besides its own words. */
  static final int READ = 3;
  static final int STATED = 4;
  static final int STAGED = 5;

  /** Whether only the method's own timetable is behind it, or how a law is read: people may leave both with a reason. */
  boolean isOwn() {
    return weight >= READ;
  }
}
