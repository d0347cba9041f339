package org.banfa.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.banfa.cli.report.RollupReport;
import org.banfa.records.rollup.Figure;
import org.banfa.records.rollup.Page;
import org.banfa.records.rollup.Person;
import org.banfa.records.rollup.Problem;
import org.banfa.records.rollup.Published;
import org.banfa.records.rollup.Rollup;
import org.banfa.records.rollup.Roster;
import org.banfa.records.rollup.Winners;
import org.banfa.records.rollup.Workbook;
import org.banfa.records.table.Table;
import org.banfa.records.table.Tables;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Diagnostic;
import org.banfa.syntax.diagnostic.Language;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.text.Span;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sums up the committees of many villages from tables of their members or from the journals of their elections, and holds published numbers against the sums. */
final class RollupCommand extends Command {
  private static final String JOURNAL = ".db";
  private static final List<String> READ = List.of(".csv", ".xlsx", ".xls", JOURNAL);

  @Parameters(arity = "1..*", paramLabel = "TABLE|FILE.db")
  List<Path> paths = new ArrayList<>();

  @Option(names = "--last", paramLabel = "FILE")
  List<Path> last = new ArrayList<>();

  @Option(names = "--roll", paramLabel = "FILE")
  List<Path> roll = new ArrayList<>();

  @Option(names = "--last-roll", paramLabel = "FILE")
  List<Path> lastRoll = new ArrayList<>();

  @Option(names = "--published", paramLabel = "FILE")
  Path published;

  @Option(names = "--column", paramLabel = "NAME=HEADING")
  List<String> columns = new ArrayList<>();

  @Option(names = "--age-as-of", paramLabel = "DATE")
  String day;

  @Option(names = "--format", paramLabel = "text|json|html|xlsx")
  String format = "text";

  @Option(names = "--out", paramLabel = "FILE")
  Path out;

  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> unended = new ArrayList<>();

  @Override
  int run(Console console, Workbench workbench) throws IOException {
    if (!List.of("text", "json", "html", "xlsx").contains(format)) throw new Refusal("B1005", "--format", format, "text / json / html / xlsx");
    if (format.equals("xlsx") && out == null) throw new Refusal("B6208");
    LocalDate reckoned = date(day).orElse(null);
    Rollup now = new Rollup(people(paths, roll, console, reckoned));
    Rollup before = last.isEmpty() ? null : new Rollup(people(last, lastRoll, console, reckoned));
    List<List<String>> compared = List.of();
    List<Figure> figures = new ArrayList<>(now.figures());
    if (before != null) figures.addAll(now.changes(before));
    if (published != null) compared = new Published(key -> console.catalogue().text(key)).compare(Tables.read(published).get(0), figures);
    boolean unreadable = !problems.isEmpty();
    problems.addAll(unended);
    problems.addAll(now.doubtful());
    for (Problem problem : problems) console.problems(new Refusal(problem.code(), problem.arguments().toArray(String[]::new)).diagnostics());
    if (unreadable) return UNREADABLE;
    RollupReport report = new RollupReport(console.catalogue());
    List<Page> pages = report.pages(now, before, figures, compared);
    if (isWithheld(now, before, figures)) console.problems(List.of(Diagnostic.note("B6213", new Source("", ""), Span.NONE)));
    write(console, report, pages);
    boolean differs = compared.stream().anyMatch(row -> row.get(3).equals(console.catalogue().text("rollup.verdict.other")));
    return differs || !problems.isEmpty() ? FAILED : FINE;
  }

  private static boolean isWithheld(Rollup now, Rollup before, List<Figure> figures) {
    return !now.small().isEmpty() || figures.stream().anyMatch(Figure::withheld) || before != null && before.figures().stream().anyMatch(Figure::withheld);
  }

  private void write(Console console, RollupReport report, List<Page> pages) {
    byte[] bytes = switch (format) {
      case "xlsx" -> Workbook.of(pages);
      case "json" -> report.json(pages).getBytes(StandardCharsets.UTF_8);
      case "html" -> report.html(pages).getBytes(StandardCharsets.UTF_8);
      default -> report.text(pages).getBytes(StandardCharsets.UTF_8);
    };
    if (out == null) {
      console.print(new String(bytes, StandardCharsets.UTF_8));
      return;
    }
    OutFile.write(out, bytes);
    console.line("cli.written", out.toString());
  }

  private List<Person> people(List<Path> from, List<Path> rolls, Console console, LocalDate reckoned) throws IOException {
    UnaryOperator<String> words = key -> inBoth(console.catalogue(), key);
    Roster roster = new Roster(words, renamed(), reckoned);
    Winners winners = new Winners();
    boolean journals = false;
    for (Path path : from)
      for (Path file : files(path)) {
        if (file.toString().endsWith(JOURNAL)) {
          journals = true;
          if (rolls.isEmpty()) throw new Refusal("B6212", file.toString());
          add(winners, file);
        } else {
          for (Table table : Tables.read(file)) roster.read(table);
        }
      }
    problems.addAll(roster.problems());
    List<Person> people = new ArrayList<>(roster.people());
    if (!journals && people.isEmpty() && problems.isEmpty() && !from.isEmpty()) throw new Refusal("B6214", from.get(0).toString());
    if (!journals) return people;
    Roster names = Roster.ofNames(words, renamed(), reckoned);
    for (Path path : rolls) for (Path file : files(path)) for (Table table : Tables.read(file)) names.read(table);
    problems.addAll(names.problems());
    people.addAll(winners.members(names));
    problems.addAll(winners.problems());
    return people;
  }

  /** What a journal decides; an election under way counts as far as it has come, and is told. */
  private void add(Winners winners, Path file) {
    JournalResults results = JournalResults.of(file);
    winners.add(results.territory(), results.elected());
    if (!results.ended()) unended.add(Problem.of("B6211", file.getFileName().toString(), results.title()));
  }

  /** The words of the console's language first, then those of the others: a table may be in any. */
  private static String inBoth(Catalogue own, String key) {
    StringBuilder all = new StringBuilder(own.text(key));
    for (Language language : Language.values()) all.append('|').append(Catalogue.of(language).text(key));
    return all.toString();
  }

  /** The file itself, or the tables and journals of a folder by name. */
  private static List<Path> files(Path path) throws IOException {
    if (!Files.isDirectory(path)) return List.of(path);
    try (Stream<Path> all = Files.list(path)) {
      List<Path> found = all.filter(f -> READ.stream().anyMatch(e -> f.toString().toLowerCase(Locale.ROOT).endsWith(e)) && Files.isRegularFile(f)).sorted().toList();
      if (found.isEmpty()) throw new Refusal("B6214", path.toString());
      return found;
    }
  }

  private Map<String, String> renamed() {
    Map<String, String> renamed = new HashMap<>();
    for (String column : columns) {
      int at = column.indexOf('=');
      if (at <= 0 || at == column.length() - 1) throw new Refusal("B1005", "--column", column, "NAME=HEADING");
      renamed.put(column.substring(0, at).strip(), column.substring(at + 1).strip());
    }
    return renamed;
  }
}
