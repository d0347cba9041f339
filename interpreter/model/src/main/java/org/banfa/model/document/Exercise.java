package org.banfa.model.document;

import java.util.List;
import org.banfa.model.core.Locus;

/**
 * A practised election: which run of which scenario, what was decided, and how it came out; or a recorded one, of which everything is
 * decided. Lines are those of answers.
 *
 * @param scenario title of the scenario; empty when the decisions are the whole record
 * @param incidents names of the incidents that were asked for
 * @param decisions lines of an answers file, each with its place
 * @param refused decisions that were refused, each with the code
 * @param done acts done, with their days
 * @param happened names of what happened
 * @param seated who was elected, per post
 * @param vacant seats left vacant, per post
 */
public record Exercise(
    String scenario,
    long seed,
    long run,
    List<String> incidents,
    List<Line> decisions,
    List<String> refused,
    List<String> done,
    List<String> happened,
    List<String> seated,
    List<String> vacant,
    Locus locus) {
  /** Whether the decisions are the whole record, so that nothing comes from a scenario. */
  public boolean isRecord() {
    return scenario.isEmpty();
  }

  /** One line, without its quotation marks; the place is that of the line with them. */
  public record Line(String text, Locus locus) {}
}
