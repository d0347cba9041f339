package org.banfa.model.order;

import java.util.ArrayList;
import java.util.List;
import org.banfa.model.core.Locus;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Rank;
import org.banfa.model.library.Library;
import org.banfa.model.library.StandardLibrary;
import org.banfa.syntax.text.Span;

/**
 * A higher document that is named and not there.
 *
 * @param title as it is named
 * @param relation how it is named
 * @param by the document that names it
 * @param locus where; null when the name is not found in the text
 */
public record Unseen(String title, Relation relation, LegalDocument by, Locus locus) {
  /** How a document names one above it: as its basis, as what it carries out, or as what it is part of. */
  public enum Relation {
    UNDER, CARRIES_OUT, PART_OF;

    /** Whether what the other document says is taken over where this one is silent. */
    public boolean inherits() {
      return this != UNDER;
    }
  }

  /** What the program's documents name and neither the library nor its standard part holds, nearest document first. */
  public static List<Unseen> of(Library library, Program program) {
    List<Unseen> unseen = new ArrayList<>();
    List<LegalDocument> documents = new ArrayList<>(List.of(program.method()));
    documents.addAll(program.documents());
    for (LegalDocument document : documents) {
      document.header().carriesOut().forEach(t -> add(t, Relation.CARRIES_OUT, document, library, unseen));
      if (!document.header().partOf().isEmpty()) add(document.header().partOf(), Relation.PART_OF, document, library, unseen);
      document.header().under().forEach(t -> add(t, Relation.UNDER, document, library, unseen));
    }
    return unseen;
  }

  private static void add(String title, Relation relation, LegalDocument by, Library library, List<Unseen> unseen) {
    boolean known = unseen.stream().anyMatch(u -> u.title().equals(title) && (u.relation().inherits() || !relation.inherits()));
    if (known || isHeld(title, relation, library)) return;
    unseen.add(new Unseen(title, relation, by, named(title, by)));
  }

  /** Where a document names another first, as a rule in its header; null when the title is not found in the text. */
  public static Locus named(String title, LegalDocument by) {
    int at = by.source().text().indexOf("《" + title + "》");
    return at < 0 ? null : new Locus(0, 0, 0, "", by.source(), new Span(at, at + title.length() + 2));
  }

  /** A law of the whole country is also known by its short title. */
  private static boolean isHeld(String title, Relation relation, Library library) {
    if (library.find(title).isPresent()) return true;
    if (relation.inherits()) return false;
    boolean shortened =
        library.documents().stream()
            .anyMatch(d -> d.header().rank() == Rank.LAW && (d.title().endsWith(title) || title.endsWith(d.title())));
    return shortened || StandardLibrary.holds(title);
  }
}
