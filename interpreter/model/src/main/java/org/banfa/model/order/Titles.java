package org.banfa.model.order;

import java.util.Optional;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.library.Library;

/** Follows the titles by which documents name one another. */
public final class Titles {
  private Titles() {}

  public static Optional<LegalDocument> find(Library library, String title) {
    return library.documents().stream().filter(d -> d.title().equals(title)).findFirst();
  }

  /** Whether other documents belong to this one, so that its silence is theirs to fill. */
  public static boolean hasParts(Library library, LegalDocument frame) {
    return library.documents().stream().anyMatch(d -> d.header().partOf().equals(frame.title()));
  }
}
