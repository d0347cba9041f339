package org.banfa.judgement.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banfa.judgement.linear.Quantities.N;
import static org.banfa.judgement.linear.Quantities.P;
import static org.banfa.judgement.linear.Quantities.atLeast;
import static org.banfa.judgement.linear.Quantities.more;
import static org.banfa.judgement.linear.Quantities.number;
import static org.banfa.judgement.linear.Quantities.situation;
import static org.banfa.judgement.linear.Quantities.times;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.banfa.model.core.Formula;
import org.junit.jupiter.api.Test;

class SmtLibTest {
  @Test
  void aQuestionIsWrittenInWholeNumbers() {
    Formula formula = Formula.and(List.of(more(times(1, P), times(3, 7, N)), Formula.implies(situation("雨天"), atLeast(number(-2), times(1, P)))));
    assertThat(SmtLib.of(formula, List.of(P), Map.of(P, BigInteger.valueOf(-5))).script()).isEqualTo(
        """
        (set-logic QF_LIA)
        (declare-const q0 Int) ; P
        (assert (>= q0 (- 5)))
        (declare-const q1 Int) ; N
        (assert (>= q1 0))
        (declare-const b0 Bool) ; 雨天
        (assert (and (> (+ 0 (* (- 3) q1) (* 7 q0)) 0) (or (not b0) (>= (+ (- 2) (* (- 1) q0)) 0))))
        (check-sat)
        (get-value (q0 q1))
        """);
  }

  @Test
  void aSecondSolverIsAskedWhereTheFirstGivesUp() {
    Solver lost = (formula, order, lower) -> new Decision.Unknown("too hard");
    Solver sure = (formula, order, lower) -> new Decision.Impossible();
    assertThat(lost.or(sure).satisfy(Formula.TRUE, List.of(), Map.of())).isEqualTo(new Decision.Impossible());
    assertThat(Solver.PURE.or(sure).satisfy(Formula.TRUE, List.of(), Map.of())).isInstanceOf(Decision.Possible.class);
  }
}
