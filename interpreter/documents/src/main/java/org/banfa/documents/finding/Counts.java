package org.banfa.documents.finding;

import java.util.EnumMap;
import java.util.Map;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.judgement.finding.Judgement;
import org.banfa.judgement.finding.Verdict;
import org.banfa.judgement.review.Reviewed;

/** Counts the rules of a check by verdict. */
public final class Counts {
  private Counts() {}

  /** The same without the questions that a person has settled. */
  public static Map<Verdict, Integer> open(CheckResult result, Reviewed reviewed) {
    Map<Verdict, Integer> counts = of(result);
    for (Judgement judgement : result.judgements()) if (reviewed.settled(judgement)) counts.merge(judgement.verdict(), -1, Integer::sum);
    return counts;
  }

  /** How many questions a person has settled. */
  public static int settled(CheckResult result, Reviewed reviewed) {
    return (int) result.judgements().stream().filter(reviewed::settled).count();
  }

  /** How many rules have each verdict; every verdict is a key. */
  public static Map<Verdict, Integer> of(CheckResult result) {
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    for (Verdict verdict : Verdict.values()) counts.put(verdict, 0);
    for (Judgement judgement : result.judgements()) counts.merge(judgement.verdict(), 1, Integer::sum);
    return counts;
  }
}
