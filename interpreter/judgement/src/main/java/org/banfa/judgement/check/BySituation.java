package org.banfa.judgement.check;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.banfa.judgement.compare.Clauses;
import org.banfa.judgement.compare.Demand;
import org.banfa.judgement.compare.Outcome;
import org.banfa.judgement.compare.Setting;
import org.banfa.judgement.compare.Silence;
import org.banfa.judgement.compare.Situation;
import org.banfa.judgement.finding.Argument;
import org.banfa.model.core.Formula;
import org.banfa.model.order.Statement;

/** Compares a demand with clauses under conditions in each situation that the conditions tell apart. */
final class BySituation {
  private final Setting setting;
  private final Predicate<Formula> possible;

  BySituation(Setting setting, Predicate<Formula> possible) {
    this.setting = setting;
    this.possible = possible;
  }

  /** The gravest of the outcomes in all situations in which the demand applies. */
  Outcome gravest(Demand demand, Function<Setting, Outcome> compared) {
    List<Statement> said = setting.statements(demand.subject());
    if (said.stream().allMatch(s -> condition(s).equals(Formula.TRUE))) return compared.apply(setting);
    Formula when = setting.facts().settle(Clauses.guard(demand.clause()));
    List<Situation> situations = Situation.within(when, said.stream().map(this::condition), possible);
    Outcome gravest = null;
    for (Situation situation : situations) {
      Setting in = setting.in(situation);
      Outcome outcome = in.statements(demand.subject()).isEmpty() ? silent(demand, said, situation, compared.apply(in)) : told(compared.apply(in), situation, when);
      gravest = gravest == null ? outcome : RuleJudge.graver(gravest, outcome);
    }
    return gravest == null ? compared.apply(setting) : gravest;
  }

  private Formula condition(Statement statement) {
    return setting.facts().settle(Clauses.guard(statement.clause()));
  }

  private static Outcome told(Outcome outcome, Situation situation, Formula when) {
    boolean worth = !outcome.code().isEmpty() && !situation.holds().equals(when);
    return worth ? outcome.because("step.in-situation", new Argument.Condition(situation.holds())) : outcome;
  }

  /** Nothing is said for the situation; what is said for others is near it. */
  private static Outcome silent(Demand demand, List<Statement> said, Situation situation, Outcome whole) {
    if (whole.code().isEmpty() || whole.statements().stream().anyMatch(s -> !said.contains(s))) return whole;
    return Silence.about(demand, said).partly(new Argument.Sentence("silent.situation", List.of(new Argument.Condition(situation.holds()))));
  }
}
