package org.banfa.documents.finding;

import java.util.Locale;
import org.banfa.judgement.review.Standing;
import org.banfa.judgement.wording.Wording;
import org.banfa.model.document.Review.Opinion;
import org.banfa.model.document.Review.Outcome;
import org.banfa.syntax.diagnostic.Catalogue;

/** Words what people said of a finding. */
public final class ReviewText {
  private final Catalogue catalogue;
  private final Wording wording;

  public ReviewText(Wording wording) {
    this.catalogue = wording.catalogue();
    this.wording = wording;
  }

  /** The opinion in a sentence; empty when there is none. */
  public String of(Standing standing) {
    if (standing.opinion() == null) return "";
    return catalogue.text(standing.reopened() ? "review.reopened" : "review.opinion", of(standing.opinion()));
  }

  /** What is said, by whom, when and why. */
  public String of(Opinion opinion) {
    String stance = stance(opinion);
    if (opinion.date() == null) return catalogue.text("review.undated", stance, opinion.by(), opinion.reason());
    return catalogue.text("review.dated", stance, opinion.by(), wording.date(opinion.date()), opinion.reason());
  }

  private String stance(Opinion opinion) {
    String stance = catalogue.text("review.stance." + opinion.stance().name().toLowerCase(Locale.ROOT));
    if (opinion.outcome() == Outcome.NONE) return stance;
    return catalogue.text("review.outcome", stance, catalogue.text("review.outcome." + opinion.outcome().name().toLowerCase(Locale.ROOT)));
  }
}
