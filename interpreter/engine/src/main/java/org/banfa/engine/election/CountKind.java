package org.banfa.engine.election;

import java.util.Locale;
import org.banfa.engine.rules.ActRules;
import org.banfa.engine.rules.ElectionRules;

/** Names the kinds of vote an election may hold. */
public enum CountKind {
  VOTE, AGAIN, RERUN, PRELIMINARY;

  /** The stable name in outcomes and certificates. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The rules that apply to it. */
  public ActRules rules(ElectionRules rules) {
    return switch (this) {
      case VOTE -> rules.vote();
      case AGAIN -> rules.again();
      case RERUN -> rules.rerun();
      case PRELIMINARY -> rules.preliminary();
    };
  }
}
