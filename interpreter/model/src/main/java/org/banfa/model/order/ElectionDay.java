package org.banfa.model.order;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Locus;
import org.banfa.model.core.Modality;
import org.banfa.model.core.Op;
import org.banfa.model.core.TimeValue;
import org.banfa.model.core.TimeValue.Bound;
import org.banfa.model.core.TimeValue.Side;
import org.banfa.model.core.Value;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Rule;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Unit;
import org.banfa.syntax.text.Span;

/** Finds the dates documents give an election day, and sets others in their place. */
public final class ElectionDay {
  private ElectionDay() {}

  /** Whether a clause dates the election day of one of the method's organs. */
  static boolean isDated(Clause clause, LegalDocument method) {
    Term day = LawDay.dayTerm(clause);
    return day != null && day.id().equals(LawDay.ELECTION_DAY) && LawDay.ofOrgan(clause.subject(), method)
        && clause.value() instanceof Value.When when && when.time().bounds().stream().anyMatch(ElectionDay::isDate);
  }

  private static boolean isDate(Bound bound) {
    return bound.anchor() instanceof TimeValue.Anchor.Date;
  }

  /** The organs whose election day is dated, each once; an organ not named is the method's own. */
  public static Set<Slot> dated(Program program) {
    Set<Slot> slots = new LinkedHashSet<>();
    boolean single = program.method().header().binds().size() <= 1;
    for (Statement statement : program.all()) {
      Clause clause = statement.clause();
      if (isDated(clause, program.method())) slots.add(single ? new Slot(null, LawDay.dayTerm(clause)) : clause.subject());
    }
    return slots;
  }

  /** The statement with every date of an election day moved; the statement itself when it is about something else. */
  static Statement moved(Statement statement, LegalDocument method, UnaryOperator<LocalDate> moved) {
    Clause clause = statement.clause();
    if (!isDated(clause, method)) return statement;
    List<Bound> bounds = new ArrayList<>();
    for (Bound bound : ((Value.When) clause.value()).time().bounds())
      bounds.add(
          bound.anchor() instanceof TimeValue.Anchor.Date date
              ? new Bound(bound.side(), new TimeValue.Anchor.Date(moved.apply(date.date())), bound.amount(), bound.unit())
              : bound);
    Clause other =
        new Clause(
            clause.subject(), clause.op(), new Value.When(new TimeValue(List.copyOf(bounds))), clause.modality(), clause.guard(),
            clause.exceptions(), clause.soft(), clause.reason(), clause.locus());
    return new Statement(other, statement.rule(), statement.document(), statement.inherited());
  }

  /** What a method would say that held its election on the day. */
  public static Statement on(LocalDate day, Term election, LegalDocument method) {
    TimeValue.Anchor date = new TimeValue.Anchor.Date(day);
    Value when =
        new Value.When(new TimeValue(List.of(new Bound(Side.NOT_EARLIER, date, 0, Unit.DAYS), new Bound(Side.NOT_LATER, date, 0, Unit.DAYS))));
    Locus locus = new Locus(0, 0, 0, election.id(), method.source(), Span.NONE);
    Clause clause = new Clause(new Slot(null, election), Op.IS, when, Modality.STATED, Formula.TRUE, List.of(), false, "", locus);
    Rule rule = new Rule(election.id(), List.of(clause), Map.of(), Set.of(), null, null, false, null, null, "", "", locus);
    return new Statement(clause, rule, method, false);
  }
}
