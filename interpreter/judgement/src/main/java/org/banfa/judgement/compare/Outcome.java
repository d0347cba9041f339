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
    Statement nearest) {
  /** An outcome that deserves no finding. */
  public static Outcome quiet(Verdict verdict, List<Statement> statements) {
    return of(verdict, "", statements);
  }

  public static Outcome of(Verdict verdict, String code, List<Statement> statements, Argument... arguments) {
    return new Outcome(
        verdict, code, List.of(arguments), List.of(), List.of(), new TreeMap<>(), List.copyOf(statements),
        FindingClass.LAW, Severity.ERROR, null);
  }

  /** The same with a further step of reasoning. */
  public Outcome because(String key, Argument... parts) {
    List<Argument> steps = new ArrayList<>(reasoning);
    steps.add(new Argument.Sentence(key, List.of(parts)));
    return new Outcome(verdict, code, arguments, steps, related, counterexample, statements, findingClass, cap, nearest);
  }

  public Outcome with(SortedMap<Slot, BigInteger> example) {
    return new Outcome(verdict, code, arguments, reasoning, related, example, statements, findingClass, cap, nearest);
  }

  /** The same with further clauses the message names. */
  public Outcome naming(List<Finding.Related> more) {
    List<Finding.Related> all = new ArrayList<>(related);
    for (Finding.Related one : more) if (!all.contains(one)) all.add(one);
    return new Outcome(verdict, code, arguments, reasoning, all, counterexample, statements, findingClass, cap, nearest);
  }

  public Outcome as(FindingClass other, Severity atMost) {
    return new Outcome(verdict, code, arguments, reasoning, related, counterexample, statements, other, atMost, nearest);
  }

  /** The same, with a clause about the same act by which to find the place. */
  public Outcome near(Statement clause) {
    return new Outcome(verdict, code, arguments, reasoning, related, counterexample, statements, findingClass, cap, clause);
  }

  /** The same under another verdict and code. */
  public Outcome instead(Verdict other, String otherCode) {
    return new Outcome(other, otherCode, arguments, reasoning, related, counterexample, statements, findingClass, cap, nearest);
  }

  public Outcome capped(Severity atMost) {
    return as(findingClass, cap.atMost(atMost));
  }
}
