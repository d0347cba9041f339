package org.banfa.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.banfa.cli.reference.ReferenceText;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Language;
import picocli.CommandLine.Option;

/** Writes the reference of the language from the library, in both languages. */
final class ReferenceCommand extends Command {
  @Option(names = "--out", paramLabel = "DIR", required = true)
  Path out;

  @Override
  int run(Console console, Workbench workbench) {
    for (Language language : Language.values()) {
      Path file = out.resolve("reference." + language.id() + ".md");
      try {
        Files.createDirectories(out);
        Files.writeString(file, ReferenceText.of(workbench.library(), Catalogue.of(language)));
      } catch (IOException e) {
        throw new Refusal("B1016", file.toString());
      }
      console.line("cli.written", file.toString());
    }
    return FINE;
  }
}
