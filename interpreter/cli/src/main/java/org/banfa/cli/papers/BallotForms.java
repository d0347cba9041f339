package org.banfa.cli.papers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.banfa.documents.page.Block;
import org.banfa.documents.page.Block.Box;
import org.banfa.documents.page.Block.Line;
import org.banfa.syntax.diagnostic.Catalogue;

/** Lays out ballots and tally sheets. */
final class BallotForms {
  static final int EMPTY_NAMES = 3;
  /** More names than these stand side by side. */
  private static final int IN_ONE_COLUMN = 12;
  private static final int IN_TWO_COLUMNS = 30;
  private static final int IN_THREE_COLUMNS = 36;
  private static final int IN_FOUR_COLUMNS = 44;
  /** Names longer than these do not stand in five columns. */
  private static final int SHORT_NAME = 3;
  /** So many rows of a height leave room for the rest of a ballot on one page. */
  private static final int TALL_ROWS = 10;
  private static final int ROWS = 16;

  private final PaperForms forms;
  private final Catalogue catalogue;

  BallotForms(PaperForms forms) {
    this.forms = forms;
    this.catalogue = forms.catalogue();
  }

  /** One empty box for each seat. */
  Block open() {
    List<Line> lines = new ArrayList<>(List.of(Line.of(PaperForms.ROW, forms.head("post"), forms.head("seats"), forms.head("chosen"))));
    int seats = forms.all().stream().mapToInt(a -> a.post().seats()).sum();
    if (seats > IN_ONE_COLUMN) return boxes();
    for (PaperForms.At at : forms.all()) {
      for (int seat = 0; seat < Math.max(1, at.post().seats()); seat++) {
        lines.add(Line.of(PaperForms.TALL, PaperForms.down(forms.called(at.post()), seat == 0), seats(at, seat == 0), Box.empty()));
      }
    }
    return new Block.Grid(List.of(320, 160, 520), lines, 1, true);
  }

  /** Many empty boxes, several in a line. */
  private Block boxes() {
    List<Line> lines = new ArrayList<>();
    for (PaperForms.At at : forms.all()) {
      lines.add(Line.of(PaperForms.ROW, Box.strong(catalogue.text("paper.chosen", forms.called(at.post()), PaperForms.number(at.post().seats()))).over(5)));
      for (int i = 0; i < at.post().seats(); i += 5) lines.add(Line.of(PaperForms.ROW, Box.empty(), Box.empty(), Box.empty(), Box.empty(), Box.empty()));
    }
    return new Block.Grid(List.of(200, 200, 200, 200, 200), lines);
  }

  /** A line for each name with a box for the mark, and one empty line for each seat to write somebody else in. */
  Block printed(boolean others) {
    boolean free = others && forms.scope().writeIns();
    List<PaperForms.At> all = forms.all();
    int longest = all.stream().mapToInt(a -> forms.names(a.vote(), a.post()).size()).max().orElse(0);
    if (longest > IN_ONE_COLUMN || all.stream().anyMatch(a -> a.post().seats() > IN_ONE_COLUMN)) return beside(all, free, columns(all, longest));
    int total = all.stream().mapToInt(a -> printedRows(a, forms.names(a.vote(), a.post())) + (free ? a.post().seats() : 0)).sum();
    if (total > ROWS) return inPairs(all, free);
    List<Line> lines = new ArrayList<>(List.of(Line.of(PaperForms.ROW, forms.head("post"), forms.head("seats"), forms.head("people"), forms.head("mark"))));
    int height = total > TALL_ROWS ? PaperForms.ROW : PaperForms.TALL;
    for (PaperForms.At at : all) {
      List<String> names = known(at);
      int rows = printedRows(at, names) + (free ? at.post().seats() : 0);
      for (int i = 0; i < rows; i++) {
        boolean other = i >= printedRows(at, names);
        Box name = name(other ? catalogue.text("paper.other") : i < names.size() ? names.get(i) : "");
        lines.add(Line.of(height, PaperForms.down(forms.calledBelow(at.post()), i == 0), seats(at, i == 0), name, Box.empty()));
      }
    }
    return new Block.Grid(List.of(250, 150, 400, 200), lines, 1, true);
  }

  /** How many columns of names a ballot has so that it is one sheet. */
  private int columns(List<PaperForms.At> all, int longest) {
    boolean narrow = all.stream().flatMap(a -> forms.names(a.vote(), a.post()).stream()).allMatch(n -> NameLines.width(n) <= SHORT_NAME);
    if (longest > IN_FOUR_COLUMNS && narrow) return 5;
    return longest > IN_THREE_COLUMNS ? 4 : longest > IN_TWO_COLUMNS ? 3 : 2;
  }

  /** Two names to a line, those to be written in below those printed; what is left over of a line is crossed out. */
  private Block inPairs(List<PaperForms.At> all, boolean free) {
    List<Line> lines = new ArrayList<>(List.of(Line.of(PaperForms.ROW, forms.head("post"), forms.head("seats"), forms.head("people"), forms.head("mark"), forms.head("people"), forms.head("mark"))));
    for (PaperForms.At at : all) {
      List<String> cells = new ArrayList<>(known(at));
      while (cells.size() < printedRows(at, known(at))) cells.add("");
      even(cells);
      for (int i = 0; free && i < at.post().seats(); i++) cells.add(catalogue.text("paper.other"));
      even(cells);
      for (int i = 0; i < cells.size(); i += 2) {
        lines.add(Line.of(PaperForms.ROW, PaperForms.down(forms.calledBelow(at.post()), i == 0), seats(at, i == 0),
            name(cells.get(i)), Box.empty(), name(cells.get(i + 1)), isUnused(cells.get(i + 1)) ? unused() : Box.empty()));
      }
    }
    return new Block.Grid(List.of(185, 155, 210, 120, 210, 120), lines, 1, true);
  }

  /** A box for a name, at its edge where somebody else is to be written in. */
  private Box name(String cell) {
    return cell.equals(catalogue.text("paper.other")) ? Box.of(cell).atTheEdge() : Box.of(cell);
  }

  private void even(List<String> cells) {
    if (cells.size() % 2 == 1) cells.add(catalogue.text("paper.unused"));
  }

  private Box unused() {
    return Box.of(catalogue.text("paper.unused"));
  }

  private boolean isUnused(String cell) {
    return cell.equals(catalogue.text("paper.unused"));
  }

  private static int printedRows(PaperForms.At at, List<String> names) {
    if (at.post().seats() == 0) return Math.max(EMPTY_NAMES, names.size());
    return names.isEmpty() ? at.post().seats() + 1 : names.size();
  }

  private static Box seats(PaperForms.At at, boolean first) {
    return first ? PaperForms.seats(at.post()) : PaperForms.seats(at.post()).below();
  }

  private List<String> known(PaperForms.At at) {
    List<String> names = forms.names(at.vote(), at.post());
    if (names.isEmpty()) forms.holes().left(catalogue.text("paper.head.people"));
    return names;
  }

  /** Names and marks in pairs side by side, each post under its own line. */
  private Block beside(List<PaperForms.At> all, boolean free, int pairs) {
    List<Integer> widths = new ArrayList<>();
    int share = pairs > 4 ? 590 : 660;
    for (int i = 0; i < pairs; i++) widths.addAll(List.of(share / pairs, (1000 - share) / pairs));
    List<Line> lines = new ArrayList<>();
    for (PaperForms.At at : all) {
      lines.add(Line.of(PaperForms.ROW, Box.strong(catalogue.text("paper.chosen", forms.called(at.post()), PaperForms.number(at.post().seats()))).over(2 * pairs)));
      List<Box> heads = new ArrayList<>();
      for (int i = 0; i < pairs; i++) heads.addAll(List.of(forms.head("people"), forms.head("mark")));
      lines.add(new Line(PaperForms.ROW, heads));
      List<String> names = known(at);
      fill(lines, names, printedRows(at, names), pairs);
      if (!free) continue;
      lines.add(Line.of(PaperForms.ROW, Box.strong(catalogue.text("paper.others")).over(2 * pairs)));
      fill(lines, List.of(), Math.min(at.post().seats(), 2 * pairs), pairs);
    }
    return new Block.Grid(widths, lines);
  }

  private void fill(List<Line> lines, List<String> names, int cells, int pairs) {
    for (int i = 0; i < cells; i += pairs) {
      List<Box> boxes = new ArrayList<>();
      for (int k = i; k < i + pairs; k++) boxes.addAll(k < cells ? List.of(Box.of(k < names.size() ? names.get(k) : ""), Box.empty()) : List.of(unused(), unused()));
      lines.add(new Line(PaperForms.ROW, boxes));
    }
  }

  /** A line for strokes beside each name, with lines for names that come up, and a column for each measure votes are counted on too. */
  Block tally() {
    List<Line> lines = new ArrayList<>();
    List<String> scales = forms.all().stream().flatMap(a -> a.vote().rules().contest().scales().stream()).distinct().toList();
    List<Box> empty = Collections.nCopies(2 + scales.size(), Box.empty());
    List<Box> heads = new ArrayList<>(List.of(forms.head("post"), forms.head("name"), forms.head("strokes"), forms.head("total")));
    scales.forEach(s -> heads.add(Box.strong(forms.holes().post(s))));
    lines.add(new Line(PaperForms.LOW, heads));
    for (PaperForms.At at : forms.all()) {
      List<String> names = forms.names(at.vote(), at.post());
      int more = forms.scope().writeIns() || names.isEmpty() ? 1 : 0;
      int rows = names.size() + (names.isEmpty() ? Math.max(EMPTY_NAMES, Math.min(at.post().seats() + 1, IN_ONE_COLUMN)) : more);
      for (int i = 0; i < rows; i++) {
        List<Box> boxes = new ArrayList<>(List.of(PaperForms.down(forms.holes().post(at.post().name()), i == 0), Box.of(i < names.size() ? names.get(i) : "")));
        boxes.addAll(empty);
        lines.add(new Line(PaperForms.LOW, boxes));
      }
    }
    for (String kind : List.of("valid", "invalid", "abstained")) {
      List<Box> boxes = new ArrayList<>(List.of(forms.head("paper-account." + kind).over(2)));
      boxes.addAll(empty);
      lines.add(new Line(PaperForms.LOW, boxes));
    }
    int post = PaperForms.width(forms.all().stream().map(a -> forms.holes().post(a.post().name())), 160, 240);
    int name = PaperForms.width(forms.all().stream().flatMap(a -> forms.names(a.vote(), a.post()).stream()), 180, 340);
    if (scales.isEmpty()) return new Block.Grid(List.of(post, name, 840 - post - name, 160), lines, 1, true);
    List<Integer> widths = new ArrayList<>(List.of(130, 150, 620 - 310 * Math.min(scales.size(), 2) + (scales.size() > 1 ? 80 : 0), 100));
    widths.addAll(Collections.nCopies(scales.size(), scales.size() > 1 ? 540 / scales.size() : 310));
    return new Block.Grid(widths, lines, 1, true);
  }
}
