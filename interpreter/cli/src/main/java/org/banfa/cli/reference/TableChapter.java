package org.banfa.cli.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banfa.cli.draft.QuestionSheet;
import org.banfa.cli.reference.Handbook.Chapter;
import org.banfa.cli.reference.Handbook.Entry;
import org.banfa.cli.reference.Handbook.Sample;
import org.banfa.cli.reference.Handbook.Section;
import org.banfa.documents.questionnaire.QuestionRow;
import org.banfa.model.elaborate.TemplateReader;
import org.banfa.model.vocabulary.ColumnRoles;
import org.banfa.model.vocabulary.Term;
import org.banfa.syntax.tree.FileTree;

/** The chapter of tables an office fills in: the questionnaire of a template, then each table of data, all shown in full. */
final class TableChapter {
  /** The tables of data, by file name without ending. */
  static final List<String> TABLES = List.of("roll", "count", "entry", "delegates", "signatures", "branches");
  private static final String BETWEEN = "  |  ";

  private final Desk desk;

  TableChapter(Desk desk) {
    this.desk = desk;
  }

  Chapter make() {
    List<Section> sections = new ArrayList<>(List.of(questionnaire()));
    for (String name : TABLES) sections.add(new Section("tables-" + name, desk.text("table." + name), desk.text("table." + name + ".intro"), table(name), List.of()));
    return new Chapter("tables", desk.text("tables"), desk.text("tables.intro"), sections);
  }

  /** The example template as a workbook asks it: a line for each question, then what each column holds. */
  private Section questionnaire() {
    FileTree tree = desk.specimens.text("template").tree();
    List<QuestionRow> rows = QuestionSheet.rows(TemplateReader.read(tree.documents().get(0), tree.source()), Map.of(), desk.library, desk.catalogue);
    List<String> columns = QuestionSheet.columns(desk.catalogue);
    StringBuilder sheet = new StringBuilder(String.join(BETWEEN, columns));
    for (QuestionRow row : rows) sheet.append('\n').append(String.join(BETWEEN, cells(row)).stripTrailing());
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      int column = i;
      String cell = rows.stream().map(r -> cells(r).get(column)).filter(c -> !c.isEmpty()).findFirst().orElse("");
      List<Sample> samples = List.of(new Sample(Piece.plain(columns.get(i) + "\n" + cell), List.of(), ""));
      entries.add(new Entry("table-column-" + (i + 1), columns.get(i), "", List.of(desk.row("meaning", desk.text("table.column." + (i + 1)))), samples, ""));
    }
    return new Section("tables-questionnaire", desk.text("table.questionnaire"), desk.text("table.questionnaire.intro"), Piece.plain(sheet.toString()), entries);
  }

  private static List<String> cells(QuestionRow row) {
    return List.of(row.name(), row.text(), row.answer(), String.join("、", row.options()), row.basis().replace("\n", " "));
  }

  /** The table as it stands in its file; headings that the library declares lead to their words. */
  private List<Piece> table(String name) {
    String text = Specimens.read(name + ".csv").strip();
    int end = text.indexOf('\n');
    List<Piece> pieces = new ArrayList<>();
    for (String head : text.substring(0, end).split(",")) {
      if (!pieces.isEmpty()) pieces.add(new Piece(",", "", false));
      String word = desk.library.vocabulary().all().stream().filter(t -> ColumnRoles.ALL.contains(String.valueOf(t.role())) && spelled(t, head)).map(Term::id).findFirst().orElse("");
      pieces.add(new Piece(head, word.isEmpty() ? "" : Ids.word(word), false));
    }
    pieces.add(new Piece(text.substring(end), "", false));
    return pieces;
  }

  private static boolean spelled(Term column, String head) {
    return column.id().equals(head) || column.id().equals(head + "列") || column.synonyms().contains(head) || column.synonyms().contains(head + "列");
  }
}
