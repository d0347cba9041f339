package org.banfa.cli.papers;

import java.util.ArrayList;
import java.util.List;
import org.banfa.model.document.DocumentKind;
import org.banfa.model.document.PaperForm;
import org.banfa.model.elaborate.DocumentElaborator;
import org.banfa.model.elaborate.PaperReader;
import org.banfa.model.library.LibraryLoader;
import org.banfa.model.library.StandardLibrary;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.lex.Lexicon;
import org.banfa.syntax.read.Reader;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.tree.DocumentTree;

/** The papers of the standard library. */
public final class PaperShelf {
  private PaperShelf() {}

  /** The papers of an election of a body, in the order of the library. */
  public static List<PaperForm> of(String organ) {
    Lexicon lexicon = LibraryLoader.lexicon(StandardLibrary.words());
    List<PaperForm> all = new ArrayList<>();
    for (Source source : StandardLibrary.templates()) {
      for (DocumentTree document : Reader.read(source, lexicon, new Diagnostics()).documents()) {
        if (DocumentElaborator.kind(document) != DocumentKind.PAPER) continue;
        PaperForm form = PaperReader.read(document);
        if (form.organs().isEmpty() || form.organs().contains(organ)) all.add(form);
      }
    }
    return all;
  }
}
