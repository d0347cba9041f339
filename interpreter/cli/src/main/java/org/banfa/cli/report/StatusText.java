package org.banfa.cli.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banfa.engine.ask.Question;
import org.banfa.engine.procedure.UnitStand;
import org.banfa.executor.running.Standing;
import org.banfa.syntax.diagnostic.Catalogue;

/** Says what is done, what is due, what may not be done yet and why, and until when. */
public final class StatusText {
  private final Catalogue catalogue;
  private final RunText text;
  private final LocalDate today;

  /** Words the status as of {@code today}; null when the day does not matter. */
  public StatusText(Catalogue catalogue, RunText text, LocalDate today) {
    this.catalogue = catalogue;
    this.text = text;
    this.today = today;
  }

  /** The whole status. */
  public String render(String title, Standing standing, List<Question.Choice> choices, int rows, String head) {
    StringBuilder out = new StringBuilder(catalogue.text("run.status.heading", title)).append('\n');
    Map<String, LocalDate> done = standing.progress().done();
    String last = "";
    for (Map.Entry<String, LocalDate> one : done.entrySet()) last = catalogue.text("run.act", text.words(one.getKey()), one.getValue().toString());
    out.append(catalogue.text(done.isEmpty() ? "run.status.none" : "run.status.done", Integer.toString(done.size()), last)).append('\n');
    standing.progress().units().forEach((act, units) -> units(act, units, out));
    if (standing.ended()) {
      out.append(catalogue.text("run.status.ended")).append('\n');
      String office = standing.waiting() == null ? "" : agenda(choices);
      if (!office.isEmpty()) out.append(catalogue.text("run.status.office")).append('\n').append(office);
    } else {
      if (!(standing.waiting().question() instanceof Question.NextAct)) {
        out.append(catalogue.text("run.status.waiting", text.words(standing.progress().busy()), text.name(standing.waiting()))).append('\n');
      }
      var progress = standing.progress();
      out.append(agenda(choices.stream().filter(c -> progress.ended() || !done.containsKey(c.act()) && !progress.omitted().contains(c.act()) && !c.act().equals(progress.busy())).toList()));
    }
    return out.append(catalogue.text("run.status.head", Integer.toString(rows), head)).append('\n').toString();
  }

  /** Each unit of a vote: whether it has voted, who was elected, what it waits for. */
  private void units(String act, List<UnitStand> units, StringBuilder out) {
    out.append(catalogue.text("run.status.units", text.words(act))).append('\n');
    int width = units.stream().mapToInt(u -> Columns.width(u.share().name())).max().orElse(0);
    for (UnitStand unit : units) {
      out.append("  ").append(Columns.pad(unit.share().name(), width + 2)).append(text.state(unit.state()));
      if (unit.outcome() != null) {
        unit.outcome().elected().forEach((post, names) -> {
          if (!names.isEmpty()) out.append(catalogue.text("run.status.unit.elected", text.words(post), String.join(catalogue.text("run.and"), names)));
        });
        unit.outcome().vacant().forEach((post, seats) -> out.append(catalogue.text("run.status.unit.vacant", text.words(post), seats.toString())));
      }
      out.append('\n');
    }
  }

  /** What is due, what is held up, what may be recorded at any time. */
  public String agenda(List<Question.Choice> choices) {
    List<Question.Choice> due = new ArrayList<>();
    List<Question.Choice> held = new ArrayList<>();
    List<String> any = new ArrayList<>();
    for (Question.Choice choice : choices) {
      if (choice.act().startsWith("#")) continue;
      boolean early = today != null && choice.earliest() != null && today.isBefore(choice.earliest());
      if (!choice.blockedBy().isEmpty() || early) held.add(choice);
      else if (choice.earliest() == null && choice.latest() == null) any.add(text.words(choice.act()));
      else due.add(choice);
    }
    StringBuilder out = new StringBuilder();
    table("run.status.due", due, out);
    table("run.status.held", held, out);
    if (!any.isEmpty()) out.append(catalogue.text("run.status.any", String.join(catalogue.text("run.and"), any))).append('\n');
    return out.toString();
  }

  private void table(String heading, List<Question.Choice> choices, StringBuilder out) {
    if (choices.isEmpty()) return;
    out.append(catalogue.text(heading)).append('\n');
    int width = choices.stream().mapToInt(c -> Columns.width(text.words(c.act()))).max().orElse(0);
    for (Question.Choice choice : choices) {
      out.append("  ").append(Columns.pad(text.words(choice.act()), width + 2)).append(text.window(choice));
      if (!choice.blockedBy().isEmpty()) {
        String first = String.join(catalogue.text("run.and"), choice.blockedBy().stream().map(text::words).toList());
        out.append(catalogue.text("run.status.first", first));
      }
      if (today != null && choice.latest() != null && today.isAfter(choice.latest())) out.append(catalogue.text("run.status.overdue"));
      out.append('\n');
    }
  }
}
