package org.banfa.cli.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banfa.model.document.DocumentKind;
import org.banfa.model.document.Template;
import org.banfa.model.elaborate.DocumentElaborator;
import org.banfa.model.elaborate.TemplateReader;
import org.banfa.model.library.LibraryLoader;
import org.banfa.model.library.StandardLibrary;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.lex.Lexicon;
import org.banfa.syntax.read.Reader;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.tree.FileTree;

/** The templates of the standard library. */
public final class TemplateShelf {
  private TemplateShelf() {}

  /** A template with the tree its questions and its text were read from. */
  public record Entry(Template template, FileTree file) {}

  /** Every template that makes a method, by name. */
  public static List<Entry> all() {
    Lexicon lexicon = LibraryLoader.lexicon(StandardLibrary.words());
    List<Entry> all = new ArrayList<>();
    for (Source source : StandardLibrary.templates()) {
      FileTree file = Reader.read(source, lexicon, new Diagnostics());
      if (file.documents().isEmpty() || DocumentElaborator.kind(file.documents().get(0)) != DocumentKind.TEMPLATE) continue;
      all.add(new Entry(TemplateReader.read(file.documents().get(0), source), file));
    }
    return all;
  }

  /** The template asked for by its name or its title. */
  public static Optional<Entry> find(String name) {
    return all().stream().filter(e -> e.template().name().equals(name) || e.template().title().equals(name)).findFirst();
  }
}
