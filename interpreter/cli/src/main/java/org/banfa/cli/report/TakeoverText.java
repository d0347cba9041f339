package org.banfa.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.banfa.engine.ask.Question;
import org.banfa.engine.procedure.Progress;
import org.banfa.executor.running.Difference;
import org.banfa.executor.running.Reach;
import org.banfa.executor.running.RuleHashes;
import org.banfa.executor.running.Takeover;
import org.banfa.syntax.diagnostic.Catalogue;

/** Shows what a changed method would change, sentence by sentence, and for each what follows it and what stays as it is. */
public final class TakeoverText {
  private final Catalogue catalogue;
  private final RunText text;

  public TakeoverText(Catalogue catalogue, RunText text) {
    this.catalogue = catalogue;
    this.text = text;
  }

  /** The whole difference. */
  public String render(Takeover takeover) {
    StringBuilder out = new StringBuilder();
    standing(takeover, out);
    String heading = !takeover.byLibrary() ? "amend.heading" : takeover.byMethod() ? "amend.heading-both" : "amend.heading-library";
    line(out, takeover.changes().isEmpty() ? "amend.heading-same" : heading, Integer.toString(takeover.changes().size()));
    int number = 1;
    for (Difference.Change change : takeover.changes()) change(number++, change, takeover.reach(change), out);
    shifts(takeover.shifts(), out);
    votes(takeover.before().progress(), out);
    return out.toString();
  }

  private void standing(Takeover takeover, StringBuilder out) {
    Progress progress = takeover.before().progress();
    String busy = progress.busy();
    line(out, "amend.standing", Integer.toString(progress.done().size()));
    boolean inside = !(takeover.before().waiting().question() instanceof Question.NextAct);
    if (inside) line(out, "run.status.waiting", text.words(busy), text.name(takeover.before().waiting()));
  }

  private void change(int number, Difference.Change change, Reach reach, StringBuilder out) {
    RuleHashes.Sentence any = change.after() == null ? change.before() : change.after();
    String place = any.rules().isEmpty() ? catalogue.text("amend.place", change.title(), change.label()) : text.place(any.rules().get(0));
    line(out, "amend.label", Integer.toString(number), place);
    line(out, "amend.before", side(change.before()));
    line(out, "amend.after", side(change.after()));
    items("amend.open", reach.open(), out);
    items("amend.done-before", reach.done(), out);
    items("amend.cast", reach.cast(), out);
    if (reach.open().isEmpty() && reach.done().isEmpty() && reach.cast().isEmpty()) line(out, "amend.general");
  }

  private String side(RuleHashes.Sentence sentence) {
    return sentence == null ? catalogue.text("amend.nothing") : sentence.text().replaceFirst("^〔[^〕]*〕", "").replaceAll("\\s+", " ");
  }

  private void items(String key, List<Reach.Item> items, StringBuilder out) {
    if (items.isEmpty()) return;
    List<String> names = new ArrayList<>();
    for (Reach.Item item : items) names.add(item.act().isEmpty() ? vote(item.kind(), item.round(), item.posts()) : text.words(item.act()));
    line(out, key, String.join(catalogue.text("run.and"), names));
  }

  /** A vote by its number and posts, or one still to come. */
  private String vote(String kind, int round, List<String> posts) {
    String name = catalogue.text("count-kind." + kind);
    if (round == 0) return catalogue.text("amend.vote-to-come", name);
    if (posts.isEmpty()) return catalogue.text("amend.vote-bare", Integer.toString(round), name);
    return catalogue.text("amend.vote", Integer.toString(round), name, String.join(catalogue.text("run.and"), posts.stream().map(text::words).toList()));
  }

  private void shifts(List<Takeover.Shift> shifts, StringBuilder out) {
    if (shifts.isEmpty()) return;
    line(out, "amend.shifts");
    for (Takeover.Shift shift : shifts) {
      String before = shift.before() == null ? null : text.window(shift.before());
      String after = shift.after() == null ? null : text.window(shift.after());
      if (before == null) line(out, "amend.shift-new", text.words(shift.act()), after);
      else if (after == null) line(out, "amend.shift-gone", text.words(shift.act()), before);
      else line(out, "amend.shift", text.words(shift.act()), before, after);
    }
  }

  private void votes(Progress progress, StringBuilder out) {
    if (progress.held().isEmpty() && progress.awaited() == null) return;
    line(out, "amend.votes");
    for (Progress.Vote vote : progress.held()) line(out, "amend.vote-decided", vote(vote.kind(), vote.round(), vote.posts()));
    Progress.Vote awaited = progress.awaited();
    if (awaited != null) line(out, awaited.cast() ? "amend.vote-cast" : "amend.vote-open", vote(awaited.kind(), awaited.round(), awaited.posts()));
    if (progress.outcome() != null) line(out, "amend.settled");
  }

  private void line(StringBuilder out, String key, String... arguments) {
    out.append(catalogue.text(key, arguments)).append('\n');
  }
}
