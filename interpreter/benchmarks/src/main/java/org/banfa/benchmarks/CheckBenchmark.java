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
import org.banfa.model.library.StandardLibrary;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.lex.Lexicon;
import org.banfa.syntax.read.Reader;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.tree.FileTree;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Measures reading and checking of one real method. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class CheckBenchmark {
  private List<Source> documents;
  private Source method;
  private Lexicon lexicon;
  private Library library;
  private LegalDocument subject;
  private Solver z3;

  /** Reads everything once. */
  @Setup
  public void load() throws SolverProvider.Unavailable {
    List<Source> procedure = Documents.procedure("changguo-2017");
    documents = Documents.all(procedure);
    method = procedure.stream().filter(s -> s.name().equals("villagers-committee.banfa")).findFirst().orElseThrow();
    lexicon = LibraryLoader.lexicon(documents);
    library = new LibraryLoader(new Diagnostics()).load(documents);
    subject = library.documents().stream().filter(d -> d.source() == method && d.kind() == DocumentKind.METHOD).findFirst().orElseThrow();
    for (SolverProvider provider : ServiceLoader.load(SolverProvider.class)) z3 = provider.open();
  }

  /** Text of the method to syntax tree. */
  @Benchmark
  public FileTree parseMethod() {
    return Reader.read(method, lexicon, new Diagnostics());
  }

  /** The standard library from the class path to the core. */
  @Benchmark
  public Library loadLibrary() {
    return new LibraryLoader(new Diagnostics()).load(StandardLibrary.sources());
  }

  /** Every rule in force against the method, everything in memory. */
  @Benchmark
  public CheckResult checkMethod(Processor processor) {
    processor.call();
    return Check.of(library, subject, null);
  }

  /** The same, each question decided by Z3. */
  @Benchmark
  public CheckResult checkMethodWithZ3(Processor processor) {
    processor.call();
    return Check.of(library, subject, null, Replay::holds, z3);
  }

  /** Texts of library and method to findings: what a command does after the start of the machine. */
  @Benchmark
  public CheckResult loadAndCheck() {
    Library fresh = new LibraryLoader(new Diagnostics()).load(documents);
    LegalDocument same = fresh.documents().stream().filter(d -> d.source() == method).findFirst().orElseThrow();
    return Check.of(fresh, same, null);
  }
}
