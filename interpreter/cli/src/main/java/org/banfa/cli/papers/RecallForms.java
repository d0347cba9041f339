package org.banfa.cli.papers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.banfa.documents.page.Block;
import org.banfa.documents.page.Block.Box;
import org.banfa.documents.page.Block.Line;
import org.banfa.engine.contest.Post;
import org.banfa.engine.contest.Tally;
import org.banfa.syntax.diagnostic.Catalogue;

/** Lays out what a vote on recall needs: whom it is about with their offices, its ballot, its tally sheet, its result. */
final class RecallForms {
  private static final int EMPTY = 2;

  private final PaperForms forms;
  private final Catalogue catalogue;

  RecallForms(PaperForms forms) {
    this.forms = forms;
    this.catalogue = forms.catalogue();
  }

  /** Those named, and what they hold. */
  Block people() {
    List<Line> lines = new ArrayList<>(List.of(Line.of(PaperForms.ROW, forms.head("name"), forms.head("office"))));
    for (String name : named()) lines.add(Line.of(name.isEmpty() ? PaperForms.TALL : PaperForms.ROW, Box.of(name), Box.of(office(name))));
    return new Block.Grid(List.of(500, 500), lines, 1, true);
  }

  /** A box to say yes, no or neither beside each name. */
  Block ballot() {
    List<Line> lines = new ArrayList<>(List.of(Line.of(PaperForms.ROW, forms.head("name"), forms.head("office"), forms.head("recall"), forms.head("keep"), forms.head("neither"))));
    for (String name : named()) lines.add(Line.of(PaperForms.TALL, Box.of(name), Box.of(office(name)), Box.empty(), Box.empty(), Box.empty()));
    return new Block.Grid(List.of(220, 240, 190, 190, 160), lines, 1, true);
  }

  /** Strokes for yes, no and neither beside each name. */
  Block tally() {
    List<Line> lines = new ArrayList<>(List.of(Line.of(PaperForms.ROW, forms.head("name"), forms.head("meaning"), forms.head("strokes"), forms.head("total"))));
    for (String name : named()) {
      boolean first = true;
      for (String meaning : List.of("recall", "keep", "neither")) {
        lines.add(Line.of(PaperForms.ROW, PaperForms.down(name, first), forms.head(meaning), Box.empty(), Box.empty()));
        first = false;
      }
    }
    for (String kind : List.of("valid", "invalid")) lines.add(Line.of(PaperForms.ROW, forms.head("paper-account." + kind).over(2), Box.empty(), Box.empty()));
    return new Block.Grid(List.of(180, 180, 480, 160), lines, 1, true);
  }

  /** The votes for and against each, and what follows; room to write in while nothing was counted. */
  Block result() {
    VoteFacts vote = forms.scope().vote();
    List<Line> lines = new ArrayList<>(List.of(Line.of(PaperForms.ROW, forms.head("name"), forms.head("office"), forms.head("recall"), forms.head("keep"), forms.head("outcome"))));
    for (String name : named()) {
      if (vote.counts().isEmpty()) {
        lines.add(Line.of(PaperForms.TALL, Box.of(name), Box.of(office(name)), Box.empty(), Box.empty(), Box.empty()));
        continue;
      }
      Tally tally = vote.counts().get(vote.counts().size() - 1).tally();
      boolean gone = vote.posts().stream().anyMatch(p -> vote.elected(p).contains(name));
      lines.add(Line.of(PaperForms.ROW, Box.of(name), Box.of(office(name)), Box.of(PaperForms.number(tally.votes(vote.act(), name))),
          Box.of(PaperForms.number(tally.against(vote.act(), name))), Box.of(catalogue.text(gone ? "paper.recalled" : "paper.kept"))));
    }
    return new Block.Grid(List.of(190, 220, 170, 190, 230), lines, 1, true);
  }

  private List<String> named() {
    List<String> names = new ArrayList<>();
    for (PaperForms.At at : forms.all()) names.addAll(forms.names(at.vote(), at.post()));
    if (!names.isEmpty()) return names;
    forms.holes().left(catalogue.text("paper.head.name"));
    return Collections.nCopies(EMPTY, "");
  }

  /** What somebody was elected to: in the last by-election before, or in the election, where that may be several. */
  private String office(String name) {
    if (name.isEmpty()) return "";
    ElectionFacts facts = forms.scope().facts();
    List<VoteFacts> later = new ArrayList<>();
    facts.tenure().byElections().stream().filter(b -> isBefore(b, forms.scope().vote())).forEach(b -> later.add(0, b));
    for (VoteFacts vote : later) if (!offices(vote, name).isEmpty()) return String.join(catalogue.text("paper.and"), offices(vote, name));
    return facts.filling().stream().flatMap(v -> offices(v, name).stream()).distinct().collect(Collectors.joining(catalogue.text("paper.and")));
  }

  private List<String> offices(VoteFacts vote, String name) {
    return held(vote).stream().filter(h -> h.getValue().contains(name)).map(h -> forms.holes().post(h.getKey())).toList();
  }

  private static boolean isBefore(VoteFacts one, VoteFacts other) {
    return one.day().isPresent() && (other.day().isEmpty() || one.day().get().isBefore(other.day().get()));
  }

  private static List<Map.Entry<String, List<String>>> held(VoteFacts vote) {
    List<Map.Entry<String, List<String>>> all = new ArrayList<>();
    for (Post post : vote.posts()) all.add(Map.entry(post.name(), vote.elected(post)));
    return all;
  }
}
