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
    Severity cap) {
  /** An outcome that deserves no finding. */
  public static Outcome quiet(Verdict verdict, List<Statement> statements) {
    return of(verdict, "", statements);
  }

  public static Outcome of(Verdict verdict, String code, List<Statement> statements, Argument... arguments) {
    return new Outcome(
        verdict, code, List.of(arguments), List.of(), List.of(), new TreeMap<>(), List.copyOf(statements),
        FindingClass.LAW, Severity.ERROR);
  }

  /** The same with a further step of reasoning. */
  public Outcome because(String key, Argument... parts) {
    List<Argument> steps = new ArrayList<>(reasoning);
    steps.add(new Argument.Sentence(key, List.of(parts)));
    return new Outcome(verdict, code, arguments, steps, related, counterexample, statements, findingClass, cap);
  }

  public Outcome with(SortedMap<Slot, BigInteger> example) {
    return new Outcome(verdict, code, arguments, reasoning, related, example, statements, findingClass, cap);
  }

  /** The same with further clauses the message names. */
  public Outcome naming(List<Finding.Related> more) {
    List<Finding.Related> all = new ArrayList<>(related);
    for (Finding.Related one : more) if (!all.contains(one)) all.add(one);
    return new Outcome(verdict, code, arguments, reasoning, all, counterexample, statements, findingClass, cap);
  }

  public Outcome as(FindingClass other, Severity atMost) {
    return new Outcome(verdict, code, arguments, reasoning, related, counterexample, statements, other, atMost);
  }

  public Outcome capped(Severity atMost) {
    return as(findingClass, cap.atMost(atMost));
  }
}
