package org.banfa.judgement.timetable;

import org.banfa.judgement.compare.Demand;
import org.banfa.model.core.Locus;
import org.banfa.model.order.PlacedStage;
import org.banfa.model.order.Statement;

/** Tells where a distance between two days comes from. */
public sealed interface Origin {
  Locus locus();

  /** Title of the document it stands in. */
  String title();

  /** The method or a document it belongs to says it. */
  record Said(Statement statement) implements Origin {
    @Override
    public Locus locus() {
      return statement.clause().locus();
    }

    @Override
    public String title() {
      return statement.document().title();
    }
  }

  /** A stage holds it. */
  record Staged(PlacedStage placed) implements Origin {
    @Override
    public Locus locus() {
      return placed.stage().locus();
    }

    @Override
    public String title() {
      return placed.document().title();
    }
  }

  /** A higher document demands it. */
  record Asked(Demand demand) implements Origin {
    @Override
    public Locus locus() {
      return demand.clause().locus();
    }

    @Override
    public String title() {
      return demand.source().law().title();
    }
  }
}
