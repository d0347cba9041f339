package org.banfa.judgement.refine;

import java.util.Locale;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Op;
import org.banfa.model.core.Value;

/** What kind of thing two drafts say about one slot; what is of different kinds is not compared. */
public enum Matter {
  NUMBERS, WORDS, RANKING, SEQUENCE, FEATURE, DAYS, PRESENCE, TEXT;

  /** The ASCII name JSON uses. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Matter of(Clause clause) {
    if (clause.op() == Op.EXISTS || clause.value() instanceof Value.Present) return PRESENCE;
    if (clause.op() == Op.ORDER) return SEQUENCE;
    if (clause.value() instanceof Value.Formal) return NUMBERS;
    if (clause.value() instanceof Value.Members) return WORDS;
    if (clause.value() instanceof Value.Ranking) return RANKING;
    if (clause.value() instanceof Value.Flag) return FEATURE;
    return clause.value() instanceof Value.When ? DAYS : TEXT;
  }
}
