package org.banfa.smt;

import com.microsoft.z3.ArithExpr;
import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;
import com.microsoft.z3.IntExpr;
import com.microsoft.z3.IntNum;
import com.microsoft.z3.IntSort;
import com.microsoft.z3.Model;
import com.microsoft.z3.Params;
import com.microsoft.z3.Status;
import com.microsoft.z3.Z3Exception;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banfa.judgement.linear.Decision;
import org.banfa.judgement.linear.SmtLib;
import org.banfa.judgement.linear.Solver;
import org.banfa.model.core.Formula;
import org.banfa.model.vocabulary.Slot;

/**
 * Decides by Z3, from the very text that can be written out for other solvers. Each question is bounded by Z3's own count
 * of its work, never by time, so that the answer does not depend on the machine. One question at a time.
 */
public final class Z3Solver implements Solver {
  private static final int WORK = 20_000_000;

  private final Context context;
  private final Params bound;

  /**
   * A solver with a context of its own.
   *
   * @throws LinkageError when the native libraries cannot be loaded
   */
  public Z3Solver() {
    context = new Context();
    bound = context.mkParams();
    bound.add("rlimit", WORK);
  }

  @Override
  public synchronized Decision satisfy(Formula formula, List<Slot> order, Map<Slot, BigInteger> lowerBounds) {
    SmtLib question = SmtLib.of(formula, order, lowerBounds);
    com.microsoft.z3.Solver solver = context.mkSolver("QF_LIA");
    solver.setParameters(bound);
    try {
      for (BoolExpr part : context.parseSMTLIB2String(question.assertions(), null, null, null, null)) solver.add(part);
      Status status = solver.check();
      if (status == Status.UNSATISFIABLE) return new Decision.Impossible();
      if (status == Status.UNKNOWN) return new Decision.Unknown(solver.getReasonUnknown());
      return smallest(question, solver, solver.getModel());
    } catch (Z3Exception e) {
      return new Decision.Unknown(String.valueOf(e.getMessage()));
    }
  }

  /** Lowers one quantity after the other as far as it goes. */
  private Decision smallest(SmtLib question, com.microsoft.z3.Solver solver, Model first) {
    List<IntExpr> variables = new ArrayList<>();
    for (String name : question.names()) variables.add(context.mkIntConst(name));
    Model model = first;
    SortedMap<Slot, BigInteger> values = new TreeMap<>();
    for (int i = 0; i < variables.size(); i++) {
      IntExpr variable = variables.get(i);
      BigInteger low = question.lowest().get(i);
      BigInteger high = value(model, variable);
      // most smallest values are the lowest possible: that one is tried first
      BigInteger middle = low;
      while (low.compareTo(high) < 0) {
        solver.push();
        solver.add(context.mkLe(variable, number(middle)));
        Status status = solver.check();
        if (status == Status.SATISFIABLE) {
          model = solver.getModel();
          high = value(model, variable);
        } else if (status == Status.UNSATISFIABLE) {
          low = middle.add(BigInteger.ONE);
        }
        solver.pop();
        middle = low.add(high).shiftRight(1);
        if (status == Status.UNKNOWN) return new Decision.Unknown(solver.getReasonUnknown());
      }
      solver.add(context.mkEq(variable, number(high)));
      values.put(question.quantities().get(i), high);
    }
    return new Decision.Possible(values);
  }

  private BigInteger value(Model model, IntExpr variable) {
    return ((IntNum) model.eval(variable, true)).getBigInteger();
  }

  private ArithExpr<IntSort> number(BigInteger value) {
    return context.mkInt(value.toString());
  }
}
