package org.banfa.records.roll;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banfa.model.core.Modality;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.vocabulary.ColumnRoles;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Term;

/** Holds the grounds somebody has against clauses that name grounds, with the years since which they are over. */
record Grounds(Clauses clauses, LocalDate day) {
  /**
   * What the clauses about the grounds of some people say of somebody's.
   *
   * @param state whether the clauses are about what lasts, so that of a ground that was over by the day a person decides
   */
  void judge(RollPerson person, List<Provided> about, boolean state, Findings findings) {
    for (Map.Entry<Term, DayRange> ground : person.grounds().entrySet()) {
      List<Provided> in = new ArrayList<>();
      List<Provided> perhaps = new ArrayList<>();
      List<Provided> out = new ArrayList<>();
      for (Provided provided : about) {
        Answered meant = meant(ground.getKey(), ground.getValue(), provided);
        boolean doubtful = meant == Answered.YES && (!Clauses.always(provided) || provided.clause().soft() || provided.clause().modality() == Modality.MAY);
        if (meant == Answered.NO) continue;
        if (Clauses.denies(provided.clause())) out.add(provided);
        else if (meant == Answered.OPEN || doubtful) perhaps.add(provided);
        else in.add(provided);
      }
      String word = ground.getKey().id();
      List<Provided> both = new ArrayList<>(in);
      both.addAll(out);
      if (!in.isEmpty() && !out.isEmpty()) findings.open("ground-both", both, word);
      else if (!in.isEmpty() && state && isOver(ground.getValue())) findings.open("ground-over", in, word);
      else if (!in.isEmpty()) findings.against("ground", in, word);
      else if (!perhaps.isEmpty()) findings.open(ground.getValue() == null ? "ground-undated" : "ground-open", perhaps, word);
    }
  }

  private boolean isOver(DayRange ended) {
    return ended != null && ended.to().isBefore(day);
  }

  private Answered meant(Term ground, DayRange ended, Provided provided) {
    Answered any = Answered.NO;
    for (Term member : Clauses.members(provided)) {
      Answered one = meant(ground, ended, member);
      if (one == Answered.YES) return one;
      if (one == Answered.OPEN && !Clauses.denies(provided.clause())) any = Answered.OPEN;
    }
    return any;
  }

  /** Whether a ground is what a word of a clause means; of a narrower word its years decide. */
  private Answered meant(Term ground, DayRange ended, Term member) {
    if (clauses.meets(ground, member)) return Answered.YES;
    if (member.kind() != Kind.WORD || !clauses.meets(member, ground)) return Answered.NO;
    List<Provided> years = clauses.about(member, ColumnRoles.YEARS_SINCE);
    if (years.isEmpty() || ended == null) return Answered.OPEN;
    Answered all = Answered.YES;
    for (Provided provided : years) all = all.and(Clauses.holds(provided, ended.fewestYears(day), ended.mostYears(day)));
    return all;
  }
}
