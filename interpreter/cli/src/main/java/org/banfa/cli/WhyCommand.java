package org.banfa.cli;

import java.util.Locale;
import org.banfa.syntax.diagnostic.Catalogue;
import picocli.CommandLine.Parameters;

/** Explains a finding code. */
final class WhyCommand extends Command {
  @Parameters(arity = "1", paramLabel = "CODE")
  String code;

  @Override
  int run(Console console, Workbench workbench) {
    Catalogue catalogue = console.catalogue();
    String known = code.toUpperCase(Locale.ROOT);
    if (!catalogue.has(known + ".title")) throw new Refusal("B1020", code);
    console.line("why.heading", known, catalogue.text(known + ".title"));
    part(console, "why.meaning", known + ".meaning");
    part(console, "why.example", known + ".example");
    part(console, "why.todo", known + ".help");
    return FINE;
  }

  private static void part(Console console, String heading, String key) {
    if (console.catalogue().has(key)) console.line(heading, console.catalogue().text(key));
  }
}
