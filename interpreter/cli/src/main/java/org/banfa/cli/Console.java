package org.banfa.cli;

import java.io.BufferedReader;
import java.io.PrintStream;
import java.util.List;
import org.banfa.cli.report.TextReport;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Diagnostic;

/** Reads lines and writes to the two streams in one language. */
record Console(BufferedReader in, PrintStream out, PrintStream err, Catalogue catalogue) {
  void print(String text) {
    out.print(text);
    out.flush();
  }

  void line(String key, String... arguments) {
    print(catalogue.text(key, arguments) + "\n");
  }

  /** Prints a text where problems go. */
  void complain(String text) {
    err.print(text);
    err.flush();
  }

  void problems(List<Diagnostic> diagnostics) {
    err.print(new TextReport(catalogue, false).diagnostics(diagnostics));
    err.flush();
  }
}
