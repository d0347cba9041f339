package org.banfa.model.order;

import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Stage;

/** One stage with the document it stands in. */
public record PlacedStage(Stage stage, LegalDocument document) {
  @Override
  public boolean equals(Object other) {
    return other instanceof PlacedStage that && that.stage == stage;
  }

  @Override
  public int hashCode() {
    return stage.term().hashCode();
  }
}
