package org.banfa.smt;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.banfa.judgement.linear.Decision;
import org.banfa.judgement.linear.Solver;
import org.banfa.model.core.Formula;
import org.banfa.model.vocabulary.Slot;
import org.junit.jupiter.api.Test;

/** Two solvers that share no code beyond the formula answer every random question alike, to the last number. */
class AgreementTest {
  private static final int QUESTIONS = 4000;
  private static final List<Slot> ORDER = RandomFormulas.QUANTITIES;

  @Test
  void bothSolversGiveTheSameAnswers() {
    RandomFormulas formulas = new RandomFormulas(20170506);
    Solver z3 = new Z3Solver();
    int possible = 0;
    int impossible = 0;
    int unknown = 0;
    for (int i = 0; i < QUESTIONS; i++) {
      Formula formula = formulas.next();
      Map<Slot, BigInteger> lower = i % 4 == 0 ? Map.of(ORDER.get(1), BigInteger.valueOf(-3), ORDER.get(2), BigInteger.ONE) : Map.of();
      Decision pure = Solver.PURE.satisfy(formula, ORDER, lower);
      Decision other = z3.satisfy(formula, ORDER, lower);
      if (pure instanceof Decision.Unknown || other instanceof Decision.Unknown) {
        unknown++;
        continue;
      }
      assertThat(other).as("question %d: %s", i, formula).isEqualTo(pure);
      if (pure instanceof Decision.Possible) possible++;
      else impossible++;
    }
    assertThat(possible).as("possible").isGreaterThan(QUESTIONS / 3);
    assertThat(impossible).as("impossible").isGreaterThan(QUESTIONS / 10);
    assertThat(unknown).as("given up").isLessThanOrEqualTo(QUESTIONS / 200);
  }
}
