package org.banfa.documents.conformity;

import java.util.ArrayList;
import java.util.List;
import org.banfa.documents.conformity.ConformityReport.Count;
import org.banfa.documents.conformity.ConformityReport.Cover;
import org.banfa.documents.conformity.ConformityReport.Line;
import org.banfa.documents.conformity.ConformityReport.Passage;
import org.banfa.documents.conformity.ConformityReport.ReadingNote;
import org.banfa.documents.conformity.ConformityReport.Section;
import org.banfa.documents.conformity.ConformityReport.Tally;
import org.banfa.documents.conformity.ConformityReport.TimetableLine;
import org.banfa.documents.conformity.ConformityReport.Unseen;
import org.banfa.documents.conformity.ConformityReport.Used;
import org.banfa.documents.page.Block;
import org.banfa.documents.page.Block.Cell;
import org.banfa.documents.page.Block.Row;
import org.banfa.documents.page.Block.Tone;
import org.banfa.documents.page.Run;
import org.banfa.syntax.diagnostic.Catalogue;

/** Lays out the tables of the report. */
final class TableBlocks {
  /** Digits of a hash that are shown; the JSON form has all of them. */
  private static final int SHOWN = 16;

  private final Catalogue catalogue;
  private final String method;

  /** Lays out tables of the report on the document with this title. */
  TableBlocks(Catalogue catalogue, String method) {
    this.catalogue = catalogue;
    this.method = method;
  }

  Block cover(Cover cover) {
    List<Row> rows = new ArrayList<>();
    fact("title", document(cover.title()), rows);
    fact("rank", cover.rank(), rows);
    fact("place", cover.place(), rows);
    fact("organs", cover.organs(), rows);
    fact("partOf", cover.partOf().isEmpty() ? "" : document(cover.partOf()), rows);
    fact("carriesOut", cover.carriesOut(), rows);
    fact("origin", cover.origin(), rows);
    fact("issued", cover.issued(), rows);
    fact("electionDay", cover.electionDay(), rows);
    fact("lawDay", cover.lawDay(), rows);
    fact("file", cover.file(), rows);
    fact("hash", cover.hash(), rows);
    return new Block.Table(List.of(220, 780), List.of(), rows);
  }

  private void fact(String key, String value, List<Row> rows) {
    if (value.isEmpty()) return;
    Cell name = Cell.toned(catalogue.text("conformity.cover." + key), Tone.HEAD);
    boolean code = key.equals("hash") || key.equals("file");
    rows.add(Row.of(name, new Cell(List.of(List.of(code ? Run.code(value) : Run.plain(value))), Tone.PLAIN)));
  }

  /** A title between its marks. */
  private String document(String title) {
    return catalogue.text("conformity.document", title);
  }

  Block tallies(List<Tally> tallies, List<Count> verdicts) {
    List<String> head = new ArrayList<>(List.of(catalogue.text("conformity.column.law")));
    List<Integer> widths = new ArrayList<>(List.of(360));
    for (Count verdict : verdicts) {
      head.add(verdict.name());
      widths.add(640 / verdicts.size());
    }
    List<Row> rows = new ArrayList<>();
    for (Tally tally : tallies) {
      List<Cell> cells = new ArrayList<>(List.of(Cell.of(document(tally.law()))));
      for (int i = 0; i < verdicts.size(); i++) cells.add(number(tally.counts().get(i), verdicts.get(i).id()));
      rows.add(new Row(cells));
    }
    List<Cell> sum = new ArrayList<>(List.of(Cell.strong(catalogue.text("conformity.total"))));
    for (Count verdict : verdicts) sum.add(Cell.strong(Integer.toString(verdict.count())));
    rows.add(new Row(sum));
    return new Block.Table(widths, head, rows);
  }

  private static Cell number(int count, String verdict) {
    if (count == 0) return Cell.of("");
    Tone tone = tone(verdict);
    return tone == Tone.GOOD || tone == Tone.PLAIN ? Cell.of(Integer.toString(count)) : Cell.toned(Integer.toString(count), tone);
  }

  private static Tone tone(String verdict) {
    return switch (verdict) {
      case "conflicts" -> Tone.GRAVE;
      case "missing" -> Tone.WARY;
      case "for-person", "undecidable" -> Tone.OPEN;
      case "conforms", "stricter", "decided" -> Tone.GOOD;
      default -> Tone.PLAIN;
    };
  }

  Block timetable(List<TimetableLine> lines) {
    List<Row> rows = lines.stream().map(l -> Row.of(Cell.of(l.act()), Cell.of(l.earliest()), Cell.of(l.latest()), Cell.of(l.slack()))).toList();
    return new Block.Table(List.of(400, 220, 220, 160), columns("act", "earliest", "latest", "slack"), rows);
  }

  Block comparison(Section section) {
    List<Row> rows = section.lines().stream().map(this::line).toList();
    return new Block.Table(List.of(190, 320, 105, 385), columns("article", "requirement", "verdict", "clause"), rows);
  }

  private Row line(Line line) {
    List<List<Run>> article = new ArrayList<>();
    article.add(List.of(Run.plain(line.article())));
    article.add(List.of(Run.code(line.rule())));
    List<List<Run>> clauses = new ArrayList<>();
    for (Passage passage : line.passages()) {
      clauses.add(List.of(Run.plain(place(passage)), Run.quoted(passage.words().isEmpty() ? "" : catalogue.text("conformity.words", passage.words()))));
    }
    if (!line.reason().isEmpty()) clauses.add(List.of(Run.plain(line.reason())));
    if (!line.refers().isEmpty()) clauses.add(List.of(Run.plain(refers(line.refers()))));
    return Row.of(new Cell(article, Tone.PLAIN), Cell.of(line.requirement()), Cell.toned(line.verdictName(), tone(line.verdict())),
        new Cell(clauses.isEmpty() ? List.of(List.of(Run.plain(""))) : clauses, Tone.PLAIN));
  }

  private String place(Passage passage) {
    boolean own = passage.document().isEmpty() || passage.document().equals(method);
    return own ? passage.place() : catalogue.text("conformity.cited", passage.document(), passage.place());
  }

  private String refers(String to) {
    int dash = to.lastIndexOf('-');
    return catalogue.text("conformity.refers." + to.substring(0, dash), to.substring(dash + 1));
  }

  Block used(List<Used> documents) {
    List<Row> rows = new ArrayList<>();
    for (Used used : documents) {
      String since = used.since().isEmpty() ? used.version() : used.version().isEmpty() ? used.since()
          : catalogue.text("conformity.versionSince", used.version(), used.since());
      String known = used.verified().isEmpty() ? used.evidence()
          : used.evidence().isEmpty() ? catalogue.text("conformity.verifiedOnly", used.verified())
          : catalogue.text("conformity.knownVerified", used.evidence(), used.verified());
      rows.add(Row.of(Cell.of(document(used.title())), Cell.of(used.role()), Cell.of(since), Cell.of(known),
          new Cell(List.of(List.of(Run.code(used.hash().substring(0, SHOWN)))), Tone.PLAIN)));
    }
    return new Block.Table(List.of(270, 140, 200, 230, 160), columns("document", "role", "version", "evidence", "hash"), rows);
  }

  Block unseen(List<Unseen> unseen) {
    List<Row> rows = unseen.stream().map(u -> Row.of(Cell.of(document(u.text())), Cell.of(u.state()), Cell.of(u.consequence()))).toList();
    return new Block.Table(List.of(260, 440, 300), columns("text", "state", "consequence"), rows);
  }

  Block readings(List<ReadingNote> notes) {
    List<Row> rows = new ArrayList<>();
    for (ReadingNote note : notes) {
      String adopted = note.words().isEmpty() ? note.adopted() : catalogue.text("conformity.way", note.adopted(), note.words());
      rows.add(Row.of(Cell.of(catalogue.text("conformity.readingOf", note.name(), note.law(), note.articles())), Cell.of(adopted), Cell.of(note.others()),
          Cell.of(note.grounds())));
    }
    return new Block.Table(List.of(260, 260, 260, 220), columns("reading", "adopted", "others", "grounds"), rows);
  }

  /** Each word of a family with its meaning. */
  Block words(String family, List<String> names) {
    List<Row> rows = names.stream().map(n -> Row.of(Cell.strong(catalogue.text(family + n)), Cell.of(catalogue.text("conformity.meaning." + n)))).toList();
    return new Block.Table(List.of(220, 780), columns("word", "meaning"), rows);
  }

  private List<String> columns(String... names) {
    List<String> titles = new ArrayList<>();
    for (String name : names) titles.add(catalogue.text("conformity.column." + name));
    return titles;
  }
}
