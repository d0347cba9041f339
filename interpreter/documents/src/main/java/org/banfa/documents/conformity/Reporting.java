package org.banfa.documents.conformity;

import java.util.ArrayList;
import java.util.List;
import org.banfa.documents.conformity.ConformityReport.Count;
import org.banfa.documents.conformity.ConformityReport.Cover;
import org.banfa.documents.conformity.ConformityReport.Entry;
import org.banfa.documents.conformity.ConformityReport.Question;
import org.banfa.documents.conformity.ConformityReport.Section;
import org.banfa.documents.conformity.ConformityReport.Tally;
import org.banfa.documents.conformity.ConformityReport.TimetableLine;
import org.banfa.documents.finding.ReviewText;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.judgement.finding.Verdict;
import org.banfa.judgement.review.Reviewed;
import org.banfa.judgement.wording.Wording;
import org.banfa.model.document.Header;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.library.Library;
import org.banfa.model.order.LawDay;
import org.banfa.model.order.Program;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Severity;

/** Writes the conformity report of a check, in words. */
public final class Reporting {
  /** The version of the JSON form. */
  public static final String SCHEMA = "1";
  /** The verdict of a question that a person has decided. */
  static final String DECIDED = "decided";

  private final Library library;
  private final CheckResult result;
  private final Wording wording;
  private final Catalogue catalogue;

  private final Reviewed reviewed;

  private Reporting(Library library, CheckResult result, Catalogue catalogue) {
    this.library = library;
    this.result = result;
    this.wording = new Wording(catalogue);
    this.catalogue = catalogue;
    this.reviewed = Reviewed.of(library, result);
  }

  /** The report on a document of {@code library} that was checked with it. */
  public static ConformityReport of(Library library, CheckResult result, Catalogue catalogue) {
    return new Reporting(library, result, catalogue).report();
  }

  private ConformityReport report() {
    Passages passages = new Passages(result, wording);
    Entries entries = new Entries(result, wording, passages, reviewed);
    Inventory inventory = new Inventory(library, result, wording);
    List<Entry> conflicts = entries.of("conflicts", Entries::isConflict);
    List<Entry> gaps = entries.of("gaps", Entries::isGap);
    List<Entry> flaws = entries.of("flaws", Entries::isFlaw);
    List<Question> questions = new Questions(result, wording, passages, entries).all();
    List<Entry> calendar = entries.of("calendar", Entries::isCalendar);
    List<Section> comparison = new Comparison(result, wording, passages, entries, reviewed).sections();
    return new ConformityReport(
        SCHEMA, catalogue.language().id(), cover(inventory), inventory.used(), verdicts(comparison), weights(), tallies(comparison), conflicts, gaps, flaws,
        questions, timetable(), calendar, comparison, inventory.unseen(), inventory.readings(),
        reviewed.stale().stream().map(new ReviewText(wording)::of).toList());
  }

  private Cover cover(Inventory inventory) {
    LegalDocument method = result.document();
    Header header = method.header();
    String electionDay = new LawDay(Program.of(library, method), null).electionDay().map(wording::date).orElse("");
    String lawDay = result.lawAsOf() == null ? catalogue.text("report.newestLaw") : wording.date(result.lawAsOf());
    return new Cover(
        wording.name(method), method.source().name(), inventory.rank(header), String.join("/", header.territory()),
        header.binds().isEmpty() ? "" : String.join(catalogue.text("report.enum"), header.binds().stream().map(wording::term).toList()),
        header.partOf(), String.join(catalogue.text("report.enum"), header.carriesOut()), header.source(),
        header.issued() == null ? "" : wording.date(header.issued()), electionDay, lawDay, result.semanticHash());
  }

  private List<Count> verdicts(List<Section> sections) {
    List<Count> counts = new ArrayList<>();
    for (String verdict : names(sections)) {
      int count = sections.stream().mapToInt(s -> count(s, verdict)).sum();
      counts.add(new Count(verdict, catalogue.text("verdict." + verdict), count));
    }
    return List.copyOf(counts);
  }

  /** The verdicts there are columns for: those of the program, and what people decided when they have. */
  private static List<String> names(List<Section> sections) {
    List<String> names = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) names.add(verdict.id());
    if (sections.stream().anyMatch(s -> count(s, DECIDED) > 0)) names.add(DECIDED);
    return names;
  }

  private static int count(Section section, String verdict) {
    return (int) section.lines().stream().filter(l -> l.verdict().equals(verdict)).count();
  }

  private List<Count> weights() {
    List<Count> counts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      int count = (int) result.findings().stream().filter(f -> f.severity() == severity).count();
      counts.add(new Count(severity.id(), catalogue.text("severity." + severity.id()), count));
    }
    return List.copyOf(counts);
  }

  private static List<Tally> tallies(List<Section> sections) {
    List<Tally> tallies = new ArrayList<>();
    for (Section section : sections) {
      tallies.add(new Tally(section.law(), names(sections).stream().map(v -> count(section, v)).toList()));
    }
    return List.copyOf(tallies);
  }

  private List<TimetableLine> timetable() {
    String open = catalogue.text("conformity.open");
    return result.timetable().stream()
        .map(row -> new TimetableLine(
            wording.term(row.act()), row.earliest() == null ? open : row.earliest().toString(),
            row.latest() == null ? open : row.latest().toString(),
            row.slackDays() == null ? open : catalogue.text("conformity.days", row.slackDays().toString())))
        .toList();
  }
}
