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
}
