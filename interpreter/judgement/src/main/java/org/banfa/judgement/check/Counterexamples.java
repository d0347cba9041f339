package org.banfa.judgement.check;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.finding.Judgement;
import org.banfa.judgement.linear.SecondReader;
import org.banfa.model.document.CaseStudy;
import org.banfa.model.library.Library;
import org.banfa.model.vocabulary.Slot;

/**
 * The elections of a check in which method and rule differ, ready to be kept.
 *
 * @param all one per finding with such an election, two where it is broken both ways
 * @param left findings whose election cannot be kept, for the rule has no label or what differs lies in other documents
 */
public record Counterexamples(List<One> all, List<Finding> left) {
  /**
   * One election.
   *
   * @param asked what is asked of it, with today's answers
   * @param lawAsOf the day whose law shows it, null for the document's own
   */
  public record One(Finding finding, CaseStudy.Counterexample asked, SortedMap<Slot, BigInteger> given, LocalDate lawAsOf) {}

  /** The elections of a check; each is tried again before it counts. */
  public static Counterexamples of(Library library, CheckResult result, SecondReader reader) {
    List<One> all = new ArrayList<>();
    List<Finding> left = new ArrayList<>();
    Set<Finding> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Judgement judgement : result.judgements())
      for (Finding finding : judgement.findings()) {
        if (finding.counterexample().isEmpty() || !seen.add(finding)) continue;
        for (SortedMap<Slot, BigInteger> election : List.of(finding.counterexample(), finding.converse())) {
          if (election.isEmpty()) continue;
          One one = tried(library, result, judgement, finding, election, reader);
          if (one == null) left.add(finding);
          else all.add(one);
        }
      }
    return new Counterexamples(List.copyOf(all), List.copyOf(left));
  }

  /** Under the law of the day of the check, or, where a rule counts from another day, of the document's own. */
  private static One tried(
      Library library, CheckResult result, Judgement judgement, Finding finding, SortedMap<Slot, BigInteger> election, SecondReader reader) {
    if (judgement.rule().label().isEmpty()) return null;
    for (LocalDate day : result.lawAsOf() == null ? new LocalDate[] {null} : new LocalDate[] {result.lawAsOf(), null}) {
      var asked = new CaseStudy.Counterexample(judgement.law().title(), judgement.rule().label(), judgement.subject(), false, false);
      Retrial.Result answer = Retrial.of(library, result.document(), day, reader, asked, election);
      if (!answer.isAnswered() || answer.byMethod() == answer.byLaw()) continue;
      var known = new CaseStudy.Counterexample(asked.law(), asked.rule(), asked.subject(), answer.byMethod(), answer.byLaw());
      return new One(finding, known, election, day);
    }
    return null;
  }
}
