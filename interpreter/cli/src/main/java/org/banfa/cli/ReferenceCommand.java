package org.banfa.cli;

import java.nio.file.Path;
import org.banfa.cli.reference.Handbook;
import org.banfa.cli.reference.HandbookHtml;
import org.banfa.cli.reference.HandbookMarkdown;
import org.banfa.cli.reference.Handbooks;
import org.banfa.model.library.Library;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Language;
import picocli.CommandLine.Option;

/** Writes the reference of the language from its grammar and the library, in both languages, as web page and Markdown. */
final class ReferenceCommand extends Command {
  @Option(names = "--out", paramLabel = "DIR", required = true)
  Path out;

  @Override
  int run(Console console, Workbench workbench) {
    Library library = workbench.library();
    for (Language language : Language.values()) {
      Catalogue catalogue = Catalogue.of(language);
      Handbook book = Handbooks.of(library, catalogue);
      write(out.resolve("reference." + language.id() + ".html"), HandbookHtml.of(book, catalogue), console);
      write(out.resolve("reference." + language.id() + ".md"), HandbookMarkdown.of(book), console);
    }
    return FINE;
  }

  private void write(Path file, String text, Console console) {
    OutFile.write(file, text);
    console.line("cli.written", file.toString());
  }
}
