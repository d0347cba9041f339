package org.banfa.engine.reference;

import java.util.List;
import java.util.Set;
import org.banfa.engine.reference.LawWords.Said;
import org.banfa.engine.reference.LawWords.Subject;
import org.banfa.judgement.finding.Verdict;

/** What the verdict on a rule has to be, by plain numbers. */
final class LawVerdicts {
  private LawVerdicts() {}

  /** The verdict on what a method says, null for nothing, under what the law says; {@code parent} when it carries out a document that is not there. */
  static Verdict of(Subject subject, Said law, Said said, boolean parent) {
    if (subject == Subject.SUITABLE && law.numbers().isEmpty()) return Verdict.FOR_PERSON;
    Verdict silent = parent ? Verdict.UNDECIDABLE : Verdict.MISSING;
    if (said == null) return silent;
    switch (subject) {
      case CONVENER:
        return Set.copyOf(law.words()).equals(Set.copyOf(said.words())) ? Verdict.CONFORMS : Verdict.CONFLICTS;
      case ORDER, ORGANS:
        return order(law.words(), said.words(), silent);
      case SIZE:
        return size(law.numbers(), said.numbers());
      case SOMETIMES:
        if (said.numbers().get(1) < law.numbers().get(1)) return Verdict.CONFLICTS;
        if (said.numbers().get(0) > law.numbers().get(0)) return silent;
        return said.numbers().get(1).equals(law.numbers().get(1)) ? Verdict.CONFORMS : Verdict.STRICTER;
      default:
        int more = said.numbers().get(0) - law.numbers().get(0);
        if (more == 0) return Verdict.CONFORMS;
        return more > 0 == subject.binding.equals("下限") ? Verdict.STRICTER : Verdict.CONFLICTS;
    }
  }

  /** Two items of two steps at once or the other way round conflict; where the method orders nothing of two steps it says nothing. */
  private static Verdict order(List<String> law, List<String> said, Verdict silent) {
    boolean some = false;
    for (int i = 0; i < law.size(); i++) {
      for (int j = i + 1; j < law.size(); j++) {
        for (String before : law.get(i).split("、")) {
          for (String after : law.get(j).split("、")) {
            int first = place(said, before);
            int second = place(said, after);
            if (first < 0 || second < 0) continue;
            if (first >= second) return Verdict.CONFLICTS;
            some = true;
          }
        }
      }
    }
    return some ? Verdict.CONFORMS : silent;
  }

  private static int place(List<String> steps, String item) {
    for (int i = 0; i < steps.size(); i++) if (List.of(steps.get(i).split("、")).contains(item)) return i;
    return -1;
  }

  /** The law binds exactly, for every population below its step; each of them is tried. */
  private static Verdict size(List<Integer> law, List<Integer> said) {
    for (int population = 0; population < law.get(0); population++) {
      boolean small = population < said.get(0);
      if (!said.get(small ? 1 : 3).equals(law.get(1)) || !said.get(small ? 2 : 4).equals(law.get(2))) return Verdict.CONFLICTS;
    }
    return Verdict.CONFORMS;
  }
}
