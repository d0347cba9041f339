package org.banfa.judgement.timetable;

import org.banfa.judgement.compare.Demand;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Locus;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.order.PlacedStage;
import org.banfa.model.order.Statement;

/** Tells where a distance between two days comes from. */
public sealed interface Origin {
  /** Where it stands; null when no document says it. */
  Locus locus();

  /** The clause that says it; null for a stage. */
  Clause clause();

  /** The document it stands in; null when no document says it. */
  LegalDocument document();

  /** The method or a document it belongs to says it. */
  record Said(Statement statement) implements Origin {
    @Override
    public Clause clause() {
      return statement.clause();
    }

    @Override
    public Locus locus() {
      return statement.clause().locus();
    }

    @Override
    public LegalDocument document() {
      return statement.document();
    }
  }

  /** Nothing is done before a day, or the day is the one looked at. */
  record Planned() implements Origin {
    @Override
    public Locus locus() {
      return null;
    }

    @Override
    public Clause clause() {
      return null;
    }

    @Override
    public LegalDocument document() {
      return null;
    }
  }

  /** A stage holds it. */
  record Staged(PlacedStage placed) implements Origin {
    @Override
    public Clause clause() {
      return null;
    }

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
    public Clause clause() {
      return demand.clause();
    }

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
