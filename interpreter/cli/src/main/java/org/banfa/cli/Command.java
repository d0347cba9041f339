package org.banfa.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banfa.syntax.diagnostic.Diagnostic;
import org.banfa.syntax.diagnostic.Severity;
import picocli.CommandLine.Option;

/** What every command has: a language, help, and an exit code. */
abstract class Command {
  static final int FINE = 0;
  static final int FAILED = 1;
  static final int UNREADABLE = 2;

  private static final Pattern DATE = Pattern.compile("(\\d{4})\\D(\\d{1,2})\\D(\\d{1,2})\\D?");

  /** Read before parsing, so that problems of parsing speak it too. */
  @Option(names = "--lang", paramLabel = "zh|en")
  String lang = "zh";

  /** Runs the command and returns its exit code. */
  abstract int run(Console console, Workbench workbench) throws java.io.IOException;

  static Optional<LocalDate> date(String text) {
    if (text == null) return Optional.empty();
    Matcher matcher = DATE.matcher(text);
    if (!matcher.matches()) throw new Refusal("B1003", text);
    try {
      return Optional.of(LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3)));
    } catch (DateTimeException e) {
      throw new Refusal("B1003", text);
    }
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  static boolean anyError(List<Diagnostic> diagnostics) {
    return diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR);
  }
}
