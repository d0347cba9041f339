package org.banfa.model.order;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banfa.model.document.Header;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.library.Library;

/**
 * Follows the documents that a document carries out (实施) or is part of (隶属). Of those that lead back to it, only one of higher
 * rank is above it; the others are told as circles and left out.
 */
public final class HeaderLinks {
  private final Library library;

  /** Follows the titles in the headers of a library. */
  public HeaderLinks(Library library) {
    this.library = library;
  }

  /** A title in a header that leads back to the document it stands in; {@code partOf} tells whether as what it is part of. */
  public record Circle(LegalDocument by, LegalDocument named, boolean partOf) {}

  /** The documents it carries out, in the order of its header. */
  List<LegalDocument> carriedOut(LegalDocument document) {
    return document.header().carriesOut().stream().flatMap(t -> Titles.find(library, t).stream()).filter(d -> isAbove(d, document)).toList();
  }

  /** The frame it belongs to. */
  Optional<LegalDocument> frame(LegalDocument document) {
    return Titles.find(library, document.header().partOf()).filter(d -> isAbove(d, document));
  }

  /** Whether other documents belong to this one, so that its silence is theirs to fill. */
  public boolean hasParts(LegalDocument frame) {
    return library.documents().stream().anyMatch(d -> d.header().partOf().equals(frame.title()) && frame(d).isPresent());
  }

  /** What documents name above themselves and is not, since it leads back to them, as the headers name it. */
  public List<Circle> circles(List<LegalDocument> documents) {
    List<Circle> circles = new ArrayList<>();
    for (LegalDocument document : documents) {
      Titles.find(library, document.header().partOf()).filter(d -> !isAbove(d, document)).ifPresent(d -> circles.add(new Circle(document, d, true)));
      for (String title : document.header().carriesOut())
        Titles.find(library, title).filter(d -> !isAbove(d, document)).ifPresent(d -> circles.add(new Circle(document, d, false)));
    }
    return circles;
  }

  private boolean isAbove(LegalDocument named, LegalDocument by) {
    return isHigher(named.header(), by.header()) || !leadsTo(named, by);
  }

  private static boolean isHigher(Header named, Header by) {
    return named.rank() != null && by.rank() != null && named.rank().compareTo(by.rank()) < 0;
  }

  private boolean leadsTo(LegalDocument from, LegalDocument to) {
    Set<LegalDocument> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<LegalDocument> open = new ArrayList<>(List.of(from));
    while (!open.isEmpty()) {
      LegalDocument one = open.remove(open.size() - 1);
      if (one == to) return true;
      if (!seen.add(one)) continue;
      Titles.find(library, one.header().partOf()).ifPresent(open::add);
      for (String title : one.header().carriesOut()) Titles.find(library, title).ifPresent(open::add);
    }
    return false;
  }
}
