package org.banfa.judgement.compare;

import java.util.List;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.Verdict;
import org.banfa.model.core.Op;
import org.banfa.model.core.Value;
import org.banfa.model.order.Statement;

/** Says what a method's silence means: the law's own rule, a gap, or nothing. */
public record Silence(Verdict verdict, List<Statement> nearest) {
  /** The meaning of silence about a demand; {@code nearest} are clauses about the same act or set. */
  public static Silence about(Demand demand, List<Statement> nearest) {
    return new Silence(verdict(demand), nearest);
  }

  private static Verdict verdict(Demand demand) {
    if (demand.byLaw()) return Verdict.BY_LAW;
    return switch (demand.force()) {
      case MUST -> Verdict.MISSING;
      case MUST_NOT -> selfExecuting(demand) ? Verdict.BY_LAW : Verdict.MISSING;
      default -> Verdict.NOT_APPLICABLE;
    };
  }

  /** A ban on a feature or member holds without the method's help. */
  private static boolean selfExecuting(Demand demand) {
    return demand.clause().value() instanceof Value.Flag
        || demand.clause().value() instanceof Value.Members
        || demand.clause().op() == Op.EXISTS;
  }

  /** The meaning where a word is named in part: a list that stops half-way reads as if it were all, though the law's own rule holds. */
  Silence inPart() {
    return verdict == Verdict.BY_LAW ? new Silence(Verdict.MISSING, nearest) : this;
  }

  /** The outcome when the whole slot is silent. */
  public Outcome whole() {
    return switch (verdict) {
      case BY_LAW -> Outcome.of(verdict, "B2103", nearest);
      case MISSING -> Outcome.of(verdict, "B2102", nearest);
      default -> Outcome.quiet(verdict, nearest);
    };
  }

  /** The outcome when the order of steps is not laid down: no clause is to blame. */
  public Outcome order() {
    boolean said = verdict == Verdict.BY_LAW || verdict == Verdict.MISSING;
    return said ? Outcome.of(verdict, "B2130", nearest) : Outcome.quiet(verdict, nearest);
  }

  /** The outcome when only some members or criteria are silent. */
  public Outcome partly(Argument missing) {
    return switch (verdict) {
      case BY_LAW -> Outcome.of(verdict, "B2122", nearest, missing);
      case MISSING -> Outcome.of(verdict, "B2121", nearest, missing);
      default -> Outcome.quiet(verdict, nearest);
    };
  }
}
