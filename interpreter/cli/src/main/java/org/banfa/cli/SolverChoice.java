package org.banfa.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.banfa.judgement.linear.Decision;
import org.banfa.judgement.linear.Solver;
import org.banfa.judgement.linear.SolverProvider;
import org.banfa.syntax.diagnostic.Diagnostic;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.text.Span;
import picocli.CommandLine.Option;

/** Which solver proves: the one in pure Java, with another to help where it gives up, or another one throughout. */
final class SolverChoice {
  private static final String PURE = "pure";
  private static final List<String> NAMES = List.of(PURE, "z3");

  @Option(names = "--solver", paramLabel = "pure|z3")
  String name = PURE;

  @Option(names = "--smt-dump", paramLabel = "DIR")
  Path dump;

  private final List<Diagnostic> notes = new ArrayList<>();

  /** The solver asked for; where it cannot be had, a note is kept and the one in pure Java takes its place. */
  Solver open() {
    if (!NAMES.contains(name)) throw new Refusal("B1005", "--solver", name, String.join(", ", NAMES));
    Solver chosen = name.equals(PURE) ? Solver.PURE.or(new Late()) : named();
    return dump == null ? chosen : new SmtDump(chosen, dump);
  }

  private Solver named() {
    try {
      Optional<Solver> found = provided(name);
      if (found.isPresent()) return found.get();
      notes.add(note("-"));
    } catch (SolverProvider.Unavailable e) {
      notes.add(note(e.getMessage()));
    }
    return Solver.PURE;
  }

  private Diagnostic note(String why) {
    return Diagnostic.note("B1031", new Source(name, ""), Span.NONE, name, why);
  }

  /** The problems of reading, and what is to be said of the solver. */
  List<Diagnostic> with(List<Diagnostic> diagnostics) {
    List<Diagnostic> all = new ArrayList<>(diagnostics);
    all.addAll(notes);
    return List.copyOf(all);
  }

  private static Optional<Solver> provided(String name) throws SolverProvider.Unavailable {
    for (SolverProvider provider : ServiceLoader.load(SolverProvider.class))
      if (provider.name().equals(name)) return Optional.of(provider.open());
    return Optional.empty();
  }

  /** Another solver, looked for only when the first one gives up. */
  private static final class Late implements Solver {
    private Solver found;

    @Override
    public Decision satisfy(
        org.banfa.model.core.Formula formula, List<org.banfa.model.vocabulary.Slot> order,
        java.util.Map<org.banfa.model.vocabulary.Slot, java.math.BigInteger> lowerBounds) {
      if (found == null) found = find();
      return found.satisfy(formula, order, lowerBounds);
    }

    private static Solver find() {
      try {
        for (String other : NAMES.subList(1, NAMES.size())) {
          Optional<Solver> solver = provided(other);
          if (solver.isPresent()) return solver.get();
        }
      } catch (SolverProvider.Unavailable e) {
        // the question stays open, and its finding says so
      }
      return (formula, order, lowerBounds) -> new Decision.Unknown("effort bound reached");
    }
  }
}
