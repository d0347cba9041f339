package org.banfa.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banfa.cli.input.TextFile;
import org.banfa.executor.answers.AnswersProblem;
import org.banfa.records.count.BallotTables;

/** The tables of ballots given on the command line, by the number of the count: {@code 2=FILE}, or in the order of the counts. */
final class BallotFiles {
  private static final Pattern NUMBERED = Pattern.compile("(\\d{1,3})=(.+)");

  private final Map<Integer, String> numbered = new TreeMap<>();
  private final List<String> inOrder = new ArrayList<>();
  private int before;

  private BallotFiles() {}

  /** Reads the files. */
  static BallotFiles read(List<String> options) {
    BallotFiles files = new BallotFiles();
    for (String option : options) {
      Matcher matcher = NUMBERED.matcher(option);
      boolean hasNumber = matcher.matches();
      String text = text(Path.of(hasNumber ? matcher.group(2) : option));
      if (!hasNumber) files.inOrder.add(text);
      else files.numbered.put(Integer.parseInt(matcher.group(1)), text);
    }
    return files;
  }

  private static String text(Path path) {
    Optional<String> workbook = BallotTables.single(path);
    if (workbook.isPresent()) return workbook.get();
    TextFile file = TextFile.read(path);
    if (file.text() == null) throw new AnswersProblem(file.diagnostics());
    return file.text();
  }

  boolean isEmpty() {
    return numbered.isEmpty() && inOrder.isEmpty();
  }

  /** Files without a number belong to the counts after this one. */
  void after(int decided) {
    before = decided;
  }

  /** The table of a count, null when none was given. */
  String of(int number) {
    int at = number - before - 1;
    for (int earlier : numbered.keySet()) if (earlier > before && earlier < number) at--;
    return numbered.containsKey(number) ? numbered.get(number) : at >= 0 && at < inOrder.size() ? inOrder.get(at) : null;
  }

  /** The highest number of a count that has a table, given how many counts there are. */
  boolean reachBeyond(int decided) {
    long numberedInside = numbered.keySet().stream().filter(n -> n > before && n <= decided).count();
    boolean numberedBeyond = numbered.keySet().stream().anyMatch(n -> n > decided || n < 1);
    return numberedBeyond || inOrder.size() > decided - before - numberedInside;
  }
}
