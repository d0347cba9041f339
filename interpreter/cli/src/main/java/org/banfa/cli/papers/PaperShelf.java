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
  private static final String RESULT = "result";
  private static final String VACANCY = "vacancy";

  private PaperShelf() {}

  /**
   * The papers of an election of a body: its own in the order of the library, then those of any body that it has none of its own of. Notices of any body come before the one of the result, that of a vacancy after it; what comes in office comes last.
   */
  public static List<PaperForm> of(String organ) {
    List<PaperForm> own = new ArrayList<>();
    List<PaperForm> common = new ArrayList<>();
    for (PaperForm form : all()) {
      if (form.organs().contains(organ)) own.add(form);
      else if (form.organs().isEmpty()) common.add(form);
    }
    if (own.isEmpty()) return List.of();
    common.removeIf(c -> c.phrases().isEmpty() && own.stream().anyMatch(o -> o.name().equals(c.name())));
    int result = 0;
    while (result < own.size() && !own.get(result).name().equals(RESULT)) result++;
    List<PaperForm> notices = common.stream().filter(c -> !c.numbering().isEmpty()).toList();
    own.addAll(Math.min(result + 1, own.size()), notices.stream().filter(c -> c.name().equals(VACANCY)).toList());
    own.addAll(result, notices.stream().filter(c -> !c.name().equals(VACANCY)).toList());
    own.addAll(common.stream().filter(c -> c.numbering().isEmpty()).toList());
    List<PaperForm> later = own.stream().filter(f -> PaperBuilder.IN_OFFICE.contains(f.forVote())).toList();
    own.removeAll(later);
    own.addAll(later);
    return own;
  }

  private static List<PaperForm> all() {
    Lexicon lexicon = LibraryLoader.lexicon(StandardLibrary.words());
    List<PaperForm> all = new ArrayList<>();
    for (Source source : StandardLibrary.templates()) {
      for (DocumentTree document : Reader.read(source, lexicon, new Diagnostics()).documents()) {
        if (DocumentElaborator.kind(document) == DocumentKind.PAPER) all.add(PaperReader.read(document));
      }
    }
    return all;
  }
}
