package org.banfa.executor.running;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banfa.engine.ask.Question.Choice;
import org.banfa.engine.procedure.Outlook;
import org.banfa.engine.rules.Regime;

/**
 * What changes when other documents take over a run.
 *
 * @param changes the sentences that differ
 * @param byMethod whether the method or a document it leads to reads otherwise
 * @param byLibrary whether the standard library reads otherwise
 * @param before where the run stands under the rules in force
 * @param after where it stands once the others have taken over
 */
public record Takeover(
    List<Difference.Change> changes, boolean byMethod, boolean byLibrary, Regime old, Regime fresh, Standing before, Standing after) {
  /** An open act whose days change; either side is null where the act is not among those to be done. */
  public record Shift(String act, Choice before, Choice after) {}

  /** What a change is about. */
  public Reach reach(Difference.Change change) {
    return Reach.of(change, this);
  }

  /** Whether a changed sentence is about what may come after the closing act. */
  public boolean concernsTenure() {
    Outlook was = new Outlook(old, before.progress());
    Outlook now = new Outlook(fresh, after.progress());
    return changes.stream().anyMatch(c -> c.before() != null && c.before().rules().stream().anyMatch(r -> was.isInOffice(r.clause()))
        || c.after() != null && c.after().rules().stream().anyMatch(r -> now.isInOffice(r.clause())));
  }

  /** The open acts whose first or last lawful day changes, that come in or that fall away. */
  public List<Shift> shifts() {
    if (before.progress().ended()) return List.of();
    Map<String, Choice> old = byAct(new Outlook(this.old, before.progress()).open());
    Map<String, Choice> now = byAct(new Outlook(fresh, after.progress()).open());
    List<Shift> shifts = new ArrayList<>();
    old.forEach((act, choice) -> {
      Choice other = now.get(act);
      boolean same = other != null && java.util.Objects.equals(other.earliest(), choice.earliest()) && java.util.Objects.equals(other.latest(), choice.latest());
      if (!same) shifts.add(new Shift(act, choice, other));
    });
    now.forEach((act, choice) -> {
      if (!old.containsKey(act)) shifts.add(new Shift(act, null, choice));
    });
    return shifts;
  }

  private static Map<String, Choice> byAct(List<Choice> choices) {
    Map<String, Choice> all = new LinkedHashMap<>();
    for (Choice choice : choices) all.put(choice.act(), choice);
    return all;
  }
}
