package org.banfa.judgement.check;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.judgement.compare.Demand;
import org.banfa.judgement.compare.Electorates;
import org.banfa.judgement.compare.QuantityCheck;
import org.banfa.judgement.compare.Setting;
import org.banfa.judgement.linear.Decision;
import org.banfa.judgement.linear.SecondReader;
import org.banfa.model.core.Comparator;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Linear;
import org.banfa.model.document.CaseStudy;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.library.Library;
import org.banfa.model.vocabulary.Slot;

/** Asks a method and one rule above it about one election again: does each accept it? */
public final class Retrial {
  /** How far the question could be answered. */
  public enum State {
    /** No such rule about this subject is in force. */
    NO_RULE,
    /** The numbers contradict each other: there is no such election. */
    NO_ELECTION,
    /** The program could not settle it. */
    UNDECIDED,
    /** Other clauses of the method rule such an election out; it accepts none. */
    RULED_OUT,
    /** The method says nothing of the subject, so that the rule itself is carried out. */
    SILENT,
    /** Both sides speak. */
    ANSWERED
  }

  /** The answers; both are false where the state leaves no answer. */
  public record Result(State state, boolean byMethod, boolean byLaw) {
    /** Whether there is an answer. */
    public boolean isAnswered() {
      return state == State.ANSWERED || state == State.SILENT || state == State.RULED_OUT;
    }
  }

  private static final boolean[][] DIFFERENCES_FIRST = {{true, false}, {false, true}, {true, true}, {false, false}};

  private final Formula election;
  private final Electorates electorates;
  private boolean unknown;

  private Retrial(SortedMap<Slot, BigInteger> given, Electorates electorates) {
    List<Formula> equal = new ArrayList<>();
    for (Map.Entry<Slot, BigInteger> one : given.entrySet()) {
      Linear number = Linear.constant(BigFraction.of(one.getValue()));
      equal.add(new Formula.Comparison(Linear.of(one.getKey()), Comparator.EQUAL, number));
    }
    this.election = Formula.and(equal);
    this.electorates = electorates;
  }

  /** The answers of a method, and of a rule under the law of a day, which is null for the document's own. */
  public static Result of(
      Library library, LegalDocument method, LocalDate lawAsOf, SecondReader reader, CaseStudy.Counterexample asked, SortedMap<Slot, BigInteger> given) {
    return Check.retried(library, method, lawAsOf, reader, asked, given);
  }

  static Result of(List<Demand> demands, Slot subject, SortedMap<Slot, BigInteger> given, Setting setting, Electorates electorates) {
    if (demands.isEmpty()) return new Result(State.NO_RULE, false, false);
    return new Retrial(given, electorates).run(QuantityCheck.sides(demands, subject, setting));
  }

  /** Situations the numbers leave open, such as what kind of place it is, are taken so that the rule applies. */
  private Result run(QuantityCheck.Sides sides) {
    if (!possible(Formula.TRUE) && !unknown) return new Result(State.NO_ELECTION, false, false);
    boolean silent = sides.said().isEmpty();
    Formula method = silent ? sides.law() : sides.method();
    for (Formula situation : List.of(sides.applies(), Formula.TRUE))
      for (boolean[] answers : DIFFERENCES_FIRST) {
        boolean found = possible(situation, sides.premise(), side(method, answers[0]), side(sides.law(), answers[1]));
        if (unknown) return new Result(State.UNDECIDED, false, false);
        if (found) return new Result(silent ? State.SILENT : State.ANSWERED, answers[0], answers[1]);
      }
    boolean byLaw = possible(sides.law());
    return unknown ? new Result(State.UNDECIDED, false, false) : new Result(State.RULED_OUT, false, byLaw);
  }

  private static Formula side(Formula formula, boolean accepts) {
    return accepts ? formula : Formula.not(formula);
  }

  /** Whether there is an election as given in which all this holds; each yes is confirmed by the second reader. */
  private boolean possible(Formula... more) {
    List<Formula> all = new ArrayList<>(List.of(more));
    all.add(election);
    Decision decision = electorates.satisfy(Formula.and(all));
    unknown |= decision instanceof Decision.Unknown;
    return decision instanceof Decision.Possible;
  }
}
