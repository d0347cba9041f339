package org.banfa.benchmarks;

import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import org.banfa.engine.lowering.Replay;
import org.banfa.judgement.check.Check;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.judgement.linear.Solver;
import org.banfa.judgement.linear.SolverProvider;
import org.banfa.model.document.DocumentKind;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.library.Library;
import org.banfa.model.library.LibraryLoader;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.text.Source;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Measures how the cost of a check grows with the number of rules and clauses, and what Z3 adds to it. It grows as they do,
 * but for clauses that say different things of one and the same thing: these are compared two by two, and a finding names
 * all the clauses it rests on. {@code LinearityTest} counts the same work without a clock.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(1)
public class ScaleBenchmark {
  @Param({"1", "4", "16"})
  int times;

  @Param({"pure", "z3"})
  String solver;

  private Library library;
  private LegalDocument subject;
  private Solver chosen;

  /** Reads everything once and makes it so many times as large. */
  @Setup
  public void load() throws SolverProvider.Unavailable {
    List<Source> procedure = Documents.procedure("changguo-2017");
    Source method = procedure.stream().filter(s -> s.name().equals("villagers-committee.banfa")).findFirst().orElseThrow();
    library = Copies.of(new LibraryLoader(new Diagnostics()).load(Documents.all(procedure)), times);
    subject = library.documents().stream().filter(d -> d.source() == method && d.kind() == DocumentKind.METHOD).findFirst().orElseThrow();
    chosen = Solver.PURE;
    if (!solver.equals("pure")) for (SolverProvider provider : ServiceLoader.load(SolverProvider.class)) chosen = provider.open();
  }

  /** Every rule in force against the method, counterexamples replayed. */
  @Benchmark
  public CheckResult check(Processor processor) {
    processor.call();
    return Check.of(library, subject, null, Replay::holds, chosen);
  }
}
