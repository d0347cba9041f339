package org.banfa.judgement.compare;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.finding.FindingClass;
import org.banfa.judgement.finding.Verdict;
import org.banfa.model.order.Statement;
import org.banfa.model.vocabulary.Slot;
import org.banfa.syntax.diagnostic.Severity;

/**
 * What a comparison says of one demand: the verdict and what a finding about it would hold.
 *
 * @param code empty when nothing is worth a finding
 * @param arguments what follows the subject and the demand in the message
 * @param statements the clauses of the script it rests on, the one to blame first
 * @param cap the gravest severity the comparison allows
 * @param nearest where nothing is said, a clause about the same act; null when none
 * @param converse the smallest election the other way round, where both ways are broken; else empty
 */
public record Outcome(
    Verdict verdict,
    String code,
    List<Argument> arguments,
    List<Argument> reasoning,
    List<Finding.Related> related,
    SortedMap<Slot, BigInteger> counterexample,
    List<Statement> statements,
    FindingClass findingClass,
    Severity cap,
    Statement nearest,
    SortedMap<Slot, BigInteger> converse) {
  /** An outcome that deserves no finding. */
  public static Outcome quiet(Verdict verdict, List<Statement> statements) {
    return of(verdict, "", statements);
  }

  public static Outcome of(Verdict verdict, String code, List<Statement> statements, Argument... arguments) {
    return new Outcome(
        verdict, code, List.of(arguments), List.of(), List.of(), new TreeMap<>(), List.copyOf(statements),
        FindingClass.LAW, Severity.ERROR, null, new TreeMap<>());
  }

  /** The same with a further step of reasoning. */
  public Outcome because(String key, Argument... parts) {
    List<Argument> steps = new ArrayList<>(reasoning);
    steps.add(new Argument.Sentence(key, List.of(parts)));
    return new Outcome(verdict, code, arguments, steps, related, counterexample, statements, findingClass, cap, nearest, converse);
  }

  public Outcome with(SortedMap<Slot, BigInteger> example) {
    return new Outcome(verdict, code, arguments, reasoning, related, example, statements, findingClass, cap, nearest, converse);
  }

  /** The same with an election that the other side alone allows. */
  public Outcome conversely(SortedMap<Slot, BigInteger> example) {
    return new Outcome(verdict, code, arguments, reasoning, related, counterexample, statements, findingClass, cap, nearest, example);
  }

  /** The same with further clauses the message names. */
  public Outcome naming(List<Finding.Related> more) {
    List<Finding.Related> all = new ArrayList<>(related);
    for (Finding.Related one : more) if (!all.contains(one)) all.add(one);
    return new Outcome(verdict, code, arguments, reasoning, all, counterexample, statements, findingClass, cap, nearest, converse);
  }

  public Outcome as(FindingClass other, Severity atMost) {
    return new Outcome(verdict, code, arguments, reasoning, related, counterexample, statements, other, atMost, nearest, converse);
  }

  /** The same, with a clause about the same act by which to find the place. */
  public Outcome near(Statement clause) {
    return new Outcome(verdict, code, arguments, reasoning, related, counterexample, statements, findingClass, cap, clause, converse);
  }

  /** The same under another verdict and code. */
  public Outcome instead(Verdict other, String otherCode) {
    return new Outcome(other, otherCode, arguments, reasoning, related, counterexample, statements, findingClass, cap, nearest, converse);
  }

  public Outcome capped(Severity atMost) {
    return as(findingClass, cap.atMost(atMost));
  }
}
