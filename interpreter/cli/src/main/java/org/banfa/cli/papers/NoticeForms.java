package org.banfa.cli.papers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banfa.documents.page.Block;
import org.banfa.documents.page.Block.Box;
import org.banfa.documents.page.Block.Line;
import org.banfa.documents.page.Run;
import org.banfa.syntax.diagnostic.Catalogue;

/** Lays out what notices hold: posts, names, places for names, the list of voters. */
final class NoticeForms {
  private static final int COLUMNS = 6;
  private static final int EMPTY_GROUPS = 8;
  private static final int LONG_NAME = 4;
  private static final int LONGER_NAME = 7;
  /** More groups than these have lower lines. */
  private static final int FEW_GROUPS = 10;
  private static final Pattern FIGURES = Pattern.compile("\\d{1,4}");

  private final PaperForms forms;
  private final ElectionFacts facts;
  private final Catalogue catalogue;

  NoticeForms(PaperForms forms) {
    this.forms = forms;
    this.facts = forms.scope().facts();
    this.catalogue = forms.catalogue();
  }

  Block posts() {
    List<Line> lines = new ArrayList<>(List.of(Line.of(PaperForms.ROW, forms.posts(), forms.head("seats"), forms.head("note"))));
    for (PaperForms.At at : forms.all()) {
      if (at.post().seats() == 0) forms.holes().left(catalogue.text("paper.head.seats"));
      String note = at.post().womenOnly() ? catalogue.text("paper.women-only") : "";
      lines.add(Line.of(PaperForms.ROW, Box.of(forms.called(at)), PaperForms.seats(at.post()), Box.of(note)));
    }
    return new Block.Grid(List.of(400, 200, 400), lines, 1, true);
  }

  /** Who stands, at the posts of some acts or of all. */
  Block people(List<String> acts) {
    List<Line> lines = new ArrayList<>(List.of(Line.of(PaperForms.ROW, forms.posts(), forms.head("seats"), forms.head("people"))));
    List<Integer> widths = ResultForms.widths(forms.all(acts).stream().mapToInt(a -> forms.names(a.vote(), a.post()).size()).max().orElse(0), 310, 170);
    for (PaperForms.At at : forms.all(acts)) {
      List<String> names = forms.names(at.vote(), at.post());
      if (names.isEmpty()) forms.holes().left(catalogue.text("paper.head.people"));
      lines.add(Line.of(names.isEmpty() ? PaperForms.room(at.post().seats()) : PaperForms.ROW, Box.of(forms.called(at)), PaperForms.seats(at.post()), Box.of(NameLines.of(names, widths.get(2)))));
    }
    return new Block.Grid(widths, ResultForms.atOneEdge(lines), 1, true);
  }

  /** Room for names by what they do, and how many the documents say there are. */
  Block names(List<String> roles) {
    List<Line> lines = new ArrayList<>(List.of(Line.of(PaperForms.ROW, forms.head("role"), forms.head("number"), forms.head("names"))));
    for (String role : roles) {
      String number = forms.holes().size(role);
      forms.holes().left(catalogue.text("paper.names-of", role));
      lines.add(Line.of(PaperForms.room(figure(number)), Box.of(role), Box.of(number), Box.empty()));
    }
    return new Block.Grid(List.of(250, 200, 550), lines, 1, true);
  }

  /** The number at the end of a phrase like “no fewer than 7”; 0 when there is none. */
  private static int figure(String number) {
    Matcher figures = FIGURES.matcher(number);
    int last = 0;
    while (figures.find()) last = Integer.parseInt(figures.group());
    return last;
  }

  /** Empty lines under some headings: how many, and the headings; a first column without words in it numbers them. */
  Block empty(List<String> words) {
    int rows = Integer.parseInt(words.get(0));
    List<String> heads = words.subList(1, words.size());
    boolean numbered = heads.get(0).equals(catalogue.text("paper.head.line"));
    List<Line> lines = new ArrayList<>(List.of(new Line(PaperForms.ROW, heads.stream().map(Box::strong).toList())));
    for (int i = 1; i <= rows; i++) {
      List<Box> boxes = new ArrayList<>(Collections.nCopies(heads.size(), Box.empty()));
      if (numbered) boxes.set(0, Box.of(PaperForms.number(i)));
      lines.add(new Line(PaperForms.ROW, boxes));
    }
    List<Integer> widths = new ArrayList<>(Collections.nCopies(heads.size(), (numbered ? 900 : 1000) / (heads.size() - (numbered ? 1 : 0))));
    if (numbered) widths.set(0, 100);
    return new Block.Grid(widths, lines, 1, true);
  }

  /** A box beside each role, in one line. */
  Block signatures(List<String> roles) {
    List<Box> boxes = new ArrayList<>();
    List<Integer> widths = new ArrayList<>();
    for (String role : roles) {
      int label = Math.max(400 / roles.size(), 35 * role.length() + 20);
      boxes.add(Box.strong(catalogue.text("paper.signed-by", role)));
      boxes.add(Box.empty());
      widths.add(label);
      widths.add(1000 / roles.size() - label);
    }
    return new Block.Grid(widths, List.of(new Line(PaperForms.TALL, boxes)));
  }

  /** A line for each group: those that vote apart, else those of the list of voters, else empty ones. */
  Block groups() {
    List<Line> lines = new ArrayList<>(List.of(Line.of(PaperForms.ROW, forms.head("group"), forms.head("names"))));
    List<String> groups = new ArrayList<>(forms.scope().votes().stream().map(VoteFacts::unit).filter(u -> !u.isEmpty()).toList());
    if (groups.isEmpty()) facts.voters().groups().keySet().stream().filter(g -> !g.isEmpty()).forEach(groups::add);
    if (groups.isEmpty()) groups.addAll(Collections.nCopies(EMPTY_GROUPS, ""));
    for (String group : groups) lines.add(Line.of(groups.size() > FEW_GROUPS ? PaperForms.ROW : PaperForms.TALL, Box.of(group), Box.empty()));
    forms.holes().left(catalogue.text("paper.names-of-groups"));
    return new Block.Grid(List.of(350, 650), lines, 1, true);
  }

  /** Boxes to say yes, no or neither. */
  Block motion() {
    Line heads = Line.of(PaperForms.ROW, forms.head("for"), forms.head("against-it"), forms.head("neither"));
    return new Block.Grid(List.of(334, 333, 333), List.of(heads, Line.of(2 * PaperForms.ROW, Box.empty(), Box.empty(), Box.empty())));
  }

  /** Names in columns below the name of their group; nothing where nobody is known. */
  List<Block> voters() {
    List<Block> blocks = new ArrayList<>();
    if (!facts.voters().known()) {
      forms.holes().left(catalogue.text("paper.voters"));
      return List.of();
    }
    facts.voters().groups().forEach((group, names) -> {
      String heading = group.isEmpty() ? catalogue.text("paper.voters.all", PaperForms.number(names.size())) : catalogue.text("paper.voters.group", group, PaperForms.number(names.size()));
      blocks.add(new Block.Paragraph(List.of(Run.strong(heading)), Block.Place.FLUSH));
      blocks.add(columns(names));
    });
    return blocks;
  }

  private static Block columns(List<String> names) {
    int longest = names.stream().mapToInt(n -> n.codePointCount(0, n.length())).max().orElse(0);
    int columns = longest <= LONG_NAME ? COLUMNS : longest <= LONGER_NAME ? LONG_NAME : LONG_NAME / 2;
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < names.size(); i += columns) {
      List<Box> boxes = new ArrayList<>();
      for (int k = i; k < i + columns; k++) boxes.add(Box.of(k < names.size() ? spaced(names.get(k)) : "").atTheEdge());
      lines.add(new Line(PaperForms.LOW, boxes));
    }
    return Block.Grid.columns(Collections.nCopies(columns, 1000 / columns), lines);
  }

  /** A name of two characters is as wide as one of three. */
  private static String spaced(String name) {
    if (name.codePointCount(0, name.length()) != 2) return name;
    int second = name.offsetByCodePoints(0, 1);
    return name.substring(0, second) + "　" + name.substring(second);
  }
}
