package org.banfa.cli;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.banfa.syntax.diagnostic.Catalogue;
import picocli.CommandLine.Parameters;

/** Explains a finding code. */
final class WhyCommand extends Command {
  private static final int ARGUMENTS = 20;

  @Parameters(arity = "1", paramLabel = "CODE")
  String code;

  @Override
  int run(Console console, Workbench workbench) {
    Catalogue catalogue = console.catalogue();
    String known = code.toUpperCase(Locale.ROOT);
    if (!catalogue.has(known + ".title")) throw new Refusal("B1020", code);
    console.line("why.heading", known, catalogue.text(known + ".title"));
    part(console, "why.meaning", known + (catalogue.has(known + ".meaning") ? ".meaning" : ".message"));
    part(console, "why.example", known + ".example");
    part(console, "why.todo", known + ".help");
    return FINE;
  }

  private static void part(Console console, String heading, String key) {
    Catalogue catalogue = console.catalogue();
    if (!catalogue.has(key)) return;
    // a text made for one case is shown with dots in the place of what the case would name
    List<String> dots = Collections.nCopies(ARGUMENTS, catalogue.text("why.dots"));
    console.line(heading, catalogue.text(key, dots));
  }
}
