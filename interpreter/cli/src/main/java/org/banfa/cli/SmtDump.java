package org.banfa.cli;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.banfa.judgement.linear.Decision;
import org.banfa.judgement.linear.SmtLib;
import org.banfa.judgement.linear.Solver;
import org.banfa.model.core.Formula;
import org.banfa.model.vocabulary.Slot;

/** Writes every question to a file of its own, with the answer it got, so that anyone can ask another solver. */
final class SmtDump implements Solver {
  private final Solver solver;
  private final Path folder;
  private int asked;

  SmtDump(Solver solver, Path folder) {
    this.solver = solver;
    this.folder = folder;
  }

  @Override
  public Decision satisfy(Formula formula, List<Slot> order, Map<Slot, BigInteger> lowerBounds) {
    Decision decision = solver.satisfy(formula, order, lowerBounds);
    Path file = folder.resolve(String.format(Locale.ROOT, "%05d.smt2", ++asked));
    try {
      Files.createDirectories(folder);
      Files.writeString(file, "; " + answer(decision) + "\n" + SmtLib.of(formula, order, lowerBounds).script());
    } catch (IOException e) {
      throw new Refusal("B1016", file.toString());
    }
    return decision;
  }

  private static String answer(Decision decision) {
    if (decision instanceof Decision.Impossible) return "unsat";
    if (decision instanceof Decision.Possible possible) return "sat, the smallest: " + possible.model();
    return "unknown: " + ((Decision.Unknown) decision).why();
  }
}
