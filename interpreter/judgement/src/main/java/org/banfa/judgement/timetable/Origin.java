package org.banfa.judgement.timetable;

import org.banfa.judgement.compare.Demand;
import org.banfa.model.core.Locus;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.order.PlacedStage;
import org.banfa.model.order.Statement;

/** Tells where a distance between two days comes from. */
public sealed interface Origin {
  Locus locus();

  /** The document it stands in. */
  LegalDocument document();

  /** The method or a document it belongs to says it. */
  record Said(Statement statement) implements Origin {
    @Override
    public Locus locus() {
      return statement.clause().locus();
    }

    @Override
    public LegalDocument document() {
      return statement.document();
    }
  }

  /** A stage holds it. */
  record Staged(PlacedStage placed) implements Origin {
    @Override
    public Locus locus() {
      return placed.stage().locus();
    }

    @Override
    public LegalDocument document() {
      return placed.document();
    }
  }

  /** A higher document demands it. */
  record Asked(Demand demand) implements Origin {
    @Override
    public Locus locus() {
      return demand.clause().locus();
    }

    @Override
    public LegalDocument document() {
      return demand.source().law();
    }
  }
}
