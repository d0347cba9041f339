package org.banfa.documents.conformity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.banfa.documents.conformity.ConformityReport.Count;
import org.banfa.documents.conformity.ConformityReport.Entry;
import org.banfa.documents.conformity.ConformityReport.Question;
import org.banfa.documents.conformity.ConformityReport.Section;
import org.banfa.documents.page.Block;
import org.banfa.documents.page.Numbering;
import org.banfa.documents.page.Page;
import org.banfa.model.document.Support;
import org.banfa.syntax.diagnostic.Catalogue;

/** Lays a conformity report out: the conclusion, gaps and conflicts first, then questions, calendar and every rule. */
public final class ReportPage {
  private final Catalogue catalogue;
  private final Numbering numbering;
  private final EntryBlocks entries;
  private final TableBlocks tables;
  private final List<Block> blocks = new ArrayList<>();
  private final String chart;

  private ReportPage(Catalogue catalogue, String method, String chart) {
    this.chart = chart;
    this.catalogue = catalogue;
    this.numbering = new Numbering(catalogue);
    this.entries = new EntryBlocks(catalogue);
    this.tables = new TableBlocks(catalogue, method);
  }

  /** The page; {@code chart} is the timetable as an element of SVG, empty when there is none. */
  static Page of(ConformityReport report, Catalogue catalogue, String chart) {
    ReportPage page = new ReportPage(catalogue, report.cover().title(), chart);
    page.write(report);
    List<String> below = List.of(catalogue.text("conformity.subtitle", report.cover().lawDay()));
    return new Page(report.language(), catalogue.text("conformity.title", report.cover().title()), below, page.blocks);
  }

  private void write(ConformityReport report) {
    conclusion(report);
    first(1, "conformity.part.findings");
    part(1, "conflicts", report.conflicts());
    part(2, "gaps", report.gaps());
    part(3, "flaws", report.flaws());
    first(2, "conformity.part.questions");
    questions(report.questions());
    if (!report.stale().isEmpty()) {
      blocks.add(Block.body(catalogue.text("conformity.review.stale")));
      blocks.add(new Block.Steps(report.stale()));
    }
    first(3, "conformity.part.days");
    calendar(report);
    first(4, "conformity.part.comparison");
    blocks.add(Block.body(catalogue.text(report.comparison().isEmpty() ? "conformity.comparison.none" : "conformity.comparison.intro")));
    int number = 0;
    for (Section section : report.comparison()) section(++number, section);
    first(5, "conformity.part.unseen");
    blocks.add(Block.body(catalogue.text(report.unseen().isEmpty() ? "conformity.unseen.none" : "conformity.unseen.intro")));
    if (!report.unseen().isEmpty()) blocks.add(tables.unseen(report.unseen()));
    blocks.add(Block.body(catalogue.text("conformity.unseen.always")));
    signatures();
    appendix(report);
  }

  private void conclusion(ConformityReport report) {
    blocks.add(tables.cover(report.cover()));
    int rules = report.verdicts().stream().mapToInt(Count::count).sum();
    blocks.add(Block.body(catalogue.text(rules == 0 ? "conformity.conclusion.none" : "conformity.conclusion", report.cover().title(), report.cover().lawDay(),
        Integer.toString(report.tallies().size()), Integer.toString(rules), counts(report.verdicts()))));
    String urgent = report.conflicts().isEmpty() && report.gaps().isEmpty() ? "conformity.conclusion.clean" : "conformity.conclusion.found";
    blocks.add(Block.body(catalogue.text(urgent, Integer.toString(report.conflicts().size()), Integer.toString(report.gaps().size()),
        Integer.toString(report.flaws().size()), Long.toString(report.questions().stream().filter(q -> !q.closed()).count()))));
    if (rules > 0) blocks.add(tables.tallies(report.tallies(), report.verdicts()));
    blocks.add(Block.body(catalogue.text("conformity.limits")));
  }

  private String counts(List<Count> verdicts) {
    List<String> parts = verdicts.stream().filter(c -> c.count() > 0)
        .map(c -> catalogue.text("conformity.count", c.name(), Integer.toString(c.count()))).toList();
    return String.join(catalogue.text("report.comma"), parts);
  }

  private void first(int number, String key) {
    blocks.add(new Block.Heading(1, numbering.first(number, catalogue.text(key)), "part-" + number));
  }

  private void part(int number, String name, List<Entry> found) {
    blocks.add(new Block.Heading(2, numbering.second(number, catalogue.text("conformity.part." + name)), name));
    if (found.isEmpty()) blocks.add(Block.body(catalogue.text("conformity.none")));
    for (Entry entry : found) blocks.addAll(entries.entry(name, entry));
  }

  private void questions(List<Question> questions) {
    List<Question> open = questions.stream().filter(q -> !q.closed()).toList();
    List<Question> closed = questions.stream().filter(Question::closed).toList();
    if (!closed.isEmpty()) blocks.add(new Block.Heading(2, numbering.second(1, catalogue.text("conformity.part.open")), "open"));
    blocks.add(Block.body(catalogue.text(open.isEmpty() ? "conformity.none" : "conformity.questions.intro", Integer.toString(open.size()))));
    for (Question question : open) blocks.addAll(entries.question(question));
    if (closed.isEmpty()) return;
    blocks.add(new Block.Heading(2, numbering.second(2, catalogue.text("conformity.part.closed")), "closed"));
    for (Question question : closed) blocks.addAll(entries.question(question));
  }

  private void calendar(ConformityReport report) {
    if (report.timetable().isEmpty() && report.calendar().isEmpty()) {
      blocks.add(Block.body(catalogue.text("conformity.calendar.none")));
      return;
    }
    blocks.add(new Block.Heading(2, numbering.second(1, catalogue.text("conformity.part.timetable")), "timetable"));
    blocks.add(Block.body(catalogue.text("conformity.calendar.intro")));
    blocks.add(tables.timetable(report.timetable()));
    if (!chart.isEmpty()) blocks.add(new Block.Drawing(chart));
    part(2, "calendar", report.calendar());
  }

  private void section(int number, Section section) {
    String title = section.version().isEmpty() ? catalogue.text("conformity.document", section.law()) : catalogue.text("conformity.sectionTitle", section.law(), section.version());
    blocks.add(new Block.Heading(2, numbering.second(number, title), "law-" + number));
    blocks.add(tables.comparison(section));
  }

  private void signatures() {
    for (String line : List.of("reviewer", "body", "day"))
      blocks.add(new Block.Paragraph(List.of(org.banfa.documents.page.Run.plain(catalogue.text("conformity.sign." + line))), Block.Place.SIGNATURE));
  }

  private void appendix(ConformityReport report) {
    blocks.add(new Block.NewPage());
    appendix(1, "conformity.appendix.documents");
    blocks.add(Block.body(catalogue.text("conformity.appendix.documents.intro")));
    blocks.add(tables.used(report.documents()));
    appendix(2, "conformity.appendix.readings");
    if (report.readings().isEmpty()) blocks.add(Block.body(catalogue.text("conformity.readings.none")));
    else blocks.add(tables.readings(report.readings()));
    appendix(3, "conformity.appendix.words");
    blocks.add(tables.words("verdict.", report.verdicts().stream().map(Count::id).toList()));
    blocks.add(tables.words("evidence.", Arrays.stream(Support.values()).map(Support::name).toList()));
  }

  private void appendix(int number, String key) {
    blocks.add(new Block.Heading(1, catalogue.text("conformity.appendix", Integer.toString(number), catalogue.text(key)), "appendix-" + number));
  }
}
