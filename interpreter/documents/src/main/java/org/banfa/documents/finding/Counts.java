package org.banfa.documents.finding;

import java.util.EnumMap;
import java.util.Map;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.judgement.finding.Judgement;
import org.banfa.judgement.finding.Verdict;

/** Counts the rules of a check by verdict. */
public final class Counts {
  private Counts() {}

  /** How many rules have each verdict; every verdict is a key. */
  public static Map<Verdict, Integer> of(CheckResult result) {
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    for (Verdict verdict : Verdict.values()) counts.put(verdict, 0);
    for (Judgement judgement : result.judgements()) counts.merge(judgement.verdict(), 1, Integer::sum);
    return counts;
  }
}
