package org.banfa.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.banfa.cli.report.CountText;
import org.banfa.engine.contest.Tally;
import org.banfa.engine.election.CountKind;
import org.banfa.executor.journal.JournalProblem;
import org.banfa.records.count.Agreement;
import org.banfa.records.count.BlankWorkbook;
import org.banfa.records.count.CountTable;
import org.banfa.records.count.Discrepancy;
import org.banfa.records.count.Reconciliation;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes in a count from the tables of an office: two entries that must agree, tally sheets by place, or single ballots. */
final class CountCommand extends Command {
  private static final int TWO = 2;

  @Parameters(arity = "1", paramLabel = "METHOD")
  Path method;

  @Option(names = "--journal", paramLabel = "FILE.db")
  Path journal;

  @Option(names = "--contenders", paramLabel = "TEXT")
  String contenders;

  @Option(names = "--blank", paramLabel = "FILE.xlsx")
  Path blank;

  @Option(names = "--places", paramLabel = "NAMES")
  String places = "";

  @Option(names = "--entry", paramLabel = "FILE")
  List<Path> entries = new ArrayList<>();

  @Option(names = "--sheets", paramLabel = "FILE")
  List<Path> sheets = new ArrayList<>();

  @Option(names = "--ballots", paramLabel = "FILE")
  List<Path> ballots = new ArrayList<>();

  @Option(names = "--account", paramLabel = "FILE")
  Path account;

  @Option(names = "--dry-run")
  boolean dry;

  private int code = FINE;

  @Override
  int run(Console console, Workbench workbench) {
    boolean nothing = blank == null && entries.isEmpty() && sheets.isEmpty() && ballots.isEmpty();
    if (nothing || (journal == null) == (contenders == null)) throw new Refusal("B6121");
    if (!ballots.isEmpty() && journal == null) throw new Refusal("B6121");
    ElectionDesk election = ElectionDesk.open(method);
    console.problems(election.diagnostics());
    if (election.method() == null) return UNREADABLE;
    try {
      if (journal == null) work(console, CountDesk.of(election, contenders));
      else CountHand.carryOut(election, journal, console, desk -> work(console, desk));
      return code;
    } catch (JournalProblem problem) {
      console.problems(new Refusal(problem.code(), problem.arguments().toArray(String[]::new)).diagnostics());
      return UNREADABLE;
    }
  }

  /** The result to be recorded; null when there is none. */
  private Tally work(Console console, CountDesk desk) {
    CountText text = new CountText(console.catalogue(), desk.form());
    if (desk.number() > 0) console.print(text.heading(desk.number(), desk.unit(), desk.kind()));
    if (blank != null) {
      write(console, desk, text);
      return null;
    }
    Tally tally = count(console, desk, text);
    code = tally == null ? FAILED : FINE;
    boolean kept = tally != null && journal != null && !dry;
    if (!kept) console.line(tally == null ? "count.not-recorded" : "count.only-checked");
    return kept ? tally : null;
  }

  private void write(Console console, CountDesk desk, CountText text) {
    if (Files.exists(blank)) throw new Refusal("B6120", blank.toString());
    List<String> columns = new ArrayList<>();
    for (String place : places.split("[、,，]")) if (!place.isBlank() && !columns.contains(place.strip())) columns.add(place.strip());
    if (columns.isEmpty()) columns.add(console.catalogue().text("count.blank.votes"));
    OutFile.write(blank, BlankWorkbook.of(desk.form(), columns, text.blank(), text::word));
    console.line("cli.written", blank.toString());
    console.print(text.afterBlank(columns.size()));
  }

  /** The result; null when something does not fit. */
  private Tally count(Console console, CountDesk desk, CountText text) {
    List<Discrepancy> problems = new ArrayList<>();
    CountFiles files = new CountFiles(desk, problems);
    List<CountTable> entered = files.tables(entries, false);
    CountTable drawn = sheets.isEmpty() ? null : CountTable.joined(files.tables(sheets, true), problems);
    CountTable accounts = account == null ? null : CountTable.joined(files.tables(List.of(account), false), problems);
    if (!problems.isEmpty()) {
      console.complain(text.discrepancies(problems));
      return null;
    }
    if (!entries.isEmpty() && entered.size() != TWO) throw new Refusal("B6108", Integer.toString(entered.size()));
    if (entries.size() == TWO && isSame(entries.get(0), entries.get(1))) throw new Refusal("B6132", entries.get(0).toString());
    if (!entered.isEmpty() && !agree(console, text, entered.get(0), entered.get(1))) return null;
    CountTable first = entered.isEmpty() ? drawn : entered.get(0);
    if (drawn != null && first != drawn && !same(console, text, "count.sheets-differ", first, drawn)) return null;
    CountTable base = accounts != null ? accounts : first;
    if (base == null || !base.hasAccount()) throw new Refusal("B6117");
    if (accounts != null && first != null && !same(console, text, "count.account-differs", accounts, first)) return null;
    CountTable result = first == null ? null : CountFiles.joined(desk.form(), base, first);
    if (!ballots.isEmpty()) {
      CountTable single = files.ballots(ballots);
      if (!same(console, text, "count.ballots-differ", result == null ? base : result, single)) return null;
      result = CountFiles.joined(desk.form(), base, single);
    }
    return reconcile(console, desk, text, result);
  }

  private static boolean isSame(Path one, Path two) {
    try {
      return Files.isSameFile(one, two);
    } catch (IOException unknown) {
      return false;
    }
  }

  private static Tally reconcile(Console console, CountDesk desk, CountText text, CountTable result) {
    CountKind kind = desk.kind();
    List<Discrepancy> found = desk.rules() == null ? List.of() : Reconciliation.of(result, desk.form(), desk.rules(), kind.rules(desk.rules()));
    console.print(text.account(result));
    if (!found.isEmpty()) console.complain(text.discrepancies(found));
    if (found.stream().anyMatch(Discrepancy::blocking)) return null;
    if (desk.rules() != null) console.print(text.stands(kind.rules(desk.rules()).account().sources(), Reconciliation.leavesOpen(result, kind.rules(desk.rules()))));
    console.print(text.votes(result));
    return result.tally(desk.form());
  }

  private static boolean agree(Console console, CountText text, CountTable one, CountTable two) {
    List<Agreement.Difference> differences = Agreement.differences(one, two);
    if (differences.isEmpty()) {
      console.print(text.agreed(one, two, Agreement.cells(one)));
      return true;
    }
    console.print(text.differences(differences, text.titles(one, two)));
    List<Discrepancy> found = new ArrayList<>();
    for (Agreement.Difference half : Agreement.halfKnown(differences)) found.add(new Discrepancy("B6131", true, text.halfKnown(half), List.of()));
    found.add(new Discrepancy("B6109", true, List.of(Integer.toString(differences.size())), List.of()));
    console.complain(text.discrepancies(found));
    return false;
  }

  /** Whether two sources give the same sums. */
  private static boolean same(Console console, CountText text, String key, CountTable one, CountTable two) {
    List<Agreement.Difference> differences = Agreement.ofSums(one, two);
    if (differences.isEmpty()) return true;
    console.print(text.differences(differences, List.of(console.catalogue().text(key + ".first"), console.catalogue().text(key + ".second"))));
    console.complain(text.discrepancies(List.of(new Discrepancy("B6125", true, List.of(Integer.toString(differences.size())), List.of()))));
    return false;
  }
}
